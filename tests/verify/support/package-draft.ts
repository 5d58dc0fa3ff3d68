import { type DraftEntry, writeZip, type ZipOptions } from './zip-writer.ts';

/** A package while it is made or broken. Every change that would change nothing throws, so that no fixture is idle. */
export class PackageDraft {
  readonly #files: Map<string, Uint8Array>;
  readonly #special = new Map<string, Partial<DraftEntry>>();
  #options: ZipOptions = {};

  constructor(files: Readonly<Record<string, string | Uint8Array>>) {
    this.#files = new Map(Object.entries(files).map(([path, data]) => [path, Buffer.from(data)]));
  }

  text(path: string): string {
    return Buffer.from(this.#bytes(path)).toString('utf8');
  }

  get paths(): readonly string[] {
    return [...this.#files.keys()];
  }

  #bytes(path: string): Uint8Array {
    const bytes = this.#files.get(path);
    if (bytes === undefined) throw new Error(`The draft has no ${path}`);
    return bytes;
  }

  /** Replaces the first occurrence. */
  replace(path: string, from: string, to: string): this {
    const before = this.text(path);
    if (!before.includes(from)) throw new Error(`${path} does not hold ${from}`);
    this.#files.set(path, Buffer.from(before.replace(from, () => to)));
    return this;
  }

  replaceAll(path: string, from: string, to: string): this {
    const before = this.text(path);
    if (!before.includes(from)) throw new Error(`${path} does not hold ${from}`);
    this.#files.set(path, Buffer.from(before.replaceAll(from, to)));
    return this;
  }

  set(path: string, data: string | Uint8Array): this {
    this.#files.set(path, Buffer.from(data));
    return this;
  }

  remove(path: string): this {
    this.#bytes(path);
    this.#files.delete(path);
    return this;
  }

  rename(from: string, to: string): this {
    const bytes = this.#bytes(from);
    this.#files.delete(from);
    this.#files.set(to, bytes);
    return this;
  }

  /** How the zip writes one entry. */
  entry(path: string, how: Partial<DraftEntry>): this {
    this.#bytes(path);
    this.#special.set(path, how);
    return this;
  }

  zip(options: ZipOptions): this {
    this.#options = options;
    return this;
  }

  get entries(): readonly DraftEntry[] {
    return [...this.#files].map(([name, data]) => ({ name, data, ...this.#special.get(name) }));
  }

  get files(): Readonly<Record<string, Uint8Array>> {
    return Object.fromEntries(this.#files);
  }

  build(extra: readonly DraftEntry[] = []): Uint8Array {
    return writeZip([...this.entries, ...extra], this.#options);
  }
}
