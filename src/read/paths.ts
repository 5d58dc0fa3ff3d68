/** How references inside packages lead to files. */

/** Where Canvas itself draws formulas; cartridges that it exports, and ours for it, refer to it. */
export const CANVAS_FORMULA = /^\/equation_images\//;

export const FILE_BASE = '$IMS-CC-FILEBASE$';

/** True for `https:`, `mailto:`, `data:`, `//host`. */
export function isRemote(target: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(target) || target.startsWith('//');
}

/** The target without query and fragment. */
export function withoutQuery(target: string): string {
  return target.replace(/[?#].*$/s, '');
}

/** Percent-decoding that never fails. */
export function decodePercent(target: string): string {
  if (!target.includes('%')) return target;
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** The folder of a path, with its slash, or "". */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** Joins and resolves `.` and `..`; undefined where the result would leave the package. */
export function joinPath(base: string, relative: string): string | undefined {
  const parts: string[] = [];
  for (const part of `${base}${relative}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** Resolves a relative target, as written or percent-decoded, to one of the package's files. */
export function resolveTarget(has: (path: string) => boolean, base: string, target: string): string | undefined {
  const written = withoutQuery(target.trim());
  if (written === '' || isRemote(written) || written.startsWith('/')) return undefined;
  for (const form of new Set([written, decodePercent(written)])) {
    const path = joinPath(base, form);
    if (path !== undefined && has(path)) return path;
  }
  return undefined;
}
