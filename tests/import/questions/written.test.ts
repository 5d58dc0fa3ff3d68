import { describe, expect, test } from 'vitest';
import type { ImportDraft } from '../../../src/import/draft/draft.ts';
import { HtmlTexts } from '../../../src/import/questions/html-texts.ts';
import { plainTexts } from '../../../src/import/questions/texts.ts';
import { readGift } from '../../../src/import/readers/gift/read.ts';
import { readMoodleXml } from '../../../src/import/readers/moodle-xml/read.ts';
import { readTables } from '../../../src/import/readers/table/read.ts';
import { readSeparated } from '../../../src/import/readers/table/table.ts';
import { readText2qti } from '../../../src/import/readers/text2qti/read.ts';
import { readTypedFile } from '../../../src/import/readers/typed-questions/read.ts';
import { Findings } from '../../../src/read/findings.ts';
import { parseXml } from '../../../src/read/xml/parse.ts';
import { fc, tries } from '../../support/property.ts';
import { questionsIn } from './support/shown.ts';
import { anyPlain, gift, HEADER, moodleXml, row, shownPlain, text2qti, typed, type Writer } from './support/written.ts';

const options = { texts: plainTexts, language: 'en' };
const htmlTexts = await HtmlTexts.load();

/** What is written in each format, the signs that its words may have, and who reads it. */
const formats: readonly (readonly [
  name: string,
  signs: string,
  writer: Writer,
  read: (questions: readonly string[]) => ImportDraft | undefined,
])[] = [
  ['GIFT', '\\:#={}~<>&"\'.,;!?|', gift, (all) => readGift(all.join('\n'), 'a.gift', plainTexts)],
  ['typed questions', ".,'", typed, (all) => readTypedFile(all.join('\n'), 'a.txt', options)],
  ['text2qti', ".,'", text2qti, (all) => readText2qti(all.join('\n'), 'a.md', plainTexts)],
  [
    'CSV',
    ',;"\n<>&\'#{}~:',
    row,
    (all) => readTables([{ rows: readSeparated([HEADER, ...all].join('\r\n')) }], 'a.csv', options),
  ],
  [
    'Moodle XML',
    '<>&"\'{}~#%:;',
    moodleXml,
    (all) => {
      const root = parseXml(
        new TextEncoder().encode(`<quiz>${all.join('\n')}</quiz>`),
        'a.xml',
        new Findings('a.xml', 'document'),
      )?.root;
      return root === undefined ? undefined : readMoodleXml(root, 'a.xml', htmlTexts);
    },
  ],
];

describe('any question that is written', () => {
  for (const [name, signs, writer, read] of formats)
    test(`in ${name} is read as it was`, () => {
      fc.assert(
        fc.property(fc.array(anyPlain(signs), { minLength: 1, maxLength: 4 }), (questions) => {
          const written = questions.flatMap((question) => {
            const text = writer(question, 0);
            return text === undefined ? [] : [question];
          });
          const draft = read(written.map((question, index) => writer(question, index) ?? ''));
          const shown = written.map((question) => shownPlain(question).replace(/\s+/g, ' '));
          expect(draft === undefined || written.length === 0 ? [] : questionsIn(draft)).toEqual(shown);
        }),
        tries(60),
      );
    });
});
