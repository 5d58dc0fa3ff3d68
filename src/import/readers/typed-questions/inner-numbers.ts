import type { LineKind } from './lines.ts';

interface Start {
  readonly index: number;
  readonly number: number;
}

/**
 * The lines whose numbers count what is within a question: `12. Put in order:`, directly below it `1.` to `4.`, and then
 * `13.`. At the end of a list, where no number follows, it takes that all other questions begin behind an empty line.
 */
export function innerNumbers(kinds: readonly LineKind[]): ReadonlySet<number> {
  const starts = kinds.flatMap((kind, index): readonly Start[] =>
    kind.kind === 'start' && !kind.named ? [{ index, number: kind.number }] : [],
  );
  const isApart = ({ index }: Start): boolean => index === 0 || kinds[index - 1]?.kind === 'empty';
  const inner = new Set<number>();
  let last: Start | undefined;
  for (let at = 0; at < starts.length; at += 1) {
    const start = starts[at];
    if (start === undefined) break;
    const run = last !== undefined && start.number === 1 && !isApart(start) ? runFrom(starts, at) : [];
    const next = starts[at + run.length];
    const goesOn = next !== undefined && next.number === (last?.number ?? 0) + 1 && next.number !== run.length + 1;
    const outer = starts.slice(0, at).filter(({ index }) => !inner.has(index));
    const isLast = next === undefined && outer.length > 1 && outer.every(isApart);
    if (run.length > 1 && (goesOn || isLast)) {
      for (const { index } of run) inner.add(index);
      at += run.length - 1;
    } else last = start;
  }
  return inner;
}

/** 1, 2, 3 on lines directly below each other. */
function runFrom(starts: readonly Start[], from: number): readonly Start[] {
  const run: Start[] = [];
  for (let at = from; at < starts.length; at += 1) {
    const [start, before] = [starts[at], run.at(-1)];
    if (start === undefined) break;
    if (before !== undefined && (start.number !== before.number + 1 || start.index !== before.index + 1)) break;
    run.push(start);
  }
  return run;
}
