import { describe, expect, test } from 'vitest';
import { machinePoints } from '../../src/interactions/quiz-points.ts';
import type { PageData, PlayerData, QuizData, QuizSettings } from '../../src/player/data.ts';
import { disclosure } from '../../src/player/quiz/disclosure.ts';
import { questionsOfAttempt, round, shuffledIds } from '../../src/player/quiz/questions.ts';
import { keptFraction, rememberDone, standing, timeToGo } from '../../src/player/quiz/results.ts';
import { type Attempt, emptyState, type LearnerState, newAttempt } from '../../src/player/state/learner-state.ts';

const settings: QuizSettings = {
  attempts: 2,
  shuffleQuestions: false,
  shuffleChoices: false,
  feedback: 'after-submission',
  revealAnswers: 'after-submission',
  keep: 'highest',
};

function quizOf(
  id: string,
  points: number,
  changes: Partial<QuizSettings> = {},
  purpose: 'graded' | 'practice' = 'graded',
): QuizData {
  const interaction = { kind: 'textEntry', accept: ['x'], caseSensitive: false } as const;
  const question = { kind: 'question', id: `${id}-q`, key: `${id}qq`, shape: 'aa', title: '', objectives: [] } as const;
  return { id, purpose, settings: { ...settings, ...changes }, entries: [{ ...question, points, interaction }] };
}

function dataOf(...quizzes: readonly QuizData[]): PlayerData {
  const page = { title: '', completion: 'view', required: true } as const;
  return {
    format: 1,
    kind: 'scorm-1.2',
    package: 'p',
    title: '',
    language: 'en',
    words: {} as PlayerData['words'],
    sequential: false,
    pages: [
      { ...page, id: 'read', key: 'read' },
      ...quizzes.map((quiz) => ({ ...page, id: quiz.id, key: quiz.id, completion: 'submit' as const, quiz })),
    ],
  };
}

let made = 0;

function submitted(earned: number, possible: number): Attempt {
  made += 1;
  return { ...newAttempt(`s${made}`), handedIn: { earned, possible, order: made, tag: '00' } };
}

function stateOf(
  attempts: Readonly<Record<string, readonly Attempt[]>>,
  changes: Partial<LearnerState> = {},
): LearnerState {
  const state = { ...emptyState(), ...changes };
  for (const [key, all] of Object.entries(attempts)) state.quizzes.set(key, [...all]);
  return state;
}

const read = { viewed: new Set(['read']) };

describe('a quiz that stands in another document of the website', () => {
  const whole = quizOf('quiz', 4, { keep: 'average', passPercent: 60 });
  const elsewhere = ({ purpose, settings }: QuizData, points: number) => ({ purpose, settings, points });
  const data = (completion: PageData['completion']): PlayerData => {
    const [reading, page] = dataOf(whole).pages;
    if (reading === undefined || page === undefined) throw new Error('There are a reading and a quiz.');
    const { quiz: _, ...rest } = page;
    return { ...dataOf(), pages: [reading, { ...rest, completion, quizElsewhere: elsewhere(whole, 4) }] };
  };
  const viewed = { viewed: new Set(['read', 'quiz']) };

  test.each(['submit', { minPercent: 60 }] as const)('is not done because it was looked at (%j)', (completion) => {
    expect(standing(data(completion), stateOf({}, viewed))).toMatchObject({ done: 1, total: 2, score: undefined });
  });

  test('is done, and counts, as its results say', () => {
    const state = stateOf({ quiz: [submitted(1, 4), submitted(4, 4)] }, viewed);
    expect(standing(data({ minPercent: 60 }), state)).toMatchObject({ done: 2, score: 62.5, success: 'passed' });
    expect(standing(data({ minPercent: 70 }), state)).toMatchObject({ done: 1, score: 62.5 });
  });
});

describe('what is done', () => {
  const quiz = quizOf('quiz', 4);
  const before = dataOf(quiz);
  const changed = (change: (page: PageData) => PageData, added: readonly PageData[] = []): PlayerData => ({
    ...before,
    pages: [...before.pages.map(change), ...added],
  });
  const doneOf = () => {
    const state = stateOf({ quiz: [submitted(2, 4)] }, read);
    rememberDone(before, state);
    return state;
  };

  test.each<[string, PageData['completion']]>([
    ['is to be marked', 'mark'],
    ['needs more points', { minPercent: 100 }],
    ['is to be read', 'view'],
  ])('stays done when a new version of the page %s', (_, completion) => {
    const after = changed((page) => ({ ...page, completion }));
    expect(standing(after, doneOf())).toMatchObject({ done: 2, total: 2 });
    expect(standing(after, emptyState())).toMatchObject({ done: 0, total: 2 });
  });

  test('completes the module for good, whatever page a new version adds', () => {
    const [first] = before.pages;
    if (first === undefined) throw new Error('There is a page.');
    const after = changed((page) => page, [{ ...first, key: 'more', id: 'more' }]);
    const state = doneOf();
    state.finished = true;
    expect(standing(after, state)).toMatchObject({ done: 2, total: 3, completion: 'completed' });
    expect(standing(after, { ...state, completed: false })).toMatchObject({ completion: 'incomplete' });
  });

  test('of an earlier player counts on: pages opened, and pages marked', () => {
    const data = changed((page) => ({ ...page, completion: page.quiz === undefined ? 'view' : 'mark' }));
    const state = { ...emptyState(), viewed: new Set(['read', 'quiz']), marks: new Map([['quiz', 2]]) };
    expect(standing(data, state).done).toBe(1);
    state.marks.set('quiz', 3);
    expect(standing(data, state).done).toBe(2);
  });

  test('takes no more time; what is not takes as long as its author says', () => {
    const timed = (minutes: (page: PageData) => number | undefined) =>
      changed((page) => {
        const time = minutes(page);
        return time === undefined ? page : { ...page, minutes: time };
      });
    const state = stateOf({}, read);
    expect(
      timeToGo(
        timed(() => 20),
        emptyState(),
      ),
    ).toEqual({ minutes: 40, whole: true });
    expect(
      timeToGo(
        timed(() => 20),
        state,
      ),
    ).toEqual({ minutes: 20, whole: true });
    expect(
      timeToGo(
        timed(({ key }) => (key === 'read' ? 5 : undefined)),
        emptyState(),
      ),
    ).toEqual({ minutes: 5, whole: false });
  });
});

describe('which attempt counts', () => {
  const attempts = [submitted(1, 4), submitted(4, 4), submitted(2, 4)];
  test.each([
    ['highest', 1],
    ['latest', 0.5],
    ['average', 7 / 12],
  ] as const)('%s', (keep, fraction) => {
    expect(keptFraction(quizOf('aaaa', 4, { keep }), attempts)).toBeCloseTo(fraction, 10);
  });
});

describe('the score', () => {
  test('is kept points by all points of the graded quizzes', () => {
    const data = dataOf(quizOf('aaaa', 3), quizOf('bbbb', 1), quizOf('cccc', 50, {}, 'practice'));
    const state = stateOf({ aaaa: [submitted(3, 3)], cccc: [submitted(50, 50)] });
    expect(standing(data, state).score).toBe(75);
  });

  test('does not exist before the first result', () => {
    expect(standing(dataOf(quizOf('aaaa', 3)), stateOf({ aaaa: [newAttempt('s')] })).score).toBeUndefined();
  });

  test('has two decimals at most, and never more than 100', () => {
    const data = dataOf(quizOf('aaaa', 3));
    expect(standing(data, stateOf({ aaaa: [submitted(1, 3)] })).score).toBe(33.33);
    expect(standing(data, stateOf({ aaaa: [submitted(3, 3)] })).score).toBe(100);
    expect(round(1.005, 2)).toBe(1.01);
  });

  test('is 100 at completion where nothing is graded, and nothing before', () => {
    const data = dataOf(quizOf('aaaa', 3, {}, 'practice'));
    expect(standing(data, stateOf({}, read)).score).toBeUndefined();
    expect(standing(data, stateOf({ aaaa: [submitted(0, 3)] }, read))).toMatchObject({
      score: 100,
      completion: 'completed',
      success: 'unknown',
    });
  });
});

describe('the status', () => {
  const marked = dataOf(quizOf('aaaa', 4, { passPercent: 50 }));
  const unmarked = dataOf(quizOf('aaaa', 4));

  test.each([
    ['nothing done', marked, {}, {}, 'incomplete', 'unknown'],
    [
      'a result below the mark, with an attempt left',
      marked,
      { aaaa: [submitted(1, 4)] },
      read,
      'incomplete',
      'unknown',
    ],
    [
      'below the mark, attempts spent, not all read',
      marked,
      { aaaa: [submitted(1, 4), submitted(1, 4)] },
      {},
      'incomplete',
      'unknown',
    ],
    [
      'below the mark, attempts spent, all read',
      marked,
      { aaaa: [submitted(1, 4), submitted(1, 4)] },
      read,
      'completed',
      'failed',
    ],
    [
      'below the mark, an attempt left, finished',
      marked,
      { aaaa: [submitted(1, 4)] },
      { ...read, finished: true },
      'completed',
      'failed',
    ],
    ['passed before everything is read', marked, { aaaa: [submitted(2, 4)] }, {}, 'incomplete', 'passed'],
    ['passed and read', marked, { aaaa: [submitted(2, 4)] }, read, 'completed', 'passed'],
    ['no mark, an attempt left', unmarked, { aaaa: [submitted(1, 4)] }, read, 'incomplete', 'unknown'],
    ['no mark, full points', unmarked, { aaaa: [submitted(4, 4)] }, read, 'completed', 'unknown'],
    ['no mark, attempts spent', unmarked, { aaaa: [submitted(1, 4), submitted(2, 4)] }, read, 'completed', 'unknown'],
    [
      'no mark, the last attempt still open',
      unmarked,
      { aaaa: [submitted(1, 4), newAttempt('s')] },
      read,
      'incomplete',
      'unknown',
    ],
    ['no mark, finished', unmarked, { aaaa: [submitted(1, 4)] }, { ...read, finished: true }, 'completed', 'unknown'],
  ] as const)('%s', (_, data, attempts, changes, completion, success) => {
    expect(standing(data, stateOf(attempts, changes))).toMatchObject({ completion, success });
  });

  test('a pass is not taken back by a later attempt', () => {
    const data = dataOf(quizOf('aaaa', 4, { passPercent: 50, keep: 'latest' }));
    const state = stateOf({ aaaa: [submitted(4, 4), submitted(0, 4)] }, { ...read, passed: true });
    expect(standing(data, state)).toMatchObject({ success: 'passed', score: 0 });
  });

  test('every graded quiz must be taken before the module is passed', () => {
    const data = dataOf(quizOf('aaaa', 4, { passPercent: 50 }), quizOf('bbbb', 4));
    expect(standing(data, stateOf({ aaaa: [submitted(4, 4)] }, read)).success).toBe('unknown');
  });

  test('may be finished by the student once everything is done and an attempt is left', () => {
    expect(standing(unmarked, stateOf({ aaaa: [submitted(1, 4)] }, read)).mayFinish).toBe(true);
    expect(standing(unmarked, stateOf({ aaaa: [submitted(1, 4)] })).mayFinish).toBe(false);
    expect(standing(unmarked, stateOf({ aaaa: [submitted(4, 4)] }, read)).mayFinish).toBe(false);
  });
});

describe('what may be seen', () => {
  const at = (changes: Partial<QuizSettings>, submitted_: boolean, begun: number, finished = false) =>
    disclosure(quizOf('aaaa', 1, changes), {
      submitted: submitted_,
      attempts: Array.from({ length: begun }, () => submitted(0, 1)),
      finished,
    });

  test('of feedback', () => {
    expect(at({ feedback: 'immediate' }, false, 1).feedback).toBe(true);
    expect(at({ feedback: 'after-submission' }, false, 1).feedback).toBe(false);
    expect(at({ feedback: 'after-submission' }, true, 1).feedback).toBe(true);
    expect(at({ feedback: 'after-last-attempt' }, true, 1).feedback).toBe(false);
    expect(at({ feedback: 'after-last-attempt' }, true, 2).feedback).toBe(true);
    expect(at({ feedback: 'after-last-attempt', attempts: 'unlimited' }, true, 9).feedback).toBe(false);
    expect(at({ feedback: 'after-last-attempt', attempts: 'unlimited' }, true, 1, true).feedback).toBe(true);
    expect(at({ feedback: 'never' }, true, 2).feedback).toBe(false);
  });

  test('of the right answers', () => {
    expect(at({ revealAnswers: 'after-submission' }, false, 1).answers).toBe(false);
    expect(at({ revealAnswers: 'after-submission' }, true, 1).answers).toBe(true);
    expect(at({ revealAnswers: 'after-last-attempt' }, true, 1).answers).toBe(false);
    expect(at({ revealAnswers: 'after-last-attempt' }, true, 2).answers).toBe(true);
    expect(at({ revealAnswers: 'never' }, true, 2).answers).toBe(false);
  });
});

describe('chance', () => {
  const question = (id: string) =>
    ({ ...quizOf(id, 2).entries[0], id, key: id }) as QuizData['entries'][number] & { kind: 'question' };
  const names = Array.from({ length: 12 }, (_, index) => `q${String(index).padStart(3, '0')}`);
  const pool = { kind: 'pool', id: 'p', draw: 5, questions: names.map(question) } as const;
  const quiz: QuizData = { ...quizOf('aaaa', 2), settings: { ...settings, shuffleQuestions: true }, entries: [pool] };
  const drawn = (id: string, of = quiz, answers = new Map()) =>
    questionsOfAttempt(of, { id, answers }).map(({ key }) => key);

  test('the same seed draws and orders the same', () => {
    expect(drawn('one')).toEqual(drawn('one'));
    expect(drawn('one')).toHaveLength(5);
  });

  test('other seeds draw otherwise, and every question is drawn at some time', () => {
    const all = new Set(Array.from({ length: 60 }, (_, index) => drawn(`s${index}`)).flat());
    expect([...all].sort()).toEqual(names);
    expect(new Set(Array.from({ length: 60 }, (_, index) => drawn(`s${index}`).join())).size).toBeGreaterThan(40);
  });

  test('a question added to a pool leaves other draws of a running attempt as they are', () => {
    const larger: QuizData = { ...quiz, entries: [{ ...pool, questions: [...pool.questions, question('q999')] }] };
    for (let index = 0; index < 50; index += 1) {
      const before = drawn(`s${index}`);
      const after = drawn(`s${index}`, larger).filter((key) => key !== 'q999');
      expect(before.filter((key) => after.includes(key))).toEqual(after);
      expect(after.length).toBeGreaterThanOrEqual(4);
    }
  });

  test('a question that was answered stays drawn, whatever a pool is given', () => {
    const added = Array.from({ length: 30 }, (_, index) => question(`z${String(index).padStart(3, '0')}`));
    const larger: QuizData = { ...quiz, entries: [{ ...pool, questions: [...added, ...pool.questions] }] };
    for (let index = 0; index < 50; index += 1) {
      const before = drawn(`s${index}`);
      const answers = new Map(before.slice(0, 3).map((key) => [key, { text: 'aa', count: 1, checked: false }]));
      expect(drawn(`s${index}`, larger, answers)).toEqual(expect.arrayContaining(before.slice(0, 3)));
      expect(drawn(`s${index}`, larger, answers)).toHaveLength(5);
    }
  });

  test('points do not depend on the draw', () => {
    expect(machinePoints(quiz)).toBe(10);
  });

  test('orders of choices are all as likely', () => {
    const counts = new Map<string, number>();
    for (let index = 0; index < 1200; index += 1) {
      const order = shuffledIds(['a', 'b', 'c'], `seed${index}`, 'k').join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(count).toBeGreaterThan(130);
  });
});
