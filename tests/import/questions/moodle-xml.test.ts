import { describe, expect, test } from 'vitest';
import type { ImportDraft } from '../../../src/import/draft/draft.ts';
import { HtmlTexts } from '../../../src/import/questions/html-texts.ts';
import { readMoodleXml } from '../../../src/import/readers/moodle-xml/read.ts';
import { Findings } from '../../../src/read/findings.ts';
import { parseXml } from '../../../src/read/xml/parse.ts';
import { questionsIn, saidOf, shownDraft } from './support/shown.ts';

async function read(questions: string): Promise<ImportDraft> {
  const bytes = new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?><quiz>${questions}</quiz>`);
  const root = parseXml(bytes, 'q.xml', new Findings('q.xml', 'document'))?.root;
  if (root === undefined) throw new Error('not XML');
  return readMoodleXml(root, 'q.xml', await HtmlTexts.load());
}

const text = (name: string, words: string, format = 'html') =>
  `<${name} format="${format}"><text><![CDATA[${words}]]></text></${name}>`;
const question = (type: string, inside: string, stem = '<p>Q</p>') =>
  `<question type="${type}"><name><text>N</text></name>${text('questiontext', stem)}${inside}</question>`;
const answer = (fraction: number, words: string, more = '') =>
  `<answer fraction="${fraction}" format="html"><text><![CDATA[${words}]]></text>${more}</answer>`;
const said = (words: string) => text('feedback', words);

const table: readonly (readonly [title: string, xml: string, shown: string, said?: readonly string[]])[] = [
  [
    'a choice',
    question(
      'multichoice',
      `<single>true</single>${answer(100, '<p>a</p>', said('yes'))}${answer(0, 'b')}<defaultgrade>2.0000000</defaultgrade>`,
    ),
    'choice: Q [*a {yes} | b] (2)',
  ],
  [
    'a choice with weights',
    question('multichoice', `<single>true</single>${answer(100, 'a')}${answer(50, 'b')}`),
    'choice: Q [*a | b]',
    ['changed weights'],
  ],
  [
    'several',
    question('multichoice', `<single>false</single>${answer(50, 'a')}${answer(50, 'b')}${answer(-50, 'c')}`),
    'multiple-response: Q [*a | *b | c]',
  ],
  [
    'all feedback',
    question(
      'multichoice',
      `<single>1</single>${answer(100, 'a')}${answer(0, 'b')}${text('correctfeedback', 'r')}${text('incorrectfeedback', 'w')}${text('partiallycorrectfeedback', 'p')}${text('generalfeedback', 'g')}${text('hint', 'h')}`,
    ),
    'choice: Q [*a | b] +r -w !g ?h',
    ['left partly-right'],
  ],
  [
    'two hints',
    question('truefalse', `${answer(100, 'true')}${answer(0, 'false')}${text('hint', 'h')}${text('hint', 'i')}`),
    'true-false: Q [true] ?h ?i',
  ],
  [
    'false',
    question('truefalse', `${answer(0, 'true', said('t'))}${answer(100, 'false', said('f'))}`),
    'true-false: Q [false] +f -t',
  ],
  [
    'truth in another language',
    question('truefalse', `${answer(0, 'Wahr')}${answer(100, 'Falsch')}`),
    'true-false: Q [false]',
  ],
  [
    'short answers',
    question(
      'shortanswer',
      `<usecase>0</usecase>${answer(100, 'a &amp; b')}${answer(50, 'c', said('half'))}${answer(0, '*', said('no'))}`,
    ),
    'short-answer: Q [a &amp; b | c 50% {half}] -no',
  ],
  [
    'wildcards',
    question('shortanswer', `${answer(100, '*red*')}${answer(100, 'gr*n')}`),
    'short-answer: Q [red]',
    ['changed wildcard', 'left wildcard'],
  ],
  [
    'numbers',
    question(
      'numerical',
      `${answer(100, '3.14', '<tolerance>0.01</tolerance>')}${answer(50, '3', '<tolerance>0</tolerance>')}${answer(0, '*', said('no'))}<showunits>3</showunits>`,
    ),
    'numeric: Q [3.14 ± 0.01 | 3 50%] -no',
  ],
  [
    'units',
    question(
      'numerical',
      `${answer(100, '5')}<units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit><unit><multiplier>100</multiplier><unit_name>cm</unit_name></unit></units><showunits>0</showunits>`,
    ),
    'numeric: Q [5]',
    ['left units', 'changed units'],
  ],
  [
    'pairs',
    question(
      'matching',
      `<subquestion format="html"><text>&lt;b&gt;a&lt;/b&gt;</text><answer><text>x</text></answer></subquestion><subquestion><text>b</text><answer><text>y &lt; z</text></answer></subquestion><subquestion><text></text><answer><text>w</text></answer></subquestion>`,
    ),
    'matching: Q [a -> x | b -> y < z | -> w]',
  ],
  [
    'an essay',
    question(
      'essay',
      `${text('graderinfo', 'good')}${text('responsetemplate', 'fill')}<minwordlimit>5</minwordlimit><maxwordlimit>9</maxwordlimit>`,
    ),
    'essay: Q [good]',
    ['changed response-template'],
  ],
  [
    'an order',
    question(
      'ordering',
      `<selecttype>ALL</selecttype><gradingtype>ABSOLUTE_POSITION</gradingtype>${answer(1, 'x')}${answer(2, 'y')}`,
    ),
    'ordering: Q [x | y]',
  ],
  [
    'an order of some',
    question(
      'ordering',
      `<selecttype>RANDOM</selecttype><selectcount>2</selectcount>${answer(1, 'x')}${answer(2, 'y')}${answer(3, 'z')}`,
    ),
    'ordering: Q [x | y | z]',
    ['changed ordering', 'changed ordering'],
  ],
  [
    'gaps',
    question('cloze', '', '<p>Fill.</p><p>The {1:SA:=sun#yes~=Sol~%50%sol} is a {:NM:=5:0} {1:SHORTANSWER:=star}.</p>'),
    'cloze: Fill. [The _____ is a _____ _____. | sun/Sol | 5 | star] (3)',
    ['left gap-feedback', 'changed weights'],
  ],
  [
    'gaps to choose',
    question('cloze', '', 'It is {2:MCV:red~=blue~%0%a \\} b &amp; c &#39;d&#39;}.'),
    "cloze:  [It is _____. | red/*blue/a } b & c 'd'] (2)",
  ],
  ['gaps of several choices', question('cloze', '', 'It is {1:MR:=red~=blue~x}.'), '', ['left question']],
  [
    'gaps with unlike points',
    question('cloze', '', '{1:SA:=a} {3:SA:=b}'),
    'cloze:  [_____ _____ | a | b] (4)',
    ['changed weights'],
  ],
  ['no gaps', question('cloze', '', 'nothing {1:XX:=a}'), '', ['left question']],
  [
    'a gap in code, which is shown to the letter',
    question('cloze', '', '<p>Write {1:SA:=a}.</p><pre>print({1:SA:=b})</pre>'),
    'cloze:  [Write _____. print(_____) _____ | a | b] (2)',
    ['changed gap-without-place'],
  ],
  [
    'words to choose',
    question(
      'gapselect',
      '<selectoption><text>cat</text><group>1</group></selectoption><selectoption><text>mat</text><group>2</group></selectoption><selectoption><text>dog</text><group>1</group></selectoption>',
      'The [[1]] sat on the [[2]].',
    ),
    'cloze:  [The _____ sat on the _____. | *cat/dog | *mat]',
  ],
  [
    'words to drag',
    question(
      'ddwtos',
      '<dragbox><text>cat</text><group>1</group></dragbox><dragbox><text>dog</text><group>1</group><infinite/></dragbox>',
      '<p>Drag.</p><p>The [[1]].</p>',
    ),
    'cloze: Drag. [The _____. | *cat/dog]',
    ['changed dragged-words'],
  ],
  ['a kind without counterpart', question('calculated', '', 'How much is {a} + {b}?'), '', ['left question']],
  ['a random question', question('random', ''), '', ['left question']],
  [
    'tags',
    question('truefalse', `${answer(100, 'true')}${answer(0, 'false')}<tags><tag><text>one</text></tag></tags>`),
    'true-false: Q [true]',
    ['left tags'],
  ],
  [
    'nothing right',
    question('multichoice', `<single>true</single>${answer(0, 'a')}${answer(0, 'b')}`),
    'choice: Q [?a | ?b]',
    ['left no-right-answer'],
  ],
];

describe('Moodle XML', () => {
  for (const [title, xml, shown, entries = []] of table) {
    test(title, async () => {
      const draft = await read(xml);
      expect(questionsIn(draft)).toEqual(shown === '' ? [] : [shown]);
      expect(saidOf(draft)).toEqual(entries);
    });
  }

  test('categories are quizzes, and descriptions go before questions', async () => {
    const category = (path: string, info = '') =>
      `<question type="category"><category><text>${path}</text></category>${info === '' ? '' : text('info', info)}</question>`;
    const truth = (stem: string) => question('truefalse', `${answer(100, 'true')}${answer(0, 'false')}`, stem);
    const draft = await read(
      `${category('$course$/top/Default for X')}${question('description', '', 'Read.')}${truth('A')}${category('$course$/top/Week 1', 'All of it.')}${truth('B')}${question('description', '', 'Look.')}${truth('C')}`,
    );
    expect(shownDraft(draft)).toEqual([
      '# Default for X: Read.',
      'true-false: A [true]',
      '# Week 1: All of it.',
      'true-false: B [true]',
      'true-false: Look. C [true]',
    ]);
  });

  test('files are taken from beside their text, each once', async () => {
    const file = '<file name="a b.png" path="/" encoding="base64">iVBO\nRw0KGgo=</file>';
    const shows = (name: string, more = '') => `<![CDATA[<p>See <img src="@@PLUGINFILE@@/${name}"${more}></p>]]>`;
    const stem = `<text>${shows('a%20b.png', ' alt="A line"')}${shows('no.png')}</text>${file}`;
    const draft = await read(
      `<question type="multichoice"><name><text>N</text></name><questiontext format="html">${stem}</questiontext><answer fraction="100" format="html"><text>${shows('a%20b.png')}</text>${file}</answer>${answer(0, 'b')}</question>`,
    );
    const [taken, ...others] = [...draft.files.values()];
    expect(others).toEqual([]);
    expect(taken).toMatchObject({ name: 'a b.png', alt: 'A line' });
    expect(await taken?.bytes()).toEqual(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect(draft.entries.map(({ was }) => was)).toEqual(['no.png']);
  });

  test('the same files read again have the same keys', async () => {
    const xml =
      question('truefalse', `<idnumber>sun</idnumber>${answer(100, 'true')}${answer(0, 'false')}`) +
      question('essay', '');
    const keys = async () =>
      (await read(xml)).modules[0]?.activities.flatMap((one) =>
        one.type === 'quiz' ? one.questions.map(({ key }) => key) : [],
      );
    expect(await keys()).toEqual(['sun', 'N']);
    expect(await keys()).toEqual(await keys());
  });
});
