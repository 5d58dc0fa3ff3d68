import { describe, expect, test } from 'vitest';
import { MoodleActivity } from './activity.ts';
import type { MoodleApi12 } from './api-1.2.ts';
import { inMemory } from './in-memory.ts';

/** Each test is one behaviour of Moodle 5.1.3's object for SCORM 1.2. */

function begun(settings: ConstructorParameters<typeof MoodleActivity>[1] = {}) {
  const activity = new MoodleActivity('1.2', settings);
  const page = inMemory(activity, 'ada');
  const api = page.api as MoodleApi12;
  api.LMSInitialize('');
  return { activity, page, api };
}

/** Sets a value, and says the error. */
function errorOf(api: MoodleApi12, name: string, value: string): string {
  api.LMSSetValue(name, value);
  return api.LMSGetLastError();
}

describe('values', () => {
  test.each([
    ['cmi.core.lesson_status', 'passed', '0'],
    ['cmi.core.lesson_status', 'browsed', '0'],
    ['cmi.core.lesson_status', 'not attempted', '405'],
    ['cmi.core.exit', 'suspend', '0'],
    ['cmi.core.exit', 'normal', '405'],
    ['cmi.core.score.raw', '100', '0'],
    ['cmi.core.score.raw', '33.3333', '0'],
    ['cmi.core.score.raw', '100.5', '405'],
    ['cmi.core.score.raw', '-1', '405'],
    ['cmi.core.score.raw', 'ninety', '405'],
    ['cmi.core.session_time', '0001:02:03.45', '0'],
    ['cmi.core.session_time', '1:02:03', '405'],
    ['cmi.core.session_time', '00:00:01.234', '405'],
    ['cmi.core.student_id', 'bea', '403'],
    ['cmi.core.lesson_mode', 'normal', '403'],
    ['cmi.core._children', 'x', '402'],
    ['cmi.interactions._count', '3', '402'],
    ['cmi.core.nonsense', 'x', '201'],
    ['cmi.interactions.0.id', 'with space', '405'],
    ['cmi.interactions.0.time', '23:59:59', '0'],
    ['cmi.interactions.0.time', '10:00', '405'],
    ['cmi.interactions.0.type', 'choice', '0'],
    ['cmi.interactions.0.type', 'long-fill-in', '405'],
    ['cmi.interactions.0.result', 'incorrect', '405'],
    ['cmi.interactions.0.result', 'wrong', '0'],
    ['cmi.interactions.0.result', '0.5', '0'],
    ['cmi.interactions.0.weighting', '101', '405'],
    ['cmi.interactions.1.id', 'second-before-first', '201'],
  ])('%s = %s: error %s', (name, value, code) => {
    expect(errorOf(begun().api, name, value)).toBe(code);
  });

  test('an empty score is 0', () => {
    const { api } = begun();
    api.LMSSetValue('cmi.core.score.raw', '');
    expect(api.LMSGetValue('cmi.core.score.raw')).toBe(0);
  });

  test('what is written only cannot be read', () => {
    const { api } = begun();
    expect([api.LMSGetValue('cmi.core.exit'), api.LMSGetLastError()]).toEqual(['', '404']);
    expect([api.LMSGetValue('cmi.core.nothing'), api.LMSGetLastError()]).toEqual(['', '201']);
    expect([api.LMSGetValue('cmi.core.exit._children'), api.LMSGetLastError()]).toEqual(['', '202']);
  });

  test('suspend_data holds 64,000 characters, in standards mode 4,096', () => {
    expect(errorOf(begun().api, 'cmi.suspend_data', 'x'.repeat(64_000))).toBe('0');
    expect(errorOf(begun().api, 'cmi.suspend_data', 'x'.repeat(64_001))).toBe('405');
    const standard = begun({ standardLengths: true });
    expect(errorOf(standard.api, 'cmi.suspend_data', 'x'.repeat(4096))).toBe('0');
    expect(errorOf(standard.api, 'cmi.suspend_data', 'x'.repeat(4097))).toBe('405');
    expect(errorOf(standard.api, 'cmi.interactions.0.student_response', 'x'.repeat(256))).toBe('405');
  });
});

describe('the session', () => {
  test('nothing goes before its beginning or after its end', () => {
    const activity = new MoodleActivity('1.2');
    const api = inMemory(activity, 'ada').api as MoodleApi12;
    expect([api.LMSGetValue('cmi.suspend_data'), api.LMSGetLastError()]).toEqual(['', '301']);
    api.LMSInitialize('');
    expect(api.LMSFinish('')).toBe('true');
    expect(errorOf(api, 'cmi.suspend_data', 'late')).toBe('301');
    expect([api.LMSCommit(''), api.LMSGetLastError()]).toEqual(['false', '301']);
  });

  test('a second beginning is refused with 101, after an end it is not', () => {
    const { api } = begun();
    expect([api.LMSInitialize(''), api.LMSGetLastError()]).toEqual(['false', '101']);
    api.LMSFinish('');
    expect(api.LMSInitialize('')).toBe('true');
  });

  test('a refused beginning takes back what was set and not sent', () => {
    const { api } = begun();
    api.LMSSetValue('cmi.suspend_data', 'sent');
    api.LMSCommit('');
    api.LMSSetValue('cmi.suspend_data', 'not sent');
    api.LMSInitialize('');
    expect(api.LMSGetValue('cmi.suspend_data')).toBe('sent');
  });

  test('ending without a status completes, and that is a grade of 0', () => {
    const { activity, api } = begun();
    api.LMSFinish('');
    expect(activity.gradebook('ada')).toEqual({ raw: 0, status: 'completed', completion: 'completed' });
  });

  test('a mastery score decides at the end, also from incomplete', () => {
    const { activity, api } = begun({ masteryScore: '80' });
    api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
    api.LMSSetValue('cmi.core.score.raw', '50');
    api.LMSFinish('');
    expect(activity.gradebook('ada').status).toBe('failed');
  });

  test('times of sessions add up', () => {
    const { activity, api } = begun();
    api.LMSSetValue('cmi.core.session_time', '0000:59:59.50');
    api.LMSFinish('');
    const again = inMemory(activity, 'ada').api as MoodleApi12;
    again.LMSInitialize('');
    again.LMSSetValue('cmi.core.session_time', '00:00:01.00');
    again.LMSFinish('');
    expect(activity.record('ada')['cmi.core.total_time']).toBe('01:00:00.50');
  });
});

describe('saving', () => {
  test('only what differs from what was sent is sent, also where that never arrived', () => {
    const { activity, page, api } = begun();
    page.wire.down = true;
    api.LMSSetValue('cmi.core.score.raw', '80');
    expect(api.LMSCommit('')).toBe('true');
    page.wire.down = false;
    api.LMSSetValue('cmi.core.score.raw', '80');
    api.LMSSetValue('cmi.core.lesson_location', 'page');
    expect(api.LMSCommit('')).toBe('true');
    expect(activity.record('ada')).toEqual(expect.not.objectContaining({ 'cmi.core.score.raw': '80' }));
    expect(activity.record('ada')['cmi.core.lesson_location']).toBe('page');
  });

  test('a request that fails is sent as a beacon, and of that "true" is said whatever becomes of it', () => {
    const { page, api } = begun();
    page.wire.down = true;
    expect([api.LMSCommit(''), api.LMSGetLastError()]).toEqual(['true', '0']);
    expect(page.wire.beacons).toBe(1);
  });

  test('an answer other than 200 is "false" and error 101', () => {
    const { page, api } = begun();
    page.wire.status = 503;
    expect([api.LMSCommit(''), api.LMSGetLastError()]).toEqual(['false', '101']);
  });

  test('while the page goes, a beacon is sent at once', () => {
    const { activity, page, api } = begun();
    page.wire.leaving = true;
    api.LMSSetValue('cmi.suspend_data', 'state');
    expect(api.LMSFinish('')).toBe('true');
    expect(page.wire.beacons).toBe(1);
    expect(activity.record('ada')['cmi.suspend_data']).toBe('state');
  });

  test('a beacon above 64 KiB is not even queued: "false"', () => {
    const { page, api } = begun();
    page.wire.leaving = true;
    api.LMSSetValue('cmi.suspend_data', 'я'.repeat(40_000));
    expect(api.LMSFinish('')).toBe('false');
  });

  test('values are read from the page’s own copy, whatever another window stored', () => {
    const { activity, api } = begun();
    const other = inMemory(activity, 'ada').api as MoodleApi12;
    other.LMSInitialize('');
    other.LMSSetValue('cmi.suspend_data', 'of the other window');
    other.LMSCommit('');
    expect(api.LMSGetValue('cmi.suspend_data')).toBe('');
  });

  test('an older window sends nothing of what it did not set, and wins with what it did', () => {
    const { activity, api } = begun();
    const other = inMemory(activity, 'ada').api as MoodleApi12;
    other.LMSInitialize('');
    other.LMSSetValue('cmi.core.score.raw', '100');
    other.LMSSetValue('cmi.suspend_data', 'of the other window');
    other.LMSFinish('');
    api.LMSSetValue('cmi.suspend_data', 'old');
    api.LMSFinish('');
    expect(activity.record('ada')).toMatchObject({ 'cmi.suspend_data': 'old', 'cmi.core.score.raw': '100' });
  });
});
