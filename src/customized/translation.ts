import { type Path, pathKey, type Step } from '../compare/path.ts';
import type { ListShape, Shape } from '../compare/shape.ts';
import { fieldShape, keysOf, settled, shapesOfModules } from '../compare/shapes.ts';
import { isRecord } from '../source/unknown-value.ts';

/** How far a translation is. */
export interface TranslationState {
  readonly language: string;
  /** How many texts there are to translate. */
  readonly texts: number;
  /** Those that are as in the original, by their places. */
  readonly missing: readonly { readonly key: string; readonly path: Path }[];
  /** How many were changed upstream since they were translated. */
  readonly stale: number;
  /** The share of texts that are translated and up to date, rounded down. */
  readonly percent: number;
}

/** Names and titles of people and institutions, and words that are in another language on purpose. */
const NOT_TRANSLATED = new Set(['authors', 'license', 'credit', 'original', 'people', 'csl']);

/**
 * How far a translation is: a text that is as in the original is not translated, unless it is kept so on purpose. `stale`:
 * how many conflicts are open, which are texts that were changed upstream since.
 */
export function translationState(
  language: string,
  {
    base,
    mine,
    kept,
    stale,
  }: { readonly base: unknown; readonly mine: unknown; readonly kept: readonly string[]; readonly stale: number },
): TranslationState {
  const original = textsOf(base);
  const own = textsOf(mine);
  const missing = [...own].flatMap(([key, { text, path }]) =>
    original.get(key)?.text === text && !kept.includes(key) ? [{ key, path }] : [],
  );
  const current = Math.max(0, own.size - missing.length - stale);
  return {
    language,
    texts: own.size,
    missing,
    stale,
    percent: own.size === 0 ? 100 : Math.floor((100 * current) / own.size),
  };
}

/** What the texts of a definition are called that are to be translated. */
export function placesOfTexts(definition: unknown): readonly string[] {
  return [...textsOf(definition).keys()];
}

interface FoundText {
  readonly text: string;
  readonly path: Path;
}

/** All texts of a definition that are written for people and have words in them, by their places. */
function textsOf(definition: unknown): ReadonlyMap<string, FoundText> {
  const found = new Map<string, FoundText>();
  const visit = (shape: Shape | undefined, value: unknown, path: Path): void => {
    const here = settled(shape, value, shapesOfModules);
    if (here.kind === 'text') {
      if (typeof value === 'string' && /\p{L}/u.test(value)) found.set(pathKey(path), { text: value, path });
    } else if (here.kind === 'settings' && isRecord(value)) {
      for (const [name, child] of Object.entries(value))
        if (!NOT_TRANSLATED.has(name)) visit(fieldShape(here, name), child, [...path, name]);
    } else if (here.kind === 'list' && Array.isArray(value))
      for (const [index, item] of value.entries()) visit(here.items, item, [...path, stepTo(here, value, index)]);
  };
  visit(shapesOfModules.root, definition, []);
  return found;
}

/** By its id, or else by its place: a text that is another one now is translated. */
function stepTo(shape: ListShape, items: readonly unknown[], index: number): Step {
  const key = shape.by === 'id' ? keysOf(shape.by, items, undefined)?.[index] : undefined;
  return key === undefined ? { key: String(index + 1) } : { id: key };
}
