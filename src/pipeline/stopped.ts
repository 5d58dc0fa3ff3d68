/** The caller has aborted the run: no finding, but what ends it. */
export class StoppedError extends Error {
  constructor() {
    super('The run was aborted.');
    this.name = 'StoppedError';
  }
}

/** Ends the run where its caller has aborted it. */
export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new StoppedError();
}

/** Does a run; where its caller aborts it, the signal's reason is thrown, as the platform's own functions do. */
export async function untilAborted<Value>(signal: AbortSignal | undefined, work: () => Promise<Value>): Promise<Value> {
  signal?.throwIfAborted();
  try {
    return await work();
  } catch (error) {
    throw error instanceof StoppedError ? signal?.reason : error;
  }
}

/** The same chunks, as long as the run is not aborted. */
export async function* untilStopped(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) {
    stopIfAborted(signal);
    yield chunk;
  }
}
