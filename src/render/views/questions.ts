import { flag, list, maybe, number, record, text, tree, type ViewOf } from '../theme/shape.ts';

/** What every question's template gets. `elementId` is the form's id and the name of its controls; `id` is the author's. */
const base = {
  id: text,
  elementId: text,
  points: number,
  stem: tree,
  /** Shown one after another; `name` says which it is: “Hint”, or “Hint 1 of 3”. */
  hints: list(record({ name: text, content: tree })),
  /** `answers`: what is said about accepted answers of their own, by the key that the player shows. */
  feedback: record({
    correct: maybe(tree),
    incorrect: maybe(tree),
    general: maybe(tree),
    answers: list(record({ key: text, content: tree })),
  }),
} as const;

/** `groupRole` and `inputType` follow from `many`: radio buttons or check boxes. */
const picking = { many: flag, groupRole: text, inputType: text } as const;

export const chooseShape = record({
  ...base,
  ...picking,
  choices: list(record({ id: text, content: tree, feedback: maybe(tree) })),
});

/** Choices that are words of a source: `choice` is set on the segments that can be picked. */
export const choosePassageShape = record({
  ...base,
  ...picking,
  lines: list(
    record({ kind: text, speaker: maybe(text), segments: list(record({ choice: maybe(text), content: tree })) }),
  ),
});

/** `targets` are in an order that gives nothing away. */
export const matchShape = record({
  ...base,
  reuse: flag,
  sources: list(record({ id: text, elementId: text, content: tree })),
  targets: list(record({ id: text, text })),
});

/**
 * `items` are in an order that gives nothing away; `positions` are 1 to their number. `text` names an item on its buttons:
 * of a formula the letters of a page are no name.
 */
export const orderShape = record({
  ...base,
  items: list(record({ id: text, elementId: text, content: tree, text })),
  positions: list(number),
});

/** `limit` is how many characters the field takes: what the player saves of it. */
export const textEntryShape = record({ ...base, limit: number });

export const numericEntryShape = record({ ...base, limit: number, unit: maybe(text) });

/** `content` holds what `interactions/inline-gap.hbs` made for each gap. */
export const inlineEntriesShape = record({ ...base, select: flag, content: tree });

/** One gap. `size` is rounded up, so that its width does not give the answer away. */
export const inlineGapShape = record({
  id: text,
  elementId: text,
  number,
  size: number,
  limit: number,
  options: maybe(list(record({ id: text, text }))),
});

/** Exactly one of `between`, `atLeast` and `atMost` is true. */
export const extendedTextShape = record({
  ...base,
  guidance: maybe(tree),
  words: maybe(record({ min: maybe(number), max: maybe(number), between: flag, atLeast: flag, atMost: flag })),
});

export type QuestionBaseView = Omit<ViewOf<typeof textEntryShape>, 'limit'>;
export type ChooseView = ViewOf<typeof chooseShape>;
export type ChoosePassageView = ViewOf<typeof choosePassageShape>;
export type MatchView = ViewOf<typeof matchShape>;
export type OrderView = ViewOf<typeof orderShape>;
export type NumericEntryView = ViewOf<typeof numericEntryShape>;
export type InlineEntriesView = ViewOf<typeof inlineEntriesShape>;
export type InlineGapView = ViewOf<typeof inlineGapShape>;
export type ExtendedTextView = ViewOf<typeof extendedTextShape>;
