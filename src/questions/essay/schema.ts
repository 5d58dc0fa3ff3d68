import { idOf, markdown, object } from '../../definition/schema/parts.ts';
import type { QuestionFragment } from '../../definition/schema/questions.ts';

export const essayFragment: QuestionFragment = {
  name: 'Essay',
  type: 'essay',
  description: 'Write a longer text, which a person marks.',
  properties: (variant) => ({
    guidance: markdown('How to write it.', variant),
    modelAnswer: markdown('A good answer, for the instructor only.', variant),
    rubric: idOf('rubrics', 'The id of the rubric by which it is judged.'),
    words: object(
      'How long the text should be.',
      {
        min: { type: 'integer', minimum: 1, maximum: 20000, description: 'At least so many words.' },
        max: { type: 'integer', minimum: 1, maximum: 20000, description: 'At most so many words.' },
      },
      [],
    ),
  }),
  required: [],
};
