import { describe, expect, it } from 'vitest';
import { text } from '../../src/content/tree.ts';
import type { Answer, Interaction, Option } from '../../src/interactions/interaction.ts';
import { isScored, rightAnswer, score } from '../../src/interactions/scoring.ts';
import { fc } from '../support/property.ts';
import { anAnswered, anInteraction } from './arbitraries.ts';

const option = (id: string): Option => ({ id, content: [text(id)], text: id });

const choose = (cardinality: 'one' | 'many', right: string, all = 'abcd'): Interaction => ({
  kind: 'choose',
  cardinality,
  trueFalse: false,
  choices: [...all].map((id) => ({ ...option(id), correct: right.includes(id) })),
});
const picked = (ids: string): Answer => ({ kind: 'choose', choices: [...ids] });

const match: Interaction = {
  kind: 'match',
  reuse: false,
  sources: [...'abcd'].map(option),
  targets: [...'wxyz'].map(option),
  key: { a: 'w', b: 'x', c: 'y', d: 'z' },
};
const order: Interaction = { kind: 'order', items: [...'abcd'].map(option) };
const typed: Interaction = { kind: 'textEntry', accept: ['Krumgol’ts', 'the worker'], caseSensitive: false };
const numeric: Interaction = { kind: 'numericEntry', answer: 0.7, min: 0.6, max: 0.8, decimalSign: ',' };
const nearly: Interaction = {
  ...numeric,
  graded: [
    { answer: 0.7, min: 0.6, max: 0.8, fraction: 1 },
    { answer: -0.7, min: -0.7, max: -0.7, fraction: 1, key: 'answer-3', feedback: [] },
    { answer: 0.7, min: 0, max: 1, fraction: 0.5, key: 'answer-1', feedback: [] },
  ],
};
const wordy: Interaction = {
  ...typed,
  graded: [
    { accept: ['Krumgol’ts', 'the worker'], fraction: 1 },
    { accept: ['worker'], fraction: 0.25, key: 'answer-2', feedback: [] },
  ],
};
const cloze: Interaction = {
  kind: 'inlineEntries',
  mode: 'text',
  content: [],
  gaps: [
    { id: 'one', mode: 'text', accept: ['1939'] },
    { id: 'two', mode: 'text', accept: ['May'] },
  ],
};
const selects: Interaction = {
  kind: 'inlineEntries',
  mode: 'select',
  content: [],
  gaps: [
    { id: 'one', mode: 'select', options: [option('x'), option('y')], answer: 'x' },
    { id: 'two', mode: 'select', options: [option('x'), option('y')], answer: 'y' },
  ],
};

describe('the score of an answer', () => {
  it.each<[string, Interaction, Answer | undefined, number]>([
    ['the right choice', choose('one', 'b'), picked('b'), 1],
    ['a wrong choice', choose('one', 'b'), picked('a'), 0],
    ['the right choice and another where one may be picked', choose('one', 'b'), picked('ab'), 0],
    ['nothing picked', choose('one', 'b'), picked(''), 0],
    ['all keys of two', choose('many', 'ab'), picked('ab'), 1],
    ['one of two keys', choose('many', 'ab'), picked('a'), 0.5],
    ['two keys and a wrong choice', choose('many', 'ab'), picked('abc'), 0.5],
    ['everything ticked', choose('many', 'ab'), picked('abcd'), 0],
    ['only wrong choices', choose('many', 'ab'), picked('cd'), 0],
    ['two of three keys and a wrong choice', choose('many', 'abc'), picked('abd'), 1 / 3],
    ['a choice that no longer exists', choose('many', 'ab'), picked('abz'), 1],
    ['half of the pairs', match, { kind: 'match', pairs: { a: 'w', b: 'x', c: 'z', d: 'y' } }, 0.5],
    ['pairs left open', match, { kind: 'match', pairs: { d: 'z' } }, 0.25],
    ['the right order', order, { kind: 'order', items: [...'abcd'] }, 1],
    ['the last two exchanged', order, { kind: 'order', items: [...'abdc'] }, 0.5],
    ['all moved by one', order, { kind: 'order', items: [...'bcda'] }, 0],
    ['another apostrophe and other capitals', typed, { kind: 'textEntry', text: " KRUMGOL'TS " }, 1],
    ['another word', typed, { kind: 'textEntry', text: 'Kurushin' }, 0],
    ['the lower bound of a tolerance', numeric, { kind: 'numericEntry', text: '0,6' }, 1],
    ['the upper bound with a point', numeric, { kind: 'numericEntry', text: '0.8' }, 1],
    ['beyond the tolerance', numeric, { kind: 'numericEntry', text: '0,81' }, 0],
    ['no number', numeric, { kind: 'numericEntry', text: 'seven' }, 0],
    ['the best of two spans', nearly, { kind: 'numericEntry', text: '0,6' }, 1],
    ['the wider of two spans', nearly, { kind: 'numericEntry', text: '0,59' }, 0.5],
    ['an answer of several', nearly, { kind: 'numericEntry', text: '−0,7' }, 1],
    ['a power of ten in a span', nearly, { kind: 'numericEntry', text: '9,5·10^-1' }, 0.5],
    ['beyond all spans', nearly, { kind: 'numericEntry', text: '1e1' }, 0],
    ['nothing in spans', nearly, { kind: 'numericEntry', text: 'x' }, 0],
    ['a word that earns a part', wordy, { kind: 'textEntry', text: 'Worker' }, 0.25],
    ['a word that earns all', wordy, { kind: 'textEntry', text: 'The worker' }, 1],
    ['one gap of two', cloze, { kind: 'inlineEntries', entries: { one: '1939', two: 'June' } }, 0.5],
    ['an option of two', selects, { kind: 'inlineEntries', entries: { one: 'x', two: 'x' } }, 0.5],
    ['no answer', order, undefined, 0],
    ['an answer to another kind', order, picked('a'), 0],
  ])('%s', (_name, interaction, answer, fraction) => {
    expect(score(interaction, answer).fraction).toBeCloseTo(fraction, 12);
  });

  it('names the feedback of the very answer', () => {
    const said = (interaction: Interaction, text: string) =>
      score(interaction, { kind: interaction.kind, text } as Answer).feedback;
    expect([said(nearly, '-0,7'), said(nearly, '0,1'), said(nearly, '0,7'), said(nearly, '5')]).toEqual([
      'answer-3',
      'answer-1',
      undefined,
      undefined,
    ]);
    expect([said(wordy, 'worker'), said(wordy, 'the worker')]).toEqual(['answer-2', undefined]);
  });

  it('says which parts are right', () => {
    expect(score(match, { kind: 'match', pairs: { a: 'w', b: 'y' } }).parts).toEqual({
      a: true,
      b: false,
      c: false,
      d: false,
    });
    expect(score(choose('many', 'ab'), picked('ac')).parts).toEqual({ a: true, c: false });
  });

  it('never takes what objects inherit for an answer', () => {
    const inherited: Interaction = { ...match, sources: [option('constructor')], key: {} };
    expect(score(inherited, { kind: 'match', pairs: {} })).toEqual({ fraction: 0, parts: { constructor: false } });
  });

  it('leaves essays to a person', () => {
    expect(isScored({ kind: 'extendedText' })).toBe(false);
    expect(score({ kind: 'extendedText' }, { kind: 'extendedText', text: 'long' }).fraction).toBe(0);
  });

  it('lies between 0 and 1 for every answer', () => {
    fc.assert(
      fc.property(anAnswered, ({ interaction, answer }) => {
        const { fraction } = score(interaction, answer);
        expect(fraction).toBeGreaterThanOrEqual(0);
        expect(fraction).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is 1 for the right answer', () => {
    fc.assert(
      fc.property(anInteraction, (interaction) => {
        const right = rightAnswer(interaction);
        if (right === undefined) expect(isScored(interaction)).toBe(false);
        else expect(score(interaction, right).fraction).toBe(1);
      }),
    );
  });
});
