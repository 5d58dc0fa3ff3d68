import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { bareModule, kitchenSink } from '../support/kitchen-sink/index.ts';

/** So little that two people who change anything often touch the same. */
export const tiny: ModuleDefinition = {
  ...bareModule(),
  keywords: ['bread', 'work'],
  glossary: [
    {
      id: 'norm',
      term: 'norm',
      definition: 'What was asked for.\n\nAnd more of it.\n\nAnd still more.\n\nAnd enough.',
    },
    { id: 'shift', term: 'shift', definition: 'Eight hours.' },
  ],
  sources: [{ id: 'book', csl: { type: 'book', title: 'A book' } }],
  activities: [
    {
      id: 'story',
      type: 'reading',
      title: 'A story',
      body: 'One *was* first.\n\n## Two\n\nThree, see [the norm](term:norm).\n\n- four\n- five\n\nSix.[^1]\n\n[^1]: A note.\n',
    },
    {
      id: 'letter',
      type: 'excerpt',
      title: 'A letter',
      source: 'book',
      locator: { page: '3' },
      provenance: { genre: 'Letter', created: '1939', language: 'en' },
      passages: [
        { id: 'first', kind: 'quoted', text: 'Some first words.\n\nThen second words.\n\nThen third words.' },
        { id: 'then', kind: 'editorial', text: 'And so on.' },
      ],
      rights: { basis: 'public-domain', statement: 'Public domain.' },
    },
    {
      id: 'one',
      type: 'quiz',
      title: 'One',
      purpose: 'graded',
      settings: { attempts: 2, passPercent: 50 },
      questions: [
        {
          id: 'pick',
          type: 'choice',
          stem: 'Which?\n\nThink of [the shift](term:shift).\n\nOr of the night.\n\nOr of none.',
          choices: [
            { id: 'a', text: 'This', correct: true },
            { id: 'b', text: 'That' },
            { id: 'c', text: 'Neither' },
          ],
        },
        {
          id: 'sort',
          type: 'categorize',
          stem: 'Sort.',
          categories: [
            { id: 'x', title: 'Ex' },
            { id: 'y', title: 'Why' },
          ],
          items: [
            { id: 'i', text: 'I', category: 'x' },
            { id: 'j', text: 'J', category: 'y' },
          ],
        },
        { id: 'say', type: 'short-answer', stem: 'Say.', accept: ['yes', 'no'] },
        {
          id: 'line',
          type: 'ordering',
          stem: 'Put in order.',
          items: [
            { id: 'm', text: 'Em' },
            { id: 'n', text: 'En' },
            { id: 'o', text: 'Oh' },
          ],
        },
      ],
    },
    {
      id: 'two',
      type: 'quiz',
      title: 'Two',
      purpose: 'practice',
      questions: [
        {
          type: 'pool',
          id: 'pool',
          title: 'Pool',
          draw: 1,
          questions: [
            { id: 'true', type: 'true-false', stem: 'True?', answer: true },
            { id: 'gaps', type: 'cloze', stem: 'Fill.', text: 'A [[g]].', gaps: [{ id: 'g', accept: ['gap'] }] },
          ],
        },
        {
          id: 'find',
          type: 'evidence',
          stem: 'Find.',
          excerpt: 'letter',
          candidates: [
            { id: 'f', quote: 'first words', correct: true },
            { id: 's', quote: 'second words' },
          ],
        },
      ],
    },
  ],
};

/** Some of everything: figures, dates, a discussion, pools, media. */
export const small: ModuleDefinition = {
  ...kitchenSink(),
  activities: kitchenSink().activities.filter(({ id }) =>
    ['minutes', 'memory', 'loaves', 'years', 'talk', 'practice', 'teacher-notes'].includes(id),
  ),
};
