import type { ModuleDefinition } from '../../../schema/types.generated.ts';

type Activity = ModuleDefinition['activities'][number];

/** An activity of every type that no student may see. */
export const forInstructors: readonly Activity[] = [
  {
    id: 'teacher-notes',
    type: 'reading',
    title: 'For teachers & only them',
    audience: 'instructor',
    body: 'SECRET NOTES. See [the minutes](activity:minutes) and ![](asset:loaf).',
  },
  {
    id: 'teacher-excerpt',
    type: 'excerpt',
    title: 'A letter for teachers',
    audience: 'instructor',
    source: 'archive-file',
    locator: {},
    provenance: { genre: 'letter', created: '1940', language: 'en' },
    passages: [{ id: 'secret', kind: 'quoted', text: 'SECRET PASSAGE & more.' }],
    rights: { basis: 'permission', statement: 'By permission of the SECRET heirs.' },
  },
  {
    id: 'teacher-figures',
    type: 'dataset',
    title: 'Figures for teachers',
    audience: 'instructor',
    columns: [
      { id: 'year', title: 'SECRET YEAR', type: 'text' },
      { id: 'count', title: 'SECRET COUNT', type: 'number' },
    ],
    rows: [{ year: 'SECRET CELL', count: 1 }],
    source: 'archive-file',
    locator: {},
  },
  {
    id: 'teacher-years',
    type: 'timeline',
    title: 'Years for teachers',
    audience: 'instructor',
    events: [{ id: 'secret', date: '1941', title: 'SECRET EVENT' }],
  },
  {
    id: 'teacher-talk',
    type: 'discussion',
    title: 'A talk among teachers',
    audience: 'instructor',
    prompt: 'SECRET PROMPT',
  },
  {
    id: 'teacher-paper',
    type: 'assignment',
    title: 'A paper of teachers',
    audience: 'instructor',
    prompt: 'SECRET TASK',
    submission: ['text'],
    points: 1,
  },
  {
    id: 'teacher-site',
    type: 'link',
    title: 'A site for teachers',
    audience: 'instructor',
    url: 'https://example.org/secret',
    description: 'SECRET DESCRIPTION',
  },
  {
    id: 'teacher-quiz',
    type: 'quiz',
    title: 'A quiz for teachers',
    audience: 'instructor',
    purpose: 'practice',
    questions: [{ id: 'secret-truth', type: 'true-false', stem: 'SECRET STEM', answer: true }],
  },
];
