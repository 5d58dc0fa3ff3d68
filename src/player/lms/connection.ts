import type { ScormApi } from './api-search.ts';

/** The calls, under the names of each standard. */
export interface CallNames {
  readonly initialize: string;
  readonly get: string;
  readonly set: string;
  readonly commit: string;
  readonly terminate: string;
}

/** SCORM 1.2 RTE 3.2. */
export const SCORM_12_CALLS: CallNames = {
  initialize: 'LMSInitialize',
  get: 'LMSGetValue',
  set: 'LMSSetValue',
  commit: 'LMSCommit',
  terminate: 'LMSFinish',
};

export const SCORM_2004_CALLS: CallNames = {
  initialize: 'Initialize',
  get: 'GetValue',
  set: 'SetValue',
  commit: 'Commit',
  terminate: 'Terminate',
};

/**
 * A platform's object behind calls that never throw: a window that was closed, or a platform's own bug, must not take
 * the student's page down. A value that the platform already took is not sent again.
 */
export class Connection {
  readonly #api: ScormApi;
  readonly #names: CallNames;
  readonly #taken = new Map<string, string>();
  #state: 'before' | 'running' | 'ended' = 'before';

  constructor(api: ScormApi, names: CallNames) {
    this.#api = api;
    this.#names = names;
  }

  initialize(): boolean {
    if (this.#state !== 'before') return false;
    if (!isTrue(this.#call(this.#names.initialize, ''))) return false;
    this.#state = 'running';
    return true;
  }

  /** Empty where the platform has no such value. */
  get(name: string): string {
    return this.#state === 'running' ? String(this.#call(this.#names.get, name) ?? '') : '';
  }

  set(name: string, value: string): boolean {
    if (this.#state !== 'running') return false;
    if (this.#taken.get(name) === value) return true;
    const done = isTrue(this.#call(this.#names.set, name, value));
    if (done) this.#taken.set(name, value);
    else this.#taken.delete(name);
    return done;
  }

  /** What the platform was given it may have lost: everything is sent again. */
  forget(): void {
    this.#taken.clear();
  }

  commit(): boolean {
    return this.#state === 'running' && isTrue(this.#call(this.#names.commit, ''));
  }

  /** Calls LMSFinish or Terminate, once; nothing is sent after it. */
  terminate(): boolean {
    if (this.#state !== 'running') return false;
    const done = isTrue(this.#call(this.#names.terminate, ''));
    this.#state = 'ended';
    return done;
  }

  #call(name: string, ...parameters: readonly string[]): unknown {
    try {
      const method = this.#api[name];
      // Some platforms' methods need their object as `this`, some live in another frame where it is not a Function here.
      return typeof method === 'function' ? method.apply(this.#api, parameters) : undefined;
    } catch {
      return undefined;
    }
  }
}

/** Platforms answer `"true"`, some `true`, some `1`. */
function isTrue(answer: unknown): boolean {
  return answer === true || answer === 1 || answer === 'true' || answer === '1';
}
