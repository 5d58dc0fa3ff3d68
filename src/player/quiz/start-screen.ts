import { machinePoints } from '../../interactions/quiz-points.ts';
import { button, h } from '../dom.ts';
import type { Attempt } from '../state/learner-state.ts';
import type { Words } from '../words.ts';
import type { NextStep } from './next-step.ts';
import { hasEssays, questionCount } from './questions.ts';
import { resultWords } from './result-words.ts';
import { attemptsLeft, attemptsUsed, isPassed, keptPercent, type QuizPage, shownPercent } from './results.ts';

export interface StartScreenActions {
  readonly begin: () => void;
  readonly goOn: () => void;
  readonly review: (attempt: Attempt) => void;
  readonly practise: (attempt: Attempt) => void;
}

export interface StartScreenState {
  readonly attempts: readonly Attempt[];
  /** No attempt can be begun: the module was finished, or is open for review only. */
  readonly closed: boolean;
  /** Nothing is sent to a gradebook. */
  readonly ungraded: boolean;
  /** Nothing would keep an attempt, so that a graded one cannot be begun. */
  readonly unkept: boolean;
  /** What the student is led to after an attempt. */
  readonly next: NextStep | undefined;
  /** An attempt that was handed in is looked back at, below. */
  readonly isReview: boolean;
  /** Of the attempt on view: its questions, and its results by objective. */
  readonly details: HTMLElement | undefined;
}

/** What a student sees before and between attempts: what was reached so far and what comes next, how the quiz runs. */
export function startScreen(
  page: QuizPage,
  state: StartScreenState,
  words: Words,
  actions: StartScreenActions,
): HTMLElement {
  const { attempts, closed, isReview } = state;
  const open = attempts.some(({ handedIn }) => handedIn === undefined) && !attemptsUsed(page.quiz, attempts);
  const unkept = state.unkept && page.quiz.purpose === 'graded';
  const why = unkept ? 'player.quiz.unkept' : closed ? 'player.quiz.closed' : 'player.quiz.spent';
  const may = !closed && !unkept && (open || attemptsLeft(page.quiz, attempts) > 0);
  const isFirst = attempts.length === 0;
  const isNext = isFirst || state.next?.kind === 'attempt';
  const key = open ? 'player.quiz.continue' : isFirst ? 'player.quiz.start' : 'player.quiz.again';
  const begin = may
    ? button(words(key), open ? actions.goOn : actions.begin, { class: isNext ? PRIMARY : 'button' })
    : h('p', { class: 'quiz-closed' }, words(why));
  const hasResult = attempts.some(({ handedIn }) => handedIn !== undefined);
  const isAbove = hasResult && may && isNext;
  return h(
    'div',
    { class: 'quiz-start' },
    hasResult && standingOf(page, state, words, actions, isAbove ? begin : nextButton(state.next, words, actions)),
    // Whoever looks back knows how the quiz runs.
    !isReview && h('h2', { class: 'quiz-start-title' }, words('player.quiz.how')),
    !isReview && h('ul', { class: 'quiz-facts' }, ...factsOf(page, state, may, words).map((fact) => h('li', {}, fact))),
    !isAbove && begin,
  );
}

const PRIMARY = 'button button-primary';

function nextButton(
  next: NextStep | undefined,
  words: Words,
  { practise }: StartScreenActions,
): HTMLElement | undefined {
  if (next?.kind === 'practise') {
    const { attempt, count } = next;
    return button(words('player.practice.wrong', { count }), () => practise(attempt), { class: PRIMARY });
  }
  if (next?.kind !== 'page') return undefined;
  const { href, id, title } = next.page;
  return h('a', { class: PRIMARY, href: href ?? `#${id}` }, words('player.result.next', { title }));
}

function factsOf(page: QuizPage, state: StartScreenState, may: boolean, words: Words): readonly string[] {
  const { quiz } = page;
  const { ungraded } = state;
  const { attempts, timeLimitMinutes, passPercent, keep, feedback } = quiz.settings;
  const counts =
    quiz.purpose === 'practice' ? 'player.fact.practice' : ungraded ? 'player.fact.ungraded' : 'player.fact.graded';
  return [
    words(counts),
    quiz.purpose === 'practice'
      ? words('player.fact.count', { count: questionCount(quiz) })
      : words('player.fact.questions', { count: questionCount(quiz), points: machinePoints(quiz) }),
    ...(hasEssays(quiz) ? [words('player.fact.essays')] : []),
    // That and why no attempt can be made is said below.
    ...(may ? [attemptsFact(page, state, words)] : []),
    ...(attempts === 1 || quiz.purpose === 'practice' ? [] : [words(`player.fact.keep.${keep}`)]),
    ...(passPercent === undefined ? [] : [words('player.fact.pass', { percent: passPercent })]),
    ...(timeLimitMinutes === undefined ? [] : [words('player.fact.time', { minutes: timeLimitMinutes })]),
    words(
      quiz.purpose === 'practice' && feedback === 'immediate'
        ? 'player.fact.feedback.immediate-practice'
        : `player.fact.feedback.${feedback}`,
    ),
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
  { attempts, details }: StartScreenState,
  words: Words,
  actions: StartScreenActions,
  next: HTMLElement | undefined,
): HTMLElement {
  const { purpose, settings } = page.quiz;
  const passed = isPassed(page.quiz, attempts);
  const mark = settings.passPercent;
  // What is said above of the only attempt at practice is not said again.
  const isSaid = purpose === 'practice' && attempts.filter(({ handedIn }) => handedIn !== undefined).length === 1;
  const rows = attempts.flatMap((attempt, index) => {
    if (attempt.handedIn === undefined) return [];
    return h(
      'tr',
      {},
      h('th', { scope: 'row' }, words('player.attempt', { number: index + 1 })),
      ...(isSaid ? [] : resultWords(page, attempt.handedIn, words)).map((said) => h('td', {}, said)),
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
    h('p', { class: 'quiz-score' }, ...scoreOf(page, attempts, words)),
    passed !== undefined &&
      h('p', { class: 'quiz-passed' }, words(passed ? 'player.passed' : 'player.notPassed', { percent: mark ?? 0 })),
    next && h('p', { class: 'quiz-next' }, next),
    details,
    h(
      'table',
      { class: 'quiz-attempts' },
      h('caption', { class: 'visually-hidden' }, words('player.quiz.attempts')),
      h('tbody', {}, ...rows),
    ),
  );
}

/** Practice never scores: what is told is how much was right the first time. */
function scoreOf({ quiz }: QuizPage, attempts: readonly Attempt[], words: Words): readonly (HTMLElement | string)[] {
  const { keep, passPercent } = quiz.settings;
  if (quiz.purpose === 'practice') {
    const first = attempts.filter(({ handedIn }) => handedIn !== undefined).at(-1)?.handedIn?.first;
    return first === undefined ? [] : [h('strong', { 'data-practice': true }, words('player.practice.first', first))];
  }
  const percent = shownPercent(keptPercent(quiz, attempts) ?? 0, passPercent);
  const kept = attempts.length > 1 ? [' ', words(`player.kept.${keep}`)] : [];
  return [h('strong', {}, words('player.percent', { percent })), ...kept];
}
