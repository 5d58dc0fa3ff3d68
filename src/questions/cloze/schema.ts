import { id, list, markdown, meaning, object, orToDo, plainText } from '../../definition/schema/parts.ts';
import type { QuestionFragment } from '../../definition/schema/questions.ts';
import { accept } from '../short-answer/schema.ts';

export const clozeFragment: QuestionFragment = {
  name: 'Cloze',
  type: 'cloze',
  description: 'Fill the gaps of a text: all gaps by typing, or all by choosing from a list.',
  properties: (variant) => ({
    text: { ...markdown('The text with a `[[gap-id]]` for every gap.', variant), [meaning]: { gapsOf: 'gaps' } },
    gaps: list(
      object(
        'A gap: either `accept`, or `options` and `answer`.',
        {
          id: id('The gap’s id, unique in its question.'),
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
      'The gaps.',
      { minItems: 1, maxItems: 26 },
    ),
  }),
  required: ['text', 'gaps'],
};
