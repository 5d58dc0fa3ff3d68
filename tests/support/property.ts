import fc from 'fast-check';

/**
 * fast-check, with the same random values on every run: a change that breaks nothing must not fail because of what
 * chance brought today. `EXPLORE=40 npx vitest run tests/interactions` looks further instead: other values each time,
 * and as many times more of them. What it finds becomes a case of its own, then the seed needs no remembering.
 */
const explore = Number(process.env.EXPLORE ?? 0);

/** Whether more is tried than an ordinary run has time for. */
export const exploring = explore > 0;

if (!exploring) fc.configureGlobal({ seed: 19390101 });

/** How often a property is tried, unless exploring: the `numRuns` of fast-check. */
export function tries(usual: number): { numRuns: number } {
  return { numRuns: exploring ? usual * explore : usual };
}

if (exploring) fc.configureGlobal(tries(100));

export { fc };
