import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/content/text.ts';
import type { HtmlTree } from '../../src/content/tree.ts';
import type { QuestionDefinition } from '../resolve/support.ts';
import { loweredQuestion } from './support.ts';

const base = { id: 'question', stem: 'What?', objectives: ['explain'] };

/** An interaction with trees as words, so that tables can show it. */
function readable(value: unknown): unknown {
  if (isTree(value)) return plainText(value);
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, readable(child)]));
}

function isTree(value: unknown): value is HtmlTree {
  return Array.isArray(value) && value.length > 0 && value.every((node) => typeof node === 'object' && 'kind' in node);
}

const option = (id: string, text: string) => ({ id, content: text, text });

describe('a question becomes an interaction', () => {
  it.each<[string, QuestionDefinition, unknown]>([
    [
      'choice',
      {
        ...base,
        type: 'choice',
        choices: [
          { id: 'a', text: 'the *worker*', correct: true, feedback: 'Yes.' },
          { id: 'b', text: 'the director' },
        ],
      },
      {
        kind: 'choose',
        cardinality: 'one',
        trueFalse: false,
        choices: [
          { ...option('a', 'the worker'), correct: true, feedback: 'Yes.' },
          { ...option('b', 'the director'), correct: false },
        ],
      },
    ],
    [
      'multiple-response',
      {
        ...base,
        type: 'multiple-response',
        choices: [
          { id: 'a', text: 'one', correct: true },
          { id: 'b', text: 'two', correct: false },
        ],
      },
      {
        kind: 'choose',
        cardinality: 'many',
        trueFalse: false,
        choices: [
          { ...option('a', 'one'), correct: true },
          { ...option('b', 'two'), correct: false },
        ],
      },
    ],
    [
      'true-false',
      { ...base, type: 'true-false', answer: false },
      {
        kind: 'choose',
        cardinality: 'one',
        trueFalse: true,
        choices: [
          { ...option('true', 'True'), correct: false },
          { ...option('false', 'False'), correct: true },
        ],
      },
    ],
    [
      'short-answer',
      { ...base, type: 'short-answer', accept: ['Krumgol’ts'] },
      { kind: 'textEntry', accept: ['Krumgol’ts'], caseSensitive: false },
    ],
    [
      'short-answer pasted from a page',
      { ...base, type: 'short-answer', accept: ['co\u00adop', '\u200eﬁne', 'сoвет', 'x²'] },
      { kind: 'textEntry', accept: ['coop', 'fine', 'совет', 'x²'], caseSensitive: false },
    ],
    [
      'choice with one that keeps its place',
      {
        ...base,
        type: 'choice',
        choices: [
          { id: 'a', text: 'A', correct: true },
          { id: 'b', text: 'All', keepPlace: true },
        ],
      },
      {
        kind: 'choose',
        cardinality: 'one',
        trueFalse: false,
        held: ['b'],
        choices: [
          { ...option('a', 'A'), correct: true },
          { ...option('b', 'All'), correct: false },
        ],
      },
    ],
    [
      'several choices that are not shuffled',
      {
        ...base,
        type: 'multiple-response',
        shuffleChoices: false,
        choices: [
          { id: 'a', text: 'A', correct: true },
          { id: 'b', text: 'B' },
        ],
      },
      {
        kind: 'choose',
        cardinality: 'many',
        trueFalse: false,
        held: ['a', 'b'],
        choices: [
          { ...option('a', 'A'), correct: true },
          { ...option('b', 'B'), correct: false },
        ],
      },
    ],
    [
      'numeric with a tolerance',
      { ...base, type: 'numeric', answer: 0.8, tolerance: 0.1, unit: 'rubles' },
      { kind: 'numericEntry', answer: 0.8, min: 0.7, max: 0.9, unit: 'rubles', decimalSign: '.', groupSign: ',' },
    ],
    [
      'numeric with several answers',
      {
        ...base,
        type: 'numeric',
        answers: [
          { answer: 12, tolerance: { percent: 10 }, credit: 50 },
          { answer: 12 },
          { range: { min: 1, max: 2 } },
        ],
      },
      {
        kind: 'numericEntry',
        answer: 12,
        min: 12,
        max: 12,
        graded: [
          { answer: 12, min: 12, max: 12, fraction: 1 },
          { answer: 1.5, min: 1, max: 2, fraction: 1 },
          { answer: 12, min: 10.8, max: 13.2, fraction: 0.5 },
        ],
        decimalSign: '.',
        groupSign: ',',
      },
    ],
    [
      'numeric with a range',
      { ...base, type: 'numeric', range: { min: 1, max: 2 } },
      { kind: 'numericEntry', answer: 1.5, min: 1, max: 2, decimalSign: '.', groupSign: ',' },
    ],
    [
      'matching',
      {
        ...base,
        type: 'matching',
        pairs: [
          { id: 'a', prompt: '*who* asked', match: 'the worker' },
          { id: 'b', prompt: 'who answered', match: 'the director' },
        ],
        distractors: ['nobody'],
      },
      {
        kind: 'match',
        reuse: false,
        sources: [option('a', 'who asked'), option('b', 'who answered')],
        targets: [
          option('a--match', 'the worker'),
          option('b--match', 'the director'),
          option('distractor--1', 'nobody'),
        ],
        key: { a: 'a--match', b: 'b--match' },
      },
    ],
    [
      'categorize',
      {
        ...base,
        type: 'categorize',
        categories: [
          { id: 'said', title: 'Quoted' },
          { id: 'told', title: 'Narrated' },
        ],
        items: [
          { id: 'a', text: 'checked', category: 'said' },
          { id: 'b', text: 'applause', category: 'told' },
        ],
      },
      {
        kind: 'match',
        reuse: true,
        sources: [option('a', 'checked'), option('b', 'applause')],
        targets: [option('said', 'Quoted'), option('told', 'Narrated')],
        key: { a: 'said', b: 'told' },
      },
    ],
    [
      'ordering',
      {
        ...base,
        type: 'ordering',
        items: [
          { id: 'a', text: 'charge' },
          { id: 'b', text: 'answer' },
        ],
      },
      { kind: 'order', items: [option('a', 'charge'), option('b', 'answer')] },
    ],
    [
      'cloze to type',
      { ...base, type: 'cloze', text: 'On [[day]] May.', gaps: [{ id: 'day', accept: ['6', 'six'] }] },
      {
        kind: 'inlineEntries',
        mode: 'text',
        content: 'On _____ May.',
        gaps: [{ id: 'day', mode: 'text', accept: ['6', 'six'] }],
      },
    ],
    [
      'cloze to choose',
      {
        ...base,
        type: 'cloze',
        text: 'The [[who]] spoke.',
        // A soft hyphen in an option is not seen.
        gaps: [{ id: 'who', options: ['worker', 'director'], answer: 'direc\u00adtor' }],
      },
      {
        kind: 'inlineEntries',
        mode: 'select',
        content: 'The _____ spoke.',
        gaps: [
          {
            id: 'who',
            mode: 'select',
            options: [option('option--1', 'worker'), option('option--2', 'director')],
            answer: 'option--2',
          },
        ],
      },
    ],
    [
      'evidence',
      {
        ...base,
        type: 'evidence',
        excerpt: 'exchange',
        candidates: [
          { id: 'a', quote: 'every day', correct: true },
          { id: 'b', quote: 'applauds' },
        ],
      },
      {
        kind: 'choose',
        cardinality: 'many',
        trueFalse: false,
        choices: [
          { ...option('a', 'every day'), correct: true },
          { ...option('b', 'applauds'), correct: false },
        ],
        passage: [
          {
            id: 'answer',
            passageKind: 'quoted',
            speaker: 'Kurushin',
            segments: [{ text: 'They are being checked ' }, { text: 'every day', choice: 'a' }],
          },
          {
            id: 'report',
            passageKind: 'narrated',
            segments: [{ text: 'The meeting ' }, { text: 'applauds', choice: 'b' }, { text: '.' }],
          },
        ],
      },
    ],
    [
      'essay',
      { ...base, type: 'essay', guidance: 'Be *brief*.', modelAnswer: 'A good one.', words: { max: 300 } },
      { kind: 'extendedText', guidance: 'Be brief.', modelAnswer: 'A good one.', words: { max: 300 } },
    ],
  ])('%s', async (_name, definition, interaction) => {
    expect(readable((await loweredQuestion(definition)).interaction)).toEqual(interaction);
  });

  it('in the words and with the decimal sign of the module’s language', async () => {
    const trueFalse = await loweredQuestion({ ...base, type: 'true-false', answer: true }, 'ru');
    expect(readable(trueFalse.interaction)).toMatchObject({ choices: [{ text: 'Верно' }, { text: 'Неверно' }] });
    const numeric = await loweredQuestion({ ...base, type: 'numeric', answer: 1.5 }, 'ru');
    expect(numeric.interaction).toMatchObject({ decimalSign: ',' });
  });
});

describe('a question', () => {
  it('carries its feedback, hint and points', async () => {
    const question = await loweredQuestion({
      ...base,
      type: 'true-false',
      answer: true,
      points: 2.5,
      hint: 'Look *closely*.',
      feedback: { correct: 'Right.', general: 'See the text.' },
    });
    expect(readable({ ...question, interaction: undefined, stem: question.stem })).toEqual({
      kind: 'question',
      id: 'question',
      type: 'true-false',
      title: 'What?',
      stem: 'What?',
      points: 2.5,
      feedback: { correct: 'Right.', general: 'See the text.' },
      hints: ['Look closely.'],
      objectives: ['explain'],
      interaction: undefined,
      pointer: '/activities/2/questions/0',
    });
  });

  it('is titled by the beginning of its stem', async () => {
    const { title } = await loweredQuestion({
      ...base,
      type: 'true-false',
      answer: true,
      stem: `**Read** the [exchange](activity:exchange) again.\n\n${'And say what you find there. '.repeat(5)}`,
    });
    expect(title).toMatch(/^Read the exchange again\. And say .*…$/);
    expect([...title].length).toBeLessThanOrEqual(80);
  });
});
