import { shapesOfUnits } from '../compare/shapes.ts';
import type { KeptText } from '../customized/load-customized.ts';
import { UNIT_PREFIX, UPSTREAM_FILE } from '../customized/names.ts';
import { type TextToTranslate, textsToTranslate } from '../customized/texts-to-translate.ts';
import { type Translation, untranslatedTexts } from '../customized/translation.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { updateCodes } from './codes.ts';
import type { Mine } from './mine.ts';
import { type ResolveReport, refusal } from './resolve.ts';
import { withMine } from './with-mine.ts';
import type { Workplace } from './workplace.ts';

/**
 * Notes that texts of a translation stay as they are on purpose, all that are named or none. Of a text of several paragraphs
 * those that are not translated, or the one that is named: what comes later is asked for again.
 */
export async function keepTextsAt(at: Workplace, folder: string, places: readonly string[]): Promise<ResolveReport> {
  const refuse = refusal(folder);
  return withMine(at, folder, refuse, async (here) => {
    const { upstream, top, conflicts } = here;
    const known = textsByModule(here);
    const all = [...known.values()].flatMap((texts) => [...texts.keys()]);
    const wrong = places.filter((place) => !all.includes(place));
    if (wrong.length > 0) return refuse(wrong.map((place) => noSuchText(here, place, all)));
    const withKept = <One extends { readonly kept?: readonly KeptText[] }>(one: One, folder: string): One => {
      const own = places.flatMap((place) => known.get(folder)?.get(place) ?? []);
      const old = one.kept ?? [];
      const fresh = own.filter(
        ({ text, words }, index) =>
          !old.some((kept) => kept.text === text && kept.words === words) &&
          own.findIndex((other) => other.text === text && other.words === words) === index,
      );
      if (fresh.length === 0) return one;
      return { ...one, kept: [...old, ...fresh.map(({ text, words }) => ({ text, words }))] };
    };
    const { modules, ...unit } = upstream;
    const file = { ...withKept(unit, UNIT), modules: modules.map((one) => withKept(one, one.folder)) };
    const content = `${JSON.stringify(file, null, 2)}\n`;
    await at.change(top, [{ path: UPSTREAM_FILE, content }]);
    return { folder, decided: places, open: conflicts, diagnostics: [] };
  });
}

/** In the place of a module’s folder: no folder is called so. */
const UNIT = '';

type Named = ReadonlyMap<string, readonly TextToTranslate[]>;

/** What each name means in each module: a paragraph, or what is not translated of a text. Nothing in what is no translation. */
function textsByModule({ upstream, modules, unit }: Mine): ReadonlyMap<string, Named> {
  if (upstream.translation === undefined) return new Map();
  const named = new Map(
    modules.map(({ folder, definition, upstream: { definition: base, kept = [] } }) => [
      folder,
      textsByName({ base, mine: definition, kept }, prefixOf(folder)),
    ]),
  );
  if (unit === undefined) return named;
  const own = { base: upstream.unit, mine: unit.value, kept: upstream.kept ?? [], shapes: shapesOfUnits };
  return named.set(UNIT, textsByName(own, `${UNIT_PREFIX}/`));
}

function textsByName(translation: Omit<Translation, 'conflicts'>, prefix: string): Named {
  const own = textsToTranslate(translation.mine, translation.shapes);
  const named = new Map<string, readonly TextToTranslate[]>();
  for (const { text } of own) named.set(`${prefix}${text}`, []);
  for (const one of untranslatedTexts(translation, own))
    named.set(`${prefix}${one.text}`, [...(named.get(`${prefix}${one.text}`) ?? []), one]);
  for (const one of own) if (one.key !== one.text) named.set(`${prefix}${one.key}`, [one]);
  return named;
}

function prefixOf(folder: string): string {
  return folder === '.' ? '' : `${folder}/`;
}

function noSuchText({ name, upstream }: Mine, place: string, known: readonly string[]): Diagnostic {
  const isTranslation = upstream.translation !== undefined;
  return updateCodes.report('no-such-text', {
    message: isTranslation
      ? `There is no text called \`${place}\` in \`${name}\`.`
      : `\`${name}\` is not a translation, so no text in it waits to be translated.`,
    hint: isTranslation
      ? (didYouMean(place, known) ?? `\`npx cartwright check ${name}\` says what texts are called.`)
      : '--keep is for folders made with `npx cartwright customize --language`; decide conflicts with --mine, --theirs or --text.',
    place: { file: name },
  });
}
