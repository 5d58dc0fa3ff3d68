import type { FolderChange } from '../archive/folder-change.ts';
import { FindingError } from '../diagnostics/finding-error.ts';
import { nativeHasher } from '../source/native-hasher.ts';
import { nodeHost } from '../source/node-host.ts';
import { openPackageIfThere } from '../source/package-file.ts';
import { type CustomizeReport, customizeAt } from '../update/customize.ts';
import type { Workplace } from '../update/workplace.ts';
import { confinedHost } from './confined-host.ts';
import type { CustomizeJob, Taken } from './job.ts';
import { meterOf } from './meter.ts';

type Send = (path: string, chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>) => Promise<Taken>;

/** Copies a module or a unit, of which nothing is read outside its place, and sends the files of the copy. */
export async function customizeWithin(
  { place, workingFolder, name, limits, wish }: CustomizeJob,
  send: Send,
): Promise<CustomizeReport> {
  const refuse = async (): Promise<never> => {
    throw new Error('what a stranger sent is copied, and never changed');
  };
  const at: Workplace = {
    workingFolder,
    host: confinedHost(nodeHost(workingFolder), place, meterOf(limits, name)),
    root: place,
    newHasher: nativeHasher,
    open: async (path) => openPackageIfThere(path),
    make: async (_folder, files) => {
      for (const file of files) await sendFile(file, send);
    },
    change: refuse,
    finish: refuse,
  };
  try {
    return await customizeAt(at, wish);
  } catch (error) {
    if (error instanceof FindingError) return { diagnostics: [error.finding] };
    throw error;
  }
}

async function sendFile({ path, content = '' }: FolderChange, send: Send): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const taken = await send(path, typeof bytes === 'function' ? bytes() : [bytes]);
  if ('refused' in taken) throw new Error(taken.refused.message);
}
