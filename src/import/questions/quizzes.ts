import { plainText } from '../../content/text.ts';
import type { HtmlTree } from '../../content/tree.ts';
import type { DraftActivity } from '../draft/activity.ts';
import type { DraftFile, DraftModule, DraftRemote, ImportDraft } from '../draft/draft.ts';
import type { ImportPlace } from '../draft/place.ts';
import type { DraftQuestion, DraftQuizEntry } from '../draft/question.ts';
import type { ReportEntry } from '../draft/report-entry.ts';
import { Notes } from './notes.ts';

/** Words between questions, which ask nothing. */
export interface ReadNotice {
  readonly type: 'notice';
  readonly text: HtmlTree;
  readonly place: ImportPlace;
}

type Quiz = Extract<DraftActivity, { type: 'quiz' }>;

/** The questions of one category, or of a file. */
export interface QuestionSection {
  /** By what the original knows it; “” for those without a category. */
  readonly key: string;
  readonly title: string;
  readonly place: ImportPlace;
  readonly items: readonly (DraftQuizEntry | ReadNotice)[];
  readonly intro?: HtmlTree;
  readonly settings?: Quiz['settings'];
  /** Absent where the original does not say whether it counts. */
  readonly purpose?: Exclude<Quiz['purpose'], null>;
}

/** A module of quizzes, one for each section that has questions. */
export function quizzesOf(
  file: string,
  sections: readonly QuestionSection[],
  entries: readonly ReportEntry[],
  more: {
    readonly files?: ReadonlyMap<string, DraftFile>;
    readonly remote?: ReadonlyMap<string, DraftRemote>;
    readonly title?: string;
    readonly module?: Partial<DraftModule>;
  } = {},
): ImportDraft {
  const notes = new Notes({ file });
  const quizzes = sections.flatMap((section) => {
    const quiz = quizOf(section, notes.at(section.place, section.key));
    return quiz === undefined ? [] : [quiz];
  });
  const module: DraftModule = {
    key: 'questions',
    place: { file },
    ...(more.title === undefined ? {} : { title: more.title }),
    ...more.module,
    activities: quizzes,
    rubrics: more.module?.rubrics ?? [],
    sources: [],
    terms: [],
  };
  return {
    modules: [module],
    files: more.files ?? new Map(),
    ...(more.remote === undefined ? {} : { remote: more.remote }),
    entries: [...entries, ...notes.entries],
  };
}

/** The title for the questions of a file that has none: its name without the ending. */
export function titleOfFile(file: string): string {
  const name = file.replace(/^.*[\\/]/, '');
  return (
    name
      .replace(/(?<=.)\.[^.]{1,8}$/, '')
      .replace(/[_\s]+/g, ' ')
      .trim() || name
  );
}

function quizOf(section: QuestionSection, notes: Notes): Quiz | undefined {
  const { questions, intro } = placed(section, notes);
  if (questions.length === 0) return undefined;
  return {
    type: 'quiz',
    key: section.key,
    place: section.place,
    title: section.title,
    purpose: section.purpose ?? null,
    settings: section.settings ?? {},
    ...(intro.length === 0 ? {} : { intro }),
    questions,
  };
}

/** Words before all questions introduce the quiz; words between them go with the question that they precede. */
export function placed(
  { items, intro = [] }: Pick<QuestionSection, 'items' | 'intro'>,
  notes: Notes,
): { readonly questions: readonly DraftQuizEntry[]; readonly intro: HtmlTree } {
  const questions: DraftQuizEntry[] = [];
  let before: HtmlTree = intro;
  let waiting: ReadNotice[] = [];
  for (const item of items) {
    if (item.type !== 'notice') {
      const next = waiting.reduceRight((entry, notice) => withWords(entry, notice, notes), item);
      waiting = [];
      questions.push(next);
    } else if (questions.length === 0) before = [...before, ...item.text];
    else waiting.push(item);
  }
  for (const { text, place } of waiting) {
    notes
      .at(place)
      .changed('notice', 'Words behind the last question are now in the introduction of the quiz.', plainText(text));
    before = [...before, ...text];
  }
  return { questions, intro: before };
}

function withWords(entry: DraftQuizEntry, { text, place }: ReadNotice, notes: Notes): DraftQuizEntry {
  if (entry.type === 'pool') {
    notes.at(place, entry.key).left('notice', 'Words before a group of questions were left out.', plainText(text));
    return entry;
  }
  notes
    .at(place, entry.key)
    .changed('notice', 'Words between two questions are now at the beginning of the second.', plainText(text));
  const question: DraftQuestion = { ...entry, stem: [...text, ...entry.stem] };
  return question;
}
