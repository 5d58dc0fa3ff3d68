import { type Path, pathKey, type Step } from '../compare/path.ts';
import { piecesOf } from '../compare/pieces.ts';
import type { ListShape, Shape, Shapes } from '../compare/shape.ts';
import { fieldShape, keysOf, settled, shapesOfModules } from '../compare/shapes.ts';
import { pointerTo } from '../source/parsed-text.ts';
import { isRecord } from '../source/unknown-value.ts';
import { hasWords } from './words-to-translate.ts';

/** What a translator translates at once: a text of one paragraph, or a paragraph of a longer one. */
export interface TextToTranslate {
  /** The name of the text: `activities/opening/body`. */
  readonly text: string;
  /** Its own: the same, or `activities/opening/body/#3` where the text has several paragraphs. */
  readonly key: string;
  readonly path: Path;
  readonly words: string;
  /** Where the text is in the definition, as a JSON pointer, and where in it the words begin. */
  readonly pointer: string;
  readonly from: number;
}

/** Names and titles of people and institutions, and words that are in another language on purpose. */
const NOT_TRANSLATED = new Set(['authors', 'license', 'credit', 'original', 'people', 'csl']);

/** All that is written for people in a definition and has words in it, paragraph by paragraph, in its order. */
export function textsToTranslate(definition: unknown, shapes: Shapes = shapesOfModules): readonly TextToTranslate[] {
  const found: TextToTranslate[] = [];
  const visit = (shape: Shape | undefined, value: unknown, path: Path, pointer: string): void => {
    const here = settled(shape, value, shapes);
    if (here.kind === 'text') {
      if (typeof value === 'string') for (const one of paragraphsOf(here, value, path, pointer)) found.push(one);
    } else if (here.kind === 'settings' && isRecord(value)) {
      for (const [name, child] of Object.entries(value))
        if (!NOT_TRANSLATED.has(name)) visit(fieldShape(here, name), child, [...path, name], pointerTo(pointer, name));
    } else if (here.kind === 'list' && Array.isArray(value))
      for (const [index, item] of value.entries())
        visit(here.items, item, [...path, stepTo(here, value, index)], pointerTo(pointer, String(index)));
  };
  visit(shapes.root, definition, [], '');
  return found;
}

function paragraphsOf(
  shape: Parameters<typeof piecesOf>[0],
  source: string,
  path: Path,
  pointer: string,
): readonly TextToTranslate[] {
  const text = pathKey(path);
  const { before, pieces } = piecesOf(shape, source);
  let next = before.length;
  return pieces.flatMap(({ text: words, after }, index) => {
    const from = next;
    next += words.length + after.length;
    if (!hasWords(words)) return [];
    const own: Path = pieces.length === 1 ? path : [...path, { paragraph: index + 1 }];
    return [{ text, key: pathKey(own), path: own, words, pointer, from }];
  });
}

/** By its id, or else by its place. */
function stepTo(shape: ListShape, items: readonly unknown[], index: number): Step {
  const key = shape.by === 'id' ? keysOf(shape.by, items, undefined)?.[index] : undefined;
  return key === undefined ? { key: String(index + 1) } : { id: key };
}
