import type { Locate } from '../html/read.ts';
import { decodePercent, FILE_BASE, folderOf, joinPath, resolveTarget, withoutQuery } from '../paths.ts';

/**
 * Finds what a reference in a document of a cartridge stands for. `$IMS-CC-FILEBASE$` is the top of the package; by
 * another reading of the standard it is the document's folder, so `$IMS-CC-FILEBASE$../a` occurs too.
 */
export function cartridgeLocate(has: (path: string) => boolean, documentPath: string): Locate {
  const folder = folderOf(documentPath);
  return (target) => {
    const written = decodePercent(withoutQuery(target.trim()));
    if (!written.startsWith(FILE_BASE)) return resolveTarget(has, folder, target);
    const rest = written.slice(FILE_BASE.length);
    const bases = rest.startsWith('.') ? [folder, ''] : [''];
    for (const base of bases) {
      const path = joinPath(base, rest);
      if (path !== undefined && has(path)) return path;
    }
    const fromTop = rest.replace(/^(?:\.\.?\/|\/)+/, '');
    return fromTop !== '' && has(fromTop) ? fromTop : undefined;
  };
}
