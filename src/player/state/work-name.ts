import { BASE, base62, numberOf } from '../../written/base-62.ts';
import { randomName } from '../quiz/questions.ts';

/** 2025-01-01T00:00Z, in milliseconds since 1970: four digits of minutes last for 28 years from there. */
const EPOCH = 1_735_689_600_000;
const MINUTE = 60_000;
const TIME_LENGTH = 4;

/** Names a work: the minute in which it began, and three letters or digits by chance. */
export function newWorkName(now: number): string {
  return base62(Math.max(0, Math.floor((now - EPOCH) / MINUTE)), TIME_LENGTH) + randomName(3);
}

/** The end of the minute in which a work began, in milliseconds since 1970: its name knows no shorter time. */
export function latestBeginOfWork(name: string): number {
  const minutes = [...name.slice(0, TIME_LENGTH)].reduce((sum, digit) => sum * BASE + numberOf(digit), 0);
  return EPOCH + (minutes + 1) * MINUTE;
}
