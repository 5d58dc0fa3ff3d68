import { describe, expect, test } from 'vitest';
import { rightAnswer } from '../../src/interactions/scoring.ts';
import type { PlayerData } from '../../src/player/data.ts';
import type { AnsweredQuestion, Lms, Outcome, Snapshot } from '../../src/player/lms/lms.ts';
import { beginAttempt, giveAnswer, handIn } from '../../src/player/quiz/attempt-actions.ts';
import { questionsOf } from '../../src/player/quiz/questions.ts';
import type { QuizPage } from '../../src/player/quiz/results.ts';
import { COMMIT_INTERVAL, type Saving, Session } from '../../src/player/session/session.ts';
import type { DeviceCopy } from '../../src/player/state/device-copy.ts';
import { emptyState, type LearnerState, newAttempt } from '../../src/player/state/learner-state.ts';
import { readState, writeState } from '../../src/player/state/state-text.ts';
import type { CopyStanding } from '../../src/player/state/stored-copy.ts';
import { unite } from '../../src/player/state/unite.ts';
import { shortModule } from '../support/playable-module.ts';
import { playerDataOf } from './player-data.ts';
import { turnedClock } from './turned-clock.ts';

const data = await playerDataOf(shortModule());
const quizPage = data.pages.find((page): page is QuizPage => page.quiz !== undefined) as QuizPage;

interface Rig {
  readonly session: Session;
  readonly clock: ReturnType<typeof turnedClock>;
  readonly saves: { readonly at: number; readonly snapshot: Snapshot }[];
  readonly reports: AnsweredQuestion[];
  readonly told: Saving[];
  /** What the device keeps. */
  kept: (CopyStanding & { readonly state: string }) | undefined;
  /** What another window has written to the device meanwhile. */
  other: LearnerState | undefined;
  weather: 'fine' | 'refuse';
  online: boolean;
  closed: number;
}

interface RigOptions {
  readonly lms?: boolean;
  readonly readOnly?: boolean;
  readonly data?: PlayerData;
  readonly stores?: boolean;
  readonly heldScore?: number;
}

function rig(options: RigOptions = {}): Rig {
  const clock = turnedClock();
  const made: Omit<Rig, 'session'> = {
    clock,
    saves: [],
    reports: [],
    told: [],
    kept: undefined,
    other: undefined,
    weather: 'fine',
    online: true,
    closed: 0,
  };
  let held = '';
  const lms: Lms = {
    stateLimit: 4095,
    open: () => undefined,
    report: (answered) => made.reports.push(...answered),
    save(snapshot): Outcome {
      const sent = JSON.stringify([snapshot.state, snapshot.location, snapshot.standing]);
      if (sent === held && !snapshot.again) return 'unchanged';
      made.saves.push({ at: clock.now(), snapshot });
      if (made.weather !== 'fine') return 'failed';
      held = sent;
      return 'stored';
    },
    close() {
      made.closed += 1;
    },
  };
  const copy: DeviceCopy = {
    unite: (state) => made.other !== undefined && unite(state, made.other),
    keep(state, standing) {
      if (options.stores === false) return false;
      if (standing !== undefined) made.kept = { state: writeState(state), ...standing };
      return true;
    },
  };
  const session = new Session({
    data: options.data ?? data,
    state: emptyState(),
    lms: options.lms === false ? undefined : lms,
    copy,
    readOnly: options.readOnly ?? false,
    heldScore: options.heldScore,
    heldPlace: '',
    clock,
    online: () => rigged.online,
  });
  session.listen((saving) => made.told.push(saving));
  const rigged: Rig = Object.assign(made, { session });
  return rigged;
}

let pages = 0;

/** Something worth keeping. */
function change({ session }: Rig): void {
  pages += 1;
  session.state.viewed.add(String(pages).padStart(4, '0'));
  session.changed();
}

/** Takes the quiz with all answers right, or all wrong. */
function takeQuiz({ session }: Rig, right: boolean): void {
  const attempt = beginAttempt(session.state, quizPage);
  if (attempt === undefined) throw new Error('No attempt is left.');
  for (const question of right ? questionsOf(quizPage.quiz) : [])
    giveAnswer(attempt, question, rightAnswer(question.interaction));
  handIn(session.state, quizPage, attempt, 0);
  session.changed();
}

describe('saving', () => {
  test('waits for answers that come together, then stores once in 30 seconds at most', () => {
    const made = rig();
    const { clock, saves } = made;
    for (let second = 0; second < 300; second += 1) {
      change(made);
      clock.advance(1000);
    }
    expect(saves.length).toBeGreaterThanOrEqual(10);
    saves.forEach(({ at }, index) => {
      if (index > 0) expect(at - (saves[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(COMMIT_INTERVAL);
    });
  });

  test('is not done where nothing has changed', () => {
    const made = rig();
    change(made);
    made.clock.advance(2000);
    made.session.flush();
    made.session.changed();
    made.session.touched();
    made.clock.advance(COMMIT_INTERVAL * 3);
    made.session.flush();
    expect(made.saves).toHaveLength(1);
  });

  test('keeps a press on the device at once, and does all else when the screen shows it', () => {
    const made = rig();
    const { clock, session, told } = made;
    const order: string[] = [];
    session.state.viewed.add('aaaa');
    session.changedSoon(() => order.push('first'));
    expect(made.kept).toMatchObject({ state: writeState(session.state), sent: false });
    expect([order, told]).toEqual([[], []]);
    clock.advance(20);
    expect([order, told.at(-1)?.state]).toEqual([['first'], 'unsaved']);
  });

  test.each([
    ['is hidden', (session: Session) => session.flush(true)],
    ['is gone', (session: Session) => session.end(true, true)],
  ] as const)('sends what was done just before the page %s', (_, happens) => {
    const made = rig();
    const order: string[] = [];
    made.session.state.viewed.add('aaaa');
    made.session.changedSoon(() => order.push('first'));
    happens(made.session);
    expect([order, made.saves.length, made.saves[0]?.snapshot.state.includes('aaaa')]).toEqual([['first'], 1, true]);
  });

  test('is done at once when the page goes', () => {
    const made = rig();
    change(made);
    made.clock.advance(2000);
    change(made);
    made.session.flush();
    expect(made.saves).toHaveLength(2);
  });

  test('is done at once when something was handed in, passed or finished, whatever was saved a moment ago', () => {
    const made = rig();
    change(made);
    made.clock.advance(1500);
    expect(made.saves).toHaveLength(1);
    takeQuiz(made, false);
    made.clock.advance(0);
    expect(made.saves).toHaveLength(2);
    takeQuiz(made, true);
    made.clock.advance(0);
    expect(made.saves).toHaveLength(3);
    expect(made.saves.at(-1)?.snapshot.standing.score).toBe(100);
    made.session.state.finished = true;
    made.session.changed();
    made.clock.advance(0);
    expect(made.saves).toHaveLength(4);
  });

  test('that fails is told, tried again, and told when it works', () => {
    const made = rig();
    made.weather = 'refuse';
    change(made);
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
    change(made);
    made.clock.advance(2000);
    expect(made.told.at(-1)?.state).toBe('failing');
    expect(made.kept?.sent).toBe(false);
  });

  test('is tried at once where the browser knows that the network is down, once, and told', () => {
    const made = rig();
    change(made);
    made.clock.advance(2000);
    made.online = false;
    change(made);
    made.clock.advance(1000);
    expect(made.told.at(-1)).toEqual({ state: 'failing', kept: true, left: [] });
    change(made);
    made.clock.advance(1000);
    expect(made.saves).toHaveLength(2);
  });

  test('says so where even the device keeps nothing', () => {
    const made = rig({ stores: false });
    made.weather = 'refuse';
    change(made);
    made.clock.advance(2000);
    expect(made.told.at(-1)).toEqual({ state: 'failing', kept: false, left: [] });
  });

  test('after a failure reports once more what was reported in vain', () => {
    const made = rig();
    const question = questionsOf(quizPage.quiz)[0];
    if (question === undefined) throw new Error('There are questions.');
    const answered = { question, attempt: 1, answer: undefined, fraction: 0, seconds: 0, at: new Date(0) };
    made.weather = 'refuse';
    made.session.report([answered]);
    takeQuiz(made, false);
    made.clock.advance(0);
    made.weather = 'fine';
    made.clock.advance(COMMIT_INTERVAL);
    expect(made.reports).toEqual([answered, answered]);
    made.clock.advance(COMMIT_INTERVAL * 3);
    expect(made.reports).toHaveLength(2);
  });

  test('unites what another window wrote before anything is written', () => {
    const made = rig();
    made.other = { ...emptyState(), viewed: new Set(['else']) };
    change(made);
    made.session.flush();
    expect(readState(made.saves.at(-1)?.snapshot.state ?? '')?.viewed).toContain('else');
    expect(readState(made.kept?.state ?? '')?.viewed).toContain('else');
  });

  test('of a wrong attempt does not lower what another window has reached, where the best attempt counts', () => {
    const other = rig();
    takeQuiz(other, true);
    const made = rig();
    made.other = other.session.state;
    takeQuiz(made, false);
    made.clock.advance(0);
    expect(made.saves.at(-1)?.snapshot.standing).toMatchObject({ score: 100 });
  });

  test('sends no score below the one that the platform holds, unless the latest attempt counts', () => {
    const made = rig({ heldScore: 80 });
    takeQuiz(made, false);
    made.clock.advance(0);
    expect(made.saves.at(-1)?.snapshot.standing.score).toBe(80);
    const latest: PlayerData = JSON.parse(JSON.stringify(data).replaceAll('"keep":"highest"', '"keep":"latest"'));
    const other = rig({ heldScore: 80, data: latest });
    takeQuiz(other, false);
    other.clock.advance(0);
    expect(other.saves.at(-1)?.snapshot.standing.score).toBe(0);
  });

  test('keeps a copy on the device until a later launch, whatever the platform says', () => {
    const made = rig();
    change(made);
    made.clock.advance(2000);
    expect(made.kept).toMatchObject({ sent: true, final: false });
    made.session.end(true);
    expect(made.kept).toBeDefined();
  });

  test('writes nothing anywhere in preview and review', () => {
    const made = rig({ readOnly: true });
    change(made);
    made.clock.advance(COMMIT_INTERVAL * 2);
    made.session.flush();
    made.session.sync();
    made.session.end(true);
    expect([made.saves.length, made.kept, made.closed]).toEqual([0, undefined, 0]);
  });

  test('keeps to the device where there is no platform', () => {
    const made = rig({ lms: false });
    change(made);
    expect(made.told.at(-1)?.state).toBe('device');
    expect(made.kept).toBeDefined();
  });

  test('counts the time on view, not the time away', () => {
    const made = rig();
    const { session, clock, saves } = made;
    session.watch.start();
    clock.advance(60_000);
    session.watch.stop();
    clock.advance(3_600_000);
    session.watch.start();
    clock.advance(5000);
    change(made);
    session.flush();
    expect(saves.at(-1)?.snapshot.sessionSeconds).toBe(65);
  });
});

describe('what another window wrote', () => {
  test('is told, and only when it is something new', () => {
    const made = rig();
    let united = 0;
    made.session.onUnited(() => {
      united += 1;
    });
    made.session.sync();
    made.other = { ...emptyState(), viewed: new Set(['else']) };
    made.session.sync();
    made.session.sync();
    expect(united).toBe(1);
  });

  test('is not sent by a window in which nothing was done', () => {
    const made = rig();
    made.other = { ...emptyState(), viewed: new Set(['else']), quizzes: new Map([['quiz', [newAttempt('A1')]]]) };
    made.session.sync();
    made.clock.advance(COMMIT_INTERVAL * 2);
    made.session.end(true);
    expect(made.saves).toEqual([]);
  });
});

describe('the end', () => {
  test('comes once, and nothing after it', () => {
    const made = rig();
    change(made);
    expect(made.session.end(false)).toBe(true);
    change(made);
    made.session.flush();
    made.session.end(true);
    made.clock.advance(COMMIT_INTERVAL * 2);
    expect([made.saves.length, made.closed]).toEqual([1, 1]);
    expect(made.told.at(-1)?.state).toBe('ended');
  });

  test('waits where the last work could not be saved, unless the page goes anyway', () => {
    const made = rig();
    made.weather = 'refuse';
    change(made);
    expect(made.session.end(false)).toBe(false);
    expect(made.closed).toBe(0);
    expect(made.session.end(true)).toBe(true);
    expect(made.closed).toBe(1);
  });

  test('says on the device whether the result is final', () => {
    const made = rig();
    change(made);
    made.session.end(false);
    expect(made.kept?.final).toBe(false);
    const passed = rig();
    for (const { key } of data.pages) passed.session.state.viewed.add(key);
    takeQuiz(passed, true);
    passed.session.end(false);
    expect(passed.session.standing.final).toBe(true);
    expect(passed.kept).toMatchObject({ final: true, sent: true });
  });
});

describe('a platform that comes late', () => {
  test('is given what was done before it came', () => {
    const made = rig({ lms: false });
    change(made);
    expect(made.saves).toEqual([]);
    const saved: Snapshot[] = [];
    made.session.attach({
      lms: { ...lateLms, save: (snapshot) => (saved.push(snapshot) > 0 ? 'stored' : 'failed') },
      copy: { unite: () => false, keep: () => true },
      readOnly: false,
      heldScore: undefined,
      heldPlace: '',
    });
    made.clock.advance(2000);
    expect(readState(saved.at(-1)?.state ?? '')?.viewed.size).toBe(1);
  });
});

const lateLms: Lms = {
  stateLimit: 4095,
  open: () => undefined,
  save: () => 'stored',
  report: () => undefined,
  close: () => undefined,
};
