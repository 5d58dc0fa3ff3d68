import fc from 'fast-check';
import { expect, it } from 'vitest';
import { divide, type Weighed } from '../../../src/pipeline/shards/divide.ts';

const catalogue = fc
  .uniqueArray(fc.record({ name: fc.string({ minLength: 1 }), cost: fc.integer({ min: 1, max: 1000 }) }), {
    selector: ({ name }) => name,
    minLength: 1,
    maxLength: 200,
  })
  .map((items): readonly Weighed[] => items);

const sum = (items: readonly Weighed[]) => items.reduce((all, { cost }) => all + cost, 0);

it('gives each item one of the shards, the same on every machine, in whatever order they are found', () => {
  fc.assert(
    fc.property(catalogue, fc.integer({ min: 1, max: 20 }), (items, count) => {
      const shards = divide(items, count);
      expect(shards.every((shard) => Number.isInteger(shard) && shard >= 1 && shard <= count)).toBe(true);
      expect(divide([...items].reverse(), count)).toEqual([...shards].reverse());
    }),
  );
});

it('gives no shard more than a tenth above its part, or than that and one item', () => {
  fc.assert(
    fc.property(catalogue, fc.integer({ min: 1, max: 20 }), (items, count) => {
      const shards = divide(items, count);
      const largest = Math.max(...items.map(({ cost }) => cost));
      for (let shard = 1; shard <= count; shard += 1) {
        const load = sum(items.filter((_, index) => shards[index] === shard));
        expect(load).toBeLessThanOrEqual((1.1 * sum(items)) / count + largest);
      }
    }),
  );
});

/** 5,000 modules as they are: most small, some large. */
const many = Array.from({ length: 5000 }, (_, index) => ({
  name: `modules/m${index}`,
  cost: 4000 + ((index * 7919) % 13) ** 4,
}));

it('divides many modules within a tenth', () => {
  const shards = divide(many, 16);
  const loads = Array.from({ length: 16 }, (_, shard) =>
    sum(many.filter((_item, index) => shards[index] === shard + 1)),
  );
  expect(Math.max(...loads) / (sum(many) / 16)).toBeLessThanOrEqual(1.1);
});

it.each([
  ['one comes', [...many, { name: 'modules/new', cost: 9000 }]],
  ['one goes', many.slice(1)],
  ['one grows', many.map((item, index) => (index === 77 ? { ...item, cost: item.cost * 3 } : item))],
])('leaves nearly all where they were when %s', (_, changed) => {
  const shards = divide(many, 16);
  const before = new Map(many.map(({ name }, index) => [name, shards[index]]));
  const after = divide(changed, 16);
  const moved = changed.filter(({ name }, index) => before.has(name) && before.get(name) !== after[index]);
  expect(moved.length / many.length).toBeLessThan(0.02);
});
