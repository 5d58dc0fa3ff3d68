import { randomName } from '../quiz/questions.ts';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 2025-01-01T00:00Z, in milliseconds since 1970: four digits of minutes last for 28 years from there. */
const EPOCH = 1_735_689_600_000;
const MINUTE = 60_000;
const TIME_LENGTH = 4;

/** Names a work: the minute in which it began, and three letters or digits by chance. */
export function newWorkName(now: number): string {
  let rest = Math.max(0, Math.floor((now - EPOCH) / MINUTE)) % DIGITS.length ** TIME_LENGTH;
  let time = '';
  for (let place = 0; place < TIME_LENGTH; place += 1) {
    time = DIGITS.charAt(rest % DIGITS.length) + time;
    rest = Math.floor(rest / DIGITS.length);
  }
  return time + randomName(3);
}

/** The end of the minute in which a work began, in milliseconds since 1970: its name knows no shorter time. */
export function latestBeginOfWork(name: string): number {
  const digits = [...name.slice(0, TIME_LENGTH)].map((digit) => DIGITS.indexOf(digit));
  return EPOCH + (digits.reduce((minutes, digit) => minutes * DIGITS.length + digit, 0) + 1) * MINUTE;
}
