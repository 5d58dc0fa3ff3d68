import { strToU8, zipSync } from 'fflate';
import { samples } from '../questions/support/samples.ts';
import { bytesOf, type Planted } from './planted.ts';

const GIFT = `Which is it? {=*sun* =c*d =%50%*}

Broken {=a

Which? {=right ~wrong} and {=more}

It rains. {true}

{=no words}

M {=a -> x =b -> =c -> y}

N {#=seven =5 ~#no}

// [tag:x]
Old tags {T}

S {=a -> x =b -> x =c -> y}

[markdown]Read <b>[this](x){=a ~b}`;

const answer = (fraction: number, text: string, more = '') =>
  `<answer fraction="${fraction}"><text>${text}</text>${more}</answer>`;
const question = (type: string, text: string, rest: string) =>
  `<question type="${type}"><name><text>${type}</text></name><questiontext format="html"><text><![CDATA[${text}]]></text></questiontext>${rest}</question>`;

const MOODLE_XML = `<?xml version="1.0" encoding="UTF-8"?><quiz>${[
  question('cloze', '<p>A {1:SHORTANSWER_C:=Sun#x} and {2:NM:=5:1} or {1:MC:=a~=b}</p><pre>{1:SA:=lost*}</pre>', ''),
  question(
    'essay',
    'Write.',
    '<responseformat>noinline</responseformat><responsetemplate><text>My view</text></responsetemplate>',
  ),
  question(
    'numerical',
    'How many?',
    `${answer(100, '5')}${answer(50, '*')}<units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit><unit><multiplier>100</multiplier><unit_name>cm</unit_name></unit></units>`,
  ),
  question(
    'shortanswer',
    'Which word?',
    `${answer(100, 'norm')}${answer(0, 'plan', '<feedback><text>No</text></feedback>')}`,
  ),
  question('truefalse', 'So?', answer(0, 'true') + answer(0, 'false')),
  question(
    'multichoice',
    'Pick.',
    `<single>true</single>${answer(100, 'a')}${answer(100, 'b')}${answer(0, 'c')}<partiallycorrectfeedback><text>Nearly</text></partiallycorrectfeedback>`,
  ),
  question(
    'ordering',
    'Order.',
    `${answer(1, 'one')}${answer(2, 'two')}<layouttype>HORIZONTAL</layouttype><selecttype>RANDOM</selecttype><selectcount>2</selectcount>`,
  ),
  question('calculated', 'Add.', answer(100, '{x}')),
  question(
    'ddwtos',
    'The [[1]].',
    '<dragbox><text>cat</text><group>1</group></dragbox><dragbox><text>dog</text><group>1</group></dragbox>',
  ),
].join('')}</quiz>`;

const declared = (values: string, more = '') =>
  `<responseDeclaration identifier="R" cardinality="multiple" baseType="directedPair"><correctResponse>${values}</correctResponse>${more}</responseDeclaration>`;

const QTI = `<?xml version="1.0"?><assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i" title="T" adaptive="true">${declared('<value>a x</value><value>b y</value>')}<itemBody><matchInteraction responseIdentifier="R" maxAssociations="3"><prompt>Match.</prompt><simpleMatchSet>${['a', 'b', 'c'].map((one) => `<simpleAssociableChoice identifier="${one}" matchMax="1">${one}</simpleAssociableChoice>`).join('')}</simpleMatchSet><simpleMatchSet>${['x', 'y'].map((one) => `<simpleAssociableChoice identifier="${one}" matchMax="1">${one}</simpleAssociableChoice>`).join('')}</simpleMatchSet></matchInteraction><rubricBlock view="scorer"><p>Be kind.</p></rubricBlock></itemBody><modalFeedback outcomeIdentifier="F" identifier="somewhere" showHide="show">Well.</modalFeedback><responseProcessing/></assessmentItem>`;

const CSV = `question;type;a;b;correct;points;colour
;choice;x;y;a;;
Which?;choice;x;y;;many;red
What?;riddle;x;y;a;;
How many?;numeric;;;many;;
So?;true/false;;;perhaps;;
`;

const TEXT2QTI = `Quiz title: Sums
feedback is solution: true
show one question at a time: true

1. What?
! Because.
Points: 0
*a) x
b) y

2. N
=   seven

3. F
^^^^

\`\`\`{.python .run}
print(1)
\`\`\`
`;

/** Typed, and saved by a program that does not say how it writes letters. */
const TYPED = new Uint8Array([
  ...bytesOf('Quiz\n\n1. What is caf'),
  0xe9,
  ...bytesOf(
    '? (200 points)\na) A place\nb) A drink\n\n2. Explain it.\n\n3. Which? \na) x\n*b) y\nAnswer: a\n\nSome words behind.\n\nAnswer key\n9. a\n1. b\n',
  ),
]);

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A sheet of questions, and one of something else. */
function workbook(): Uint8Array {
  const cell = (text: string, place: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const sheet = (...rows: readonly (readonly [string, string])[]) =>
    strToU8(
      `<worksheet xmlns="${MAIN}"><sheetData>${rows.map(([first, second], index) => `<row r="${index + 1}">${cell(first, `A${index + 1}`)}${cell(second, `B${index + 1}`)}</row>`).join('')}</sheetData></worksheet>`,
    );
  const names = ['Questions', 'Plan'];
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((name, index) => `<Relationship Id="r${index}" Target="worksheets/${name}.xml"/>`).join('')}</Relationships>`,
    ),
    'xl/worksheets/Questions.xml': sheet(['question', 'type'], ['Explain it.', 'essay']),
    'xl/worksheets/Plan.xml': sheet(['Monday', 'dough'], ['Tuesday', 'oven']),
  });
}

/** Lists of questions, each in a format of its own, with what the formats have and a module has not. */
export const questions: Readonly<Record<string, Planted>> = {
  GIFT: {
    file: 'a.gift',
    contents: bytesOf(GIFT),
    kinds: [
      'any-answer',
      'braces',
      'markdown',
      'matching',
      'no-right-answer',
      'number',
      'question',
      'tags',
      'true-false',
      'wildcard',
    ],
  },
  'Moodle XML': {
    file: 'a.xml',
    contents: bytesOf(MOODLE_XML),
    kinds: [
      'any-answer',
      'capital-letters',
      'dragged-words',
      'file-question',
      'gap-feedback',
      'gap-tolerance',
      'gap-without-place',
      'gaps-of-two-kinds',
      'no-right-answer',
      'ordering',
      'partly-right',
      'question',
      'response-template',
      'several-right',
      'units',
      'weights',
      'wildcard',
      'wrong-answer',
    ],
  },
  'QTI 2.1 in parts': {
    file: 'b.xml',
    contents: bytesOf(samples.qti?.content ?? ''),
    kinds: ['question', 'several-parts', 'weights'],
  },
  'QTI 2.1': {
    file: 'a.xml',
    contents: bytesOf(QTI),
    kinds: ['adaptive', 'all-or-nothing', 'feedback', 'pair', 'rubric'],
  },
  'a table': {
    file: 'a.csv',
    contents: bytesOf(CSV),
    kinds: ['column', 'no-right-answer', 'number', 'points', 'question', 'type'],
  },
  'a workbook of two sheets': { file: 'a.xlsx', contents: workbook(), kinds: ['sheet'] },
  text2qti: {
    file: 'a.md',
    contents: bytesOf(TEXT2QTI),
    kinds: ['code', 'file-upload', 'line', 'no-right-answer', 'number', 'points', 'setting', 'solution'],
  },
  'a text file without questions': {
    file: 'lesson.txt',
    contents: bytesOf('Rome was a republic for five hundred years.'),
    kinds: ['plain-text'],
  },
  'typed questions': {
    file: 'a.txt',
    contents: TYPED,
    kinds: ['answer', 'encoding', 'essay', 'no-right-answer', 'notice', 'points'],
  },
};
