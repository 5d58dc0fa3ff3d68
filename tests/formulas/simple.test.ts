import { expect, test } from 'vitest';
import { decideCommas } from '../../src/content/formulas/decimal-commas.ts';
import { libraryMathml } from '../../src/content/formulas/read-tex.ts';
import { simpleMathml } from '../../src/content/formulas/simple/read-simple.ts';
import * as signs from '../../src/content/formulas/simple/signs.ts';
import type { HtmlTree } from '../../src/content/tree.ts';
import { fc, tries } from '../support/property.ts';
import { corpus } from './corpus.ts';

/** Everything of a tree, attributes in their order; texts beside each other are one. */
function written(tree: HtmlTree): string {
  return tree
    .map((node) => {
      if (node.kind === 'text') return node.text;
      if (node.kind !== 'element') throw new Error(node.kind);
      return `<${node.tag} ${JSON.stringify(node.attributes)}>${written(node.children)}</${node.tag}>`;
    })
    .join('');
}

/** Whether the simple reader takes a formula; what it makes of it must be what the library does. */
function isTaken(tex: string, display: boolean): boolean {
  const simple = simpleMathml(tex, display);
  if (simple === undefined) return false;
  expect(written(simple), tex).toBe(written(libraryMathml(tex, display)));
  return true;
}

test('most formulas of lessons are read without the library, and as it reads them', () => {
  const taken = corpus.filter(({ tex, display }) => isTaken(decideCommas(tex, '.').forReader, display));
  expect(taken.length).toBeGreaterThan(320);
  // What a school needs, and the rarest of what is drawn.
  const taught = corpus.filter(({ subject }) => subject === 'school');
  expect(taken.filter(({ subject }) => subject === 'school').length / taught.length).toBeGreaterThan(0.8);
});

const names = (table: ReadonlyMap<string, unknown>): fc.Arbitrary<string> => fc.constantFrom(...table.keys());
const letters = fc.constantFrom(...'abcdefgmnouxyzABDXZ');
const digits = fc.constantFrom(...'0123456789');
const single = fc.oneof(letters, digits, names(signs.SIGNS));

const { tex: texts } = fc.letrec<{ tex: string; piece: string; group: string }>((tie) => ({
  tex: fc.array(tie('piece'), { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(' ')),
  group: fc.oneof(
    single,
    tie('tex').map((tex) => `{${tex}}`),
  ),
  piece: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    single,
    fc
      .array(fc.oneof(digits, fc.constantFrom('.', ',', '{,}')), { minLength: 1, maxLength: 5 })
      .map((all) => all.join('')),
    fc.oneof(names(signs.FUNCTIONS), names(signs.OPERATORS), names(signs.SPACES)),
    fc.constantFrom('\\text{if}', '\\text{ so }', '\\text{да нет}', "f'", "g''", "h'''"),
    tie('group'),
    fc
      .tuple(fc.constantFrom('\\frac', '\\dfrac', '\\tfrac', '\\binom'), tie('group'), tie('group'))
      .map((all) => all.join('')),
    fc
      .tuple(fc.constantFrom('\\sqrt', '\\sqrt[3]', '\\sqrt[n]', '\\overline'), tie('group'))
      .map((all) => all.join('')),
    fc.tuple(names(signs.ACCENTS), tie('group')).map((all) => all.join(' ')),
    fc
      .tuple(fc.oneof(tie('piece'), names(signs.OPERATORS)), fc.constantFrom('_', '^', '\\limits_'), tie('group'))
      .map((all) => all.join('')),
    fc
      .tuple(fc.oneof(tie('piece'), names(signs.FUNCTIONS)), tie('group'), tie('group'))
      .map(([base, below, above]) => `${base}_${below}^${above}`),
    fc.tuple(fc.constantFrom(...signs.BRACKETS), tie('tex')).map(([[open, close], tex]) => `${open}${tex}${close}`),
    fc
      .tuple(names(signs.DELIMITERS), tie('tex'), names(signs.DELIMITERS))
      .map(([open, tex, close]) => `\\left${open} ${tex} \\right${close}`),
  ),
}));

test('whatever it takes, it reads as the library does', () => {
  let taken = 0;
  fc.assert(
    fc.property(texts, fc.boolean(), (tex, display) => {
      if (isTaken(tex, display)) taken += 1;
    }),
    tries(1500),
  );
  expect(taken).toBeGreaterThan(400);
});

test.each([
  ['too much for it', `${'x'.repeat(401)}`],
  ['too deep', `${'{'.repeat(21)}x${'}'.repeat(21)}`],
  ['a bracket that never closes', '(a'],
  ['one that never opens', 'a)'],
  ['a brace that never closes', '{a'],
  ['one that never opens', 'a}'],
  ['two exponents', 'a^b^c'],
  ['a command without what it is about', '\\frac{a}'],
  ['a command that it does not know', '\\frc{a}{b}'],
  ['a comment', 'a % b'],
  ['nothing', '\\text{}'],
])('leaves to the library: %s', (_, tex) => {
  expect(simpleMathml(tex, false)).toBeUndefined();
});
