import { describe, expect, test } from 'vitest';
import { MoodleActivity } from './activity.ts';
import type { MoodleApi2004 } from './api-2004.ts';
import { inMemory } from './in-memory.ts';

/** Each test is one behaviour of Moodle 5.1.3's object for SCORM 2004. */

function begun(activity = new MoodleActivity('2004')) {
  const page = inMemory(activity, 'ada');
  const api = page.api as MoodleApi2004;
  api.Initialize('');
  return { activity, page, api };
}

function errorOf(api: MoodleApi2004, name: string, value: string): string {
  api.SetValue(name, value);
  return api.GetLastError();
}

describe('values', () => {
  test.each([
    ['cmi.completion_status', 'completed', '0'],
    ['cmi.completion_status', 'passed', '406'],
    ['cmi.success_status', 'failed', '0'],
    ['cmi.exit', 'normal', '0'],
    ['cmi.exit', 'later', '406'],
    ['cmi.score.raw', '100', '0'],
    // No range: what cannot be is refused by nobody.
    ['cmi.score.raw', '250', '0'],
    ['cmi.score.scaled', '1.2', '407'],
    ['cmi.score.scaled', '.5', '406'],
    ['cmi.progress_measure', '-0.1', '407'],
    ['cmi.session_time', 'PT1H2M3.45S', '0'],
    ['cmi.session_time', 'PT1.234S', '406'],
    ['cmi.session_time', '00:01:00', '406'],
    ['cmi.learner_id', 'bea', '404'],
    ['cmi.interactions._count', '2', '404'],
    ['cmi.nonsense', 'x', '401'],
    ['cmi.location', 'x'.repeat(1001), '406'],
    ['cmi.interactions.0.type', 'choice', '408'],
    ['cmi.interactions.1.id', 'second-before-first', '351'],
    ['cmi.interactions.0.id', 'with space', '406'],
  ])('%s = %s: error %s', (name, value, code) => {
    expect(errorOf(begun().api, name, value)).toBe(code);
  });

  test.each([
    ['2026-11-23T10:00:00', '0'],
    ['2026-11-23T10:00:00.25Z', '0'],
    ['2026-11-23T10:00:00.25+01:00', '0'],
    ['2026-11-23', '0'],
    // A zone is only behind hundredths, and there are no thousandths.
    ['2026-11-23T10:00:00Z', '406'],
    ['2026-11-23T10:00:00.123Z', '406'],
    ['2039-01-01', '406'],
  ])('the time %s of an interaction: error %s', (value, code) => {
    const { api } = begun();
    api.SetValue('cmi.interactions.0.id', 'one');
    expect(errorOf(api, 'cmi.interactions.0.timestamp', value)).toBe(code);
  });

  test.each([
    ['choice', 'a[,]b', '0'],
    ['choice', 'a[,]a', '406'],
    ['choice', 'with-hyphen', '406'],
    ['true-false', 'true', '0'],
    ['true-false', 't', '406'],
    ['matching', 'a[.]b[,]c[.]d', '0'],
    ['matching', 'a', '406'],
    ['sequencing', 'a[,]b[,]a', '0'],
    ['numeric', '1939', '0'],
    ['numeric', '1e3', '406'],
    // Nothing is asked of words, braces and delimiters included.
    ['fill-in', 'Café [,] {x}', '0'],
    ['fill-in', 'two\nlines', '406'],
    ['likert', 'a[,]b', '406'],
  ])('a %s response %j: error %s', (type, value, code) => {
    const { api } = begun();
    api.SetValue('cmi.interactions.0.id', 'one');
    api.SetValue('cmi.interactions.0.type', type);
    expect(errorOf(api, 'cmi.interactions.0.learner_response', value)).toBe(code);
  });

  test.each([
    ['numeric', '1938[:]1940', '0'],
    ['numeric', '1940[:]1938', '406'],
    ['numeric', '[:]1940', '406'],
    ['fill-in', '{case_matters=false}{order_matters=true}one[,]two', '0'],
    ['fill-in', '{case_matters=no}one', '406'],
    ['sequencing', 'a[,]b', '0'],
    ['true-false', '', '406'],
  ])('a %s pattern %j: error %s', (type, value, code) => {
    const { api } = begun();
    api.SetValue('cmi.interactions.0.id', 'one');
    api.SetValue('cmi.interactions.0.type', type);
    expect(errorOf(api, 'cmi.interactions.0.correct_responses.0.pattern', value)).toBe(code);
  });

  test('a choice has no two equal patterns, and patterns come in order', () => {
    const { api } = begun();
    const pattern = (index: number) => `cmi.interactions.0.correct_responses.${index}.pattern`;
    api.SetValue('cmi.interactions.0.id', 'one');
    expect(errorOf(api, pattern(0), 'a')).toBe('408');
    api.SetValue('cmi.interactions.0.type', 'choice');
    expect(errorOf(api, pattern(1), 'a')).toBe('351');
    expect(errorOf(api, pattern(0), 'a')).toBe('0');
    expect(errorOf(api, pattern(1), 'a')).toBe('351');
    expect(errorOf(api, pattern(1), 'b')).toBe('0');
  });

  test('two objectives of one interaction are not the same', () => {
    const { api } = begun();
    api.SetValue('cmi.interactions.0.id', 'one');
    expect(errorOf(api, 'cmi.interactions.0.objectives.0.id', 'read')).toBe('0');
    expect(errorOf(api, 'cmi.interactions.0.objectives.1.id', 'read')).toBe('351');
  });

  test('suspend_data holds 64,000 characters', () => {
    expect(errorOf(begun().api, 'cmi.suspend_data', 'x'.repeat(64_000))).toBe('0');
    expect(errorOf(begun().api, 'cmi.suspend_data', 'x'.repeat(64_001))).toBe('406');
  });

  test('a description of more than 251 characters or with a brace in front is refused', () => {
    const { api } = begun();
    api.SetValue('cmi.interactions.0.id', 'one');
    expect(errorOf(api, 'cmi.interactions.0.description', 'x'.repeat(251))).toBe('0');
    expect(errorOf(api, 'cmi.interactions.0.description', 'x'.repeat(252))).toBe('406');
    expect(errorOf(api, 'cmi.interactions.0.description', '{x}')).toBe('406');
  });

  test('what was never set is read as empty, without an error', () => {
    const { api } = begun();
    expect([api.GetValue('cmi.suspend_data'), api.GetLastError()]).toEqual(['', '0']);
    expect([api.GetValue('cmi.score.raw'), api.GetLastError()]).toEqual(['', '0']);
    expect([api.GetValue('cmi.exit'), api.GetLastError()]).toEqual(['', '405']);
    expect([api.GetValue('cmi.interactions.0.id'), api.GetLastError()]).toEqual(['', '301']);
  });
});

describe('the session', () => {
  test('each call before its beginning and after its end has its own error', () => {
    const api = inMemory(new MoodleActivity('2004'), 'ada').api as MoodleApi2004;
    const errors = () =>
      [
        () => api.GetValue('cmi.mode'),
        () => api.SetValue('cmi.location', 'x'),
        () => api.Commit(''),
        () => api.Terminate(''),
      ].map((call) => [call(), api.GetLastError()][1]);
    expect(errors()).toEqual(['122', '132', '142', '112']);
    api.Initialize('');
    expect([api.Initialize(''), api.GetLastError()]).toEqual(['false', '103']);
    api.Terminate('');
    expect(errors()).toEqual(['123', '133', '143', '113']);
    expect([api.Initialize(''), api.GetLastError()]).toEqual(['false', '104']);
  });

  test('an end that cannot be stored is no end', () => {
    const { page, api } = begun();
    page.wire.status = 503;
    expect([api.Terminate(''), api.GetLastError()]).toEqual(['false', '101']);
    page.wire.status = 200;
    expect(api.Terminate('')).toBe('true');
  });

  test('success is never derived, completion from a threshold and a measure of progress', () => {
    const activity = new MoodleActivity('2004', { completionThreshold: '0.8' });
    const { api } = begun(activity);
    api.SetValue('cmi.completion_status', 'completed');
    api.SetValue('cmi.progress_measure', '0.5');
    api.SetValue('cmi.score.scaled', '1');
    api.Terminate('');
    expect(activity.gradebook('ada')).toMatchObject({ status: '', completion: 'incomplete' });
  });

  test('a session without a time makes the total time P', () => {
    const { activity, api } = begun();
    api.Terminate('');
    expect(activity.record('ada')['cmi.total_time']).toBe('P');
  });

  test('times of sessions add up', () => {
    const { activity, api } = begun();
    api.SetValue('cmi.session_time', 'PT0H59M59.5S');
    api.SetValue('cmi.exit', 'suspend');
    api.Terminate('');
    const again = begun(activity);
    again.api.SetValue('cmi.session_time', 'PT1S');
    again.api.Terminate('');
    expect(activity.record('ada')['cmi.total_time']).toBe('PT1H0.5S');
  });
});

describe('saving', () => {
  test('each save sends all that differs from the launch, so what was lost is sent again', () => {
    const { activity, page, api } = begun();
    page.wire.down = true;
    api.SetValue('cmi.score.raw', '80');
    expect(api.Commit('')).toBe('true');
    page.wire.down = false;
    api.SetValue('cmi.location', 'page');
    api.Commit('');
    expect(activity.record('ada')).toMatchObject({ 'cmi.score.raw': '80', 'cmi.location': 'page' });
  });

  test('what equals the launch is never sent, whatever was stored since', () => {
    const { activity, api } = begun();
    api.SetValue('cmi.score.raw', '50');
    api.SetValue('cmi.exit', 'suspend');
    api.Terminate('');
    const again = begun(activity);
    again.api.SetValue('cmi.score.raw', '80');
    again.api.Commit('');
    again.api.SetValue('cmi.score.raw', '50');
    again.api.Commit('');
    expect(activity.record('ada')['cmi.score.raw']).toBe('80');
  });

  test('an older window writes its status over a newer one’s', () => {
    const { activity, api } = begun();
    const newer = begun(activity);
    newer.api.SetValue('cmi.completion_status', 'completed');
    newer.api.Terminate('');
    api.SetValue('cmi.completion_status', 'incomplete');
    api.Terminate('');
    expect(activity.gradebook('ada').completion).toBe('incomplete');
  });
});
