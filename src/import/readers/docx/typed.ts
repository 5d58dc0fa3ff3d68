import type { DraftActivity } from '../../draft/activity.ts';
import type { DraftQuestion } from '../../draft/question.ts';
import type { Leaf } from '../../html/frames.ts';
import { inLine } from '../../html/paragraphs.ts';
import { Notes } from '../../questions/notes.ts';
import { placed } from '../../questions/quizzes.ts';
import { plainTexts } from '../../questions/texts.ts';
import { looksLikeTypedQuestions } from '../typed-questions/looks-like-questions.ts';
import { readTypedQuestions, type TypedLine } from '../typed-questions/read.ts';
import { type Item, isAll, type ParagraphItem } from './items.ts';
import type { Reading } from './reading.ts';

type Quiz = Extract<DraftActivity, { type: 'quiz' }>;

/** Fewer are no test: a list of steps may look like one question. */
const FEWEST = 2;

/**
 * The quiz that the paragraphs between two headings are, where they clearly are one: at least two questions, the right answers
 * of most of them marked, and little else. Undefined for any other text, which stays what it is.
 */
export function typedQuiz(
  items: readonly Item[],
  about: Pick<Quiz, 'key' | 'place' | 'title'>,
  reading: Reading,
): Quiz | undefined {
  if (!items.every(isPlain)) return undefined;
  const lines = items.flatMap((item) => linesOf(item, reading));
  if (!looksLikeTypedQuestions(lines)) return undefined;
  const language = reading.document.language ?? 'en';
  const { value, entries } = readTypedQuestions(lines, { texts: plainTexts, language });
  const questions = value.filter((one): one is DraftQuestion => one.type !== 'notice');
  const answered = questions.filter(isAnswered).length;
  const others = value.length - questions.length;
  if (questions.length < FEWEST || answered * 2 < questions.length || others > questions.length) return undefined;
  const notes = new Notes(about.place);
  const { questions: entriesOfQuiz, intro } = placed({ items: value }, notes);
  for (const entry of [...entries, ...notes.entries]) reading.entries.push(entry);
  reading.findings.add(
    'taken',
    'typed-questions',
    'Questions that were typed in the document are a quiz. Look whether each is what you meant.',
    about.title,
  );
  return {
    ...about,
    type: 'quiz',
    purpose: null,
    settings: {},
    ...(intro.length === 0 ? {} : { intro }),
    questions: entriesOfQuiz,
  };
}

/** A paragraph of words, without notes and links within the document, for which a question has no place. */
function isPlain(item: Item): item is ParagraphItem {
  return (
    item.kind === 'paragraph' &&
    item.level === undefined &&
    item.role === 'body' &&
    item.leaves.every(
      ({ node, frames }) =>
        (node.kind !== 'element' || node.tag === 'br') && frames.every(({ key }) => !key.startsWith('link #')),
    )
  );
}

/** A paragraph as lines: each break begins another. */
function linesOf(item: ParagraphItem, { formulas }: Reading): readonly TypedLine[] {
  const runs: Leaf[][] = [[]];
  for (const leaf of item.leaves) {
    if (leaf.node.kind === 'element') runs.push([]);
    else runs.at(-1)?.push(leaf);
  }
  return runs.map((leaves, index): TypedLine => {
    const marked = ['strong', 'em', 'mark'].some((frame) => isAll({ ...item, leaves }, frame));
    return {
      content: inLine(
        leaves.map((leaf) => ({ kind: 'leaf' as const, leaf })),
        formulas,
      ),
      ...(item.list === undefined || index > 0 ? {} : { label: item.list.label }),
      ...(marked ? { marked } : {}),
      place: item.place,
    };
  });
}

/** Whether the document says what is right. */
function isAnswered(question: DraftQuestion): boolean {
  switch (question.type) {
    case 'choice':
    case 'multiple-response':
      return question.choices.some(({ correct }) => correct === true);
    case 'true-false':
      return question.answer !== null;
    case 'essay':
      return false;
    default:
      return true;
  }
}
