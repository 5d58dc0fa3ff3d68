import type { QuestionFragment } from '../../definition/schema/questions.ts';

export const trueFalseFragment: QuestionFragment = {
  name: 'TrueFalse',
  type: 'true-false',
  description: 'Say whether the statement in the stem is true.',
  properties: () => ({ answer: { type: 'boolean', description: 'Whether the statement is true.' } }),
  required: ['answer'],
};
