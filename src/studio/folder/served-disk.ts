import type { Disk } from './disk.ts';

/** The folder over which `cartwright studio` serves this page; undefined where it serves none. */
export function servedFolder(): { readonly name: string; readonly id: string } | undefined {
  const { folder, folderId } = document.documentElement.dataset;
  return folder === undefined || folderId === undefined ? undefined : { name: folder, id: folderId };
}

/** A folder of this computer, through the server that serves the page. */
export class ServedDisk implements Disk {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  async list(): Promise<ReadonlyMap<string, string>> {
    const answer = await asked('', { method: 'GET' });
    return new Map(Object.entries((await answer.json()) as Record<string, string>));
  }

  async read(path: string): Promise<Blob> {
    return (await asked(path, { method: 'GET' })).blob();
  }

  async write(path: string, content: string | Blob | undefined, was: string | undefined): Promise<boolean> {
    const method = content === undefined ? 'DELETE' : 'PUT';
    const headers = { 'if-match': was ?? 'none' };
    const { status } = await asked(path, { method, headers, ...(content === undefined ? {} : { body: content }) });
    return status !== CHANGED;
  }
}

/** The file is not what it was when it was looked at. */
const CHANGED = 412;

async function asked(path: string, request: RequestInit): Promise<Response> {
  const address = path.split('/').map(encodeURIComponent).join('/');
  const answer = await fetch(new URL(`folder/${address}`, document.baseURI), { ...request, cache: 'no-store' });
  if (!answer.ok && answer.status !== CHANGED) throw new Error(`${path}: ${answer.status}`);
  return answer;
}
