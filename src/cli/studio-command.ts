import { readdir, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeLeftovers } from '../archive/temporary.ts';
import { writeNewFolder } from '../archive/whole-folder.ts';
import { isThere } from '../archive/write.ts';
import { writeReason } from '../archive/write-reason.ts';
import { machineFault } from '../diagnostics/machine-fault.ts';
import { mediaTypeOfPage } from '../preview/media-types.ts';
import { type LocalServer, send, startLocalServer } from '../server/local-server.ts';
import { exitCodes } from './exit-codes.ts';
import { print } from './output.ts';
import { startAtPort } from './start-at-port.ts';
import { StudioFolder } from './studio-folder.ts';

export interface StudioFlags {
  readonly port?: number;
  /** A folder to write the page into, instead of serving it. */
  readonly export?: string;
}

const DEFAULT_PORT = 4340;

/** The folder of `studio/`, of which chunks lie one deeper than the command. */
const LIB = fileURLToPath(new URL('.', import.meta.url));

/** Serves the studio to this machine's own browser until the process is stopped, or writes it into a folder. */
export async function runStudio(folder: string | undefined, flags: StudioFlags): Promise<number> {
  const files = await studioFiles();
  if (flags.export !== undefined) return exportStudio(flags.export, files);
  const served = folder === undefined ? undefined : await servedFolder(folder);
  if (folder !== undefined && served === undefined) return exitCodes.author;
  const server = await startAtPort((port) => startStudioServer(files, port, served), DEFAULT_PORT, flags.port);
  if (server === undefined) return exitCodes.fault;
  const where = served === undefined ? 'stays in your browser' : `is in your browser and in ${folder}`;
  print(`${server.url} is the studio. What you make there ${where}. Ctrl-C ends it.\n`);
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

/** The folder of a module or a unit over which the page is served. */
interface ServedFolder {
  readonly name: string;
  readonly folder: StudioFolder;
}

const FOLDER = 'folder/';

/** Serves these files, those of the folder where there is one, and no other. */
export function startStudioServer(files: StudioFiles, port: number, served?: ServedFolder): Promise<LocalServer> {
  return startLocalServer(
    async (request, response) => {
      const { path, method } = request;
      if (served !== undefined && path.startsWith(FOLDER))
        return served.folder.answer(path.slice(FOLDER.length), request, response);
      const name = path === '' ? 'index.html' : path;
      const file = method === 'GET' || method === 'HEAD' ? files.get(name) : undefined;
      if (file === undefined) return send(response, 404, 'text/plain; charset=utf-8', 'There is no such file.');
      const bytes = await readFile(file);
      send(response, 200, mediaTypeOfPage(name), name === 'index.html' ? pageOver(bytes, served) : bytes);
    },
    port,
    { canWrite: served !== undefined },
  );
}

/** The page, which says over which folder it is served. */
function pageOver(page: Uint8Array, served: ServedFolder | undefined): string | Uint8Array {
  if (served === undefined) return page;
  const name = served.name.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const text = new TextDecoder().decode(page);
  return text.replace('<html ', () => `<html data-folder="${name}" data-folder-id="${served.folder.id}" `);
}

/** Undefined, with what is wrong on the screen, where the folder holds no module. */
async function servedFolder(path: string): Promise<ServedFolder | undefined> {
  const names = await readdir(path).catch(() => undefined);
  const isModule = names?.some((name) => /^(?:module|unit)\.(?:json|ya?ml)$/.test(name)) === true;
  if (names === undefined || !isModule) {
    const fault =
      names === undefined ? 'is no folder that can be read' : 'holds no module: there is no module.json in it';
    print(
      `cartwright: \`${path}\` ${fault}.\n    Name the folder of a module, modules/my-module for example, or none.\n`,
    );
    return undefined;
  }
  const root = await realpath(path);
  // What a server that was ended in the middle of a save has left.
  await removeLeftovers(root);
  return { name: basename(root), folder: new StudioFolder(root) };
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
