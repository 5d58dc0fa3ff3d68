import type { Cartridge } from '../../../read/common-cartridge/cartridge.ts';
import type { TextContents } from '../../../read/contents/contents.ts';
import type { Where } from '../../../read/findings.ts';
import { oncePerObject } from '../../../read/once.ts';
import { isHtml } from '../../../read/package-files.ts';
import { decodePercent, FILE_BASE, folderOf, joinPath, withoutQuery } from '../../../read/paths.ts';
import { isCanvasTarget } from '../markers.ts';
import { moodleCodes } from './codes.ts';

/**
 * Links and pictures of discussions and questions: Moodle makes the path of a course file of every address without a
 * scheme, also of one inside the text. `what` names the text.
 */
export function checkTextLinks(
  { manifest, files }: Cartridge,
  text: TextContents,
  what: string,
  where: Where & { readonly file: string },
): void {
  const seen = new Set<string>();
  for (const { target, kind } of text.references) {
    if (kind !== 'link' && kind !== 'image') continue;
    if (/^[a-z][a-z0-9+.-]*:/i.test(target) || isCanvasTarget(target) || target === '' || seen.has(target)) continue;
    seen.add(target);
    // A file that is nowhere in the package is a fault of the package, and told as such.
    const file = courseFile(target, where.file);
    const held = /^(?:#|\/\/)/.test(target) || files.has(file ?? '') || reached(text, target);
    if (!held || courseFiles(manifest).has(file ?? '')) continue;
    files.findings.add(moodleCodes, 'text-link', where, {
      message: `In Moodle "${target}" in ${what} will lead nowhere: it is taken for a course file, and there is none.`,
    });
  }
}

/** True where another reader finds a file under the address. */
function reached(text: TextContents, target: string): boolean {
  return text.references.some((reference) => reference.target === target && reference.path !== undefined);
}

/** The path that Moodle makes of an address: the marker is taken away, what is left counts from the document's folder. */
function courseFile(target: string, documentPath: string): string | undefined {
  const written = decodePercent(withoutQuery(target)).replace(FILE_BASE, '');
  return written === '' ? undefined : joinPath(folderOf(documentPath), written);
}

/** Files become course files where web content, or Canvas's own kind of it, lists them; pages never do. */
const courseFiles = oncePerObject((manifest: Cartridge['manifest']): ReadonlySet<string> => {
  const listed = manifest.resources
    .filter(({ kind }) => kind === 'webcontent' || kind === 'associated-content')
    .flatMap(({ files }) => files.flatMap(({ path }) => path ?? []));
  return new Set(listed.filter((path) => !isHtml(path)));
});
