import { FindingError } from '../diagnostics/finding-error.ts';
import type { Output } from '../pipeline/output.ts';
import { StoppedError } from '../pipeline/stopped.ts';
import type { Countdown } from './countdown.ts';
import { type Frame, FrameError } from './frames.ts';
import type { Taken } from './job.ts';

export type Frames = AsyncGenerator<Frame, void, void>;

/** The process could not make the package after all, and says why itself. */
class AbandonedError extends Error {}

/** The process has ended in the middle of a package. */
class GoneError extends Error {}

/**
 * Takes a package from a process into an output, which has it whole or not at all. Undefined where the process abandons it,
 * and where it ends. Of what the output throws the process is told, but for what ends the job. While the output works, the
 * process's clock is held: a caller who takes packages slowly takes no time from it.
 */
export async function takePackage(
  name: string,
  frames: Frames,
  output: Output,
  clock: Countdown | undefined,
): Promise<Taken | undefined> {
  let ended = false;
  async function* chunks(): AsyncIterable<Uint8Array> {
    for (;;) {
      clock?.resume();
      const { value: frame, done } = await frames.next();
      clock?.hold();
      if (done === true) throw new GoneError();
      if (frame.kind !== 'piece') {
        ended = true;
        if (frame.kind === 'whole') return;
        throw frame.kind === 'abandoned' ? new AbandonedError() : new FrameError(false);
      }
      yield frame.contents;
    }
  }
  try {
    const { bytes, sha256 } = await output.write(name, chunks());
    return { written: { bytes, sha256 } };
  } catch (error) {
    if (error instanceof AbandonedError || error instanceof GoneError) return undefined;
    if ([FindingError, FrameError, StoppedError].some((kind) => error instanceof kind)) throw error;
    // The process has not heard of it yet: what it still sends is passed over.
    while (!ended) {
      const { value: frame, done } = await frames.next();
      ended = done === true || frame.kind !== 'piece';
    }
    const { message, code = '' }: { message: string; code?: unknown } =
      error instanceof Error ? error : new Error(String(error));
    return { refused: { code: String(code), message } };
  } finally {
    clock?.resume();
  }
}
