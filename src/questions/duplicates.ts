import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { appearance, normaliseText } from '../interactions/text-matching.ts';
import { sharedQuestionCodes } from './codes.ts';
import type { QuestionContext } from './question-type.ts';

/** A text of a question with the pointer, relative to the question, at which it is. */
export interface PlacedText {
  readonly text: string;
  readonly pointer: string;
}

/** Texts of a list, each with its own pointer. */
export function placedTexts(texts: readonly string[], pointer: string): readonly PlacedText[] {
  return texts.map((text, index) => ({ text, pointer: `${pointer}/${index}` }));
}

/** Pairs of a text and the first earlier one that equals it after `normalise`. */
function repeated(
  texts: readonly PlacedText[],
  normalise: (text: string) => string,
): { readonly later: PlacedText; readonly earlier: PlacedText }[] {
  const first = new Map<string, PlacedText>();
  return texts.flatMap((later) => {
    const normal = normalise(later.text);
    const earlier = first.get(normal);
    if (earlier !== undefined) return [{ later, earlier }];
    first.set(normal, later);
    return [];
  });
}

/** Ids that are twice among the parts of a question. `lists` are property names: `choices`. */
export function duplicateIds(
  lists: Readonly<Record<string, readonly { readonly id: string }[]>>,
  context: QuestionContext,
): Diagnostic[] {
  const ids = Object.entries(lists).flatMap(([list, parts]) =>
    parts.map(({ id }, index) => ({ text: id, pointer: `/${list}/${index}/id` })),
  );
  return repeated(ids, (id) => id).map(({ later, earlier }) =>
    sharedQuestionCodes.report('duplicate-id', {
      message: `The id \`${later.text}\` is used twice in this question.`,
      hint: 'Give one of the two another id.',
      place: context.place(later.pointer),
      related: [{ ...context.place(earlier.pointer), message: 'first used here' }],
    }),
  );
}

/** Texts that students could not tell apart. `noun` names one of them: "choice". */
export function duplicateTexts(texts: readonly PlacedText[], noun: string, context: QuestionContext): Diagnostic[] {
  return repeated(texts, appearance).map(({ later, earlier }) =>
    sharedQuestionCodes.report('duplicate-text', {
      message: `Two ${noun}s read the same: “${later.text}”.`,
      hint: 'Change or delete one of the two.',
      place: context.place(later.pointer),
      related: [{ ...context.place(earlier.pointer), message: `the same ${noun}` }],
    }),
  );
}

/** Accepted answers that are one when compared. */
export function duplicateAnswers(
  accept: readonly PlacedText[],
  caseSensitive: boolean,
  context: QuestionContext,
): Diagnostic[] {
  const normalise = (text: string): string => normaliseText(text, { caseSensitive });
  return [
    ...repeated(accept, normalise).map(({ later, earlier }) =>
      sharedQuestionCodes.report('duplicate-accept', {
        message: `“${later.text}” is already accepted, as “${earlier.text}”.`,
        hint: 'Delete one of the two.',
        place: context.place(later.pointer),
        related: [{ ...context.place(earlier.pointer), message: 'the same answer when compared' }],
      }),
    ),
  ];
}
