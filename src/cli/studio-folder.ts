import { createHash } from 'node:crypto';
import { mkdir, readFile, realpath, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { dirname, join, sep } from 'node:path';
import { writeAtomically } from '../archive/write.ts';
import { mediaTypeOfPage } from '../preview/media-types.ts';
import { type LocalRequest, send } from '../server/local-server.ts';
import { sha256OfRegular } from '../source/node-files.ts';
import { nodeHost } from '../source/node-host.ts';

const TEXT = 'text/plain; charset=utf-8';

/** The most that one file may have. */
const MOST_BYTES = 512 * 1024 * 1024;

/** What the page says where a file must not be there yet. */
const NONE = 'none';

/** A module’s folder that the studio’s page reads and writes. Paths are relative to it. */
export class StudioFolder {
  readonly #root: string;
  readonly #host = nodeHost();
  /** Writes are made one after the other, so that what was looked at is still so when it is written. */
  #writing: Promise<void> = Promise.resolve();

  constructor(root: string) {
    this.#root = root;
  }

  /** Which folder this is, without saying where. */
  get id(): string {
    return createHash('sha256').update(this.#root).digest('hex').slice(0, 16);
  }

  /** Answers `GET` without a path with all files and their SHA-256; with one `GET`, `PUT` and `DELETE` of a file. */
  async answer(path: string, request: LocalRequest, response: ServerResponse): Promise<void> {
    if (path === '') return send(response, 200, 'application/json; charset=utf-8', JSON.stringify(await this.#list()));
    const file = await this.#fileAt(path);
    if (file === undefined) return send(response, 403, TEXT, 'This is no file of the module.');
    if (request.method === 'GET' || request.method === 'HEAD') return this.#give(file, response);
    const content = request.method === 'PUT' ? await request.body(MOST_BYTES) : undefined;
    const written = this.#writing.then(() => this.#write(file, content, request.ifMatch ?? NONE));
    this.#writing = written.then(
      () => {},
      () => {},
    );
    if (await written) return send(response, 200, TEXT, 'Written.');
    send(response, 412, TEXT, 'Another program has changed the file.');
  }

  async #list(): Promise<Readonly<Record<string, string>>> {
    const found: Record<string, string> = {};
    const visit = async (folder: string, above: string): Promise<void> => {
      for (const { name, kind } of await this.#host.list(folder)) {
        if (!isOwn(name)) continue;
        const path = `${above}${name}`;
        if (kind === 'folder') await visit(join(folder, name), `${path}/`);
        else if (kind === 'file') found[path] = hashAt(join(folder, name)) ?? '';
      }
    };
    await visit(this.#root, '');
    return found;
  }

  async #give(file: string, response: ServerResponse): Promise<void> {
    const bytes = await readFile(file).catch(() => undefined);
    if (bytes === undefined) return send(response, 404, TEXT, 'There is no such file.');
    // Whatever it is, it is data here: a browser that opens it by itself runs nothing of it.
    response.setHeader('content-security-policy', "sandbox; default-src 'none'");
    send(response, 200, mediaTypeOfPage(file), bytes);
  }

  async #write(file: string, content: Buffer | undefined, was: string): Promise<boolean> {
    if ((hashAt(file) ?? NONE) !== was) return false;
    if (content === undefined) await rm(file);
    else {
      await mkdir(dirname(file), { recursive: true });
      await writeAtomically(file, [content], { durable: true });
    }
    return true;
  }

  /** The file on disk; undefined for what is not in the folder, also by a link. */
  async #fileAt(path: string): Promise<string | undefined> {
    const names = path.split('/');
    if (names.some((name) => name === '' || !isOwn(name) || /[\\:\0\ufffd]/.test(name))) return undefined;
    const file = join(this.#root, ...names);
    for (let folder = file; folder !== this.#root; folder = dirname(folder)) {
      const real = await realpath(folder).catch(() => undefined);
      if (real !== undefined) return real === folder || real.startsWith(`${this.#root}${sep}`) ? file : undefined;
    }
    return file;
  }
}

/** Hidden files and those of other programs are no part of a module. */
function isOwn(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules' && !/~$|\.tmp$/.test(name);
}

function hashAt(file: string): string | undefined {
  try {
    return sha256OfRegular(file, Number.POSITIVE_INFINITY);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
