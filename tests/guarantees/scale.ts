import { appendFileSync } from 'node:fs';

/**
 * How far a guarantee is tried. `npm test` tries each in short; `npm run guarantees -- NAME --full` in full, with a seed of
 * its own, and prints the line of docs/guarantees.md that comes of it.
 */
export const full = process.env.GUARANTEES === 'full';

/** What random choices begin with: the same in every `npm test`, so that nobody's change fails by chance. */
export const seed = Number(process.env.GUARANTEES_SEED ?? 19390101);

/** Adds what was tried to the line that the run prints: `tried('payloads', 594)`; without a number as it is written. */
export function tried(what: string, count?: number): void {
  const file = process.env.GUARANTEES_RECORD;
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ what, count })}\n`);
}
