import { describe, expect, it } from 'vitest';
import { isoDuration, isoTimestamp, timeOfDay, timespan } from '../../src/player/lms/time.ts';
import { fc } from '../support/property.ts';
import { refusedByMoodle, refusedByScormAgain } from '../support/run-times.ts';

const entry12 = (name: string, value: string) => [
  [
    ['id', 'q'],
    ['type', 'choice'],
    [name, value],
  ] as const,
];
const refused12 = (name: string, value: string) => [
  ...refusedByScormAgain('1.2', entry12(name, value)),
  ...refusedByMoodle('1.2', entry12(name, value)),
];
const refused2004 = (name: string, value: string) => [
  ...refusedByScormAgain('2004', entry12(name, value)),
  ...refusedByMoodle('2004', entry12(name, value)),
];

describe('a span', () => {
  it.each([
    [0, '0000:00:00.00', 'PT0H0M0S'],
    [0.004, '0000:00:00.00', 'PT0H0M0S'],
    [0.07, '0000:00:00.07', 'PT0H0M0.07S'],
    [59.999, '0000:01:00.00', 'PT0H1M0S'],
    [3599.999, '0001:00:00.00', 'PT1H0M0S'],
    [3725.678, '0001:02:05.68', 'PT1H2M5.68S'],
    [86_400 * 40, '0960:00:00.00', 'PT960H0M0S'],
    [36_000_000, '9999:59:59.99', 'PT9999H59M59.99S'],
    [1e21, '9999:59:59.99', 'PT9999H59M59.99S'],
    [Number.POSITIVE_INFINITY, '9999:59:59.99', 'PT9999H59M59.99S'],
    [Number.NaN, '0000:00:00.00', 'PT0H0M0S'],
    [-5, '0000:00:00.00', 'PT0H0M0S'],
  ])('of %d seconds is %s, or %s', (seconds, span, duration) => {
    expect([timespan(seconds), isoDuration(seconds)]).toEqual([span, duration]);
  });

  it('of any length is taken by every run-time', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.double({ min: 0, max: 1e5, noNaN: true })), (seconds) => {
        expect(refused12('latency', timespan(seconds))).toEqual([]);
        expect(refused2004('latency', isoDuration(seconds))).toEqual([]);
      }),
    );
  });
});

describe('a time', () => {
  it.each([
    ['2026-11-23T20:41:05.678Z', '2026-11-23T20:41:05.67Z'],
    ['2026-11-23T21:41:05.999+01:00', '2026-11-23T20:41:05.99Z'],
    ['2026-11-23T20:41:05Z', '2026-11-23T20:41:05.00Z'],
    ['1969-12-31T23:59:59Z', '1970-01-01T00:00:00.00Z'],
    ['2040-01-01T00:00:00Z', '2038-12-31T23:59:59.99Z'],
    ['+012345-01-01T00:00:00Z', '2038-12-31T23:59:59.99Z'],
    ['no date', '1970-01-01T00:00:00.00Z'],
  ])('%s is %s', (date, written) => {
    expect(isoTimestamp(new Date(date))).toBe(written);
  });

  it('of any clock is taken by every run-time', () => {
    fc.assert(
      fc.property(fc.date(), (date) => {
        expect(refused2004('timestamp', isoTimestamp(date))).toEqual([]);
        fc.pre(!Number.isNaN(date.getTime()));
        expect(refused12('time', timeOfDay(date))).toEqual([]);
      }),
    );
  });
});
