import { markdownPieces } from '../compare/markdown-pieces.ts';
import { pathKey } from '../compare/path.ts';
import type { Shapes } from '../compare/shape.ts';
import { shapesOfModules, shapesOfUnits } from '../compare/shapes.ts';
import { describePath } from '../compare/words.ts';
import { memberOf } from '../source/unknown-value.ts';
import type { TranslatedModule, TranslationState, UncurrentText } from './families.ts';
import type { KeptText, OpenConflict, UpstreamModule } from './load-customized.ts';
import { type TextToTranslate, textsToTranslate } from './texts-to-translate.ts';

/** What a translation is made from, what it is now, and what is known of it. */
export interface Translation {
  readonly base: unknown;
  readonly mine: unknown;
  readonly kept: readonly KeptText[];
  /** Those of this module. */
  readonly conflicts: readonly OpenConflict[];
  /** Default: those of modules. */
  readonly shapes?: Shapes;
}

/**
 * How far a translation is: a paragraph that is as in the original is not translated, unless it is kept so on purpose; one
 * about which there is a conflict was changed upstream since.
 */
export function translationState(language: string, translation: Translation): TranslationState {
  const { base, mine, conflicts, shapes } = translation;
  const own = textsToTranslate(mine, shapes);
  const untranslated = new Set(untranslatedTexts(translation, own));
  const inDispute = conflicts.flatMap((conflict) => disputedTexts(conflict, own));
  const stale = own.filter((one) => !untranslated.has(one) && inDispute.includes(one));
  const current = own.length - untranslated.size - stale.length;
  const told = ({ key, path }: TextToTranslate): UncurrentText => ({
    key,
    path,
    where: describePath(path, [mine, base]),
  });
  return {
    language,
    texts: own.length,
    missing: [...untranslated].map(told),
    stale: stale.map(told),
    percent: own.length === 0 ? 100 : Math.floor((100 * current) / own.length),
  };
}

/** The same of a module that lies in a folder, with what it is a translation of. */
export function translatedModule(
  language: string,
  folder: string,
  {
    module: { definition: base, kept = [] },
    mine,
    conflicts,
  }: { readonly module: UpstreamModule; readonly mine: unknown; readonly conflicts: readonly OpenConflict[] },
): TranslatedModule {
  return { folder, of: nameOf(base), ...translationState(language, { base, mine, kept, conflicts }) };
}

/** The same of a unit’s own title and summary; its modules are counted by themselves. */
export function translatedUnit(
  language: string,
  folder: string,
  translation: Omit<Translation, 'shapes'>,
): TranslatedModule {
  const { base } = translation;
  return { folder, of: nameOf(base), ...translationState(language, { ...translation, shapes: shapesOfUnits }) };
}

function nameOf(base: unknown): TranslatedModule['of'] {
  const text = (name: string): string => String(memberOf(base, name));
  return { namespace: text('namespace'), id: text('id'), title: text('title') };
}

/** Those that are as in the original, and not on purpose. */
export function untranslatedTexts(
  { base, mine, kept, shapes = shapesOfModules }: Omit<Translation, 'conflicts'>,
  own: readonly TextToTranslate[] = textsToTranslate(mine, shapes),
): readonly TextToTranslate[] {
  const original = textsToTranslate(base, shapes);
  const places = new Set(original.map(({ text }) => text));
  const inPlace = new Set(original.map(placed));
  const anywhere = new Set(original.map(({ words }) => words));
  const texts = new Set(own.map(({ text }) => text));
  const isKept = ({ text, words }: TextToTranslate): boolean =>
    kept.some((one) => one.words === words && (one.text === text || !texts.has(one.text)));
  return own.filter((one) => {
    // What was moved here is looked for in the whole original.
    const isOriginal = places.has(one.text) ? inPlace.has(placed(one)) : anywhere.has(one.words);
    return isOriginal && !isKept(one);
  });
}

function placed({ text, words }: TextToTranslate): string {
  return `${text}\n${words}`;
}

const ABOUT_WORDS: ReadonlySet<OpenConflict['kind']> = new Set(['changed', 'added', 'together']);

/** The texts that a conflict is about. Its paragraphs are found by their words: others may have come before them. */
function disputedTexts(
  { kind, path, mine }: OpenConflict,
  own: readonly TextToTranslate[],
): readonly TextToTranslate[] {
  if (!ABOUT_WORDS.has(kind)) return [];
  const last = path.at(-1);
  const isParagraph = typeof last === 'object' && 'paragraph' in last;
  const around = pathKey(isParagraph ? path.slice(0, -1) : path);
  const within = own.filter(({ text }) => text === around || text.startsWith(`${around}/`));
  if (!isParagraph) return within;
  const words = new Set(typeof mine === 'string' ? markdownPieces(mine).map((piece) => piece.text) : []);
  const found = within.filter((one) => words.has(one.words));
  return found.length > 0 ? found : within.filter(({ key }) => key === pathKey(path) || key === around);
}
