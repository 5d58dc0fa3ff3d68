import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { png } from '../support/kitchen-sink/media.ts';

/** A module with one of everything, about which there is nothing to say. Fixtures spoil one thing in it at a time. */
export const base: ModuleDefinition = {
  format: 1,
  namespace: '0f1c5b0e-93a7-4a52-8d0b-5f5e8f5b7a10',
  id: 'example',
  version: '1.0.0',
  language: 'en',
  title: 'A letter and its reader',
  summary: 'An example.',
  keywords: ['letters'],
  estimatedMinutes: 60,
  authors: [{ name: 'A. Author' }],
  license: { id: 'CC-BY-4.0', holder: 'A. Author', year: 2026 },
  objectives: [{ id: 'explain', text: 'Students can explain the letter.' }],
  people: [{ id: 'writer', name: 'The writer' }],
  glossary: [{ id: 'salutation', term: 'salutation', definition: 'The words that open a letter.' }],
  sources: [{ id: 'letter-book', csl: { type: 'book', title: 'A book of letters' }, maxQuotedWords: 40 }],
  assets: [
    { id: 'seal', file: 'media/seal.png', alt: 'A red seal.', credit: 'A. Author', license: 'CC0-1.0' },
    {
      id: 'reading-aloud',
      file: 'media/aloud.mp3',
      credit: 'A. Author',
      license: 'CC0-1.0',
      transcript: 'The letter, read aloud.',
    },
  ],
  rubrics: [
    {
      id: 'judged-by',
      title: 'How work is judged',
      criteria: [
        {
          id: 'reasons',
          title: 'Reasons',
          levels: [
            { id: 'good', title: 'Good', points: 4 },
            { id: 'weak', title: 'Weak', points: 1 },
          ],
        },
        {
          id: 'words',
          title: 'Words',
          levels: [
            { id: 'clear', title: 'Clear', points: 6 },
            { id: 'unclear', title: 'Unclear', points: 0 },
          ],
        },
      ],
    },
  ],
  instructor: {
    guide: 'Begin with the letter.',
    lessonPlan: [{ id: 'begin', minutes: 5, activity: 'The letter', what: 'Read it aloud.' }],
  },
  activities: [
    {
      id: 'opening',
      type: 'reading',
      title: 'The opening',
      minutes: 5,
      objectives: ['explain'],
      body: 'A letter has a [salutation](term:salutation) [@letter-book, p. 3].\n\n![](asset:seal)\n\n![](asset:reading-aloud)',
    },
    {
      id: 'the-letter',
      type: 'excerpt',
      title: 'The letter',
      source: 'letter-book',
      locator: { page: '12' },
      provenance: { genre: 'letter', created: '1939-05-06', language: 'en' },
      passages: [
        { id: 'greeting', kind: 'quoted', speaker: 'writer', text: 'Dear friend, the harvest was good this year.' },
        { id: 'request', kind: 'quoted', text: 'Send me, I beg you, two pairs of boots.' },
        { id: 'rest', kind: 'narrated', text: 'He closes with greetings.' },
      ],
      annotations: [{ id: 'on-boots', quote: 'two pairs of boots', note: 'Boots were scarce.' }],
      sourcing: [{ id: 'who', text: 'Who wrote it?' }],
      rights: { basis: 'public-domain', statement: 'In the public domain.' },
    },
    {
      id: 'figures',
      type: 'dataset',
      title: 'Letters sent',
      columns: [
        { id: 'year', title: 'Year', type: 'text' },
        { id: 'letters', title: 'Letters', type: 'number' },
        { id: 'answers', title: 'Answers', type: 'number' },
      ],
      rows: [
        { year: '1938', letters: 12, answers: 3 },
        { year: '1939', letters: 9, answers: null },
      ],
      chart: { kind: 'bar', x: 'year', y: ['letters'], alt: 'More letters in 1938.' },
      source: 'letter-book',
      locator: { page: '20' },
    },
    {
      id: 'years',
      type: 'timeline',
      title: 'The years',
      events: [
        { id: 'first', date: '1938', title: 'The first letter', source: 'letter-book' },
        { id: 'second', date: '1939-05', title: 'The second letter' },
      ],
    },
    {
      id: 'talk',
      type: 'discussion',
      title: 'Was it answered?',
      prompt: 'What do you think?',
      grading: { points: 10, rubric: 'judged-by' },
    },
    {
      id: 'answer',
      type: 'assignment',
      title: 'Write an answer',
      prompt: 'Answer the letter.',
      submission: ['text'],
      points: 10,
      rubric: 'judged-by',
    },
    {
      id: 'check',
      type: 'quiz',
      title: 'Check yourself',
      purpose: 'graded',
      settings: { attempts: 2, passPercent: 60, feedback: 'after-submission', revealAnswers: 'after-submission' },
      questions: [
        {
          id: 'pick-one',
          type: 'choice',
          stem: 'What was good?',
          objectives: ['explain'],
          excerpt: 'the-letter',
          choices: [
            { id: 'harvest', text: 'The harvest', correct: true },
            { id: 'weather', text: 'The weather' },
          ],
        },
        {
          id: 'pick-many',
          type: 'multiple-response',
          stem: 'What does he want?',
          choices: [
            { id: 'boots', text: 'Boots', correct: true },
            { id: 'paper', text: 'Paper' },
          ],
        },
        { id: 'is-true', type: 'true-false', stem: 'He wants boots.', answer: true },
        { id: 'type-it', type: 'short-answer', stem: 'What was scarce?', accept: ['boots', 'footwear'] },
        { id: 'how-many', type: 'numeric', stem: 'How many pairs?', answer: 2 },
        {
          id: 'match-it',
          type: 'matching',
          stem: 'Match.',
          pairs: [
            { id: 'one', prompt: 'Dear friend', match: 'opens' },
            { id: 'two', prompt: 'Farewell', match: 'closes' },
          ],
          distractors: ['interrupts'],
        },
        {
          id: 'sort-it',
          type: 'categorize',
          stem: 'Sort.',
          categories: [
            { id: 'opening-words', title: 'Opening' },
            { id: 'closing-words', title: 'Closing' },
          ],
          items: [
            { id: 'dear', text: 'Dear friend', category: 'opening-words' },
            { id: 'farewell', text: 'Farewell', category: 'closing-words' },
          ],
        },
        {
          id: 'order-it',
          type: 'ordering',
          stem: 'Order.',
          items: [
            { id: 'greet', text: 'Greeting' },
            { id: 'ask', text: 'Request' },
          ],
        },
        {
          id: 'fill-it',
          type: 'cloze',
          stem: 'Fill in.',
          text: 'Send me two pairs of [[thing]].',
          gaps: [{ id: 'thing', accept: ['boots'] }],
        },
        {
          id: 'find-it',
          type: 'evidence',
          stem: 'Which words show want?',
          excerpt: 'the-letter',
          candidates: [
            { id: 'beg', quote: 'I beg you', correct: true },
            { id: 'dear-friend', quote: 'Dear friend' },
          ],
        },
        {
          id: 'write-it',
          type: 'essay',
          stem: 'Why boots?',
          points: 10,
          rubric: 'judged-by',
          words: { min: 50, max: 200 },
        },
        {
          id: 'draw-one',
          type: 'pool',
          title: 'Drawn questions',
          draw: 1,
          pointsEach: 2,
          questions: [
            { id: 'drawn-first', type: 'true-false', stem: 'The harvest was good.', answer: true },
            { id: 'drawn-second', type: 'true-false', stem: 'He asks for nothing.', answer: false },
          ],
        },
      ],
    },
    {
      id: 'archive-site',
      type: 'link',
      title: 'An archive',
      url: 'https://example.org/',
      description: 'Letters to read.',
    },
    {
      id: 'for-teachers',
      type: 'reading',
      title: 'For teachers',
      audience: 'instructor',
      body: 'What the letter leaves out.',
    },
  ],
};

/** Pointers of the parts of `base` that fixtures spoil. */
export const at = {
  reading: '/activities/0',
  excerpt: '/activities/1',
  dataset: '/activities/2',
  timeline: '/activities/3',
  discussion: '/activities/4',
  assignment: '/activities/5',
  quiz: '/activities/6',
  choice: '/activities/6/questions/0',
  multipleResponse: '/activities/6/questions/1',
  trueFalse: '/activities/6/questions/2',
  shortAnswer: '/activities/6/questions/3',
  numeric: '/activities/6/questions/4',
  matching: '/activities/6/questions/5',
  categorize: '/activities/6/questions/6',
  ordering: '/activities/6/questions/7',
  cloze: '/activities/6/questions/8',
  evidence: '/activities/6/questions/9',
  essay: '/activities/6/questions/10',
  pool: '/activities/6/questions/11',
  link: '/activities/7',
  instructorReading: '/activities/8',
} as const;

/** The text of the source that `base` quotes, as the workspace names it. */
const sourceText = `Page 12.
Dear friend, the harvest was good this year. The roads are bad.
Send me, I beg you, two pairs of boots. I can pay in flour.
`;

/** What is beside the definition in a workspace of `base`. */
export const baseFiles: Readonly<Record<string, string | Uint8Array>> = {
  'cartwright.json': JSON.stringify({ sourceTexts: { 'letter-book': 'texts/letters.txt' } }),
  'texts/letters.txt': sourceText,
  'modules/example/media/seal.png': png,
  'modules/example/media/aloud.mp3': new Uint8Array([0xff, 0xfb]),
};

/** The definition without some of its properties, as further lines of a JSON object: a mistake is before them. */
export function jsonWithout(...names: readonly string[]): string {
  return rest(names)
    .map(([name, value]) => `,\n  ${JSON.stringify(name)}: ${JSON.stringify(value)}`)
    .join('');
}

/** The same as further lines of YAML. */
export function yamlWithout(...names: readonly string[]): string {
  return rest(names)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('');
}

function rest(names: readonly string[]): [string, unknown][] {
  return Object.entries(base).filter(([name]) => !names.includes(name));
}
