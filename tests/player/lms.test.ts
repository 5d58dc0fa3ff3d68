import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/interactions/interaction.ts';
import { rightAnswer, score } from '../../src/interactions/scoring.ts';
import { findApi, type WindowLike } from '../../src/player/lms/api-search.ts';
import { Connection, SCORM_12_CALLS } from '../../src/player/lms/connection.ts';
import { interactionsOf12, interactionsOf2004 } from '../../src/player/lms/interactions.ts';
import { isoDuration, isoTimestamp, timeOfDay, timespan } from '../../src/player/lms/time.ts';
import { questionsByKey } from '../../src/player/state/state-code.ts';
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
    const names = ['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish'];
    const connection = new Connection(Object.fromEntries(names.map((name) => [name, answer(name)])), SCORM_12_CALLS);
    return { calls, connection };
  }

  test('says nothing before it is opened and nothing after it is closed', () => {
    const { calls, connection } = platform();
    expect([connection.get('x'), connection.set('x', '1'), connection.commit(), connection.terminate()]).toEqual([
      '',
      false,
      false,
      false,
    ]);
    connection.initialize();
    connection.terminate();
    connection.terminate();
    connection.set('x', '1');
    connection.commit();
    connection.initialize();
    expect(calls).toEqual(['LMSInitialize', 'LMSFinish']);
  });

  test('does not send again what the platform has taken, but what it has refused', () => {
    const { calls, connection } = platform();
    connection.initialize();
    for (const value of ['1', '1', '2', '1']) connection.set('x', value);
    expect(calls.slice(1)).toEqual(['LMSSetValue x 1', 'LMSSetValue x 2', 'LMSSetValue x 1']);
    const refusing = platform({ LMSSetValue: 'false' });
    refusing.connection.initialize();
    expect([refusing.connection.set('x', '1'), refusing.connection.set('x', '1')]).toEqual([false, false]);
    expect(refusing.calls).toHaveLength(3);
  });

  test.each([['true'], [true], [1], ['1']])('takes %j for yes', (said) => {
    const { connection } = platform({ LMSInitialize: said });
    expect(connection.initialize()).toBe(true);
  });

  test.each([['false'], [false], [0], [undefined], [null], ['']])('takes %j for no', (said) => {
    const { connection } = platform({ LMSInitialize: said });
    expect(connection.initialize()).toBe(false);
  });

  test('outlives a platform that throws, or lacks a method', () => {
    const { connection } = platform({ LMSSetValue: new Error('gone'), LMSGetValue: undefined });
    connection.initialize();
    expect([connection.set('x', '1'), connection.get('x')]).toEqual([false, '']);
    expect(new Connection({}, SCORM_12_CALLS).initialize()).toBe(false);
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
  const questions = [...questionsByKey(await playerDataOf(playableModule())).values()].filter(({ id }) =>
    id.startsWith('final'),
  );
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
