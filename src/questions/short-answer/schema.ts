import { flag, list, object, orToDo, plainText, type SchemaVariant } from '../../definition/schema/parts.ts';
import type { QuestionFragment } from '../../definition/schema/questions.ts';
import { graded } from '../graded-schema.ts';

export const accept = orToDo(
  list(plainText('An accepted answer.'), 'The answers that count as right.', {
    minItems: 1,
    maxItems: 20,
    uniqueItems: true,
  }),
);

/** The same, where an answer may also have a credit and feedback of its own. */
function acceptGraded(variant: SchemaVariant) {
  const text = plainText('An accepted answer.');
  const withCredit = object('An accepted answer with its own credit.', { text, ...graded(variant) }, ['text']);
  return orToDo(
    list(
      { oneOf: [text, withCredit] },
      'The answers that are accepted; without a `credit` they count in full.',
      // That they differ is checked later: the validator would compare each with each.
      { minItems: 1, maxItems: 20 },
      { matchedBy: { field: 'text' } },
    ),
  );
}

export const shortAnswerFragment: QuestionFragment = {
  name: 'ShortAnswer',
  type: 'short-answer',
  description: 'Type a word or a short phrase.',
  properties: (variant) => ({
    accept: acceptGraded(variant),
    caseSensitive: flag('Capital and small letters must match.', false),
  }),
  required: ['accept'],
};
