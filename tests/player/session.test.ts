import { describe, expect, test } from 'vitest';
import { rightAnswer } from '../../src/interactions/scoring.ts';
import type { PlayerData } from '../../src/player/data.ts';
import type { Lms, Snapshot } from '../../src/player/lms/lms.ts';
import type { Clock } from '../../src/player/session/clock.ts';
import { COMMIT_INTERVAL, type Saving, Session } from '../../src/player/session/session.ts';
import { emptyState, newAttempt } from '../../src/player/state/learner-state.ts';
import type { LocalCopy, LocalStore } from '../../src/player/state/local-copy.ts';
import { questionsByKey } from '../../src/player/state/state-code.ts';
import { shortModule } from '../support/playable-module.ts';
import { playerDataOf } from './player-data.ts';

const data = await playerDataOf(shortModule());

/** A clock that moves when told to. */
function turnedClock(): Clock & { advance(milliseconds: number): void } {
  let now = 1_000_000;
  let timers: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    after(milliseconds, run) {
      const timer = { at: now + milliseconds, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).sort((left, right) => left.at - right.at)[0];
        if (next === undefined) break;
        timers = timers.filter((other) => other !== next);
        now = next.at;
        next.run();
      }
      now = end;
    },
  };
}

interface Rig {
  readonly session: Session;
  readonly clock: ReturnType<typeof turnedClock>;
  readonly saves: { readonly at: number; readonly snapshot: Snapshot }[];
  readonly told: Saving[];
  copy(): LocalCopy | undefined;
  weather: 'fine' | 'refuse';
  online: boolean;
  closed: number;
}

function rig(
  options: {
    readonly lms?: boolean;
    readonly readOnly?: boolean;
    readonly data?: PlayerData;
    readonly stores?: boolean;
  } = {},
): Rig {
  const clock = turnedClock();
  const saves: Rig['saves'] = [];
  const told: Saving[] = [];
  let copy: LocalCopy | undefined;
  const made = { clock, saves, told, copy: () => copy, weather: 'fine', online: true, closed: 0 } as Omit<
    Rig,
    'session'
  > &
    Rig;
  const lms: Lms = {
    stateLimit: 4096,
    open: () => undefined,
    report: () => undefined,
    save(snapshot) {
      saves.push({ at: clock.now(), snapshot });
      return made.weather === 'fine';
    },
    close() {
      made.closed += 1;
      return true;
    },
  };
  const store: LocalStore = {
    read: () => copy,
    write(written) {
      if (options.stores === false) return false;
      copy = written;
      return true;
    },
    remove() {
      copy = undefined;
    },
  };
  const session = new Session({
    data: options.data ?? data,
    state: emptyState(),
    lms: options.lms === false ? undefined : lms,
    store,
    readOnly: options.readOnly ?? false,
    clock,
    online: () => made.online,
    tag: 'abcd',
  });
  session.listen((saving) => told.push(saving));
  return Object.assign(made, { session });
}

describe('saving', () => {
  test('waits for answers that come together, then stores once in 30 seconds at most', () => {
    const { session, clock, saves } = rig();
    for (let second = 0; second < 300; second += 1) {
      session.changed();
      clock.advance(1000);
    }
    expect(saves.length).toBeGreaterThanOrEqual(10);
    saves.forEach(({ at }, index) => {
      if (index > 0) expect(at - (saves[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(COMMIT_INTERVAL);
    });
  });

  test('is not done where nothing has changed', () => {
    const { session, clock, saves } = rig();
    session.changed();
    clock.advance(2000);
    session.flush();
    clock.advance(COMMIT_INTERVAL * 3);
    expect(saves).toHaveLength(1);
  });

  test('is done at once when the page goes', () => {
    const { session, saves, clock } = rig();
    session.changed();
    clock.advance(2000);
    session.changed();
    session.flush();
    expect(saves).toHaveLength(2);
  });

  test('that fails is told, tried again, and told when it works', () => {
    const made = rig();
    made.weather = 'refuse';
    made.session.changed();
    made.clock.advance(2000);
    expect(made.told.at(-1)).toEqual({ state: 'failing', kept: true, left: [] });
    made.clock.advance(COMMIT_INTERVAL);
    expect(made.saves).toHaveLength(2);
    made.weather = 'fine';
    made.clock.advance(COMMIT_INTERVAL);
    expect(made.told.at(-1)?.state).toBe('saved');
    expect(made.saves.map(({ snapshot }) => snapshot.again)).toEqual([false, true, true]);
  });

  test('that says "true" while the network is down is not believed', () => {
    const made = rig();
    made.online = false;
    made.session.changed();
    made.clock.advance(2000);
    expect(made.told.at(-1)?.state).toBe('failing');
  });

  test('says so where even the device keeps nothing', () => {
    const made = rig({ stores: false });
    made.weather = 'refuse';
    made.session.changed();
    made.clock.advance(2000);
    expect(made.told.at(-1)).toEqual({ state: 'failing', kept: false, left: [] });
  });

  test('numbers every saved state and names the launch', () => {
    const { session, clock, saves } = rig();
    const numbers: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      session.changed();
      clock.advance(COMMIT_INTERVAL + 1000);
      const { n, l } = JSON.parse(saves.at(-1)?.snapshot.state ?? '{}');
      expect(l).toEqual([['abcd', n]]);
      numbers.push(n);
    }
    expect(numbers).toEqual([...new Set(numbers)].sort((left, right) => left - right));
  });

  test('keeps a copy on the device until a later launch, whatever the platform says', () => {
    const { session, clock, copy } = rig();
    session.changed();
    clock.advance(2000);
    expect(copy()).toBeDefined();
    session.end(true);
    expect(copy()).toBeDefined();
  });

  test('writes nothing anywhere in preview and review', () => {
    const { session, clock, saves, copy, ...rest } = rig({ readOnly: true });
    session.changed();
    clock.advance(COMMIT_INTERVAL * 2);
    session.flush();
    session.end(true);
    expect([saves.length, copy(), rest.closed]).toEqual([0, undefined, 0]);
  });

  test('keeps to the device where there is no platform', () => {
    const { session, told, copy } = rig({ lms: false });
    session.changed();
    expect(told.at(-1)?.state).toBe('device');
    expect(copy()).toBeDefined();
  });

  test('counts the time on view, not the time away', () => {
    const { session, clock, saves } = rig();
    session.watch.start();
    clock.advance(60_000);
    session.watch.stop();
    clock.advance(3_600_000);
    session.watch.start();
    clock.advance(5000);
    session.changed();
    session.flush();
    expect(saves.at(-1)?.snapshot.sessionSeconds).toBe(65);
  });
});

describe('the end', () => {
  test('comes once, and nothing after it', () => {
    const made = rig();
    made.session.changed();
    expect(made.session.end(false)).toBe(true);
    made.session.changed();
    made.session.flush();
    made.session.end(true);
    made.clock.advance(COMMIT_INTERVAL * 2);
    expect([made.saves.length, made.closed]).toEqual([1, 1]);
    expect(made.told.at(-1)?.state).toBe('ended');
  });

  test('waits where the last work could not be saved, unless the page goes anyway', () => {
    const made = rig();
    made.weather = 'refuse';
    made.session.changed();
    expect(made.session.end(false)).toBe(false);
    expect(made.closed).toBe(0);
    expect(made.session.end(true)).toBe(true);
    expect(made.closed).toBe(1);
  });

  test('with a final result leaves a copy that the next attempt may forget', () => {
    const made = rig();
    const page = data.pages.find(({ quiz }) => quiz !== undefined);
    const attempt = newAttempt('x');
    for (const { key, interaction } of questionsByKey(data).values()) {
      const answer = rightAnswer(interaction);
      if (answer !== undefined) attempt.answers[key] = answer;
    }
    attempt.result = { earned: 2, possible: 2 };
    for (const { key } of data.pages) made.session.state.viewed.add(key);
    made.session.state.quizzes.set(page?.key ?? '', [attempt]);
    made.session.changed();
    expect(made.session.standing.final).toBe(true);
    made.session.end(false);
    expect(made.copy()?.closed).toBe(true);
  });

  test('before that leaves a copy that counts', () => {
    const made = rig();
    made.session.changed();
    made.session.end(false);
    expect(made.copy()?.closed).toBe(false);
  });
});
