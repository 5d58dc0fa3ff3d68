import { element, type HtmlTree, referenceTo, text } from '../../../src/content/tree.ts';
import type { ImportDraft } from '../../../src/import/draft/draft.ts';
import type { DraftQuestion } from '../../../src/import/draft/question.ts';
import type { ImportReader } from '../../../src/import/draft/reader.ts';
import { at, choice, draftOf, moduleOf, paragraph, picture, quiz, reading, shown } from '../drafts.ts';
import { bytesOf, type Planted } from './planted.ts';

const LONG = 'long '.repeat(60).trim();

const question = (key: string, parts: Partial<DraftQuestion> & Pick<DraftQuestion, 'type'>): DraftQuestion =>
  ({ key, place: at(key), stem: paragraph(`What is right in ${key}?`), ...parts }) as DraftQuestion;

/** A tree that Markdown cannot say as it is: a block for each way in which it cannot. */
const UNSAYABLE: HtmlTree = [
  element('h4', {}, text('Too deep')),
  element('p', {}, element('font', { color: 'red' }, text('In a font'))),
  element('p', { style: 'color:red', class: 'x' }, text('In red')),
  element('p', {}, text('A control sign: \u0001')),
  element('ul', {}, element('li', {}, text('one'))),
  element('ul', {}, element('li', {}, text('two'))),
  element(
    'table',
    {},
    element(
      'tbody',
      {},
      element('tr', {}, element('td', { colspan: '2' }, text('wide'))),
      element('tr', {}, element('td', {}, text('a')), element('td', {}, text('b'))),
    ),
  ),
  element('p', {}, element('span', { class: 'x', style: 'color:red' }, text('styled'))),
  element('dl', {}, element('dt', {}, text('One')), element('dd', {}, text('1'))),
  element('dl', {}, element('dt', {}, text('Two')), element('dd', {}, text('2'))),
  element('dl', {}, element('dd', {}, text('What it is')), element('dt', {}, text('Term'))),
  element('p', {}, element('em', {}, text(' a')), text('b')),
  element('p', {}, element('sub', {}, element('sub', {}, text('2')))),
];

const levels = (...points: readonly number[]) =>
  points.map((one) => ({ key: `l${one}`, title: `${one}`, points: one }));

const QUESTIONS = [
  question('credited', { type: 'short-answer', accept: [{ text: 'salt', credit: 50 }] }),
  question('wrong', {
    type: 'short-answer',
    accept: [{ text: 'salt' }, { text: 'sand', credit: 0, feedback: paragraph('No.') }],
  }),
  question('shared', {
    type: 'matching',
    pairs: ['a', 'b', 'c'].map((key) => ({ key, prompt: [text(key)], match: key === 'c' ? 'y' : 'x' })),
    distractors: [],
  }),
  question('gaps', {
    type: 'cloze',
    text: [element('p', {}, text('A '), { kind: 'gap', id: '1' }, text(' and a '), { kind: 'gap', id: '2' })],
    gaps: [
      { key: '1', accept: ['sun'] },
      { key: '2', options: ['moon', 'star'], answer: 'moon' },
    ],
  }),
  question('twice', {
    type: 'choice',
    choices: ['Bread', 'Bread', '', 'Salt'].map((words, index) => ({
      key: `${index}`,
      text: words === '' ? [] : [text(words)],
      correct: index === 0,
    })),
  }),
  question('alone', { type: 'ordering', items: [{ key: '1', text: [text('Alone')] }] }),
  question('many', {
    type: 'short-answer',
    accept: Array.from({ length: 21 }, (_, index) => ({ text: `word ${index}` })),
  }),
  { ...choice('points', 'How many points?'), points: 200 },
];

const draft: ImportDraft = {
  ...draftOf(
    [
      moduleOf(
        [
          reading('empty', 'Empty', []),
          reading('text', LONG, UNSAYABLE),
          reading('links', 'Links', [
            ...shown('right'),
            ...shown('misnamed'),
            ...shown('gone'),
            ...shown('foreign'),
            element('p', {}, referenceTo({ to: 'activity', id: 'nowhere' }, text('nowhere'))),
            element('p', {}, referenceTo({ to: 'activity', id: 'other' }, text('other'))),
            element('p', {}, referenceTo({ to: 'term', id: 'nothing' })),
            element('p', {}, referenceTo({ to: 'asset', id: 'film' })),
          ]),
          { type: 'link', key: 'link', place: at('link'), title: 'Link', url: 'file:///etc', description: [] },
          {
            type: 'tool',
            key: 'tool',
            place: at('tool'),
            title: 'Tool',
            url: 'nowhere',
            description: [],
            parameters: [],
          },
          {
            type: 'assignment',
            key: 'paper',
            place: at('paper'),
            title: 'On paper',
            prompt: paragraph('Write on paper.'),
            submission: [],
            points: 5,
          },
          {
            type: 'assignment',
            key: 'nothing',
            place: at('nothing'),
            title: 'Nothing',
            prompt: [],
            submission: [],
            points: null,
          },
          quiz('none', 'No questions', []),
          {
            type: 'quiz',
            key: 'quiz',
            place: at('quiz'),
            title: 'Test',
            questions: [
              ...QUESTIONS,
              {
                type: 'pool',
                key: 'pool',
                place: at('pool'),
                title: 'Pool',
                draw: 3,
                pointsEach: 2,
                questions: [{ ...choice('p1', 'From a pool?'), points: 1 }],
              },
              { type: 'pool', key: 'empty', place: at('empty pool'), title: 'Empty', draw: 1, questions: [] },
            ],
            purpose: 'practice',
            settings: { attempts: 'unlimited', feedback: 'after-last-attempt', passPercent: 50 },
          },
          quiz(
            'divided',
            'Long test',
            Array.from({ length: 501 }, (_, index) => choice(`d${index}`, `Number ${index}?`)),
          ),
        ],
        {
          rubrics: [
            {
              key: 'r',
              place: at('rubric'),
              title: 'Rubric',
              criteria: [
                { key: '1', title: 'One level', levels: levels(1) },
                { key: '2', title: 'Two levels', levels: levels(2, 0) },
              ],
            },
            { key: 'e', place: at('rubric'), title: 'Empty', criteria: [] },
          ],
          sources: [{ key: 's', place: at('source'), csl: { type: 'book', title: 5 } }],
          terms: [{ key: 't', place: at('term'), term: 'norm', definition: [] }],
        },
      ),
      moduleOf([reading('other', 'Other')], { key: 'second', title: 'Second' }),
      moduleOf(
        [
          // Nobody's reader should give this; one that does costs its own part and no more.
          { ...reading('bad', 'Bad'), audience: 'nobody' as 'instructor' },
        ],
        { key: 'third', title: 'Third' },
      ),
    ],
    {
      right: picture('loaf.png'),
      misnamed: picture('loaf.jpg'),
      foreign: picture('loaf.exe', { bytes: () => bytesOf('MZ') }),
      spare: picture('spare.png'),
      gone: picture('gone.png', {
        bytes: () => {
          throw new Error('it is gone');
        },
      }),
    },
  ),
  title: 'Bread',
  remote: new Map([['film', { url: 'https://films.example/1', place: at('film'), title: 'A film' }]]),
};

const readerOf = (value: ImportDraft): ImportReader => ({
  name: 'drafted',
  title: 'draft',
  recognise: async ({ name }) => name === 'drafted.txt',
  read: async () => ({ value, diagnostics: [] }),
});

/** What every reader may give and no module can have. */
export const drafted: Planted = {
  file: 'drafted.txt',
  contents: bytesOf('drafted'),
  readers: [readerOf(draft)],
  kinds: [
    'assignment',
    'assignment-to-reading',
    'credit',
    'divided',
    'duplicate-part',
    'empty-page',
    'empty-part',
    'empty-pool',
    'empty-quiz',
    'feedback-to-wrong-answer',
    'file-kind',
    'file-name',
    'file-unreadable',
    'file-unused',
    'film-as-link',
    'format-arrangement',
    'format-attributes',
    'format-character',
    'format-element',
    'format-heading-level',
    'format-joined',
    'format-table-shape',
    'gaps-of-two-kinds',
    'invalid',
    'link',
    'link-to-other-module',
    'matching-to-categories',
    'missing-link',
    'missing-reference',
    'module',
    'points',
    'points-in-pool',
    'pool-size',
    'question',
    'quiz-setting',
    'rubric',
    'rubric-criterion',
    'term',
    'too-long',
    'too-many-parts',
    'tool',
  ],
};

const course = draftOf([
  moduleOf([reading('a', 'First')], { key: 'first', title: 'First' }),
  moduleOf([reading('b', 'Second')], { key: 'second', title: 'Second' }),
]);

/** A course of which somebody chose a part. */
export const chosen: Planted = { ...drafted, readers: [readerOf(course)], only: ['2'], kinds: ['not-chosen'] };
