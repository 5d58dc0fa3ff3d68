import posix from 'path-browserify';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../source/host.ts';
import type { BuiltPackage } from './build-request.ts';
import { buildCodes } from './codes.ts';
import type { BuildItem } from './discover.ts';
import { writtenId } from './same-ids.ts';

/** The ids under which earlier builds of items made packages: a folder's name too, where the definition says none. */
export async function idsOf(items: readonly BuildItem[], host: Host): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const item of items) {
    if (item.kind === 'module') ids.add(posix.basename(item.path));
    const written = await writtenId(item, host);
    if (written !== undefined) ids.add(written.id);
  }
  return ids;
}

/**
 * Marks the packages of earlier builds whose module could not be built now, and says which they are: beside the others
 * they look as good as new. `folder` is the output folder as the user knows it.
 */
export function outdatedPackages(
  earlier: readonly BuiltPackage[],
  failed: ReadonlySet<string>,
  folder: string,
): { readonly earlier: readonly BuiltPackage[]; readonly diagnostics: readonly Diagnostic[] } {
  const marked = earlier.map((one): BuiltPackage => (failed.has(one.module) ? { ...one, outdated: true } : one));
  const files = new Map<string, string[]>();
  for (const { module, file } of earlier.filter((one) => failed.has(one.module)))
    files.set(module, [...(files.get(module) ?? []), file].sort());
  const diagnostics = [...files].map(([module, names]) =>
    buildCodes.report('package-outdated', {
      message: `${folder} holds packages of \`${module}\` from an earlier build, without your latest changes: ${names.join(', ')}.`,
      hint: 'Upload them only if you want that earlier version; correct the errors and build again for a new one.',
      place: { file: folder },
    }),
  );
  return { earlier: marked, diagnostics };
}
