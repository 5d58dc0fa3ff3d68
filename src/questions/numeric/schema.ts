import { list, object, orToDo, plainText, type Schema } from '../../definition/schema/parts.ts';
import type { QuestionFragment } from '../../definition/schema/questions.ts';
import { graded } from '../graded-schema.ts';

/** Most significant figures that are compared: numbers have 15 digits, and a span needs some more than its answer. */
const MOST_FIGURES = 12;

export const tolerance: Schema = {
  description:
    'How far from it an answer may be: a distance (0.5), `{"percent": 5}` of the answer, or `{"significantFigures": 3}`, in which it must agree once rounded.',
  oneOf: [
    { type: 'number', minimum: 0, description: 'A distance.' },
    object(
      'Either a percentage or significant figures.',
      {
        percent: {
          type: 'number',
          exclusiveMinimum: 0,
          exclusiveMaximum: 100,
          description: 'Percent of the answer, to either side.',
        },
        significantFigures: {
          type: 'integer',
          minimum: 1,
          maximum: MOST_FIGURES,
          description: 'An answer is right if it rounds to the same number with so many figures.',
        },
      },
      [],
    ),
  ],
};

const accepted = {
  answer: { type: 'number', description: 'The right number.' },
  tolerance,
  range: object(
    'Any number from min to max is right.',
    {
      min: { type: 'number', description: 'The smallest right number.' },
      max: { type: 'number', description: 'The largest right number.' },
    },
    ['min', 'max'],
  ),
};

export const numericFragment: QuestionFragment = {
  name: 'Numeric',
  type: 'numeric',
  description:
    'Type a number. Give `answer` (with a `tolerance` if it need not be exact), or `range`, or several `answers` with their credit.',
  properties: (variant) => ({
    ...accepted,
    answer: orToDo(accepted.answer),
    answers: list(
      object('Numbers that are accepted: `answer` or `range`.', { ...accepted, ...graded(variant) }, []),
      'Several accepted answers, each with its own credit. Where a number lies in more than one, the best credit counts.',
      { minItems: 1, maxItems: 20 },
      { matchedBy: 'whole' },
    ),
    unit: plainText(
      'The unit, shown beside the field: students type the number alone. TeX between dollars becomes characters: `$\\mathrm{m/s^2}$` is shown as m/s².',
      80,
    ),
  }),
  required: [],
};
