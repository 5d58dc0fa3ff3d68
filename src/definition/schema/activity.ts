import { EDTF_CHARACTERS } from '../edtf.ts';
import { flag, id, idOf, list, object, oneOfWords, plainText, reference, type Schema } from './parts.ts';

/** A date's characters; whether they make one is checked later, where the message can say what was meant. */
export const EDTF = {
  type: 'string',
  pattern: `^${EDTF_CHARACTERS}+$`,
  maxLength: 64,
};

const objectiveIds = list(idOf('objectives', 'An objective’s id.'), 'The objectives that this teaches or assesses.', {
  uniqueItems: true,
});

export const locator = object(
  'Where in the source.',
  { page: plainText('Page or pages: “149–50”.', 64), note: plainText('Note number: “101”.', 64) },
  [],
);

/** What every activity has; spread in, so that an unknown property is still an error. */
export function activity(
  type: string,
  description: string,
  own: Record<string, Schema>,
  required: readonly string[],
): Schema {
  return object(
    description,
    {
      id: id(
        'The activity’s id. Keep it for good: it is how a platform recognises the activity when you upload again.',
      ),
      type: { const: type, description: `This activity is a ${type}.` },
      title: plainText('The title that students see.'),
      minutes: { type: 'integer', minimum: 1, maximum: 1440, description: 'How long it takes.' },
      objectives: objectiveIds,
      audience: oneOfWords(
        'Who sees it. Activities for the instructor stay out of students’ packages.',
        ['learner', 'instructor'],
        'learner',
      ),
      optional: flag('Students may skip it.', false),
      completion: reference('Completion'),
      ...own,
    },
    ['id', 'type', 'title', ...required],
  );
}
