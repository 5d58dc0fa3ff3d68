import { cutQuotation } from '../../content/cut-quotation.ts';
import { formulaIn } from '../../content/formulas/find-formula.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { resolveCodes } from '../codes.ts';
import { placedTexts } from '../definition-walk.ts';
import type { ResolveSession } from '../session.ts';

/** What to do instead, by the end of the text's pointer. */
const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [
    /\/accept\/\d+$/,
    'Write what a student types, without dollars. Where they cannot type it, ask for the number (`numeric`) or let them choose: choices may hold formulas.',
  ],
  [
    /\/(?:match|distractors\/\d+)$/,
    'Put the formula into the `prompt` of its pair, and say in words what it is matched with.',
  ],
  [
    /\/(?:options\/\d+|answer)$/,
    'Put the formula into the text around the gap, or ask a `choice` question: its choices may hold formulas.',
  ],
  [/\/unit$/, 'Write the unit in characters: m/s², kg·m⁻³.'],
  [
    /\/passages\/\d+\/(?:text|original\/text)$/,
    'A passage is shown letter by letter. Write the formula in characters, or in a `note` on the passage.',
  ],
  [/\/alt$/, 'Say the formula in words: this text is read aloud.'],
];
const OTHERWISE =
  'Say it in words or in characters (x², √2), and write the formula in the text: plain texts appear in lists, menus and grade books.';

/** The unit of a numeric question, of which `question/unit-with-tex` tells. */
const UNIT_OF_QUESTION = /\/questions\/\d+\/unit$/;

/** Formulas in texts that are no Markdown: all platforms would show their TeX. */
export function checkPlainFormulas(session: ResolveSession): readonly Diagnostic[] {
  const suspects = placedTexts(session.definition).filter(({ part }) => /\$[^$]+\$|\\[([]/.test(part));
  if (suspects.length === 0) return [];
  const markdown = session.readTexts();
  return suspects
    .filter(({ pointer }) => !markdown.has(pointer) && !UNIT_OF_QUESTION.test(pointer))
    .flatMap(({ part, pointer }) => {
      const found = formulaIn(part);
      if (found === undefined) return [];
      return [
        resolveCodes.report('formula-in-plain-text', {
          message: `\`${cutQuotation(found.source)}\` is a formula in a plain text, where students would see its TeX.`,
          hint: INSTEAD.find(([place]) => place.test(pointer))?.[1] ?? OTHERWISE,
          place: session.place(pointer, { offset: found.at }),
        }),
      ];
    });
}
