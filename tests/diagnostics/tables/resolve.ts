import { png } from '../../support/kitchen-sink/media.ts';
import { at } from '../base.ts';
import type { Fixture } from '../support.ts';
import { remoteFixtures } from './remote.ts';

const unit = (parts: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify(
    {
      format: 1,
      namespace: '0f1c5b0e-93a7-4a52-8d0b-5f5e8f5b7a10',
      id: 'letters',
      version: '1.0.0',
      language: 'en',
      title: 'Letters',
      summary: 'A unit.',
      modules: ['example'],
      ...parts,
    },
    null,
    2,
  );

const NAMES = 'Write [{ "family": "…", "given": "…" }], or [{ "literal": "…" }] for an institution.';
const DATE =
  'Write { "date-parts": [[1939, 5, 6]] }, with fewer numbers where less is known, or { "literal": "…" } for words.';

/** What can be wrong with how the parts of a module fit together. */
/** A file that begins as a picture does. */
function pngOf(size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  bytes.set(png);
  return bytes;
}

const tool = (parts: Readonly<Record<string, unknown>>) => ({
  id: 'machine',
  type: 'tool',
  title: 'A machine',
  url: 'https://tools.example.org/',
  description: 'Run it.',
  ...parts,
});

/** The workspace of the base, which knows the tools. */
const KNOWN_TOOLS = {
  'cartwright.json': JSON.stringify({
    sourceTexts: { 'letter-book': 'texts/letters.txt' },
    remoteOrigins: ['https://tools.example.org'],
  }),
};

const WHOSE_SECRET =
  'Delete it. Key and secret are entered on the platform, by its administrator or the teacher, where the tool is registered; LTI 1.3 needs none at all.';

export const resolveFixtures: readonly Fixture[] = [
  {
    title: 'a folder of another name',
    set: { '/id': 'letter' },
    expected: [
      {
        code: 'resolve/folder-name',
        pointer: '/id',
        message: 'The module’s id is `letter`, but its folder is named `example`.',
        hint: 'Rename the folder to `letter`; or change the id, if no course uses the module yet.',
      },
    ],
  },
  {
    title: 'two activities with one id',
    set: { [`${at.link}/id`]: 'opening' },
    expected: [
      {
        code: 'resolve/duplicate-id',
        pointer: '/activities/7/id',
        message: 'The id `opening` is used twice in this module.',
        hint: 'Give one of the two another id: platforms recognise things by it when a module is uploaded again.',
        related: [{ pointer: '/activities/0/id', message: 'first used here' }],
      },
    ],
  },
  {
    title: 'a question with the id of a source',
    set: { [`${at.trueFalse}/id`]: 'letter-book' },
    expected: [
      {
        code: 'resolve/duplicate-id',
        pointer: '/activities/6/questions/2/id',
        message: 'The id `letter-book` is used twice in this module.',
        hint: 'Give one of the two another id: platforms recognise things by it when a module is uploaded again.',
        related: [{ pointer: '/sources/0/id', message: 'first used here' }],
      },
    ],
  },
  {
    title: 'two passages with one id',
    set: { [`${at.excerpt}/passages/1/id`]: 'greeting' },
    expected: [
      {
        code: 'resolve/duplicate-id',
        pointer: '/activities/1/passages/1/id',
        message: 'The id `greeting` is used twice in this excerpt.',
        hint: 'Give one of the two another id: platforms recognise things by it when a module is uploaded again.',
        related: [{ pointer: '/activities/1/passages/0/id', message: 'first used here' }],
      },
    ],
  },
  {
    title: 'two levels with one id',
    set: { '/rubrics/0/criteria/0/levels/1/id': 'good' },
    expected: [
      {
        code: 'resolve/duplicate-id',
        pointer: '/rubrics/0/criteria/0/levels/1/id',
        message: 'The id `good` is used twice in this criterion.',
        hint: 'Give one of the two another id: platforms recognise things by it when a module is uploaded again.',
        related: [{ pointer: '/rubrics/0/criteria/0/levels/0/id', message: 'first used here' }],
      },
    ],
  },
  {
    title: 'two events with one id',
    set: { [`${at.timeline}/events/1/id`]: 'first' },
    expected: [
      {
        code: 'resolve/duplicate-id',
        pointer: '/activities/3/events/1/id',
        message: 'The id `first` is used twice in this timeline.',
        hint: 'Give one of the two another id: platforms recognise things by it when a module is uploaded again.',
        related: [{ pointer: '/activities/3/events/0/id', message: 'first used here' }],
      },
    ],
  },
  {
    title: 'a retired id',
    set: { '/retired': [{ id: 'opening' }] },
    expected: [
      {
        code: 'resolve/retired-id',
        pointer: '/activities/0/id',
        message: 'The id `opening` is retired: courses may still contain what once had it, and would mix up the two.',
        hint: 'Use another id. If it is the same thing again, remove the id from `retired`.',
        related: [{ pointer: '/retired/0', message: 'retired here' }],
      },
    ],
  },
  {
    title: 'a retired id that goes on as nothing',
    set: { '/retired': [{ id: 'start', now: 'openning' }] },
    expected: [
      {
        code: 'resolve/retired-now-unknown',
        pointer: '/retired/0/now',
        message: 'The retired id `start` continues as `openning`, but nothing in the module has that id.',
        hint: 'Did you mean `opening`?',
      },
    ],
  },
  {
    title: 'a link to no activity',
    set: { [`${at.discussion}/prompt`]: 'Read [it](activity:the-leter).' },
    expected: [
      {
        code: 'resolve/unknown-activity',
        pointer: '/activities/4/prompt',
        starts: '[it](activity:the-leter).',
        message: 'There is no activity `the-leter`.',
        hint: 'Did you mean `the-letter`?',
      },
    ],
  },
  {
    title: 'a question beside no excerpt',
    set: { [`${at.choice}/excerpt`]: 'the-leter' },
    expected: [
      {
        code: 'resolve/unknown-activity',
        pointer: '/activities/6/questions/0/excerpt',
        message: 'There is no activity `the-leter`.',
        hint: 'Did you mean `the-letter`?',
      },
    ],
  },
  {
    title: 'evidence in no excerpt, said once',
    set: { [`${at.evidence}/excerpt`]: 'nowhere' },
    expected: [
      {
        code: 'resolve/unknown-activity',
        pointer: '/activities/6/questions/9/excerpt',
        message: 'There is no activity `nowhere`.',
        hint: 'Under `activities` there are: opening, the-letter, figures, years, talk, answer, check, archive-site, for-teachers.',
      },
    ],
  },
  {
    title: 'a link to no term',
    set: { [`${at.discussion}/prompt`]: 'What is a [seal](term:seals)?' },
    expected: [
      {
        code: 'resolve/unknown-term',
        pointer: '/activities/4/prompt',
        starts: '[seal](term:seals)?',
        message: 'There is no term `seals`.',
        hint: 'Under `glossary` there are: salutation.',
      },
    ],
  },
  {
    title: 'a term of an empty glossary',
    remove: ['/glossary'],
    expected: [
      {
        code: 'resolve/unknown-term',
        pointer: '/activities/0/body',
        starts: '[salutation](term:salutation) ',
        message: 'There is no term `salutation`.',
        hint: 'There is nothing under `glossary` yet: add it there.',
      },
    ],
  },
  {
    title: 'a term where an activity is meant',
    set: { [`${at.discussion}/prompt`]: 'Read [it](activity:salutation).' },
    expected: [
      {
        code: 'resolve/unknown-activity',
        pointer: '/activities/4/prompt',
        starts: '[it](activity:salutation).',
        message: '`salutation` is a term, not an activity.',
        hint: 'Under `activities` there are: opening, the-letter, figures, years, talk, answer, check, archive-site, for-teachers.',
      },
    ],
  },
  {
    title: 'a citation of no source',
    set: { [`${at.discussion}/prompt`]: 'So it was [@letterbook, p. 3].' },
    expected: [
      {
        code: 'resolve/unknown-source',
        pointer: '/activities/4/prompt',
        starts: '[@letterbook, p. 3].',
        message: 'There is no source `letterbook`.',
        hint: 'Did you mean `letter-book`?',
      },
    ],
  },
  {
    title: 'an excerpt from no source',
    set: { [`${at.dataset}/source`]: 'census' },
    expected: [
      {
        code: 'resolve/unknown-source',
        pointer: '/activities/2/source',
        message: 'There is no source `census`.',
        hint: 'Under `sources` there are: letter-book.',
      },
    ],
  },
  {
    title: 'a picture that is no asset',
    set: { [`${at.discussion}/prompt`]: 'What is this? ![](asset:saal)' },
    expected: [
      {
        code: 'resolve/unknown-asset',
        pointer: '/activities/4/prompt',
        starts: '![](asset:saal)',
        message: 'There is no asset `saal`.',
        hint: 'Did you mean `seal`?',
      },
    ],
  },
  {
    title: 'a speaker who is nobody',
    set: { [`${at.excerpt}/passages/0/speaker`]: 'wrter' },
    expected: [
      {
        code: 'resolve/unknown-person',
        pointer: '/activities/1/passages/0/speaker',
        message: 'There is no person `wrter`.',
        hint: 'Did you mean `writer`?',
      },
    ],
  },
  {
    title: 'an objective that does not exist',
    set: { [`${at.multipleResponse}/objectives`]: ['explian'] },
    expected: [
      {
        code: 'resolve/unknown-objective',
        pointer: '/activities/6/questions/1/objectives/0',
        message: 'There is no objective `explian`.',
        hint: 'Did you mean `explain`?',
      },
    ],
  },
  {
    title: 'a rubric that does not exist',
    set: { [`${at.essay}/rubric`]: 'judge-by' },
    expected: [
      {
        code: 'resolve/unknown-rubric',
        pointer: '/activities/6/questions/10/rubric',
        message: 'There is no rubric `judge-by`.',
        hint: 'Did you mean `judged-by`?',
      },
    ],
  },
  {
    title: 'a link to what only the instructor sees',
    set: { [`${at.discussion}/prompt`]: 'Read [this](activity:for-teachers).' },
    expected: [
      {
        code: 'resolve/instructor-link',
        pointer: '/activities/4/prompt',
        starts: '[this](activity:for-teachers).',
        message: 'A link sends students to `for-teachers`, which only the instructor sees.',
        hint: 'Delete the link, or make the activity visible to learners.',
      },
    ],
  },
  {
    title: 'a question beside what only the instructor sees',
    set: { [`${at.excerpt}/audience`]: 'instructor' },
    expected: [
      {
        code: 'resolve/instructor-link',
        pointer: '/activities/6/questions/0/excerpt',
        message: 'The question shows `the-letter`, which only the instructor sees.',
        hint: 'Name another excerpt, or make this one visible to learners.',
      },
      {
        code: 'resolve/instructor-link',
        pointer: '/activities/6/questions/9/excerpt',
        message: 'The question shows `the-letter`, which only the instructor sees.',
        hint: 'Name another excerpt, or make this one visible to learners.',
      },
    ],
  },
  {
    title: 'a question beside a reading',
    set: { [`${at.choice}/excerpt`]: 'opening' },
    expected: [
      {
        code: 'resolve/excerpt-kind',
        pointer: '/activities/6/questions/0/excerpt',
        message: '`opening` is a reading, which cannot be shown beside this question.',
        hint: 'Name an excerpt or a dataset.',
      },
    ],
  },
  {
    title: 'a question beside an assignment',
    set: { [`${at.choice}/excerpt`]: 'answer' },
    expected: [
      {
        code: 'resolve/excerpt-kind',
        pointer: '/activities/6/questions/0/excerpt',
        message: '`answer` is an assignment, which cannot be shown beside this question.',
        hint: 'Name an excerpt or a dataset.',
      },
    ],
  },
  {
    title: 'evidence in a dataset',
    set: { [`${at.evidence}/excerpt`]: 'figures' },
    expected: [
      {
        code: 'resolve/excerpt-kind',
        pointer: '/activities/6/questions/9/excerpt',
        message: '`figures` is a dataset, which cannot be shown beside this question.',
        hint: 'Name an excerpt.',
      },
    ],
  },
  {
    title: 'file names in place of texts',
    set: {
      [`${at.link}/description`]: 'readings/why.md',
      [`${at.assignment}/prompt`]: 'task.docx',
      '/assets/0/alt': 'seal.png',
    },
    expected: [
      {
        code: 'resolve/file-name-as-text',
        pointer: '/activities/7/description',
        message: 'This text is nothing but the name of a file: students would read “readings/why.md”.',
        hint: 'If the file holds the text, write {"file": "readings/why.md"}.',
      },
      {
        code: 'resolve/file-name-as-text',
        pointer: '/activities/5/prompt',
        message: 'This text is nothing but the name of a file: students would read “task.docx”.',
        hint: 'Open it, copy the words into a plain text file that ends in .md, and name that file: {"file": "readings/text.md"}.',
      },
      {
        code: 'resolve/file-name-as-text',
        pointer: '/assets/0/alt',
        message: 'The alternative text is the name of a file (“seal.png”), which tells nobody what the picture shows.',
        hint: 'Say in a sentence what people who cannot see it need to know.',
      },
    ],
  },
  {
    title: 'an objective whose id was changed in one place only',
    set: { '/objectives/0/id': 'explain-it' },
    expected: ['/activities/0/objectives/0', `${at.choice}/objectives/0`].map((pointer) => ({
      code: 'resolve/unknown-objective',
      pointer,
      message: 'There is no objective `explain`.',
      hint: 'Under `objectives` there are: explain-it.',
    })),
  },
  {
    title: 'a title of gaps',
    set: { [`${at.reading}/title`]: '   ' },
    expected: [
      {
        code: 'resolve/blank-text',
        pointer: '/activities/0/title',
        message: 'This text contains nothing but spaces.',
        hint: 'Write something, or leave the text out if it is optional.',
      },
    ],
  },
  {
    title: 'a text that shows nothing',
    set: { [`${at.link}/description`]: '&nbsp;' },
    expected: [
      {
        code: 'resolve/blank-text',
        pointer: '/activities/7/description',
        message: 'This text would be empty on the page: it has neither words nor a picture.',
        hint: 'Write something, or leave the text out if it is optional.',
      },
    ],
  },
  {
    title: 'a program among the assets',
    set: { '/assets/0/file': 'media/seal.html' },
    files: { 'modules/example/media/seal.html': '<p>' },
    expected: [
      {
        code: 'resolve/asset-kind',
        pointer: '/assets/0/file',
        message: '`media/seal.html` is a kind of file that cannot be part of a module.',
        hint: 'What a browser would run may not lie among a course’s files. Save it as .pdf, or put it on a site of its own and show it from there with `url`.',
      },
    ],
  },
  {
    title: 'a file of 50 MB',
    files: { 'modules/example/media/seal.png': pngOf(50_000_000) },
    expected: [
      {
        code: 'resolve/asset-large',
        pointer: '/assets/0/file',
        message: '`media/seal.png` has 50 MB, and it is in every package that students get.',
        hint: 'Find out how large a file your platform accepts. If that is less, make the file smaller, or put it on your school’s media server and add a `link`.',
      },
    ],
  },
  {
    title: 'a photograph of 3.4 MB',
    files: { 'modules/example/media/seal.png': pngOf(3_400_000) },
    expected: [
      {
        code: 'resolve/picture-large',
        pointer: '/assets/0/file',
        message: 'The picture `media/seal.png` has 3.4 MB, which every student has to load to see the page.',
        hint: 'Save a smaller version: at 1600 pixels wide, as .jpg or .webp, most photos are less than 0.5 MB.',
      },
    ],
  },
  {
    title: 'text under the name of a picture',
    files: { 'modules/example/media/seal.png': 'not a picture' },
    expected: [
      {
        code: 'resolve/asset-contents',
        pointer: '/assets/0/file',
        message: '`media/seal.png` is text, not a PNG picture, whatever its name says.',
        hint: 'Open it and save or export it as a PNG picture; a new name alone changes nothing.',
      },
    ],
  },
  {
    title: 'a picture as a telephone takes it',
    set: { '/assets/0/file': 'media/seal.HEIC' },
    files: { 'modules/example/media/seal.HEIC': 'x' },
    expected: [
      {
        code: 'resolve/asset-kind',
        pointer: '/assets/0/file',
        message: '`media/seal.HEIC` is a kind of file that cannot be part of a module.',
        hint: 'Open the picture and save or export it as .jpg or .png.',
      },
    ],
  },
  {
    title: 'an asset that nothing shows',
    set: { '/assets/-': { id: 'stamp', file: 'media/seal.png', alt: 'A stamp.', credit: 'A', license: 'CC0-1.0' } },
    expected: [
      {
        code: 'resolve/asset-unused',
        pointer: '/assets/2/id',
        message: 'No page shows `stamp`, so it is not in any package.',
        hint: 'Show it with ![](asset:stamp), or delete it.',
      },
    ],
  },
  {
    title: 'a picture without alternative text',
    remove: ['/assets/0/alt'],
    expected: [
      {
        code: 'resolve/picture-without-alt',
        pointer: '/assets/0',
        message: 'The picture `seal` has no alternative text, so blind students learn nothing from it.',
        hint: 'Say in `alt` what it shows; or write `"decorative": true` if it adds nothing to the text.',
      },
    ],
  },
  {
    title: 'an alternative text that is a description',
    set: { '/assets/0/alt': `A seal, ${'red and round, '.repeat(10)}on paper.` },
    expected: [
      {
        code: 'resolve/alt-long',
        pointer: '/assets/0/alt',
        message: 'This alternative text has 167 characters, which a screen reader reads out without a pause.',
        hint: 'Say in `alt` what matters, and the rest in the `longDescription` of the picture.',
      },
    ],
  },
  {
    title: 'an alternative text of a chart that is a description',
    set: { [`${at.dataset}/chart/alt`]: `More letters ${'in 1938 '.repeat(16)}than before.` },
    expected: [
      {
        code: 'resolve/alt-long',
        pointer: '/activities/2/chart/alt',
        message: 'This alternative text has 153 characters, which a screen reader reads out without a pause.',
        hint: 'Say what the chart shows as a whole: the table beside it has the figures.',
      },
    ],
  },
  {
    title: 'a decorative picture with alternative text',
    set: { '/assets/0/decorative': true },
    expected: [
      {
        code: 'resolve/picture-alt-and-decorative',
        pointer: '/assets/0/decorative',
        key: true,
        message: 'The picture `seal` has an alternative text, but nobody gets it because the picture is decorative.',
        hint: 'Delete `decorative` or `alt`.',
      },
    ],
  },
  {
    title: 'sound without words',
    remove: ['/assets/1/transcript'],
    expected: [
      {
        code: 'resolve/media-without-text',
        pointer: '/assets/1',
        message: 'The recording `reading-aloud` has neither captions nor a transcript, so deaf students cannot use it.',
        hint: 'Add `transcript`, or `captions` with a WebVTT file.',
      },
    ],
  },
  {
    title: 'an objective that nothing teaches or assesses',
    set: { '/objectives/-': { id: 'compare', text: 'Students can compare.' } },
    expected: [
      {
        code: 'resolve/objective-untaught',
        pointer: '/objectives/1/id',
        message: 'No activity teaches the objective `compare`.',
        hint: 'Name it under `objectives` of the activity that does, or delete it.',
      },
      {
        code: 'resolve/objective-unassessed',
        pointer: '/objectives/1/id',
        message: 'Nothing assesses the objective `compare`: no question, assignment or graded discussion names it.',
        hint: 'Name it under `objectives` of the question that does, or write one.',
      },
    ],
  },
  {
    title: 'an objective that is not assessed',
    set: {
      '/objectives/-': { id: 'compare', text: 'Students can compare.' },
      [`${at.excerpt}/objectives`]: ['compare'],
    },
    expected: [
      {
        code: 'resolve/objective-unassessed',
        pointer: '/objectives/1/id',
        message: 'Nothing assesses the objective `compare`: no question, assignment or graded discussion names it.',
        hint: 'Name it under `objectives` of the question that does, or write one.',
      },
    ],
  },
  {
    title: 'a note on words that are not there',
    set: { [`${at.excerpt}/annotations/0/quote`]: 'two pair of boots' },
    expected: [
      {
        code: 'resolve/annotation-not-found',
        pointer: '/activities/1/annotations/0/quote',
        message: 'The note is on “two pair of boots”, which is not in any passage of this excerpt.',
        hint: 'The nearest words are “two pairs of boots”.',
      },
    ],
  },
  {
    title: 'a note on words that nothing resembles',
    set: { [`${at.excerpt}/annotations/0/quote`]: 'the price of coal' },
    expected: [
      {
        code: 'resolve/annotation-not-found',
        pointer: '/activities/1/annotations/0/quote',
        message: 'The note is on “the price of coal”, which is not in any passage of this excerpt.',
        hint: 'Copy the words from one passage, with its quotation marks and dashes.',
      },
    ],
  },
  {
    title: 'a quotation that is not the source’s',
    set: { [`${at.excerpt}/passages/0/text`]: 'Dear friend, the harvest was bad this year.' },
    expected: [
      {
        code: 'resolve/quotation-not-found',
        pointer: '/activities/1/passages/0/text',
        message:
          'The quoted words are not in the text of `letter-book`. Nearest, in line 2: “Dear friend, the harvest was good this year”.',
        hint: 'Quote to the letter, with … or […] where words are omitted; or make the passage `narrated`.',
      },
    ],
  },
  {
    title: 'a quotation that nothing resembles',
    set: { [`${at.excerpt}/passages/0/text`]: 'Dear friend, nobody ever came to visit us again' },
    expected: [
      {
        code: 'resolve/quotation-not-found',
        pointer: '/activities/1/passages/0/text',
        message: 'The quoted words are not in the text of `letter-book`, nor anything like them.',
        hint: 'Quote to the letter, with … or […] where words are omitted; or make the passage `narrated`.',
      },
    ],
  },
  {
    title: 'quotations without the source’s text',
    files: { 'cartwright.json': '{}' },
    expected: [
      {
        code: 'resolve/quotation-unchecked',
        pointer: '/activities/1/source',
        message: 'The quotations from `letter-book` were not compared with its text, which is not available.',
        hint: 'Name a text file of it under `sourceTexts` in cartwright.json; it is never packaged.',
      },
    ],
  },
  {
    title: 'more quoted words than may be',
    set: { '/sources/0/maxQuotedWords': 10 },
    expected: [
      {
        code: 'resolve/quoted-words',
        pointer: '/sources/0/maxQuotedWords',
        message: 'The module quotes 17 words of `letter-book`, but at most 10 may be quoted.',
        hint: 'Shorten quoted passages, or retell them in `narrated` ones.',
        related: [{ pointer: '/activities/1/source', message: 'quoted here' }],
      },
    ],
  },
  {
    title: 'a day that does not exist',
    set: { [`${at.excerpt}/provenance/created`]: '1939-02-30' },
    expected: [
      {
        code: 'resolve/bad-date',
        pointer: '/activities/1/provenance/created',
        message: '“1939-02-30” is not a date that can be read: there is no such day or month.',
        hint: 'Write 1939, 1939-05 or 1939-05-06; 1937? for an uncertain and 1937~ for an approximate date; 193X for a decade; 1936/1938 for a span.',
      },
    ],
  },
  {
    title: 'a span that ends before it begins',
    set: { [`${at.timeline}/events/0/date`]: '1938/1936' },
    expected: [
      {
        code: 'resolve/bad-date',
        pointer: '/activities/3/events/0/date',
        message: '“1938/1936” is not a date that can be read: the span ends before it begins.',
        hint: 'Write 1939, 1939-05 or 1939-05-06; 1937? for an uncertain and 1937~ for an approximate date; 193X for a decade; 1936/1938 for a span.',
      },
    ],
  },
  {
    title: 'a date of another form',
    set: { [`${at.timeline}/events/0/date`]: '6.5.1938' },
    expected: [
      {
        code: 'resolve/bad-date',
        pointer: '/activities/3/events/0/date',
        message: '“6.5.1938” is not a date that can be read: it is not in the Extended Date/Time Format, level 0 or 1.',
        hint: 'Write "1938-05-06".',
      },
    ],
  },
  {
    title: 'a quote with a soft hyphen, and one more',
    set: {
      [`${at.excerpt}/annotations/0/quote`]: 'two pairs of bo\u00adots',
      [`${at.shortAnswer}/accept`]: ['ﬁne'],
    },
    expected: [
      {
        code: 'resolve/stray-character',
        pointer: '/activities/1/annotations/0/quote',
        starts: '\u00adots',
        message:
          '“two pairs of bo\u00adots” holds a character that nobody sees (U+00AD), and another answer or quote does the like.',
        hint: 'Type the words instead of pasting them. Until then the character is ignored whenever texts are compared.',
      },
    ],
  },
  {
    title: 'a formula in an answer to type',
    set: { [`${at.shortAnswer}/accept`]: ['$x^2$'] },
    expected: [
      {
        code: 'resolve/formula-in-plain-text',
        pointer: '/activities/6/questions/3/accept/0',
        starts: '$x^2$',
        message: '`$x^2$` is a formula in a plain text, where students would see its TeX.',
        hint: 'Write what a student types, without dollars. Where they cannot type it, ask for the number (`numeric`) or let them choose: choices may hold formulas.',
      },
    ],
  },
  {
    title: 'an answer with a ligature',
    set: { [`${at.shortAnswer}/accept`]: ['ﬁne'] },
    expected: [
      {
        code: 'resolve/stray-character',
        pointer: '/activities/6/questions/3/accept/0',
        starts: 'ﬁne',
        message: '“ﬁne” is written with “ﬁ” (U+FB01), one sign for several letters.',
        hint: 'Type the words instead of pasting them. Until then the character is ignored whenever texts are compared.',
      },
    ],
  },
  {
    title: 'an answer in two alphabets',
    set: { [`${at.shortAnswer}/accept`]: ['bооts'] },
    expected: [
      {
        code: 'resolve/look-alike-letter',
        pointer: '/activities/6/questions/3/accept/0',
        starts: 'ооts',
        message: 'In “bооts” the letter “о” (U+043E) is Cyrillic, unlike the others.',
        hint: 'Type the word again with one keyboard. Until then it is compared as if all its letters were of one alphabet.',
      },
    ],
  },
  {
    title: 'choices that would move from under their words',
    set: {
      [`${at.quiz}/settings/shuffleChoices`]: true,
      [`${at.choice}/choices/-`]: { id: 'all', text: 'All of the above' },
      [`${at.multipleResponse}/choices/-`]: { id: 'two', text: 'Both A and B' },
    },
    expected: [
      {
        code: 'resolve/choice-would-move',
        pointer: '/activities/6/questions/0/choices/2/text',
        message: '“All of the above” speaks of the choices around it, but the quiz shuffles them.',
        hint: 'Write `"keepPlace": true` at this choice, or `"shuffleChoices": false` at the question.',
      },
      {
        code: 'resolve/choice-would-move',
        pointer: '/activities/6/questions/1/choices/2/text',
        message:
          '“Both A and B” calls other choices by their letters or numbers, which change when the quiz shuffles them.',
        hint: 'Write `"shuffleChoices": false` at the question.',
      },
    ],
  },
  {
    title: 'feedback on wrong answers that leads nowhere',
    set: { [`${at.choice}/feedback`]: { incorrect: 'Not quite.' } },
    expected: [
      {
        code: 'resolve/feedback-leads-nowhere',
        pointer: '/activities/6/title',
        message: 'The feedback on wrong answers in “Check yourself” never says where to read again.',
        hint: 'Link the page that has the answer: `[The meeting](activity:the-meeting)`.',
      },
    ],
  },
  {
    title: 'a note on words in other capitals',
    set: { [`${at.excerpt}/annotations/0/quote`]: 'Two pairs of Boots' },
    expected: [
      {
        code: 'resolve/annotation-not-found',
        pointer: '/activities/1/annotations/0/quote',
        message: 'The note is on “Two pairs of Boots”, which is not in any passage of this excerpt.',
        hint: 'The nearest words are “two pairs of boots”.',
      },
    ],
  },
  {
    title: 'a note on two words, of which another passage holds one',
    set: {
      [`${at.excerpt}/passages/0/text`]: 'Dear friend, I send word of the harvest.',
      [`${at.excerpt}/passages/0/kind`]: 'narrated',
      [`${at.excerpt}/annotations/0/quote`]: 'Send mee',
    },
    expected: [
      {
        code: 'resolve/annotation-not-found',
        pointer: '/activities/1/annotations/0/quote',
        message: 'The note is on “Send mee”, which is not in any passage of this excerpt.',
        hint: 'The nearest words are “Send me”.',
      },
    ],
  },
  {
    title: 'events out of order',
    set: { [`${at.timeline}/events/0/date`]: '1940' },
    expected: [
      {
        code: 'resolve/timeline-order',
        pointer: '/activities/3/events/1/date',
        message: 'The event of 1939-05 comes after the event of 1940, but happened before it.',
        hint: 'List the events in the order in which they happened; the page shows them as they are listed.',
        related: [{ pointer: '/activities/3/events/0/date', message: 'the later event' }],
      },
    ],
  },
  {
    title: 'a value for no column',
    set: { [`${at.dataset}/rows/0/lettres`]: 1 },
    expected: [
      {
        code: 'resolve/unknown-column',
        pointer: '/activities/2/rows/0/lettres',
        key: true,
        message: 'The row has a value for `lettres`, but the dataset has no such column.',
        hint: 'Did you mean `letters`?',
      },
    ],
  },
  {
    title: 'a row without a value',
    remove: [`${at.dataset}/rows/1/letters`],
    expected: [
      {
        code: 'resolve/missing-cell',
        pointer: '/activities/2/rows/1',
        message: 'The row has no value for “Letters” (`letters`).',
        hint: 'Add it; write `"letters": null` if it is not known.',
      },
    ],
  },
  {
    title: 'a number in quotation marks in a row',
    set: { [`${at.dataset}/rows/1/letters`]: '9' },
    expected: [
      {
        code: 'resolve/cell-type',
        pointer: '/activities/2/rows/1/letters',
        message: '“9” is in the column “Letters”, which contains numbers.',
        hint: 'Write it without quotation marks: 9.',
      },
    ],
  },
  {
    title: 'words in a column of numbers',
    set: { [`${at.dataset}/rows/1/letters`]: 'few' },
    expected: [
      {
        code: 'resolve/cell-type',
        pointer: '/activities/2/rows/1/letters',
        message: '“few” is in the column “Letters”, which contains numbers.',
        hint: 'Write a number, or null where it is not known; or make the column one of text.',
      },
    ],
  },
  {
    title: 'a chart of no column',
    set: { [`${at.dataset}/chart/y`]: ['leters'] },
    expected: [
      {
        code: 'resolve/chart-column',
        pointer: '/activities/2/chart/y/0',
        message: 'The chart draws `leters`, but the dataset has no such column.',
        hint: 'Did you mean `letters`?',
      },
    ],
  },
  {
    title: 'a chart along no column',
    set: { [`${at.dataset}/chart/x`]: 'years' },
    expected: [
      {
        code: 'resolve/chart-column',
        pointer: '/activities/2/chart/x',
        message: 'The chart draws `years`, but the dataset has no such column.',
        hint: 'Did you mean `year`?',
      },
    ],
  },
  {
    title: 'a chart of words',
    set: { [`${at.dataset}/chart/x`]: 'answers', [`${at.dataset}/chart/y`]: ['year'] },
    expected: [
      {
        code: 'resolve/chart-column',
        pointer: '/activities/2/chart/y/0',
        message: 'The chart draws “Year”, which contains text.',
        hint: 'Draw a column of numbers other than `x`.',
      },
    ],
  },
  {
    title: 'a chart of a column against itself',
    set: { [`${at.dataset}/chart/x`]: 'letters' },
    expected: [
      {
        code: 'resolve/chart-column',
        pointer: '/activities/2/chart/y/0',
        message: 'The chart draws `letters` against itself.',
        hint: 'Draw a column of numbers other than `x`.',
      },
    ],
  },
  {
    title: 'a chart of nothing known',
    set: { [`${at.dataset}/rows/0/answers`]: null, [`${at.dataset}/chart/y`]: ['letters', 'answers'] },
    expected: [
      {
        code: 'resolve/chart-empty',
        pointer: '/activities/2/chart/y/1',
        message: 'The chart draws “Answers”, in which no number is known.',
        hint: 'Leave the column out of the chart.',
      },
    ],
  },
  {
    title: 'a rubric that does not add up',
    set: { [`${at.assignment}/points`]: 12 },
    expected: [
      {
        code: 'resolve/rubric-points',
        pointer: '/activities/5/points',
        message: 'The work is worth 12 points, but the rubric `judged-by` gives at most 10.',
        hint: 'Make the best levels of all criteria add up to the points.',
        related: [{ pointer: '/rubrics/0', message: 'the rubric' }],
      },
    ],
  },
  {
    title: 'an essay’s rubric that does not add up',
    remove: [`${at.essay}/points`],
    expected: [
      {
        code: 'resolve/rubric-points',
        pointer: '/activities/6/questions/10',
        message: 'The work is worth 1 point, but the rubric `judged-by` gives at most 10.',
        hint: 'Make the best levels of all criteria add up to the points.',
        related: [{ pointer: '/rubrics/0', message: 'the rubric' }],
      },
    ],
  },
  {
    title: 'levels that begin with the worst',
    set: {
      '/rubrics/0/criteria/1/levels': [
        { id: 'unclear', title: 'Unclear', points: 0 },
        { id: 'clear', title: 'Clear', points: 6 },
      ],
    },
    expected: [
      {
        code: 'resolve/rubric-levels',
        pointer: '/rubrics/0/criteria/1/levels/1/points',
        message:
          'The levels of “Words” are not listed from best to worst: “Clear” earns more than the level before it.',
        hint: 'List levels from highest to lowest points; platforms show them in the order they are written.',
      },
    ],
  },
  {
    title: 'a rubric by which nothing is judged',
    set: {
      '/rubrics/-': {
        id: 'spare',
        title: 'Spare',
        criteria: [
          {
            id: 'one',
            title: 'One',
            levels: [
              { id: 'a', title: 'A', points: 1 },
              { id: 'b', title: 'B', points: 0 },
            ],
          },
        ],
      },
    },
    expected: [
      {
        code: 'resolve/rubric-unused',
        pointer: '/rubrics/1/id',
        message: 'Nothing uses the rubric `spare`.',
        hint: 'Name it in a discussion, an assignment or an essay, or delete it.',
      },
    ],
  },
  {
    title: 'a reading that is done by posting',
    set: { [`${at.reading}/completion`]: 'post' },
    expected: [
      {
        code: 'resolve/completion-impossible',
        pointer: '/activities/0/completion',
        message: '“The opening” could never be completed: nobody posts anything in it.',
        hint: 'Leave out `completion` to use what is usual for this kind of activity.',
      },
    ],
  },
  {
    title: 'a discussion that is done by handing in',
    set: { [`${at.discussion}/completion`]: 'submit' },
    expected: [
      {
        code: 'resolve/completion-impossible',
        pointer: '/activities/4/completion',
        message: '“Was it answered?” could never be completed: nothing is handed in.',
        hint: 'Leave out `completion` to use what is usual for this kind of activity.',
      },
    ],
  },
  {
    title: 'a reading that is done with a score',
    set: { [`${at.reading}/completion`]: { minPercent: 50 } },
    expected: [
      {
        code: 'resolve/completion-impossible',
        pointer: '/activities/0/completion',
        message: '“The opening” could never be completed: it has no score.',
        hint: 'Leave out `completion` to use what is usual for this kind of activity.',
      },
    ],
  },
  {
    title: 'an ungraded discussion that is done with a score',
    set: { [`${at.discussion}/completion`]: { minPercent: 50 } },
    remove: [`${at.discussion}/grading`],
    expected: [
      {
        code: 'resolve/completion-impossible',
        pointer: '/activities/4/completion',
        message: '“Was it answered?” could never be completed: the discussion is not graded, so it has no score.',
        hint: 'Leave out `completion` to use what is usual for this kind of activity.',
      },
    ],
  },
  {
    title: 'parts that take longer than the whole',
    set: { '/estimatedMinutes': 4 },
    expected: [
      {
        code: 'resolve/minutes',
        pointer: '/estimatedMinutes',
        message: 'The lesson plan takes 5 minutes, but the module says it takes 4.',
        hint: 'Correct `estimatedMinutes`, or the minutes of the parts.',
      },
      {
        code: 'resolve/minutes',
        pointer: '/estimatedMinutes',
        message: 'The activities that are not optional take 5 minutes, but the module says it takes 4.',
        hint: 'Correct `estimatedMinutes`, or the minutes of the parts.',
      },
    ],
  },
  {
    title: 'a pool that holds too few',
    set: { [`${at.pool}/draw`]: 3 },
    expected: [
      {
        code: 'resolve/pool-too-small',
        pointer: '/activities/6/questions/11/draw',
        message: '3 questions are drawn from “Drawn questions”, which has only 2.',
        hint: 'Write at most 2, or add questions.',
      },
    ],
  },
  {
    title: 'a right answer and a description that are still to be written',
    set: { '/activities/6/questions/0/choices/0/correct': null, '/assets/0/alt': null },
    expected: [
      {
        code: 'resolve/to-do',
        pointer: '/assets/0/alt',
        message: 'The alternative text of the picture `seal` is not filled in yet.',
        hint: 'Say what the picture shows, for those who cannot see it; or delete `alt` and write `"decorative": true` if it adds nothing to the text.',
      },
      {
        code: 'resolve/to-do',
        pointer: '/activities/6/questions/0/choices/0/correct',
        message: 'The right answer of the question `pick-one` is not known yet, so no package contains the question.',
        hint: 'Write `"correct": true` at the right choice, and delete `correct` at the others.',
      },
    ],
  },
  {
    title: 'points in a pool',
    set: { [`${at.pool}/questions/1/points`]: 3 },
    expected: [
      {
        code: 'resolve/pool-points',
        pointer: '/activities/6/questions/11/questions/1/points',
        key: true,
        message: 'The question `drawn-second` has points of its own, but every question of a pool is worth the same.',
        hint: 'Delete `points` here and write `pointsEach` in the pool.',
      },
    ],
  },
  {
    title: 'answers before feedback',
    set: { [`${at.quiz}/settings/feedback`]: 'never' },
    expected: [
      {
        code: 'resolve/reveal-before-feedback',
        pointer: '/activities/6/settings/revealAnswers',
        message:
          'Right answers are revealed (after-submission) before students learn whether theirs were right (never).',
        hint: 'Write `"revealAnswers": "never"`, or give the feedback earlier.',
      },
    ],
  },
  {
    title: 'feedback after a last attempt that never comes',
    set: { [`${at.quiz}/settings`]: { feedback: 'after-last-attempt' } },
    expected: [
      {
        code: 'resolve/no-last-attempt',
        pointer: '/activities/6/settings/feedback',
        message: 'There is never a last attempt: the attempts are not limited.',
        hint: 'Set `attempts` to a number, or choose `after-submission`.',
      },
    ],
  },
  {
    title: 'answers after a last attempt that never comes',
    set: { [`${at.quiz}/settings`]: { revealAnswers: 'after-last-attempt' } },
    expected: [
      {
        code: 'resolve/no-last-attempt',
        pointer: '/activities/6/settings/revealAnswers',
        message: 'There is never a last attempt: the attempts are not limited.',
        hint: 'Set `attempts` to a number, or choose `after-submission`.',
      },
    ],
  },
  {
    title: 'practice with a pass mark',
    set: { [`${at.quiz}/purpose`]: 'practice' },
    expected: [
      {
        code: 'resolve/pass-without-grade',
        pointer: '/activities/6/settings/passPercent',
        key: true,
        message: 'A practice quiz is neither passed nor failed, so its pass mark has no effect.',
        hint: 'Delete `passPercent`, or make it a graded quiz.',
      },
    ],
  },
  {
    title: 'a graded quiz of essays',
    set: {
      '/activities/-': {
        id: 'essays',
        type: 'quiz',
        title: 'Essays',
        purpose: 'graded',
        questions: [{ id: 'only-essay', type: 'essay', stem: 'Why?' }],
      },
    },
    expected: [
      {
        code: 'resolve/only-essays',
        pointer: '/activities/9/questions',
        key: true,
        message:
          'This graded quiz holds essays only: its score comes from a person, and SCORM packages have none for it.',
        hint: 'Consider an assignment with a rubric.',
      },
    ],
  },
  {
    title: 'a question too long for Canvas',
    set: { [`${at.choice}/stem`]: `What was good? ${'Very long. '.repeat(1600)}` },
    expected: [
      {
        code: 'resolve/question-too-long',
        pointer: '/activities/6/questions/0/stem',
        message:
          'The question is about 17621 characters long; Canvas shows a notice instead of questions beyond 16,384.',
        hint: 'Put the long text into a reading or an excerpt, and ask about it here.',
      },
    ],
  },
  {
    title: 'answers that do not fit into SCORM 1.2',
    set: {
      '/activities/-': {
        id: 'many',
        type: 'quiz',
        title: 'Many',
        purpose: 'practice',
        questions: Array.from({ length: 90 }, (_, index) => ({
          id: `typed-${index}`,
          type: 'short-answer',
          stem: 'Type.',
          accept: ['a'],
        })),
      },
    },
    expected: [
      {
        code: 'resolve/state-too-long',
        pointer: '/activities',
        key: true,
        message:
          'A student who fills every field would need 7111 characters to be saved; a SCORM 1.2 platform may hold 4,096. Then answers of earlier attempts, and the longest of the open one, are kept on the student’s device only; results always arrive.',
        hint: 'Use fewer typed answers, split the module, or use SCORM 2004, Canvas or Moodle packages.',
      },
    ],
  },
  {
    title: 'drafts that do not fit into SCORM 1.2',
    set: {
      [`${at.essay}/words`]: { min: 50, max: 2000 },
    },
    expected: [
      {
        code: 'resolve/notes-too-long',
        pointer: '/activities',
        key: true,
        message:
          'With long drafts of essays (14010 characters are to be expected) the saved work exceeds the 4,096 characters of a SCORM 1.2 platform. Drafts are then kept in the student’s browser only.',
        hint: 'Nothing needs to be done where students copy their essays or where SCORM 1.2 is not used.',
      },
    ],
  },
  {
    title: 'a title from a file',
    set: { '/title': { file: 'title.md' } },
    files: { 'modules/example/title.md': 'Letters\n' },
    expected: [
      {
        code: 'resolve/include-place',
        pointer: '/title/file',
        message: 'A file cannot be included here: this text is plain words, not Markdown.',
        hint: 'Write the words themselves, in quotation marks.',
      },
    ],
  },
  {
    title: 'languages by codes that are not registered',
    set: { '/language': 'eng', '/activities/1/provenance/language': 'xx' },
    expected: [
      {
        code: 'resolve/language-unknown',
        pointer: '/language',
        message: 'No language is registered as `eng`, so screen readers would not know how to read it.',
        hint: 'Write "en".',
      },
      {
        code: 'resolve/language-words',
        pointer: '/language',
        message:
          'The words of the interface (“Check”, “Question 1 of 5”) are not known in `eng`; they will be English.',
        hint: 'Known are: en, es, ru.',
      },
      {
        code: 'resolve/language-unknown',
        pointer: '/activities/1/provenance/language',
        message: 'No language is registered as `xx`, so screen readers would not know how to read it.',
        hint: 'Write the language’s code: en, ru, pt-BR.',
      },
    ],
  },
  ...(
    [
      ['an author as a text', { author: 'A. Teacher' }, 'author', 'a list of names', NAMES],
      ['an author by another name', { author: [{ name: 'A. Teacher' }] }, 'author', 'a list of names', NAMES],
      ['a year as a text', { issued: '1864' }, 'issued', 'a date', DATE],
      ['a date without numbers', { issued: { 'date-parts': [['May', 1864]] } }, 'issued', 'a date', DATE],
      ['a month the calendar lacks', { issued: { 'date-parts': [[1864, 13]] } }, 'issued', 'a date', DATE],
      ['a range with one end in words', { issued: { 'date-parts': [[1864], ['later']] } }, 'issued', 'a date', DATE],
      ['a range that ends before it begins', { issued: { 'date-parts': [[1864], [1863]] } }, 'issued', 'a date', DATE],
      ['a season in words', { issued: { 'date-parts': [[1864]], season: 'spring' } }, 'issued', 'a date', DATE],
      ['a publisher as a list', { publisher: ['A', 'B'] }, 'publisher', 'a text', 'Write it between quotation marks.'],
    ] as const
  ).map(
    ([title, fields, field, form, hint]): Fixture => ({
      title: `a source with ${title}`,
      set: { '/sources/0/csl': { type: 'book', title: 'A book of letters', ...fields } },
      expected: [
        {
          code: 'resolve/source-field',
          pointer: `/sources/0/csl/${field}`,
          message: `\`${field}\` of the source “letter-book” is not ${form} as CSL writes one, so no citation will show it.`,
          hint,
        },
      ],
    }),
  ),
  {
    title: 'a source with fields that no citation shows',
    set: {
      '/sources/0/csl': {
        type: 'book',
        title: 'A book of letters',
        'collection-editor': [{ family: 'Green' }],
        ISBN: '1',
        section: 'Letters',
      },
    },
    expected: [
      {
        code: 'resolve/source-field-not-cited',
        pointer: '/sources/0/csl/collection-editor',
        message: 'Citations of “letter-book” do not show `collection-editor` and `section`.',
        hint: 'Leave it, or say in the text what students need to know about it.',
      },
    ],
  },
  {
    title: 'a source with a misspelt field',
    set: { '/sources/0/csl': { type: 'book', title: 'A book of letters', 'publisher-plase': 'Boston' } },
    expected: [
      {
        code: 'resolve/source-field',
        pointer: '/sources/0/csl/publisher-plase',
        key: true,
        message: 'CSL has no field named `publisher-plase`; citations of “letter-book” will not show it.',
        hint: 'Did you mean `publisher-place`?',
      },
    ],
  },
  {
    title: 'a source with a field of another program',
    set: { '/sources/0/csl': { type: 'book', title: 'A book of letters', zoteroCollection: 'X', custom: { a: 1 } } },
    expected: [],
  },
  {
    title: 'a source of an unknown type',
    set: { '/sources/0/csl/type': 'Book' },
    expected: [
      {
        code: 'resolve/source-type',
        pointer: '/sources/0/csl/type',
        message: 'CSL has no type of work named “Book”; “letter-book” will be cited as its other fields suggest.',
        hint: 'Did you mean `book`?',
      },
    ],
  },
  {
    title: 'a pass mark as a share',
    set: { [`${at.quiz}/settings`]: { passPercent: 0.6 } },
    expected: [
      {
        code: 'resolve/percent-as-share',
        pointer: `${at.quiz}/settings/passPercent`,
        message: '0.6 means 0.6%, so almost every result would be enough.',
        hint: 'Write a number from 0 to 100: 60 for 60%.',
      },
    ],
  },
  {
    title: 'a link that hides its host behind a name',
    set: { '/summary': 'See https://known.example@other.example/a for more.' },
    expected: [
      {
        code: 'resolve/link-hides-host',
        pointer: '/summary',
        starts: 'https://known',
        message:
          'The link seems to lead to `known.example`, but leads to `other.example`: the part before the @ is a user name.',
        hint: 'Write `https://other.example/a` if that is where students should go.',
      },
    ],
  },
  {
    title: 'a picture in its own description',
    set: { '/assets/0/longDescription': 'A seal: ![its own](asset:seal)' },
    expected: [
      {
        code: 'resolve/shown-in-itself',
        pointer: '/assets/0/longDescription',
        starts: '![its own](asset:seal)',
        message: 'Here the asset `seal` would be shown inside itself, and so on without end.',
        hint: 'Remove it from this text.',
      },
    ],
  },
  {
    title: 'two assets, each in the description of the other',
    set: {
      '/assets/0/longDescription': 'Listen: ![](asset:reading-aloud)',
      '/assets/1/transcript': 'Look: ![its own](asset:seal)',
    },
    expected: [
      {
        code: 'resolve/shown-in-itself',
        pointer: '/assets/1/transcript',
        starts: '![its own](asset:seal)',
        message:
          'Here the asset `seal` would be shown inside itself (it shows the asset `reading-aloud`), and so on without end.',
        hint: 'Remove it from this text.',
      },
    ],
  },
  {
    title: 'a long description shown a thousand times',
    set: {
      '/assets/0/longDescription': 'A red seal on a letter. '.repeat(4_000),
      '/instructor/guide': '![](asset:seal)\n\n'.repeat(1_000),
    },
    expected: [
      {
        code: 'resolve/repeats-too-much',
        pointer: '/assets/0',
        message:
          'Counting everything that is shown more than once, the pages would contain about 96 million characters, more than the 64 million that a browser can be asked to open. Most of it is the asset `seal`, shown 1001 times.',
        hint: 'Show it once, and refer to that place from elsewhere.',
      },
    ],
  },
  ...(
    [
      ['CC BY-NC-SA 4.0', '"CC-BY-NC-SA-4.0"'],
      ['CC0', '"CC0-1.0"'],
      ['Creative Commons', '"CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0" or another SPDX identifier'],
    ] as const
  ).map(
    ([written, meant]): Fixture => ({
      title: `a licence written as ${written}`,
      set: { '/license/id': written },
      expected: [
        {
          code: 'resolve/license-name',
          pointer: '/license/id',
          message: `“${written}” is not the identifier of a Creative Commons licence, so pages will not link to its terms.`,
          hint: `Write ${meant}.`,
        },
      ],
    }),
  ),
  {
    title: 'a language without words of ours',
    set: { '/language': 'fr' },
    expected: [
      {
        code: 'resolve/language-words',
        pointer: '/language',
        message: 'The words of the interface (“Check”, “Question 1 of 5”) are not known in `fr`; they will be English.',
        hint: 'Known are: en, es, ru.',
      },
    ],
  },
  {
    title: 'a link without https',
    set: { [`${at.link}/url`]: 'http://example.org/' },
    expected: [
      {
        code: 'resolve/link-insecure',
        pointer: '/activities/7/url',
        message: 'The link uses http. Platforms show such a page in a frame only with a warning, or not at all.',
        hint: 'Use https if the site has it.',
      },
    ],
  },
  {
    title: 'a tool without https',
    set: { '/activities/-': tool({ url: 'http://tools.example.org/launch' }) },
    expected: [
      {
        code: 'resolve/tool-address',
        pointer: '/activities/9/url',
        message:
          '“A machine” is launched without https. Anyone along the way could read who the student is, and browsers do not show such a page inside a platform’s page.',
        hint: 'Write https if the tool has it: https://tools.example.org/launch',
      },
    ],
  },
  {
    title: 'a tool of an address that nobody understands',
    set: { '/activities/-': tool({ url: 'https://[tools' }) },
    expected: [
      {
        code: 'resolve/tool-address',
        pointer: '/activities/9/url',
        message: 'The address of “A machine” is not one that a browser understands.',
        hint: 'Copy the launch address from the tool’s instructions: https://tool.example.org/launch.',
      },
    ],
  },
  {
    title: 'a tool on this machine',
    set: { '/activities/-': tool({ url: 'http://localhost:3000/launch' }) },
    expected: [
      {
        code: 'resolve/tool-local',
        pointer: '/activities/9/url',
        message: '“A machine” is on this machine (http://localhost:3000): no student can open it.',
        hint: 'Write the public address before you share the module.',
      },
    ],
  },
  {
    title: 'a tool at a place that the workspace does not name',
    set: { '/activities/-': tool({ url: 'https://elsewhere.example.org/launch' }) },
    expected: [
      {
        code: 'resolve/tool-origin',
        pointer: '/activities/9/url',
        message:
          '“A machine” opens https://elsewhere.example.org inside the course, a site that no workspace allows: a platform tells a tool who opens it.',
        hint: 'If you know the tool, add "https://elsewhere.example.org" to `remoteOrigins` in cartwright.json.',
      },
    ],
  },
  {
    title: 'secrets in a tool',
    set: {
      '/activities/-': tool({
        url: 'https://tools.example.org/launch?access_token=0123456789abcdef',
        parameters: ['chapter=3', 'shared_secret=moodle'],
      }),
    },
    files: KNOWN_TOOLS,
    expected: [
      {
        code: 'resolve/tool-secret',
        pointer: '/activities/9/url',
        message:
          'In the address of “A machine”, “access_token” looks like a key or a secret, and anyone who gets a package could read it.',
        hint: WHOSE_SECRET,
      },
      {
        code: 'resolve/tool-secret',
        pointer: '/activities/9/parameters/1',
        message:
          'The parameter “shared_secret” of “A machine” looks like a key or a secret, and anyone who gets a package could read it.',
        hint: WHOSE_SECRET,
      },
    ],
  },
  {
    title: 'a parameter of a tool twice',
    set: { '/activities/-': tool({ parameters: ['chapter=3', 'Chapter=4'] }) },
    files: KNOWN_TOOLS,
    expected: [
      {
        code: 'resolve/tool-parameter-twice',
        pointer: '/activities/9/parameters/1',
        message: 'The parameter “Chapter” of “A machine” is given twice, and platforms send only one of the two.',
        hint: 'Delete one. Capital letters and punctuation make no difference to a tool.',
        related: [{ pointer: '/activities/9/parameters/0', message: 'first given here' }],
      },
    ],
  },
  {
    title: 'a unit with the id of its module',
    path: 'modules/unit.json',
    files: { 'modules/unit.json': unit({ id: 'example' }) },
    expected: [
      {
        code: 'resolve/unit-id',
        file: 'modules/unit.json',
        pointer: '/id',
        message:
          'The unit’s id `example` is also the id of one of its modules, so their packages would overwrite each other.',
        hint: 'Give the unit another id.',
        related: [{ file: 'modules/unit.json', pointer: '/modules/0', message: 'the module' }],
      },
    ],
  },
  {
    title: 'a unit in another language',
    path: 'modules/unit.json',
    files: { 'modules/unit.json': unit({ language: 'ru' }) },
    expected: [
      {
        code: 'resolve/unit-language',
        file: 'modules/unit.json',
        pointer: '/modules/0',
        message: 'The module `example` is in `en`, the unit in `ru`.',
        hint: 'If that is intended, you need not do anything.',
      },
    ],
  },
  {
    title: 'links that open for nobody else',
    set: {
      [`${at.link}/url`]: 'https://docs.google.com/document/d/1aB/edit?usp=sharing',
      [`${at.discussion}/prompt`]: 'Read [this](https://school.instructure.com/courses/12/pages/one).',
    },
    expected: [
      {
        code: 'resolve/link-closed',
        pointer: '/activities/4/prompt',
        starts: 'https://school',
        message:
          'The link leads into one course, and perhaps nobody else can open it: `https://school.instructure.com/courses/12/pages/one`.',
        hint: 'Students of another course, or of next year’s copy, cannot open it. Link to a part of the module with `activity:id`, or put what is there into the module.',
      },
      {
        code: 'resolve/link-closed',
        pointer: '/activities/7/url',
        starts: 'https://docs.google.com',
        message:
          'The link opens a Google document for editing, and perhaps nobody else can open it: `https://docs.google.com/document/d/1aB/edit?usp=sharing`.',
        hint: 'Share it with “anyone with the link can view”, and end the address in `/preview`; a form has a link under “Send”.',
      },
    ],
  },
  {
    title: 'notes to the author',
    set: {
      [`${at.discussion}/prompt`]: 'Discuss.\n\n> **To the author.** Write a question.',
      [`${at.assignment}/prompt`]: 'Answer. To the author: say how long.',
    },
    expected: [
      {
        code: 'resolve/author-note',
        pointer: '/activities/4/prompt',
        starts: 'To the author.** Write',
        message: '2 texts hold a note “To the author”, which students would read.',
        hint: 'Delete the note once you have done what it says.',
        related: [{ pointer: '/activities/5/prompt', starts: 'To the author: say', message: 'another note' }],
      },
    ],
  },
  ...remoteFixtures,
];
