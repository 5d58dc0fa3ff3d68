import type { Standing } from '../quiz/results.ts';
import type { ScormApi } from './api-search.ts';
import { type CallNames, Connection } from './connection.ts';
import type { InteractionValues } from './interactions.ts';
import type { AnsweredQuestion, Lms, Opening, Outcome, Snapshot } from './lms.ts';
import { besideScore, isLater, scoreIn } from './values.ts';

/** What the two editions of SCORM call alike. */
export interface ElementNames {
  readonly learner: string;
  readonly mode: string;
  readonly location: string;
  /** What `.raw`, `.min` and `.max` follow. */
  readonly score: string;
  readonly exit: string;
  readonly time: string;
}

/** A status of an edition. */
export interface StatusElement {
  readonly name: string;
  /** From the first to the last: a status is never taken back. */
  readonly words: readonly string[];
  /** The word while nothing is decided. */
  readonly open: string;
  /** The word for how far a student is; empty where there is nothing to say. */
  of(standing: Standing, reportFailed: boolean): string;
}

/** What one edition of SCORM has of its own. */
export interface Edition {
  readonly calls: CallNames;
  readonly names: ElementNames;
  /** The first of them every platform has, so that it shows whether a session is open. */
  readonly statuses: readonly [StatusElement, ...StatusElement[]];
  /** Characters that every platform must hold, of which one is kept for `sendOtherForms`. */
  readonly stateLimit: number;
  readonly locationLimit: number;
  /** Values that go with a score of 0 to 100. */
  withScore(score: number): Readonly<Record<string, string>>;
  /** Values that a platform may take or not. */
  beside(standing: Standing): Readonly<Record<string, string>>;
  /** Nothing was ever stored, and asking for it is an error. */
  isFirst(connection: Connection): boolean;
  timespan(seconds: number): string;
  interactions(answered: AnsweredQuestion): readonly InteractionValues[];
  /** How many interactions there are where the platform does not say; undefined where it then has none at all. */
  readonly countless: number | undefined;
}

const STATE = 'cmi.suspend_data';

/** A platform that speaks an edition of SCORM. */
export class ScormPlatform implements Lms {
  readonly stateLimit: number;
  readonly #edition: Edition;
  readonly #connection: Connection;
  readonly #reportFailed: boolean;
  /** What each status is, or is to be. */
  readonly #statuses = new Map<string, string>();
  #nextInteraction: number | undefined;

  constructor(edition: Edition, api: ScormApi, reportFailed: boolean) {
    this.#edition = edition;
    this.#connection = new Connection(api, edition.calls);
    this.#reportFailed = reportFailed;
    this.stateLimit = edition.stateLimit - 1;
  }

  open(): Opening | undefined {
    const { names, statuses, isFirst, beside } = this.#edition;
    const connection = this.#connection;
    if (!connection.initialize(statuses[0].name)) return undefined;
    for (const { name } of statuses) this.#statuses.set(name, connection.held(name));
    const isNew = isFirst(connection);
    const stored = (name: string) => (isNew ? '' : connection.held(name));
    for (const name of Object.keys(beside(NOTHING_DONE))) stored(name);
    const mode = connection.get(names.mode);
    return {
      learner: connection.get(names.learner),
      // Empty on platforms without the optional element.
      mode: mode === 'browse' || mode === 'review' ? mode : 'normal',
      state: stored(STATE),
      location: stored(names.location).trim(),
      score: scoreIn(stored(this.#raw)),
    };
  }

  save({ state, location, standing, sessionSeconds, wasLost, again }: Snapshot): Outcome {
    const { names, locationLimit, beside, timespan } = this.#edition;
    const connection = this.#connection;
    const place = location.slice(0, locationLimit);
    if (again) this.#sendOtherForms(state, place, standing);
    else if (!wasLost) connection.settle();
    const taken = [
      connection.set(STATE, state),
      connection.set(names.location, place),
      standing.score === undefined || this.#setScore(standing.score),
      ...this.#statusesFor(standing).map(([name, word]) => connection.set(name, word)),
    ];
    for (const [name, value] of Object.entries(beside(standing))) connection.offer(name, value);
    if (!connection.pending && !again) return 'unchanged';
    taken.push(connection.set(names.exit, 'suspend'), connection.set(names.time, timespan(sessionSeconds)));
    return connection.commit() && taken.every((done) => done) ? 'stored' : 'failed';
  }

  report(answered: readonly AnsweredQuestion[]): void {
    const { interactions, countless } = this.#edition;
    const count = Number.parseInt(this.#connection.get('cmi.interactions._count'), 10);
    let next = this.#nextInteraction ?? (Number.isNaN(count) ? countless : count);
    if (next === undefined) return;
    for (const values of answered.flatMap((each) => interactions(each))) {
      for (const [name, value] of values) this.#connection.set(`cmi.interactions.${next}.${name}`, value);
      next += 1;
    }
    this.#nextInteraction = next;
  }

  close(): void {
    this.#connection.terminate();
  }

  get #raw(): string {
    return `${this.#edition.names.score}.raw`;
  }

  /** The statuses as they are to be, none of them taken back. */
  #statusesFor(standing: Standing): readonly (readonly [name: string, word: string])[] {
    for (const { name, words, of } of this.#edition.statuses) {
      const word = of(standing, this.#reportFailed);
      if (isLater(words, word, this.#statuses.get(name) ?? '')) this.#statuses.set(name, word);
    }
    return [...this.#statuses].filter(([, word]) => word !== '' && word !== 'unknown');
  }

  #setScore(score: number): boolean {
    const { names, withScore } = this.#edition;
    const written = String(score);
    if (this.#connection.holds(this.#raw, written)) return true;
    // Optional elements: a platform that refuses them still takes the raw score.
    const others = { [`${names.score}.min`]: '0', [`${names.score}.max`]: '100', ...withScore(score) };
    for (const [name, value] of Object.entries(others)) this.#connection.offer(name, value);
    return this.#connection.set(this.#raw, written);
  }

  #sendOtherForms(state: string, place: string, { score }: Standing): void {
    const { names, statuses, locationLimit, withScore } = this.#edition;
    const beside = score === undefined ? undefined : besideScore(score);
    this.#connection.sendOtherForms({
      [STATE]: `${state} `,
      [names.location]: `${place} `.slice(0, locationLimit),
      ...Object.fromEntries(statuses.map(({ name, open }) => [name, open])),
      ...(beside === undefined ? {} : { [this.#raw]: String(beside), ...withScore(beside) }),
    });
  }
}

const NOTHING_DONE: Standing = {
  done: 0,
  total: 1,
  score: undefined,
  completion: 'incomplete',
  success: 'unknown',
  final: false,
  mayFinish: false,
};
