import type { StudioFiles } from '../engine/stored.ts';
import { StorageFull } from '../storage/database.ts';
import type { Card, Shelf } from '../storage/shelf.ts';
import type { OpenState } from './open-state.ts';

/** The shortest time between two earlier states that are kept. */
const BETWEEN_STATES_MS = 5 * 60_000;

/** What is to be stored of a module, as it is when its turn comes. */
export interface ToStore {
  readonly card: Card;
  readonly files: StudioFiles;
  /** Another tab has the module now: nothing is stored. */
  readonly isTaken: boolean;
}

/** Stores the states of an open module, one after the other, and keeps earlier ones. */
export class Saving {
  readonly #shelf: Shelf;
  readonly #now: () => ToStore;
  readonly #done: (storing: OpenState['storing'], files: StudioFiles) => void;
  /** The module as it is in the storage, and when it was changed last there. */
  #stored: StudioFiles;
  #storedAt: number;
  /** When an earlier state was kept last. */
  #keptAt = 0;
  #saving: Promise<void> = Promise.resolve();

  /** `done` gets what came of each storing, and the files that were stored. */
  constructor(shelf: Shelf, now: () => ToStore, done: (storing: OpenState['storing'], files: StudioFiles) => void) {
    this.#shelf = shelf;
    this.#now = now;
    this.#done = done;
    const { card, files } = now();
    this.#stored = files;
    this.#storedAt = card.changed;
  }

  /** Settled when everything that was to be stored up to now is stored, or could not be. */
  get whenStored(): Promise<void> {
    return this.#saving;
  }

  /** Whether just these files are in the storage. */
  isStored(files: StudioFiles): boolean {
    return this.#stored === files;
  }

  /** One after the other; what was changed meanwhile is stored by the next. */
  save(): void {
    this.#saving = this.#saving.then(async () => {
      const { card, files, isTaken } = this.#now();
      if (isTaken) return;
      try {
        if (files !== this.#stored) await this.#keepEarlier(files, card);
        await this.#shelf.save(card, files, this.#stored);
        this.#stored = files;
        this.#storedAt = card.changed;
        this.#done('stored', files);
      } catch (error) {
        this.#done(error instanceof StorageFull ? 'full' : 'failed', files);
      }
    });
  }

  /** When the earlier states were changed last, the latest first. */
  times(): Promise<readonly number[]> {
    return this.#shelf.states.times(this.#now().card.key);
  }

  /** An earlier state; undefined where it is gone. What there is now is kept as one when the next is stored. */
  async earlier(time: number): Promise<StudioFiles | undefined> {
    await this.#saving;
    const { card, files } = this.#now();
    const earlier = await this.#shelf.states.files(card.key, time, files);
    if (earlier !== undefined) this.#keptAt = 0;
    return earlier;
  }

  /** Before the first change, and every few minutes, what is stored is kept as an earlier state. */
  async #keepEarlier(files: StudioFiles, { key, changed }: Card): Promise<void> {
    const isDue = changed - this.#keptAt >= BETWEEN_STATES_MS;
    try {
      await this.#shelf.states.keepMedia(key, this.#stored, files);
      if (!isDue) return;
      await this.#shelf.states.keep(key, this.#storedAt, this.#stored);
      this.#keptAt = changed;
    } catch {
      // Without room there is no earlier state; that must not keep anybody's change from being stored.
    }
  }
}
