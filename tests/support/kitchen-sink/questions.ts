import type { ModuleDefinition } from '../../../schema/types.generated.ts';
import { nasty } from './strings.ts';

type Quiz = Extract<ModuleDefinition['activities'][number], { type: 'quiz' }>;
type Entry = Quiz['questions'][number];

/** A question of every type, with feedback on every level, hints, pictures, and things shown beside it. */
export const everyQuestion: readonly Entry[] = [
  {
    id: 'pick-one',
    type: 'choice',
    stem: 'Who asks for **flour**? & why <here>?\n\n![](asset:red-dot)\n',
    points: 2.5,
    feedback: {
      correct: 'Yes: see [the minutes](activity:minutes).',
      incorrect: 'No & no.',
      general: 'In any case: [@letters-1939, p. 13].',
    },
    hint: 'Look at the *second* line & the [norm](term:norm).',
    objectives: ['read-closely'],
    excerpt: 'minutes',
    choices: [
      { id: 'baker-asks', text: 'The *baker* & her sons', correct: true, feedback: 'She does.' },
      { id: 'inspector-asks', text: 'The inspector <he>', feedback: 'He *answers*.' },
      { id: 'constructor', text: '0' },
      { id: 'rtl', text: nasty.hebrew },
      { id: 'picture', text: '![](asset:loaf)' },
    ],
  },
  {
    id: 'pick-two-choices',
    type: 'choice',
    stem: '0',
    choices: [
      { id: 'zero', text: '0', correct: true },
      { id: 'one', text: '1' },
    ],
  },
  {
    id: 'pick-many',
    type: 'multiple-response',
    stem: 'Which are *quoted*?',
    points: 3,
    feedback: { correct: 'All of them.', incorrect: 'Not all.', general: 'Three kinds stand there.' },
    hint: '0',
    objectives: ['read-closely', 'weigh'],
    choices: [
      { id: 'demand', text: 'The demand', correct: true, feedback: 'Quoted.' },
      { id: 'reply', text: 'The answer & the zero', correct: true },
      { id: 'laughter', text: 'The laughter', feedback: 'Narrated.' },
      { id: 'opening', text: '`The opening`' },
    ],
  },
  {
    id: 'true-or-false',
    type: 'true-false',
    stem: 'Everything was written down.',
    points: 0.01,
    feedback: { correct: 'Right.', incorrect: 'Wrong.' },
    answer: false,
  },
  {
    id: 'type-a-word',
    type: 'short-answer',
    stem: 'What are [руки]{lang=ru}?',
    feedback: { correct: 'Hands.', general: 'Anatomy.' },
    hint: 'You have *two*.',
    objectives: ['constructor'],
    accept: ['hands', 'the baker’s hands', 'рук‑и', '0', nasty.markup],
  },
  {
    id: 'type-the-case',
    type: 'short-answer',
    stem: 'In capitals:',
    accept: ['НКВД', 'NKVD & Co'],
    caseSensitive: true,
  },
  {
    id: 'type-a-number',
    type: 'numeric',
    stem: 'How much bread?',
    feedback: { incorrect: 'Not so much.' },
    hint: 'In tons.',
    excerpt: 'loaves',
    answer: 12.5,
    tolerance: 0.25,
    unit: 't & more',
  },
  { id: 'type-zero', type: 'numeric', stem: 'How much was left?', answer: 0 },
  { id: 'type-below-zero', type: 'numeric', stem: 'How cold?', range: { min: -40, max: -0.5 }, unit: '°C' },
  {
    id: 'match-pairs',
    type: 'matching',
    stem: 'Who is who?',
    points: 4,
    feedback: { correct: 'All matched.', incorrect: 'Mixed up.', general: 'People of the minutes.' },
    hint: 'See the *names*.',
    pairs: [
      { id: '10', prompt: 'The **baker**', match: 'asks & demands' },
      { id: '2', prompt: nasty.arabic, match: 'bread, in Arabic' },
      { id: '1', prompt: '0', match: '0' },
    ],
    distractors: ['<nobody>', 'null'],
  },
  {
    id: 'sort-items',
    type: 'categorize',
    stem: 'Said or told?',
    points: 5,
    feedback: { correct: 'Sorted.', incorrect: 'Not sorted.' },
    categories: [
      { id: 'said', title: 'Said & quoted' },
      { id: 'told', title: '0' },
      { id: 'neither', title: 'Neither' },
    ],
    items: [
      { id: 'flour', text: '*Flour*', category: 'said' },
      { id: 'bread', text: 'Bread & butter', category: 'said' },
      { id: 'applause', text: '0', category: 'told' },
    ],
  },
  {
    id: 'put-in-order',
    type: 'ordering',
    stem: 'What came first?',
    points: 3,
    feedback: { correct: 'In order.', general: 'Time passes.' },
    hint: 'Think of *paper*.',
    items: [
      { id: '3', text: 'Said & heard' },
      { id: '2', text: '*Written* down' },
      { id: '1', text: '0' },
      { id: 'printed', text: 'Printed' },
    ],
  },
  {
    id: 'fill-by-typing',
    type: 'cloze',
    stem: 'Fill in:',
    points: 2,
    feedback: { correct: 'Filled.', incorrect: 'Gaps remain.', general: 'See [@archive-file].' },
    text: 'Fond [[fond]], list [[list]] & delo [[constructor]].\n\nA paragraph *more*.\n',
    blanks: [
      { id: 'fond', accept: ['1253', '1 253'] },
      { id: 'list', accept: ['3', 'three', 'iii'] },
      { id: 'constructor', accept: ['0', '{curly} ~tilde =equals #hash \\back'] },
    ],
  },
  {
    id: 'fill-by-choosing',
    type: 'cloze',
    stem: 'Choose:',
    text: '- In [[city]],\n- in [[year]].\n',
    blanks: [
      { id: 'city', options: ['Leningrad & near it', 'Минск', '0'], answer: 'Минск' },
      { id: 'year', options: ['1938', '1939'], answer: '1939' },
    ],
  },
  {
    id: 'find-the-words',
    type: 'evidence',
    stem: 'Which words show *want*?',
    points: 2,
    feedback: { correct: 'Found.', incorrect: 'Look again.' },
    hint: 'They stand in the first passage.',
    excerpt: 'minutes',
    candidates: [
      { id: 'give', quote: 'Give us flour & bread', correct: true },
      { id: 'hands', quote: '<b>hands</b>', correct: true },
      { id: 'comes', quote: 'When it comes.' },
      { id: 'laughs', quote: 'Laughter & applause' },
    ],
  },
  {
    id: 'write-an-essay',
    type: 'essay',
    stem: 'What could the missing record change?\n\n![](asset:loaf)\n',
    points: 12.5,
    guidance: '- Two paragraphs.\n- Cite [@letters-1939].\n',
    modelAnswer: 'SECRET MODEL ANSWER & more.',
    rubric: 'long-rubric',
    words: { min: 50, max: 300 },
    feedback: { general: 'Thank you.' },
    hint: 'Begin with what *is* there.',
  },
  { id: 'write-freely', type: 'essay', stem: 'Anything else?' },
];

/** Pools: of questions of one type, and of several. */
export const pools: readonly Entry[] = [
  {
    id: 'pool-of-truths',
    type: 'pool',
    title: 'Truths & <lies>',
    draw: 2,
    pointsEach: 1.5,
    questions: [
      { id: 'truth-1', type: 'true-false', stem: 'Bread is *baked*.', answer: true, feedback: { general: 'It is.' } },
      { id: 'truth-2', type: 'true-false', stem: 'Flour is baked.', answer: false, hint: 'Into bread?' },
      { id: 'truth-3', type: 'true-false', stem: '0 = 1', answer: false },
    ],
  },
  {
    id: 'pool-of-all-sorts',
    type: 'pool',
    title: '0',
    draw: 1,
    questions: [
      {
        id: 'pool-choice',
        type: 'choice',
        stem: 'Which?',
        excerpt: 'memory',
        choices: [
          { id: 'this', text: 'This', correct: true, feedback: 'This.' },
          { id: 'that', text: 'That' },
          { id: 'other', text: 'Another' },
        ],
      },
      { id: 'pool-number', type: 'numeric', stem: 'How many?', answer: 3, tolerance: 1 },
      {
        id: 'pool-match',
        type: 'matching',
        stem: 'Match.',
        pairs: [
          { id: 'a', prompt: 'A', match: '1' },
          { id: 'b', prompt: 'B', match: '2' },
        ],
      },
      {
        id: 'pool-evidence',
        type: 'evidence',
        stem: 'Which words?',
        excerpt: 'memory',
        candidates: [
          { id: 'always', quote: 'always bread', correct: true },
          { id: 'never', quote: 'never bread' },
        ],
      },
    ],
  },
];
