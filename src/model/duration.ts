import type { Text } from '../text/text.ts';

/** From here on minutes are told in hours: “75 minutes” is easier to plan with than “1 hour 15 minutes”. */
const LONG = 90;

/** Minutes as people say them: `50 minutes`, `3 hours 45 minutes`. */
export function durationWords(minutes: number, text: Text): string {
  const rest = minutes % 60;
  if (minutes < LONG) return text('module.minutes', { minutes });
  const whole = text('module.hours', { hours: Math.floor(minutes / 60) });
  return rest === 0 ? whole : `${whole} ${text('module.minutes', { minutes: rest })}`;
}
