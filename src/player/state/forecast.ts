import { worstCaseLength } from '../../interactions/answers.ts';
import type { PlayerData, QuestionData, QuizData, QuizEntry } from '../data.ts';
import { type Attempt, emptyState, type LearnerState, newAttempt } from './learner-state.ts';
import { writeState } from './state-text.ts';

/** How many characters of saved state a module takes at worst. */
export interface StateForecast {
  /** Pages, the results of all attempts, and the answers of one attempt at each quiz. */
  readonly answers: number;
  /** Drafts of essays, which get the room that is left. */
  readonly drafts: number;
}

/** As many attempts are reckoned with where they are not limited. */
const USUAL_ATTEMPTS = 5;
/** A count of three digits: an essay that was typed with some thousand keys. */
const HIGH_COUNT = 9000;
const LONG_POINTS = 99.333333;

/**
 * Forecasts the state of a student who fills every field to the end and has every quiz open at once, as the player writes
 * it. Answers of earlier attempts are not reckoned with: they are given up first.
 */
export function forecastState(data: Pick<PlayerData, 'pages'>): StateForecast {
  const answers = writeState(worstState(data, false)).length;
  return { answers, drafts: writeState(worstState(data, true)).length - answers };
}

function worstState(data: Pick<PlayerData, 'pages'>, withDrafts: boolean): LearnerState {
  const state = emptyState();
  state.work = '0000000';
  state.finished = true;
  state.passed = true;
  state.completed = true;
  for (const { key, completion } of data.pages) {
    state.done.add(key);
    // Of a work that began with an earlier player.
    state.viewed.add(key);
    if (completion === 'mark') state.marks.set(key, 3);
  }
  for (const { key, quiz } of data.pages)
    if (quiz !== undefined) state.quizzes.set(key, worstAttempts(quiz, withDrafts));
  return state;
}

function worstAttempts(quiz: QuizData, withDrafts: boolean): Attempt[] {
  const { attempts } = quiz.settings;
  const count = attempts === 'unlimited' ? USUAL_ATTEMPTS : attempts;
  const isPractice = quiz.purpose === 'practice';
  const first = isPractice ? { first: { right: 99, of: 99 } } : {};
  const handedIn = { order: count, tag: '00', earned: LONG_POINTS, possible: LONG_POINTS, ...first };
  const before = Array.from({ length: count - 1 }, (_, index): Attempt => ({ ...newAttempt(name(index)), handedIn }));
  const open: Attempt = { ...newAttempt(name(count)), seconds: 99_999, extension: 999 };
  for (const question of quiz.entries.flatMap((entry) => longestOf(entry, withDrafts)))
    open.answers.set(question.key, {
      text: 'x'.repeat(worstCaseLength(question.interaction)),
      count: HIGH_COUNT,
      checked: true,
      ...(isPractice ? { again: 9 } : {}),
    });
  return [...before, open];
}

function name(index: number): string {
  return String(index).padStart(4, '0');
}

/** The questions of an entry that take the most room, as many as are drawn. */
function longestOf(entry: QuizEntry, withDrafts: boolean): readonly QuestionData[] {
  const questions = entry.kind === 'pool' ? entry.questions : [entry];
  const length = ({ interaction }: QuestionData) => worstCaseLength(interaction);
  return questions
    .filter(({ interaction }) => withDrafts || interaction.kind !== 'extendedText')
    .sort((one, other) => length(other) - length(one))
    .slice(0, entry.kind === 'pool' ? entry.draw : 1);
}
