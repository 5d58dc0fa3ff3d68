/** The longest span that every platform takes: SCORM 1.2 has four digits for hours. */
const LONGEST_HUNDREDTHS = 9999 * 360_000 + 359_999;

/** SCORM 1.2 CMITimespan, `HHHH:MM:SS.SS`; what is longer than 9,999 hours stays at their end. */
export function timespan(seconds: number): string {
  const { hours, minutes, rest } = parts(seconds);
  return `${String(hours).padStart(4, '0')}:${two(minutes)}:${rest.toFixed(2).padStart(5, '0')}`;
}

/** SCORM 2004 timeinterval(second,10,2): an ISO 8601 duration, two decimals at most. */
export function isoDuration(seconds: number): string {
  const { hours, minutes, rest } = parts(seconds);
  return `PT${hours}H${minutes}M${String(rest)}S`;
}

/** SCORM 1.2 CMITime: the local time of day, without decimals. */
export function timeOfDay(date: Date): string {
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** The years that Moodle's run-time (5.1.3) takes; a clock that shows another is wrong anyway. */
const EARLIEST = Date.UTC(1970, 0, 1);
const LATEST = Date.UTC(2038, 11, 31, 23, 59, 59, 990);

/**
 * SCORM 2004 time(second,10,2) in UTC. Moodle takes two decimals at most, and a zone only behind decimals; a numeric
 * offset such as `+01:00` is not in every run-time's grammar. A date outside 1970 to 2038 becomes the nearest inside.
 */
export function isoTimestamp(date: Date): string {
  const time = Math.min(LATEST, Math.max(EARLIEST, date.getTime()));
  return new Date(Number.isNaN(time) ? EARLIEST : time).toISOString().replace(/\.(\d\d)\d*Z$/, '.$1Z');
}

/** A span without end, or no number at all, comes from a clock that was turned: the longest, or none. */
function parts(seconds: number): { hours: number; minutes: number; rest: number } {
  const hundredths = Number.isNaN(seconds) ? 0 : Math.min(LONGEST_HUNDREDTHS, Math.max(0, Math.round(seconds * 100)));
  return {
    hours: Math.floor(hundredths / 360_000),
    minutes: Math.floor((hundredths % 360_000) / 6000),
    rest: (hundredths % 6000) / 100,
  };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
