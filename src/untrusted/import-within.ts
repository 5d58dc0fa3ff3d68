import { posix } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { importReaders } from '../import/registry.ts';
import { importNew } from '../importing/import-new.ts';
import { type OpenOriginals, openOriginals } from '../importing/open-originals.ts';
import { nodeHost } from '../source/node-host.ts';
import { confinedHost } from './confined-host.ts';
import type { ImportDone, ImportJob, Taken } from './job.ts';
import { meterOf } from './meter.ts';

type Send = (path: string, chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>) => Promise<Taken>;

/** Reads originals, each in its own place, and sends the files of what they become. Nothing is sent of what is refused. */
export async function importWithin(
  { files: named, workingFolder, name, limits, wishes, called, dryRun }: ImportJob,
  send: Send,
): Promise<{ readonly made?: ImportDone; readonly diagnostics: readonly Diagnostic[] }> {
  const meter = meterOf(limits, name);
  const opened: OpenOriginals[] = [];
  try {
    for (const file of named) {
      const host = confinedHost(nodeHost(workingFolder), posix.resolve(workingFolder, file), meter);
      const one = await openOriginals([file], host, workingFolder);
      if (one.value === undefined) return { diagnostics: one.diagnostics };
      opened.push(one.value);
    }
    const sources = opened.flatMap((one) => one.sources);
    const { value, diagnostics } = await importNew(sources, wishes, importReaders, called);
    if (value === undefined) return { diagnostics };
    const { kind, id, report, files } = value;
    for (const { path, content } of dryRun ? [] : files) {
      const taken = await send(path, typeof content === 'string' ? [new TextEncoder().encode(content)] : content());
      if ('refused' in taken) throw new Error(taken.refused.message);
    }
    return { made: { kind, id, report }, diagnostics };
  } finally {
    for (const one of opened) one.close();
  }
}
