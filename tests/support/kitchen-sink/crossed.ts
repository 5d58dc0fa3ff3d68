import type { ModuleDefinition } from '../../../schema/types.generated.ts';

type Activity = ModuleDefinition['activities'][number];

/** Longer than the text of a question may be anywhere. */
const LONG = 'Bread was baked, and work was done, and nobody wrote it down & signed it. '.repeat(240).trim();

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
  { id: 'talk-with-sound', type: 'discussion', title: 'Listen', prompt: 'Listen:\n\n![](asset:silence)\n' },
  {
    id: 'never-told',
    type: 'quiz',
    title: 'Never told',
    purpose: 'graded',
    settings: { attempts: 'unlimited', feedback: 'after-last-attempt', revealAnswers: 'after-submission' },
    questions: [
      { id: 'about-length', type: 'true-false', stem: 'It is long.', answer: true, excerpt: 'long-source' },
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
