import { describe, expect, test } from 'vitest';
import { MoodleActivity } from './activity.ts';
import type { MoodleApi12 } from './api-1.2.ts';
import type { MoodleApi2004 } from './api-2004.ts';
import { inMemory } from './in-memory.ts';

/** Each test is one behaviour of Moodle 5.1.3's gradebook, or of how it launches an activity. */

const raw = { '1.2': 'cmi.core.score.raw', '2004': 'cmi.score.raw' } as const;
const status = { '1.2': 'cmi.core.lesson_status', '2004': 'cmi.completion_status' } as const;

/** A session in which these values were set. */
function session(activity: MoodleActivity, values: Readonly<Record<string, string>>, newAttempt = false): void {
  const { attempt } = activity.launch('ada', { newAttempt });
  activity.store('ada', attempt, Object.entries(values));
}

describe.each(['1.2', '2004'] as const)('SCORM %s', (edition) => {
  test('the grade is the raw score as it stands', () => {
    const activity = new MoodleActivity(edition);
    expect(activity.gradebook('ada').raw).toBeNull();
    session(activity, { [raw[edition]]: '66.666' });
    expect(activity.gradebook('ada').raw).toBe(66.67);
  });

  test('within one attempt the last score wins, although the highest attempt counts', () => {
    const activity = new MoodleActivity(edition);
    session(activity, { [raw[edition]]: '100' });
    session(activity, { [raw[edition]]: '0' });
    expect(activity.gradebook('ada').raw).toBe(0);
  });

  test.each([
    ['highest', 80],
    ['first', 80],
    ['last', 20],
    ['average', 50],
  ] as const)('of two attempts the %s counts: %i', (attemptsGrading, grade) => {
    const activity = new MoodleActivity(edition, { attemptsGrading });
    session(activity, { [raw[edition]]: '80', [status[edition]]: 'completed' });
    session(activity, { [raw[edition]]: '20' }, true);
    expect(activity.gradebook('ada').raw).toBe(grade);
  });

  test('completed without a score is a grade of 0, incomplete none', () => {
    const activity = new MoodleActivity(edition);
    session(activity, { [status[edition]]: 'incomplete' });
    expect(activity.gradebook('ada').raw).toBeNull();
    session(activity, { [status[edition]]: 'completed' });
    expect(activity.gradebook('ada').raw).toBe(0);
  });

  test('a finished attempt is opened for review, and what is sent from there is stored all the same', () => {
    const activity = new MoodleActivity(edition);
    session(activity, { [status[edition]]: 'completed', [raw[edition]]: '80' });
    const page = inMemory(activity, 'ada');
    expect([page.mode, page.attempt]).toEqual(['review', 1]);
    activity.store('ada', page.attempt, [[raw[edition], '10']]);
    expect(activity.gradebook('ada').raw).toBe(10);
  });

  test('a preview is an attempt like any other, and stores', () => {
    const activity = new MoodleActivity(edition);
    const page = inMemory(activity, 'ada', { browse: true });
    expect(page.mode).toBe('browse');
    activity.store('ada', page.attempt, [[raw[edition], '70']]);
    expect(activity.gradebook('ada').raw).toBe(70);
  });

  test('a new attempt begins only after a finished one, and within the limit', () => {
    const activity = new MoodleActivity(edition, { attempts: 2 });
    const attemptOf = () => inMemory(activity, 'ada', { newAttempt: true });
    session(activity, { [status[edition]]: 'incomplete' });
    expect(attemptOf().attempt).toBe(1);
    session(activity, { [status[edition]]: 'completed' });
    expect(attemptOf()).toMatchObject({ attempt: 2, mode: 'normal' });
    session(activity, { [status[edition]]: 'completed' });
    expect(attemptOf()).toMatchObject({ attempt: 2, mode: 'review' });
  });

  test('a forced new attempt begins at once, or where the last is finished', () => {
    const always = new MoodleActivity(edition, { forceNewAttempt: 'always' });
    expect([inMemory(always, 'ada').attempt, inMemory(always, 'ada').attempt]).toEqual([1, 2]);
    const when = new MoodleActivity(edition, { forceNewAttempt: 'when-completed' });
    expect([inMemory(when, 'ada').attempt, inMemory(when, 'ada').attempt]).toEqual([1, 1]);
    session(when, { [status[edition]]: 'completed' });
    expect(inMemory(when, 'ada').attempt).toBe(2);
  });

  test('learners are apart', () => {
    const activity = new MoodleActivity(edition);
    session(activity, { [raw[edition]]: '100' });
    expect(activity.gradebook('bea')).toEqual({ raw: null, status: '', completion: '' });
  });
});

describe('SCORM 1.2', () => {
  test('failed closes the attempt as passed does', () => {
    const activity = new MoodleActivity('1.2');
    session(activity, { 'cmi.core.lesson_status': 'failed', 'cmi.core.score.raw': '40' });
    expect(inMemory(activity, 'ada').mode).toBe('review');
  });

  test('state returns whatever the exit; entry is resume only after suspend', () => {
    const entryAfter = (exit: string) => {
      const activity = new MoodleActivity('1.2');
      session(activity, { 'cmi.suspend_data': 'state', 'cmi.core.lesson_status': 'incomplete', 'cmi.core.exit': exit });
      const api = inMemory(activity, 'ada').api as MoodleApi12;
      api.LMSInitialize('');
      return [api.LMSGetValue('cmi.core.entry'), api.LMSGetValue('cmi.suspend_data')];
    };
    expect(entryAfter('suspend')).toEqual(['resume', 'state']);
    expect(entryAfter('')).toEqual(['', 'state']);
  });

  test('the first entry is ab-initio, as long as there is no status', () => {
    const api = inMemory(new MoodleActivity('1.2'), 'ada').api as MoodleApi12;
    api.LMSInitialize('');
    expect(api.LMSGetValue('cmi.core.entry')).toBe('ab-initio');
    expect(api.LMSGetValue('cmi.core.lesson_status')).toBe('not attempted');
  });
});

describe('SCORM 2004', () => {
  test('failed does not close an attempt that is not completed', () => {
    const activity = new MoodleActivity('2004');
    session(activity, { 'cmi.success_status': 'failed', 'cmi.completion_status': 'incomplete' });
    expect(inMemory(activity, 'ada').mode).toBe('normal');
  });

  test('nothing of the state returns unless it was left with suspend', () => {
    const stateAfter = (exit: string) => {
      const activity = new MoodleActivity('2004');
      session(activity, { 'cmi.suspend_data': 'state', 'cmi.score.raw': '40', 'cmi.exit': exit });
      const api = inMemory(activity, 'ada').api as MoodleApi2004;
      api.Initialize('');
      return ['cmi.entry', 'cmi.suspend_data', 'cmi.score.raw'].map((name) => api.GetValue(name));
    };
    expect(stateAfter('suspend')).toEqual(['resume', 'state', '40']);
    expect(stateAfter('normal')).toEqual(['ab-initio', '', '']);
  });

  test('interactions return with the state', () => {
    const activity = new MoodleActivity('2004');
    session(activity, { 'cmi.exit': 'suspend', 'cmi.interactions.0.id': 'one', 'cmi.interactions.0.type': 'choice' });
    const api = inMemory(activity, 'ada').api as MoodleApi2004;
    api.Initialize('');
    expect([api.GetValue('cmi.interactions._count'), api.GetValue('cmi.interactions.0.type')]).toEqual([1, 'choice']);
  });

  test('a scaled score alone gives no grade', () => {
    const activity = new MoodleActivity('2004');
    session(activity, { 'cmi.score.scaled': '1' });
    expect(activity.gradebook('ada').raw).toBeNull();
  });
});
