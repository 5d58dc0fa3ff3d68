import { FORMAT } from './format.ts';
import { id, list, object, oneOfWords, type Schema } from './parts.ts';

const path: Schema = { type: 'string', minLength: 1 };

const part = object(
  'A part, and what it was in the original.',
  {
    kind: oneOfWords('What it is.', [
      'module',
      'activity',
      'question',
      'asset',
      'rubric',
      'source',
      'term',
      'objective',
      'inner',
    ]),
    key: { type: 'string', description: 'By what the original knows it.' },
    id: { type: 'string', description: 'Its id here; of a choice or another inner part behind that of its question.' },
    hash: {
      type: 'string',
      description: 'Of its words, so that it is recognised where the original knows it by another key.',
    },
  },
  ['kind', 'key', 'id', 'hash'],
);

const module = object(
  'One module as it was imported.',
  {
    folder: { ...path, description: 'Where it lies, relative to this file: `.`, or the folder’s name in a unit.' },
    key: { type: 'string', description: 'By what the original knows the module.' },
    definition: {
      type: 'object',
      description: 'The definition as it was imported, with all texts in their places.',
      properties: { id: id('Its id.') },
      required: ['id'],
      additionalProperties: true,
    },
    parts: list(part, 'What its ids stand for in the original.', {}, { matchedBy: 'whole' }),
  },
  ['folder', 'key', 'definition', 'parts'],
);

/** The schema of `imported.json`, beside a module or a unit into which something was imported. */
export const importedSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://cartwright.invalid/schema/imported.schema.json',
  title: 'ImportedFile',
  ...object(
    'What was imported here. `import` writes it, and recognises by it what it imported before.',
    {
      $schema: { type: 'string', description: 'For editors: where this schema can be found.' },
      format: { const: FORMAT, description: 'The format of this file: 1.' },
      originals: list(
        object(
          'Files that were imported together.',
          {
            files: list(
              object(
                'One file.',
                {
                  name: { ...path, description: 'Its name.' },
                  reader: { ...path, description: 'As what it was read.' },
                },
                ['name', 'reader'],
              ),
              'The files.',
              { minItems: 1 },
              { matchedBy: 'whole' },
            ),
            modules: list(module, 'What they became.', { minItems: 1 }, { matchedBy: 'whole' }),
          },
          ['files', 'modules'],
        ),
        'Each import of its own.',
        { minItems: 1 },
        { matchedBy: 'whole' },
      ),
    },
    ['format', 'originals'],
  ),
};
