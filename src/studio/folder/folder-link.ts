import type { StudioFiles } from '../engine/stored.ts';
import { storedOne } from '../engine/stored.ts';
import { Store } from '../state/store.ts';
import { type Disk, hashOf, isOfModule } from './disk.ts';
import { planSync } from './plan-sync.ts';

export interface LinkState {
  readonly name: string;
  /** `apart`: both changed some files. `away`: it cannot be reached; `asking`: the browser wants to be asked again. */
  readonly status: 'working' | 'same' | 'apart' | 'away' | 'asking';
  /** Files that both changed, in the folder’s words. */
  readonly conflicts: readonly string[];
}

/** What a link needs of the module. */
export interface LinkedModule {
  /** The module’s folder among its files. */
  readonly folder: string;
  files(): StudioFiles;
  /** Files as another program has changed them; false where somebody changed the module meanwhile. */
  take(before: StudioFiles, after: StudioFiles): Promise<boolean>;
  /** What both were when they were the same last, to be remembered. */
  remember(base: ReadonlyMap<string, string>): Promise<void>;
}

/**
 * Keeps a module and its folder on disk the same. What one of them changed alone, the other gets; what both changed, each
 * otherwise, somebody decides, and until then neither is overwritten.
 */
export class FolderLink {
  readonly state: Store<LinkState>;
  readonly #disk: Disk;
  readonly #module: LinkedModule;
  #base: ReadonlyMap<string, string>;
  #working: Promise<void> = Promise.resolve();
  readonly #hashes = new Map<string, { readonly content: string | Blob; readonly hash: string }>();

  constructor(disk: Disk, module: LinkedModule, base: ReadonlyMap<string, string>) {
    this.#disk = disk;
    this.#module = module;
    this.#base = base;
    this.state = new Store<LinkState>({ name: disk.name, status: 'working', conflicts: [] });
  }

  /** Makes both the same, as far as nobody has to decide. One run after the other. */
  sync(): Promise<void> {
    this.#working = this.#working.then(async () => {
      try {
        await this.#sync();
      } catch {
        this.state.patch({ status: 'away' });
      }
    });
    return this.#working;
  }

  /** Decides what both changed: the module’s files are written over the folder’s, or the folder’s are taken. */
  async decide(take: 'mine' | 'theirs'): Promise<void> {
    const { conflicts } = this.state.value;
    const base = new Map(this.#base);
    const side = take === 'mine' ? await this.#onDisk() : await this.#ours(this.#module.files());
    for (const path of conflicts) set(base, path, side.get(path));
    await this.#remember(base);
    await this.sync();
  }

  async #sync(): Promise<void> {
    const files = this.#module.files();
    const [ours, disk] = [await this.#ours(files), await this.#onDisk()];
    const { write, take, conflicts } = planSync(ours, disk, this.#base);
    const base = new Map([...this.#base].filter(([path]) => ours.has(path) || disk.has(path)));
    for (const [path, hash] of ours) if (disk.get(path) === hash) base.set(path, hash);
    const taken = await this.#taken(take, files, disk);
    const isTaken = take.length === 0 || (await this.#module.take(files, taken));
    if (isTaken) for (const path of take) set(base, path, disk.get(path));
    const apart = [...conflicts];
    for (const path of write) {
      const isWritten = await this.#disk.write(path, files[`${this.#module.folder}/${path}`], disk.get(path));
      if (isWritten) set(base, path, ours.get(path));
      else apart.push(path);
      // Each file by itself: a server that ends in the middle must not make what it wrote look like another’s.
      if (isWritten) await this.#remember(base);
    }
    await this.#remember(base);
    this.state.patch({ status: apart.length > 0 ? 'apart' : isTaken ? 'same' : 'working', conflicts: apart });
  }

  async #onDisk(): Promise<ReadonlyMap<string, string>> {
    return new Map([...(await this.#disk.list())].filter(([path]) => isOfModule(path)));
  }

  async #taken(paths: readonly string[], files: StudioFiles, disk: ReadonlyMap<string, string>): Promise<StudioFiles> {
    const after: Record<string, string | Blob> = { ...files };
    for (const path of paths) {
      const own = `${this.#module.folder}/${path}`;
      delete after[own];
      if (!disk.has(path)) continue;
      const bytes = new Uint8Array(await (await this.#disk.read(path)).arrayBuffer());
      after[own] = storedOne(path, bytes) ?? '';
    }
    return after;
  }

  async #ours(files: StudioFiles): Promise<ReadonlyMap<string, string>> {
    const start = `${this.#module.folder}/`;
    const own = Object.entries(files).filter(
      ([path]) => path.startsWith(start) && isOfModule(path.slice(start.length)),
    );
    const hashed = own.map(async ([path, content]) => {
      const known = this.#hashes.get(path);
      const hash = known?.content === content ? known.hash : await hashOf(content);
      this.#hashes.set(path, { content, hash });
      return [path.slice(start.length), hash] as const;
    });
    return new Map(await Promise.all(hashed));
  }

  #remember(base: ReadonlyMap<string, string>): Promise<void> {
    this.#base = new Map(base);
    return this.#module.remember(this.#base);
  }
}

function set(map: Map<string, string>, path: string, hash: string | undefined): void {
  if (hash === undefined) map.delete(path);
  else map.set(path, hash);
}
