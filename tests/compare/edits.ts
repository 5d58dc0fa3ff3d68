import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { moduleErrors } from '../../schema/validators.generated.mjs';
import { fieldsOf, itemsOf } from '../../src/compare/parts-of-value.ts';
import { fc } from '../support/property.ts';
import { put, type Spot, spotsIn, valueAt } from './spots.ts';

/** One random edit: which place, what is done there, and with what. Numbers, so that fewer and smaller ones can be tried. */
export interface Edit {
  readonly place: number;
  readonly what: number;
  readonly word: number;
}

/** Half of the places are a few, so that two people touch the same. */
const place = fc.oneof(
  fc.nat(1_000_000),
  fc.nat(7).map((few) => few * 90_001),
);

export const someEdits = (most: number): fc.Arbitrary<readonly Edit[]> =>
  fc.array(fc.record({ place, what: fc.nat(1000), word: fc.nat(1000) }), {
    minLength: 1,
    maxLength: most,
    size: 'max',
  });

/** The definition after these edits; those that would make it invalid are left out. `author` marks the words put in. */
export function edited(
  definition: ModuleDefinition,
  edits: readonly Edit[],
  author: string,
  isSound: (definition: ModuleDefinition) => boolean,
): ModuleDefinition {
  let current = definition;
  for (const [index, edit] of edits.entries()) {
    const next = applyEdit(current, edit, `${author}${index}x${edit.word}`);
    if (next !== undefined && isModule(next) && isSound(next)) current = next;
  }
  return current;
}

export function isModule(value: unknown): value is ModuleDefinition {
  return moduleErrors(value);
}

/** Where an edit most often leaves something valid. */
export function canChange({ list, shape, value }: Spot): boolean {
  return list !== undefined || shape.kind === 'text' || typeof value === 'number' || typeof value === 'boolean';
}

function applyEdit(definition: ModuleDefinition, { place, what, word }: Edit, mark: string): unknown {
  const all = spotsIn(definition);
  const spots = what % 7 === 0 ? all : all.filter(canChange);
  const spot = spots[place % spots.length];
  if (spot === undefined || spot.steps.length === 0) return undefined;
  if (spot.list !== undefined && what % 2 === 0) return editItem(definition, spot, what >> 1, word, mark, all);
  return changeValue(definition, spot, what, word, mark);
}

/** Changes a value as what it is: words, a number, a switch. */
export function changeValue(
  definition: ModuleDefinition,
  { steps, value, shape }: Spot,
  what: number,
  word: number,
  mark: string,
): unknown {
  if (shape.kind === 'text' && typeof value === 'string')
    return put(
      definition,
      steps,
      editText(value, shape.written === 'markdown' || shape.written === 'paragraphs', what, word, mark),
    );
  if (typeof value === 'number') return put(definition, steps, value + 1 + (word % 5));
  if (typeof value === 'boolean') return put(definition, steps, !value);
  if (what % 3 === 0) return put(definition, steps, undefined);
  return undefined;
}

function editText(text: string, hasParagraphs: boolean, what: number, word: number, mark: string): string {
  if (!hasParagraphs) return what % 3 === 0 ? mark : `${text} ${mark}`.slice(-255);
  const paragraphs = text.split(/\n{2,}/);
  const at = word % paragraphs.length;
  const one = paragraphs[at] ?? '';
  const rest = paragraphs.filter((_, index) => index !== at);
  const kinds = [
    () => paragraphs.with(at, `${mark} ${one}`),
    () => [...paragraphs.slice(0, at), `New ${mark} paragraph.`, ...paragraphs.slice(at)],
    () => [...paragraphs, `Last ${mark} paragraph.`],
    () => (rest.length > 0 ? rest : [mark]),
    () => rest.toSpliced((what >> 3) % (rest.length + 1), 0, one),
    () => [...paragraphs.slice(0, at), `Half ${mark}.`, one, ...paragraphs.slice(at + 1)],
    // The same mark by both sides.
    () => [...paragraphs.with(at, `${one}[^both]`), `[^both]: The note ${mark}.`],
    // The same words by both sides.
    () => [
      ...paragraphs.slice(0, at),
      `The same new words by both, ${/\d+/.exec(mark)?.[0]}.`,
      ...paragraphs.slice(at),
    ],
  ];
  return (kinds[what % kinds.length]?.() ?? paragraphs).join('\n\n');
}

/** Does something to an item of a list, or puts another one beside it. */
export function editItem(
  definition: ModuleDefinition,
  { steps, value, list }: Spot,
  what: number,
  word: number,
  mark: string,
  spots: readonly Spot[],
): unknown {
  const at = Number(steps.at(-1));
  const place = steps.slice(0, -1);
  const items = itemsOf(valueAt(definition, place));
  const rest = items.filter((_, index) => index !== at);
  const id = fieldsOf(value).id;
  const added = typeof value === 'string' ? mark : freshIds(value, mark);
  const kinds: (() => unknown)[] = [
    () => put(definition, place, rest),
    () => put(definition, place, items.toSpliced(word % (items.length + 1), 0, added)),
    () => put(definition, place, rest.toSpliced(word % items.length, 0, value)),
    () => put(definition, place, [...items, added]),
    // Both sides may add this id, to different things or to the same.
    () => put(definition, place, [...items, addedByBoth(value, what & 16 ? 'Same' : mark)]),
    () => {
      // To another list of the kind.
      if (list?.roam === undefined) return undefined;
      const others = spots.filter(
        ({ shape, steps: way }) => shape.kind === 'list' && shape.roam === list.roam && way.join() !== place.join(),
      );
      const other = others[word % Math.max(others.length, 1)];
      if (other === undefined || other.steps.join().startsWith(steps.join())) return undefined;
      const target = put(definition, other.steps, [...itemsOf(other.value), value]);
      return put(target, place, rest);
    },
    () =>
      typeof id === 'string' && (place.length === 1 || list?.roam !== undefined)
        ? rename(definition, id, `${mark}n`.toLowerCase())
        : undefined,
    // A property that another item has and this one has not.
    () => put(definition, steps, { ...fieldsOf(value), ...borrowed(items, value, word) }),
  ];
  return kinds[what % kinds.length]?.();
}

function addedByBoth(value: unknown, mark: string): unknown {
  return typeof value === 'string' ? mark : freshIds(value, mark, 'both');
}

function borrowed(items: readonly unknown[], value: unknown, word: number): Readonly<Record<string, unknown>> {
  const own = fieldsOf(value);
  const others = items.flatMap((item) =>
    fieldsOf(item).type === own.type
      ? Object.entries(fieldsOf(item)).filter(([name, part]) => !Object.hasOwn(own, name) && !Array.isArray(part))
      : [],
  );
  const found = others[word % Math.max(others.length, 1)];
  return found === undefined ? {} : Object.fromEntries([found]);
}

/** A copy with other ids, its own and those of all that it holds and that must be unique in the module. */
function freshIds(value: unknown, mark: string, first = mark.toLowerCase()): unknown {
  const text = JSON.stringify(value);
  const ids = [...text.matchAll(/"id":"([a-z0-9-]+)"/g)].map(([, id = '']) => id);
  const now = ids.reduce(
    (all, id, index) => all.replaceAll(`"${id}"`, `"${first}${index === 0 ? '' : `-${index}`}"`),
    text,
  );
  return JSON.parse(now.replaceAll(/"(stem|title|text|body|term|name)":"([^"\\]{0,200})/g, `"$1":"${mark} $2`));
}

function rename(definition: ModuleDefinition, id: string, now: string): unknown {
  const text = JSON.stringify({ ...definition, retired: undefined })
    .replaceAll(new RegExp(`"${id}"`, 'g'), `"${now}"`)
    .replaceAll(new RegExp(`(asset:|activity:|term:|@)${id}(?![a-z0-9-])`, 'g'), `$1${now}`);
  return { ...JSON.parse(text), retired: [...(definition.retired ?? []), { id, now }] };
}
