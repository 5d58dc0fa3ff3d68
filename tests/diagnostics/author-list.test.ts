import { describe, expect, it } from 'vitest';
import { at } from './base.ts';
import { diagnose, type Fixture, filesOf } from './support.ts';

type Row = readonly [string, Pick<Fixture, 'set' | 'files' | 'path'>, RegExp];

const question = (own: object) => ({ set: { [`${at.quiz}/questions/-`]: { id: 'new', ...own } } });
const body = (text: unknown) => ({ set: { [`${at.instructorReading}/body`]: text } });
const asset = (file: string) => ({ set: { '/assets/-': { id: 'film', file, credit: 'N', license: 'CC0-1.0' } } });
const link = (url: string) => ({ set: { [`${at.link}/url`]: url } });
const twoChoices = [
  { id: 'a', text: 'A' },
  { id: 'b', text: 'B', correct: true },
];

/** Ways in which teachers go wrong, and what they must be told to do. */
const families: Readonly<Record<string, readonly Row[]>> = {
  'a page where a file belongs': [
    ['YouTube', asset('https://www.youtube.com/watch?v=abc'), /page with a video.*`link` activity/s],
    ['YouTube, short', asset('https://youtu.be/abc'), /page with a video/],
    ['Vimeo', asset('https://vimeo.com/123'), /page with a video/],
    ['without a scheme', asset('www.youtube.com/watch?v=abc'), /page with a video/],
    ['a recording', asset('https://open.spotify.com/episode/1'), /page with a recording/],
    ['Google Drive', asset('https://drive.google.com/file/d/1/view'), /storage service.*Download/s],
    ['OneDrive', asset('https://1drv.ms/b/s!x'), /storage service/],
    ['SharePoint', asset('https://school.sharepoint.com/:b:/s/x'), /storage service/],
    ['Dropbox', asset('https://www.dropbox.com/s/x/a.pdf?dl=0'), /storage service/],
    ['a file on the web', asset('https://example.org/a.pdf'), /web address.*Download/s],
    ['a video shown as a picture', body('![film](https://vimeo.com/123)'), /page with a video/],
  ],
  'a link to a file of the module': [
    ['PDF', body('See [sheet](media/x.pdf).'), /`assets`.*\[words\]\(asset:the-id\)/s],
    ['Word', body('See [sheet](../x.docx).'), /`assets`/],
    ['table', body('See [sheet](x.xlsx).'), /`assets`/],
    ['slides', body('See [sheet](./x.pptx).'), /`assets`/],
    ['sound', body('Hear [it](media/x.mp3).'), /`assets`/],
    ['another reading', body('See [it](readings/next.md).'), /`activity:id`/],
    ['a heading', body('See [it](#part).'), /headings/],
  ],
  'HTML in a text': [
    ['iframe', body('<iframe src="https://a.org"></iframe>'), /`link` activity/],
    ['embed', body('<embed src="https://a.org">'), /`link` activity/],
    ['img', body('<img src="a.png">'), /`assets`/],
    ['video', body('<video src="a.mp4"></video>'), /`assets`/],
    ['script', body('x <script>a()</script>'), /Delete it/],
    ['br', body('one<br>two'), /backslash/],
    ['a', body('<a href="https://a.org">a</a>'), /`\[words\]\(https/],
  ],
  'a list or a text in a file of another kind': [
    ['questions as CSV', { set: { [`${at.quiz}/questions`]: { file: 'quiz.csv' } } }, /a table.*questions\.json/s],
    ['questions as Excel', { set: { [`${at.quiz}/questions`]: { file: 'quiz.xlsx' } } }, /a table.*questions\.json/s],
    [
      'questions as Word',
      { set: { [`${at.quiz}/questions`]: { file: 'q.docx' } } },
      /a Word document.*questions\.json/s,
    ],
    ['questions as GIFT', { set: { [`${at.quiz}/questions`]: { file: 'q.gift' } } }, /for course platforms/],
    ['a Word body', body({ file: 'text.docx' }), /a Word document.*ends in \.md/s],
    ['a LibreOffice body', body({ file: 'text.odt' }), /a LibreOffice document/],
    ['an RTF body', body({ file: 'text.rtf' }), /an RTF document/],
    ['a Pages body', body({ file: 'text.pages' }), /a Pages document/],
    ['a PDF body', body({ file: 'text.pdf' }), /a PDF.*`assets`/s],
    ['slides as a body', body({ file: 'text.pptx' }), /a file of slides/],
    ['a bare Word name', body('text.docx'), /ends in \.md/],
    ['a bare PDF name', body('text.pdf'), /`assets`/],
  ],
  'a definition of another kind': [
    ['a Word file', { path: 'lesson.docx', files: { 'lesson.docx': 'x' } }, /a Word document.*cartwright new/s],
    ['a Pages file', { path: 'lesson.pages', files: { 'lesson.pages': 'x' } }, /a Pages document/],
    ['a PDF', { path: 'lesson.pdf', files: { 'lesson.pdf': 'x' } }, /a PDF/],
    ['slides', { path: 'lesson.pptx', files: { 'lesson.pptx': 'x' } }, /a file of slides/],
    ['a table', { path: 'lesson.xlsx', files: { 'lesson.xlsx': 'x' } }, /a table/],
    ['module.docx', { path: 'modules/m', files: { 'modules/m/module.docx': 'x' } }, /a Word document.*cartwright new/s],
    ['module.odt', { path: 'modules/m', files: { 'modules/m/module.odt': 'x' } }, /a LibreOffice document/],
  ],
  'what belongs to a course': [
    ...['due', 'dueDate', 'deadline', 'available_from', 'opens', 'closes', 'lockAt'].map(
      (name): Row => [name, { set: { [`${at.assignment}/${name}`]: '2026-03-01' } }, /Dates belong to a course/],
    ),
    ['group', { set: { [`${at.assignment}/group`]: 'A' } }, /Groups and students/],
    ['gradeWeight', { set: { [`${at.assignment}/gradeWeight`]: 10 } }, /Weights/],
    ['image', { set: { [`${at.reading}/image`]: 'a.png' } }, /`assets`/],
    ['visible', { set: { [`${at.reading}/visible`]: true } }, /`published`/],
  ],
  'other names': [
    ['question', question({ type: 'choice', question: 'W?', choices: twoChoices }), /`question`.*`stem`/s],
    ['prompt', question({ type: 'choice', prompt: 'W?', choices: twoChoices }), /`prompt`.*`stem`/s],
    ['answers', question({ type: 'choice', stem: 'W?', answers: twoChoices }), /`answers`.*`choices`/s],
    ['options', question({ type: 'choice', stem: 'W?', options: twoChoices }), /`options`.*`choices`/s],
    ['marks', question({ type: 'choice', stem: 'W?', marks: 2, choices: twoChoices }), /`marks`.*`points`/s],
    ['score', { set: { [`${at.link}/score`]: 2 } }, /`score`/],
    ['name', { set: { [`${at.assignment}/name`]: 'A' } }, /`name`.*`title`/s],
    ['accept', question({ type: 'short-answer', stem: 'W?', answers: ['a'] }), /`answers`.*`accept`/s],
    ['rightAnswer', question({ type: 'true-false', stem: 'W?', rightAnswer: true }), /`rightAnswer`.*`answer`/s],
    ['answer: B', question({ type: 'choice', stem: 'W?', choices: twoChoices, answer: 'B' }), /"correct": true/],
    [
      'correctAnswer',
      question({ type: 'choice', stem: 'W?', choices: twoChoices, correctAnswer: 1 }),
      /"correct": true/,
    ],
    ['match for matching', question({ type: 'match', stem: 'W?', pairs: [] }), /`matching`/],
    [
      'choices as texts',
      question({ type: 'choice', stem: 'W?', choices: ['Red fox', 'B'] }),
      /"id": "red-fox", "text": "Red fox"/,
    ],
  ],
  'values in other words': [
    ['upload', { set: { [`${at.assignment}/submission`]: 'upload' } }, /\["file"\]/],
    ['upload, link', { set: { [`${at.assignment}/submission`]: 'upload, link' } }, /\["file", "url"\]/],
    ['by post', { set: { [`${at.assignment}/submission`]: 'by post' } }, /"text", "url", "file"/],
    ['string', { set: { [`${at.dataset}/columns/0/type`]: 'string' } }, /Did you mean `text`/],
    ['student', { set: { [`${at.reading}/audience`]: 'student' } }, /Did you mean `learner`/],
    ['exam', { set: { [`${at.quiz}/purpose`]: 'exam' } }, /Did you mean `graded`/],
    ['best', { set: { [`${at.quiz}/settings/keep`]: 'best' } }, /Did you mean `highest`/],
    ['1 hour', { set: { [`${at.quiz}/settings/timeLimitMinutes`]: '1 hour' } }, /quotation marks: 60\./],
    ['1 h 30', { set: { [`${at.reading}/minutes`]: '1 h 30' } }, /quotation marks: 90\./],
    ['45 min', { set: { [`${at.reading}/minutes`]: '45 min' } }, /quotation marks: 45\./],
    ['keywords with commas', { set: { '/keywords': 'letters, war' } }, /\["letters", "war"\]/],
    ['one author', { set: { '/authors': 'A. Author' } }, /\[\{ "name": "A\. Author" \}\]/],
    [
      'what else is wrong in a question of another type',
      question({ type: 'Multiple choice', text: 'W?', answers: twoChoices, correct: 0, points: '2 points' }),
      /`points` of question.*quotation marks: 2\./s,
    ],
  ],
  'a part in the wrong list': [
    ['a question', { set: { '/activities/-': { id: 'n', type: 'choice', stem: 'W?' } } }, /is a question.*`quiz`/s],
    ['an essay question', { set: { '/activities/-': { id: 'n', type: 'short-answer' } } }, /is a question/],
    ['a pool', { set: { '/activities/-': { id: 'n', type: 'pool' } } }, /is a question/],
    ['a reading', question({ type: 'reading', title: 'R' }), /is an activity/],
    ['a discussion', question({ type: 'discussion', title: 'R' }), /is an activity/],
  ],
  'links that open for nobody else': [
    [
      'Google Docs',
      link('https://docs.google.com/document/d/1aB-c/edit#heading=h.1'),
      /editing.*anyone with the link/s,
    ],
    ['Google Slides', link('https://docs.google.com/presentation/d/1/edit'), /editing/],
    ['Google Forms', link('https://docs.google.com/forms/d/1/edit'), /editing/],
    ['OneDrive', link('https://school-my.sharepoint.com/personal/me/Documents/a.docx'), /your own OneDrive/],
    ['Canva', link('https://www.canva.com/design/DAF/xyz/edit'), /Canva/],
    ['Canvas', link('https://school.instructure.com/courses/1/modules'), /one course/],
    ['Moodle', link('https://moodle.school.edu/mod/page/view.php?id=7'), /one course/],
    ['Blackboard', link('https://bb.school.edu/ultra/courses/_1_1/outline'), /one course/],
    ['Brightspace', link('https://school.brightspace.com/d2l/le/content/1/Home'), /one course/],
    ['in a text', body('See [it](https://dropbox.com/home/a).'), /your own Dropbox/],
  ],
};

describe.each(Object.entries(families))('%s', (_family, rows) => {
  it.each(rows)('%s', async (_name, { path, ...change }, wanted) => {
    const files = filesOf({ title: '', expected: [], ...change });
    const found = (await diagnose(files, path)).map(({ message, hint }) => `${message}\n${hint}`);
    expect(
      found.some((text) => wanted.test(text)),
      found.join('\n\n'),
    ).toBe(true);
    expect(found.join('\n')).not.toMatch(/undefined|\[object/);
  });
});

it.each([
  'https://docs.google.com/document/d/e/2PACX/pub',
  'https://docs.google.com/forms/d/e/1FAI/viewform',
  'https://example.org/courses/history',
  'https://www.youtube.com/watch?v=abc',
  'https://school.edu/courses/',
  'https://ocw.mit.edu/courses/21h-001/',
])('%s opens for everyone', async (url) => {
  expect(await diagnose(filesOf({ title: '', expected: [], ...link(url) }))).toEqual([]);
});

it('a number among texts is put into quotation marks as it was typed', async () => {
  const typed = '[3.10, 010, 1917, 1e3, true, 0x1F]';
  const { 'modules/example/module.json': definition, ...others } = filesOf({ title: '', expected: [] });
  const yaml = JSON.stringify(JSON.parse(String(definition))).replace(
    '"accept":["boots","footwear"]',
    `"accept": ${typed}`,
  );
  const found = await diagnose({ ...others, 'modules/example/module.yaml': yaml });
  expect(found.map(({ hint }) => hint)).toEqual(
    ['3.10', '010', '1917', '1e3', 'true', '0x1F'].map((one) => `Put it into quotation marks: "${one}".`),
  );
});
