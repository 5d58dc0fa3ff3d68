import posix from 'path-browserify';
import { finishChanges } from '../archive/journal.ts';
import { isThere } from '../archive/write.ts';
import { UPSTREAM_FILE } from '../customized/names.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nodeHost } from '../source/node-host.ts';
import { cannotWrite, machineFirst } from './cannot-write.ts';
import { loadMine, type Mine } from './mine.ts';

/**
 * Works on a customized folder as it is now, once an interrupted change of it is finished. `refused` makes a report of
 * what stops that: errors of the folder, or a disk that refuses.
 */
export async function withMine<Report extends { readonly diagnostics: readonly Diagnostic[] }>(
  { folder, workingFolder }: { readonly folder: string; readonly workingFolder: string },
  refused: (diagnostics: readonly Diagnostic[]) => Report,
  work: (mine: Mine) => Promise<Report>,
): Promise<Report> {
  const host = nodeHost(workingFolder);
  try {
    await finishInterrupted(posix.resolve(workingFolder, folder));
    const mine = await loadMine(host, workingFolder, folder);
    const report = mine.value === undefined ? refused(mine.diagnostics) : await work(mine.value);
    return { ...report, diagnostics: machineFirst(report.diagnostics) };
  } catch (error) {
    return refused([cannotWrite(error, folder, host.nameOf)]);
  }
}

/** Of the folder itself, and of a unit around it. */
async function finishInterrupted(folder: string): Promise<void> {
  for (const top of [folder, posix.dirname(folder)])
    if (await isThere(posix.join(top, UPSTREAM_FILE))) await finishChanges(top);
}
