import { describe, expect, it } from 'vitest';
import { questionCodeFamilies, questionTypes } from '../../src/questions/registry.ts';
import type { QuestionDefinition } from '../resolve/support.ts';
import { diagnosticsOf, findingsOf } from './support.ts';

const base = { id: 'question', stem: 'What?', objectives: ['explain'] };
type Of<Type> = Omit<Extract<QuestionDefinition, { type: Type }>, 'id' | 'stem' | 'type'>;

const choice = (...choices: Of<'choice'>['choices']): QuestionDefinition => ({ ...base, type: 'choice', choices });
const many = (...choices: Of<'choice'>['choices']): QuestionDefinition => ({
  ...base,
  type: 'multiple-response',
  choices,
});
const short = (
  accept: Extract<QuestionDefinition, { type: 'short-answer' }>['accept'],
  caseSensitive = false,
): QuestionDefinition => ({
  ...base,
  type: 'short-answer',
  accept,
  caseSensitive,
});
const numeric = (parts: Of<'numeric'>): QuestionDefinition => ({ ...base, type: 'numeric', ...parts });
const matching = (pairs: Of<'matching'>['pairs'], distractors: string[] = []): QuestionDefinition => ({
  ...base,
  type: 'matching',
  pairs,
  distractors,
});
const categorize = (categories: string[], items: Of<'categorize'>['items']): QuestionDefinition => ({
  ...base,
  type: 'categorize',
  categories: categories.map((id) => ({ id, title: `The ${id}` })),
  items,
});
const ordering = (...texts: string[]): QuestionDefinition => ({
  ...base,
  type: 'ordering',
  items: texts.map((text, index) => ({ id: `item-${index}`, text })),
});
const cloze = (text: string, gaps: Of<'cloze'>['gaps']): QuestionDefinition => ({
  ...base,
  type: 'cloze',
  text,
  gaps,
});
const evidence = (...candidates: Of<'evidence'>['candidates']): QuestionDefinition => ({
  ...base,
  type: 'evidence',
  excerpt: 'exchange',
  candidates,
});
const right = { id: 'a', text: 'This', correct: true };
const wrong = { id: 'b', text: 'That' };
const day = { id: 'day', accept: ['6'] };
const who = { id: 'who', options: ['worker', 'director'], answer: 'worker' };

const table: readonly (readonly [string, QuestionDefinition, readonly string[]])[] = [
  ['a choice as it should be', choice(right, wrong), []],
  ['no right choice', choice({ ...right, correct: false }, wrong), ['error question/no-right-answer /choices']],
  [
    'two right choices',
    choice(right, { ...wrong, correct: true }),
    ['error question/several-right /choices/1/correct'],
  ],
  ['two choices with one id', choice(right, { ...wrong, id: 'a' }), ['error question/duplicate-id /choices/1/id']],
  [
    'two choices that read the same',
    choice(right, { ...wrong, text: ' This' }),
    ['error question/duplicate-text /choices/1/text'],
  ],
  [
    'two choices that differ in a dash only',
    choice({ ...right, text: '1935–1939' }, { ...wrong, text: '1935-1939' }),
    ['error question/duplicate-text /choices/1/text'],
  ],
  [
    'two choices that differ in what nobody sees',
    choice({ ...right, text: 'cooperation' }, { ...wrong, text: 'co\u00adopera\u200btion' }),
    ['error question/duplicate-text /choices/1/text'],
  ],
  ['two choices in other digits', choice({ ...right, text: '1939' }, { ...wrong, text: '١٩٣٩' }), []],
  ['two choices that differ in a capital', choice({ ...right, text: 'Party' }, { ...wrong, text: 'party' }), []],

  ['one right of many', many(right, wrong), []],
  ['none right of many', many({ ...right, correct: false }, wrong), ['error question/no-right-answer /choices']],
  ['all right of many', many(right, { ...wrong, correct: true }), ['warning question/all-right /choices']],

  ['a statement', { ...base, type: 'true-false', answer: true }, []],

  [
    'answers that are one when compared',
    short(['Krumgol’ts', "krumgol'ts"]),
    ['warning question/duplicate-accept /accept/1'],
  ],
  ['answers that differ in capitals where those count', short(['Worker', 'worker'], true), []],
  [
    'answers that differ in what nobody sees',
    short(['cooperation', 'co\u00adoperation']),
    ['warning question/duplicate-accept /accept/1', 'warning resolve/stray-character /accept/1'],
  ],
  [
    'an answer that nobody sees',
    short(['\u200b']),
    ['error resolve/blank-text /accept/0', 'warning resolve/stray-character /accept/0'],
  ],
  ['an answer of gaps', short(['  ']), ['error resolve/blank-text /accept/0']],

  ['a number', numeric({ answer: 28, tolerance: 2 }), []],
  ['no number', numeric({}), ['error question/number-missing ']],
  [
    'a number and a range',
    numeric({ answer: 5, range: { min: 4, max: 6 } }),
    ['error question/number-ambiguous /range'],
  ],
  [
    'a range that ends before it begins',
    numeric({ range: { min: 6, max: 4 } }),
    ['error question/range-reversed /range'],
  ],
  [
    'a tolerance beside a range',
    numeric({ range: { min: 4, max: 6 }, tolerance: 1 }),
    ['error question/tolerance-unused /tolerance'],
  ],
  [
    'a tolerance as large as the answer',
    numeric({ answer: 5, tolerance: 5 }),
    ['warning question/tolerance-wide /tolerance'],
  ],
  ['a unit in TeX that characters show', numeric({ answer: 5, unit: '$\\mathrm{m/s}$' }), []],
  [
    'a unit in TeX that they do not',
    numeric({ answer: 5, unit: '$\\sqrt{m}$' }),
    ['warning question/unit-with-tex /unit'],
  ],
  ['units in signs', numeric({ answer: 5, unit: 'm·s⁻¹ or $' }), []],
  ['a tolerance around zero', numeric({ answer: 0, tolerance: 5 }), []],
  ['a percentage', numeric({ answer: -20, tolerance: { percent: 5 } }), []],
  ['significant figures', numeric({ answer: 9.81, tolerance: { significantFigures: 3 } }), []],
  [
    'a percentage of zero',
    numeric({ answer: 0, tolerance: { percent: 5 } }),
    ['error question/tolerance-of-nothing /tolerance'],
  ],
  [
    'significant figures of zero',
    numeric({ answer: 0, tolerance: { significantFigures: 3 } }),
    ['error question/tolerance-of-nothing /tolerance'],
  ],
  ['a tolerance of nothing', numeric({ answer: 5, tolerance: {} }), ['error question/tolerance-unclear /tolerance']],
  [
    'a percentage and figures',
    numeric({ answer: 5, tolerance: { percent: 5, significantFigures: 2 } }),
    ['error question/tolerance-unclear /tolerance'],
  ],
  ['near misses', numeric({ answers: [{ answer: 12, tolerance: 1, credit: 50 }, { answer: 12 }] }), []],
  [
    'answers beside an answer',
    numeric({ answer: 5, answers: [{ answer: 5 }] }),
    ['error question/number-ambiguous /answer'],
  ],
  [
    'answers none of which counts in full',
    numeric({
      answers: [
        { answer: 5, credit: 50 },
        { answer: 6, credit: 99 },
      ],
    }),
    ['error question/no-full-credit /answers'],
  ],
  [
    'an answer inside a better one',
    numeric({
      answers: [
        { answer: 5, tolerance: 1 },
        { answer: 5.5, credit: 50 },
      ],
    }),
    ['error question/answer-unreachable /answers/1'],
  ],
  [
    'an answer that two better ones leave no room',
    numeric({
      answers: [
        { range: { min: 2, max: 3 }, credit: 50 },
        { range: { min: 1, max: 2.5 } },
        { range: { min: 2.5, max: 4 }, credit: 75 },
      ],
    }),
    ['error question/answer-unreachable /answers/0', 'warning question/answers-overlap /answers/2'],
  ],
  [
    'answers that meet',
    numeric({
      answers: [
        { answer: 5, tolerance: 1 },
        { answer: 6.5, tolerance: 1, credit: 50 },
      ],
    }),
    ['warning question/answers-overlap /answers/1'],
  ],
  ['answers that do not meet', numeric({ answers: [{ answer: 2 }, { answer: -2 }] }), []],
  [
    'mistakes in one of several answers',
    numeric({
      answers: [{ answer: 5 }, {}, { answer: 1, range: { min: 1, max: 2 } }, { answer: 0, tolerance: { percent: 1 } }],
    }),
    [
      'error question/number-ambiguous /answers/2/range',
      'error question/number-missing /answers/1',
      'error question/tolerance-of-nothing /answers/3/tolerance',
    ],
  ],
  ['accepted answers with credit', short(['bread', { text: 'flour', credit: 50, feedback: 'Nearly.' }]), []],
  [
    'accepted answers none of which counts in full',
    short([{ text: 'flour', credit: 50 }]),
    ['error question/no-full-credit /accept'],
  ],
  [
    'an accepted answer twice, with another credit',
    short(['bread', { text: 'Bread', credit: 50 }]),
    ['warning question/duplicate-accept /accept/1/text'],
  ],
  [
    'a number too long to be compared',
    numeric({ answer: 1234567890123456 }),
    ['error question/number-imprecise /answer'],
  ],
  ['a number too small', numeric({ range: { min: 0, max: 1e-12 } }), ['error question/number-imprecise /range/max']],

  [
    'prompts that read the same',
    matching([
      { id: 'a', prompt: 'Who?', match: 'x' },
      { id: 'b', prompt: 'Who?', match: 'y' },
    ]),
    ['error question/duplicate-text /pairs/1/prompt'],
  ],
  [
    'pairs with the same partner',
    matching([
      { id: 'a', prompt: 'Who?', match: 'x' },
      { id: 'b', prompt: 'What?', match: 'x' },
    ]),
    ['error question/shared-match /pairs/1/match'],
  ],
  [
    'a distractor that is a partner, and one that stands twice',
    matching(
      [
        { id: 'a', prompt: 'Who?', match: 'x' },
        { id: 'b', prompt: 'What?', match: 'y' },
      ],
      ['y', 'z', 'z '],
    ),
    ['error question/distractor-matches /distractors/0', 'error question/duplicate-text /distractors/2'],
  ],
  [
    'pairs with one id',
    matching([
      { id: 'a', prompt: 'Who?', match: 'x' },
      { id: 'a', prompt: 'What?', match: 'y' },
    ]),
    ['error question/duplicate-id /pairs/1/id'],
  ],

  [
    'an item of no category: which category is empty cannot be said then',
    categorize(
      ['said', 'told'],
      [
        { id: 'a', text: 'x', category: 'said' },
        { id: 'b', text: 'y', category: 'tolld' },
      ],
    ),
    ['error question/unknown-category /items/1/category'],
  ],
  [
    'a category of no item',
    categorize(
      ['said', 'told'],
      [
        { id: 'a', text: 'x', category: 'said' },
        { id: 'b', text: 'y', category: 'said' },
      ],
    ),
    ['warning question/empty-category /categories/1'],
  ],
  [
    'an item with the id of a category',
    categorize(
      ['said', 'told'],
      [
        { id: 'said', text: 'x', category: 'said' },
        { id: 'b', text: 'y', category: 'told' },
      ],
    ),
    ['error question/duplicate-id /items/0/id'],
  ],
  [
    'items that read the same',
    categorize(
      ['said', 'told'],
      [
        { id: 'a', text: 'x', category: 'said' },
        { id: 'b', text: 'x', category: 'told' },
      ],
    ),
    ['error question/duplicate-text /items/1/text'],
  ],

  ['items in order', ordering('first', 'then'), []],
  [
    'items of an order that read the same',
    ordering('first', 'then', 'first'),
    ['error question/duplicate-text /items/2/text'],
  ],

  ['a gap', cloze('On [[day]] May', [day]), []],
  ['a gap without an entry', cloze('On [[day]] [[moon]]', [day]), ['error question/gap-unknown /text']],
  [
    'a gap without a place',
    cloze('On [[day]]', [day, { id: 'month', accept: ['May'] }]),
    ['error question/gap-unplaced /gaps/1/id'],
  ],
  [
    'a gap placed in code',
    cloze('On [[day]], `[[month]]`', [day, { id: 'month', accept: ['May'] }]),
    ['error question/gap-unplaced /gaps/1/id'],
  ],
  ['a gap placed twice', cloze('On [[day]] or [[day]]', [day]), ['error question/gap-repeated /text']],
  ['a gap that says nothing', cloze('On [[day]]', [{ id: 'day' }]), ['error question/gap-empty /gaps/0']],
  [
    'a gap without its answer',
    cloze('[[who]]', [{ id: 'who', options: ['a', 'b'] }]),
    ['error question/gap-empty /gaps/0'],
  ],
  [
    'a gap to type and to choose',
    cloze('[[who]]', [{ ...who, accept: ['worker'] }]),
    ['error question/gap-both /gaps/0'],
  ],
  ['gaps of both kinds', cloze('[[who]] on [[day]]', [who, day]), ['error question/gap-modes /gaps/1']],
  [
    'an answer that looks like its option',
    cloze('[[who]]', [{ ...who, options: ['wor\u00adker', 'director'], answer: 'worker' }]),
    ['warning resolve/stray-character /gaps/0/options/0'],
  ],
  [
    'an answer that is no option',
    cloze('[[who]]', [{ ...who, answer: 'wroker' }]),
    ['error question/answer-not-an-option /gaps/0/answer'],
  ],
  [
    'options that read the same',
    cloze('[[who]]', [{ ...who, options: ['worker', 'worker '] }]),
    ['error question/duplicate-text /gaps/0/options/1'],
  ],
  ['gaps with one id', cloze('[[day]]', [day, day]), ['error question/duplicate-id /gaps/1/id']],

  [
    'words in the excerpt',
    evidence({ id: 'a', quote: 'every day', correct: true }, { id: 'b', quote: 'applauds' }),
    [],
  ],
  [
    'words that are not in the excerpt',
    evidence({ id: 'a', quote: 'every day', correct: true }, { id: 'b', quote: 'each day' }),
    ['error question/quote-not-found /candidates/1/quote'],
  ],
  [
    'words that overlap',
    evidence({ id: 'a', quote: 'checked every', correct: true }, { id: 'b', quote: 'every day' }),
    ['error question/quotes-overlap /candidates/1/quote'],
  ],
  [
    'words of which none is right',
    evidence({ id: 'a', quote: 'every day' }, { id: 'b', quote: 'applauds' }),
    ['error question/no-right-answer /candidates'],
  ],
  [
    'words of which all are right',
    evidence({ id: 'a', quote: 'every day', correct: true }, { id: 'b', quote: 'applauds', correct: true }),
    ['warning question/all-right /candidates'],
  ],
  [
    'words of no excerpt',
    {
      ...base,
      type: 'evidence',
      excerpt: 'exchagne',
      candidates: [
        { id: 'a', quote: 'x', correct: true },
        { id: 'b', quote: 'y' },
      ],
    },
    ['error resolve/unknown-activity /excerpt'],
  ],
  [
    'words of a reading',
    {
      ...base,
      type: 'evidence',
      excerpt: 'opening',
      candidates: [
        { id: 'a', quote: 'x', correct: true },
        { id: 'b', quote: 'y' },
      ],
    },
    ['error resolve/excerpt-kind /excerpt'],
  ],

  [
    'an essay of no possible length',
    { ...base, type: 'essay', words: { min: 300, max: 200 } },
    ['error question/words-reversed /words'],
  ],
];

describe('a question with', () => {
  it.each(table)('%s', async (_name, question, expected) => {
    expect((await findingsOf(question)).sort()).toEqual([...expected].sort());
  });

  it('each mistake that has a code', () => {
    const found = new Set(table.flatMap(([, , expected]) => expected.map((finding) => finding.split(' ')[1])));
    const declared = questionCodeFamilies.flatMap(({ stage, codes }) =>
      Object.keys(codes).map((name) => `${stage}/${name}`),
    );
    expect(new Set(declared).size).toBe(declared.length);
    expect(declared.filter((code) => !found.has(code))).toEqual([]);
  });
});

describe('a finding about a question', () => {
  it('helps with what was meant, and shows the other place', async () => {
    const [finding] = await diagnosticsOf(
      categorize(
        ['said', 'told'],
        [
          { id: 'a', text: 'x', category: 'said' },
          { id: 'b', text: 'y', category: 'tolld' },
          { id: 'c', text: 'z', category: 'told' },
        ],
      ),
    );
    expect(finding).toMatchObject({
      message: 'There is no category `tolld` in this question.',
      hint: 'Did you mean `told`?',
    });
    const [repeated] = await diagnosticsOf(choice(right, { ...wrong, text: 'This' }));
    expect(repeated?.related?.map(({ pointer, message }) => [pointer, message])).toEqual([
      ['/activities/2/questions/0/choices/0/text', 'the same choice'],
    ]);
  });
});

it('every question type stands under the word that its part of the schema has', () => {
  for (const [type, { fragment }] of Object.entries(questionTypes)) expect(fragment.type).toBe(type);
});
