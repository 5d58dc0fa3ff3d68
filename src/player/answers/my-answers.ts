import type { QuestionData } from '../data.ts';
import { button, focusOn, h } from '../dom.ts';
import { Allowed } from '../quiz/allowed.ts';
import { agreesWithResult } from '../quiz/attempt-actions.ts';
import { reviewNotes } from '../quiz/attempt-notes.ts';
import type { Disclosure } from '../quiz/disclosure.ts';
import { answerTo, fractionOf, outcomeOf } from '../quiz/outcomes.ts';
import { questionsOfAttempt, round } from '../quiz/questions.ts';
import { resultWords } from '../quiz/result-words.ts';
import type { QuizPage } from '../quiz/results.ts';
import { type Attempt, attemptsAt, type HandedIn } from '../state/learner-state.ts';
import type { Words } from '../words.ts';
import { answerOnPaper, copied } from './answer-on-paper.ts';
import type { AnswersContext } from './answers-context.ts';

/** While the document is shown in place of the module’s pages. */
const SHOWN = 'shows-answers';

/**
 * Everything that a student chose or wrote in a module’s quizzes as one document: of each quiz the attempt that was handed
 * in last, and the one that is open. It says of an answer what the quiz itself says by now, and never what would have been
 * right.
 */
export function myAnswers(context: AnswersContext): void {
  const { session } = context;
  const choice = document.querySelector<HTMLInputElement>('.print-answers');
  const element = h('section', { class: 'page my-answers' });
  const pages = [...document.querySelectorAll('[data-page]')];
  pages.at(-1)?.after(element);
  const fill = () => element.replaceChildren(...documentOf(context), ...(choice === null ? ways(context) : []));
  session.onUnited(fill);
  fill();
  if (choice === null) return;
  // Without the script there are none to be printed.
  choice.closest('label')?.removeAttribute('hidden');
  if (location.hash === '#answers') choice.checked = true;
}

/** Shows the document in place of the pages, until the student goes back. */
export function openMyAnswers(context: AnswersContext): void {
  document.querySelector('.my-answers')?.remove();
  const from = document.activeElement;
  myAnswers(context);
  const root = document.documentElement;
  root.classList.add(SHOWN);
  const close = () => {
    root.classList.remove(SHOWN);
    document.querySelector('.my-answers')?.remove();
    removeEventListener('hashchange', close);
    if (from instanceof HTMLElement) focusOn(from);
  };
  addEventListener('hashchange', close);
  document.querySelector('.my-answers [data-back]')?.addEventListener('click', close);
  const title = document.querySelector<HTMLElement>('.my-answers h1');
  if (title !== null) focusOn(title);
}

function ways({ words }: AnswersContext): readonly HTMLElement[] {
  const back = button(words('player.answers.back'), () => undefined, { 'data-back': true });
  const now = button(words('player.print'), () => window.print(), { class: 'button button-primary' });
  return [h('div', { class: 'button-row' }, back, now)];
}

function documentOf(context: AnswersContext): readonly HTMLElement[] {
  const { session, words } = context;
  const quizzes = session.data.pages
    .filter((page): page is QuizPage => page.quiz !== undefined)
    .flatMap((page) => quizOf(page, context));
  return [
    h('h1', { class: 'page-title' }, words('player.answers')),
    h('p', { class: 'answers-module' }, session.data.title),
    ...(quizzes.length === 0 ? [h('p', {}, words('player.answers.none'))] : quizzes),
  ];
}

function quizOf(page: QuizPage, { session, words, closed }: AnswersContext): readonly HTMLElement[] {
  const attempts = attemptsAt(session.state, page.key);
  const handedIn = attempts.filter((attempt) => attempt.handedIn !== undefined).slice(-1);
  const open = attempts.filter((attempt) => attempt.handedIn === undefined && isBegun(attempt)).slice(0, 1);
  const shown = [...handedIn, ...open];
  if (shown.length === 0) return [];
  const allowed = new Allowed(page, session, closed);
  return [
    h('h2', {}, page.title),
    ...shown.flatMap((attempt) => {
      const number = attempts.indexOf(attempt) + 1;
      const seen = attempt.handedIn === undefined ? undefined : allowed.seenAfter;
      return attemptOf(page, attempt, number, seen, words, session.data.language);
    }),
  ];
}

function isBegun({ answers }: Attempt): boolean {
  return [...answers.values()].some(({ text }) => text !== '');
}

function attemptOf(
  page: QuizPage,
  attempt: Attempt,
  number: number,
  seen: Disclosure | undefined,
  words: Words,
  language: string,
): readonly HTMLElement[] {
  const { quiz } = page;
  const { handedIn } = attempt;
  const agrees = agreesWithResult(quiz, attempt);
  const withPoints = agrees && quiz.purpose === 'graded';
  return [
    h('h3', { class: 'answers-attempt' }, headingOf(number, handedIn, words, language)),
    ...(handedIn === undefined
      ? []
      : [h('p', { class: 'answers-score' }, resultWords(page, handedIn, words).join(' · '))]),
    ...(seen === undefined ? [] : reviewNotes(quiz, attempt, seen, agrees, words)),
    ...questionsOfAttempt(quiz, attempt).flatMap((question, index, { length: total }) => {
      const block = blockOf(page, question);
      if (block === null) return [];
      const answer = answerTo(question, attempt);
      const judged = seen?.feedback === true ? judgement(question, attempt, withPoints, words) : '';
      return h(
        'section',
        { class: 'answers-question' },
        h('h4', {}, words('player.question', { number: index + 1, total })),
        h('div', { class: 'answers-stem' }, ...copied(block.querySelector('.question-stem'))),
        answerOnPaper(block, answer, words),
        judged !== '' && h('p', { class: 'answers-judged' }, judged),
      );
    }),
  ];
}

function blockOf({ id, quiz }: QuizPage, question: QuestionData): HTMLElement | null {
  const form = document.getElementById(id)?.querySelector(`form[data-quiz="${CSS.escape(quiz.id)}"]`);
  return form?.querySelector<HTMLElement>(`[data-block="${CSS.escape(question.id)}"]`) ?? null;
}

function headingOf(number: number, handedIn: HandedIn | undefined, words: Words, language: string): string {
  if (handedIn === undefined) return words('player.answers.open', { number });
  if (handedIn.at === undefined) return words('player.attempt', { number });
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  return words('player.answers.handedIn', { number, date: format.format(handedIn.at * 60_000) });
}

function judgement(question: QuestionData, attempt: Attempt, withPoints: boolean, words: Words): string {
  const answer = answerTo(question, attempt);
  const outcome = outcomeOf(question, answer);
  const fraction = fractionOf(question, answer);
  // That nothing was answered is said already.
  const said = outcome === 'unanswered' ? [] : [words(`player.result.${outcome}`)];
  if (!withPoints || fraction === undefined) return said.join('');
  const { points } = question;
  return [...said, words('player.outcome.points', { earned: round(fraction * points, 2), possible: points })].join(
    ' · ',
  );
}
