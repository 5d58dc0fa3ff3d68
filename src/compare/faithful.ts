import type { Three } from './conflict.ts';
import { mayRepeat } from './settle-moves.ts';

/**
 * Whether merged paragraphs are what both sides made of them: none is there twice that neither side has twice, none that one
 * side put in is missing, and where nothing is in dispute, what only one side touched is as that side has it. Where several
 * paragraphs were moved and others reworded beside them, it may be anybody’s guess which has become which; then the whole
 * text is for a person to decide.
 */
export function isFaithful(
  merged: readonly string[],
  { base, theirs, mine }: Three<readonly string[]>,
  disputed: readonly string[],
): boolean {
  const counts = [merged, base, theirs, mine].map(countEach);
  return [...new Set([...merged, ...base, ...theirs, ...mine])].every((text) => {
    const [now = 0, before = 0, there = 0, here = 0] = counts.map((count) => count.get(text) ?? 0);
    if (now > Math.max(there, here) && !mayRepeat(text)) return false;
    if (here > before && now === 0) return false;
    if (there > before && now === 0 && !disputed.some((one) => one.includes(text))) return false;
    const wanted = before === there ? here : before === here || there === here ? there : now;
    return disputed.length > 0 || mayRepeat(text) || now === wanted;
  });
}

function countEach(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
