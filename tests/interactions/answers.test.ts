import { describe, expect, it } from 'vitest';
import { decodeAnswer, encodeAnswer, worstCaseLength } from '../../src/interactions/answers.ts';
import type { Answer, Interaction } from '../../src/interactions/interaction.ts';
import { score } from '../../src/interactions/scoring.ts';
import { normaliseText } from '../../src/interactions/text-matching.ts';
import { entryLimit } from '../../src/interactions/typed-text.ts';
import { fc } from '../support/property.ts';
import { anAnswered, anInteraction } from './arbitraries.ts';

const order: Interaction = {
  kind: 'order',
  items: ['first', 'then', 'last'].map((id) => ({ id, content: [], text: id })),
};

describe('an answer in suspended state', () => {
  it.each<[string, Answer | undefined]>([
    ['cab', { kind: 'order', items: ['last', 'first', 'then'] }],
    ['ca', { kind: 'order', items: ['last', 'first'] }],
    ['', undefined],
    ['caa', undefined],
    ['cad', undefined],
    ['c a', undefined],
    ['\u0000', undefined],
  ])('%j is read as %j', (encoded, answer) => {
    expect(decodeAnswer(order, encoded)).toEqual(answer);
  });

  it.each<[Interaction, string]>([
    [{ kind: 'textEntry', accept: ['a'], caseSensitive: false }, '\t'],
    [{ kind: 'numericEntry', answer: 1, min: 1, max: 1, decimalSign: '.' }, ' '],
    [{ kind: 'extendedText' }, ' '],
  ])('of white space alone is none: %#', (interaction, encoded) => {
    expect(decodeAnswer(interaction, encoded)).toBeUndefined();
  });

  it('is the same whatever the order in which its choices were picked', () => {
    const choose: Interaction = {
      kind: 'choose',
      cardinality: 'many',
      trueFalse: false,
      choices: order.items.map((item) => ({ ...item, correct: true })),
    };
    expect(decodeAnswer(choose, 'ca')).toEqual({ kind: 'choose', choices: ['first', 'last'] });
  });

  it('ends with no blank where it is cut', () => {
    const entry: Interaction = { kind: 'textEntry', accept: ['a'], caseSensitive: false };
    expect(encodeAnswer(entry, { kind: 'textEntry', text: `${'x'.repeat(59)} y` })).toBe('x'.repeat(59));
  });

  it('comes back as it was given', () => {
    fc.assert(
      fc.property(anAnswered, ({ interaction, answer }) => {
        const encoded = encodeAnswer(interaction, answer);
        const decoded = decodeAnswer(interaction, encoded);
        if (encoded === '') expect(score(interaction, answer).fraction).toBe(0);
        else {
          expect(comparable(decoded)).toEqual(comparable(answer));
          expect(score(interaction, decoded)).toEqual(score(interaction, answer));
          expect(encodeAnswer(interaction, decoded as Answer)).toBe(encoded);
        }
      }),
    );
  });

  it('never takes more than was forecast', () => {
    fc.assert(
      fc.property(anAnswered, ({ interaction, answer }) => {
        if (interaction.kind === 'extendedText') return;
        expect(encodeAnswer(interaction, answer).length).toBeLessThanOrEqual(worstCaseLength(interaction));
      }),
    );
    const long: Interaction = { kind: 'textEntry', accept: ['a'], caseSensitive: false };
    expect(encodeAnswer(long, { kind: 'textEntry', text: 'x'.repeat(1000) })).toHaveLength(worstCaseLength(long));
  });

  it('is none or a whole one, whatever the platform gives back', () => {
    fc.assert(
      fc.property(anInteraction, fc.string({ unit: 'binary' }), (interaction, encoded) => {
        const decoded = decodeAnswer(interaction, encoded);
        if (decoded !== undefined)
          expect(decodeAnswer(interaction, encodeAnswer(interaction, decoded))).toEqual(decoded);
      }),
    );
  });

  it('holds no line break and no half of a character', () => {
    const entry: Interaction = { kind: 'textEntry', accept: ['a'], caseSensitive: false };
    expect(encodeAnswer(entry, { kind: 'textEntry', text: `${'x'.repeat(59)}😀` })).toBe('x'.repeat(59));
    expect(encodeAnswer(entry, { kind: 'textEntry', text: 'one\ntwo\t three' })).toBe('one two three');
  });
});

it.each([
  [['yes'], 60],
  [['x'.repeat(100)], 200],
  [['x'.repeat(200)], 250],
  [[], 60],
])('a field for %j takes %d characters', (accept, limit) => {
  expect(entryLimit(accept)).toBe(limit);
});

function comparable(answer: Answer | undefined): unknown {
  const plain = (typed: string) => normaliseText(typed, { caseSensitive: true });
  if (answer?.kind === 'choose') return [...answer.choices].sort();
  if (answer?.kind === 'inlineEntries')
    return Object.fromEntries(Object.entries(answer.entries).map(([id, entry]) => [id, plain(entry)]));
  if (answer !== undefined && 'text' in answer) return plain(answer.text);
  return answer;
}
