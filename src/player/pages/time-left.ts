import type { TimeLeft } from '../quiz/results.ts';

type LeftWords = (
  key: 'player.bar.left' | 'player.bar.leastLeft' | 'player.bar.hours' | 'player.bar.minutes',
  parameters: Readonly<Record<string, string | number>>,
) => string;

/** From here on minutes are told in hours, as on the overview. */
const LONG = 90;

/** The time that is left in words; empty where nothing is, or no author said how long anything takes. */
export function timeLeft({ minutes: all, whole }: TimeLeft, words: LeftWords): string {
  if (all === 0) return '';
  const minutes = all % 60;
  const time =
    all < LONG
      ? words('player.bar.minutes', { minutes: all })
      : words('player.bar.hours', { hours: Math.floor(all / 60), minutes });
  return words(whole ? 'player.bar.left' : 'player.bar.leastLeft', { time });
}
