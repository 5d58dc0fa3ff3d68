import type { PlayerData } from '../data.ts';
import type { AnsweredQuestion, Lms } from '../lms/lms.ts';
import { allMarksReached, gradedPages, type Standing, standing } from '../quiz/results.ts';
import { advance, type LearnerState } from '../state/learner-state.ts';
import type { LocalStore } from '../state/local-copy.ts';
import { type Encoded, encodeState } from '../state/state-code.ts';
import { type Clock, Stopwatch } from './clock.ts';

/**
 * Where the student's work stands:
 * - `saved`, `unsaved`: with the platform, or about to be;
 * - `failing`: the platform does not take it; the device keeps it, if `kept`;
 * - `device`: no platform, the device keeps it;
 * - `unrecorded`: nothing keeps it (preview, review, or a browser without storage);
 * - `ended`: the session is over.
 */
export type Saving =
  | { readonly state: 'saved' | 'unsaved' | 'device' | 'unrecorded' | 'ended'; readonly left: Encoded['left'] }
  | { readonly state: 'failing'; readonly kept: boolean; readonly left: Encoded['left'] };

export interface SessionOptions {
  readonly data: PlayerData;
  readonly state: LearnerState;
  /** Absent on the website, and where no platform was found. */
  readonly lms: Lms | undefined;
  readonly store: LocalStore;
  /** Browse and review write nothing, neither to the platform nor to the device. */
  readonly readOnly: boolean;
  readonly clock: Clock;
  /** False where the browser knows that the network is down. */
  readonly online: () => boolean;
  /** Names this launch in saved states. */
  readonly tag: string;
}

/** Platforms slow down, and some freeze, when every answer is stored at once; a student's work is safe on the device meanwhile. */
export const COMMIT_INTERVAL = 30_000;
/** Answers that come together are stored together. */
const SETTLE = 1000;

/** Keeps the learner's state, and sees that it is saved. Knows nothing of pages. */
export class Session {
  readonly data: PlayerData;
  readonly state: LearnerState;
  readonly readOnly: boolean;
  /** The open page's id. */
  location = '';
  readonly watch: Stopwatch;
  readonly #options: SessionOptions;
  readonly #listeners: ((saving: Saving) => void)[] = [];
  #saving: Saving;
  #left: Encoded['left'] = [];
  #dirty = false;
  #lastCommit = Number.NEGATIVE_INFINITY;
  #callOff: (() => void) | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.data = options.data;
    this.state = options.state;
    this.readOnly = options.readOnly;
    this.watch = new Stopwatch(options.clock);
    this.#saving = { state: this.#calm(), left: [] };
  }

  get saving(): Saving {
    return this.#saving;
  }

  get standing(): Standing {
    return standing(this.data, this.state);
  }

  /** Calls back at every change of `saving` or of the state. */
  listen(listener: (saving: Saving) => void): void {
    this.#listeners.push(listener);
  }

  /** Something changed that is worth keeping. */
  changed(): void {
    if (this.#saving.state === 'ended') return;
    if (!this.state.passed && allMarksReached(gradedPages(this.data), this.state)) this.state.passed = true;
    if (this.readOnly) {
      this.#tell(this.#saving);
      return;
    }
    this.#dirty = this.#options.lms !== undefined;
    const kept = this.#keep(false);
    if (!this.#dirty) {
      this.#tell({ state: kept ? 'device' : 'unrecorded', left: [] });
      return;
    }
    this.#tell(this.#saving.state === 'failing' ? { ...this.#saving, kept } : { state: 'unsaved', left: this.#left });
    this.#schedule();
  }

  /** Questions of a submitted attempt, for the platform's reports. */
  report(answered: readonly AnsweredQuestion[]): void {
    if (!this.readOnly && this.#saving.state !== 'ended') this.#options.lms?.report(answered);
  }

  /** Saves now, if there is something to save: the page is about to go, or the network came back. */
  flush(): boolean {
    const { lms, clock, online } = this.#options;
    this.#callOff?.();
    this.#callOff = undefined;
    if (lms === undefined || this.readOnly || this.#saving.state === 'ended') return true;
    if (!this.#dirty && this.#saving.state !== 'failing') return true;
    const kept = this.#keep(false);
    const { text, left } = encodeState(this.state, this.data, lms.stateLimit);
    this.#left = left;
    this.#lastCommit = clock.now();
    const stored = lms.save({
      state: text,
      location: this.location,
      standing: this.standing,
      sessionSeconds: this.watch.seconds,
      again: this.#saving.state === 'failing',
    });
    // Moodle answers "true" from a beacon although the network is down (mod/scorm/request.js).
    const done = stored && online();
    this.#dirty = !done;
    this.#tell(done ? { state: 'saved', left } : { state: 'failing', kept, left });
    if (!done) this.#schedule();
    return done;
  }

  /**
   * Ends the session with the platform. Unless `force` is set it stays open where the last state could not be saved.
   * @returns whether the session is over
   */
  end(force: boolean): boolean {
    const { lms } = this.#options;
    if (this.#saving.state === 'ended') return true;
    this.#dirty = true;
    const done = this.flush();
    if (!done && !force) return false;
    // Finishing is writing: Moodle makes of it that a previewed module is completed, with a grade of 0.
    if (!this.readOnly) {
      this.#keep(done && this.standing.final);
      lms?.close();
    }
    this.#callOff?.();
    this.#tell({ state: 'ended', left: this.#left });
    return true;
  }

  #schedule(): void {
    if (this.#callOff !== undefined) return;
    const { clock } = this.#options;
    const wait = Math.max(SETTLE, this.#lastCommit + COMMIT_INTERVAL - clock.now());
    this.#callOff = clock.after(wait, () => this.flush());
  }

  #keep(closed: boolean): boolean {
    advance(this.state, this.#options.tag);
    return this.#options.store.write({
      state: encodeState(this.state, this.data).text,
      closed,
      savedAt: this.#options.clock.now(),
    });
  }

  #calm(): 'saved' | 'device' | 'unrecorded' {
    if (this.readOnly) return 'unrecorded';
    return this.#options.lms === undefined ? 'device' : 'saved';
  }

  #tell(saving: Saving): void {
    this.#saving = saving;
    for (const listener of this.#listeners) listener(saving);
  }
}
