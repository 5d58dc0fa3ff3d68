import type { ScormApi } from './api-search.ts';

/** The calls, under the names of each standard. */
export interface CallNames {
  readonly initialize: string;
  readonly get: string;
  readonly set: string;
  readonly commit: string;
  readonly terminate: string;
  readonly lastError: string;
}

/** SCORM 1.2 RTE 3.2. */
export const SCORM_12_CALLS: CallNames = {
  initialize: 'LMSInitialize',
  get: 'LMSGetValue',
  set: 'LMSSetValue',
  commit: 'LMSCommit',
  terminate: 'LMSFinish',
  lastError: 'LMSGetLastError',
};

export const SCORM_2004_CALLS: CallNames = {
  initialize: 'Initialize',
  get: 'GetValue',
  set: 'SetValue',
  commit: 'Commit',
  terminate: 'Terminate',
  lastError: 'GetLastError',
};

/**
 * A platform's object behind calls that never throw: a window that was closed, or a platform's own bug, must not take
 * the student's page down. A value that the platform is known to hold is not sent again.
 */
export class Connection {
  readonly #api: ScormApi;
  readonly #names: CallNames;
  readonly #held = new Map<string, string>();
  #state: 'before' | 'running' | 'ended' = 'before';
  /** Set since the last save that is known to have arrived. */
  readonly #unstored = new Set<string>();
  #pending = false;
  #wrote = false;
  #threw = false;

  constructor(api: ScormApi, names: CallNames) {
    this.#api = api;
    this.#names = names;
  }

  /**
   * Opens the session. A page that was loaded again inside its frame may find it open already: then the platform refuses
   * a second opening and goes on answering (`probe` names a value that every platform has).
   */
  initialize(probe: string): boolean {
    if (this.#state !== 'before') return false;
    const isOpen = isTrue(this.#call(this.#names.initialize, '')) || this.#answers(probe);
    // A platform that cannot be read must not be written to either: it may hold what would be overwritten.
    this.#threw = false;
    if (isOpen) this.#call(this.#names.get, probe);
    if (isOpen && !this.#threw) this.#state = 'running';
    return this.#state === 'running';
  }

  #answers(probe: string): boolean {
    const value = String(this.#call(this.#names.get, probe) ?? '');
    return value !== '' && this.#error() === '0';
  }

  /** Empty where the platform has no such value. */
  get(name: string): string {
    return this.#state === 'running' ? String(this.#call(this.#names.get, name) ?? '') : '';
  }

  /** As `get`; what the platform holds need not be sent to it. */
  held(name: string): string {
    const value = this.get(name);
    if (value !== '') this.#held.set(name, value);
    return value;
  }

  set(name: string, value: string): boolean {
    if (this.#state !== 'running') return false;
    if (this.holds(name, value)) return true;
    this.#pending = true;
    this.#unstored.add(name);
    const done = isTrue(this.#call(this.#names.set, name, value));
    if (done) this.#held.set(name, value);
    else this.#held.delete(name);
    return done;
  }

  /** Sets a value that a platform need not take; one that refuses it is not asked again. */
  offer(name: string, value: string): void {
    this.set(name, value);
    this.#held.set(name, value);
  }

  /** Whether the platform is known to hold the value. */
  holds(name: string, value: string): boolean {
    return this.#held.get(name) === value;
  }

  /** Something was set that was not asked to be stored yet. */
  get pending(): boolean {
    return this.#pending;
  }

  /** What was sent so far has arrived. */
  settle(): void {
    this.#unstored.clear();
  }

  /**
   * Moodle sends only what differs from what it sent before, also where that never arrived (mod/scorm/datamodels, seen in
   * 4.4 and 5.1): what was lost would never be sent again. So whatever may be lost is first sent in another form, which
   * means the same wherever the standard has one.
   */
  sendOtherForms(others: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(others)) if (this.#unstored.has(name)) this.set(name, value);
    if (this.#pending) this.commit();
  }

  /** Some platforms say "true" and mean it only of the call itself: an error that was not there before counts, too. */
  commit(): boolean {
    if (this.#state !== 'running') return false;
    const before = this.#error();
    const done = isTrue(this.#call(this.#names.commit, ''));
    const after = this.#error();
    this.#pending = false;
    this.#wrote = true;
    return done && (after === '0' || after === before);
  }

  /**
   * Calls LMSFinish or Terminate, once; nothing is sent after it. Not in a session that stored nothing: Moodle makes a
   * 1.2 module that was not attempted `completed` then, and stores the page's own old values (seen in 5.1.3).
   */
  terminate(): void {
    if (this.#state === 'running' && this.#wrote) this.#call(this.#names.terminate, '');
    this.#state = 'ended';
  }

  /** The error of the last call; `0` where there is none, or the platform does not say. */
  #error(): string {
    const code = String(this.#call(this.#names.lastError) ?? '');
    return code === '' ? '0' : code;
  }

  #call(name: string, ...parameters: readonly string[]): unknown {
    try {
      const method = this.#api[name];
      // Some platforms' methods need their object as `this`, some live in another frame where it is not a Function here.
      return typeof method === 'function' ? method.apply(this.#api, parameters) : undefined;
    } catch {
      this.#threw = true;
      return undefined;
    }
  }
}

/** Platforms answer `"true"`, some `true`, some `1`. */
function isTrue(answer: unknown): boolean {
  return ['true', '1'].includes(String(answer));
}
