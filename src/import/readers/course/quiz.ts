import type {
  QuestionBankContents,
  QuestionContents,
  QuestionGroupContents,
  QuizContents,
} from '../../../read/contents/contents.ts';
import type { DraftActivity, DraftQuizSettings } from '../../draft/activity.ts';
import type { DraftPool, DraftQuestion, DraftQuizEntry } from '../../draft/question.ts';
import type { Notes } from '../../questions/notes.ts';
import { placed, type ReadNotice } from '../../questions/quizzes.ts';
import { UniqueKeys } from './plan.ts';
import { blockOf, questionOf } from './questions.ts';
import type { CourseTexts, TextPlace } from './texts.ts';

type Quiz = Extract<DraftActivity, { type: 'quiz' }>;

interface QuizContext {
  readonly texts: CourseTexts;
  readonly from: TextPlace;
  readonly notes: Notes;
  readonly banks: readonly QuestionBankContents[];
}

/** What a quiz has beyond what every activity has. */
export function quizParts(
  quiz: QuizContents,
  key: string,
  context: QuizContext,
): Pick<Quiz, 'intro' | 'purpose' | 'settings' | 'questions'> {
  const { notes } = context;
  const keys = new UniqueKeys();
  const items = quiz.entries.flatMap((entry, index): readonly (DraftQuizEntry | ReadNotice)[] => {
    const where = `${notes.place.where ?? quiz.title} / question ${index + 1}`;
    const own = { ...context, notes: notes.at({ where }, key) };
    if (entry.entry === 'group') return poolOf(entry, key, keys, own);
    if (entry.kind === 'notice') return [{ type: 'notice', text: blockOf(entry.stem, own), place: own.notes.place }];
    const question = questionOf(entry, keys.of(`${key}/${entry.id}`), own);
    return question === undefined ? [] : [question];
  });
  const intro = quiz.intro === undefined ? [] : blockOf(quiz.intro, context);
  const { questions, intro: whole } = placed({ items, intro }, notes);
  return {
    ...(whole.length === 0 ? {} : { intro: whole }),
    purpose: purposeOf(quiz, notes),
    settings: settingsOf(quiz, notes),
    questions,
  };
}

function purposeOf({ settings: { purpose } }: QuizContents, notes: Notes): Quiz['purpose'] {
  if (purpose === 'survey') {
    notes.changed('survey', 'A survey has no right answers; it is a practice quiz now, whose questions have one each.');
    return 'practice';
  }
  return purpose ?? null;
}

const MOST_ATTEMPTS = 10;
const MOST_MINUTES = 1440;

function settingsOf({ settings }: QuizContents, notes: Notes): DraftQuizSettings {
  const { attempts, timeLimitMinutes, passPercent, keep, oneQuestionAtATime } = settings;
  if (typeof attempts === 'number' && attempts > MOST_ATTEMPTS)
    notes.changed('attempts', 'More than ten attempts are unlimited ones here.', String(attempts));
  if (keep === 'first')
    notes.left('kept-attempt', 'The first attempt counted; that cannot be said here.', 'first attempt');
  if (oneQuestionAtATime === true)
    notes.left('one-question-at-a-time', 'Questions were shown one at a time; that is the platform’s own setting.');
  const { shuffleQuestions, shuffleChoices, feedback, revealAnswers } = settings;
  const minutes = timeLimitMinutes === undefined ? undefined : Math.ceil(timeLimitMinutes);
  if (minutes !== undefined && minutes > MOST_MINUTES)
    notes.left('time-limit', 'The time limit was more than a day; there is none now.', `${minutes} minutes`);
  return {
    ...(attempts === undefined
      ? {}
      : { attempts: typeof attempts === 'number' && attempts > MOST_ATTEMPTS ? 'unlimited' : attempts }),
    ...(minutes === undefined || minutes < 1 || minutes > MOST_MINUTES ? {} : { timeLimitMinutes: minutes }),
    ...(passPercent === undefined || !(passPercent >= 0 && passPercent <= 100) ? {} : { passPercent }),
    ...(shuffleQuestions === undefined ? {} : { shuffleQuestions }),
    ...(shuffleChoices === undefined ? {} : { shuffleChoices }),
    ...(feedback === undefined ? {} : { feedback }),
    ...(revealAnswers === undefined ? {} : { revealAnswers }),
    ...(keep === undefined || keep === 'first' ? {} : { keep }),
  };
}

function poolOf(
  group: QuestionGroupContents,
  quiz: string,
  keys: UniqueKeys,
  context: QuizContext,
): readonly DraftPool[] {
  const { notes } = context;
  const bank = context.banks.find(({ id }) => id === group.bankId);
  const own = group.questions.length > 0 ? group.questions : (bank?.questions ?? []);
  const key = keys.of(`${quiz}/${group.id}`);
  const questions = own.flatMap((question, index) => inPool(question, `${key}/${question.id}`, index, keys, context));
  const title = group.title || bank?.title || '';
  if (questions.length === 0) {
    const why =
      own.length === 0
        ? 'The questions that this group draws from are not in the export.'
        : 'No question of this group could be taken.';
    notes.left('empty-group', `${why} The group was left out.`, title);
    return [];
  }
  if (group.filtered === true)
    notes.changed(
      'draw-by-tags',
      'Questions were drawn by their tags; now they are drawn from all of the category.',
      title,
    );
  const draw = Math.max(1, Math.min(group.draw ?? questions.length, questions.length));
  if (group.draw !== undefined && group.draw > questions.length)
    notes.changed(
      'draw',
      'The group drew more questions than could be taken; it draws all of them now.',
      String(group.draw),
    );
  return [
    {
      type: 'pool',
      key,
      place: notes.place,
      title,
      draw,
      ...(group.pointsEach === undefined || !(group.pointsEach > 0) ? {} : { pointsEach: group.pointsEach }),
      questions,
    },
  ];
}

/** Questions of a group all count the same: their own points are those of the group. */
function inPool(
  contents: QuestionContents,
  key: string,
  index: number,
  keys: UniqueKeys,
  context: QuizContext,
): readonly DraftQuestion[] {
  const where = `${context.notes.place.where ?? ''}.${index + 1}`;
  const notes = context.notes.at({ where });
  if (contents.kind === 'notice') {
    notes.left('notice', 'Words among the questions of a group were left out.', contents.stem.text);
    return [];
  }
  const question = questionOf(contents, keys.of(key), { ...context, notes });
  if (question === undefined) return [];
  const { points: _, ...rest } = question;
  return [rest];
}
