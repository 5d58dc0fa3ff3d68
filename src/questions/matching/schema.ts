import { id, inlineMarkdown, list, object, orToDo, plainText } from '../../definition/schema/parts.ts';
import type { QuestionFragment } from '../../definition/schema/questions.ts';

export const matchingFragment: QuestionFragment = {
  name: 'Matching',
  type: 'matching',
  description: 'Match every prompt with its partner.',
  properties: () => ({
    pairs: list(
      object(
        'A pair.',
        {
          id: id('The pair’s id, unique in its question.'),
          prompt: inlineMarkdown('The prompt as students read it.'),
          match: orToDo(plainText('Its partner.')),
        },
        ['id', 'prompt', 'match'],
      ),
      'The pairs.',
      { minItems: 2, maxItems: 26 },
    ),
    distractors: list(plainText('A partner that matches nothing.'), 'More partners, which match nothing.', {
      maxItems: 20,
      uniqueItems: true,
    }),
  }),
  required: ['pairs'],
};
