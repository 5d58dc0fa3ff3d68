import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { posix } from 'node:path';
import { writeNamedFolder } from '../archive/whole-folder.ts';
import { isThere } from '../archive/write.ts';
import { ID_PATTERN } from '../definition/schema/parts.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { badFolderName, folderTaken } from '../importing/destination.ts';
import { REPORT_FILE, reportPage } from '../importing/report-file.ts';
import type { ImportResult } from '../importing/request.ts';
import { contained } from '../pipeline/contained.ts';
import { untilAborted } from '../pipeline/stopped.ts';
import { nodeHost } from '../source/node-host.ts';
import { limitFinding } from './codes.ts';
import { folderOutput } from './folder-output.ts';
import { importDone } from './import-done.ts';
import type { ImportJob } from './job.ts';
import { limitsWith } from './limits.ts';
import { cannotConfine } from './operator-workspace.ts';
import { supervise } from './supervise.ts';
import type { UntrustedImportRequest } from './untrusted-request.ts';

/**
 * As `importFiles`, of what strangers sent: the originals are read in a process of its own, within the limits, and become a
 * module or a unit in a folder that is not there yet. A file is read by itself; what lies beside a page is read where the
 * folder is named.
 */
export function importUntrusted(request: UntrustedImportRequest): Promise<ImportResult> {
  return untilAborted(request.signal, () => importAll(request));
}

async function importAll(request: UntrustedImportRequest): Promise<ImportResult> {
  const { files, to, language, only, splitAt, dryRun = false, onFault, signal } = request;
  const workingFolder = posix.resolve(request.workingFolder ?? process.cwd());
  const limits = limitsWith(request.limits);
  const name = files.map((one) => posix.basename(one)).join(', ');
  const originals = files.map((one) => posix.resolve(workingFolder, one));
  const refusal = await refused(request, originals, workingFolder);
  if (refusal !== undefined) return { diagnostics: [refusal] };
  const job: ImportJob = {
    kind: 'import',
    limits,
    files,
    workingFolder,
    name,
    dryRun,
    wishes: {
      ...(language === undefined ? {} : { language }),
      ...(splitAt === undefined ? {} : { splitAt }),
      ...(only === undefined ? {} : { only }),
    },
    called: {
      namespace: request.namespace ?? randomUUID(),
      ...(to === undefined ? {} : { id: posix.basename(posix.resolve(workingFolder, to)) }),
    },
  };
  const watch = { limits, grants: { read: originals, code: false }, name, left: limits.total, signal };
  const folderOf = (id: string): string => to ?? posix.join('modules', id);
  const done = await contained(
    { what: 'importing', file: name },
    async (): Promise<ImportResult> => {
      let result: ImportResult = { diagnostics: [] };
      if (dryRun) return resultOf(importDone(await supervise(job, watch)), folderOf, false);
      await writeNamedFolder(posix.resolve(workingFolder, folderOf('imported')), async (temporary) => {
        const output = folderOutput(temporary, limits, name);
        const said = importDone(await supervise(job, { ...watch, output }));
        result = resultOf(said, folderOf, true);
        const { made, report } = result;
        if (made === undefined || report === undefined) return undefined;
        const folder = posix.resolve(workingFolder, made.folder);
        if (await isThere(folder)) {
          result = { report, diagnostics: [folderTaken(made.folder)] };
          return undefined;
        }
        await output.write(REPORT_FILE, [new TextEncoder().encode(reportPage(report))]);
        return folder;
      });
      return result;
    },
    onFault,
  );
  return done.value ?? { diagnostics: done.diagnostics };
}

function resultOf(
  { made, diagnostics }: ReturnType<typeof importDone>,
  folderOf: (id: string) => string,
  written: boolean,
): ImportResult {
  if (made === undefined) return { diagnostics };
  const { kind, id, report } = made;
  return { made: { kind, folder: folderOf(id), changes: [], written }, report, diagnostics };
}

/** What can be said before anything is read. */
async function refused(
  { files, to, limits: set }: UntrustedImportRequest,
  originals: readonly string[],
  workingFolder: string,
): Promise<Diagnostic | undefined> {
  if (to !== undefined) {
    const folder = posix.resolve(workingFolder, to);
    if (!new RegExp(ID_PATTERN).test(posix.basename(folder))) return badFolderName(to);
    if (await isThere(folder)) return folderTaken(to);
  }
  const limits = limitsWith(set);
  const { nameOf } = nodeHost(workingFolder);
  let size = 0;
  for (const [index, path] of originals.entries()) {
    const file = files[index] ?? nameOf(path);
    const unconfined = await cannotConfine(path, file);
    if (unconfined !== undefined) return unconfined;
    size += await stat(path).then(
      (found) => (found.isFile() ? found.size : 0),
      () => 0,
    );
    if (size > limits.read) return limitFinding('read', limits, { says: `\`${file}\` is too large.`, place: { file } });
  }
  return undefined;
}
