import { questionFragments } from '../../../src/questions/registry.ts';
import { at } from '../base.ts';
import type { Fixture } from '../support.ts';

const questionWords = questionFragments.map(({ type }) => type).join(', ');

/** What can be wrong with the shape of a definition. */
export const definitionFixtures: readonly Fixture[] = [
  {
    title: 'a definition that is a list',
    files: { 'modules/example/module.json': '[]' },
    expected: [
      {
        code: 'definition/not-an-object',
        pointer: '',
        message: 'The file holds something other than one object in braces.',
        hint: 'A definition begins with { and ends with }; in YAML it begins with the name of a property.',
      },
    ],
  },
  {
    title: 'a definition that is a text, in YAML',
    files: { 'modules/example/module.json': undefined, 'modules/example/module.yaml': 'A letter and its reader\n' },
    expected: [
      {
        code: 'definition/not-an-object',
        file: 'modules/example/module.yaml',
        pointer: '',
        covers: 'A letter and its reader',
        message: 'The file holds something other than one object in braces.',
        hint: 'A definition begins with { and ends with }; in YAML it begins with the name of a property.',
      },
    ],
  },
  {
    title: 'a later format',
    set: { '/format': 2 },
    expected: [
      {
        code: 'definition/newer-format',
        pointer: '/format',
        message: 'The definition is of format 2; this version reads formats up to 1.',
        hint: 'Install a newer version.',
      },
    ],
  },
  {
    title: 'a format that never was',
    set: { '/format': '1' },
    expected: [
      {
        code: 'definition/unknown-value',
        pointer: '/format',
        message: '`format` of the module must be 1.',
        hint: 'Write it without quotation marks: 1.',
      },
    ],
  },
  {
    title: 'a misspelt property of a choice',
    set: { [`${at.choice}/choices/0`]: { id: 'harvest', text: 'The harvest', corect: true } },
    expected: [
      {
        code: 'definition/unknown-property',
        pointer: '/activities/6/questions/0/choices/0/corect',
        key: true,
        message: 'Choice “harvest” of question “pick-one” has an unknown property `corect`.',
        hint: 'Did you mean `correct`?',
      },
    ],
  },
  {
    title: 'a misspelt property of the module',
    set: { '/sumary': 'An example.' },
    expected: [
      {
        code: 'definition/unknown-property',
        pointer: '/sumary',
        key: true,
        message: 'The module has an unknown property `sumary`.',
        hint: 'Did you mean `summary`?',
      },
    ],
  },
  {
    title: 'a property that no name resembles',
    set: { [`${at.reading}/colour`]: 'red' },
    expected: [
      {
        code: 'definition/unknown-property',
        pointer: '/activities/0/colour',
        key: true,
        message: 'Activity “opening” has an unknown property `colour`.',
        hint: 'It may have: id, type, title, minutes, objectives, audience, optional, completion, body.',
      },
    ],
  },
  {
    title: 'a property of another activity',
    set: { [`${at.reading}/prompt`]: 'What?' },
    expected: [
      {
        code: 'definition/unknown-property',
        pointer: '/activities/0/prompt',
        key: true,
        message: 'Activity “opening” has an unknown property `prompt`.',
        hint: 'It may have: id, type, title, minutes, objectives, audience, optional, completion, body.',
      },
    ],
  },
  {
    title: 'a property of another question',
    set: { [`${at.trueFalse}/accept`]: ['yes'] },
    expected: [
      {
        code: 'definition/unknown-property',
        pointer: '/activities/6/questions/2/accept',
        key: true,
        message: 'Question “is-true” of activity “check” has an unknown property `accept`.',
        hint: 'It may have: id, type, stem, points, feedback, hint, objectives, excerpt, answer.',
      },
    ],
  },
  {
    title: 'a misspelt property of an asset',
    set: { '/assets/0/crediT': 'A. Author' },
    expected: [
      {
        code: 'definition/unknown-property',
        pointer: '/assets/0/crediT',
        key: true,
        message: 'Asset “seal” has an unknown property `crediT`.',
        hint: 'Did you mean `credit`?',
      },
    ],
  },
  {
    title: 'a misspelt property in an included glossary',
    set: { '/glossary': { file: 'glossary.json' } },
    files: {
      'modules/example/glossary.json':
        '[\n  {\n    "id": "salutation",\n    "terms": "salutation",\n    "definition": "Words."\n  }\n]\n',
    },
    expected: [
      {
        code: 'definition/unknown-property',
        file: 'modules/example/glossary.json',
        pointer: '/glossary/0/terms',
        covers: '"terms"',
        message: 'Term “salutation” has an unknown property `terms`.',
        hint: 'Did you mean `term`?',
      },
    ],
  },
  {
    title: 'a misspelt property in YAML',
    set: { '/glossary': { file: 'glossary.yaml' } },
    files: {
      'modules/example/glossary.yaml':
        '- id: salutation\n  term: salutation\n  definition: Words.\n  orignal: salutatio\n',
    },
    expected: [
      {
        code: 'definition/unknown-property',
        file: 'modules/example/glossary.yaml',
        pointer: '/glossary/0/orignal',
        covers: 'orignal',
        message: 'Term “salutation” has an unknown property `orignal`.',
        hint: 'Did you mean `original`?',
      },
    ],
  },
  {
    title: 'a module without a title',
    remove: ['/title'],
    expected: [
      {
        code: 'definition/missing-property',
        pointer: '',
        message: 'The module lacks `title`.',
        hint: 'Add `title`: The module’s title.',
      },
    ],
  },
  {
    title: 'a reading without a body',
    remove: [`${at.reading}/body`],
    expected: [
      {
        code: 'definition/missing-property',
        pointer: '/activities/0',
        message: 'Activity “opening” lacks `body`.',
        hint: 'Add `body`: The text.',
      },
    ],
  },
  {
    title: 'an excerpt without provenance',
    remove: [`${at.excerpt}/provenance`],
    expected: [
      {
        code: 'definition/missing-property',
        pointer: '/activities/1',
        message: 'Activity “the-letter” lacks `provenance`.',
        hint: 'Add `provenance`: What the source is and how it came down to us.',
      },
    ],
  },
  {
    title: 'an excerpt without rights',
    remove: [`${at.excerpt}/rights`],
    expected: [
      {
        code: 'definition/missing-property',
        pointer: '/activities/1',
        message: 'Activity “the-letter” lacks `rights`.',
        hint: 'Add `rights`: Why the words may be shown.',
      },
    ],
  },
  {
    title: 'a question without its stem',
    remove: [`${at.shortAnswer}/stem`],
    expected: [
      {
        code: 'definition/missing-property',
        pointer: '/activities/6/questions/3',
        message: 'Question “type-it” of activity “check” lacks `stem`.',
        hint: 'Add `stem`: The question as students read it.',
      },
    ],
  },
  {
    title: 'a choice without an id',
    remove: [`${at.choice}/choices/1/id`],
    expected: [
      {
        code: 'definition/missing-property',
        pointer: '/activities/6/questions/0/choices/1',
        message: 'Choice 2 of question “pick-one” lacks `id`.',
        hint: 'Add `id`: The choice’s id, unique in its question.',
      },
    ],
  },
  {
    title: 'an asset without credit',
    remove: ['/assets/0/credit'],
    expected: [
      {
        code: 'definition/missing-property',
        pointer: '/assets/0',
        message: 'Asset “seal” lacks `credit`.',
        hint: 'Add `credit`: Who made it, as the licence wants it named.',
      },
    ],
  },
  {
    title: 'an activity without a type',
    remove: [`${at.reading}/type`],
    expected: [
      {
        code: 'definition/missing-property',
        pointer: '/activities/0',
        message: 'Activity “opening” lacks `type`.',
        hint: 'It is one of: reading, excerpt, dataset, timeline, discussion, assignment, quiz, link, tool.',
      },
    ],
  },
  {
    title: 'a question whose type is no text',
    set: { [`${at.choice}/type`]: 1 },
    expected: [
      {
        code: 'definition/wrong-type',
        pointer: '/activities/6/questions/0/type',
        message: '`type` of question “pick-one” of activity “check” must be a text, but is a number.',
        hint: `It is one of: ${questionWords}, pool.`,
      },
    ],
  },
  {
    title: 'an activity of a misspelt type',
    set: { [`${at.reading}/type`]: 'readding' },
    expected: [
      {
        code: 'definition/unknown-type',
        pointer: '/activities/0/type',
        message: 'Activity “opening” is of type “readding”, which does not exist here.',
        hint: 'Did you mean `reading`?',
      },
    ],
  },
  {
    title: 'a question of a type that no word resembles',
    set: { [`${at.trueFalse}/type`]: 'hologram' },
    expected: [
      {
        code: 'definition/unknown-type',
        pointer: '/activities/6/questions/2/type',
        message: 'Question “is-true” of activity “check” is of type “hologram”, which does not exist here.',
        hint: `It is one of: ${questionWords}, pool.`,
      },
    ],
  },
  {
    title: 'a question of another tool’s type',
    set: { [`${at.shortAnswer}/type`]: 'fill_in_the_blank' },
    expected: [
      {
        code: 'definition/unknown-type',
        pointer: '/activities/6/questions/3/type',
        message: 'Question “type-it” of activity “check” is of type “fill_in_the_blank”, which does not exist here.',
        hint: 'Did you mean `cloze`?',
      },
    ],
  },
  {
    title: 'a pool inside a pool',
    set: { [`${at.pool}/questions/0`]: { id: 'inner', type: 'pool', title: 'Inner', draw: 1, questions: [] } },
    expected: [
      {
        code: 'definition/unknown-type',
        pointer: '/activities/6/questions/11/questions/0/type',
        message: 'Pool “inner” of pool “draw-one” is a pool inside a pool.',
        hint: 'Put its questions into the outer pool, or the pool beside it, among the questions of the quiz.',
      },
    ],
  },
  {
    title: 'a number where a text belongs',
    set: { '/title': 1939 },
    expected: [
      {
        code: 'definition/wrong-type',
        pointer: '/title',
        message: '`title` of the module must be a text, but is a number.',
        hint: 'Put it into quotation marks: "1939".',
      },
    ],
  },
  {
    title: 'an answer with its own credit in a gap, where all count in full',
    set: { [`${at.cloze}/gaps/0`]: { id: 'who', accept: ['she', { text: 'he', credit: 50 }] } },
    expected: [
      {
        code: 'definition/wrong-type',
        pointer: '/activities/6/questions/8/gaps/0/accept/1',
        message: 'Accepted answer 2 of gap “who” must be a text, but is an object in braces.',
        hint: 'Write the text alone: "he". Whatever a gap accepts counts in full; ask a `short-answer` question where answers have a credit or feedback of their own.',
      },
    ],
  },
  {
    title: 'a number in quotation marks',
    set: { [`${at.numeric}/answer`]: '2' },
    expected: [
      {
        code: 'definition/wrong-type',
        pointer: '/activities/6/questions/4/answer',
        message: '`answer` of question “how-many” of activity “check” must be a number, but is a text.',
        hint: 'Write it without quotation marks: 2.',
      },
    ],
  },
  {
    title: 'a number in words',
    set: { [`${at.numeric}/answer`]: 'two' },
    expected: [
      {
        code: 'definition/wrong-type',
        pointer: '/activities/6/questions/4/answer',
        message: '`answer` of question “how-many” of activity “check” must be a number, but is a text.',
        hint: 'Write a number alone, without quotation marks: 2.5.',
      },
    ],
  },
  {
    title: 'a tolerance in per cent',
    set: { [`${at.numeric}/tolerance`]: '5 %' },
    expected: [
      {
        code: 'definition/wrong-type',
        pointer: '/activities/6/questions/4/tolerance',
        message: '`tolerance` of question “how-many” of activity “check” must be a number, but is a text.',
        hint: 'Write it in braces: {"percent": 5}.',
      },
    ],
  },
  ...(
    [
      ['a unit', '2.5 hours', '2.5. The unit stands under `unit`: "hours"'],
      ['a unit of a sign', '50 %', '50. The unit stands under `unit`: "%"'],
      ['a true minus sign', '\u22125', '-5'],
      ['a power of ten', '1.5*10^3', '1.5e3'],
      ['a raised power of ten', '1,5 · 10⁻³ kg', '1.5e-3'],
      ['a power of ten behind a letter', '1.5 x 10^3 m', '1.5e3'],
      ['gaps between thousands', '10 000 km', '10000. The unit stands under `unit`: "km"'],
      ['a fraction', '1/4', '0.25'],
      [
        'a comma of thousands or of decimals',
        '1,500',
        '1500 if the comma divides thousands, 1.5 if decimals follow it',
      ],
      ['commas of thousands', '1,500,000', '1500000'],
    ] as const
  ).map(([title, answer, numbers]) => ({
    title: `a number with ${title}, in a text`,
    set: { [`${at.numeric}/answer`]: answer },
    expected: [
      {
        code: 'definition/wrong-type',
        pointer: '/activities/6/questions/4/answer',
        message: '`answer` of question “how-many” of activity “check” must be a number, but is a text.',
        hint: `Write the number alone, without quotation marks: ${numbers}.`,
      },
    ],
  })),
  {
    title: 'yes in quotation marks',
    set: { [`${at.trueFalse}/answer`]: 'True' },
    expected: [
      {
        code: 'definition/wrong-type',
        pointer: '/activities/6/questions/2/answer',
        message: '`answer` of question “is-true” of activity “check” must be true or false, but is a text.',
        hint: 'Write true, without quotation marks.',
      },
    ],
  },
  {
    title: 'one text where a list belongs',
    set: { '/keywords': 'letters' },
    expected: [
      {
        code: 'definition/wrong-type',
        pointer: '/keywords',
        message: '`keywords` of the module must be a list, but is a text.',
        hint: 'Put it into square brackets: ["letters"].',
      },
    ],
  },
  {
    title: 'one text where a list of objects belongs',
    set: { '/activities': 'reading.md' },
    expected: [
      {
        code: 'definition/wrong-type',
        pointer: '/activities',
        message: '`activities` of the module must be a list, but is a text.',
        hint: 'Write each item in braces, and all of them in square brackets: [{ … }].',
      },
    ],
  },
  {
    title: 'one text where a list of objects of a single kind belongs',
    set: { [`${at.choice}/choices`]: 'Yes' },
    expected: [
      {
        code: 'definition/wrong-type',
        pointer: '/activities/6/questions/0/choices',
        message: '`choices` of question “pick-one” of activity “check” must be a list, but is a text.',
        hint: 'Write each item in braces, and all of them in square brackets: [{ "id": …, "text": … }].',
      },
    ],
  },
  {
    title: 'nothing where a text belongs',
    set: { '/title': null },
    expected: [
      {
        code: 'definition/wrong-type',
        pointer: '/title',
        message: '`title` of the module must be a text, but is nothing (null).',
        hint: 'Write a text in quotation marks.',
      },
    ],
  },
  {
    title: 'a file of another kind where a text belongs',
    set: { [`${at.reading}/body`]: { file: 'readings/opening.docx' } },
    expected: [
      {
        code: 'definition/wrong-type',
        pointer: '/activities/0/body',
        message:
          '`body` of activity “opening” names the file `readings/opening.docx`, a Word document, but texts can only be read from .md and .txt files.',
        hint: 'Open it, copy the words into a plain text file that ends in .md, and name that file: {"file": "readings/text.md"}.',
      },
    ],
  },
  {
    title: 'a file of another kind where a list belongs',
    set: { '/glossary': { file: 'glossary.csv' } },
    expected: [
      {
        code: 'definition/wrong-type',
        pointer: '/glossary',
        message:
          '`glossary` of the module names the file `glossary.csv`, a table, but lists can only be read from .json and .yaml files.',
        hint: 'Write the list in such a file, each item just as you would here, and name it: {"file": "glossary.json"}.',
      },
    ],
  },
  {
    title: 'a file with more beside it, and one named in capitals',
    set: {
      [`${at.reading}/body`]: { title: 'Opening', file: 'readings/opening.md' },
      '/instructor': { guide: { File: 'readings/opening.md' } },
    },
    expected: [
      {
        code: 'definition/wrong-type',
        pointer: '/activities/0/body',
        message: '`body` of activity “opening” names a file, but says more beside it: `title`.',
        hint: 'Leave `file` alone in its braces: {"file": "readings/text.md"}.',
      },
      {
        code: 'definition/wrong-type',
        pointer: '/instructor/guide',
        message: '`guide` of `instructor` names a file by `File`.',
        hint: 'Write `file`: {"file": "readings/text.md"}.',
      },
    ],
  },
  {
    title: 'a retired id by itself',
    set: { '/retired': ['old-quiz'] },
    expected: [
      {
        code: 'definition/wrong-type',
        pointer: '/retired/0',
        message: 'Retired id 1 must be an object in braces, but is a text.',
        hint: 'Write it in braces: { "id": "old-quiz" }.',
      },
    ],
  },
  {
    title: 'a licence by its name alone',
    set: { '/license': 'CC-BY-4.0' },
    expected: [
      {
        code: 'definition/wrong-type',
        pointer: '/license',
        message: '`license` of the module must be an object in braces, but is a text.',
        hint: 'Write it in braces: { "id": …, "holder": …, "year": … }.',
      },
    ],
  },
  {
    title: 'a colour by its name',
    files: { 'cartwright.json': '{"colors": {"main": "navy"}, "sourceTexts": {"letter-book": "texts/letters.txt"}}' },
    expected: [
      {
        code: 'definition/bad-form',
        file: 'cartwright.json',
        pointer: '/colors/main',
        message: '`main` of `colors` is “navy”, which does not have the right form.',
        hint: 'Write it as # and six digits from 0 to f: "#002b5c".',
      },
    ],
  },
  {
    title: 'a logo without words for those who cannot see it',
    files: {
      'cartwright.json': '{"logo": {"file": "logo.svg"}, "sourceTexts": {"letter-book": "texts/letters.txt"}}',
      'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
    expected: [
      {
        code: 'definition/missing-property',
        file: 'cartwright.json',
        pointer: '/logo',
        message: '`logo` lacks `alt`.',
        hint: 'Add `alt`: What it says, for those who cannot see it: mostly the institution’s name.',
      },
    ],
  },
  {
    title: 'a theme by its path',
    files: { 'cartwright.json': '{"theme": "templates/mine", "sourceTexts": {"letter-book": "texts/letters.txt"}}' },
    expected: [
      {
        code: 'definition/bad-form',
        file: 'cartwright.json',
        pointer: '/theme',
        message: '`theme` of the workspace file is “templates/mine”, which does not have the right form.',
        hint: 'Write the name of a folder in `templates`, without a path.',
      },
    ],
  },
  {
    title: 'a fraction where a whole number belongs',
    set: { '/estimatedMinutes': 2.5 },
    expected: [
      {
        code: 'definition/wrong-type',
        pointer: '/estimatedMinutes',
        message: '`estimatedMinutes` of the module must be a whole number, but is 2.5.',
        hint: 'Write a number without decimals: 2 or 3.',
      },
    ],
  },
  {
    title: 'an object where attempts belong',
    set: { [`${at.quiz}/settings/attempts`]: {} },
    expected: [
      {
        code: 'definition/wrong-type',
        pointer: '/activities/6/settings/attempts',
        message: '`attempts` of `settings` of activity “check” is an object in braces, which is not allowed here.',
        hint: 'Write a number from 1 to 10, or "unlimited".',
      },
    ],
  },
  {
    title: 'a misspelt word of a list',
    set: { [`${at.quiz}/purpose`]: 'grade' },
    expected: [
      {
        code: 'definition/unknown-value',
        pointer: '/activities/6/purpose',
        message: '`purpose` of activity “check” is “grade”, which is not one of: practice, graded.',
        hint: 'Did you mean `graded`?',
      },
    ],
  },
  {
    title: 'a word that is not among those allowed',
    set: { [`${at.excerpt}/passages/0/kind`]: 'transcript' },
    expected: [
      {
        code: 'definition/unknown-value',
        pointer: '/activities/1/passages/0/kind',
        message:
          '`kind` of passage “greeting” of activity “the-letter” is “transcript”, which is not one of: quoted, narrated, editorial.',
        hint: 'Whose words these are.',
      },
    ],
  },
  {
    title: 'too many attempts',
    set: { [`${at.quiz}/settings/attempts`]: 11 },
    expected: [
      {
        code: 'definition/unknown-value',
        pointer: '/activities/6/settings/attempts',
        message: '`attempts` of `settings` of activity “check” is 11, which is not allowed here.',
        hint: 'Write a number from 1 to 10, or "unlimited".',
      },
    ],
  },
  {
    title: 'a completion that does not exist',
    set: { [`${at.reading}/completion`]: 'read' },
    expected: [
      {
        code: 'definition/unknown-value',
        pointer: '/activities/0/completion',
        message: '`completion` of activity “opening” is “read”, which is not allowed here.',
        hint: 'Write "view", "post", "submit", "none" or {"minPercent": 60}.',
      },
    ],
  },
  {
    title: 'a decorative picture that is not',
    set: { '/assets/0/decorative': false },
    expected: [
      {
        code: 'definition/unknown-value',
        pointer: '/assets/0/decorative',
        message: '`decorative` of asset “seal” must be true.',
        hint: 'Write true, or delete it and say in `alt` what the picture shows.',
      },
    ],
  },
  {
    title: 'an id with capitals',
    set: { [`${at.reading}/id`]: 'The Opening' },
    expected: [
      {
        code: 'definition/bad-form',
        pointer: '/activities/0/id',
        message: '`id` of activity “The Opening” is “The Opening”, which does not have the right form.',
        hint: 'Write `the-opening`: ids are small letters and digits with hyphens between.',
      },
    ],
  },
  {
    title: 'a version of one number',
    set: { '/version': '1' },
    expected: [
      {
        code: 'definition/bad-form',
        pointer: '/version',
        message: '`version` of the module is “1”, which does not have the right form.',
        hint: 'Write it as a semantic version: 1.0.0.',
      },
    ],
  },
  {
    title: 'a namespace that is no UUID',
    set: { '/namespace': 'my-university' },
    expected: [
      {
        code: 'definition/bad-form',
        pointer: '/namespace',
        message: '`namespace` of the module is “my-university”, which does not have the right form.',
        hint: 'It is a UUID, which `npx cartwright new` makes for you; `node -p "crypto.randomUUID()"` prints one.',
      },
    ],
  },
  {
    title: 'a language by its name',
    set: { '/language': 'English (US)' },
    expected: [
      {
        code: 'definition/bad-form',
        pointer: '/language',
        message: '`language` of the module is “English (US)”, which does not have the right form.',
        hint: 'Write "en-US".',
      },
    ],
  },
  {
    title: 'an address without https',
    set: { [`${at.link}/url`]: 'www.example.org' },
    expected: [
      {
        code: 'definition/bad-form',
        pointer: '/activities/7/url',
        message: '`url` of activity “archive-site” is “www.example.org”, which does not have the right form.',
        hint: 'Write the complete address: https://example.org/page.',
      },
    ],
  },
  {
    title: 'captions of another kind',
    set: { '/assets/1/captions': [{ language: 'en', file: 'media/aloud.srt' }] },
    files: { 'modules/example/media/aloud.srt': '1' },
    expected: [
      {
        code: 'definition/bad-form',
        pointer: '/assets/1/captions/0/file',
        message:
          '`file` of file of captions 1 of asset “reading-aloud” is “media/aloud.srt”, which does not have the right form.',
        hint: 'Captions are WebVTT files: media/interview.en.vtt.',
      },
    ],
  },
  {
    title: 'a date in words',
    set: { [`${at.timeline}/events/0/date`]: 'in May' },
    expected: [
      {
        code: 'definition/bad-form',
        pointer: '/activities/3/events/0/date',
        message: '`date` of event “first” of activity “years” is “in May”, which does not have the right form.',
        hint: 'Write a year, month or day (1939, 1939-05, 1939-05-06), a span with a slash (1936/1938), “about” with a tilde (1939~).',
      },
    ],
  },
  {
    title: 'an empty title',
    set: { '/title': '' },
    expected: [
      {
        code: 'definition/bad-length',
        pointer: '/title',
        message: '`title` of the module is empty.',
        hint: 'Fill it in: The module’s title.',
      },
    ],
  },
  {
    title: 'a title of 256 characters',
    set: { [`${at.reading}/title`]: 'a'.repeat(256) },
    expected: [
      {
        code: 'definition/bad-length',
        pointer: '/activities/0/title',
        message: '`title` of activity “opening” has 256 characters; at most 255 fit.',
        hint: 'Shorten it.',
      },
    ],
  },
  {
    title: 'an id of 65 characters',
    set: { [`${at.reading}/id`]: 'a'.repeat(65) },
    expected: [
      {
        code: 'definition/bad-length',
        pointer: '/activities/0/id',
        message:
          '`id` of activity “aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa” has 65 characters; at most 64 fit.',
        hint: 'Shorten it.',
      },
    ],
  },
  {
    title: 'a question with one choice',
    remove: [`${at.choice}/choices/1`],
    expected: [
      {
        code: 'definition/bad-length',
        pointer: '/activities/6/questions/0/choices',
        message: '`choices` of question “pick-one” of activity “check” holds 1, but needs at least 2.',
        hint: 'Add to it: The choices, right ones and distractors.',
      },
    ],
  },
  {
    title: 'a module without activities',
    set: { '/activities': [] },
    expected: [
      {
        code: 'definition/bad-length',
        pointer: '/activities',
        message: '`activities` of the module holds 0, but needs at least 1.',
        hint: 'Add to it: What students do, in order.',
      },
    ],
  },
  {
    title: 'a question with 27 choices',
    set: {
      [`${at.choice}/choices`]: Array.from({ length: 27 }, (_, index) => ({
        id: `c-${index}`,
        text: `Choice ${index}`,
        correct: index === 0,
      })),
    },
    expected: [
      {
        code: 'definition/bad-length',
        pointer: '/activities/6/questions/0/choices',
        message: '`choices` of question “pick-one” of activity “check” holds 27; at most 26 are allowed.',
        hint: 'Remove some, or split them.',
      },
    ],
  },
  {
    title: 'a table of 501 rows',
    set: {
      [`${at.dataset}/rows`]: Array.from({ length: 501 }, (_, index) => ({ year: `Year ${index}`, letters: index })),
    },
    expected: [
      {
        code: 'definition/bad-length',
        pointer: '/activities/2/rows',
        message: '`rows` of activity “figures” holds 501; at most 500 are allowed.',
        hint: 'Keep the rows that the lesson needs, and offer the whole table as a file to download: an asset such as media/figures.csv, with a link to it in `note` or in a reading.',
      },
    ],
  },
  {
    title: 'too many points',
    set: { [`${at.choice}/points`]: 100 },
    expected: [
      {
        code: 'definition/out-of-range',
        pointer: '/activities/6/questions/0/points',
        message: '`points` of question “pick-one” of activity “check” is 100, but must be at most 99.',
        hint: 'Write a number from 0.01 to 99.',
      },
    ],
  },
  {
    title: 'no points',
    set: { [`${at.choice}/points`]: 0 },
    expected: [
      {
        code: 'definition/out-of-range',
        pointer: '/activities/6/questions/0/points',
        message: '`points` of question “pick-one” of activity “check” is 0, but must be at least 0.01.',
        hint: 'Write a number from 0.01 to 99.',
      },
    ],
  },
  {
    title: 'an assignment worth nothing',
    set: { [`${at.assignment}/points`]: 0 },
    expected: [
      {
        code: 'definition/out-of-range',
        pointer: '/activities/5/points',
        message: '`points` of activity “answer” is 0, but must be more than 0.',
        hint: 'Write a number above 0, 1000 at most.',
      },
    ],
  },
  {
    title: 'a negative tolerance',
    set: { [`${at.numeric}/tolerance`]: -1 },
    expected: [
      {
        code: 'definition/out-of-range',
        pointer: '/activities/6/questions/4/tolerance',
        message: '`tolerance` of question “how-many” of activity “check” is -1, but must be at least 0.',
        hint: 'Write 0 or a larger number.',
      },
    ],
  },
  {
    title: 'a percentage that is none',
    set: { [`${at.numeric}/tolerance`]: { percent: 250 } },
    expected: [
      {
        code: 'definition/out-of-range',
        pointer: '/activities/6/questions/4/tolerance/percent',
        message: '`percent` of `tolerance` of question “how-many” is 250, but must be less than 100.',
        hint: 'Write a number above 0 and below 100.',
      },
    ],
  },
  {
    title: 'a keyword twice',
    set: { '/keywords': ['letters', 'boots', 'letters'] },
    expected: [
      {
        code: 'definition/repeated-item',
        pointer: '/keywords/2',
        message: '`keywords` of the module contains the same item twice.',
        hint: 'Delete one of the two.',
      },
    ],
  },
  {
    title: 'several mistakes at once, each said once',
    set: { '/titel': 'A letter', [`${at.choice}/points`]: '1', [`${at.discussion}/style`]: 'flat' },
    remove: ['/title'],
    expected: [
      {
        code: 'definition/unknown-property',
        pointer: '/titel',
        key: true,
        message: 'The module has an unknown property `titel`.',
        hint: 'Did you mean `title`?',
      },
      {
        code: 'definition/unknown-value',
        pointer: '/activities/4/style',
        message: '`style` of activity “talk” is “flat”, which is not one of: threaded, side-comment.',
        hint: 'Threaded: replies to replies. Side comment: one level of replies.',
      },
      {
        code: 'definition/wrong-type',
        pointer: '/activities/6/questions/0/points',
        message: '`points` of question “pick-one” of activity “check” must be a number, but is a text.',
        hint: 'Write it without quotation marks: 1.',
      },
    ],
  },
  {
    title: 'a workspace file with an unknown setting',
    files: { 'cartwright.json': '{\n  "them": "default", "sourceTexts": {"letter-book": "texts/letters.txt"}\n}' },
    expected: [
      {
        code: 'definition/unknown-property',
        file: 'cartwright.json',
        pointer: '/them',
        key: true,
        message: 'The workspace file has an unknown property `them`.',
        hint: 'Did you mean `theme`?',
      },
    ],
  },
  {
    title: 'a workspace file with a wrong severity',
    files: {
      'cartwright.json':
        '{\n  "severities": {"resolve/minutes": "ignore"}, "sourceTexts": {"letter-book": "texts/letters.txt"}\n}',
    },
    expected: [
      {
        code: 'definition/unknown-value',
        file: 'cartwright.json',
        pointer: '/severities/resolve~1minutes',
        message: '`resolve/minutes` of `severities` is “ignore”, which is not one of: error, warning, info, off.',
        hint: 'What the finding counts as; off silences it.',
      },
    ],
  },
  {
    title: 'a workspace file with a wrong origin',
    files: {
      'cartwright.json':
        '{\n  "remoteOrigins": ["http://example.org"], "sourceTexts": {"letter-book": "texts/letters.txt"}\n}',
    },
    expected: [
      {
        code: 'definition/bad-form',
        file: 'cartwright.json',
        pointer: '/remoteOrigins/0',
        message: 'Origin 1 is “http://example.org”, which does not have the right form.',
        hint: 'An origin: https://example.org.',
      },
    ],
  },
  {
    title: 'a unit without modules',
    path: 'modules/unit.json',
    files: {
      'modules/unit.json':
        '{\n  "format": 1,\n  "namespace": "0f1c5b0e-93a7-4a52-8d0b-5f5e8f5b7a10",\n  "id": "letters",\n  "version": "1.0.0",\n  "language": "en",\n  "title": "Letters",\n  "summary": "A unit.",\n  "modules": []\n}',
    },
    expected: [
      {
        code: 'definition/bad-length',
        file: 'modules/unit.json',
        pointer: '/modules',
        message: '`modules` of the unit holds 0, but needs at least 1.',
        hint: 'Add to it: The modules, in order.',
      },
    ],
  },
  {
    title: 'a unit of a later format',
    path: 'modules/unit.json',
    files: { 'modules/unit.json': '{"format": 3}' },
    expected: [
      {
        code: 'definition/newer-format',
        file: 'modules/unit.json',
        pointer: '/format',
        message: 'The definition is of format 3; this version reads formats up to 1.',
        hint: 'Install a newer version.',
      },
    ],
  },
];
