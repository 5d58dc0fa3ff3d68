import type { PlayerData } from '../data.ts';
import type { AnsweredQuestion, Lms } from '../lms/lms.ts';
import { allMarksReached, gradedPages, rememberDone, type Standing, standing } from '../quiz/results.ts';
import { type DeviceCopy, noCopy } from '../state/device-copy.ts';
import { fitState, type LeftOut } from '../state/fit.ts';
import type { LearnerState } from '../state/learner-state.ts';
import { type Clock, Stopwatch } from './clock.ts';

/**
 * The state of the student's work:
 * - `saved`, `unsaved`: with the platform, or about to be;
 * - `failing`: the platform does not take it; the device keeps it, if `kept`;
 * - `device`: no platform, the device keeps it;
 * - `unrecorded`: nothing keeps it (preview, review, or a browser without storage);
 * - `ended`: the session is over.
 */
export type Saving =
  | { readonly state: 'saved' | 'unsaved' | 'device' | 'unrecorded' | 'ended'; readonly left: readonly LeftOut[] }
  | { readonly state: 'failing'; readonly kept: boolean; readonly left: readonly LeftOut[] };

/** With whom the session saves. */
export interface Keepers {
  /** Absent on the website, and where no platform was found. */
  readonly lms: Lms | undefined;
  readonly copy: DeviceCopy;
  /** Browse and review write nothing, neither to the platform nor to the device. */
  readonly readOnly: boolean;
  /** The raw score that the platform held at the start. */
  readonly heldScore: number | undefined;
  /** The page that the platform held at the start; empty where it held none. */
  readonly heldPlace: string;
}

export interface SessionOptions extends Keepers {
  readonly data: PlayerData;
  readonly state: LearnerState;
  readonly clock: Clock;
  /** False where the browser knows that the network is down. */
  readonly online: () => boolean;
}

/** Platforms slow down, and some freeze, when every answer is stored at once; a student's work is safe on the device meanwhile. */
export const COMMIT_INTERVAL = 30_000;
/** Answers that come together are stored together. */
const SETTLE = 1000;

/** Keeps the learner's state, and sees that it is saved: read, united, written. Knows nothing of pages. */
export class Session {
  readonly data: PlayerData;
  readonly state: LearnerState;
  readonly watch: Stopwatch;
  /** The open page's id. */
  location = '';
  readonly #options: SessionOptions;
  readonly #listeners: ((saving: Saving) => void)[] = [];
  readonly #unitedListeners: (() => void)[] = [];
  #keepers: Keepers;
  #saving: Saving;
  #left: readonly LeftOut[] = [];
  #dirty = false;
  /** Other windows of this device added something since this one last saved. */
  #behind = false;
  /** This window has sent something to the platform. */
  #hasSent = false;
  #lastCommit = Number.NEGATIVE_INFINITY;
  #timer: { readonly at: number; readonly callOff: () => void } | undefined;
  /** Sent to the platform's reports since the last save that arrived. */
  #reported: AnsweredQuestion[] = [];
  /** The highest score that the platform is known to hold. */
  #held: number | undefined;
  #milestones: string;
  /** See `places`. */
  #places: readonly string[];
  /** What is to be done before what changed is kept; see `changedSoon`. */
  readonly #first = new Set<() => void>();
  #callOffSoon: (() => void) | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#keepers = options;
    this.data = options.data;
    this.state = options.state;
    this.#held = options.heldScore;
    this.#places = [options.heldPlace];
    this.watch = new Stopwatch(options.clock);
    this.#saving = { state: this.#calm(), left: [] };
    this.#milestones = this.#reached();
  }

  get readOnly(): boolean {
    return this.#keepers.readOnly;
  }

  get saving(): Saving {
    return this.#saving;
  }

  /** The pages of which the platform may hold any: what it held or says that it took, and what it was told since. */
  get places(): readonly string[] {
    return this.#places;
  }

  /** How far the student is; the score is never less than the platform holds, unless the quizzes' settings say so. */
  get standing(): Standing {
    const now = standing(this.data, this.state);
    if (now.score === undefined || this.#held === undefined || this.#held <= now.score) return now;
    const falls = gradedPages(this.data).some(({ quiz }) => quiz.settings.keep !== 'highest');
    return falls ? now : { ...now, score: this.#held };
  }

  /** Calls back at every change of `saving` or of the state. */
  listen(listener: (saving: Saving) => void): void {
    this.#listeners.push(listener);
  }

  /** Calls back whenever something came from another window of this device. */
  onUnited(listener: () => void): void {
    this.#unitedListeners.push(listener);
  }

  /** Goes on with other keepers: a platform that was late answers, or the device is to keep the work in its place. */
  attach(keepers: Keepers): void {
    this.#settle();
    this.#keepers = keepers;
    this.#held = keepers.heldScore;
    this.#places = [keepers.heldPlace];
    this.#saving = { state: this.#calm(), left: [] };
    this.changed();
  }

  /** Something changed that is worth keeping. */
  changed(): void {
    if (this.#saving.state === 'ended') return;
    const { lms, readOnly } = this.#keepers;
    if (readOnly) {
      this.#tell(this.#saving);
      return;
    }
    this.#dirty = lms !== undefined;
    const urgent = this.#reached() !== this.#milestones;
    const kept = this.#keep();
    this.#milestones = this.#reached();
    if (lms === undefined) {
      this.#tell({ state: kept ? 'device' : 'unrecorded', left: [] });
      return;
    }
    this.#tell(this.#saving.state === 'failing' ? { ...this.#saving, kept } : { state: 'unsaved', left: this.#left });
    // Offline nothing will arrive: the student hears of it now, not in half a minute.
    const isNewsOffline = this.#saving.state !== 'failing' && !this.#options.online();
    this.#schedule(urgent || isNewsOffline);
  }

  /**
   * As `changed`, for what a press does: the device keeps it at once, since a tab may be killed at any moment, and all
   * else follows in a task of its own once the screen shows it. Whatever saves before then does that first.
   *
   * @param first - what is to be done with it, and before it
   */
  changedSoon(first?: () => void): void {
    if (!this.readOnly && this.#saving.state !== 'ended') {
      this.#unite();
      this.#keepers.copy.keep(this.state, { sent: false, final: false });
    }
    if (first !== undefined) this.#first.add(first);
    this.#callOffSoon ??= this.#options.clock.afterFrame(() => this.#settle());
  }

  /** Time passes, or another page is open: worth a word when something is saved anyway, and at the end. */
  touched(): void {
    this.#dirty = this.#keepers.lms !== undefined && !this.readOnly;
  }

  /** Adds what other windows of this device have written, and writes again what one of them overwrote. */
  sync(): void {
    this.#settle();
    if (this.#saving.state === 'ended' || this.readOnly) return;
    this.#unite();
    this.#keepers.copy.keep(this.state, undefined);
  }

  /** Questions of an attempt that was handed in, for the platform's reports. */
  report(answered: readonly AnsweredQuestion[]): void {
    const { lms } = this.#keepers;
    if (lms === undefined || this.readOnly || this.#saving.state === 'ended' || answered.length === 0) return;
    lms.report(answered);
    this.#reported.push(...answered);
  }

  /**
   * Saves now, if there is something to save: the page is about to go, or the network came back.
   * @param isGoing - the page is hidden or gone: platforms store then what was sent in any order (Moodle 5.1.3), so that
   *   nothing is sent twice in two forms
   * @returns whether the platform has all of it, as far as it says
   */
  flush(isGoing = false): boolean {
    this.#settle();
    const { lms, readOnly } = this.#keepers;
    this.#callOff();
    if (lms === undefined || readOnly || this.#saving.state === 'ended') return true;
    const wasFailing = this.#saving.state === 'failing';
    if (!this.#dirty && !wasFailing) return true;
    const again = wasFailing && !isGoing;
    const kept = this.#keep();
    const { text, left } = fitState(this.state, this.data, lms.stateLimit);
    this.#left = left;
    const now = this.standing;
    this.#places = [...this.#places.filter((place) => place !== this.location), this.location];
    const outcome = lms.save({
      state: text,
      location: this.location,
      standing: now,
      sessionSeconds: this.watch.seconds,
      wasLost: wasFailing,
      again,
    });
    if (outcome !== 'unchanged') {
      this.#lastCommit = this.#options.clock.now();
      this.#hasSent = true;
    }
    this.#behind = false;
    // Moodle answers "true" from a beacon although the network is down (mod/scorm/request.js, seen in 4.4 and 5.1).
    const isIn = outcome !== 'failed' && (outcome === 'unchanged' || this.#options.online());
    const done = isIn && again === wasFailing;
    this.#dirty = !done;
    if (done) this.#arrived(now, wasFailing);
    else this.#schedule(false);
    this.#tell(done ? { state: 'saved', left } : { state: 'failing', kept, left });
    return done;
  }

  /** What was reported while nothing arrived is reported once more. */
  #arrived({ score }: Standing, wasFailing: boolean): void {
    // A platform that says so may be wrong once: see `flush`.
    this.#places = this.#places.slice(-2);
    if (score !== undefined) this.#held = Math.max(score, this.#held ?? 0);
    this.#keep();
    const lost = wasFailing ? this.#reported : [];
    this.#reported = [];
    if (lost.length === 0) return;
    this.#keepers.lms?.report(lost);
    this.#dirty = true;
    this.#schedule(true);
  }

  /**
   * Ends the session with the platform. Unless `force` is set it stays open where the last state could not be saved.
   * @returns whether the session is over
   */
  end(force: boolean, isGoing = false): boolean {
    if (this.#saving.state === 'ended') return true;
    this.sync();
    // Ending sends all that this window has ever sent once more (Moodle 5.1.3, SCORM 2004): let it be what holds now.
    if (this.#behind && this.#hasSent) this.#dirty = true;
    if (!this.flush(isGoing) && !force) return false;
    // Finishing is writing: Moodle makes of it that a previewed module is completed, with a grade of 0.
    if (!this.readOnly) this.#keepers.lms?.close();
    this.#callOff();
    this.#tell({ state: 'ended', left: this.#left });
    return true;
  }

  #settle(): void {
    if (this.#callOffSoon === undefined) return;
    this.#callOffSoon();
    this.#callOffSoon = undefined;
    const first = [...this.#first];
    this.#first.clear();
    for (const run of first) run();
    this.changed();
  }

  /** Saves soon; `urgent`: at once, only the screen is drawn first. */
  #schedule(urgent: boolean): void {
    const { clock } = this.#options;
    const at = urgent ? clock.now() : Math.max(clock.now() + SETTLE, this.#lastCommit + COMMIT_INTERVAL);
    if (this.#timer !== undefined && this.#timer.at <= at) return;
    this.#callOff();
    this.#timer = { at, callOff: clock.after(at - clock.now(), () => this.flush()) };
  }

  #callOff(): void {
    this.#timer?.callOff();
    this.#timer = undefined;
  }

  /** Writes to the device, united with what other windows have written there. */
  #keep(): boolean {
    const isNew = this.#unite();
    rememberDone(this.data, this.state);
    if (!this.state.passed && allMarksReached(gradedPages(this.data), this.state)) this.state.passed = true;
    const sent = this.#keepers.lms !== undefined && !this.#dirty && !isNew;
    return this.#keepers.copy.keep(this.state, { sent, final: this.standing.final });
  }

  #unite(): boolean {
    if (!this.#keepers.copy.unite(this.state)) return false;
    this.#behind = true;
    // What another window reached it has sent, or will send, itself.
    this.#milestones = this.#reached();
    for (const listener of this.#unitedListeners) listener();
    return true;
  }

  /** What a platform must not learn of half a minute later: something handed in, passed, completed or finished. */
  #reached(): string {
    const { completion, success, final } = this.standing;
    const handedIn = [...this.state.quizzes.values()].flat().filter((attempt) => attempt.handedIn !== undefined);
    return [completion, success, final, this.state.finished, handedIn.map(({ id }) => id).sort()].join();
  }

  #calm(): 'saved' | 'device' | 'unrecorded' {
    if (this.readOnly) return 'unrecorded';
    if (this.#keepers.lms !== undefined) return 'saved';
    return this.#keepers.copy === noCopy ? 'unrecorded' : 'device';
  }

  #tell(saving: Saving): void {
    this.#saving = saving;
    for (const listener of this.#listeners) listener(saving);
  }
}
