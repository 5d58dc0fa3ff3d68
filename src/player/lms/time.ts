/** SCORM 1.2 CMITimespan: `HHHH:MM:SS.SS`. */
export function timespan(seconds: number): string {
  const { hours, minutes, rest } = parts(seconds);
  return `${String(Math.min(hours, 9999)).padStart(4, '0')}:${two(minutes)}:${rest.toFixed(2).padStart(5, '0')}`;
}

/** SCORM 2004 timeinterval(second,10,2): an ISO 8601 duration, two decimals at most. */
export function isoDuration(seconds: number): string {
  const { hours, minutes, rest } = parts(seconds);
  return `PT${hours}H${minutes}M${String(rest)}S`;
}

/** SCORM 1.2 CMITime: the local time of day. */
export function timeOfDay(date: Date): string {
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** SCORM 2004 time(second,10,0) in UTC. Moodle takes two decimals at most, and a zone only behind decimals (moodle.md). */
export function isoTimestamp(date: Date): string {
  return date.toISOString().replace(/\.(\d\d)\d*Z$/, '.$1Z');
}

function parts(seconds: number): { hours: number; minutes: number; rest: number } {
  const hundredths = Math.max(0, Math.round(seconds * 100));
  return {
    hours: Math.floor(hundredths / 360_000),
    minutes: Math.floor((hundredths % 360_000) / 6000),
    rest: (hundredths % 6000) / 100,
  };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
