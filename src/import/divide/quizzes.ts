import { MOST_QUESTIONS } from '../../definition/schema/limits.ts';
import type { DraftActivity } from '../draft/activity.ts';
import type { DraftPool, DraftQuestion, DraftQuizEntry } from '../draft/question.ts';
import type { Read } from '../draft/report-entry.ts';
import { Entries } from '../report/entries.ts';
import { chunks, numbered, shares } from './sizes.ts';

type Quiz = Extract<DraftActivity, { readonly type: 'quiz' }>;

/** A quiz with as many questions as one may have, and those that take the rest. */
export function dividedQuiz(quiz: Quiz): Read<readonly Quiz[]> {
  const entries = new Entries();
  const pools = quiz.questions.map((entry) =>
    entry.type === 'pool' ? dividedPool(entry, quiz, entries) : { asked: [entry], spare: [] },
  );
  const parts = chunks(
    pools.flatMap(({ asked }) => asked),
    MOST_QUESTIONS,
  );
  const [questions = [], ...others] = parts;
  const { intro: _intro, ...rest } = quiz;
  if (others.length > 0)
    entries.add(
      'changed',
      'divided',
      quiz,
      `A quiz has ${MOST_QUESTIONS} questions at most, so “${quiz.title}” became ${parts.length} quizzes, “${quiz.title} (1)” to “${quiz.title} (${parts.length})”.`,
    );
  const first = others.length === 0 ? { ...quiz, questions } : { ...quiz, ...numbered(quiz, quiz.title, 0), questions };
  const later = others.map((own, index) => ({ ...rest, ...numbered(quiz, quiz.title, index + 1), questions: own }));
  return { value: [first, ...later, ...pools.flatMap(({ spare }) => spare)], entries: entries.all };
}

/** Pools in place of one that is too large, and quizzes for instructors of what cannot be drawn any more. */
function dividedPool(
  pool: DraftPool,
  quiz: Quiz,
  entries: Entries,
): { readonly asked: readonly DraftQuizEntry[]; readonly spare: readonly Quiz[] } {
  const lists = chunks(pool.questions, MOST_QUESTIONS);
  if (lists.length === 1) return { asked: [pool], spare: [] };
  // Each pool draws one at least: of fewer draws than lists, the last lists are drawn from no more.
  const drawn = lists.slice(0, Math.max(1, pool.draw));
  const draws = shares(
    Math.min(pool.draw, pool.questions.length),
    drawn.map(({ length }) => length),
  );
  const asked = drawn.map((questions, index) => ({
    ...pool,
    ...numbered(pool, pool.title, index),
    draw: draws[index] ?? 1,
    questions,
  }));
  const spare = lists
    .slice(drawn.length)
    .map((questions, index) => spareQuiz(pool, questions, quiz, drawn.length + index));
  const rest = spare.reduce((sum, { questions }) => sum + questions.length, 0);
  entries.add(
    'changed',
    'divided',
    pool,
    `A pool has ${MOST_QUESTIONS} questions at most, so “${pool.title}” with its ${pool.questions.length} became ${asked.length} ${asked.length === 1 ? 'pool' : 'pools'}, from which ${draws.join(' + ')} are drawn.${
      rest === 0 ? '' : ` The other ${rest} are in quizzes that only instructors see.`
    }`,
    `${pool.draw} of ${pool.questions.length}`,
  );
  return { asked, spare };
}

function spareQuiz(pool: DraftPool, questions: readonly DraftQuestion[], quiz: Quiz, index: number): Quiz {
  return {
    type: 'quiz',
    ...numbered({ key: `${quiz.key}#${pool.key}` }, pool.title, index),
    place: pool.place,
    audience: 'instructor',
    purpose: 'practice',
    settings: {},
    questions,
  };
}
