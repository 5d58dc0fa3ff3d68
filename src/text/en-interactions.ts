/** English words that lowering and degradation put into questions. */
export const enInteractions = {
  'choice.true': 'True',
  'choice.false': 'False',
} as const;
