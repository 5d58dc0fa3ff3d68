import { closed, listOf, oneOf, outputDocument, text } from '../pipeline/output-schema-parts.ts';

const place = closed(
  {
    file: text('The original, and the path in it.'),
    where: text('What a reader of the original sees there.'),
    line: { type: 'integer', minimum: 1, description: 'The line of a text file.' },
  },
  ['where', 'line'],
);

const definitions = {
  original: closed({
    name: text('The file’s name.'),
    reader: text('As what it was read: `docx`, `course`.'),
    title: text('The same for people.'),
  }),
  importedModule: closed({
    id: text('The module’s id.'),
    title: text('Its title.'),
    counts: {
      type: 'array',
      items: closed({ what: text('What is counted, in words.'), count: { type: 'integer', minimum: 1 } }),
      description: 'How much of each kind it holds.',
    },
  }),
  entry: closed(
    {
      outcome: oneOf('What became of it.', 'taken', 'changed', 'left'),
      kind: text('What kind of thing it is.'),
      place,
      text: text('What happened and why.'),
      was: text('The value or the words in the original.'),
      module: text('The id of the module that it is about.'),
    },
    ['was', 'module'],
  ),
  toDo: closed(
    {
      module: text('The id of the module.'),
      text: text('What is not filled in yet.'),
      hint: text('What to do.'),
      place,
      pointer: text('Where in the definition, as a JSON pointer.'),
    },
    ['place'],
  ),
};

/** The JSON Schema of what `import --json` prints. */
export const importSchemas = {
  'import-report': outputDocument('ImportReportFile', {
    description: 'What `import --json` prints.',
    properties: {
      made: closed({
        kind: oneOf('What was made or changed.', 'module', 'unit'),
        folder: text('Where it is.'),
        changes: { type: 'array', items: { type: 'string' }, description: 'What was taken over into what was there.' },
        written: { type: 'boolean', description: 'Whether any file was written.' },
      }),
      report: closed({
        originals: listOf('original', 'The files that were read.'),
        modules: listOf('importedModule', 'What they became.'),
        entries: listOf('entry', 'What was taken, changed and left out.'),
        toDos: listOf('toDo', 'What is to be filled in before the module is published.'),
      }),
    },
    optional: ['made', 'report'],
    definitions,
  }),
};
