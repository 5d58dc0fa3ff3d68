import posix from 'path-browserify';
import { UPSTREAM_FILE } from '../customized/names.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { cannotWrite, machineFirst } from './cannot-write.ts';
import { loadMine, type Mine } from './mine.ts';
import { isSeen, type Workplace } from './workplace.ts';

/**
 * Works on a customized folder as it is now, once an interrupted change of it is finished. `refused` makes a report of
 * what stops that: errors of the folder, or a disk that refuses.
 */
export async function withMine<Report extends { readonly diagnostics: readonly Diagnostic[] }>(
  at: Workplace,
  folder: string,
  refused: (diagnostics: readonly Diagnostic[]) => Report,
  work: (mine: Mine) => Promise<Report>,
): Promise<Report> {
  const { host, workingFolder } = at;
  try {
    await finishInterrupted(posix.resolve(workingFolder, folder), at);
    const mine = await loadMine(host, workingFolder, folder);
    const report = mine.value === undefined ? refused(mine.diagnostics) : await work(mine.value);
    return { ...report, diagnostics: machineFirst(report.diagnostics) };
  } catch (error) {
    return refused([cannotWrite(error, folder, host.nameOf)]);
  }
}

/** Of the folder itself, and of a unit around it. */
async function finishInterrupted(folder: string, at: Workplace): Promise<void> {
  for (const top of [folder, posix.dirname(folder)])
    if (await isSeen(at, posix.join(top, UPSTREAM_FILE))) await at.finish(top);
}
