import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Verdict } from '../../src/verify/index.ts';
import type { Covered } from './coverage.ts';
import { processorSeconds } from './processor-time.ts';

/** What each task is given and gives. */
interface Tasks {
  readonly build: {
    readonly given: {
      readonly files: Readonly<Record<string, string | Uint8Array>>;
      readonly targets: readonly string[];
    };
    readonly value: {
      readonly packages: number;
      readonly diagnostics: readonly Diagnostic[];
      /** What was thrown, with where. */
      readonly faults: readonly string[];
    };
  };
  readonly import: {
    readonly given: { readonly name: string; readonly contents: Uint8Array };
    readonly value: { readonly made: 'module' | 'unit' | undefined; readonly codes: readonly string[] };
  };
  readonly verify: {
    readonly given: Uint8Array;
    readonly value: {
      readonly kind: string;
      readonly verdicts: readonly Verdict[];
      readonly diagnostics: readonly Diagnostic[];
      readonly text: string;
      readonly html: string;
      /** The packages of the JSON, after a way through its text. */
      readonly packages: readonly unknown[];
    };
  };
  /** What ran of the library's code since it was asked last. */
  readonly coverage: { readonly given: undefined; readonly value: readonly Covered[] };
}

/** What came of a task, and what it took. */
export interface Done<Value> {
  readonly value: Value;
  /** Of processor time. */
  readonly milliseconds: number;
  /** Bytes that the process held afterwards. */
  readonly memory: number;
}

type Answer = { readonly failure?: string; readonly value?: unknown } & Omit<Done<unknown>, 'value'>;

/**
 * Seconds of processor time; nothing that is tried takes a hundredth of this. It only tells a hang from slowness, so that a
 * hang fails its test instead of hanging it, and a machine that does much else at the same time fails nothing.
 */
const HANGS_AFTER = 120;

/** How often it is looked, and for how long a process may wait for something without doing anything. */
const LOOKED_AFTER = 10_000;
const WAITS_IN_VAIN = 600_000;

/** Megabytes of JavaScript's own memory, far above what any package needs. */
const MEMORY = 1024;

/** The bundled library in a process of its own, one task after the other. */
export class FuzzChild {
  readonly #options: readonly string[];
  #child: ChildProcess | undefined;

  /** `options`: of Node, besides those of memory. */
  constructor(options: readonly string[] = []) {
    this.#options = options;
  }

  /** Rejects where the task throws, ends the process, or hangs. */
  ask<Task extends keyof Tasks>(task: Task, given: Tasks[Task]['given']): Promise<Done<Tasks[Task]['value']>> {
    const child = this.#running();
    return new Promise((resolve, reject) => {
      const end = () => {
        clearInterval(watchdog);
        child.off('message', answered);
        child.off('exit', ended);
      };
      const answered = (answer: Answer) => {
        end();
        if (answer.failure === undefined) resolve(answer as Done<Tasks[Task]['value']>);
        else reject(new Error(answer.failure));
      };
      const ended = (code: number | null, signal: string | null) => {
        end();
        this.#child = undefined;
        reject(new Error(`The process ended with ${code ?? signal}.`));
      };
      const first = processorSeconds(child.pid);
      let [latest, since] = [first, Date.now()];
      const watchdog = setInterval(() => {
        const now = processorSeconds(child.pid);
        if (now !== latest) [latest, since] = [now, Date.now()];
        if (now - first < HANGS_AFTER && Date.now() - since < WAITS_IN_VAIN) return;
        end();
        this.close();
        reject(new Error('It hangs.'));
      }, LOOKED_AFTER);
      child.on('message', answered);
      child.on('exit', ended);
      child.send({ task, given });
    });
  }

  #running(): ChildProcess {
    this.#child ??= fork(fileURLToPath(new URL('fuzz-child.mjs', import.meta.url)), {
      execArgv: [`--max-old-space-size=${MEMORY}`, ...this.#options],
      serialization: 'advanced',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    return this.#child;
  }

  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}
