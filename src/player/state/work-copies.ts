import type { DeviceCopy, Shelf } from './device-copy.ts';
import type { LearnerState } from './learner-state.ts';
import { readState, writeState } from './state-text.ts';
import { type CopyStanding, type StoredCopy, storedCopy } from './stored-copy.ts';
import { unite } from './unite.ts';
import { latestBeginOfWork, newWorkName } from './work-name.ts';

export interface WorkCopiesOptions {
  readonly shelf: Shelf;
  /** Where the package is played: see `placeOf`. */
  readonly place: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Work that a device holds besides the one that goes on. */
export interface SetAside {
  /** Adds it to the work all the same. */
  take(state: LearnerState): void;
}

/**
 * The copies that a device keeps of one learner's work in one package on a platform. Each is named by its work's own
 * name, so that a later version of the package, whose address is another, finds it. As long as the platform has not
 * shown that it knows the name, a work is found by its place.
 */
export class WorkCopies implements DeviceCopy {
  readonly #with: WorkCopiesOptions;
  readonly #startedAt: number;
  /** What was read or written last, by name: as long as it stays, nothing needs to be read. */
  readonly #known = new Map<string, NamedCopy>();
  /** Names of works that were here at the beginning and are others: of an attempt that ended on the platform. */
  readonly #others = new Set<string>();
  /** Names of works that were one with this, and are to go once it is written. */
  readonly #absorbed = new Set<string>();
  /** The platform showed the work's name at a launch. */
  #confirmed = false;
  #hadUntaken = false;

  constructor(options: WorkCopiesOptions) {
    this.#with = options;
    this.#startedAt = options.now();
  }

  /** Something was added from a copy of which the platform has not said that it took all. */
  get hadUntaken(): boolean {
    return this.#hadUntaken;
  }

  /**
   * Begins a session with what the platform holds, and adds what this device holds of the same work.
   * @returns what the device holds besides, and may have been lost on its way to the platform
   */
  begin(state: LearnerState): SetAside | undefined {
    const { work } = state;
    this.#confirmed = work !== '';
    this.recall(state);
    const others = this.#changedCopies().filter((each) => this.#isHere(each));
    for (const { name, confirmed, sent } of others) {
      this.#others.add(name);
      // The platform has shown it, and has taken what came after: it is not needed here any more.
      if (confirmed && sent) this.#with.shelf.remove(name);
    }
    // Of a copy whose name no launch was ever shown, either nothing has arrived yet, or a new attempt has begun there.
    const unseen = others.filter(({ confirmed }) => !confirmed);
    this.#add(
      state,
      unseen.filter((each) => !isOver(each, work)),
    );
    // Offered once: a student who has started over since has answered.
    if (work !== '') return undefined;
    const over = unseen.filter((each) => isOver(each, work)).sort((one, other) => other.savedAt - one.savedAt)[0];
    const ended = over === undefined ? undefined : readState(over.state);
    if (over === undefined || ended === undefined) return undefined;
    const take = (current: LearnerState) => {
      unite(current, ended);
      this.#absorbed.add(over.name);
    };
    return { take };
  }

  /** Adds what this device holds under the work's own name, and nothing else. */
  recall(state: LearnerState): void {
    this.#add(
      state,
      this.#changedCopies().filter(({ name }) => name === state.work),
    );
  }

  /** Goes on with the work that was kept last at this place: it is known who learns, and nothing else. */
  resume(state: LearnerState): void {
    const here = this.#changedCopies().filter((each) => this.#isHere(each));
    const latest = here.sort((one, other) => other.savedAt - one.savedAt)[0];
    if (latest !== undefined) this.#add(state, [latest]);
  }

  unite(state: LearnerState): boolean {
    const own = this.#known.get(state.work);
    const isSame = (each: NamedCopy) =>
      each.name === state.work ||
      (this.#isHere(each) &&
        each.savedAt >= this.#startedAt &&
        !this.#others.has(each.name) &&
        !this.#confirmed &&
        (own === undefined || !isOver(own, each.name)));
    return this.#add(state, this.#changedCopies().filter(isSame));
  }

  keep(state: LearnerState, standing: CopyStanding | undefined): boolean {
    this.unite(state);
    const { shelf, place, now } = this.#with;
    if (standing === undefined && state.work === '') return false;
    if (state.work === '') state.work = newWorkName(now());
    const name = state.work;
    const known = this.#known.get(name);
    // Where something emptied the store meanwhile, everything is written again.
    const before = known !== undefined && shelf.text(name) === known.text ? known : undefined;
    const written = writeState(state);
    if (standing === undefined && before?.state === written) return true;
    const { sent, final } = standing ?? { sent: false, final: known?.final === true };
    const confirmed = this.#confirmed || known?.confirmed === true;
    const copy: StoredCopy = { state: written, savedAt: now(), place, sent, final, confirmed, deleted: 0 };
    if (before !== undefined && sameButTime(before, copy)) return true;
    const text = JSON.stringify(copy);
    if (!shelf.write(name, text)) return false;
    this.#known.set(name, { ...copy, name, text });
    this.#absorbed.delete(name);
    for (const other of this.#absorbed) shelf.remove(other);
    this.#absorbed.clear();
    return true;
  }

  #isHere({ place }: NamedCopy): boolean {
    return place === this.#with.place;
  }

  /** Copies that are not as they were when this window last saw them. */
  #changedCopies(): readonly NamedCopy[] {
    const { shelf } = this.#with;
    return shelf.names.flatMap((name) => {
      const text = shelf.text(name);
      if (this.#known.get(name)?.text === text) return [];
      const copy = storedCopy(text);
      return copy === undefined ? [] : [{ ...copy, name, text }];
    });
  }

  #add(state: LearnerState, copies: readonly NamedCopy[]): boolean {
    let changed = false;
    for (const copy of copies) {
      this.#known.set(copy.name, copy);
      const read = readState(copy.state);
      if (read === undefined) continue;
      if (unite(state, read)) {
        changed = true;
        this.#hadUntaken ||= !copy.sent;
      }
      this.#others.delete(copy.name);
      this.#settleName(state, copy);
    }
    return changed;
  }

  /** Two windows that began at the same time each made a name: the one that the platform knows stays, else the smaller. */
  #settleName(state: LearnerState, { name, confirmed }: NamedCopy): void {
    if (name === state.work) {
      this.#confirmed ||= confirmed;
      return;
    }
    const takesOver =
      state.work === '' || (confirmed && !this.#confirmed) || (confirmed === this.#confirmed && name < state.work);
    this.#absorbed.add(takesOver ? state.work : name);
    this.#absorbed.delete(takesOver ? name : state.work);
    this.#absorbed.delete('');
    if (!takesOver) return;
    state.work = name;
    this.#confirmed = confirmed;
  }
}

interface NamedCopy extends StoredCopy {
  readonly name: string;
  readonly text: string;
}

/** Whether a work had ended when another began; the one without a name begins now. */
function isOver({ sent, final, savedAt }: NamedCopy, next: string): boolean {
  return sent && final && (next === '' || latestBeginOfWork(next) > savedAt);
}

function sameButTime(one: StoredCopy, other: StoredCopy): boolean {
  return (
    one.state === other.state &&
    one.sent === other.sent &&
    one.final === other.final &&
    one.confirmed === other.confirmed &&
    one.place === other.place
  );
}
