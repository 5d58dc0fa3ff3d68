import { flag, list, plainText } from '../../definition/schema/parts.ts';
import type { QuestionFragment } from '../../definition/schema/questions.ts';

export const accept = list(plainText('An accepted answer.'), 'The answers that count as right.', {
  minItems: 1,
  maxItems: 20,
  uniqueItems: true,
});

export const shortAnswerFragment: QuestionFragment = {
  name: 'ShortAnswer',
  type: 'short-answer',
  description: 'Type a word or a short phrase.',
  properties: () => ({ accept, caseSensitive: flag('Capital and small letters must match.', false) }),
  required: ['accept'],
};
