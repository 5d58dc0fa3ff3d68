import type { QuestionFragment } from '../../definition/schema/questions.ts';
import { choices, shuffleChoices } from '../choice/schema.ts';

export const multipleResponseFragment: QuestionFragment = {
  name: 'MultipleResponse',
  type: 'multiple-response',
  description: 'Pick all right choices.',
  properties: () => ({ choices, shuffleChoices }),
  required: ['choices'],
};
