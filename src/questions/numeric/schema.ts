import { object, plainText } from '../../definition/schema/parts.ts';
import type { QuestionFragment } from '../../definition/schema/questions.ts';

export const numericFragment: QuestionFragment = {
  name: 'Numeric',
  type: 'numeric',
  description: 'Type a number. Give either `answer` (with a `tolerance` if it need not be exact) or `range`.',
  properties: () => ({
    answer: { type: 'number', description: 'The right number.' },
    tolerance: { type: 'number', minimum: 0, description: 'How far from it an answer may be.' },
    range: object(
      'Any number from min to max is right.',
      {
        min: { type: 'number', description: 'The smallest right number.' },
        max: { type: 'number', description: 'The largest right number.' },
      },
      ['min', 'max'],
    ),
    unit: plainText('The unit, shown beside the field: students type the number alone.', 32),
  }),
  required: [],
};
