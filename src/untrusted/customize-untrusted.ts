import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { posix } from 'node:path';
import { writeNamedFolder } from '../archive/whole-folder.ts';
import { isThere } from '../archive/write.ts';
import { ID_PATTERN, MAXIMUM_ID } from '../definition/schema/parts.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { contained } from '../pipeline/contained.ts';
import { untilAborted } from '../pipeline/stopped.ts';
import { isUnitFile } from '../source/load-module.ts';
import { isRecord } from '../source/unknown-value.ts';
import { type CustomizeReport, folderTaken } from '../update/customize.ts';
import { noOrigin, originPaths } from '../update/origin.ts';
import { limitFinding } from './codes.ts';
import { folderOutput, isAuthorsName } from './folder-output.ts';
import { isDiagnostic, isListOf, unreadable } from './item-done.ts';
import type { CustomizeJob } from './job.ts';
import { limitsWith } from './limits.ts';
import { cannotConfine } from './operator-workspace.ts';
import { supervise } from './supervise.ts';
import type { UntrustedCustomizeRequest } from './untrusted-request.ts';

/**
 * As `customize`, of what strangers sent: the module, the unit or the zip is read in a process of its own, within the
 * limits, and nothing of it outside its folder; a unit’s file is read with the folder in which it is. The copy comes to lie
 * in a folder that is not there yet.
 */
export function customizeUntrusted(request: UntrustedCustomizeRequest): Promise<CustomizeReport> {
  return untilAborted(request.signal, () => customizeAll(request));
}

async function customizeAll(request: UntrustedCustomizeRequest): Promise<CustomizeReport> {
  const { workingFolder: written, limits: set, onFault, signal, ...wish } = request;
  const workingFolder = posix.resolve(written ?? process.cwd());
  const limits = limitsWith(set);
  const { module: name } = wish;
  const folder = posix.resolve(workingFolder, wish.folder);
  if (await isThere(folder)) return { diagnostics: [folderTaken(wish.folder, wish.folder)] };
  const place = await placeOf(name, workingFolder);
  if (place === undefined) return { diagnostics: [noOrigin(name)] };
  const refusal = (await cannotConfine(place, name)) ?? (await tooLarge(place, name, limits));
  if (refusal !== undefined) return { diagnostics: [refusal] };
  const job: CustomizeJob = {
    kind: 'customize',
    limits,
    place,
    workingFolder,
    name,
    wish: { ...wish, namespace: wish.namespace ?? randomUUID() },
  };
  const done = await contained(
    { what: 'customizing', file: name },
    async (): Promise<CustomizeReport> => {
      let report: CustomizeReport = { diagnostics: [] };
      await writeNamedFolder(folder, async (temporary) => {
        const output = folderOutput(temporary, limits, name, isAuthorsName);
        const watch = { limits, grants: { read: [place], code: false }, name, left: limits.total, signal, output };
        report = customizeDone(await supervise(job, watch), request);
        return report.made === undefined ? undefined : folder;
      });
      return report;
    },
    onFault,
  );
  return done.value ?? { diagnostics: done.diagnostics };
}

/** The folder or the zip outside of which nothing is read. */
async function placeOf(written: string, workingFolder: string): Promise<string | undefined> {
  for (const path of originPaths(written, workingFolder))
    if (await isThere(path)) return isUnitFile(posix.basename(path)) ? posix.dirname(path) : path;
  return undefined;
}

/** A zip is read as a whole; files of a folder are counted one by one. */
async function tooLarge(path: string, name: string, limits: CustomizeJob['limits']): Promise<Diagnostic | undefined> {
  const found = await stat(path);
  return found.isFile() && found.size > limits.read
    ? limitFinding('read', limits, { says: `\`${name}\` is too large.`, place: { file: name } })
    : undefined;
}

/** What a process says of a copy, as far as it can be believed. Throws where it is not of the form. */
export function customizeDone(
  value: unknown,
  { module: from, folder }: Pick<UntrustedCustomizeRequest, 'module' | 'folder'>,
): CustomizeReport {
  if (!isRecord(value) || !isListOf(value.diagnostics, isDiagnostic)) throw unreadable();
  const { made, diagnostics } = value;
  if (made === undefined) return { diagnostics };
  if (!isRecord(made) || !isListOf(made.modules, isId)) throw unreadable();
  const { kind, id, version, title, modules } = made;
  if ((kind !== 'module' && kind !== 'unit') || !isId(id)) throw unreadable();
  if (typeof version !== 'string' || typeof title !== 'string') throw unreadable();
  return { made: { kind, folder, from, id, version, title, modules }, diagnostics };
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAXIMUM_ID && new RegExp(ID_PATTERN).test(value);
}
