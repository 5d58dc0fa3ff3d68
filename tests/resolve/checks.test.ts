import { describe, expect, it } from 'vitest';
import type { ModuleDefinition, QuizSettings } from '../../schema/types.generated.ts';
import { resolveCodes } from '../../src/resolve/codes.ts';
import { mp3, mp4, png } from '../support/kitchen-sink/media.ts';
import { choice, findings, quizOf, type ResolveOptions, reading } from './support.ts';

type Activity = ModuleDefinition['activities'][number];
type Excerpt = Extract<Activity, { type: 'excerpt' }>;
type Dataset = Extract<Activity, { type: 'dataset' }>;
type Tool = Extract<Activity, { type: 'tool' }>;

const quiz = quizOf([choice]);
const sources = [{ id: 'chapter', csl: { type: 'chapter', title: 'A chapter' } }];
const sourceTexts = new Map([
  [
    'chapter',
    'He said: ‘They are being checked every day, for your informa-\ntion’.¹⁰¹ *Applause* followed . . . and more.',
  ],
]);
const withSource = { workspace: { sourceTexts } };

const excerptOf = (parts: Partial<Excerpt> = {}): Excerpt => ({
  id: 'exchange',
  type: 'excerpt',
  title: 'The exchange',
  source: 'chapter',
  locator: { page: '177' },
  provenance: { genre: 'Record', created: '1939-05-06', language: 'ru' },
  passages: [{ id: 'answer', kind: 'quoted', text: 'They are being checked every day, for your information' }],
  rights: { basis: 'quotation', statement: 'Short quotations.' },
  ...parts,
});
const quoting = (text: string, rest: Partial<Excerpt['passages'][number]> = {}): Partial<ModuleDefinition> => ({
  sources,
  activities: [reading, excerptOf({ passages: [{ id: 'answer', kind: 'quoted', text, ...rest }] }), quiz],
});

const datasetOf = (parts: Partial<Dataset> = {}): Dataset => ({
  id: 'figures',
  type: 'dataset',
  title: 'Figures',
  columns: [
    { id: 'year', title: 'Year', type: 'text' },
    { id: 'count', title: 'Count', type: 'number' },
  ],
  rows: [{ year: '1939', count: 12 }],
  source: 'chapter',
  locator: {},
  ...parts,
});
const withDataset = (parts: Partial<Dataset>): Partial<ModuleDefinition> => ({
  sources,
  activities: [reading, datasetOf(parts), quiz],
});
const chart = { kind: 'bar' as const, x: 'year', y: ['count'], alt: 'Bars' };

const levels = (...points: number[]) =>
  points.map((value, index) => ({ id: `level-${index + 1}`, title: `Level ${index + 1}`, points: value }));
const rubricOf = (...points: number[]) => ({
  id: 'rubric',
  title: 'Rubric',
  criteria: [{ id: 'one', title: 'One', levels: levels(...points) }],
});
const discussion: Activity = { id: 'talk', type: 'discussion', title: 'Talk', prompt: 'What do you think?' };

const timeline = (...dates: string[]): Partial<ModuleDefinition> => ({
  activities: [
    reading,
    {
      id: 'years',
      type: 'timeline',
      title: 'Years',
      events: dates.map((date, index) => ({ id: `event-${index + 1}`, date, title: date })),
    },
    quiz,
  ],
});
const settings = (parts: QuizSettings, purpose: 'practice' | 'graded' = 'graded'): Partial<ModuleDefinition> => ({
  activities: [reading, quizOf([choice], { settings: parts, purpose })],
});
const body = (text: string, parts: Partial<ModuleDefinition> = {}): Partial<ModuleDefinition> => ({
  activities: [{ ...reading, body: text }, quiz],
  ...parts,
});
/** A picture with so many bytes. */
const pngOf = (size: number): Uint8Array => {
  const bytes = new Uint8Array(size);
  bytes.set(png);
  return bytes;
};
const untaggedPdf = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n';
const silentFilm = {
  id: 'chart',
  url: 'https://youtu.be/abcdefghijk',
  title: 'A film',
  credit: 'A',
  license: 'CC0-1.0',
};
const film = { ...silentFilm, captions: 'provider' as const };
const withFilm = {
  id: 'seen',
  type: 'choice' as const,
  stem: 'Which?',
  objectives: ['explain'],
  choices: [
    { id: 'a', text: '![](asset:chart)', correct: true },
    { id: 'b', text: 'That' },
  ],
};
const allowing = { workspace: { remoteOrigins: ['https://www.youtube-nocookie.com'] } };
const picture = { id: 'chart', file: 'media/chart.png', alt: 'A chart', credit: 'A. Author', license: 'CC-BY-4.0' };
const media = {
  files: { 'media/chart.png': png, 'media/talk.mp3': mp3, 'media/talk.mp4': mp4, 'media/page.html': 'x' },
};
const essay = { id: 'essay', type: 'essay' as const, stem: 'Why?', objectives: ['explain'] };

const picking = (last: object, rest: object = {}) => ({
  id: 'first',
  type: 'choice' as const,
  stem: 'Which?',
  objectives: ['explain'],
  choices: [
    { id: 'a', text: 'This', correct: true },
    { id: 'b', text: 'That' },
    { id: 'last', text: 'Last', ...last },
  ],
  ...rest,
});

const withTool = (parts: Partial<Tool>): Partial<ModuleDefinition> => ({
  activities: [
    reading,
    {
      id: 'machine',
      type: 'tool',
      title: 'A machine',
      url: 'https://tools.example.org/',
      description: 'Run it.',
      ...parts,
    },
    quiz,
  ],
});
const KNOWN_TOOL: ResolveOptions = { workspace: { remoteOrigins: ['https://tools.example.org'] } };

type Row = [name: string, parts: Partial<ModuleDefinition>, expected: readonly string[], options?: ResolveOptions];

const table: readonly Row[] = [
  ['a folder of another name', {}, ['error resolve/folder-name /id'], { folder: 'other' }],
  [
    'a summary from a file',
    { summary: { file: 'summary.md' } as unknown as string },
    ['error resolve/include-place /summary/file'],
    { files: { 'summary.md': 'A summary.' } },
  ],
  [
    'an id of an activity and of a question',
    { activities: [reading, quizOf([{ ...choice, id: 'opening' }])] },
    ['error resolve/duplicate-id /activities/1/questions/0/id'],
  ],
  [
    'an id of a person and of an objective',
    { people: [{ id: 'explain', name: 'Explain' }] },
    ['error resolve/duplicate-id /people/0/id'],
  ],
  [
    'an id twice in an excerpt',
    {
      sources,
      activities: [reading, excerptOf({ sourcing: [{ id: 'answer', text: 'Who asks?' }] }), quiz],
    },
    ['error resolve/duplicate-id /activities/1/sourcing/0/id'],
    withSource,
  ],
  [
    'the same id in two parents',
    {
      sources,
      activities: [reading, excerptOf({ sourcing: [{ id: 'a', text: 'Who asks?' }] }), quiz],
    },
    [],
    withSource,
  ],
  [
    'an id twice in a lesson plan',
    {
      instructor: {
        lessonPlan: [
          { id: 'step', minutes: 5, activity: 'One', what: 'First.' },
          { id: 'step', minutes: 5, activity: 'Two', what: 'Then.' },
        ],
      },
    },
    ['error resolve/duplicate-id /instructor/lessonPlan/1/id'],
  ],
  [
    'a summary, a licence and authors that are still to be written',
    { summary: null, authors: null, license: { id: null, holder: null, year: 2026 } },
    [
      'warning resolve/to-do /summary',
      'warning resolve/to-do /authors',
      'warning resolve/to-do /license/id',
      'warning resolve/to-do /license/holder',
    ],
  ],
  ['a language that is not known', { language: 'und' }, ['warning resolve/to-do /language']],
  ['a retired id', { retired: [{ id: 'first' }] }, ['error resolve/retired-id /activities/1/questions/0/id']],
  [
    'an id that is retired twice',
    { retired: [{ id: 'old' }, { id: 'old', now: 'first' }] },
    ['error resolve/duplicate-id /retired/1/id'],
  ],
  [
    'a retired id that goes on as nothing',
    { retired: [{ id: 'old', now: 'frist' }] },
    ['error resolve/retired-now-unknown /retired/0/now'],
  ],
  [
    'retired ids that go on as each other',
    {
      retired: [
        { id: 'old', now: 'older' },
        { id: 'older', now: 'old' },
      ],
    },
    ['error resolve/retired-now-unknown /retired/0/now', 'error resolve/retired-now-unknown /retired/1/now'],
  ],
  [
    'an id that was renamed twice',
    {
      retired: [
        { id: 'old', now: 'newer' },
        { id: 'newer', now: 'first' },
      ],
    },
    [],
  ],

  ['a link to no activity', body('[x](activity:openin)'), ['error resolve/unknown-activity /activities/0/body']],
  ['a link to no term', body('[x](term:cadres)'), ['error resolve/unknown-term /activities/0/body']],
  ['a citation of no source', body('So it was [@chapter, p. 3].'), ['error resolve/unknown-source /activities/0/body']],
  ['a picture that is no asset', body('![](asset:chart)'), ['error resolve/unknown-asset /activities/0/body']],
  [
    'a speaker who is nobody',
    quoting('They are being checked', { speaker: 'kurushin' }),
    ['error resolve/unknown-person /activities/1/passages/0/speaker'],
    withSource,
  ],
  [
    'an objective that is none',
    { activities: [{ ...reading, objectives: ['explain', 'explian'] }, quiz] },
    ['error resolve/unknown-objective /activities/0/objectives/1'],
  ],
  [
    'a rubric that is none',
    { activities: [reading, { ...discussion, grading: { points: 5, rubric: 'rubric' } }, quiz] },
    ['error resolve/unknown-rubric /activities/1/grading/rubric'],
  ],
  [
    'an essay by no rubric',
    { activities: [reading, quizOf([choice, { ...essay, rubric: 'rubric' }])] },
    ['error resolve/unknown-rubric /activities/1/questions/1/rubric'],
  ],
  [
    'a picture in its own description',
    {
      assets: [{ ...picture, longDescription: '![](asset:chart)' }],
      activities: [{ ...reading, body: '![](asset:chart)' }, quiz],
    },
    ['error resolve/shown-in-itself /assets/0/longDescription'],
    media,
  ],
  [
    'a long description a thousand times',
    {
      assets: [{ ...picture, longDescription: 'It rises. '.repeat(7_000) }],
      activities: [{ ...reading, body: '![](asset:chart)\n\n'.repeat(1_000) }, quiz],
    },
    ['error resolve/repeats-too-much /assets/0'],
    media,
  ],
  ...[
    'https://known.example@other.example/',
    'https://known.example:secret@other.example/a',
    'http://www.bank.example%2Flogin@203.0.113.5/',
    'https://:secret@other.example/',
    'HTTPS://Known.Example@Other.Example:8080/a?b#c',
    'https://a@b.example',
  ].map(
    (address): Row => [
      `a link that hides its host: ${address}`,
      body(`See [the page](${address}).`),
      ['warning resolve/link-hides-host /activities/0/body'],
    ],
  ),
  ['a note to the author', body('To the author: write this.'), ['warning resolve/author-note /activities/0/body']],
  [
    'a link into one course',
    body('See [it](https://canvas.example.edu/courses/12/pages/a).'),
    ['warning resolve/link-closed /activities/0/body'],
  ],
  [
    'an alternative text that is a description',
    body('![](asset:chart)', { assets: [{ ...picture, alt: 'A long chart. '.repeat(10) }] }),
    ['info resolve/alt-long /assets/0/alt'],
    media,
  ],
  [
    'a source named where an activity belongs',
    { sources, activities: [reading, quizOf([{ ...choice, excerpt: 'chapter' }])] },
    ['error resolve/unknown-activity /activities/1/questions/0/excerpt'],
  ],

  [
    'a link for students to the instructor’s notes',
    {
      activities: [
        { ...reading, body: '[notes](activity:notes)' },
        { ...reading, id: 'notes', audience: 'instructor' },
        quiz,
      ],
    },
    ['error resolve/instructor-link /activities/0/body'],
  ],
  [
    'links to the instructor’s notes where students do not read',
    {
      instructor: { guide: 'See the [notes](activity:notes).' },
      activities: [
        { ...reading, body: 'A text.' },
        { ...reading, id: 'notes', audience: 'instructor', body: 'See [here](activity:notes).' },
        quizOf([choice, { ...essay, modelAnswer: 'As in the [notes](activity:notes).' }]),
      ],
    },
    [],
  ],
  [
    'a question beside an excerpt that only the instructor sees',
    {
      sources,
      activities: [reading, excerptOf({ audience: 'instructor' }), quizOf([{ ...choice, excerpt: 'exchange' }])],
    },
    ['error resolve/instructor-link /activities/2/questions/0/excerpt'],
    withSource,
  ],
  [
    'a question beside a reading',
    { activities: [reading, quizOf([{ ...choice, excerpt: 'opening' }])] },
    ['error resolve/excerpt-kind /activities/1/questions/0/excerpt'],
  ],

  ['a title of gaps', { title: '  ' }, ['error resolve/blank-text /title']],
  [
    'a text of which nothing is seen',
    body('[label]: https://example.org'),
    ['error resolve/blank-text /activities/0/body'],
  ],

  [
    'a picture of another kind of file',
    body('![](asset:chart)', { assets: [{ ...picture, file: 'media/page.html' }] }),
    ['error resolve/asset-kind /assets/0/file'],
    media,
  ],
  ...['notes.docm', 'sums.xlsb', 'setup.exe', 'page.htm', 'all.rar'].map(
    (file): Row => [
      `${file}, which may not be part of a module`,
      body('![](asset:chart)', { assets: [{ id: 'chart', file, credit: 'A', license: 'CC0-1.0' }] }),
      ['error resolve/asset-kind /assets/0/file'],
      { files: { [file]: 'x' } },
    ],
  ),
  [
    'a PDF without tags',
    body('[All](asset:chart)', { assets: [{ id: 'chart', file: 'a.pdf', credit: 'A', license: 'CC0-1.0' }] }),
    ['warning resolve/pdf-not-tagged /assets/0/file'],
    { files: { 'a.pdf': untaggedPdf } },
  ],
  [
    'a tagged PDF and an archive',
    body('![](asset:chart) [Files](asset:files)', {
      assets: [
        { id: 'chart', file: 'a.pdf', credit: 'A', license: 'CC0-1.0' },
        { id: 'files', file: 'b.zip', credit: 'A', license: 'CC0-1.0' },
      ],
    }),
    [],
    { files: { 'a.pdf': `${untaggedPdf}/StructTreeRoot 3 0 R`, 'b.zip': 'PK\u0003\u0004' } },
  ],
  [
    'a picture of 50 MB',
    body('![](asset:chart)', { assets: [picture] }),
    ['info resolve/asset-large /assets/0/file'],
    { files: { [picture.file]: pngOf(50_000_000) } },
  ],
  [
    'a picture of 2.1 MB',
    body('![](asset:chart)', { assets: [picture] }),
    ['info resolve/picture-large /assets/0/file'],
    { files: { [picture.file]: pngOf(2_100_000) } },
  ],
  [
    'a picture of 2 MB',
    body('![](asset:chart)', { assets: [picture] }),
    [],
    { files: { [picture.file]: pngOf(2_000_000) } },
  ],
  [
    'a recording under the name of a picture',
    body('![](asset:chart)', { assets: [picture] }),
    ['error resolve/asset-contents /assets/0/file'],
    { files: { [picture.file]: mp3 } },
  ],
  ['a picture that nothing shows', { assets: [picture] }, ['warning resolve/asset-unused /assets/0/id'], media],
  [
    'a picture without words',
    body('![](asset:chart)', { assets: [{ id: 'chart', file: 'media/chart.png', credit: 'A', license: 'CC0-1.0' }] }),
    ['error resolve/picture-without-alt /assets/0'],
    media,
  ],
  [
    'a decorative picture with words',
    body('![](asset:chart)', { assets: [{ ...picture, decorative: true }] }),
    ['warning resolve/picture-alt-and-decorative /assets/0/decorative'],
    media,
  ],
  [
    'a recording without words',
    body('![](asset:chart)', { assets: [{ ...picture, file: 'media/talk.mp3' }] }),
    ['error resolve/media-without-text /assets/0'],
    media,
  ],
  [
    'a video with a transcript',
    body('![](asset:chart)', { assets: [{ ...picture, file: 'media/talk.mp4', transcript: 'All that is said.' }] }),
    [],
    media,
  ],

  [
    'a file and an address',
    body('![](asset:chart)', { assets: [{ ...film, file: 'media/talk.mp4', transcript: 'All.' }] }),
    ['error resolve/asset-two-places /assets/0/url'],
    { ...media, ...allowing },
  ],
  [
    'what other kinds of assets have',
    body('![](asset:chart)', { assets: [{ ...film, alt: 'A', decorative: true }] }),
    ['error resolve/asset-property /assets/0/alt', 'error resolve/asset-property /assets/0/decorative'],
    allowing,
  ],
  [
    'what a picture has not',
    body('![](asset:chart)', {
      assets: [{ ...picture, provider: 'vimeo', seconds: 3, title: 'A', poster: 'chart', captions: 'provider' }],
    }),
    [
      'error resolve/asset-property /assets/0/provider',
      'error resolve/asset-property /assets/0/seconds',
      'error resolve/asset-property /assets/0/title',
      'error resolve/asset-property /assets/0/poster',
      'error resolve/asset-property /assets/0/captions',
    ],
    media,
  ],
  [
    'a poster that is a recording, or a film of another site',
    body('![](asset:chart) ![](asset:talk)', {
      assets: [
        { ...film, poster: 'talk' },
        { ...picture, id: 'talk', file: 'media/talk.mp4', transcript: 'All.', poster: 'chart' },
      ],
    }),
    ['error resolve/poster-not-picture /assets/0/poster', 'error resolve/poster-not-picture /assets/1/poster'],
    { ...media, ...allowing },
  ],
  [
    'a poster that is not there',
    body('![](asset:chart)', { assets: [{ ...film, poster: 'other' }] }),
    ['error resolve/unknown-asset /assets/0/poster'],
    allowing,
  ],
  [
    'a poster, which is shown with its film',
    body('![](asset:film)', { assets: [{ ...film, id: 'film', poster: 'chart' }, picture] }),
    [],
    { ...media, ...allowing },
  ],
  [
    'an address that plays nothing',
    body('![](asset:chart)', { assets: [{ ...film, url: 'https://youtube.com/@somebody' }] }),
    ['error resolve/remote-address /assets/0/url'],
    allowing,
  ],
  [
    'another service than the one named',
    body('![](asset:chart)', { assets: [{ ...film, provider: 'vimeo' }] }),
    ['error resolve/remote-provider /assets/0/provider'],
    allowing,
  ],
  [
    'a site that is not allowed',
    body('![](asset:chart)', { assets: [film] }),
    ['error resolve/remote-origin /assets/0/url'],
    { workspace: { remoteOrigins: ['https://www.youtube.com'] } },
  ],
  [
    'files of captions for another site’s player',
    body('![](asset:chart)', { assets: [{ ...film, captions: [{ language: 'en', file: 'media/talk.vtt' }] }] }),
    ['error resolve/remote-captions /assets/0/captions'],
    { ...allowing, files: { 'media/talk.vtt': 'WEBVTT\n' } },
  ],
  [
    'a film on another site without words',
    body('![](asset:chart)', { assets: [silentFilm] }),
    ['error resolve/media-without-text /assets/0'],
    allowing,
  ],
  [
    'an exercise on another site, of which no words are asked',
    body('![](asset:chart)', {
      assets: [{ ...silentFilm, url: 'https://school.h5p.com/content/1' }],
    }),
    [],
    { workspace: { remoteOrigins: ['https://school.h5p.com'] } },
  ],
  [
    'a player in a choice',
    { assets: [film], activities: [reading, quizOf([withFilm])] },
    ['info resolve/remote-in-label /activities/1/questions/0/choices/0/text'],
    allowing,
  ],

  [
    'an objective that nothing serves',
    {
      objectives: [
        { id: 'explain', text: 'Explain.' },
        { id: 'judge', text: 'Judge.' },
      ],
    },
    ['warning resolve/objective-untaught /objectives/1/id', 'warning resolve/objective-unassessed /objectives/1/id'],
  ],
  [
    'an objective that only the instructor’s notes serve',
    {
      objectives: [
        { id: 'explain', text: 'Explain.' },
        { id: 'judge', text: 'Judge.' },
      ],
      activities: [
        reading,
        { ...reading, id: 'notes', audience: 'instructor', objectives: ['judge'] },
        quizOf([{ ...choice, objectives: ['explain', 'judge'] }]),
      ],
    },
    ['warning resolve/objective-untaught /objectives/1/id'],
  ],

  ['a quotation to the letter', quoting('They are being checked every day, for your information'), [], withSource],
  ['a quotation with other marks', quoting('Applause followed ... and more'), [], withSource],
  [
    'a quotation with something left out',
    quoting('He said: “They are being checked […] for your information”'),
    [],
    withSource,
  ],
  ['a quotation with a letter put in', quoting('[T]hey are being checked … information'), [], withSource],
  [
    'a quotation from inside a word',
    quoting('hey are being checked'),
    ['error resolve/quotation-not-found /activities/1/passages/0/text'],
    withSource,
  ],
  [
    'pieces in the wrong order',
    quoting('for your information … They are being checked'),
    ['error resolve/quotation-not-found /activities/1/passages/0/text'],
    withSource,
  ],
  [
    'invented words',
    quoting('They are checked each and every day'),
    ['error resolve/quotation-not-found /activities/1/passages/0/text'],
    withSource,
  ],
  [
    'nothing but omissions',
    quoting('[…]'),
    ['error resolve/quotation-not-found /activities/1/passages/0/text'],
    withSource,
  ],
  ['a paraphrase', quoting('They are checked each and every day', { kind: 'narrated' }), [], withSource],
  [
    'a translation whose original stands in the source',
    quoting('Ils sont contrôlés', { original: { language: 'en', text: 'They are being checked' } }),
    [],
    withSource,
  ],
  [
    'a source whose text is not at hand',
    quoting('Anything'),
    ['info resolve/quotation-unchecked /activities/1/source'],
  ],
  [
    'more quoted words than may be',
    {
      ...quoting('They are being checked every day'),
      sources: [{ ...sources[0], id: 'chapter', csl: { type: 'chapter' }, maxQuotedWords: 5 }],
    },
    ['error resolve/quoted-words /sources/0/maxQuotedWords'],
    withSource,
  ],
  [
    'a note on words that are not there',
    {
      sources,
      activities: [
        reading,
        excerptOf({ annotations: [{ id: 'note', quote: 'checked daily', note: 'Really?' }] }),
        quiz,
      ],
    },
    ['error resolve/annotation-not-found /activities/1/annotations/0/quote'],
    withSource,
  ],

  [
    'a text that is the name of a file',
    { activities: [{ ...reading, body: 'readings/opening.md' }, quiz] },
    ['warning resolve/file-name-as-text /activities/0/body'],
  ],
  [
    'a source whose author and type cannot be read',
    {
      sources: [{ id: 'chapter', csl: { type: 'essay', title: 'A chapter', author: 'A. Author' } }],
      activities: [excerptOf(), reading, quiz],
    },
    ['warning resolve/source-type /sources/0/csl/type', 'warning resolve/source-field /sources/0/csl/author'],
    withSource,
  ],

  [
    'a pass mark as a share',
    { activities: [reading, quizOf([choice], { settings: { passPercent: 0.5 } })] },
    ['warning resolve/percent-as-share /activities/1/settings/passPercent'],
  ],
  [
    'completion as a share',
    { activities: [reading, quizOf([choice], { completion: { minPercent: 0.5 } })] },
    ['warning resolve/percent-as-share /activities/1/completion/minPercent'],
  ],
  [
    'a licence by another name',
    { license: { id: 'CC BY 4.0', holder: 'A. Author', year: 2026 } },
    ['warning resolve/license-name /license/id'],
  ],

  [
    'fields that no citation shows, once a source',
    {
      sources: [
        {
          id: 'chapter',
          csl: {
            type: 'chapter',
            title: 'A',
            'container-title': 'B',
            scale: '1:5',
            chair: [{ family: 'C' }],
            ISBN: '1',
          },
        },
      ],
      activities: [
        { ...reading, body: '[see @chapter, p. 3; -@chapter] and @chapter [4], not me@chapter.org or @nobody' },
        quiz,
      ],
    },
    ['info resolve/source-field-not-cited /sources/0/csl/scale'],
  ],
  [
    'a citation of an unknown source with words before it',
    { sources, activities: [{ ...reading, body: '[see @chaptr, p. 3] [write @chaptr]' }, quiz] },
    ['error resolve/unknown-source /activities/0/body'],
  ],
  ...(
    [
      ['All of the above', 'en', 'A1'],
      ['None of these', 'en', 'A1'],
      ['*All* of the above.', 'en', 'A1'],
      ['Both A and B', 'en', 'A1'],
      ['A and C only', 'en', 'A1'],
      ['Neither of the above answers', 'en', 'A1'],
      ['All answers are correct', 'en', 'A1'],
      ['None', 'en', 'A1'],
      ['Answers 1 and 2', 'en', 'A1'],
      ['Any of these', 'en-GB', 'A1'],
      ['Все вышеперечисленное', 'ru', 'A1'],
      ['Ни один из перечисленных', 'ru', 'A1'],
      ['Все ответы верны', 'ru', 'A1'],
      ['Оба ответа', 'ru', 'A1'],
      ['А и Б', 'ru', 'A1'],
      ['нет правильного ответа', 'ru', 'A1'],
      ['All quiet on the front', 'en', ''],
      ['None of the workers came', 'en', ''],
      ['A and his brother', 'en', ''],
      ['Vitamin B and C', 'en', ''],
      ['Both sides lost', 'en', ''],
      ['Above the line', 'en', ''],
      ['One of these days', 'en', ''],
      ['Все рабочие завода', 'ru', ''],
      ['Оба брата', 'ru', ''],
      ['Ни один рабочий не пришёл', 'ru', ''],
    ] as const
  ).map(
    ([text, language, expected]): Row => [
      `the choice “${text}” in ${language}`,
      {
        language,
        activities: [reading, quizOf([picking({ text })], { settings: { shuffleChoices: true } })],
      },
      expected === '' ? [] : [`warning resolve/choice-would-move /activities/1/questions/0/choices/2/text`],
    ],
  ),
  [
    'words of a language of which none are known',
    {
      language: 'pl',
      activities: [reading, quizOf([picking({ text: 'All of the above' })], { settings: { shuffleChoices: true } })],
    },
    ['info resolve/language-words /language'],
  ],
  [
    'choices that keep their place, are in one order, or are not shuffled',
    {
      activities: [
        reading,
        quizOf(
          [
            picking({ text: 'All of the above', keepPlace: true }),
            picking({ text: 'A and B' }, { id: 'two', shuffleChoices: false }),
          ],
          { settings: { shuffleChoices: true } },
        ),
        quizOf([picking({ text: 'All of the above' }, { id: 'three' })], { id: 'other' }),
      ],
    },
    [],
  ],
  [
    'letters of choices, of which one keeps its place',
    {
      activities: [
        reading,
        quizOf([picking({ text: 'A and B', keepPlace: true })], {
          settings: { shuffleChoices: true },
        }),
      ],
    },
    [`warning resolve/choice-would-move /activities/1/questions/0/choices/2/text`],
  ],
  ...(
    [
      ['that leads nowhere', 'Not quite.', ['info resolve/feedback-leads-nowhere /activities/1/title'], false],
      ['with a link', 'Not quite: [read it again](activity:opening).', [], false],
      ['with a page’s title', 'Not quite: see “Opening”.', [], false],
      ['that leads nowhere, in an imported module', 'Not quite.', [], true],
    ] as const
  ).map(
    ([name, incorrect, expected, isImported]): Row => [
      `feedback on wrong answers ${name}`,
      { activities: [reading, quizOf([{ ...choice, feedback: { correct: 'Yes.', incorrect } }])] },
      expected,
      { isImported },
    ],
  ),
  [
    'feedback on right answers alone',
    { activities: [reading, quizOf([{ ...choice, feedback: { correct: 'Yes.' } }])] },
    [],
  ],
  [
    'answers and quotes with characters that nobody sees, once',
    {
      sources,
      activities: [
        reading,
        excerptOf({
          passages: [{ id: 'answer', kind: 'quoted', text: 'They are being check\u00aded every day' }],
          annotations: [{ id: 'n', quote: 'every\u200b day', note: 'N' }],
        }),
        quizOf([
          choice,
          { id: 's', type: 'short-answer', stem: 'S', accept: ['co\u00adoperation', 'ﬁne'] },
          {
            id: 'm',
            type: 'matching',
            stem: 'M',
            pairs: [
              { id: 'a', prompt: 'A', match: '\u200eone' },
              { id: 'b', prompt: 'B', match: 'two' },
            ],
          },
          {
            id: 'c',
            type: 'cloze',
            stem: 'C',
            text: '[[b]]',
            gaps: [{ id: 'b', options: ['co\u00adoperation', 'y'], answer: 'cooperation' }],
          },
        ]),
      ],
    },
    ['warning resolve/stray-character /activities/1/annotations/0/quote'],
    withSource,
  ],
  [
    'formulas in texts without markup',
    {
      title: 'On $x^2$, at $5 and $6',
      activities: [
        reading,
        quizOf([choice, { id: 's', type: 'short-answer', stem: 'What is $x$?', accept: ['$x^2$', 'US$5', '$5, 6$'] }]),
      ],
    },
    [
      'warning resolve/formula-in-plain-text /title',
      'warning resolve/formula-in-plain-text /activities/1/questions/1/accept/0',
    ],
  ],
  [
    'an answer in two alphabets',
    {
      activities: [
        reading,
        quizOf([choice, { id: 's', type: 'short-answer', stem: 'S', accept: ['совет', 'сoветы', 'Coветы'] }]),
      ],
    },
    ['warning resolve/look-alike-letter /activities/1/questions/1/accept/1'],
  ],
  ['a day that does not exist', timeline('1939-02-30'), ['error resolve/bad-date /activities/1/events/0/date']],
  [
    'a year that no calendar reaches',
    timeline('Y99999999999999999'),
    ['error resolve/bad-date /activities/1/events/0/date'],
  ],
  ['years before four digits suffice', timeline('Y-20000', '-003X', '1939/1939'), []],
  ['a span that ends before it begins', timeline('1939/1936'), ['error resolve/bad-date /activities/1/events/0/date']],
  [
    'a provenance without a readable date',
    {
      sources,
      activities: [reading, excerptOf({ provenance: { genre: 'Record', created: '1939-5-6', language: 'ru' } }), quiz],
    },
    ['error resolve/bad-date /activities/1/provenance/created'],
    withSource,
  ],
  ['events that may overlap', timeline('1937', '1936/1938', '1937-05', '1939~'), []],
  [
    'an event after a later one',
    timeline('1938', '1937-12-31'),
    ['warning resolve/timeline-order /activities/1/events/1/date'],
  ],

  [
    'a row for no column',
    withDataset({ rows: [{ year: '1939', count: 1, cuont: 2 }] }),
    ['error resolve/unknown-column /activities/1/rows/0/cuont'],
  ],
  [
    'a row without a value',
    withDataset({ rows: [{ year: '1939' }] }),
    ['error resolve/missing-cell /activities/1/rows/0'],
  ],
  ['a value that is not known', withDataset({ rows: [{ year: '1939', count: null }] }), []],
  [
    'text among numbers',
    withDataset({ rows: [{ year: '1939', count: '12' }] }),
    ['error resolve/cell-type /activities/1/rows/0/count'],
  ],
  [
    'a chart of no column',
    withDataset({ chart: { ...chart, y: ['cuont'] } }),
    ['error resolve/chart-column /activities/1/chart/y/0'],
  ],
  [
    'a chart along no column',
    withDataset({ chart: { ...chart, x: 'yaer' } }),
    ['error resolve/chart-column /activities/1/chart/x'],
  ],
  [
    'a chart of text',
    withDataset({ chart: { ...chart, x: 'count', y: ['year'] } }),
    ['error resolve/chart-column /activities/1/chart/y/0'],
  ],
  [
    'a column drawn against itself',
    withDataset({ chart: { ...chart, x: 'count' } }),
    ['error resolve/chart-column /activities/1/chart/y/0'],
  ],
  [
    'a chart of nothing known',
    withDataset({ chart, rows: [{ year: '1939', count: null }] }),
    ['warning resolve/chart-empty /activities/1/chart/y/0'],
  ],

  [
    'a rubric with other points than the work',
    {
      rubrics: [rubricOf(4, 0)],
      activities: [reading, { ...discussion, grading: { points: 5, rubric: 'rubric' } }, quiz],
    },
    ['warning resolve/rubric-points /activities/1/grading/points'],
  ],
  [
    'a rubric with other points than an essay of a pool',
    {
      rubrics: [rubricOf(4, 0)],
      activities: [
        reading,
        quizOf([
          choice,
          {
            type: 'pool',
            id: 'pool',
            title: 'Pool',
            draw: 1,
            pointsEach: 3,
            questions: [{ ...essay, rubric: 'rubric' }],
          },
        ]),
      ],
    },
    ['warning resolve/rubric-points /activities/1/questions/1/pointsEach'],
  ],
  [
    'levels that begin with the worst',
    {
      rubrics: [rubricOf(0, 4)],
      activities: [reading, { ...discussion, grading: { points: 4, rubric: 'rubric' } }, quiz],
    },
    ['warning resolve/rubric-levels /rubrics/0/criteria/0/levels/1/points'],
  ],
  ['a rubric for nothing', { rubrics: [rubricOf(4, 0)] }, ['info resolve/rubric-unused /rubrics/0/id']],

  [
    'a reading done by posting',
    { activities: [{ ...reading, completion: 'post' }, quiz] },
    ['error resolve/completion-impossible /activities/0/completion'],
  ],
  [
    'a discussion done by handing in',
    { activities: [reading, { ...discussion, completion: 'submit' }, quiz] },
    ['error resolve/completion-impossible /activities/1/completion'],
  ],
  [
    'an ungraded discussion done by a score',
    { activities: [reading, { ...discussion, completion: { minPercent: 50 } }, quiz] },
    ['error resolve/completion-impossible /activities/1/completion'],
  ],
  ['a quiz done by a score', { activities: [reading, quizOf([choice], { completion: { minPercent: 50 } })] }, []],

  [
    'a lesson plan that takes too long',
    {
      estimatedMinutes: 10,
      instructor: { lessonPlan: [{ id: 'step', minutes: 11, activity: 'One', what: 'First.' }] },
    },
    ['info resolve/minutes /estimatedMinutes'],
  ],
  [
    'activities that take too long',
    { estimatedMinutes: 10, activities: [{ ...reading, minutes: 11 }, quiz] },
    ['info resolve/minutes /estimatedMinutes'],
  ],
  [
    'optional activities beyond the time',
    {
      estimatedMinutes: 10,
      activities: [{ ...reading, minutes: 10 }, { ...reading, id: 'more', optional: true, minutes: 30 }, quiz],
    },
    [],
  ],

  [
    'a pool that is too small',
    { activities: [reading, quizOf([{ type: 'pool', id: 'pool', title: 'Pool', draw: 2, questions: [choice] }])] },
    ['error resolve/pool-too-small /activities/1/questions/0/draw'],
  ],
  [
    'a question of a pool with points',
    {
      activities: [
        reading,
        quizOf([{ type: 'pool', id: 'pool', title: 'Pool', draw: 1, questions: [{ ...choice, points: 2 }] }]),
      ],
    },
    ['error resolve/pool-points /activities/1/questions/0/questions/0/points'],
  ],
  [
    'answers revealed in spite of no feedback',
    settings({ feedback: 'never', revealAnswers: 'after-submission' }),
    ['warning resolve/reveal-before-feedback /activities/1/settings/revealAnswers'],
  ],
  ['no feedback and nothing about answers', settings({ feedback: 'never' }), []],
  [
    'feedback after a last attempt that never comes',
    settings({ feedback: 'after-last-attempt' }),
    ['warning resolve/no-last-attempt /activities/1/settings/feedback'],
  ],
  [
    'answers after a last attempt that never comes',
    settings({ revealAnswers: 'after-last-attempt' }),
    ['warning resolve/no-last-attempt /activities/1/settings/revealAnswers'],
  ],
  ['answers after the last of three attempts', settings({ attempts: 3, revealAnswers: 'after-last-attempt' }), []],
  [
    'a practice quiz with a pass mark',
    settings({ passPercent: 60 }, 'practice'),
    ['warning resolve/pass-without-grade /activities/1/settings/passPercent'],
  ],

  ['a language without words of ours', { language: 'fr' }, ['info resolve/language-words /language']],
  [
    'a country’s code in place of its language’s',
    { language: 'jp' },
    ['info resolve/language-words /language', 'warning resolve/language-unknown /language'],
  ],
  ['a language with words of ours, in a region', { language: 'ru-RU' }, []],
  [
    'a link without https',
    {
      activities: [
        reading,
        { id: 'there', type: 'link', title: 'There', url: 'http://example.org', description: 'A page.' },
        quiz,
      ],
    },
    ['info resolve/link-insecure /activities/1/url'],
  ],
  ['a tool at a place that nobody named', withTool({}), ['warning resolve/tool-origin /activities/1/url']],
  ['a tool at a place that the workspace names', withTool({}), [], KNOWN_TOOL],
  [
    'a tool without https',
    withTool({ url: 'http://tools.example.org/' }),
    ['error resolve/tool-address /activities/1/url'],
    KNOWN_TOOL,
  ],
  ['a tool of no address', withTool({ url: 'https://[tools' }), ['error resolve/tool-address /activities/1/url']],
  ...['http://localhost:3000/launch', 'https://127.0.0.1/', 'http://[::1]/lti', 'http://tool.localhost/'].map(
    (url): Row => [`a tool at ${url}`, withTool({ url }), ['warning resolve/tool-local /activities/1/url']],
  ),
  ...[
    'https://tools.example.org/?oauth_consumer_key=abc',
    'https://tools.example.org/launch#access_token=x1y2z3',
    'https://tools.example.org/?a=1&apiKey=0123456789abcdef',
  ].map(
    (url): Row => [
      `a secret in ${url}`,
      withTool({ url }),
      ['error resolve/tool-secret /activities/1/url'],
      KNOWN_TOOL,
    ],
  ),
  ...[
    'secret=moodle',
    'shared_secret=x',
    'oauth_consumer_key=12345678',
    'Password=hunter2',
    'apiKey=0123456789',
    'client.secret=abc',
    'who=ghp_0123456789012345678901234567',
    'launch=https://tools.example.org/?token=0123456789',
  ].map(
    (parameter): Row => [
      `a secret in the parameter ${parameter}`,
      withTool({ parameters: ['chapter=3', parameter] }),
      ['error resolve/tool-secret /activities/1/parameters/1'],
      KNOWN_TOOL,
    ],
  ),
  [
    'a user name in the address of a tool',
    withTool({ url: 'https://me@tools.example.org/', parameters: ['a=https://me:pass@tools.example.org/'] }),
    [
      'error resolve/tool-secret /activities/1/url',
      'warning resolve/link-hides-host /activities/1/url',
      'error resolve/tool-secret /activities/1/parameters/0',
      'warning resolve/link-hides-host /activities/1/parameters/0',
    ],
    KNOWN_TOOL,
  ],
  [
    'nothing in parameters that only sound like secrets',
    withTool({
      parameters: [
        'key=C major',
        'map_key=on',
        'token_limit=100',
        'password_required=true',
        'user_token=$User.id',
        'x=a=b',
      ],
    }),
    [],
    KNOWN_TOOL,
  ],
  [
    'a parameter twice, to a tool',
    withTool({ parameters: ['chapter=3', 'book=1', 'Chapter=4'] }),
    ['error resolve/tool-parameter-twice /activities/1/parameters/2'],
    KNOWN_TOOL,
  ],
  [
    'a tool that reports nothing and is to be handed in',
    withTool({ completion: 'submit' }),
    ['error resolve/completion-impossible /activities/1/completion'],
    KNOWN_TOOL,
  ],
  ['a graded tool that is done by its grade', withTool({ points: 5, completion: { minPercent: 60 } }), [], KNOWN_TOOL],
];

describe('a cross-check finds', () => {
  it.each(table)('%s', async (_name, parts, expected, options) => {
    expect(await findings(parts, options)).toEqual(expected);
  });

  it.each(['https://example.org/@name', 'https://example.org/?to=a@b.example', 'mailto:a@b.example'])(
    'nothing in a link to %s',
    async (address) => expect(await findings(body(`See [the page](${address}).`))).toEqual([]),
  );

  it('every code that is declared, units’ apart', () => {
    const found = new Set(table.flatMap(([, , expected]) => expected.map((line) => line.split(' ')[1])));
    const declared = Object.keys(resolveCodes.codes).filter((name) => !name.startsWith('unit-'));
    expect(declared.filter((name) => !found.has(`resolve/${name}`))).toEqual([]);
  });
});
