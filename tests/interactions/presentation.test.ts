import { describe, expect, it } from 'vitest';
import { text } from '../../src/content/tree.ts';
import type { Match, Option } from '../../src/interactions/interaction.ts';
import {
  draw,
  orderAround,
  presentationOrder,
  presentedItems,
  presentedTargets,
  seededRandom,
  shuffle,
} from '../../src/interactions/presentation.ts';
import { fc } from '../support/property.ts';
import { anId } from './arbitraries.ts';

const ids = fc.uniqueArray(anId, { minLength: 2, maxLength: 26 });
const option = (id: string): Option => ({ id, content: [text(id)], text: id });

describe('the order in which parts are shown', () => {
  it('is decided by the seed, holds every part, and is never the authored one', () => {
    fc.assert(
      fc.property(ids, fc.string(), (authored, seed) => {
        const shown = presentationOrder(authored, seed);
        expect(presentationOrder(authored, seed)).toEqual(shown);
        expect([...shown].sort()).toEqual([...authored].sort());
        expect(shown).not.toEqual(authored);
      }),
    );
  });

  it('puts two items the other way round, and leaves one alone', () => {
    expect(presentationOrder(['a', 'b'], 'any')).toEqual(['b', 'a']);
    expect(presentationOrder(['a'], 'any')).toEqual(['a']);
    expect(presentationOrder([], 'any')).toEqual([]);
  });

  it('stays the same on every machine', () => {
    expect(presentationOrder(['first', 'second', 'third', 'fourth'], 'seed')).toEqual([
      'fourth',
      'first',
      'second',
      'third',
    ]);
  });

  it('says nothing about the authored order: every position is about as likely as another', () => {
    const counts = [0, 0, 0, 0];
    for (let seed = 0; seed < 4000; seed += 1) {
      const position = presentationOrder(['a', 'b', 'c', 'd'], String(seed)).indexOf('a');
      counts[position] = (counts[position] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(250);
  });

  it('keeps categories as authored and moves partners and items', () => {
    const match: Match = { kind: 'match', reuse: true, sources: [], targets: [option('a'), option('b')], key: {} };
    expect(presentedTargets(match, 'seed').map(({ id }) => id)).toEqual(['a', 'b']);
    expect(presentedTargets({ ...match, reuse: false }, 'seed').map(({ id }) => id)).toEqual(['b', 'a']);
    expect(presentedItems({ kind: 'order', items: match.targets }, 'seed').map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('an order around what keeps its place', () => {
  it.each<[string[], string]>([
    [[], 'dcba'],
    [['d'], 'cbad'],
    [['a'], 'adcb'],
    [['b', 'd'], 'cbad'],
    [['a', 'b', 'c'], 'abcd'],
    [['a', 'b', 'c', 'd'], 'abcd'],
    [['x'], 'dcba'],
  ])('%j', (held, expected) => {
    expect(orderAround(['a', 'b', 'c', 'd'], held, (free) => [...free].reverse()).join('')).toBe(expected);
  });
});

describe('shuffling for an attempt', () => {
  it('gives back what it was given, and the same again for the same seed', () => {
    fc.assert(
      fc.property(ids, fc.string(), (values, seed) => {
        const shuffled = shuffle(values, seededRandom(seed));
        expect(shuffled).toEqual(shuffle(values, seededRandom(seed)));
        expect([...shuffled].sort()).toEqual([...values].sort());
      }),
    );
  });

  it('draws distinct values, as many as there are at most', () => {
    const drawn = draw(['a', 'b', 'c'], 2, seededRandom('x'));
    expect(new Set(drawn).size).toBe(2);
    expect(draw(['a', 'b'], 5, seededRandom('x'))).toHaveLength(2);
  });
});
