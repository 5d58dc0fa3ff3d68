import { align } from './align.ts';

/** A stretch of a text: in both versions, or in one. */
export interface Run {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Words with what joins them (don’t, 3.5, well-kept), signs, stretches of space; each Chinese or Japanese sign by itself. */
const WORD =
  /\s+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*|./gsu;

export function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/**
 * How one text became another, word by word. Only spaces and signs that are the same between two changes belong to them, so
 * that a reworded sentence reads as one change. The runs that are not added are the text before, those not removed the text
 * after.
 */
export function wordRuns(before: string, after: string): readonly Run[] {
  const [start, end] = sameEnds(before, after);
  const [old, now] = [before, after].map((text) => wordsOf(text.slice(start, text.length - end)));
  const runs: Run[] = [{ kind: 'same', text: before.slice(0, start) }];
  const between = changedRuns(old ?? [], now ?? []);
  const last: Run = { kind: 'same', text: before.slice(before.length - end) };
  return joined(withoutIslands(joined([...runs, ...between, last])));
}

/** How many characters are the same at the beginning and at the end, in whole words: most of a text need not be looked at. */
function sameEnds(before: string, after: string): readonly [start: number, end: number] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  while (start > 0 && !isBetweenWords(before, start)) start -= 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  while (end > 0 && !isBetweenWords(before, before.length - end)) end -= 1;
  return [start, end];
}

function isBetweenWords(text: string, at: number): boolean {
  return /\S/.test(text[at - 1] ?? ' ') !== /\S/.test(text[at] ?? ' ');
}

function changedRuns(old: readonly string[], now: readonly string[]): readonly Run[] {
  const runs: Run[] = [];
  let [x, y] = [0, 0];
  for (const [oldIndex, nowIndex] of [...align(old, now), [old.length, now.length] as const]) {
    if (oldIndex > x) runs.push({ kind: 'removed', text: old.slice(x, oldIndex).join('') });
    if (nowIndex > y) runs.push({ kind: 'added', text: now.slice(y, nowIndex).join('') });
    const same = old[oldIndex];
    if (same !== undefined) runs.push({ kind: 'same', text: same });
    [x, y] = [oldIndex + 1, nowIndex + 1];
  }
  return runs;
}

/** Runs of one kind in a row as one; of a change what was removed first. */
function joined(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const { kind, text } of runs) {
    if (text === '') continue;
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same') result[result.length - 1] = { kind, text: last.text + text };
      else result.push({ kind, text });
    }
  }
  flush();
  return result;
}

function withoutIslands(runs: readonly Run[]): readonly Run[] {
  return runs.flatMap((run, index): readonly Run[] => {
    const isIsland = run.kind === 'same' && index > 0 && index < runs.length - 1 && !/[\p{L}\p{N}]/u.test(run.text);
    const isBetween = isIsland && isBothWays(runs, index);
    return isBetween
      ? [
          { kind: 'removed', text: run.text },
          { kind: 'added', text: run.text },
        ]
      : [run];
  });
}

/** On both sides of it something was replaced, not only added or only taken away. */
function isBothWays(runs: readonly Run[], index: number): boolean {
  const [before, after] = [runs[index - 1]?.kind, runs[index + 1]?.kind];
  const isReplaced = (at: number, step: number): boolean =>
    runs[at]?.kind !== 'same' && runs[at + step] !== undefined && runs[at + step]?.kind !== 'same';
  return before !== undefined && after !== undefined && (isReplaced(index - 1, -1) || isReplaced(index + 1, 1));
}
