import { id, list, markdown, meaning, object, orToDo, plainText } from '../../definition/schema/parts.ts';
import type { QuestionFragment } from '../../definition/schema/questions.ts';
import { accept } from '../short-answer/schema.ts';

export const clozeFragment: QuestionFragment = {
  name: 'Cloze',
  type: 'cloze',
  description: 'Fill the blanks of a text: all blanks by typing, or all by choosing from a list.',
  properties: (variant) => ({
    text: { ...markdown('The text with a `[[blank-id]]` for every blank.', variant), [meaning]: { gapsOf: 'blanks' } },
    blanks: list(
      object(
        'A blank: either `accept`, or `options` and `answer`.',
        {
          id: id('The blank’s id, unique in its question.'),
          accept,
          options: list(plainText('An option.'), 'What can be chosen.', {
            minItems: 2,
            maxItems: 26,
            uniqueItems: true,
          }),
          answer: orToDo(plainText('The right option, as it stands in `options`.')),
        },
        ['id'],
      ),
      'The blanks.',
      { minItems: 1, maxItems: 26 },
    ),
  }),
  required: ['text', 'blanks'],
};
