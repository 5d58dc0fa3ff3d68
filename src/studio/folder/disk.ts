/** The folder of a module outside of the browser. Paths are relative to it, with slashes. */
export interface Disk {
  readonly name: string;
  /** What is there: SHA-256 in hexadecimal, by path. Rejects where the folder cannot be reached. */
  list(): Promise<ReadonlyMap<string, string>>;
  read(path: string): Promise<Blob>;
  /**
   * Writes a file whole or not at all; undefined deletes it. False where the file is no longer `was` (undefined: not
   * there): another program has changed it, and nothing was written.
   */
  write(path: string, content: string | Blob | undefined, was: string | undefined): Promise<boolean>;
}

/** Files that other programs put into folders: hidden ones, and what is no part of a module. */
export function isOfModule(path: string): boolean {
  return !path.split('/').some((name) => name.startsWith('.') || name === 'node_modules' || /~$|\.tmp$/.test(name));
}

/** SHA-256 of a file, in hexadecimal. */
export async function hashOf(content: string | Blob): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : await content.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
