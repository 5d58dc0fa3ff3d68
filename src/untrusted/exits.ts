/** How a process ends itself that has no memory left. */
export const OUT_OF_MEMORY = 77;

/** Written to the standard error, by what a process ends itself for its memory. */
export const MEMORY_WORDS = 'cartwright: memory limit';

/** Whether an allocation was refused: by the engine, or by the system behind it. */
export function isOutOfMemory(thrown: unknown): boolean {
  return (
    thrown instanceof RangeError &&
    /allocation failed|Invalid (?:array|string|typed array) (?:buffer )?length/i.test(thrown.message)
  );
}

/** Whether a process that ended by itself says that it had no memory left. */
export function saysOutOfMemory(code: number | null, stderr: string): boolean {
  return (
    code === OUT_OF_MEMORY ||
    stderr.includes(MEMORY_WORDS) ||
    /heap out of memory|Committing semi space failed|Allocation failed - |out of memory/i.test(stderr)
  );
}
