import { plainText } from '../../../content/text.ts';
import type { Interaction } from '../../../interactions/interaction.ts';
import { machinePoints } from '../../../interactions/quiz-points.ts';
import { identityHash } from '../../../model/identity.ts';
import type { Activity, Question, Quiz, TeachingModule } from '../../../model/model.ts';
import { quizQuestions } from '../../../model/quiz-questions.ts';
import type {
  PageData,
  PlayerData,
  QuestionData,
  QuizData,
  QuizEntry,
  UnitIndexData,
  UnitWord,
} from '../../../player/data.ts';
import { hasQuizzes } from '../../../player/parts.ts';
import { groupOf, type WordGroup } from '../../../player/word-groups.ts';
import type { PlayerText, PlayerTextKey } from '../../../player/words.ts';
import { player as enPlayer } from '../../../text/languages/en/player.ts';
import type { Text, TextKey } from '../../../text/text.ts';
import { keysOf } from './keys.ts';
import type { ModulePage } from './module-pages.ts';

/** What all documents of a module share. */
export interface PlayerBasis {
  readonly module: TeachingModule;
  readonly pages: readonly ModulePage[];
  /** All of the player’s. */
  readonly words: PlayerText;
  /** By the ids of pages and questions. */
  readonly keys: ReadonlyMap<string, string>;
}

/** What the data of all pages of a module share. */
export function playerBasis(module: TeachingModule, pages: readonly ModulePage[], text: Text): PlayerBasis {
  return { module, pages, words: playerWords(text), keys: playerKeys(module, pages) };
}

/** Short names of pages and questions, by their ids. */
export function playerKeys(module: TeachingModule, pages: readonly ModulePage[]): ReadonlyMap<string, string> {
  return keysOf(module, [...pages.map(({ id }) => id), ...questionsOf(pages).map(({ id }) => id)]);
}

export interface PlayerDataOptions {
  readonly kind: PlayerData['kind'];
  /** The page's element id or, on a website, that of its document. */
  readonly elementId: (page: ModulePage) => string;
  /** The document of a page, where pages are documents of their own. */
  readonly href?: (page: ModulePage) => string;
  /** SCORM platforms are told that the pass mark was missed. */
  readonly reportFailed?: boolean;
  /** What quizzes need besides, seen from the document. */
  readonly quizFiles: NonNullable<PlayerData['quizFiles']>;
  /** Only this page's quiz is described whole, of the others what counts; `null`: none. For documents of their own. */
  readonly only?: ModulePage | null;
  /** What was said before of all pages with `only: null`. */
  readonly others?: readonly PageData[];
  /** The script that brings `others`: the data hold this document's page alone. */
  readonly pagesFile?: string;
  readonly view?: PlayerData['view'];
  /** The document that prints what was answered. */
  readonly answers?: string;
}

/** By which the player knows a module, whatever its version. */
export function packageName({ namespace, id }: Pick<TeachingModule, 'namespace' | 'id'>): string {
  return identityHash([namespace, id]).slice(0, 16);
}

/** What the player is told about a module: see `PlayerData`. */
export function playerData(basis: PlayerBasis, options: PlayerDataOptions): PlayerData {
  const { module, words } = basis;
  const { kind, reportFailed, view, answers, pagesFile } = options;
  const { all, pages } = shownPages(basis, options);
  const hasQuiz = pages.some(({ quiz }) => quiz !== undefined);
  return {
    format: 1,
    kind,
    package: packageName(module),
    title: module.title,
    language: module.language,
    words: wordsOf(words, kind === 'web' ? ['core'] : ['core', 'platform']),
    ...(reportFailed === true ? { reportFailed } : {}),
    ...(view === undefined ? {} : { view }),
    ...(answers === undefined || !hasQuizzes(all) ? {} : { answers }),
    sequential: module.sequential,
    pages,
    ...(pagesFile === undefined ? {} : { pagesFile }),
    ...(hasQuiz ? { quizFiles: options.quizFiles } : {}),
  };
}

/** All pages of a module, and those of them that its document is told about. */
function shownPages(
  basis: PlayerBasis,
  options: PlayerDataOptions,
): { readonly all: readonly PageData[]; readonly pages: readonly PageData[] } {
  const { others, only, pagesFile } = options;
  if (others === undefined) {
    const all = playerPages(basis, options);
    return { all, pages: all };
  }
  const own = only ? [playerPage(basis, only, options)] : [];
  const replaced = others.map((page) => own.find(({ id }) => id === page.id) ?? page);
  return { all: others, pages: pagesFile === undefined ? replaced : own };
}

/** The words that come with the script of quizzes. */
export function quizWords({ words }: Pick<PlayerBasis, 'words'>): Partial<PlayerText> {
  return wordsOf(words, ['quiz']);
}

/** All modules of a language have the same words. */
const wordsByGroups = new WeakMap<PlayerText, Map<string, Partial<PlayerText>>>();

function wordsOf(words: PlayerText, groups: readonly WordGroup[]): Partial<PlayerText> {
  const known = wordsByGroups.get(words) ?? new Map<string, Partial<PlayerText>>();
  wordsByGroups.set(words, known);
  const key = groups.join();
  const found = known.get(key) ?? wordsIn(words, groups);
  known.set(key, found);
  return found;
}

function wordsIn(words: PlayerText, groups: readonly WordGroup[]): Partial<PlayerText> {
  const isWanted = ([key]: [string, string]) => groups.includes(groupOf(key as PlayerTextKey));
  return Object.fromEntries(Object.entries(words).filter(isWanted)) as Partial<PlayerText>;
}

type PagesBasis = Pick<PlayerBasis, 'keys'> & Partial<Pick<PlayerBasis, 'module'>>;
type PagesOptions = Pick<PlayerDataOptions, 'elementId' | 'href' | 'only'>;

/** What the player is told about a module's pages. */
export function playerPages(
  basis: PagesBasis & Pick<PlayerBasis, 'pages'>,
  options: PagesOptions,
): readonly PageData[] {
  return basis.pages.map((page) => playerPage(basis, page, options));
}

function playerPage({ keys, module }: PagesBasis, page: ModulePage, { elementId, href, only }: PagesOptions): PageData {
  return {
    ...pageData(page, keys.get(page.id) ?? ''),
    id: elementId(page),
    ...(href === undefined ? {} : { href: href(page) }),
    ...(page.activity?.type === 'quiz' ? quizOf(page.activity, keys, only === undefined || only === page, module) : {}),
  };
}

function quizOf(
  quiz: Quiz,
  keys: ReadonlyMap<string, string>,
  isHere: boolean,
  module: TeachingModule | undefined,
): Pick<PageData, 'quiz' | 'quizElsewhere'> {
  const data = quizData(quiz, keys);
  if (isHere) return { quiz: { ...data, ...objectivesOf(quiz, module) } };
  return { quizElsewhere: { purpose: data.purpose, settings: data.settings, points: machinePoints(data) } };
}

/** The objectives that a quiz's questions name, where there are several to tell apart. */
function objectivesOf(quiz: Quiz, module: TeachingModule | undefined): Pick<QuizData, 'objectives'> {
  const named = new Set(quizQuestions(quiz).flatMap(({ objectives }) => objectives));
  const objectives = (module?.objectives ?? []).filter(({ id }) => named.has(id));
  return objectives.length < 2
    ? {}
    : { objectives: objectives.map(({ id, text }) => ({ id, title: plainText(text) })) };
}

const wordsByText = new WeakMap<Text, PlayerText>();

/** Words with their parameters still in braces: the player fills them in. */
function playerWords(text: Text): PlayerText {
  const known = wordsByText.get(text);
  if (known !== undefined) return known;
  const keys = Object.keys(enPlayer) as (keyof typeof enPlayer & TextKey)[];
  const words = Object.fromEntries(keys.map((key) => [key, text(key)])) as PlayerText;
  wordsByText.set(text, words);
  return words;
}

/** In the order in which they are written; the compiler lists what is missing. */
const UNIT_WORDS: Readonly<Record<UnitWord, true>> = {
  'player.bar.hours': true,
  'player.bar.left': true,
  'player.bar.leastLeft': true,
  'player.bar.minutes': true,
  'player.bar.progress': true,
  'player.unit.continue': true,
  'player.unit.notBegun': true,
  'player.unit.notKept': true,
};

/** Those of them that the first page of a unit needs. */
export function unitWords(text: Text): UnitIndexData['words'] {
  const keys = Object.keys(UNIT_WORDS) as UnitWord[];
  return Object.fromEntries(keys.map((key) => [key, text(key)])) as UnitIndexData['words'];
}

function pageData({ id, title, activity }: ModulePage, key: string): Omit<PageData, 'id'> {
  return {
    key,
    title,
    completion: activity === undefined ? 'none' : completionOf(activity),
    required: activity !== undefined && !activity.optional,
    ...(activity?.minutes === undefined ? {} : { minutes: activity.minutes }),
    ...(id === '@glossary' ? { reference: true } : {}),
  };
}

/** What the player can observe: that a page’s end was reached, and a quiz. Of the rest the student must say it. */
export function completionOf(activity: Activity): PageData['completion'] {
  const { completion, type } = activity;
  if (completion === 'none' || completion === 'view') return completion;
  if (type !== 'quiz') return 'mark';
  return completion === 'post' ? 'submit' : completion;
}

function questionsOf(pages: readonly ModulePage[]): readonly Question[] {
  return pages.flatMap(({ activity }) => (activity?.type === 'quiz' ? quizQuestions(activity) : []));
}

function quizData(quiz: Quiz, keys: ReadonlyMap<string, string>): QuizData {
  const question = (each: Question) => questionData(each, keys.get(each.id) ?? '');
  return {
    id: quiz.id,
    purpose: quiz.purpose,
    settings: quiz.settings,
    entries: quiz.entries.map(
      (entry): QuizEntry =>
        entry.kind === 'pool'
          ? { kind: 'pool', id: entry.id, draw: entry.draw, questions: entry.questions.map(question) }
          : question(entry),
    ),
  };
}

function questionData({ id, title, points, objectives, interaction }: Question, key: string): QuestionData {
  return {
    kind: 'question',
    id,
    key,
    title,
    points,
    objectives,
    interaction: bare(interaction),
  };
}

/** The interaction without what students read, which is in the document already. */
function bare(interaction: Interaction): Interaction {
  const part = <T extends { readonly id: string }>({ id }: T) => ({ id, content: [], text: '' });
  switch (interaction.kind) {
    case 'choose': {
      const { kind, cardinality, trueFalse, held } = interaction;
      const choices = interaction.choices.map((choice) => ({ ...part(choice), correct: choice.correct }));
      return { kind, cardinality, trueFalse, choices, ...(held === undefined ? {} : { held }) };
    }
    case 'match':
      return { ...interaction, sources: interaction.sources.map(part), targets: interaction.targets.map(part) };
    case 'order':
      return { ...interaction, items: interaction.items.map(part) };
    case 'inlineEntries':
      return {
        ...interaction,
        content: [],
        gaps: interaction.gaps.map((gap) => (gap.mode === 'select' ? { ...gap, options: gap.options.map(part) } : gap)),
      };
    case 'extendedText': {
      const { kind, words } = interaction;
      return { kind, ...(words === undefined ? {} : { words }) };
    }
    case 'textEntry':
    case 'numericEntry': {
      const { graded } = interaction;
      if (graded === undefined) return interaction;
      return interaction.kind === 'textEntry'
        ? { ...interaction, graded: interaction.graded?.map(({ feedback: _, ...one }) => one) ?? [] }
        : { ...interaction, graded: interaction.graded?.map(({ feedback: _, ...one }) => one) ?? [] };
    }
    default:
      return interaction;
  }
}
