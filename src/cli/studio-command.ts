import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeNewFolder } from '../archive/whole-folder.ts';
import { isThere } from '../archive/write.ts';
import { writeReason } from '../archive/write-reason.ts';
import { machineFault } from '../diagnostics/machine-fault.ts';
import { mediaTypeOfPage } from '../preview/media-types.ts';
import { type LocalServer, send, startLocalServer } from '../server/local-server.ts';
import { exitCodes } from './exit-codes.ts';
import { print } from './output.ts';
import { startAtPort } from './start-at-port.ts';

export interface StudioFlags {
  readonly port?: number;
  /** A folder to write the page into, instead of serving it. */
  readonly export?: string;
}

const DEFAULT_PORT = 4340;

/** The folder of `studio/`, of which chunks lie one deeper than the command. */
const LIB = fileURLToPath(new URL('.', import.meta.url));

/** Serves the studio to this machine's own browser until the process is stopped, or writes it into a folder. */
export async function runStudio(flags: StudioFlags): Promise<number> {
  const files = await studioFiles();
  if (flags.export !== undefined) return exportStudio(flags.export, files);
  const server = await startAtPort((port) => startStudioServer(files, port), DEFAULT_PORT, flags.port);
  if (server === undefined) return exitCodes.fault;
  print(`${server.url} is the studio. What you make there stays in your browser. Ctrl-C ends it.\n`);
  await new Promise<never>(() => {});
  return exitCodes.clean;
}

/** Files on disk by the paths under which the page has them. */
export type StudioFiles = ReadonlyMap<string, string>;

/** Everything that the page is made of. */
export async function studioFiles(): Promise<StudioFiles> {
  const lib = (await isThere(join(LIB, 'studio'))) ? LIB : dirname(LIB);
  const listed = JSON.parse(await readFile(join(lib, 'studio', 'files.json'), 'utf8')) as Record<string, string>;
  return new Map(Object.entries(listed).map(([path, file]) => [path, join(lib, ...file.split('/'))]));
}

/** Serves these files and no other. */
export function startStudioServer(files: StudioFiles, port: number): Promise<LocalServer> {
  return startLocalServer(async ({ path }, response) => {
    const name = path === '' ? 'index.html' : path;
    const file = files.get(name);
    if (file === undefined) return send(response, 404, 'text/plain; charset=utf-8', 'There is no such file.');
    send(response, 200, mediaTypeOfPage(name), await readFile(file));
  }, port);
}

async function exportStudio(folder: string, files: StudioFiles): Promise<number> {
  if (await isThere(folder)) {
    print(`cartwright: ${folder} is there already; choose another folder, or delete it first.\n`);
    return exitCodes.author;
  }
  try {
    const read = [...files].map(async ([path, file]) => ({ path, content: await readFile(file) }));
    await writeNewFolder(folder, await Promise.all(read));
  } catch (error) {
    const reason = writeReason(error);
    if (reason === undefined) throw error;
    const advice = machineFault(error)?.advice ?? 'Choose another folder, or free the place.';
    print(`cartwright: \`${folder}\` cannot be made: ${reason}.\n    ${advice}\n`);
    return exitCodes.fault;
  }
  print(`${folder} is the studio: put it on any web server that serves HTTPS. It needs nothing else.\n`);
  return exitCodes.clean;
}
