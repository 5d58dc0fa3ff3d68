import { contrast } from '../../written/contrast.ts';
import { hexOf, type Oklch, oklchOf } from './oklch.ts';

/** Contrast of words (WCAG 2.2, 1.4.3). */
export const TEXT = 4.5;
/** Contrast of large words, and of what has to be seen besides words (1.4.3, 1.4.11). */
export const PARTS = 3;

/** Smaller than one of 256 steps of a channel. */
const STEP = 0.002;

/** The least contrast that a colour has on any of these. */
export function leastContrast(colour: string, grounds: readonly string[]): number {
  return Math.min(...grounds.map((ground) => contrast(colour, ground)));
}

/**
 * The colour of the same hue that is nearest in lightness and has this contrast on all grounds: itself where it has it.
 * Undefined where neither a lighter nor a darker one has.
 */
export function reach(colour: string, ratio: number, grounds: readonly string[]): string | undefined {
  const from = oklchOf(colour);
  for (let change = 0; change <= 1; change += STEP) {
    for (const lightness of [from.lightness - change, from.lightness + change]) {
      if (lightness < -STEP || lightness > 1 + STEP) continue;
      const found = change === 0 ? colour : hexOf({ ...from, lightness });
      if (leastContrast(found, grounds) >= ratio) return found;
    }
  }
  return undefined;
}

/**
 * A theme's colour with a touch of another's hue: as light as before, or further away from `against`, so that it has at
 * least the contrast with this that it had.
 */
export function tint(colour: string, { hue, chroma }: Pick<Oklch, 'hue' | 'chroma'>, against: string): string {
  const before = contrast(colour, against);
  const from = oklchOf(colour).lightness;
  const direction = from >= oklchOf(against).lightness ? 1 : -1;
  for (let change = 0; change <= 0.05; change += STEP) {
    const found = hexOf({ lightness: from + direction * change, chroma, hue });
    if (contrast(found, against) >= before) return found;
  }
  return colour;
}
