import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/interactions/interaction.ts';
import { rightAnswer, score } from '../../src/interactions/scoring.ts';
import { findApi, type WindowLike } from '../../src/player/lms/api-search.ts';
import { Connection, SCORM_12_CALLS, SCORM_2004_CALLS } from '../../src/player/lms/connection.ts';
import { interactionsOf12, interactionsOf2004 } from '../../src/player/lms/interactions.ts';
import { scorm12 } from '../../src/player/lms/scorm-1.2.ts';
import { scorm2004 } from '../../src/player/lms/scorm-2004.ts';
import { isoDuration, isoTimestamp, timeOfDay, timespan } from '../../src/player/lms/time.ts';
import { questionsOf } from '../../src/player/quiz/questions.ts';
import type { Standing } from '../../src/player/quiz/results.ts';
import { playableModule } from '../support/playable-module.ts';
import { fc } from '../support/property.ts';
import { playerDataOf } from './player-data.ts';

const api = { LMSInitialize: () => 'true' };

/** A window that the browser does not let us look into. */
function foreign(parent?: WindowLike): WindowLike {
  return new Proxy({} as WindowLike, {
    get(_, name) {
      if (name === 'parent') return parent;
      throw new Error('SecurityError');
    },
  });
}

describe('the search for the platform', () => {
  const chain = (...windows: readonly object[]): WindowLike =>
    windows.reduceRight((parent, own) => ({ ...own, parent: parent as WindowLike }), {} as object) as WindowLike;

  test.each([
    ['in the window itself', { API: api }],
    ['in the parent', chain({}, { API: api })],
    ['far up', chain(...Array.from({ length: 20 }, () => ({})), { API: api })],
    ['in the opener', { opener: { API: api } }],
    ['above the opener', { opener: chain({}, { API: api }) }],
    ['in the opener of the topmost window', chain({ top: { opener: { API: api } } }, {})],
    ['above a window of another origin', { parent: foreign({ API: api } as WindowLike) }],
  ])('finds it %s', (_, window) => {
    expect(findApi(window as WindowLike, 'API')?.api).toBe(api);
  });

  test('ends where windows go round in a circle, or have no end', () => {
    const round: { parent?: WindowLike; opener?: WindowLike } = {};
    round.parent = { parent: round };
    round.opener = round;
    expect(findApi(round, 'API')).toBeUndefined();
    const endless = (): WindowLike => ({
      get parent() {
        return endless();
      },
    });
    expect(findApi(endless(), 'API')).toBeUndefined();
    expect(findApi(foreign(), 'API')).toBeUndefined();
  });

  test('takes only the wanted standard’s object', () => {
    expect(findApi({ API: api } as WindowLike, 'API_1484_11')).toBeUndefined();
    expect(findApi({ API: 'text', parent: { API: api } } as WindowLike, 'API')?.api).toBe(api);
  });
});

describe('the connection', () => {
  function platform(answers: Readonly<Record<string, unknown>> = {}) {
    const calls: string[] = [];
    const answer =
      (name: string) =>
      (...parameters: readonly string[]) => {
        calls.push([name, ...parameters].join(' ').trim());
        const wanted = name in answers ? answers[name] : 'true';
        if (wanted instanceof Error) throw wanted;
        return wanted;
      };
    const names = Object.values(SCORM_12_CALLS);
    const connection = new Connection(Object.fromEntries(names.map((name) => [name, answer(name)])), SCORM_12_CALLS);
    return { calls, connection };
  }

  test('says nothing before it is opened and nothing after it is closed', () => {
    const { calls, connection } = platform();
    expect([connection.get('x'), connection.set('x', '1'), connection.commit()]).toEqual(['', false, false]);
    connection.terminate();
    expect(calls).toEqual([]);
    const open = platform({ LMSGetLastError: '0' });
    open.connection.initialize('p');
    open.connection.set('x', '1');
    open.connection.commit();
    open.connection.terminate();
    open.connection.terminate();
    open.connection.set('x', '2');
    open.connection.commit();
    open.connection.initialize('p');
    expect(open.calls.filter((call) => !call.startsWith('LMSGet'))).toEqual([
      'LMSInitialize',
      'LMSSetValue x 1',
      'LMSCommit',
      'LMSFinish',
    ]);
  });

  test('is not ended where nothing was stored: ending would write', () => {
    const { calls, connection } = platform();
    connection.initialize('p');
    connection.get('x');
    connection.terminate();
    expect(calls).not.toContain('LMSFinish');
  });

  test('is not opened where the platform cannot be read: it may hold what would be overwritten', () => {
    const { connection } = platform({ LMSGetValue: new Error('gone') });
    expect(connection.initialize('cmi.core.lesson_status')).toBe(false);
  });

  test('goes on with a session that is open already, and with no other', () => {
    const open = platform({ LMSInitialize: 'false', LMSGetValue: 'incomplete', LMSGetLastError: '0' });
    expect(open.connection.initialize('cmi.core.lesson_status')).toBe(true);
    const closed = platform({ LMSInitialize: 'false', LMSGetValue: '', LMSGetLastError: '301' });
    expect(closed.connection.initialize('cmi.core.lesson_status')).toBe(false);
  });

  test('does not believe a "true" that comes with an error, unless the error was there before', () => {
    const errors = ['0', '391'];
    const failing = platform({ LMSGetLastError: '0' });
    failing.connection.initialize('p');
    expect(failing.connection.commit()).toBe(true);
    const api = {
      LMSInitialize: () => 'true',
      LMSCommit: () => 'true',
      LMSGetLastError: () => errors.shift() ?? '391',
    };
    const connection = new Connection(api, SCORM_12_CALLS);
    connection.initialize('p');
    expect(connection.commit()).toBe(false);
    expect(connection.commit()).toBe(true);
  });

  test('does not send again what the platform has taken, but what it has refused', () => {
    const { calls, connection } = platform();
    connection.initialize('p');
    for (const value of ['1', '1', '2', '1']) connection.set('x', value);
    expect(calls.filter((call) => call.startsWith('LMSSet'))).toEqual([
      'LMSSetValue x 1',
      'LMSSetValue x 2',
      'LMSSetValue x 1',
    ]);
    const refusing = platform({ LMSSetValue: 'false' });
    refusing.connection.initialize('p');
    expect([refusing.connection.set('x', '1'), refusing.connection.set('x', '1')]).toEqual([false, false]);
    expect(refusing.calls.filter((call) => call.startsWith('LMSSet'))).toHaveLength(2);
  });

  test.each([['true'], [true], [1], ['1']])('takes %j for yes', (said) => {
    const { connection } = platform({ LMSInitialize: said });
    expect(connection.initialize('p')).toBe(true);
  });

  test.each([['false'], [false], [0], [undefined], [null], ['']])('takes %j for no', (said) => {
    const { connection } = platform({ LMSInitialize: said, LMSGetValue: '' });
    expect(connection.initialize('p')).toBe(false);
  });

  test('outlives a platform that throws, or lacks a method', () => {
    const { connection } = platform({ LMSSetValue: new Error('gone'), LMSGetValue: undefined });
    connection.initialize('p');
    expect([connection.set('x', '1'), connection.get('x')]).toEqual([false, '']);
    expect(new Connection({}, SCORM_12_CALLS).initialize('p')).toBe(false);
  });
});

describe('times', () => {
  test('as SCORM 1.2 writes them', () => {
    expect(timespan(0)).toBe('0000:00:00.00');
    expect(timespan(3725.678)).toBe('0001:02:05.68');
    expect(timespan(59.999)).toBe('0000:01:00.00');
    expect(timespan(-5)).toBe('0000:00:00.00');
    expect(timeOfDay(new Date(2026, 10, 23, 9, 5, 7))).toBe('09:05:07');
  });

  test('as SCORM 2004 writes them: two decimals at most', () => {
    expect(isoDuration(3725.678)).toBe('PT1H2M5.68S');
    expect(isoDuration(0)).toBe('PT0H0M0S');
    expect(isoTimestamp(new Date('2026-11-23T20:41:05.678Z'))).toBe('2026-11-23T20:41:05.67Z');
  });

  test('of any length have a legal form', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 4e7, noNaN: true }), (seconds) => {
        expect(timespan(seconds)).toMatch(/^\d{4}:[0-5]\d:[0-5]\d\.\d\d$/);
        expect(isoDuration(seconds)).toMatch(/^PT\d+H[0-5]?\dM[0-5]?\d(\.\d{1,2})?S$/);
      }),
    );
  });
});

describe('interactions', async () => {
  const questions = (await playerDataOf(playableModule())).pages
    .flatMap(({ quiz }) => questionsOf(quiz))
    .filter(({ id }) => id.startsWith('final'));
  const at = new Date('2026-11-23T20:41:05.678Z');

  test.each([
    ['1.2', interactionsOf12],
    ['2004', interactionsOf2004],
  ] as const)('in %s weigh what the question is worth, and are right when the answer is', (_, write) => {
    for (const question of questions) {
      const answer: Answer | undefined = rightAnswer(question.interaction);
      const { fraction } = score(question.interaction, answer);
      const entries = write({ question, attempt: 2, answer, fraction, seconds: 3, at }).map(
        (values) => new Map(values),
      );
      if (question.interaction.kind === 'extendedText') {
        expect(entries).toEqual([]);
        continue;
      }
      const weights = entries.map((entry) => Number(entry.get('weighting')));
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(question.points, 3);
      for (const entry of entries) {
        expect(entry.get('id')).toMatch(new RegExp(`^${question.id}_2`));
        expect(entry.get('result')).toBe('correct');
        expect(entry.get('objectives.0.id')).toBe('read');
        expect([...entry.keys()][0]).toBe('id');
      }
    }
  });

  test('without an answer are wrong and have no response', () => {
    const [question] = questions;
    if (question === undefined) throw new Error('There are questions.');
    const [entry] = interactionsOf12({ question, attempt: 1, answer: undefined, fraction: 0, seconds: 0, at });
    const values = new Map(entry);
    expect([values.get('result'), values.has('student_response')]).toEqual(['wrong', false]);
  });
});

describe.each(['1.2', '2004'] as const)('a save in SCORM %s', (edition) => {
  const calls = edition === '1.2' ? SCORM_12_CALLS : SCORM_2004_CALLS;
  const open = edition === '1.2' ? scorm12 : scorm2004;
  const core = edition === '1.2' ? 'cmi.core.' : 'cmi.';
  const status = edition === '1.2' ? 'cmi.core.lesson_status' : 'cmi.success_status';

  /** A platform that holds some values, and writes down what is set. */
  function holding(held: Record<string, string>) {
    const set: string[] = [];
    const values = { 'cmi.entry': 'resume', ...held };
    const platform = {
      [calls.initialize]: () => 'true',
      [calls.get]: (name: string) => (values as Record<string, string>)[name] ?? '',
      [calls.set]: (name: string, value: string) => {
        set.push(`${name}=${value}`);
        return 'true';
      },
      [calls.commit]: () => String(set.push('commit') > 0),
      [calls.terminate]: () => String(set.push('terminate') > 0),
      [calls.lastError]: () => '0',
    };
    return { set, lms: (reportFailed = false) => open(platform, reportFailed) };
  }

  const standing: Standing = {
    done: 1,
    total: 2,
    score: undefined,
    completion: 'incomplete',
    success: 'unknown',
    final: false,
    mayFinish: false,
  };
  const snapshot = { state: '2w~.', location: 'page--a', standing, sessionSeconds: 1, wasLost: false, again: false };
  const held = {
    'cmi.suspend_data': '2w~.',
    [`${core}${edition === '1.2' ? 'lesson_location' : 'location'}`]: 'page--a',
    'cmi.core.lesson_status': 'incomplete',
    'cmi.completion_status': 'incomplete',
    'cmi.success_status': 'unknown',
    'cmi.progress_measure': '0.5',
  };

  test('of what the platform holds already sends nothing, and ends nothing', () => {
    const { set, lms } = holding(held);
    const session = lms();
    session.open();
    expect(session.save(snapshot)).toBe('unchanged');
    session.close();
    expect(set).toEqual([]);
  });

  test('of another page alone touches neither status nor score nor state', () => {
    const { set, lms } = holding(held);
    const session = lms();
    session.open();
    expect(session.save({ ...snapshot, location: 'page--b' })).toBe('stored');
    expect(set.filter((each) => /suspend_data|status|score/.test(each))).toEqual([]);
  });

  test('never takes a status back', () => {
    const { set, lms } = holding({ ...held, [status]: 'passed', 'cmi.completion_status': 'completed' });
    const session = lms();
    session.open();
    session.save({ ...snapshot, state: '2w~*p~.' });
    expect(set.filter((each) => each.includes('status'))).toEqual([]);
  });

  test('of a missed pass mark says so only where that is wanted', () => {
    const failed: Standing = { ...standing, score: 40, completion: 'completed', success: 'failed', final: true };
    const said = (reportFailed: boolean) => {
      const { set, lms } = holding(held);
      const session = lms(reportFailed);
      session.open();
      session.save({ ...snapshot, standing: failed });
      return set.filter((each) => each.includes('status'));
    };
    expect(said(false).join()).not.toContain('failed');
    expect(said(false).join()).toContain('completed');
    expect(said(true).join()).toContain('failed');
  });

  test('after one that was lost sends the lost values in another form first', () => {
    const { set, lms } = holding(held);
    const session = lms();
    session.open();
    const scored = { ...snapshot, state: '2w~*f~.', standing: { ...standing, score: 50 } };
    session.save(scored);
    set.length = 0;
    session.save({ ...scored, wasLost: true, again: true });
    const raw = `${core}score.raw`;
    expect(set.filter((each) => each.startsWith(raw))).toEqual([`${raw}=50.01`, `${raw}=50`]);
    expect(set.filter((each) => each.includes('suspend_data'))).toEqual([
      'cmi.suspend_data=2w~*f~. ',
      'cmi.suspend_data=2w~*f~.',
    ]);
  });

  test('after one that was lost remembers what was lost, also when the page was hidden meanwhile', () => {
    const { set, lms } = holding(held);
    const session = lms();
    session.open();
    const scored = { ...snapshot, state: '2w~*f~.', standing: { ...standing, score: 50 } };
    session.save(scored);
    session.save({ ...scored, wasLost: true });
    set.length = 0;
    session.save({ ...scored, wasLost: true, again: true });
    expect(set).toEqual(expect.arrayContaining([`${core}score.raw=50.01`, `${core}score.raw=50`]));
  });

  test('after one that was lost leaves alone what had arrived before', () => {
    const { set, lms } = holding(held);
    const session = lms();
    session.open();
    const passed = { ...snapshot, standing: { ...standing, score: 100, success: 'passed' as const } };
    session.save(passed);
    session.save({ ...passed, state: '2w~*f~.' });
    set.length = 0;
    session.save({ ...passed, state: '2w~*f~.', wasLost: true, again: true });
    expect(set.filter((each) => /status|score/.test(each))).toEqual([]);
  });
});
