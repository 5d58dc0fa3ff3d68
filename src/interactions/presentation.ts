import { hashText } from '../written/hash-text.ts';
import type { Match, Option, Order } from './interaction.ts';

/** How many orders are tried before the first id is simply put last. */
const TRIES = 8;

/**
 * An order for ids that says nothing about the authored one: every id has the place that its own hash with the seed gives it,
 * so that a new item leaves the others in their order. With two or more ids it is never the authored order itself.
 */
export function presentationOrder(ids: readonly string[], seed: string): readonly string[] {
  if (ids.length < 2) return ids;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const order = rankedBy(ids, attempt === 0 ? seed : `${seed}/${attempt}`);
    if (order.some((id, position) => id !== ids[position])) return order;
  }
  return [...ids.slice(1), ...ids.slice(0, 1)];
}

function rankedBy(ids: readonly string[], seed: string): readonly string[] {
  return ids
    .map((id) => ({ id, rank: hashText(`${seed}/${id}`) }))
    .sort((left, right) => left.rank - right.rank || (left.id < right.id ? -1 : 1))
    .map(({ id }) => id);
}

/** An order in which some keep their place: the others are ordered among the places that are left. */
export function orderAround(
  ids: readonly string[],
  held: readonly string[],
  order: (ids: readonly string[]) => readonly string[],
): readonly string[] {
  const free = [...order(ids.filter((id) => !held.includes(id)))];
  return ids.map((id) => (held.includes(id) ? id : (free.shift() ?? id)));
}

/** A match's targets as students see them. Categories keep the author's order, which tells nothing about the items. */
export function presentedTargets(match: Match, seed: string): readonly Option[] {
  return match.reuse ? match.targets : inPresentationOrder(match.targets, seed);
}

/** The items of an order question as students first see them: never in the right order. */
export function presentedItems(order: Order, seed: string): readonly Option[] {
  return inPresentationOrder(order.items, seed);
}

function inPresentationOrder(options: readonly Option[], seed: string): readonly Option[] {
  const byId = new Map(options.map((option) => [option.id, option]));
  return presentationOrder([...byId.keys()], seed).flatMap((id) => byId.get(id) ?? []);
}

/** A source of numbers from 0 up to, not including, 1. The player brings its own. */
export type RandomSource = () => number;

/** Numbers that a seed decides (mulberry32), so that an interrupted attempt shows the same order again. */
export function seededRandom(seed: string): RandomSource {
  let state = hashText(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The values in a random order (Fisher and Yates); the argument stays as it is. */
export function shuffle<T>(values: readonly T[], random: RandomSource): T[] {
  const shuffled = [...values];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const picked = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[picked]] = [shuffled[picked] as T, shuffled[last] as T];
  }
  return shuffled;
}

/** Some of the values, drawn at random without putting back, in random order. */
export function draw<T>(values: readonly T[], count: number, random: RandomSource): T[] {
  return shuffle(values, random).slice(0, count);
}
