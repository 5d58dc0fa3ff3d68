import type { LearnerState } from './learner-state.ts';
import type { Mirror } from './mirror.ts';
import { readState, writeState } from './state-text.ts';
import { type CopyStanding, type StoredCopy, storedCopy } from './stored-copy.ts';
import { unite } from './unite.ts';

/** Whether the device keeps a work, and what other windows made of it. */
export interface DeviceCopy {
  /**
   * Adds to a state what other windows of this device have written since.
   * @returns whether anything was added
   */
  unite(state: LearnerState): boolean;
  /**
   * Writes the state, united with what is there. Nothing is written where nothing changed.
   * @param standing - undefined where only what was overwritten is to be put back
   * @returns whether the device keeps it
   */
  keep(state: LearnerState, standing: CopyStanding | undefined): boolean;
}

/** A store that never throws: browsers forbid storage to some frames, and fill up. */
export class Shelf {
  readonly #storage: Storage | undefined;
  readonly #prefix: string;
  readonly #mirror: Pick<Mirror, 'put'> | undefined;

  /** `prefix`: what the names of all copies of one learner's work in one package begin with. */
  constructor(storage: Storage | undefined, prefix: string, mirror?: Pick<Mirror, 'put'>) {
    this.#storage = storage;
    this.#prefix = prefix;
    this.#mirror = mirror;
  }

  /** The names of the copies, without the prefix. */
  get names(): readonly string[] {
    const keys = safely(() => Object.keys(this.#storage ?? {}), []);
    return keys.filter((key) => key.startsWith(this.#prefix)).map((key) => key.slice(this.#prefix.length));
  }

  /** The text of a copy; empty where there is none. */
  text(name: string): string {
    return safely(() => this.#storage?.getItem(this.#prefix + name), '') ?? '';
  }

  write(name: string, text: string): boolean {
    this.#mirror?.put(this.#prefix + name, text);
    return safely(() => {
      this.#storage?.setItem(this.#prefix + name, text);
      return this.#storage !== undefined;
    }, false);
  }

  remove(name: string): void {
    this.#mirror?.put(this.#prefix + name, undefined);
    safely(() => this.#storage?.removeItem(this.#prefix + name), undefined);
  }
}

function safely<T>(run: () => T, otherwise: T): T {
  try {
    return run();
  } catch {
    return otherwise;
  }
}

/** A place that keeps nothing, for previews and for learners without a name. */
export const noCopy: DeviceCopy = { unite: () => false, keep: () => false };

/** The work of a website, or of a package without a platform: one a place, of whoever uses the device. */
export class PlaceCopy implements DeviceCopy {
  readonly #shelf: Shelf;
  readonly #name: string;
  readonly #now: () => number;
  /** What was read or written last: as long as it stays, nothing needs to be read. */
  #known = '';
  #deleted: number | undefined;

  constructor(shelf: Shelf, name: string, now: () => number) {
    this.#shelf = shelf;
    this.#name = name;
    this.#now = now;
  }

  unite(state: LearnerState): boolean {
    const text = this.#shelf.text(this.#name);
    if (text === this.#known) return false;
    this.#known = text;
    const copy = storedCopy(text);
    if (copy === undefined) return false;
    const isDeleted = this.#deleted !== undefined && copy.deleted > this.#deleted;
    this.#deleted = Math.max(copy.deleted, this.#deleted ?? 0);
    if (isDeleted) clear(state);
    const read = readState(copy.state);
    return (read !== undefined && unite(state, read)) || isDeleted;
  }

  keep(state: LearnerState): boolean {
    this.unite(state);
    return this.#write(writeState(state));
  }

  /** Deletes the work, for this window and for every other that is open. */
  delete(state: LearnerState): void {
    this.unite(state);
    clear(state);
    this.#deleted = (this.#deleted ?? 0) + 1;
    this.#write(writeState(state));
  }

  #write(written: string): boolean {
    const before = storedCopy(this.#shelf.text(this.#name));
    const deleted = this.#deleted ?? 0;
    if (before?.state === written && before.deleted === deleted) return true;
    this.#deleted = deleted;
    const text = JSON.stringify({ state: written, savedAt: this.#now(), deleted } satisfies Partial<StoredCopy>);
    const kept = this.#shelf.write(this.#name, text);
    if (kept) this.#known = text;
    return kept;
  }
}

function clear(state: LearnerState): void {
  state.done.clear();
  state.viewed.clear();
  state.marks.clear();
  state.quizzes.clear();
  state.finished = false;
  state.passed = false;
  state.completed = false;
}
