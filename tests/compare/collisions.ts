import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { fieldsOf, itemsOf } from '../../src/compare/parts-of-value.ts';
import { isSame } from '../../src/source/unknown-value.ts';
import { fc } from '../support/property.ts';
import { changeValue, editItem, isModule } from './edits.ts';
import { type Spot, type Steps, spotsIn, valueAt } from './spots.ts';

/** Both sides do something at one place. Numbers, so that fewer and smaller ones can be tried. */
export interface Collision {
  /** One of `kinds`. */
  readonly kind: number;
  readonly place: number;
  /** Which paragraph, or where in the list: the same for both, or nearly. */
  readonly word: number;
  readonly theirs: number;
  readonly mine: number;
  /** Whether mine is one further on. */
  readonly isBeside: boolean;
}

type Sides = readonly [theirs: number, mine: number];

/** What two people may do to one paragraph that does not fit together: reword, delete, move it here or there, note, repeat. */
const OF_TEXTS: readonly Sides[] = [
  [0, 0],
  [0, 3],
  [3, 0],
  [0, 4],
  [4, 0],
  [20, 0],
  [3, 4],
  [4, 3],
  [3, 20],
  [4, 12],
  [6, 6],
  [7, 7],
  [6, 6],
  [12, 4],
  [4, 20],
  [20, 12],
];

/** The same with one thing: reword, delete, move it in its list or to another, rename it, add one of the same id. */
const OF_THINGS: readonly Sides[] = [
  [10, 10],
  [0, 10],
  [10, 0],
  [2, 2],
  [5, 5],
  [5, 0],
  [0, 5],
  [5, 10],
  [6, 10],
  [10, 6],
  [6, 0],
  [6, 5],
  [4, 4],
  [20, 20],
  [7, 7],
  [7, 10],
  [1, 1],
];

/** The same with one line, number or switch: another, longer, or none. */
const OF_VALUES: readonly Sides[] = [
  [0, 0],
  [0, 1],
  [1, 1],
  [3, 1],
  [1, 3],
];

const anySides: fc.Arbitrary<Sides> = fc.tuple(fc.nat(31), fc.nat(31));

function collision(kind: number, sides: fc.Arbitrary<Sides>): fc.Arbitrary<Collision> {
  return fc
    .record({ place: fc.nat(1_000_000), word: fc.nat(12), sides, beside: fc.nat(3) })
    .map(({ sides: [theirs, mine], beside, ...rest }) => ({ kind, ...rest, theirs, mine, isBeside: beside === 3 }));
}

const anyCollision = fc.oneof(
  { weight: 5, arbitrary: collision(0, fc.oneof(fc.constantFrom(...OF_TEXTS), anySides)) },
  { weight: 4, arbitrary: collision(1, fc.oneof(fc.constantFrom(...OF_THINGS), anySides)) },
  { weight: 2, arbitrary: collision(2, fc.oneof(fc.constantFrom(...OF_THINGS), anySides)) },
  { weight: 2, arbitrary: collision(3, fc.oneof(fc.constantFrom(...OF_VALUES), anySides)) },
  { weight: 1, arbitrary: collision(4, anySides) },
);

export const someCollisions = (most: number): fc.Arbitrary<readonly Collision[]> =>
  fc.array(anyCollision, { minLength: 1, maxLength: most, size: 'max' });

/** A text of several paragraphs, a thing with an id, an item of a list, one value, or anything. */
const kinds: readonly ((spot: Spot) => boolean)[] = [isLong, isThing, isItem, isValue, () => true];

function isLong({ shape, value }: Spot): boolean {
  return shape.kind === 'text' && typeof value === 'string' && value.trim().includes('\n\n');
}

function isThing({ list, value }: Spot): boolean {
  return list?.by === 'id' && typeof fieldsOf(value).id === 'string';
}

function isValue({ list, shape, value }: Spot): boolean {
  return list === undefined && (shape.kind === 'text' || typeof value !== 'object');
}

function isItem({ list }: Spot): boolean {
  return list !== undefined;
}

/** The definition after one side’s part of these. */
export function collided(
  base: ModuleDefinition,
  collisions: readonly Collision[],
  side: 'theirs' | 'mine',
  isSound: (definition: ModuleDefinition) => boolean,
): ModuleDefinition {
  const all = spotsIn(base);
  let current = base;
  for (const [index, collision] of collisions.entries()) {
    const { kind, place, word, isBeside } = collision;
    const fitting = all.filter(kinds[kind] ?? isItem);
    const spot = fitting[place % Math.max(fitting.length, 1)];
    const here = spot === undefined ? undefined : again(spot, base, current);
    if (here === undefined) continue;
    const mark = `${side === 'mine' ? 'M' : 'T'}${index + 10}x${word}`;
    const next = done(current, here, collision[side], word + (side === 'mine' && isBeside ? 1 : 0), mark);
    if (next !== undefined && isModule(next) && isSound(next)) current = next;
  }
  return current;
}

function done(definition: ModuleDefinition, spot: Spot, what: number, word: number, mark: string): unknown {
  // A thing is reworded, too.
  if (spot.list === undefined || (what % 16 > 9 && isThing(spot))) return reworded(definition, spot, what, word, mark);
  return editItem(definition, spot, what, word, mark, spotsIn(definition));
}

function reworded(definition: ModuleDefinition, spot: Spot, what: number, word: number, mark: string): unknown {
  if (spot.list === undefined) return changeValue(definition, spot, what, word, mark);
  const texts = spotsIn(definition).filter(
    ({ steps, shape }) => shape.kind === 'text' && steps.join('/').startsWith(`${spot.steps.join('/')}/`),
  );
  const text = texts[word % Math.max(texts.length, 1)];
  return text === undefined ? undefined : changeValue(definition, text, (what % 16) - 10, word, mark);
}

/** The same place in a definition that was changed since: things by their ids, other items by what they are. */
function again({ steps }: Spot, base: ModuleDefinition, current: ModuleDefinition): Spot | undefined {
  const way: (string | number)[] = [];
  for (const [index, step] of steps.entries()) {
    if (typeof step === 'string') {
      way.push(step);
      continue;
    }
    const item = valueAt(base, steps.slice(0, index + 1));
    const { id } = fieldsOf(item);
    const at = itemsOf(valueAt(current, way)).findIndex((one) =>
      id === undefined ? isSame(one, item) : fieldsOf(one).id === id,
    );
    if (at === -1) return undefined;
    way.push(at);
  }
  return spotsIn(current).find((one) => sameSteps(one.steps, way));
}

function sameSteps(one: Steps, other: Steps): boolean {
  return one.length === other.length && one.every((step, index) => step === other[index]);
}
