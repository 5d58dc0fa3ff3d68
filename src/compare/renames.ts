import { ID_WITHIN } from '../definition/schema/parts.ts';
import { fieldsOf, itemsOf } from './parts-of-value.ts';
import type { Shape, Shapes } from './shape.ts';
import { fieldShape, settled } from './shapes.ts';
import { RETIRED, tableOf } from './table.ts';

/** New ids by the old ones. */
export type Renames = ReadonlyMap<string, string>;

/** What was renamed between two versions of a definition, as the later one’s `retired` says. */
export function renamesBetween(before: unknown, after: unknown, shapes: Shapes): Renames {
  const next = new Map(
    itemsOf(fieldsOf(after)[RETIRED]).flatMap((retired): (readonly [string, string])[] => {
      const { id, now } = fieldsOf(retired);
      return typeof id === 'string' && typeof now === 'string' ? [[id, now]] : [];
    }),
  );
  if (next.size === 0) return new Map();
  const old = idsOf(before, shapes);
  const present = idsOf(after, shapes);
  return new Map(
    [...next.keys()].flatMap((id): (readonly [string, string])[] => {
      if (!old.has(id) || present.has(id)) return [];
      let now = next.get(id);
      for (
        const seen = new Set<string>();
        now !== undefined && !present.has(now) && !seen.has(now);
        now = next.get(now)
      )
        seen.add(now);
      return now !== undefined && present.has(now) && !old.has(now) ? [[id, now]] : [];
    }),
  );
}

function idsOf(definition: unknown, shapes: Shapes): ReadonlySet<string> {
  return new Set([...tableOf(definition, shapes).entries.values()].map(({ id }) => id));
}

/** The definition with other ids, wherever they stand: as ids, in properties that name them, in links and citations. */
export function renamed<Definition>(definition: Definition, renames: Renames, shapes: Shapes): unknown {
  if (renames.size === 0) return definition;
  const now = (id: unknown): unknown => (typeof id === 'string' ? (renames.get(id) ?? id) : id);
  const visit = (value: unknown, shape: Shape | undefined, isThing: boolean): unknown => {
    const here = settled(shape, value, shapes);
    if (here.kind === 'reference') return Object.hasOwn(shapes.root.fields, here.to) ? now(value) : value;
    if (here.kind === 'text' && typeof value === 'string')
      return here.written === 'markdown' || here.written === 'inline' ? renamedText(value, renames) : value;
    if (here.kind === 'list') {
      const holdsThings = isThing || here.roam !== undefined;
      return itemsOf(value).map((item) => visit(item, here.items, holdsThings));
    }
    if (here.kind !== 'settings') return value;
    const isWhole = value === definition;
    const fields = Object.entries(fieldsOf(value)).map(([name, child]): [string, unknown] => {
      if (name === 'id' && isThing) return [name, now(child)];
      return [name, isWhole && name === RETIRED ? child : visit(child, fieldShape(here, name), isWhole)];
    });
    return Object.fromEntries(fields);
  };
  return visit(definition, shapes.root, false);
}

const NAMED = new RegExp(`(\\b(?:asset|activity|term):|(?<![\\w.@/])@)(${ID_WITHIN})`, 'g');

function renamedText(text: string, renames: Renames): string {
  return text.replace(NAMED, (whole, before: string, id: string) => {
    const now = renames.get(id);
    return now === undefined ? whole : before + now;
  });
}
