import { hashText } from '../../written/hash-text.ts';

/** One of several machines that build a catalogue together. */
export interface Shard {
  /** Counted from 1. */
  readonly index: number;
  readonly count: number;
}

/** What is to be divided. */
export interface Weighed {
  /** What tells it from the others, on every machine the same. */
  readonly name: string;
  /** How long it takes, in any unit. */
  readonly cost: number;
}

/** `2-of-5`, for names of files. */
export function shardName({ index, count }: Shard): string {
  return `${index}-of-${count}`;
}

/** How much more than its part a shard may have, unless one item alone is more. */
const OVER = 1.1;

/**
 * The shard of each item, in their order. The same items give the same division on every machine, whatever their order;
 * shards are even by cost within a tenth; and where an item comes, goes or grows, nearly all others stay where they are, so
 * that what a machine remembers of its shard stays of use.
 *
 * Consistent hashing with bounded loads (Mirrokni, Thorup and Zadimoghaddam, 2016): each item has an order of shards of its
 * own, and takes the first that has room.
 */
export function divide(items: readonly Weighed[], count: number): readonly number[] {
  const room = (OVER * items.reduce((sum, { cost }) => sum + cost, 0)) / count;
  const loads = new Array<number>(count).fill(0);
  const shards = new Map<string, number>();
  for (const { name, cost } of [...items].sort(largestFirst)) {
    const shard = withRoom(name, cost, loads, room);
    loads[shard] = (loads[shard] ?? 0) + cost;
    shards.set(name, shard + 1);
  }
  return items.map(({ name }) => shards.get(name) ?? 1);
}

/** What is large finds its place first, and what is small fills what is left. */
function largestFirst(one: Weighed, other: Weighed): number {
  return other.cost - one.cost || (one.name < other.name ? -1 : 1);
}

function withRoom(name: string, cost: number, loads: readonly number[], room: number): number {
  const count = loads.length;
  for (let attempt = 0; attempt < count; attempt += 1) {
    const shard = hashText(`${attempt} ${name}`) % count;
    if ((loads[shard] ?? 0) + cost <= room) return shard;
  }
  return loads.indexOf(Math.min(...loads));
}
