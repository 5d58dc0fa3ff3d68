import { changeFolder } from '../archive/journal.ts';
import { UPSTREAM_FILE } from '../customized/names.ts';
import { placesOfTexts } from '../customized/translation.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { updateCodes } from './codes.ts';
import type { Mine } from './mine.ts';
import { type ResolveReport, refusal } from './resolve.ts';
import { withMine } from './with-mine.ts';

/** Notes that texts of a translation stay as they are on purpose, all that are named or none. */
export async function keepTexts(
  folder: string,
  places: readonly string[],
  workingFolder = process.cwd(),
): Promise<ResolveReport> {
  const refuse = refusal(folder);
  return withMine({ folder, workingFolder }, refuse, async (here) => {
    const { upstream, top, conflicts } = here;
    const known = textsByModule(here);
    const all = [...known.values()].flat();
    const wrong = places.filter((place) => !all.includes(place));
    if (wrong.length > 0) return refuse(wrong.map((place) => noSuchText(here, place, all)));
    const modules = upstream.modules.map((one) => {
      const start = prefixOf(one.folder);
      const own = places.filter((place) => known.get(one.folder)?.includes(place));
      const kept = [...new Set([...(one.kept ?? []), ...own.map((place) => place.slice(start.length))])].sort();
      return kept.length === 0 ? one : { ...one, kept };
    });
    const content = `${JSON.stringify({ ...upstream, modules }, null, 2)}\n`;
    await changeFolder(top, [{ path: UPSTREAM_FILE, content }]);
    return { folder, decided: places, open: conflicts, diagnostics: [] };
  });
}

/** What the texts of each module are called; of what is no translation, none. */
function textsByModule({ upstream, modules }: Mine): ReadonlyMap<string, readonly string[]> {
  if (upstream.translation === undefined) return new Map();
  return new Map(
    modules.map(({ folder, definition }) => [
      folder,
      placesOfTexts(definition).map((place) => `${prefixOf(folder)}${place}`),
    ]),
  );
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
      ? (didYouMean(place, known) ?? `\`cartwright check ${name}\` says what texts are called.`)
      : '--keep is for folders made with `cartwright customize --language`; decide conflicts with --mine, --theirs or --text.',
    place: { file: name },
  });
}
