import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { worstCaseLength } from '../../interactions/answers.ts';
import { resolveCodes } from '../codes.ts';
import type { Question, Quiz, QuizEntry, TeachingModule } from '../model.ts';
import type { ResolveSession } from '../session.ts';

/** What SCORM 1.2 holds of a student's work (standards.md: `cmi.suspend_data`). */
const SCORM_12_LIMIT = 4096;

/** What the saved state takes besides the answers: itself and its launches; a page; a quiz; an answer's name and quotation marks. */
const OVERHEAD = { state: 160, page: 8, attempt: 90, answer: 16 } as const;

/** How many characters of suspended state a module takes at worst. */
export interface SuspendDataForecast {
  /** Pages, results and the answers of one attempt at each quiz. */
  readonly answers: number;
  /** Drafts of essays, which get the room that is left. */
  readonly notes: number;
}

/** Forecasts the state of a student who fills every field to the end and has every quiz open at once. */
export function forecastSuspendData(module: TeachingModule): SuspendDataForecast {
  const pages = module.activities.filter(({ audience }) => audience === 'learner');
  const quizzes = pages.filter((activity): activity is Quiz => activity.type === 'quiz');
  const lengths = quizzes.flatMap((quiz) => quiz.entries).flatMap(entryLengths);
  const sum = (isNote: boolean): number =>
    lengths.reduce((total, entry) => total + (entry.isNote === isNote ? entry.length + OVERHEAD.answer : 0), 0);
  return {
    answers: OVERHEAD.state + pages.length * OVERHEAD.page + quizzes.length * OVERHEAD.attempt + sum(false),
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

export function checkSuspendData(session: ResolveSession, module: TeachingModule): readonly Diagnostic[] {
  const { answers, notes } = forecastSuspendData(module);
  const place = session.place('/activities', { part: 'key' });
  if (answers > SCORM_12_LIMIT)
    return [
      resolveCodes.report('state-too-long', {
        message: `A student who fills every field would need ${answers} characters to be saved; a SCORM 1.2 platform may hold 4,096. The oldest and longest answers would be forgotten between sessions.`,
        hint: 'Use fewer typed answers, split the module, or use SCORM 2004, Canvas or Moodle packages.',
        place,
      }),
    ];
  if (answers + notes <= SCORM_12_LIMIT) return [];
  return [
    resolveCodes.report('notes-too-long', {
      message: `With long drafts of essays (${notes} characters are to be expected) the saved work exceeds the 4,096 characters of a SCORM 1.2 platform. Drafts are then kept in the student’s browser only.`,
      hint: 'Nothing needs to be done where students copy their essays or where SCORM 1.2 is not used.',
      place,
    }),
  ];
}
