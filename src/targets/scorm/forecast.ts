import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { worstCaseLength } from '../../interactions/answers.ts';
import { isScored } from '../../interactions/scoring.ts';
import type { PlayerData, QuestionData, QuizData } from '../../player/data.ts';
import type { TeachingModule } from '../../resolve/model.ts';
import { scormCodes } from './codes.ts';

/** SCORM 1.2 RTE 3.4: CMIString4096. */
const STATE_LIMIT = 4096;
/** What a state holds without pages and quizzes: its number, the launches it comes from. */
const FRAME = 140;
/** A page's or a question's key. */
const KEY = 4;
/** Key, shape, quotes, colon and comma around one answer. */
const ANSWER_FRAME = 12;
/** Seed, seconds, result and names of one attempt. */
const ATTEMPT_FRAME = 70;

/**
 * The longest state that the player may want to save while one attempt at every quiz is open or just handed in: what a
 * student would miss. Earlier attempts give their answers up first.
 */
export function worstCaseState(data: PlayerData): number {
  const quizzes = data.pages.flatMap(({ quiz }) => (quiz === undefined ? [] : [quiz]));
  return quizzes.reduce((sum, quiz) => sum + quizLength(quiz), FRAME + 2 * KEY * data.pages.length);
}

function quizLength(quiz: QuizData): number {
  const { attempts } = quiz.settings;
  const earlier = (attempts === 'unlimited' ? 5 : attempts) - 1;
  const answers = quiz.entries.flatMap((entry) => {
    if (entry.kind === 'question') return [answerLength(entry)];
    return entry.questions
      .map(answerLength)
      .sort((left, right) => right - left)
      .slice(0, entry.draw);
  });
  return answers.reduce((sum, length) => sum + length, KEY + 6 + (earlier + 1) * ATTEMPT_FRAME);
}

/** Essays are private drafts and get the room that is left. */
function answerLength({ interaction }: QuestionData): number {
  return isScored(interaction) ? ANSWER_FRAME + worstCaseLength(interaction) : 0;
}

export function forecastState(module: TeachingModule, data: PlayerData): readonly Diagnostic[] {
  const length = worstCaseState(data);
  if (length <= STATE_LIMIT) return [];
  return [
    scormCodes.report('state-may-overflow', {
      message: `In “${module.title}” a student’s answers may take ${length} characters; a SCORM 1.2 platform may hold no more than ${STATE_LIMIT}.`,
      hint: 'Results are kept in any case. To keep all answers on the platform, use scorm-2004, or ask for fewer typed answers.',
      place: { file: module.file },
    }),
  ];
}
