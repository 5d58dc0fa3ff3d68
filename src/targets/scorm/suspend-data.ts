import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { worstCaseLength } from '../../interactions/answers.ts';
import type { Question, Quiz, QuizEntry, TeachingModule } from '../../model/model.ts';
import { learnerActivities } from '../../model/module-activities.ts';
import type { CheckInput } from '../target.ts';
import { suspendDataCodes } from './codes.ts';

/** What SCORM 1.2 holds of a student's work: `cmi.suspend_data` is a CMIString4096. */
const SCORM_12_LIMIT = 4096;

/**
 * What the player's saved state takes besides the answers: its number and launches; two keys of four characters a page;
 * a quiz's key; seed, time and result of an attempt; the names and quotation marks around an answer.
 */
const OVERHEAD = { state: 140, page: 8, quiz: 10, attempt: 70, answer: 12 } as const;

/** As many attempts are reckoned with where they are not limited. */
const USUAL_ATTEMPTS = 5;

/** How many characters of suspended state a module takes at worst. */
export interface SuspendDataForecast {
  /** Pages, all results and the answers of one attempt at each quiz. */
  readonly answers: number;
  /** Drafts of essays, which get the room that is left. */
  readonly notes: number;
}

/**
 * Forecasts the state of a student who fills every field to the end and has every quiz open at once. Answers of earlier
 * attempts are not reckoned with: they are given up first.
 */
export function forecastSuspendData(module: TeachingModule): SuspendDataForecast {
  const pages = learnerActivities(module);
  const quizzes = pages.filter((activity): activity is Quiz => activity.type === 'quiz');
  const lengths = quizzes.flatMap((quiz) => quiz.entries).flatMap(entryLengths);
  const sum = (isNote: boolean): number =>
    lengths.reduce((total, entry) => total + (entry.isNote === isNote ? entry.length + OVERHEAD.answer : 0), 0);
  const results = quizzes.reduce((total, { settings }) => {
    const attempts = settings.attempts === 'unlimited' ? USUAL_ATTEMPTS : settings.attempts;
    return total + OVERHEAD.quiz + attempts * OVERHEAD.attempt;
  }, 0);
  return {
    answers: OVERHEAD.state + pages.length * OVERHEAD.page + results + sum(false),
    notes: sum(true),
  };
}

interface AnswerLength {
  readonly length: number;
  readonly isNote: boolean;
}

function entryLengths(entry: QuizEntry): readonly AnswerLength[] {
  if (entry.kind === 'question') return [answerLength(entry)];
  const longestFirst = entry.questions.map(answerLength).sort((left, right) => right.length - left.length);
  return longestFirst.slice(0, entry.draw);
}

function answerLength({ interaction }: Question): AnswerLength {
  return { length: worstCaseLength(interaction), isNote: interaction.kind === 'extendedText' };
}

/** Whether a SCORM 1.2 platform has room for all that students may write. */
export function checkSuspendData(module: TeachingModule, { locate }: CheckInput): readonly Diagnostic[] {
  const { answers, notes } = forecastSuspendData(module);
  const place = locate('/activities', { part: 'key' });
  if (answers > SCORM_12_LIMIT)
    return [
      suspendDataCodes.report('state-too-long', {
        message: `A student who fills every field would need ${answers} characters to be saved; a SCORM 1.2 platform may hold 4,096. The oldest and longest answers would be forgotten between sessions.`,
        hint: 'Use fewer typed answers, split the module, or use SCORM 2004, Canvas or Moodle packages.',
        place,
      }),
    ];
  if (answers + notes <= SCORM_12_LIMIT) return [];
  return [
    suspendDataCodes.report('notes-too-long', {
      message: `With long drafts of essays (${notes} characters are to be expected) the saved work exceeds the 4,096 characters of a SCORM 1.2 platform. Drafts are then kept in the student’s browser only.`,
      hint: 'Nothing needs to be done where students copy their essays or where SCORM 1.2 is not used.',
      place,
    }),
  ];
}
