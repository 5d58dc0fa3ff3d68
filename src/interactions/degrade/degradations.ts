/** Every kind of degradation: what becomes of a question, in one line for tables. Features are permanent. */
export const degradations = {
  'categorize-as-choices': { outcome: 'degraded', title: 'Sorting becomes a multiple-choice question an item' },
  'cloze-as-choices': { outcome: 'degraded', title: 'A text with lists becomes a multiple-choice question a gap' },
  'cloze-as-entries': { outcome: 'degraded', title: 'A text with gaps becomes a short-answer question a gap' },
  'evidence-as-list': { outcome: 'degraded', title: 'Words of a passage are chosen from a list below it' },
  'matching-as-choices': { outcome: 'degraded', title: 'Matching becomes a multiple-choice question a pair' },
  'numeric-as-text': { outcome: 'degraded', title: 'A number is compared as text' },
  'numeric-range-lost': { outcome: 'degraded', title: 'Of a range of numbers only the one shown as right counts' },
  'ordering-as-choices': { outcome: 'degraded', title: 'Ordering becomes a multiple-choice question a position' },
  'ordering-as-matching': { outcome: 'degraded', title: 'Ordering becomes giving every item its number' },
  'true-false-as-choice': { outcome: 'degraded', title: 'True or false becomes a question with two choices' },
  'choose-one-dropped': { outcome: 'dropped', title: 'Multiple-choice questions are left out' },
  'choose-many-dropped': { outcome: 'dropped', title: 'Questions with several right choices are left out' },
  'text-entry-dropped': { outcome: 'dropped', title: 'Short-answer questions are left out' },
  'extended-text-dropped': { outcome: 'dropped', title: 'Essays are left out' },
} as const satisfies Readonly<
  Record<string, { readonly outcome: 'degraded' | 'dropped' | 'changed'; readonly title: string }>
>;

export type DegradationFeature = keyof typeof degradations;
