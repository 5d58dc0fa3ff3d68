import { type Disk, hashOf, isOfModule } from './disk.ts';

type Picker = (options: { readonly mode: 'readwrite'; readonly id: string }) => Promise<FileSystemDirectoryHandle>;

/** What of File System Access the compiler does not know; browsers have it or not. */
interface Permitted {
  queryPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

const picker = (): Picker | undefined => (globalThis as { readonly showDirectoryPicker?: Picker }).showDirectoryPicker;

export function canPickFolders(): boolean {
  return picker() !== undefined;
}

/** Asks for a folder; undefined where nobody chose one. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await picker()?.({ mode: 'readwrite', id: 'cartwright' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** Whether the folder may be used; where `ask`, the browser asks. It wants a press for that. */
export async function mayUse(handle: FileSystemDirectoryHandle, ask: boolean): Promise<boolean> {
  const { queryPermission, requestPermission } = handle as FileSystemDirectoryHandle & Permitted;
  const known = (await queryPermission?.call(handle, { mode: 'readwrite' })) ?? 'granted';
  if (known === 'granted' || !ask) return known === 'granted';
  return (await requestPermission?.call(handle, { mode: 'readwrite' })) === 'granted';
}

/** A folder that somebody chose in the browser. */
export class PickedDisk implements Disk {
  readonly name: string;
  readonly #root: FileSystemDirectoryHandle;
  /** Files that were read once: what has the same time and size is not read again. */
  readonly #known = new Map<string, { readonly stamp: string; readonly hash: string }>();

  constructor(root: FileSystemDirectoryHandle) {
    this.#root = root;
    this.name = root.name;
  }

  async list(): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for await (const [path, handle] of filesIn(this.#root, '')) found.set(path, await this.#hashAt(path, handle));
    return found;
  }

  async read(path: string): Promise<Blob> {
    const folder = await this.#folderOf(path, false);
    const file = await (await folder.getFileHandle(nameOf(path))).getFile();
    // A file of its own: one that is changed on disk later could not be read any more.
    return new Blob([await file.arrayBuffer()], { type: file.type });
  }

  async write(path: string, content: string | Blob | undefined, was: string | undefined): Promise<boolean> {
    if ((await this.#hashNow(path)) !== was) return false;
    if (content === undefined) {
      await (await this.#folderOf(path, false)).removeEntry(nameOf(path));
      return true;
    }
    const handle = await (await this.#folderOf(path, true)).getFileHandle(nameOf(path), { create: true });
    // The browser writes beside the file, and puts it in its place when it is closed.
    const file = await handle.createWritable();
    try {
      await file.write(content);
    } catch (error) {
      await file.abort();
      throw error;
    }
    await file.close();
    return true;
  }

  async #hashNow(path: string): Promise<string | undefined> {
    try {
      const handle = await (await this.#folderOf(path, false)).getFileHandle(nameOf(path));
      return await this.#hashAt(path, handle);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
      throw error;
    }
  }

  async #hashAt(path: string, handle: FileSystemFileHandle): Promise<string> {
    const file = await handle.getFile();
    const stamp = `${file.lastModified} ${file.size}`;
    const known = this.#known.get(path);
    if (known?.stamp === stamp) return known.hash;
    const hash = await hashOf(file);
    // A file that was changed just now may be changed once more within the same tick of the clock.
    if (Date.now() - file.lastModified > 3000) this.#known.set(path, { stamp, hash });
    return hash;
  }

  async #folderOf(path: string, create: boolean): Promise<FileSystemDirectoryHandle> {
    let folder = this.#root;
    for (const name of path.split('/').slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create });
    return folder;
  }
}

async function* filesIn(
  folder: FileSystemDirectoryHandle,
  above: string,
): AsyncGenerator<readonly [string, FileSystemFileHandle]> {
  for await (const [name, handle] of folder.entries()) {
    const path = `${above}${name}`;
    if (!isOfModule(path)) continue;
    if (handle instanceof FileSystemDirectoryHandle) yield* filesIn(handle, `${path}/`);
    else if (handle instanceof FileSystemFileHandle) yield [path, handle];
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
