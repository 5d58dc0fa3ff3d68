import { expect, test } from 'vitest';
import { placesAtStart, readStop, type Stop, stopText } from '../../../src/player/boot/stop.ts';

const kept: Stop = { page: 'page--two', open: 'overview', places: ['page--one', 'page--two'] };
const launch = (location: string, { restored = false, work = 'w' } = {}) => ({
  location,
  work: { restored, state: { work } },
});
const device = { open: 'overview', stop: 'page--two' };

test.each([
  ['what the device told it last', launch('page--two'), device],
  ['a page before that: the last did not arrive', launch('page--one'), device],
  ['nothing, because it keeps no place', launch(''), device],
  ['another page, and lacks work', launch('page--nine', { restored: true }), device],
  ['another page: the student went on elsewhere', launch('page--nine'), { open: 'page--nine', stop: 'page--nine' }],
  ['nothing, in an attempt of its own', launch('', { work: '' }), { open: '', stop: '' }],
])('a module opens at the right page where the platform says %s', (_, said, wanted) => {
  expect(placesAtStart(kept, said)).toEqual(wanted);
});

test('a device that remembers nothing takes the platform’s word', () => {
  const none = readStop('');
  expect(placesAtStart(none, launch('page--one'))).toEqual({ open: 'page--one', stop: 'page--one' });
  expect(placesAtStart(none, launch('', { restored: true }))).toEqual({ open: '', stop: '' });
});

test('where a first save never arrived, the device goes on', () => {
  const first: Stop = { page: 'page--one', open: 'page--one', places: ['', 'page--one'] };
  expect(placesAtStart(first, launch('', { work: '' })).open).toBe('page--one');
});

test.each([kept, { page: 'page--one', open: 'page--one', places: ['', 'page--one'] }])('is kept as a text', (stop) => {
  expect(readStop(stopText(stop))).toEqual(stop);
});

test('a page alone is what an earlier player kept', () => {
  expect(readStop('page--one')).toEqual({ page: 'page--one', open: 'page--one', places: [] });
  expect(stopText({ page: '', open: 'overview', places: [''] })).toBe('');
});
