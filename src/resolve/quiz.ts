import type {
  Pool as PoolDefinition,
  Question as QuestionDefinition,
  Quiz as QuizDefinition,
} from '../../schema/types.generated.ts';
import { mapTree, plainText, truncate } from '../content/text.ts';
import { type HtmlTree, referenceTo, text } from '../content/tree.ts';
import type { Question, Quiz, QuizEntry, QuizSettings } from '../model/model.ts';
import type { QuestionContext } from '../questions/question-type.ts';
import { questionTypeFor } from '../questions/registry.ts';
import { nearestInPassages } from './nearest-in-passages.ts';
import { optional } from './optional.ts';
import { cutPassages } from './passage-lines.ts';
import type { ResolveSession } from './session.ts';
import { undecided } from './undecided.ts';

/** How many characters of a stem make a question's title in lists. */
const TITLE_LENGTH = 80;

const DEFAULT_POINTS = 1;

export function resolveQuiz(
  session: ResolveSession,
  definition: QuizDefinition,
  pointer: string,
): Pick<Quiz, 'type' | 'intro' | 'purpose' | 'settings' | 'entries'> {
  const { intro, purpose, settings, questions } = definition;
  return {
    type: 'quiz',
    ...(intro === undefined ? {} : { intro: session.block(intro, `${pointer}/intro`) }),
    // Nothing counts before its author has said that it does.
    purpose: purpose ?? 'practice',
    settings: resolveSettings(settings),
    entries: questions.flatMap((entry, index) => resolveEntry(session, entry, `${pointer}/questions/${index}`)),
  };
}

/** Nothing of which the right answer is a to-do: students would be marked wrong by it. */
function answered(definition: QuestionDefinition, question: Question): readonly Question[] {
  return undecided(definition) === undefined ? [question] : [];
}

/** Defaults filled in. Answers are revealed no sooner than students learn whether they were right. */
function resolveSettings(settings: QuizDefinition['settings'] = {}): QuizSettings {
  const feedback = settings.feedback ?? 'after-submission';
  return {
    attempts: settings.attempts ?? 'unlimited',
    ...optional('timeLimitMinutes', settings.timeLimitMinutes),
    ...optional('passPercent', settings.passPercent),
    shuffleQuestions: settings.shuffleQuestions ?? false,
    shuffleChoices: settings.shuffleChoices ?? false,
    feedback,
    revealAnswers: settings.revealAnswers ?? (feedback === 'immediate' ? 'after-submission' : feedback),
    keep: settings.keep ?? 'highest',
  };
}

function resolveEntry(
  session: ResolveSession,
  entry: QuestionDefinition | PoolDefinition,
  pointer: string,
): readonly QuizEntry[] {
  if (entry.type !== 'pool')
    return answered(entry, resolveQuestion(session, entry, pointer, entry.points ?? DEFAULT_POINTS));
  const pointsEach = entry.pointsEach ?? DEFAULT_POINTS;
  const questions = entry.questions.flatMap((question, index) =>
    answered(question, resolveQuestion(session, question, `${pointer}/questions/${index}`, pointsEach)),
  );
  if (questions.length === 0) return [];
  const gone = entry.questions.length - questions.length;
  const draw = gone === 0 ? entry.draw : Math.min(entry.draw, questions.length);
  return [{ kind: 'pool', id: entry.id, title: entry.title, draw, pointsEach, questions }];
}

function resolveQuestion(
  session: ResolveSession,
  definition: QuestionDefinition,
  pointer: string,
  points: number,
): Question {
  const { id, type, hint, feedback = {}, objectives = [], excerpt } = definition;
  const stem = session.block(definition.stem, `${pointer}/stem`);
  const feedbackTree = (name: 'correct' | 'incorrect' | 'general') => {
    const text = feedback[name];
    return text === undefined ? {} : { [name]: session.block(text, `${pointer}/feedback/${name}`) };
  };
  const title = truncate(plainText(wordsOf(stem)).replace(/\s+/g, ' '), TITLE_LENGTH);
  return {
    kind: 'question',
    id,
    type,
    title: title === '' ? id : title,
    stem,
    points,
    feedback: { ...feedbackTree('correct'), ...feedbackTree('incorrect'), ...feedbackTree('general') },
    hints: hintTrees(session, hint, `${pointer}/hint`),
    objectives,
    ...optional('excerpt', excerpt),
    interaction: questionTypeFor(type).lower(definition, questionContext(session, pointer)),
    pointer,
  };
}

function hintTrees(session: ResolveSession, hint: QuestionDefinition['hint'], pointer: string): readonly HtmlTree[] {
  if (hint === undefined) return [];
  if (typeof hint === 'string') return [session.inline(hint, pointer)];
  return hint.map((text, index) => session.inline(text, `${pointer}/${index}`));
}

/** What names a control (a choice, an item, a prompt) holds no player: what plays on another site is a link there. */
function linksInLabels(tree: HtmlTree, { assets = [] }: ResolveSession['definition']): HtmlTree {
  if (assets.every(({ url }) => url === undefined)) return tree;
  return mapTree(tree, (node) => {
    if (node.kind !== 'reference' || node.reference.to !== 'asset' || node.children.length > 0) return node;
    const { id, alt } = node.reference;
    const asset = assets.find((one) => one.id === id && one.url !== undefined);
    return asset === undefined ? node : referenceTo({ to: 'asset', id }, text(alt ?? asset.title ?? id));
  });
}

/** What a question type may ask of the module. */
export function questionContext(session: ResolveSession, pointer: string): QuestionContext {
  const { definition } = session;
  return {
    pointer,
    language: definition.language,
    place: (below, options) => session.place(pointer + below, options),
    block: (markdown, below) => session.block(markdown, pointer + below),
    inline: (markdown, below) => {
      const tree = session.inline(markdown, pointer + below);
      return below.endsWith('/feedback') ? tree : linksInLabels(tree, definition);
    },
    cloze: (markdown, below) => session.cloze(markdown, pointer + below),
    passage: (excerpt, candidates) => {
      const activity = definition.activities.find(({ id }) => id === excerpt);
      if (activity?.type !== 'excerpt') return { lines: [], missing: [], overlapping: [] };
      const nameOf = (person: string) => definition.people?.find(({ id }) => id === person)?.name ?? person;
      return cutPassages(activity.passages, candidates, nameOf);
    },
    nearestWords: (excerpt, quote) => {
      const activity = definition.activities.find(({ id }) => id === excerpt);
      return activity?.type === 'excerpt' ? nearestInPassages(activity.passages, quote) : undefined;
    },
  };
}

/** What is asked, for a title in lists: without boxes, code and tables, unless there is nothing else. */
function wordsOf(stem: HtmlTree): HtmlTree {
  const words = stem.filter((node) => node.kind !== 'element' || !NO_WORDS.has(node.tag));
  return plainText(words) === '' ? stem : words;
}

const NO_WORDS: ReadonlySet<string> = new Set(['details', 'div', 'pre', 'table']);
