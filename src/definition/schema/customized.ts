import { FORMAT } from './format.ts';
import { languageTag } from './library.ts';
import { id, list, object, oneOfWords, type Schema } from './parts.ts';

const sha256 = (description: string): Schema => ({ type: 'string', pattern: '^[0-9a-f]{64}$', description });

const path: Schema = { type: 'string', minLength: 1 };

const format: Schema = { const: FORMAT, description: 'The format of this file: 1.' };

const editorsSchema: Schema = { type: 'string', description: 'For editors: where this schema can be found.' };

const definition = (description: string): Schema => ({
  type: 'object',
  description,
  properties: { id: id('Its id.'), version: { type: 'string', description: 'Its version.' } },
  required: ['id', 'version'],
  additionalProperties: true,
});

const kept = (description: string): Schema =>
  list(
    object(
      'A text or a paragraph of one, as it is in the original.',
      {
        text: { ...path, description: 'The name of the text: `activities/opening/title`.' },
        words: {
          ...path,
          description: 'Its words: where the original’s are others, they are to be translated again.',
        },
      },
      ['text', 'words'],
    ),
    description,
  );

const upstreamModule = object(
  'One module as it was taken.',
  {
    folder: { ...path, description: 'Where it lies now, relative to this file: `.`, or the folder’s name in a unit.' },
    definition: definition('The whole definition as it was taken, with the texts of all its files in their places.'),
    media: list(
      object(
        'A media file as it was taken.',
        { file: { ...path, description: 'As the definition names it.' }, sha256: sha256('The hash of its bytes.') },
        ['file', 'sha256'],
      ),
      'Its media.',
    ),
    kept: kept('What the translation leaves as it is on purpose.'),
  },
  ['folder', 'definition', 'media'],
);

/** The schema of `upstream.json`, beside a module or a unit that was made from another. */
export const upstreamSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://cartwright.invalid/schema/upstream.schema.json',
  title: 'UpstreamFile',
  ...object(
    'What a customized module or unit was made from. `customize` and `update` write it.',
    {
      $schema: editorsSchema,
      format,
      from: {
        ...path,
        description: 'The module’s folder, the unit’s file or the zip from which it was taken, relative to this file.',
      },
      translation: languageTag('The language into which it is translated, if it is a translation.'),
      unit: definition('The unit’s definition as it was taken, if a whole unit was.'),
      kept: kept('Of a unit’s own title and summary what the translation leaves as it is on purpose.'),
      modules: list(upstreamModule, 'The module, or those of the unit.', { minItems: 1, maxItems: 100 }),
    },
    ['format', 'from', 'modules'],
  ),
};

const step: Schema = {
  description: 'A property’s name; an item of a list by its id, or by what else it is known by; a paragraph.',
  oneOf: [
    { type: 'string' },
    object('An item by its id.', { id: { type: 'string' } }, ['id']),
    object('An item without an id.', { key: { type: 'string' } }, ['key']),
    object('A paragraph of a text, from 1.', { paragraph: { type: 'integer', minimum: 1 } }, ['paragraph']),
  ],
};

/** Any value of a definition. */
const anything = (description: string): Schema => ({
  type: ['string', 'number', 'boolean', 'object', 'array', 'null'],
  description,
});

/** One entry of `conflicts.json`. */
export const conflictSchema = object(
  'What both sides changed. The module has mine until it is decided.',
  {
    id: { ...path, description: 'By which `resolve` knows it.' },
    module: { ...path, description: 'In a unit: the module’s folder.' },
    kind: oneOfWords('What happened on both sides.', [
      'changed',
      'gone-there',
      'gone-here',
      'added',
      'moved',
      'order',
      'together',
      'file',
    ]),
    path: list(step, 'The way to the part in the definition.'),
    where: { ...path, description: 'The same in words.' },
    before: anything('Theirs as it was when mine was made from it.'),
    theirs: anything('Theirs as it is.'),
    mine: anything('Mine when the conflict was found.'),
    file: {
      ...path,
      description: 'Of a media file: where theirs is kept until it is decided, relative to this file.',
    },
  },
  ['id', 'kind', 'path', 'where'],
);

/** The schema of `conflicts.json`, beside `upstream.json` while anything is undecided. */
export const conflictsSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://cartwright.invalid/schema/conflicts.schema.json',
  title: 'ConflictsFile',
  ...object(
    'What an update left to be decided. `update` writes it, `resolve` takes out what is decided.',
    { $schema: editorsSchema, format, conflicts: list(conflictSchema, 'The conflicts.', { minItems: 1 }) },
    ['format', 'conflicts'],
  ),
};
