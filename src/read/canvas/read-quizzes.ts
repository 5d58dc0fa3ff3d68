import type { Cartridge } from '../common-cartridge/cartridge.ts';
import type { QuestionBankContents, QuizContents, QuizSettingsContents } from '../contents/contents.ts';
import { htmlContents } from '../html/read.ts';
import { attemptsOf, readBank, readQuiz } from '../qti/read-quiz.ts';
import type { XmlElement } from '../xml/element.ts';
import { canvasQuizFiles } from './package.ts';
import { defined, flag, numeric, words } from './values.ts';

const PURPOSES: ReadonlyMap<string, QuizSettingsContents['purpose']> = new Map(
  Object.entries<QuizSettingsContents['purpose']>({
    assignment: 'graded',
    practice_quiz: 'practice',
    graded_survey: 'survey',
    survey: 'survey',
  }),
);
const KEEPS: ReadonlyMap<string, QuizSettingsContents['keep']> = new Map(
  Object.entries<QuizSettingsContents['keep']>({
    keep_highest: 'highest',
    keep_latest: 'latest',
    keep_average: 'average',
  }),
);

/** Quizzes of non_cc_assessments, with the settings of their assessment_meta.xml. */
export function readCanvasQuizzes(cartridge: Cartridge): readonly QuizContents[] {
  return canvasQuizFiles(cartridge).flatMap(({ path, assessment, meta }) => {
    if (assessment === undefined) return [];
    const quiz = readQuiz(assessment, { file: path, locate: cartridge.locate(path) });
    if (meta === undefined) return [quiz];
    const description = words(meta, 'description');
    const available = flag(meta, 'available');
    return [
      {
        ...quiz,
        title: words(meta, 'title') ?? quiz.title,
        settings: { ...quiz.settings, ...settingsOf(meta) },
        published: available ?? words(meta, 'workflow_state') !== 'unpublished',
        ...defined({
          intro: description === undefined ? undefined : htmlContents(description, cartridge.locate(path)),
          points: numeric(meta, 'points_possible'),
        }),
      },
    ];
  });
}

function settingsOf(meta: XmlElement): QuizSettingsContents {
  return defined({
    purpose: PURPOSES.get(words(meta, 'quiz_type') ?? ''),
    attempts: attemptsOf(words(meta, 'allowed_attempts')),
    timeLimitMinutes: numeric(meta, 'time_limit'),
    shuffleChoices: flag(meta, 'shuffle_answers'),
    keep: KEEPS.get(words(meta, 'scoring_policy') ?? ''),
    feedback: feedbackOf(meta),
    revealAnswers: revealOf(meta),
    oneQuestionAtATime: flag(meta, 'one_question_at_a_time'),
  });
}

/** `hide_results`: empty shows them, `always` never, `until_after_last_attempt` late. */
function feedbackOf(meta: XmlElement): QuizSettingsContents['feedback'] {
  const hide = meta.child('hide_results')?.text.trim();
  if (hide === undefined) return undefined;
  return hide === 'always' ? 'never' : hide === 'until_after_last_attempt' ? 'after-last-attempt' : 'after-submission';
}

function revealOf(meta: XmlElement): QuizSettingsContents['revealAnswers'] {
  const shown = flag(meta, 'show_correct_answers');
  if (shown === undefined) return undefined;
  if (!shown || feedbackOf(meta) === 'never') return 'never';
  return flag(meta, 'show_correct_answers_last_attempt') === true ? 'after-last-attempt' : 'after-submission';
}

/** Question banks of non_cc_assessments. */
export function readCanvasBanks(cartridge: Cartridge): readonly QuestionBankContents[] {
  return canvasQuizFiles(cartridge).flatMap(({ path, bank }) =>
    bank === undefined ? [] : [readBank(bank, { file: path, locate: cartridge.locate(path) })],
  );
}
