import type { Edit } from '../../browser.ts';
import type { ProseWish } from './open-state.ts';

/*
 * What somebody types is stored a moment later, by a worker and a database that both answer later. Who closes the page
 * within that moment would lose it: so it is noted at once, in the storage that writes while the page waits, and made when
 * the module is opened again.
 */

/** A change that was asked for. */
export type Asked =
  | { readonly kind: 'edit'; readonly item: string; readonly edits: readonly Edit[] }
  | { readonly kind: 'prose'; readonly item: string; readonly pointer: string; readonly wish: ProseWish };

/** A module that can be asked for changes. */
interface Changed {
  edit(item: string, edits: readonly Edit[]): Promise<unknown>;
  writeProse(item: string, pointer: string, wish: ProseWish): Promise<unknown>;
  readonly whenStored: Promise<void>;
}

const flushes = new Set<() => void>();

/** Has what waits in a field asked for when the page is left or hidden. Gives what ends that. */
export function flushWhenLeaving(flush: () => void): () => void {
  flushes.add(flush);
  return () => void flushes.delete(flush);
}

/** Has everything that waits in fields asked for now. */
export function flushFields(): void {
  for (const flush of flushes) flush();
}

/** Called when the page is left, or hidden: a phone may end it then. */
export function whenLeaving(left: () => void): void {
  const leave = (): void => {
    flushFields();
    left();
  };
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave());
}

/** The changes of a module that were asked for and are not stored yet. */
export class LastMoment {
  readonly #name: string;
  #asked: Asked[] = [];
  #isNoted = false;

  constructor(key: string) {
    this.#name = `cartwright-studio last ${key}`;
  }

  add(asked: Asked): void {
    this.#asked.push(asked);
  }

  /** Everything that was asked for is stored. */
  stored(): void {
    this.#asked = [];
    if (this.#isNoted) localStorage.removeItem(this.#name);
    this.#isNoted = false;
  }

  /** Notes what is not stored, up to what cannot be done twice: it may be stored in the moment that is left. */
  note(): void {
    const end = this.#asked.findIndex((one) => !isRepeatable(one));
    const asked = end < 0 ? this.#asked : this.#asked.slice(0, end);
    if (asked.length === 0) return;
    try {
      localStorage.setItem(
        this.#name,
        JSON.stringify(asked, (_, value) => (value instanceof Set ? [...value] : value)),
      );
      this.#isNoted = true;
    } catch {
      // Without room there, the worker and the database may still be fast enough.
    }
  }

  /** Asks again for what was noted when the page was left. */
  async again(module: Changed): Promise<void> {
    const noted = localStorage.getItem(this.#name);
    if (noted === null) return;
    this.#isNoted = true;
    for (const asked of JSON.parse(noted) as readonly Asked[])
      if (asked.kind === 'edit') await module.edit(asked.item, asked.edits);
      else await module.writeProse(asked.item, asked.pointer, withSet(asked.wish));
    await module.whenStored;
    localStorage.removeItem(this.#name);
  }
}

function isRepeatable(asked: Asked): boolean {
  return asked.kind === 'prose' || asked.edits.every(({ kind }) => kind === 'set');
}

function withSet(wish: ProseWish): ProseWish {
  const { sources } = wish.options;
  return sources === undefined ? wish : { ...wish, options: { ...wish.options, sources: new Set(sources) } };
}
