import { shapesOfUnits } from '../compare/shapes.ts';
import { describePath } from '../compare/words.ts';
import { UNIT_PREFIX } from '../customized/names.ts';
import { textsToTranslate } from '../customized/texts-to-translate.ts';
import { type Translation, untranslatedTexts } from '../customized/translation.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { withMine } from './with-mine.ts';
import type { Workplace } from './workplace.ts';

/** A text of a translation, or a paragraph of one, that is still in the words of the original. */
export interface TextLeft {
  /** What `keepTexts` calls it. */
  readonly name: string;
  /** The module’s folder or the unit’s file, by its path in the workspace. */
  readonly item: string;
  /** The text that it is in, as a JSON pointer, and where it begins there. */
  readonly pointer: string;
  readonly from: number;
  readonly words: string;
  /** In words for people. */
  readonly where: string;
}

/** How far a translation is. */
export interface TranslationLeft {
  /** Absent of what is no translation, and of what cannot be read. */
  readonly language?: string;
  /** Texts and paragraphs of them. */
  readonly texts: number;
  /** Those that are still to be translated, in the order of the module. */
  readonly left: readonly TextLeft[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What of a customized folder is still to be translated; what is kept as it is on purpose is not. */
export async function toTranslateAt(at: Workplace, folder: string): Promise<TranslationLeft> {
  const nothing = (diagnostics: readonly Diagnostic[]): TranslationLeft => ({ texts: 0, left: [], diagnostics });
  return withMine(at, folder, nothing, async ({ upstream, modules, unit, host }) => {
    const { translation: language } = upstream;
    if (language === undefined) return nothing([]);
    const own = unit && {
      item: unit.file,
      prefix: `${UNIT_PREFIX}/`,
      translation: { base: upstream.unit, mine: unit.value, kept: upstream.kept ?? [], shapes: shapesOfUnits },
    };
    const parts = modules.map(({ folder: inUnit, path, definition, upstream: { definition: base, kept = [] } }) => ({
      item: host.nameOf(path),
      prefix: inUnit === '.' ? '' : `${inUnit}/`,
      translation: { base, mine: definition, kept },
    }));
    const counted = [...(own === undefined ? [] : [own]), ...parts].map(leftOf);
    const texts = counted.reduce((sum, one) => sum + one.texts, 0);
    return { language, texts, left: counted.flatMap(({ left }) => left), diagnostics: [] };
  });
}

interface Part {
  readonly item: string;
  /** Before the names of its texts. */
  readonly prefix: string;
  readonly translation: Omit<Translation, 'conflicts'>;
}

function leftOf({ item, prefix, translation }: Part): Pick<TranslationLeft, 'texts' | 'left'> {
  const { mine, base, shapes } = translation;
  const all = textsToTranslate(mine, shapes);
  const left = untranslatedTexts(translation, all).map(({ key, path, pointer, from, words }) => ({
    name: prefix + key,
    item,
    pointer,
    from,
    words,
    where: describePath(path, [mine, base]),
  }));
  return { texts: all.length, left };
}
