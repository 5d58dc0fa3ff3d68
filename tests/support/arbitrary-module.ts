import type { Activity, ModuleDefinition, Question, QuizEntry } from '../../schema/types.generated.ts';
import { fc } from './property.ts';
import { smallModule } from './small-module.ts';

/** Texts that have broken writers: markup, XML's own endings, entities, scripts that run the other way, emoji, `0`. */
const nasty = [
  '&',
  '&amp;lt;b&amp;gt;',
  ']]>',
  '<b>not bold</b>',
  '"quoted" and \'quoted\'',
  '0',
  'שלום עולם',
  'مرحبا',
  '😀👩‍👩‍👧',
  'e\u0301 combining',
  '{{handlebars}}',
  '$IMS-CC-FILEBASE$/x',
  '*starred*',
  'a\u00a0b',
  '%20+&=?#',
  '<script>alert(1)</script>',
  '--><!--',
  '\\ back \\n slash',
];

const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('worker', 'director', 'meeting', 'applause', 'Рабочий') },
  { weight: 2, arbitrary: fc.constantFrom(...nasty) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter(isWritable) },
);

/** What `load` lets through: no control characters, no halves of pairs. */
function isWritable(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters left out
  return text.trim() !== '' && !/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/u.test(text);
}

const phrase = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
/** Unique for each use, so that no cross-check finds two alike. */
const labelled = (label: string): fc.Arbitrary<string> => phrase.map((text) => `${label} ${text}`.slice(0, 255));
const title = fc.oneof(
  labelled('T'),
  fc.constant('0'),
  fc.constant('ж'.repeat(255)),
  phrase.map((text) => text.slice(0, 255)),
);
const block = fc
  .array(phrase, { minLength: 1, maxLength: 3 })
  .map((paragraphs) => paragraphs.map((text) => `P ${text}`).join('\n\n'));
const points = fc.constantFrom(0.5, 1, 2, 7.25, 99);

type Part = Omit<Question, 'id'> extends infer P ? P : never;
const base = fc.record({ stem: block, points }, { requiredKeys: ['stem'] });
const feedback = fc.option(fc.record({ correct: block, incorrect: block, general: block }, { requiredKeys: [] }), {
  nil: undefined,
});

function choices(rights: number): fc.Arbitrary<unknown> {
  return fc.integer({ min: rights + 1, max: 6 }).chain((count) =>
    fc.tuple(...Array.from({ length: count }, (_, index) => labelled(`c${index}`))).map((texts) =>
      texts.map((text, index) => ({
        id: `c${index}`,
        text: escapeMarkdown(text),
        correct: index < rights,
        ...(index === 0 ? { feedback: 'F' } : {}),
      })),
    ),
  );
}

/** Inline Markdown whose text is exactly this: what matters here is what writers do with it, not the dialect. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>&~^$]/g, '\\$&');
}

const kinds: Readonly<Record<Question['type'], fc.Arbitrary<object>>> = {
  choice: fc.record({ choices: choices(1) }),
  'multiple-response': fc.record({ choices: choices(2) }),
  'true-false': fc.record({ answer: fc.boolean() }),
  'short-answer': fc.record({
    accept: fc
      .tuple(labelled('one'), labelled('two'))
      .map(([one, two]) => [one, two].map((text) => text.replaceAll('*', ''))),
  }),
  numeric: fc.oneof(
    fc.record({ answer: fc.constantFrom(0, -3, 1939, 2.5), tolerance: fc.constantFrom(0, 0.5) }),
    fc.constant({ range: { min: -1.5, max: 20 }, unit: '%' }),
  ),
  matching: fc.tuple(labelled('x'), labelled('y'), labelled('z')).map(([x, y, z]) => ({
    pairs: [
      { id: 'a', prompt: `1 ${escapeMarkdown(x)}`, match: y },
      { id: 'b', prompt: `2 ${escapeMarkdown(y)}`, match: z },
    ],
    distractors: [`other ${x}`.slice(0, 255)],
  })),
  categorize: fc.tuple(labelled('x'), labelled('y')).map(([x, y]) => ({
    categories: [
      { id: 'k', title: x },
      { id: 'l', title: `l ${y}`.slice(0, 255) },
    ],
    items: [
      { id: 'a', text: `1 ${escapeMarkdown(x)}`, category: 'k' },
      { id: 'b', text: `2 ${escapeMarkdown(y)}`, category: 'l' },
    ],
  })),
  ordering: fc.tuple(labelled('x'), labelled('y'), labelled('z')).map((texts) => ({
    items: texts.map((text, index) => ({ id: `i${index}`, text: escapeMarkdown(text) })),
  })),
  cloze: fc.oneof(
    labelled('w').map((text) => ({
      text: 'A [[one]] and [[two]].',
      gaps: [
        { id: 'one', accept: [text.replaceAll('*', '')] },
        { id: 'two', accept: ['b'] },
      ],
    })),
    labelled('w').map((text) => ({
      text: 'A [[one]].',
      gaps: [{ id: 'one', options: [text, 'other'], answer: text }],
    })),
  ),
  evidence: fc.constant({
    excerpt: 'source',
    candidates: [
      { id: 'a', quote: 'first words', correct: true },
      { id: 'b', quote: 'second words' },
    ],
  }),
  essay: fc.record({ modelAnswer: block, words: fc.constant({ min: 5, max: 50 }) }, { requiredKeys: [] }),
};

const anyQuestion: fc.Arbitrary<Part> = fc
  .constantFrom(...(Object.keys(kinds) as Question['type'][]))
  .chain((type) =>
    fc
      .tuple(base, feedback, kinds[type])
      .map(
        ([common, response, own]) =>
          ({ type, ...common, ...own, ...(response === undefined ? {} : { feedback: response }) }) as Part,
      ),
  );

const settings = fc.record(
  {
    attempts: fc.constantFrom(1, 3, 'unlimited' as const),
    timeLimitMinutes: fc.constantFrom(5, 60),
    passPercent: fc.constantFrom(50, 66.5),
    shuffleQuestions: fc.boolean(),
    shuffleChoices: fc.boolean(),
    feedback: fc.constantFrom('immediate', 'after-submission'),
    revealAnswers: fc.constantFrom('after-submission', 'never'),
    keep: fc.constantFrom('highest', 'latest', 'average'),
  },
  { requiredKeys: [] },
);

const quiz = fc.record({
  title,
  settings,
  purpose: fc.constantFrom('practice', 'graded'),
  intro: block,
  questions: fc.array(anyQuestion, { minLength: 1, maxLength: 5 }),
  pooled: fc.array(anyQuestion, { maxLength: 3 }),
});
const others = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('reading'), title, body: block }),
    fc.record({
      type: fc.constant('discussion'),
      title,
      prompt: block,
      style: fc.constantFrom('threaded', 'side-comment'),
      requireInitialPost: fc.boolean(),
    }),
    fc.record({
      type: fc.constant('discussion'),
      title,
      prompt: block,
      grading: fc.constant({ points: 10, rubric: 'rubric' }),
    }),
    fc.record({
      type: fc.constant('assignment'),
      title,
      prompt: block,
      submission: fc.subarray(['text', 'url', 'file'], { minLength: 1 }),
      points: fc.constant(10),
      rubric: fc.constant('rubric'),
    }),
    fc.record({
      type: fc.constant('link'),
      title,
      url: fc.constant('https://example.org/a?b=c&d=%D0%B0'),
      description: block,
    }),
    fc.record({
      type: fc.constant('tool'),
      title,
      url: fc.constant('https://tools.example.org/a?b=c'),
      description: block,
      parameters: fc.subarray(['one=1', 'two=a & b'], { minLength: 0 }),
      opens: fc.constantFrom('embedded', 'window'),
      points: fc.constantFrom(3, 10),
    }),
    fc.record({
      type: fc.constant('tool'),
      title,
      url: fc.constant('https://tools.example.org/'),
      description: block,
    }),
    fc.record({
      type: fc.constant('timeline'),
      title,
      events: fc.constant([{ id: 'e', date: '1939-05-06', title: 'An event' }]),
    }),
    fc.record({ type: fc.constant('reading'), title, body: block, audience: fc.constant('instructor') }),
  ),
  { maxLength: 4 },
);

const source: Activity = {
  id: 'source',
  type: 'excerpt',
  title: 'The source',
  objectives: ['explain'],
  source: 'book',
  locator: { page: '1' },
  provenance: { genre: 'letter', created: '1939', language: 'en' },
  passages: [
    { id: 'p', kind: 'quoted', text: 'Some first words, then second words.' },
    { id: 'q', kind: 'editorial', text: 'A remark & a "mark".' },
  ],
  rights: { basis: 'public-domain', statement: 'Public domain.' },
};

const rubric = {
  id: 'rubric',
  title: 'The rubric & its "marks"',
  criteria: [
    {
      id: 'one',
      title: 'Evidence',
      levels: [
        { id: 'good', title: 'Good', points: 10, description: 'All <of> it' },
        { id: 'bad', title: 'Bad', points: 0 },
      ],
    },
  ],
};

/** Modules that the schema and the cross-checks accept, with texts that break careless writers. */
export const arbitraryModule: fc.Arbitrary<ModuleDefinition> = fc
  .record({
    title,
    summary: phrase,
    language: fc.constantFrom('en', 'ru', 'de'),
    sequential: fc.boolean(),
    published: fc.boolean(),
    others,
    quizzes: fc.array(quiz, { minLength: 1, maxLength: 2 }),
  })
  .map(({ others: activities, quizzes, ...common }) =>
    smallModule({
      id: 'random',
      ...common,
      sources: [{ id: 'book', csl: { type: 'book', title: 'A & B <c>' } }],
      rubrics: [rubric],
      activities: [
        source,
        {
          id: 'use',
          type: 'assignment',
          title: 'Use',
          prompt: 'Use the rubric.',
          submission: ['text'],
          points: 10,
          rubric: 'rubric',
          objectives: ['explain'],
        },
        ...activities.map((activity, index) => ({ id: `a${index}`, ...activity }) as Activity),
        ...quizzes.map(({ questions, pooled, ...own }, index) => quizActivity(index, own, questions, pooled)),
      ],
    }),
  );

function quizActivity(index: number, own: object, questions: readonly Part[], pooled: readonly Part[]): Activity {
  const numbered = (prefix: string, parts: readonly Part[]): Question[] =>
    parts.map((part, place) => ({ id: `q${index}-${prefix}${place}`, objectives: ['explain'], ...part }) as Question);
  const pool: QuizEntry[] =
    pooled.length === 0
      ? []
      : [
          {
            type: 'pool',
            id: `pool-${index}`,
            title: 'A pool',
            draw: 1,
            pointsEach: 2,
            questions: numbered('p', pooled.map(withoutPoints)),
          },
        ];
  return { id: `quiz-${index}`, type: 'quiz', ...own, questions: [...numbered('', questions), ...pool] } as Activity;
}

function withoutPoints(part: Part): Part {
  const { points: _points, ...rest } = part as Part & { points?: number };
  return rest as Part;
}
