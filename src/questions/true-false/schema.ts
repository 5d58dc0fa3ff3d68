import { orToDo } from '../../definition/schema/parts.ts';
import type { QuestionFragment } from '../../definition/schema/questions.ts';

export const trueFalseFragment: QuestionFragment = {
  name: 'TrueFalse',
  type: 'true-false',
  description: 'Say whether the statement in the stem is true.',
  properties: () => ({ answer: orToDo({ type: 'boolean', description: 'Whether the statement is true.' }) }),
  required: ['answer'],
};
