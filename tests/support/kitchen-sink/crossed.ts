import type { ModuleDefinition } from '../../../schema/types.generated.ts';

type Activity = ModuleDefinition['activities'][number];

/** Longer than the text of a question may be anywhere. */
const LONG = 'Bread was baked, and work was done, and nobody wrote it down & signed it. '.repeat(240).trim();

type Assets = NonNullable<ModuleDefinition['assets']>;

const elsewhere = (id: string, url: string, more: Partial<Assets[number]> = {}): Assets[number] => ({
  id,
  url,
  title: `Bread & work: ${id}`,
  credit: 'A. Author & Co.',
  license: 'CC-BY-4.0',
  captions: 'provider',
  ...more,
});

/** What plays on other sites: one of each service, and what a browser plays by itself. */
export const playedElsewhere: Assets = [
  elsewhere('talk-on-bread', 'https://youtu.be/abcdefghijk?t=90', {
    provider: 'youtube',
    seconds: 245,
    poster: 'loaf',
    caption: 'A *talk*.',
    transcript: 'Bread & work, said somebody.',
  }),
  elsewhere('bakery-tour', 'https://vimeo.com/123456789/abcdef0123#t=30s', { provider: 'vimeo', seconds: 3723 }),
  elsewhere('lecture', 'https://films.example/w/kkGMgK9ZtnKfYAgnEtQxbv', { provider: 'peertube' }),
  elsewhere(
    'rolls',
    'https://university.example/Panopto/Pages/Viewer.aspx?id=9c9de5e8-0a1e-484a-b099-e80766180a6d&start=12',
    { provider: 'panopto' },
  ),
  elsewhere(
    'oven',
    'https://cdnapisec.kaltura.com/p/123/embedPlaykitJs/uiconf_id/456?iframeembed=true&entry_id=1_abcdefgh',
    { provider: 'kaltura', seconds: 61 },
  ),
  {
    id: 'baking-exercise',
    url: 'https://school.h5p.com/content/12345',
    provider: 'h5p',
    title: 'Which bread? <An exercise>',
    credit: 'A. Author',
    license: 'CC0-1.0',
  },
  {
    id: 'far-recording',
    url: 'https://films.example/talk.mp3',
    title: 'A talk',
    credit: 'A. Author',
    license: 'CC0-1.0',
    transcript: '*Hello.*',
  },
];

/** The sites of their players. */
export const originsElsewhere: readonly string[] = [
  'https://cdnapisec.kaltura.com',
  'https://films.example',
  'https://player.vimeo.com',
  'https://school.h5p.com',
  'https://university.example',
  'https://www.youtube-nocookie.com',
];

/** What contradicts itself or finds no room: legal, warned of, and lost in a way of its own on some platform. */
export const crossed: readonly Activity[] = [
  {
    id: 'long-source',
    type: 'excerpt',
    title: 'A long source',
    objectives: ['weigh'],
    source: 'site-2020',
    locator: {},
    provenance: { genre: 'memoir', created: '1950', language: 'en' },
    passages: [{ id: 'whole', kind: 'narrated', text: LONG }],
    rights: { basis: 'public-domain', statement: 'In the public domain.' },
  },
  {
    id: 'elsewhere',
    type: 'reading',
    title: 'What plays elsewhere',
    objectives: ['weigh'],
    body: 'First:\n\n![](asset:talk-on-bread)\n\nIn a line: ![The same & <more>](asset:bakery-tour), or [a link](asset:lecture).\n\n![](asset:baking-exercise)\n\n- ![](asset:lecture)\n- ![](asset:far-recording) and ![](asset:oven)\n\n![](asset:rolls)\n\n[The rules](asset:figures-file) to keep.\n',
  },
  {
    id: 'of-formulas',
    type: 'reading',
    title: 'Of formulas',
    body: 'A loaf of $m = \\rho V$ weighs $G${words="the weight of the loaf"}, and $\\{x : x < 3\\}$ *and* {*so*} on.\n\n$$\nV = \\begin{cases}a & b\\\\[2pt] c & d\\end{cases}\n$$\n',
  },
  { id: 'talk-with-sound', type: 'discussion', title: 'Listen', prompt: 'Listen:\n\n![](asset:silence)\n' },
  {
    id: 'never-told',
    type: 'quiz',
    title: 'Never told',
    purpose: 'graded',
    settings: { attempts: 'unlimited', feedback: 'after-last-attempt', revealAnswers: 'after-submission' },
    questions: [
      {
        id: 'about-a-film',
        type: 'choice',
        stem: 'Who speaks?\n\n![](asset:talk-on-bread)\n',
        feedback: { general: 'See ![](asset:lecture).' },
        choices: [
          { id: 'baker', text: 'The baker', correct: true },
          { id: 'guest', text: 'As in ![](asset:rolls)' },
        ],
      },
      { id: 'about-length', type: 'true-false', stem: 'It is long.', answer: true, excerpt: 'long-source' },
      {
        id: 'about-formulas',
        type: 'choice',
        stem: 'Which is $\\frac{a}{b}<1$?',
        hint: ['Not $\\sqrt{2}$.', 'See ![](asset:rolls) and [it](activity:long-source).', 'Less is *less*.'],
        feedback: { general: 'See $$a \\& b$$ and $[[1]]$.' },
        choices: [
          { id: 'less', text: 'that $a<b$', correct: true, feedback: 'So it is, for $b>0$.' },
          { id: 'more', text: '$a\\ge b$' },
        ],
      },
      {
        id: 'gap-beside-formula',
        type: 'cloze',
        stem: 'Fill in.',
        text: 'Of $\\{1:SA:=x\\}$ and $x_{1}$ and $[[1]]$ it is [[sum]].',
        gaps: [{ id: 'sum', accept: ['1'] }],
      },
      {
        id: 'in-order',
        type: 'choice',
        stem: 'Which comes first?',
        shuffleChoices: false,
        choices: [
          { id: 'dough', text: 'Dough', correct: true },
          { id: 'bread', text: 'Bread' },
          { id: 'neither', text: 'Neither', keepPlace: true },
        ],
      },
      {
        id: 'both-in-order',
        type: 'multiple-response',
        stem: 'Which are baked?',
        shuffleChoices: false,
        choices: [
          { id: 'loaves', text: 'Loaves', correct: true },
          { id: 'rolls', text: 'Rolls', correct: true },
          { id: 'flour', text: 'Flour', keepPlace: true },
        ],
      },
      { id: 'some-per-cent', type: 'numeric', stem: 'How long?', answer: -250, tolerance: { percent: 4 } },
      { id: 'three-figures', type: 'numeric', stem: 'How many?', answer: 999.5, tolerance: { significantFigures: 3 } },
      {
        id: 'near-misses',
        type: 'numeric',
        stem: 'How heavy?',
        unit: 'kg',
        feedback: { correct: 'So heavy.', incorrect: 'Not so.' },
        answers: [
          { answer: 12, tolerance: { percent: 5 }, credit: 50, feedback: 'Nearly. See [why](activity:long-source).' },
          { answer: 12, tolerance: 0.25 },
          { range: { min: 100, max: 104 }, credit: 100, feedback: 'In *pounds*.' },
          { answer: 5500, tolerance: { significantFigures: 2 } },
          { answer: -12, credit: 12.5 },
        ],
      },
      {
        id: 'near-words',
        type: 'short-answer',
        stem: 'What is it?',
        feedback: { correct: 'It is.', incorrect: 'It is not.' },
        accept: [
          {
            text: 'it is bread of a kind that takes longer to write than any other answer to this question',
            credit: 25,
          },
          'bread',
          { text: 'a loaf', credit: 100, feedback: 'One of *them*.' },
          { text: 'flour', credit: 50, feedback: 'What it is made of.' },
        ],
      },
      { id: 'any-star', type: 'short-answer', stem: 'Which sign?', accept: ['an asterisk: *', '*'] },
    ],
  },
  {
    id: 'passed-otherwise',
    type: 'quiz',
    title: 'Passed otherwise',
    purpose: 'graded',
    settings: { attempts: 2, passPercent: 60, revealAnswers: 'never' },
    completion: { minPercent: 80 },
    questions: [{ id: 'passing', type: 'true-false', stem: 'It is passed.', answer: false }],
  },
];
