import type { ModuleDefinition } from '../../schema/types.generated.ts';

type Activity = ModuleDefinition['activities'][number];
type Quiz = Extract<Activity, { type: 'quiz' }>;
export type QuestionDefinition = Exclude<Quiz['questions'][number], { type: 'pool' }>;

/** One question of every type, each worth 1 point but for the essay; `prefix` keeps their ids apart between quizzes. */
export function everyQuestion(prefix: string): QuestionDefinition[] {
  const base = (id: string) => ({ id: `${prefix}-${id}`, objectives: ['read'] });
  return [
    {
      ...base('choice'),
      type: 'choice',
      stem: 'Who interrupted?',
      hint: ['Look at the *second* line.', 'Who was interrupted?', 'It was no worker.'],
      feedback: { correct: 'He did.', incorrect: 'Read again.', general: 'See the text.' },
      choices: [
        { id: 'director', text: 'The director', correct: true, feedback: 'Yes, the director.' },
        { id: 'foreman', text: 'The foreman' },
        { id: 'worker', text: 'A worker', feedback: 'No, he was interrupted.' },
      ],
    },
    {
      ...base('many'),
      type: 'multiple-response',
      stem: 'Which are quoted?',
      choices: [
        { id: 'words', text: 'The words', correct: true },
        { id: 'reply', text: 'The reply', correct: true },
        { id: 'applause', text: 'The applause' },
        { id: 'weather', text: 'The weather' },
      ],
    },
    { ...base('truth'), type: 'true-false', stem: 'The record is complete.', answer: false },
    { ...base('short'), type: 'short-answer', stem: 'Name the worker.', accept: ['Krumgol’ts', 'Krumgolts'] },
    { ...base('number'), type: 'numeric', stem: 'In which year?', answer: 1939, tolerance: 1, unit: 'A.D.' },
    {
      ...base('match'),
      type: 'matching',
      stem: 'Who is who?',
      pairs: [
        { id: 'k', prompt: '**Kurushin**', match: 'director' },
        { id: 'b', prompt: 'Barzin', match: 'worker' },
      ],
      distractors: ['foreman'],
    },
    {
      ...base('sort'),
      type: 'categorize',
      stem: 'Where does it belong?',
      categories: [
        { id: 'said', title: 'Said' },
        { id: 'told', title: 'Told' },
      ],
      items: [
        { id: 'one', text: 'The words', category: 'said' },
        { id: 'two', text: 'The applause', category: 'told' },
        { id: 'three', text: 'The reply', category: 'said' },
      ],
    },
    {
      ...base('order'),
      type: 'ordering',
      stem: 'What came first?',
      items: [
        { id: 'spoken', text: 'Spoken' },
        { id: 'written', text: 'Written down' },
        { id: 'printed', text: 'Printed' },
      ],
    },
    {
      ...base('gaps'),
      type: 'cloze',
      stem: 'Fill in.',
      text: 'Fond [[fond]], list [[list]].',
      gaps: [
        { id: 'fond', accept: ['1253'] },
        { id: 'list', accept: ['3', 'three'] },
      ],
    },
    {
      ...base('lists'),
      type: 'cloze',
      stem: 'Choose.',
      text: 'The city was [[city]] and the year [[year]].',
      gaps: [
        { id: 'city', options: ['Moscow', 'Leningrad'], answer: 'Leningrad' },
        { id: 'year', options: ['1937', '1939', '1941'], answer: '1939' },
      ],
    },
    {
      ...base('evidence'),
      type: 'evidence',
      stem: 'Which words show anger?',
      excerpt: 'source',
      candidates: [
        { id: 'rude', quote: 'rude words', correct: true },
        { id: 'meeting', quote: 'a meeting' },
      ],
    },
    {
      ...base('essay'),
      type: 'essay',
      stem: 'What do you make of it?',
      points: 5,
      guidance: 'Two paragraphs.',
      modelAnswer: 'SECRET MODEL ANSWER',
      words: { min: 5, max: 200 },
    },
  ];
}

export const excerpt: Extract<Activity, { type: 'excerpt' }> = {
  id: 'source',
  type: 'excerpt',
  title: 'The source',
  objectives: ['read'],
  source: 'book',
  locator: { page: '177' },
  provenance: { genre: 'stenographic report', created: '1939-05-06', language: 'ru' },
  passages: [
    { id: 'first', kind: 'quoted', speaker: 'kurushin', text: 'They spoke rude words.' },
    { id: 'second', kind: 'narrated', text: 'It was a meeting like others.' },
  ],
  annotations: [{ id: 'note', quote: 'rude words', note: 'None is printed.' }],
  rights: { basis: 'quotation', statement: 'Quoted for teaching.' },
};

export function quizWith(id: string, parts: Partial<Quiz>): Quiz {
  return {
    id,
    type: 'quiz',
    title: `Quiz ${id}`,
    objectives: ['read'],
    purpose: 'graded',
    questions: everyQuestion(id),
    ...parts,
  };
}

/** A module with every activity and every question, small enough to be played in a second. */
export function playableModule(parts: Partial<ModuleDefinition> = {}): ModuleDefinition {
  return {
    format: 1,
    namespace: '0b6a4f0c-7a51-4c0e-9f43-5a2a4c1d9e77',
    id: 'kitchen-sink',
    version: '1.0.0',
    language: 'en',
    title: 'Bread & work: a kitchen sink',
    summary: 'One of everything.',
    keywords: ['test'],
    authors: [{ name: 'A. Author' }],
    license: { id: 'CC-BY-4.0', holder: 'A. Author', year: 2026 },
    objectives: [{ id: 'read', text: 'Read a source.' }],
    people: [{ id: 'kurushin', name: 'Kurushin', role: 'director' }],
    glossary: [{ id: 'opis', term: 'opis', definition: 'A list of files.' }],
    sources: [{ id: 'book', csl: { type: 'book', title: 'A book', issued: { 'date-parts': [[1992]] } } }],
    rubrics: [
      {
        id: 'talk-rubric',
        title: 'Talking',
        criteria: [
          {
            id: 'words',
            title: 'Words',
            levels: [
              { id: 'good', title: 'Good', points: 4 },
              { id: 'none', title: 'None', points: 0 },
            ],
          },
        ],
      },
    ],
    activities: [
      {
        id: 'text',
        type: 'reading',
        title: 'The text',
        objectives: ['read'],
        body: 'An [opis](term:opis) is explained.[^1] See [the source](activity:source) and [@book, p. 3].\n\n[^1]: A note.\n',
      },
      excerpt,
      {
        id: 'figures',
        type: 'dataset',
        title: 'Figures',
        columns: [
          { id: 'year', title: 'Year', type: 'text' },
          { id: 'count', title: 'Count', type: 'number' },
        ],
        rows: [
          { year: '1938', count: 3 },
          { year: '1939', count: 5 },
        ],
        chart: { kind: 'bar', x: 'year', y: ['count'], alt: 'From three to five.' },
        source: 'book',
        locator: { page: '5' },
      },
      {
        id: 'years',
        type: 'timeline',
        title: 'Years',
        events: [{ id: 'meeting', date: '1939-05-06', title: 'The meeting' }],
      },
      {
        id: 'talk',
        type: 'discussion',
        title: 'The discussion',
        prompt: 'Who applauded?',
        grading: { points: 4, rubric: 'talk-rubric' },
      },
      { id: 'paper', type: 'assignment', title: 'The paper', prompt: 'Write.', submission: ['text'], points: 10 },
      { id: 'archive', type: 'link', title: 'The archive', url: 'https://example.org/', description: 'An archive.' },
      quizWith('practice', { purpose: 'practice', settings: { feedback: 'immediate' } }),
      quizWith('final', { settings: { attempts: 2, passPercent: 60 } }),
      {
        id: 'notes',
        type: 'reading',
        title: 'For the instructor',
        audience: 'instructor',
        body: 'SECRET INSTRUCTOR TEXT',
      },
    ],
    ...parts,
  };
}

/** Only a reading and a graded quiz: what most tests of status and score need. */
export function shortModule(quiz: Partial<Quiz> = {}, parts: Partial<ModuleDefinition> = {}): ModuleDefinition {
  const { activities } = playableModule();
  const [reading] = activities;
  if (reading === undefined) throw new Error('The kitchen sink has a reading.');
  const questions = everyQuestion('final').filter(({ type }) => type === 'choice' || type === 'true-false');
  return playableModule({
    activities: [{ ...reading, body: 'A text.' } as Activity, quizWith('final', { questions, ...quiz })],
    ...parts,
  });
}
