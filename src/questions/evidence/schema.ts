import { flag, id, idOf, list, object, plainText } from '../../definition/schema/parts.ts';
import type { QuestionFragment } from '../../definition/schema/questions.ts';

export const evidenceFragment: QuestionFragment = {
  name: 'Evidence',
  type: 'evidence',
  description: 'Choose the words of an excerpt that support a claim.',
  properties: () => ({
    excerpt: idOf('activities', 'The id of the excerpt in which students choose.'),
    candidates: list(
      object(
        'Words that can be chosen.',
        {
          id: id('The candidate’s id, unique in its question.'),
          quote: plainText('The words, exactly as they stand in a passage of the excerpt.', 500),
          correct: flag('They support the claim.', false),
        },
        ['id', 'quote'],
      ),
      'The words that can be chosen.',
      { minItems: 2, maxItems: 26 },
    ),
  }),
  required: ['excerpt', 'candidates'],
};
