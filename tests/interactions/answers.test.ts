import { describe, expect, it } from 'vitest';
import { decodeAnswer, encodeAnswer, worstCaseLength } from '../../src/interactions/answers.ts';
import type { Answer, Interaction } from '../../src/interactions/interaction.ts';
import { partName } from '../../src/interactions/part-names.ts';
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
  const [first = '', then = '', last = ''] = ['first', 'then', 'last'].map((id) => partName(id, 2));

  it.each<[string, readonly string[] | undefined, boolean]>([
    [last + first + then, ['last', 'first', 'then'], true],
    [last + first, ['last', 'first', 'then'], false],
    ['', undefined, true],
    [`${last + first}__`, undefined, false],
    [last + first + first.charAt(0), undefined, false],
    ['\u0000', undefined, false],
  ])('%j is read as %j', (encoded, items, complete) => {
    const answer = items === undefined ? undefined : { kind: 'order', items };
    expect(decodeAnswer(order, encoded)).toEqual({ answer, complete });
  });

  it.each<[Interaction, string]>([
    [{ kind: 'textEntry', accept: ['a'], caseSensitive: false }, '\t'],
    [{ kind: 'numericEntry', answer: 1, min: 1, max: 1, decimalSign: '.' }, ' '],
    [{ kind: 'extendedText' }, ' '],
  ])('of white space alone is none: %#', (interaction, encoded) => {
    expect(decodeAnswer(interaction, encoded).answer).toBeUndefined();
  });

  it('is the same whatever the order in which its choices were picked', () => {
    const choose: Interaction = {
      kind: 'choose',
      cardinality: 'many',
      trueFalse: false,
      choices: order.items.map((item) => ({ ...item, correct: true })),
    };
    const picked = (...choices: string[]): Answer => ({ kind: 'choose', choices });
    expect(encodeAnswer(choose, picked('last', 'first'))).toBe(encodeAnswer(choose, picked('first', 'last')));
  });

  it('ends with no space where it is cut', () => {
    const entry: Interaction = { kind: 'textEntry', accept: ['a'], caseSensitive: false };
    expect(encodeAnswer(entry, { kind: 'textEntry', text: `${'x'.repeat(59)} y` })).toBe(`'${'x'.repeat(59)}`);
  });

  it('comes back as it was given', () => {
    fc.assert(
      fc.property(anAnswered, ({ interaction, answer }) => {
        const encoded = encodeAnswer(interaction, answer);
        const { answer: decoded, complete } = decodeAnswer(interaction, encoded);
        expect(complete).toBe(true);
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
        const { answer } = decodeAnswer(interaction, encoded);
        if (answer !== undefined)
          expect(decodeAnswer(interaction, encodeAnswer(interaction, answer)).answer).toEqual(answer);
      }),
    );
  });

  it('holds no line break and no half of a character', () => {
    const entry: Interaction = { kind: 'textEntry', accept: ['a'], caseSensitive: false };
    expect(encodeAnswer(entry, { kind: 'textEntry', text: `${'x'.repeat(59)}😀` })).toBe(`'${'x'.repeat(59)}`);
    expect(encodeAnswer(entry, { kind: 'textEntry', text: 'one\ntwo\t three' })).toBe("'one two three");
  });
});

describe('an answer that meets a later version of its question', () => {
  const choose = (...ids: string[]): Interaction => ({
    kind: 'choose',
    cardinality: 'many',
    trueFalse: false,
    choices: ids.map((id) => ({ id, content: [], text: id, correct: false })),
  });
  const given: Answer = { kind: 'choose', choices: ['foreman', 'worker'] };
  const saved = encodeAnswer(choose('director', 'foreman', 'worker'), given);

  it.each([
    ['a choice was added', choose('engineer', 'director', 'foreman', 'worker'), ['foreman', 'worker'], true],
    ['choices were put into another order', choose('worker', 'foreman', 'director'), ['worker', 'foreman'], true],
    ['a picked choice was removed', choose('director', 'worker'), ['worker'], false],
  ] as const)('keeps what still fits: %s', (_, later, choices, complete) => {
    expect(decodeAnswer(later, saved)).toEqual({ answer: { kind: 'choose', choices }, complete });
  });

  it('is none where nothing fits, and says so', () => {
    expect(decodeAnswer(choose('director'), saved)).toEqual({ answer: undefined, complete: false });
  });

  it('never names another part than the one that was picked, as long as that exists', () => {
    const anId = fc.stringMatching(/^[a-z]{1,6}$/);
    const ids = fc.uniqueArray(anId, { minLength: 2, maxLength: 26 });
    fc.assert(
      fc.property(ids, ids, fc.nat(), (before, added, at) => {
        const picked = before[at % before.length] ?? '';
        const encoded = encodeAnswer(choose(...before), { kind: 'choose', choices: [picked] });
        const later = decodeAnswer(choose(...new Set([...added, ...before])), encoded).answer;
        expect(later === undefined || (later.kind === 'choose' && later.choices.join() === picked)).toBe(true);
      }),
    );
  });

  it('keeps the order of items, with new ones behind', () => {
    const later: Interaction = {
      kind: 'order',
      items: ['new', 'first', 'then', 'last'].map((id) => ({ id, content: [], text: id })),
    };
    const encoded = encodeAnswer(order, { kind: 'order', items: ['last', 'then', 'first'] });
    expect(decodeAnswer(later, encoded)).toEqual({
      answer: { kind: 'order', items: ['last', 'then', 'first', 'new'] },
      complete: false,
    });
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
