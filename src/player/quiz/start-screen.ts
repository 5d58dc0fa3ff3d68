import { machinePoints } from '../../interactions/quiz-points.ts';
import { button, h } from '../dom.ts';
import type { Attempt } from '../state/learner-state.ts';
import type { Words } from '../words.ts';
import { hasEssays, questionCount, round } from './questions.ts';
import { attemptsLeft, attemptsUsed, isPassed, keptPercent, percentOf, type QuizPage } from './results.ts';

export interface StartScreenActions {
  readonly begin: () => void;
  readonly goOn: () => void;
  readonly review: (attempt: Attempt) => void;
}

export interface StartScreenState {
  readonly attempts: readonly Attempt[];
  /** No attempt can be begun: the module was finished, or is open for review only. */
  readonly closed: boolean;
  /** Nothing is sent to a gradebook. */
  readonly ungraded: boolean;
  /** Nothing would keep an attempt, so that a graded one cannot be begun. */
  readonly unkept: boolean;
}

/** What a student sees before and between attempts: how the quiz runs, what counts, what was reached so far. */
export function startScreen(
  page: QuizPage,
  state: StartScreenState,
  words: Words,
  actions: StartScreenActions,
): HTMLElement {
  const { attempts, closed } = state;
  const open = attempts.some(({ handedIn }) => handedIn === undefined) && !attemptsUsed(page.quiz, attempts);
  const left = attemptsLeft(page.quiz, attempts);
  const unkept = state.unkept && page.quiz.purpose === 'graded';
  const begin = open
    ? button(words('player.quiz.continue'), actions.goOn, { class: 'button button-primary' })
    : button(words(attempts.length === 0 ? 'player.quiz.start' : 'player.quiz.again'), actions.begin, {
        class: attempts.length === 0 ? 'button button-primary' : 'button',
      });
  const why = unkept ? 'player.quiz.unkept' : closed ? 'player.quiz.closed' : 'player.quiz.spent';
  const may = !closed && !unkept && (open || left > 0);
  return h(
    'div',
    { class: 'quiz-start' },
    attempts.some(({ handedIn }) => handedIn !== undefined) && standingOf(page, attempts, words, actions),
    h('h2', { class: 'quiz-start-title' }, words('player.quiz.how')),
    h('ul', { class: 'quiz-facts' }, ...factsOf(page, state, words).map((fact) => h('li', {}, fact))),
    may ? begin : h('p', { class: 'quiz-closed' }, words(why)),
  );
}

function factsOf(page: QuizPage, state: StartScreenState, words: Words): readonly string[] {
  const { quiz } = page;
  const { ungraded, closed } = state;
  const { attempts, timeLimitMinutes, passPercent, keep, feedback } = quiz.settings;
  const counts =
    quiz.purpose === 'practice' ? 'player.fact.practice' : ungraded ? 'player.fact.ungraded' : 'player.fact.graded';
  return [
    words(counts),
    words('player.fact.questions', { count: questionCount(quiz), points: machinePoints(quiz) }),
    ...(hasEssays(quiz) ? [words('player.fact.essays')] : []),
    // What is said below would contradict it: no more attempts can be made.
    ...(closed ? [] : [attemptsFact(page, state, words)]),
    ...(attempts === 1 || quiz.purpose === 'practice' ? [] : [words(`player.fact.keep.${keep}`)]),
    ...(passPercent === undefined ? [] : [words('player.fact.pass', { percent: passPercent })]),
    ...(timeLimitMinutes === undefined ? [] : [words('player.fact.time', { minutes: timeLimitMinutes })]),
    words(`player.fact.feedback.${feedback}`),
  ];
}

function attemptsFact({ quiz }: QuizPage, state: StartScreenState, words: Words): string {
  const { attempts } = quiz.settings;
  if (attempts === 'unlimited') return words('player.fact.unlimited');
  if (state.attempts.length === 0) return words('player.fact.attempts', { attempts });
  return words('player.fact.attemptsLeft', { attempts, left: attemptsLeft(quiz, state.attempts) });
}

function standingOf(
  page: QuizPage,
  attempts: readonly Attempt[],
  words: Words,
  actions: StartScreenActions,
): HTMLElement {
  const percent = keptPercent(page.quiz, attempts) ?? 0;
  const passed = isPassed(page.quiz, attempts);
  const rows = attempts.flatMap((attempt, index) => {
    if (attempt.handedIn === undefined) return [];
    const { earned, possible } = attempt.handedIn;
    return h(
      'tr',
      {},
      h('th', { scope: 'row' }, words('player.attempt', { number: index + 1 })),
      h('td', {}, words('player.outcome.points', { earned: round(earned, 2), possible })),
      h('td', {}, words('player.percent', { percent: percentOf(attempt.handedIn) })),
      h(
        'td',
        {},
        button(words('player.attempt.review'), () => actions.review(attempt), {
          'aria-label': words('player.attempt.reviewNumber', { number: index + 1 }),
        }),
      ),
    );
  });
  return h(
    'div',
    { class: 'quiz-standing', 'data-passed': passed === undefined ? undefined : String(passed) },
    h('h2', { class: 'quiz-start-title' }, words('player.quiz.results')),
    h(
      'p',
      { class: 'quiz-score' },
      h('strong', {}, words('player.percent', { percent })),
      ' ',
      attempts.length > 1 && words(`player.kept.${page.quiz.settings.keep}`),
    ),
    passed !== undefined &&
      h(
        'p',
        { class: 'quiz-passed' },
        words(passed ? 'player.passed' : 'player.notPassed', { percent: page.quiz.settings.passPercent ?? 0 }),
      ),
    h(
      'table',
      { class: 'quiz-attempts' },
      h('caption', { class: 'visually-hidden' }, words('player.quiz.attempts')),
      h('tbody', {}, ...rows),
    ),
  );
}
