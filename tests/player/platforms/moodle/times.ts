/** Total times as Moodle adds them when a session ends. */

/** SCORM 1.2: `HH:MM:SS` with hundredths where there are any. */
export function addTimes12(first: string, second: string): string {
  const [one, other] = [hundredths12(first), hundredths12(second)];
  const sum = one + other;
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes, seconds, rest] = [
    Math.floor(sum / 360_000),
    Math.floor((sum % 360_000) / 6000),
    Math.floor((sum % 6000) / 100),
    sum % 100,
  ];
  return `${two(hours)}:${two(minutes)}:${two(seconds)}${rest === 0 ? '' : `.${two(rest)}`}`;
}

function hundredths12(time: string): number {
  const [hours = '0', minutes = '0', seconds = '0'] = time.split(':');
  const [whole = '0', rest = '0'] = seconds.split('.');
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(whole)) * 100 + Number(rest);
}

/** SCORM 2004: an ISO 8601 duration; of nothing and nothing it is `P` (seen in Moodle 4.4). */
export function addTimes2004(first: string, second: string): string {
  const sum = hundredths2004(first) + hundredths2004(second);
  const days = Math.floor(sum / 8_640_000);
  const hours = Math.floor((sum % 8_640_000) / 360_000);
  const minutes = Math.floor((sum % 360_000) / 6000);
  const seconds = (sum % 6000) / 100;
  const time = `${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${seconds > 0 ? `${seconds}S` : ''}`;
  return `P${days > 0 ? `${days}D` : ''}${time === '' ? '' : `T${time}`}`;
}

function hundredths2004(duration: string): number {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(duration);
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = (found ?? []).slice(1).map((part) => Number(part ?? 0));
  return Math.round((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 100);
}
