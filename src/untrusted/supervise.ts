import { once } from 'node:events';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { FindingError } from '../diagnostics/finding-error.ts';
import type { Output } from '../pipeline/output.ts';
import { StoppedError } from '../pipeline/stopped.ts';
import { type EndingLimit, limitFinding, untrustedCodes } from './codes.ts';
import { type Countdown, startCountdown } from './countdown.ts';
import { saysOutOfMemory } from './exits.ts';
import { FrameError, framesOf, jsonFrame, jsonOf } from './frames.ts';
import type { Job } from './job.ts';
import { type Grants, type ItemProcess, kill, launch } from './launch.ts';
import type { Limits } from './limits.ts';
import { alive } from './living.ts';
import { type Frames, takePackage } from './take-package.ts';
import { usageOf } from './usage.ts';

/** How often a process is looked at, in milliseconds: memory is filled by a gigabyte a second. */
const EVERY = 25;

/** What a process says about its end is short; what a hostile one writes is not kept. */
const MOST_LAST_WORDS = 16 * 1024;

/** With what the system ends a program that is at fault itself. */
const CRASHES: readonly string[] = ['SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGILL', 'SIGSEGV', 'SIGSYS', 'SIGTRAP', 'SIGXFSZ'];

/** Around one job. */
export interface Watch {
  readonly limits: Limits;
  readonly grants: Grants;
  /** The item, as the user knows it. */
  readonly name: string;
  /** Milliseconds that the whole run has left. */
  readonly left: number;
  readonly signal?: AbortSignal | undefined;
  /** Where packages go; without it the process may send none. */
  readonly output?: Output | undefined;
  readonly onProgress?: ((value: unknown) => void) | undefined;
  readonly onFault?: ((value: unknown) => void) | undefined;
}

/**
 * Lets a process of its own do a job, and ends it where it meets a limit. What came of the job is as the process says it;
 * it may be in a stranger's hands. Throws a `FindingError` where it had to be ended or ended by itself, and `StoppedError`
 * where the caller has aborted the run.
 */
export async function supervise(job: Job, watch: Watch): Promise<unknown> {
  return superviseProcess(launch(watch.limits, watch.grants), job, watch);
}

/** As `supervise`, for a process that is started already and waits for its job. */
export async function superviseProcess(child: ItemProcess, job: Job, watch: Watch): Promise<unknown> {
  const forget = alive(child);
  const supervised = new Supervision(child, watch);
  try {
    return await supervised.result(job);
  } finally {
    forget();
  }
}

class Supervision {
  readonly #child: ItemProcess;
  readonly #watch: Watch;
  /** Why the process was ended; the first reason counts. */
  #reason: Error | undefined;
  #failure: Error | undefined;
  #lastWords = '';
  #clock: Countdown | undefined;

  constructor(child: ItemProcess, watch: Watch) {
    this.#child = child;
    this.#watch = watch;
  }

  async result(job: Job): Promise<unknown> {
    const child = this.#child;
    const closed = once(child, 'close').catch((error: Error) => {
      this.#failure ??= error;
    });
    if (child.pid === undefined) {
      await closed;
      throw this.#howItEnded();
    }
    child.on('error', (error) => {
      this.#failure ??= error;
    });
    // What it does not read is said by how it ends.
    child.stdin.on('error', () => undefined);
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#lastWords = `${this.#lastWords}${text}`.slice(-MOST_LAST_WORDS);
    });
    const stop = this.#startWatching();
    try {
      child.stdin.write(jsonFrame('job', job));
      const done = await this.#converse(framesOf(child.stdout, this.#watch.limits.report));
      if (done !== undefined) return done.value;
    } catch (error) {
      this.#end(error instanceof FrameError ? this.#frameFinding(error) : error);
    } finally {
      stop();
      kill(child);
      // What it sent and nobody has read would keep the stream open, and us waiting. Its last words are read to their end.
      child.stdout.destroy();
      await closed;
    }
    throw this.#reason ?? this.#howItEnded();
  }

  #end(reason: unknown): void {
    this.#reason ??= reason instanceof Error ? reason : new Error(String(reason));
    kill(this.#child);
  }

  #startWatching(): () => void {
    const { left, signal } = this.#watch;
    const abort = (): void => this.#end(new StoppedError());
    if (signal?.aborted === true) abort();
    signal?.addEventListener('abort', abort);
    this.#clock = startCountdown(this.#watch.limits.time, () => this.#meets('time', 'takes too long'));
    const whole = startCountdown(left, () => this.#meets('total', 'was not finished in the time for all'));
    const timer = setInterval(() => this.#look(), EVERY);
    return () => {
      signal?.removeEventListener('abort', abort);
      this.#clock?.stop();
      whole.stop();
      clearInterval(timer);
    };
  }

  #look(): void {
    const { limits } = this.#watch;
    const { pid } = this.#child;
    const usage = pid === undefined ? undefined : usageOf(pid);
    if (usage === undefined) return;
    if (usage.memory > limits.memory) this.#meets('memory', 'takes too much memory');
    else if (usage.processor > limits.processor) this.#meets('processor', 'takes too much time of the processor');
  }

  #meets(limit: EndingLimit, says: string): void {
    this.#end(new FindingError(this.#limitFinding(limit, says)));
  }

  #limitFinding(limit: EndingLimit, says: string): Diagnostic {
    const { limits, name } = this.#watch;
    return limitFinding(limit, limits, { says: `\`${name}\` ${says}.`, place: { file: name } });
  }

  #frameFinding({ isTooLarge }: FrameError): Error {
    return isTooLarge
      ? new FindingError(this.#limitFinding('report', 'gives too much to say'))
      : new Error('The process that worked on it sent what cannot be read.');
  }

  /** Listens until the process has said what came of its job; undefined where it ended before. */
  async #converse(frames: Frames): Promise<{ readonly value: unknown } | undefined> {
    const { output, onProgress, onFault } = this.#watch;
    for (;;) {
      const { value: frame, done } = await frames.next();
      if (done === true) return undefined;
      if (frame.kind === 'done') return { value: jsonOf(frame) };
      if (frame.kind === 'progress') onProgress?.(jsonOf(frame));
      else if (frame.kind === 'fault') onFault?.(jsonOf(frame));
      else if (frame.kind === 'package' && output !== undefined) {
        const taken = await takePackage(String(jsonOf(frame)), frames, output, this.#clock);
        if (taken !== undefined) this.#child.stdin.write(jsonFrame('taken', taken));
      } else throw new FrameError(false);
    }
  }

  #howItEnded(): Error {
    const { exitCode, signalCode } = this.#child;
    const { name } = this.#watch;
    if (saysOutOfMemory(exitCode, this.#lastWords))
      return new FindingError(this.#limitFinding('memory', 'takes too much memory'));
    if (signalCode === 'SIGXCPU')
      return new FindingError(this.#limitFinding('processor', 'takes too much time of the processor'));
    const isCrash = exitCode !== null || CRASHES.includes(signalCode ?? '');
    if (isCrash && this.#failure === undefined)
      return new Error(
        `the process that worked on it ended with ${exitCode ?? signalCode}. ${lastLine(this.#lastWords)}`,
      );
    const how =
      this.#failure === undefined
        ? `was ended from outside (${signalCode})`
        : `cannot be started: ${this.#failure.message}`;
    return new FindingError(
      untrustedCodes.report('process-ended', {
        message: `The process that worked on \`${name}\` ${how}.`,
        hint: 'Do it again; if it ends the same way, see whether the machine has enough memory left, and who ends processes there.',
        place: { file: name },
      }),
    );
  }
}

/** The most telling line of what a process has written last. */
function lastLine(words: string): string {
  const lines = words.split('\n').map((line) => line.trim());
  return lines.find((line) => /error/i.test(line)) ?? lines.find((line) => line !== '') ?? '';
}
