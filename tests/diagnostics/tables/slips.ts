import { DEFINITION, type Fixture } from '../support.ts';

/** A line of the definition as someone types it who does not write JSON or YAML every day, and what is said about it. */
type Slip = readonly [title: string, line: string, range: string, message: string, hint: string];

const COMMA_INSIDE = 'There is a comma inside a number; JSON uses a point, or nothing.';

const jsonSlips: readonly Slip[] = [
  ['an equals sign', '"a"= 1', '2:4-2:5', '`=` is in the place of a colon.', 'Write a colon: "title": "…".'],
  ['a semicolon', '"a": 1;', '2:7-2:8', '`;` is in the place of a comma.', 'Write a comma: ,'],
  ['a comma of another script', '"a": 1，', '2:7-2:8', '`，` is in the place of a comma.', 'Write a comma: ,'],
  ['two commas', '"a": 1,,', '2:8-2:9', 'There are two commas in a row.', 'Delete one of them.'],
  ['a comment with a hash', '"a": 1 # one', '2:8-2:9', 'JSON has no comments.', 'Delete it.'],
  ['True', '"a": True', '2:6-2:10', '`True` is written with small letters.', 'Write true.'],
  [
    'a unit behind a number',
    '"a": 8 min',
    '2:8-2:11',
    'There is something after this number.',
    'Write the number alone: 8.',
  ],
  ['a plus sign', '"a": +5', '2:6-2:8', 'This is not a number as JSON writes it.', 'Write 5.'],
  ['a bare point', '"a": .5', '2:6-2:8', 'This is not a number as JSON writes it.', 'Write 0.5.'],
  ['a nought in front', '"a": 08', '2:7-2:7', 'A number does not begin with 0.', 'Write 8.'],
  ['a nought behind a minus sign', '"a": -05', '2:8-2:8', 'A number does not begin with 0.', 'Write -5.'],
  [
    'a name without quotation marks in the line below a text',
    '"a": "Letters"\nlanguage: "en"',
    '3:1-3:9',
    'There is a word without quotation marks here.',
    'Put texts into double quotation marks; only numbers, true, false and null need none.',
  ],
  [
    'a name without quotation marks in the line below a number',
    '"a": 8\nlanguage: "en"',
    '3:1-3:9',
    'There is a word without quotation marks here.',
    'Put texts into double quotation marks; only numbers, true, false and null need none.',
  ],
  ['points of thousands', '"a": 1.500.000', '2:11-2:15', 'A number has one point at most.', 'Write 1500000.'],
  ['a decimal comma', '"a": 2,5,', '2:8-2:9', COMMA_INSIDE, 'Write 2.5.'],
  [
    'a comma of thousands or of decimals',
    '"a": 1,500',
    '2:8-2:11',
    COMMA_INSIDE,
    'Write 1500 if the comma divides thousands, 1.5 if decimals follow it.',
  ],
  ['commas of thousands', '"a": -1,500,000', '2:9-2:12', COMMA_INSIDE, 'Write -1500000.'],
  [
    'no colon',
    '"a" 1',
    '2:5-2:6',
    'A colon is missing here.',
    'Write a colon between a property’s name and its value: "title": "…".',
  ],
  [
    'a bracket too many',
    '"a": [1]],',
    '2:9-2:10',
    'The bracket ] closes nothing here.',
    'Delete it, or write } before it if one is missing.',
  ],
  [
    'an object that is not closed',
    '"a": [{"b": 1, {"b": 2}]',
    '2:16-2:17',
    'Something new begins in braces here, before what is above it is closed.',
    'Write } at the end of what is above, before the comma.',
  ],
  [
    'a space that is none',
    '"a":\u00a01',
    '2:5-2:7',
    'An invisible character (U+00A0) is here, which JSON does not treat as a space.',
    'Delete it and type an ordinary space; it often comes along when text is copied from a page.',
  ],
  [
    'a path of Windows',
    '"a": "media\\picture.png"',
    '2:12-2:13',
    'A backslash must be written twice: \\\\.',
    'Write \\\\, or a forward slash if this is a path: media/picture.png.',
  ],
  [
    'a tab in a text',
    '"a": "one\ttwo"',
    '2:10-2:11',
    'A line break or a tab inside a text must be written \\n or \\t.',
    'Write \\n where a new line begins, and an ordinary space for a tab.',
  ],
  ['a brace too many', '"a": 1}', '3:1-3:2', 'The definition has ended, but more text follows.', 'Delete this }.'],
];

const yamlSlips: readonly Slip[] = [
  [
    'a hyphen without a space',
    'objectives:\n  -id: one\n    text: Read.',
    '3:8-3:9',
    'A space is missing after the hyphen of this item.',
    'Write `- `, then the item.',
  ],
  [
    'a text that begins with a star',
    'title: *The letter* of 1864',
    '2:13-2:28',
    'No text may begin with `*`.',
    'Put the text into quotation marks: "…".',
  ],
  [
    'a space that is none',
    'objectives:\n  - id: one\n\u00a0\u00a0\u00a0\u00a0text: Read.\n    more: x',
    '4:11-4:12',
    'The line begins with an invisible character that YAML does not treat as a space.',
    'Delete everything before its first letter, and indent it with ordinary spaces.',
  ],
];

const YAML = 'modules/example/module.yaml';

const READING = 'Ids are small letters from a to z and digits, with hyphens between: who-spoke-first.';

/** A property under another name, and what is pasted where it does not belong: one mistake, one finding. */
const nameSlips: readonly Fixture[] = [
  {
    title: 'a property under another name, whose value was read from a file',
    set: { '/activities/0/text': { file: 'readings/opening.md' } },
    remove: ['/activities/0/body'],
    files: { 'modules/example/readings/opening.md': 'A letter.' },
    expected: [
      {
        code: 'definition/unknown-property',
        pointer: '/activities/0/text',
        key: true,
        message: 'Activity “opening” has an unknown property `text`.',
        hint: 'Did you mean `body`?',
      },
      {
        code: 'resolve/asset-unused',
        pointer: '/assets/0/id',
        message: 'No page shows `seal`, so it is not in any package.',
        hint: 'Show it with ![](asset:seal), or delete it.',
      },
      {
        code: 'resolve/asset-unused',
        pointer: '/assets/1/id',
        message: 'No page shows `reading-aloud`, so it is not in any package.',
        hint: 'Show it with ![](asset:reading-aloud), or delete it.',
      },
    ],
  },
  {
    title: 'a bibliographic entry pasted in as it is',
    set: { '/sources/0': { id: 'letter-book', type: 'book', title: 'Letters', publisher: 'A press' } },
    expected: [
      {
        code: 'definition/unknown-property',
        pointer: '/sources/0/type',
        key: true,
        message: 'Source “letter-book” has unknown properties: `type`, `title`, `publisher`, and lacks `csl`.',
        hint: 'Put them into `csl`, if they belong there: The bibliographic data as one CSL-JSON 1.0.2 item.',
      },
    ],
  },
  {
    title: 'an unfinished part',
    remove: ['/license/id', '/license/holder', '/license/year'],
    expected: [
      {
        code: 'definition/missing-property',
        pointer: '/license',
        message: '`license` lacks `id`, `holder`, `year`.',
        hint: 'Add them; the reference (docs/format.md) says what stands in each.',
      },
    ],
  },
  {
    title: 'a misspelt `type`, with a letter of another alphabet',
    set: { '/activities/0/tуpe': 'reading' },
    remove: ['/activities/0/type'],
    expected: [
      {
        code: 'definition/unknown-property',
        pointer: '/activities/0/tуpe',
        key: true,
        message: 'Activity “opening” has an unknown property `tуpe`, and lacks `type`.',
        hint: 'Did you mean `type`? The “у” in it is a Cyrillic letter: type it again.',
      },
    ],
  },
  ...(
    [
      ['with a Cyrillic letter', 'оpening', `The “о” in it is a Cyrillic letter: type it again. ${READING}`],
      [
        'with an invisible character',
        'open\u200bing',
        `It holds an invisible character (U+200B): type it again. ${READING}`,
      ],
      [
        'with spaces and accents',
        'L’été 1938',
        'Write `l-ete-1938`: ids are small letters and digits with hyphens between.',
      ],
      ['in another alphabet', 'начало', READING],
    ] as const
  ).map(([title, id, hint]) => ({
    title: `an id ${title}`,
    set: { '/activities/0/id': id },
    expected: [
      {
        code: 'definition/bad-form',
        pointer: '/activities/0/id',
        message: `\`id\` of activity “${id}” is “${id}”, which does not have the right form.`,
        hint,
      },
    ],
  })),
];

/** What is typed by a slip is said in words that name the slip. */
export const slipFixtures: readonly Fixture[] = [
  ...jsonSlips.map(([title, line, range, message, hint]) => ({
    title,
    files: { [DEFINITION]: `{\n${line}\n}` },
    expected: [{ code: 'source/syntax', pointer: '', range, message, hint }],
  })),
  ...yamlSlips.map(([title, line, range, message, hint]) => ({
    title: `${title}, in YAML`,
    files: { [DEFINITION]: undefined, [YAML]: `format: 1\n${line}\n` },
    expected: [{ code: 'source/syntax', file: YAML, pointer: '', range, message, hint }],
  })),
  ...nameSlips,
  {
    title: 'a definition of which the end is lost',
    files: { [DEFINITION]: '{\n  "title":\n' },
    expected: [
      {
        code: 'source/syntax',
        pointer: '',
        range: '3:1-3:2',
        message: 'The file ends here, in the middle of something.',
        hint: 'Check whether its end was lost; if not, write what is missing and close every bracket.',
      },
    ],
  },
];
