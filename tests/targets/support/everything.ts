import type { ModuleDefinition } from '../../../schema/types.generated.ts';
import { mp3, png } from '../../support/kitchen-sink/media.ts';

type Activity = ModuleDefinition['activities'][number];
type QuizEntry = Extract<Activity, { type: 'quiz' }>['questions'][number];

/** One question of each type, with all that questions of the type can have. */
export const everyQuestion: readonly QuizEntry[] = [
  {
    id: 'q-choice',
    type: 'choice',
    stem: 'Which is *right*?\\\nChoose.',
    objectives: ['explain'],
    excerpt: 'record',
    hint: 'Look at the verb.',
    feedback: { correct: 'Well read.', incorrect: 'Read again.', general: 'The record says more.' },
    choices: [
      { id: 'a', text: 'The *first* **one**', correct: true, feedback: 'Yes, this.' },
      { id: 'b', text: 'The `second`', feedback: 'No, not this.' },
      { id: 'c', text: '0' },
    ],
  },
  {
    id: 'q-many',
    type: 'multiple-response',
    stem: 'Which are right?',
    points: 2,
    excerpt: 'record',
    feedback: { correct: 'All of them.', incorrect: 'Not quite.' },
    choices: [
      { id: 'a', text: 'One', correct: true, feedback: 'One is.' },
      { id: 'b', text: 'Two', correct: true },
      { id: 'c', text: 'Three', feedback: 'Three is not.' },
      { id: 'd', text: 'Four' },
    ],
  },
  { id: 'q-true', type: 'true-false', stem: 'It is so.', answer: false, feedback: { correct: 'Indeed.' } },
  {
    id: 'q-short',
    type: 'short-answer',
    stem: 'The worker’s name?',
    accept: ["Krumgol'ts", 'Krumgolts'],
    feedback: { correct: 'That is he.', incorrect: 'No.' },
  },
  { id: 'q-case', type: 'short-answer', stem: 'The sign for oxygen, or *?', accept: ['O', '*'], caseSensitive: true },
  { id: 'q-number', type: 'numeric', stem: 'How much?', answer: 2.5, tolerance: 0.5, unit: '%', points: 0.5 },
  { id: 'q-range', type: 'numeric', stem: 'How many?', range: { min: 1, max: 10 } },
  {
    id: 'q-match',
    type: 'matching',
    stem: 'Match them.',
    points: 3,
    pairs: [
      { id: 'p1', prompt: 'A *worker*', match: 'criticises' },
      { id: 'p2', prompt: 'A director', match: 'interrupts' },
      { id: 'p3', prompt: 'A hall', match: 'applauds' },
    ],
    distractors: ['sleeps'],
  },
  {
    id: 'q-sort',
    type: 'categorize',
    stem: 'Sort them.',
    categories: [
      { id: 'said', title: 'Said' },
      { id: 'told', title: 'Told' },
    ],
    items: [
      { id: 'i1', text: 'A quotation', category: 'said' },
      { id: 'i2', text: 'A report', category: 'told' },
      { id: 'i3', text: 'An exclamation', category: 'said' },
    ],
  },
  {
    id: 'q-order',
    type: 'ordering',
    stem: 'Order them.',
    items: [
      { id: 'o1', text: 'The speech' },
      { id: 'o2', text: 'The record' },
      { id: 'o3', text: 'The chapter' },
    ],
  },
  {
    id: 'q-cloze',
    type: 'cloze',
    stem: 'Fill in.',
    text: 'In [[year]] at [[place]] (see [year]).',
    gaps: [
      { id: 'year', accept: ['1939', 'nineteen thirty-nine'] },
      { id: 'place', accept: ['Leningrad'] },
    ],
  },
  {
    id: 'q-select',
    type: 'cloze',
    stem: 'Choose.',
    text: 'The [[who]] spoke and the [[what]] answered.',
    gaps: [
      { id: 'who', options: ['worker', 'director'], answer: 'worker' },
      { id: 'what', options: ['hall', 'clerk'], answer: 'hall' },
    ],
  },
  {
    id: 'q-evidence',
    type: 'evidence',
    stem: 'Which words show it?',
    excerpt: 'record',
    candidates: [
      { id: 'e1', quote: 'drew applause', correct: true },
      { id: 'e2', quote: 'They are being checked' },
    ],
  },
  {
    id: 'q-essay',
    type: 'essay',
    stem: 'Discuss.',
    points: 10,
    guidance: 'Use **both** sources.',
    modelAnswer: 'A model of an answer.',
    rubric: 'argument',
    words: { min: 100, max: 200 },
    feedback: { general: 'Compare with the chapter.', correct: 'Fine.' },
  },
  {
    id: 'pool',
    type: 'pool',
    title: 'A pool',
    draw: 1,
    pointsEach: 2,
    questions: [
      { id: 'q-pool-1', type: 'true-false', stem: 'First of the pool.', answer: true },
      { id: 'q-pool-2', type: 'short-answer', stem: 'Second of the pool.', accept: ['yes'] },
    ],
  },
];

/** Every activity and every question type, for targets to show what they make of them. */
export function everything(changes: Partial<ModuleDefinition> = {}): Partial<ModuleDefinition> {
  return {
    id: 'every-thing',
    title: 'Everything & <all> of it',
    summary: 'First paragraph.\n\nSecond paragraph & more.',
    keywords: ['one', 'two & three'],
    sequential: true,
    contentNotes: ['Harsh words.'],
    glossary: [{ id: 'trust', term: 'trust', definition: 'A group of factories; see [the text](activity:text).' }],
    people: [{ id: 'kurushin', name: 'Kurushin', role: 'director' }],
    sources: [
      {
        id: 'chapter',
        csl: {
          type: 'chapter',
          title: 'Reassessing',
          author: [{ family: 'Thurston', given: 'R.' }],
          issued: { 'date-parts': [[1992]] },
        },
      },
    ],
    assets: [
      { id: 'plan', file: 'media/Plan & факты.png', alt: 'A plan', credit: 'A. Author', license: 'CC-BY-4.0' },
      {
        id: 'voice',
        file: 'media/voice.mp3',
        alt: 'A voice',
        credit: 'A. Author',
        license: 'CC-BY-4.0',
        transcript: 'What is said.',
      },
      { id: 'handout', file: 'media/handout.pdf', alt: 'The handout', credit: 'A. Author', license: 'CC-BY-4.0' },
      { id: 'secret', file: 'media/secret.png', alt: 'For instructors', credit: 'A. Author', license: 'CC-BY-4.0' },
    ],
    rubrics: [
      {
        id: 'argument',
        title: 'Argument',
        criteria: [
          {
            id: 'claim',
            title: 'Claim',
            description: 'A claim & its ground.',
            levels: [
              { id: 'full', title: 'Full', points: 6, description: 'Clear.' },
              { id: 'none', title: 'None', points: 0 },
            ],
          },
          {
            id: 'evidence',
            title: 'Evidence',
            levels: [
              { id: 'full', title: 'Full', points: 4 },
              { id: 'none', title: 'None', points: 0 },
            ],
          },
        ],
      },
    ],
    instructor: { guide: 'How to teach it.' },
    activities: [
      {
        id: 'text',
        type: 'reading',
        title: 'The text',
        objectives: ['explain'],
        body: [
          '## A heading',
          'A *first* **word**, a [[not a gap]], a `<b>` and a [term](term:trust). See [the talk](activity:talk) and [@chapter, p. 12].',
          'A line\\\nand another.[^1]',
          '![](asset:plan)',
          '![](asset:voice)',
          '![](asset:handout)',
          '| a | b |\n|---|---|\n| 1 | 2 |',
          '[^1]: A note.',
        ].join('\n\n'),
      },
      {
        id: 'record',
        type: 'excerpt',
        title: 'The record',
        source: 'chapter',
        locator: { page: '149', note: '101' },
        provenance: { genre: 'minutes', created: '1939-05-06', language: 'ru' },
        passages: [
          { id: 'one', kind: 'narrated', text: 'The director interrupted.' },
          { id: 'two', kind: 'quoted', speaker: 'kurushin', text: 'They are being checked.' },
          { id: 'three', kind: 'narrated', text: 'This drew applause from the meeting.' },
        ],
        annotations: [{ id: 'note', quote: 'applause', note: 'By whom?' }],
        rights: { basis: 'quotation', statement: 'Quoted for study.' },
      },
      {
        id: 'figures',
        type: 'dataset',
        title: 'Figures',
        columns: [
          { id: 'what', title: 'What', type: 'text' },
          { id: 'number', title: 'Number', type: 'number' },
        ],
        rows: [
          { what: 'resolved', number: 432 },
          { what: 'open', number: 745 },
        ],
        chart: { kind: 'bar', x: 'what', y: ['number'], alt: 'Two bars' },
        source: 'chapter',
        locator: { page: '150' },
      },
      {
        id: 'years',
        type: 'timeline',
        title: 'Years',
        optional: true,
        events: [{ id: 'meeting', date: '1939-05-06', title: 'The meeting' }],
      },
      {
        id: 'talk',
        type: 'discussion',
        title: 'The talk',
        prompt: 'What *do* **you** think?\\\nSay it. ![](asset:voice)',
        guidance: 'Be kind.',
        style: 'side-comment',
        requireInitialPost: true,
        grading: { points: 10, rubric: 'argument' },
      },
      {
        id: 'work',
        type: 'assignment',
        title: 'The work',
        prompt: 'Write.',
        submission: ['text', 'file', 'url'],
        points: 10,
        rubric: 'argument',
        completion: { minPercent: 60 },
      },
      { id: 'site', type: 'link', title: 'The site', url: 'https://example.org/a?q=й&x=1', description: 'Go there.' },
      {
        id: 'practice',
        type: 'quiz',
        title: 'Practice',
        purpose: 'practice',
        settings: { attempts: 'unlimited', feedback: 'immediate', revealAnswers: 'after-submission', keep: 'latest' },
        questions: [{ id: 'q-easy', type: 'true-false', stem: 'So it is.', answer: true }],
      },
      {
        id: 'test',
        type: 'quiz',
        title: 'The test',
        intro: 'Read *first*.',
        purpose: 'graded',
        settings: {
          attempts: 7,
          timeLimitMinutes: 30,
          passPercent: 60,
          shuffleQuestions: true,
          shuffleChoices: true,
          feedback: 'after-last-attempt',
          revealAnswers: 'never',
          keep: 'average',
        },
        questions: [...everyQuestion],
      },
      {
        id: 'for-you',
        type: 'reading',
        title: 'For instructors',
        audience: 'instructor',
        body: 'Not for students. ![](asset:secret)',
      },
    ],
    ...changes,
  };
}

/** The files that `everything` names. */
export const everythingFiles: Readonly<Record<string, string | Uint8Array>> = {
  'media/Plan & факты.png': png,
  'media/voice.mp3': mp3,
  'media/handout.pdf': '%PDF-1.7',
  'media/secret.png': new Uint8Array([...png, 0]),
};
