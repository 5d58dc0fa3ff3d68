import { expect, test } from 'vitest';
import { texReader } from '../../src/content/formulas/read-tex.ts';
import { fullHtmlProfile } from '../../src/content/profiles.ts';
import { serialize } from '../../src/content/serialize.ts';

/** The MathML of a formula without its outermost element and without rows, which only group. */
function structureOf(tex: string): string {
  const result = texReader('en')(tex, false);
  if ('problem' in result) throw new Error(result.problem.message);
  const formula = { kind: 'formula', tex, display: false, mathml: result.mathml } as const;
  return serialize([formula], { profile: fullHtmlProfile, write: () => [] }).replace(/<\/?(?:math|mrow)\b[^>]*>/g, '');
}

test.each([
  // The library takes what is over a letter for its power.
  ['\\overset{a}{b}', '<mover><mi>b</mi><mi>a</mi></mover>'],
  ['\\overset{a}{\\underset{c}{b}}', '<mover><munder><mi>b</mi><mi>c</mi></munder><mi>a</mi></mover>'],
  ['\\underset{a}{b}', '<munder><mi>b</mi><mi>a</mi></munder>'],
  ['\\stackrel{a}{=}', '<mover><mo>=</mo><mi>a</mi></mover>'],
  // And it puts the mass number below the charge number.
  ['\\prescript{14}{6}{C}', '<msubsup><mn>6</mn><mn>14</mn></msubsup><mi>C</mi>'],
  // Letters of words that are beside each other are one word, but not those above and below.
  ['\\frac{\\text{way}}{\\text{time}}\\bm{x}', '<mfrac><mtext>way</mtext><mtext>time</mtext></mfrac><mi>𝒙</mi>'],
  ['\\text{way}_{\\text{one}}\\bm{x}', '<msub><mtext>way</mtext><mtext>one</mtext></msub><mi>𝒙</mi>'],
  ['b^a', '<msup><mi>b</mi><mi>a</mi></msup>'],
])('%s has its parts where TeX puts them', (tex, structure) => {
  expect(structureOf(tex)).toBe(structure);
});
