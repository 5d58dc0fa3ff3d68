import type { QuizData } from '../data.ts';
import { h } from '../dom.ts';
import type { Attempt } from '../state/learner-state.ts';
import type { Words } from '../words.ts';
import { outdatedAnswers } from './attempt-actions.ts';
import type { Disclosure } from './disclosure.ts';
import type { QuestionView } from './question-view.ts';

/** Above an open attempt: saved answers that do not fit their questions any more are not dropped without a word. */
export function openNotes(
  quiz: QuizData,
  attempt: Attempt,
  shown: readonly QuestionView[],
  words: Words,
): readonly HTMLElement[] {
  const outdated = outdatedAnswers(quiz, attempt);
  const numbers = shown.flatMap(({ data }, index) => (outdated.includes(data) ? [String(index + 1)] : []));
  if (numbers.length === 0) return [];
  const note = words('player.quiz.outdated', { count: numbers.length, numbers: numbers.join(', ') });
  return [h('p', { role: 'status' }, note)];
}

/**
 * Above the answers of an attempt that was handed in: what is not shown of them, and what has changed since. `agrees`: its
 * result is what the questions as they are now give.
 */
export function reviewNotes(
  quiz: QuizData,
  attempt: Attempt,
  seen: Disclosure,
  agrees: boolean,
  words: Words,
): readonly HTMLElement[] {
  return [
    ...(seen.feedback ? [] : [h('p', {}, words(`player.fact.feedback.${quiz.settings.feedback}`))]),
    ...(attempt.answersLost ? [h('p', {}, words('player.review.lost'))] : []),
    ...(agrees ? [] : [h('p', {}, words('player.review.changed'))]),
  ];
}
