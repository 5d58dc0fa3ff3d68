import { afterAll, describe, expect, it } from 'vitest';
import { BoundedVerifier } from './support/bounded-verify.ts';
import { canvasCartridge } from './support/canvas.ts';
import { cartridge } from './support/cartridge.ts';
import { moodleBackup } from './support/moodle-backup.ts';
import type { PackageDraft } from './support/package-draft.ts';
import { scorm12 } from './support/scorm.ts';

const MANIFEST = 'imsmanifest.xml';
const PAGE = 'pages/factory.html';
const TOPIC = 'topics/free.xml';
const QUIZ = 'quizzes/check.xml';
const MODULES = 'course_settings/module_meta.xml';
const BACKUP_QUIZ = 'activities/quiz_21/quiz.xml';

/** Names under which every object of JavaScript holds something that nobody put there. */
const INHERITED = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'isPrototypeOf'];

const many = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => write(i)).join('');

/** A question of a backup, with a stem of some length. */
const stored = (id: number) =>
  `<question_bank_entry id="${id}"><question_version><question_versions><questions><question id="${id}"><name>x</name><qtype>essay</qtype><parent>0</parent><questiontext>${'word '.repeat(500)}</questiontext></question></questions></question_version></question_bank_entry>`;
const draw = (id: number, category: number) =>
  `<question_instance id="${id}"><slot>${id}</slot><maxmark>1</maxmark><question_set_reference><questionscontextid>31</questionscontextid><filtercondition>{"questioncategoryid":${category}}</filtercondition></question_set_reference></question_instance>`;
const category = (id: number, next: number) =>
  `<question_category id="${id}"><name>c</name><contextid>${id}</contextid><parent>${next}</parent><question_bank_entries>${stored(id)}</question_bank_entries></question_category>`;

/** Packages on which work that grows with the square, or worse, would take many minutes. */
const HOSTILE: readonly (readonly [title: string, make: () => PackageDraft])[] = [
  ['elements nested a hundred thousand deep', () => cartridge(1).set(QUIZ, '<a>'.repeat(100_000))],
  ['a page of half a million open elements', () => cartridge(1).set(PAGE, `<body>${'<div>'.repeat(500_000)}`)],
  ['a page of links without an end', () => cartridge(1).set(PAGE, '<a href="start.html">'.repeat(100_000))],
  ['a page of nested sections', () => cartridge(1).set(PAGE, `<body>${'<section id="a"><h1>x</h1>'.repeat(50_000)}`)],
  ['a page of quotation marks', () => cartridge(1).set(PAGE, "<a b='>".repeat(200_000))],
  [
    'a path of a million parts',
    () => cartridge(1).set(PAGE, `<img src="$IMS-CC-FILEBASE$/${'../'.repeat(1_000_000)}!">`),
  ],
  ['a path of steps up', () => cartridge(1).set(PAGE, `<img src="${'../'.repeat(200_000)} ">`)],
  ['a text of less-than signs', () => cartridge(1).replace(TOPIC, 'labour market', '&lt;'.repeat(1_000_000))],
  ['a text of spaces after a tag', () => cartridge(1).replace(TOPIC, 'labour', `&lt;b&gt;${' '.repeat(1_000_000)}`)],
  ['a style of semicolons', () => cartridge(1).replace(TOPIC, 'labour', `&lt;p style="${'; '.repeat(500_000)}"&gt;`)],
  ['an attribute of five million letters', () => cartridge(1).replace(QUIZ, '"q-mc"', `"${'x'.repeat(5_000_000)}"`)],
  ['a name of a million letters', () => cartridge(1).set(QUIZ, `<${'a'.repeat(1_000_000)}/>`)],
  [
    'fifty thousand attributes',
    () => cartridge(1).replace(QUIZ, '<item ', `<item ${many(50_000, (i) => `a${i}="" `)}`),
  ],
  [
    'twenty thousand choices in a question',
    () =>
      cartridge(1).replace(
        QUIZ,
        '<response_label ident="a">',
        `${many(20_000, (i) => `<response_label ident="x${i}"/>`)}<response_label ident="a">`,
      ),
  ],
  [
    'resources that depend on each other in a ring',
    () =>
      cartridge(1).replace(
        MANIFEST,
        '<resources>',
        `<resources>${many(20_000, (i) => `<resource identifier="z${i}" type="webcontent"><dependency identifierref="z${(i + 1) % 20_000}"/></resource>`)}`,
      ),
  ],
  [
    'assets of SCORM that depend on each other in a ring',
    () =>
      scorm12().replace(
        MANIFEST,
        '<resources>',
        `<resources>${many(20_000, (i) => `<resource identifier="z${i}" type="webcontent" adlcp:scormtype="asset"><dependency identifierref="z${(i + 1) % 20_000}"/></resource>`)}`,
      ),
  ],
  [
    'modules of Canvas that wait for each other in a ring',
    () =>
      canvasCartridge().replace(
        MODULES,
        '</modules>',
        `${many(20_000, (i) => `<module identifier="m${i}"><prerequisites><prerequisite><identifierref>m${(i + 1) % 20_000}</identifierref></prerequisite></prerequisites></module>`)}</modules>`,
      ),
  ],
  [
    'links of Canvas’s modules to nothing',
    () =>
      canvasCartridge().replace(
        MODULES,
        '<items>',
        `<items>${many(20_000, (i) => `<item identifier="e${i}"><content_type>ExternalUrl</content_type><identifierref>w${i}</identifierref></item>`)}`,
      ),
  ],
  [
    'categories of a backup in a ring, each drawn from',
    () =>
      moodleBackup()
        .replace(
          'questions.xml',
          '</question_categories>',
          `${many(5_000, (i) => category(1000 + i, 1000 + ((i + 1) % 5_000)))}</question_categories>`,
        )
        .replace(
          BACKUP_QUIZ,
          '<question_instances>',
          `<question_instances>${many(5_000, (i) => draw(i + 1, 1000 + i))}`,
        ),
  ],
  [
    'a pool of five hundred questions, drawn from two thousand times',
    () =>
      moodleBackup()
        .replace(
          'questions.xml',
          '</question_bank_entries></question_category>\n</question_categories>',
          `${many(500, (i) => stored(1000 + i))}</question_bank_entries></question_category>\n</question_categories>`,
        )
        .replace(BACKUP_QUIZ, '<question_instances>', `<question_instances>${many(2_000, (i) => draw(i + 1, 82))}`),
  ],
  [
    'twenty thousand activities in one folder',
    () =>
      moodleBackup().replace(
        'moodle_backup.xml',
        '<activities>',
        `<activities>${'<activity><moduleid>21</moduleid><sectionid>10</sectionid><modulename>quiz</modulename><directory>activities/quiz_21</directory></activity>'.repeat(20_000)}`,
      ),
  ],
  [
    'elements of pages that are named as what every object has',
    () =>
      cartridge(1).set(
        PAGE,
        `<body>${INHERITED.map((name) => `<${name} href="start.html" src="x" style="a">x</${name}>`).join('')}</body>`,
      ),
  ],
  [
    'settings of Canvas that are named as what every object has',
    () =>
      INHERITED.reduce(
        (draft, name) =>
          draft.replace(
            MODULES,
            '<items>',
            `<items><item identifier="${name}"><content_type>${name}</content_type><${name}>x</${name}></item>`,
          ),
        canvasCartridge(),
      ),
  ],
  [
    'a backup whose type is named as what every object has',
    () => moodleBackup().replace('moodle_backup.xml', '<type>course</type>', '<type>constructor</type>'),
  ],
  [
    'a percent sign that is no encoding',
    () => moodleBackup().replace('activities/page_20/page.xml', 'a%20b.png', 'a%b.png'),
  ],
];

const verifier = new BoundedVerifier();
afterAll(() => verifier.close());

describe('hostile packages get a verdict', () => {
  it.each(HOSTILE)('%s', { timeout: 240_000 }, async (_, make) => {
    const draft = make();
    // Stored, so that nothing is taken for a bomb before it is looked at.
    for (const path of draft.paths) draft.entry(path, { method: 'stored' });
    const { diagnostics, verdicts, text } = await verifier.verify(draft.build());
    expect(diagnostics.filter((one) => one.code === 'verify/reader-failed')).toEqual([]);
    expect(verdicts).toHaveLength(2);
    // Whatever the package says, nobody is told a megabyte of it.
    expect(Math.max(...diagnostics.map((one) => one.message.length))).toBeLessThan(1200);
    expect(text.length).toBeLessThan(1_000_000);
  });
});
