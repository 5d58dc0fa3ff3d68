import { machinePoints } from '../../interactions/quiz-points.ts';
import { isScored } from '../../interactions/scoring.ts';
import { BASE, digitOf } from '../../written/base-62.ts';
import { hashText } from '../../written/hash-text.ts';
import type { PageData, PoolData, QuestionData, QuizData, QuizSummary } from '../data.ts';
import type { Attempt } from '../state/learner-state.ts';

/**
 * Everything random in an attempt is a rank by hash of the attempt's seed and the thing's own id. A new version of the
 * module that adds a question to a pool so leaves a running attempt's other draws and orders as they are.
 */
function ranked<T>(things: readonly T[], seed: string, nameOf: (thing: T) => string): T[] {
  return things
    .map((thing) => ({ thing, rank: hashText(`${seed}/${nameOf(thing)}`) }))
    .sort((left, right) => left.rank - right.rank || (nameOf(left.thing) < nameOf(right.thing) ? -1 : 1))
    .map(({ thing }) => thing);
}

/** The questions of an attempt, in the order in which the student sees them. */
export function questionsOfAttempt(quiz: QuizData, attempt: Pick<Attempt, 'id' | 'answers'>): readonly QuestionData[] {
  const drawn = quiz.entries.flatMap((entry) => (entry.kind === 'pool' ? drawFrom(entry, attempt) : [entry]));
  return quiz.settings.shuffleQuestions ? ranked(drawn, `${attempt.id}/order`, ({ key }) => key) : drawn;
}

/** A question that was answered stays drawn, whatever a later version adds to its pool. */
function drawFrom(pool: PoolData, { id, answers }: Pick<Attempt, 'id' | 'answers'>): readonly QuestionData[] {
  const byChance = ranked(pool.questions, `${id}/draw`, ({ key }) => key);
  const answered = byChance.filter(({ key }) => answers.has(key));
  const others = byChance.filter(({ key }) => !answers.has(key));
  const drawn = new Set([...answered, ...others].slice(0, pool.draw));
  return pool.questions.filter((question) => drawn.has(question));
}

/** All questions of a quiz, also those of its pools; none where there is no quiz. */
export function questionsOf(quiz: QuizData | undefined): readonly QuestionData[] {
  return quiz?.entries.flatMap((entry) => (entry.kind === 'pool' ? entry.questions : [entry])) ?? [];
}

/** A question of a quiz, also of its pools, by the author's id. */
export function questionById(quiz: QuizData, id: string): QuestionData | undefined {
  return questionsOf(quiz).find((question) => question.id === id);
}

/** What counts of a page's quiz, wherever its questions are. */
export function summaryOf({ quiz, quizElsewhere }: PageData): QuizSummary | undefined {
  return quiz === undefined
    ? quizElsewhere
    : { purpose: quiz.purpose, settings: quiz.settings, points: machinePoints(quiz) };
}

/** The order of a question's parts in an attempt, by their ids. */
export function shuffledIds(ids: readonly string[], seed: string, questionKey: string): readonly string[] {
  return ranked(ids, `${seed}/${questionKey}`, (id) => id);
}

/** A name made by chance, of so many letters and digits. */
export function randomName(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(4 * length));
  // 62 does not divide 256: what lies above its last multiple would favour the first digits.
  const digits = [...bytes].filter((byte) => byte < 4 * BASE).map((byte) => digitOf(byte % BASE));
  return digits.length < length ? randomName(length) : digits.slice(0, length).join('');
}

/** Whether the quiz holds a text that no machine marks. */
export function hasEssays(quiz: QuizData): boolean {
  return questionsOf(quiz).some(({ interaction }) => !isScored(interaction));
}

/** How many questions an attempt has. */
export function questionCount(quiz: QuizData): number {
  return quiz.entries.reduce((count, entry) => count + (entry.kind === 'pool' ? entry.draw : 1), 0);
}

/** Adds decimal points so that 0.1 and 0.2 make 0.3. */
export function sum(numbers: readonly number[]): number {
  return round(
    numbers.reduce((total, each) => total + each, 0),
    6,
  );
}

/** Half up, to so many decimals; the nudge undoes binary fractions, of which 1.005 is one. */
export function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * (1 + Number.EPSILON) * factor) / factor;
}
