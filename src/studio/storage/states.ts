import type { StudioFiles } from '../engine/stored.ts';
import { change, read, readAll } from './database.ts';

/** An earlier state of a module: its texts, and which media it had. */
interface StoredState {
  readonly time: number;
  readonly texts: Readonly<Record<string, string>>;
  /** Hashes of media by their paths. */
  readonly media: Readonly<Record<string, string>>;
  /** Of the texts, in characters. */
  readonly size: number;
}

/** So many are kept of a module, and so many characters and bytes of media that it has no more. */
export const MOST_STATES = 40;
const MOST_TEXT = 20_000_000;
const MOST_MEDIA = 60_000_000;

/** The earlier states of modules. Media that a state shares with the module are in the storage once. */
export class States {
  readonly #database: IDBDatabase;
  readonly #hashes = new WeakMap<Blob, Promise<string>>();

  constructor(database: IDBDatabase) {
    this.#database = database;
  }

  /** When they were changed last, the latest first. */
  async times(key: string): Promise<readonly number[]> {
    return (await this.#all(key)).map(({ time }) => time);
  }

  /** Keeps a state as it was at a time (milliseconds since 1970). The oldest go where there are too many. */
  async keep(key: string, time: number, files: StudioFiles): Promise<void> {
    const texts: Record<string, string> = {};
    const media: Record<string, string> = {};
    for (const [path, content] of Object.entries(files))
      if (content instanceof Blob) media[path] = await this.#hashOf(content);
      else texts[path] = content;
    const size = Object.values(texts).reduce((sum, text) => sum + text.length, 0);
    const states = [{ time, texts, media, size }, ...(await this.#all(key)).filter((one) => one.time !== time)];
    const kept = await readAll<{ readonly hash: string; readonly content: Blob }>(
      this.#database,
      'kept',
      ofModule(key),
    );
    const sizes = new Map(kept.map(({ hash, content }) => [hash, content.size]));
    const staying = states.slice(0, fitting(states, sizes));
    const wanted = new Set(staying.flatMap((one) => Object.values(one.media)));
    await change(this.#database, (store) => {
      store('states').put(states[0], [key, time]);
      for (const one of states.slice(staying.length)) store('states').delete([key, one.time]);
      for (const { hash } of kept) if (!wanted.has(hash)) store('kept').delete([key, hash]);
    });
  }

  /** Keeps media that a module has no more, for its earlier states. */
  async keepMedia(key: string, before: StudioFiles, after: StudioFiles): Promise<void> {
    const gone = Object.entries(before).flatMap(([path, content]) =>
      content instanceof Blob && after[path] !== content ? [content] : [],
    );
    const hashed = await Promise.all(gone.map(async (content) => ({ hash: await this.#hashOf(content), content })));
    if (hashed.length === 0) return;
    await change(this.#database, (store) => {
      for (const one of hashed) store('kept').put(one, [key, one.hash]);
    });
  }

  /** The files of a state; media that it shares with the module are the module’s. Undefined where it is gone. */
  async files(key: string, time: number, now: StudioFiles): Promise<StudioFiles | undefined> {
    const state = await read<StoredState>(this.#database, 'states', [key, time]);
    if (state === undefined) return undefined;
    const blobs = Object.values(now).filter((content) => content instanceof Blob);
    const known = new Map(await Promise.all(blobs.map(async (blob) => [await this.#hashOf(blob), blob] as const)));
    const media = Object.entries(state.media).map(async ([path, hash]) => {
      const found =
        known.get(hash) ?? (await read<{ readonly content: Blob }>(this.#database, 'kept', [key, hash]))?.content;
      return found === undefined ? [] : [[path, found] as const];
    });
    return { ...state.texts, ...Object.fromEntries((await Promise.all(media)).flat()) };
  }

  async #all(key: string): Promise<readonly StoredState[]> {
    const states = await readAll<StoredState>(this.#database, 'states', ofModule(key));
    return [...states].sort((one, other) => other.time - one.time);
  }

  #hashOf(blob: Blob): Promise<string> {
    const known = this.#hashes.get(blob) ?? hashed(blob);
    this.#hashes.set(blob, known);
    return known;
  }
}

/** How many of the states, the latest first, are within the bounds; always one. */
export function fitting(
  states: readonly Pick<StoredState, 'size' | 'media'>[],
  sizes: ReadonlyMap<string, number>,
): number {
  let [text, media] = [0, 0];
  const counted = new Set<string>();
  const beyond = states.findIndex((state, index) => {
    text += state.size;
    for (const hash of Object.values(state.media)) {
      if (!counted.has(hash)) media += sizes.get(hash) ?? 0;
      counted.add(hash);
    }
    return index > 0 && (index >= MOST_STATES || text > MOST_TEXT || media > MOST_MEDIA);
  });
  return beyond < 0 ? states.length : beyond;
}

async function hashed(blob: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function ofModule(key: string): IDBKeyRange {
  return IDBKeyRange.bound([key], [key, []]);
}
