import type { Pool, Question, QuestionFeedback, QuizEntry } from '../../../schema/types.generated.ts';
import { plainText } from '../../content/text.ts';
import { isRecord } from '../../source/unknown-value.ts';
import type { DraftPool, DraftQuestion, DraftQuizEntry } from '../draft/question.ts';
import { answerParts } from './answer-parts.ts';
import type { Making } from './making.ts';
import type { Named } from './origins.ts';
import type { QuestionPart } from './question-part.ts';
import type { Part } from './text-writer.ts';
import { short } from './unsaid-words.ts';

const MOST_POINTS = 99;
const LEAST_POINTS = 0.01;

/** Questions and pools; what cannot be one is in the report. */
export function questionsOf(entries: readonly DraftQuizEntry[], making: Making): readonly QuizEntry[] {
  return entries.flatMap((entry): readonly QuizEntry[] =>
    entry.type === 'pool' ? poolOf(entry, making) : questionOf(entry, making, true),
  );
}

/** A question as it is recognised: by all that is asked in it. */
export function namedQuestion(question: DraftQuestion): Named {
  const { key, place } = question;
  return { kind: 'question', key, place, words: wordsOfQuestion(question) };
}

export function namedPool({ key, place, title }: DraftPool): Named {
  return { kind: 'question', key, place, words: title };
}

function wordsOfQuestion(question: DraftQuestion): string {
  const parts = 'choices' in question ? question.choices.map(({ text }) => plainText(text)) : [];
  const cloze = question.type === 'cloze' ? [plainText(question.text)] : [];
  return [plainText(question.stem), ...cloze, ...parts].join('\n');
}

function poolOf(pool: DraftPool, making: Making): readonly Pool[] {
  const { ids, texts, entries } = making;
  const questions = pool.questions.flatMap((question) => {
    const own = question.points;
    if (own !== undefined && own !== (pool.pointsEach ?? 1))
      entries.add(
        'changed',
        'points-in-pool',
        question,
        `The question “${short(nameOf(question))}” was worth ${own}; in a pool all are worth ${pool.pointsEach ?? 1}.`,
        String(own),
      );
    return questionOf(question, making, false);
  });
  if (questions.length === 0) {
    entries.add('left', 'empty-pool', pool, `The pool “${pool.title}” has no question that could be taken.`);
    return [];
  }
  const draw = Math.max(1, Math.min(pool.draw, questions.length));
  if (draw !== pool.draw)
    entries.add(
      'changed',
      'pool-size',
      pool,
      `${pool.draw} questions were drawn from “${pool.title}”, which has ${questions.length}: ${draw} are drawn now.`,
      String(pool.draw),
    );
  const points = pool.pointsEach === undefined ? undefined : pointsIn(pool.pointsEach, pool, making);
  const title = texts.line(pool.title, pool, 'The title of the pool') ?? 'Questions';
  const id = ids.give(namedPool(pool), title, 'pool');
  return [{ id, type: 'pool', title, draw, ...(points === undefined ? {} : { pointsEach: points }), questions }];
}

function questionOf(question: DraftQuestion, making: Making, hasPoints: boolean): readonly Question[] {
  const { ids, texts, entries, words } = making;
  const name = nameOf(question);
  const stem = texts.block(question.stem, question);
  const parts = answerParts(question, making);
  if (parts === undefined || (stem === undefined && question.type !== 'cloze')) {
    const why = stem === undefined ? 'it has no text' : 'too little of it could be taken';
    entries.add(
      'left',
      'question',
      question,
      `The question “${short(name)}” was left out: ${why}.`,
      contentsOf(question),
    );
    return [];
  }
  const id = ids.give(namedQuestion(question), question.name ?? name, 'question');
  const points = hasPoints && question.points !== undefined ? pointsIn(question.points, question, making) : undefined;
  const feedback = feedbackOf(question, making);
  const hints = (question.hints ?? []).flatMap((hint) => texts.inline(hint, question) ?? []);
  const base = {
    id,
    stem: stem ?? (question.name === undefined ? words('question.completeText') : short(question.name, 255)),
    ...(points === undefined || points === 1 ? {} : { points }),
    ...(feedback === undefined ? {} : { feedback }),
    ...(hints.length === 0 ? {} : { hint: hints.length === 1 ? hints[0] : hints }),
  };
  return [withParts(base, parts({ key: question.key, id }))];
}

/** In the order in which people write it: what it is, what is asked, the answers, the rest. */
function withParts(
  {
    id,
    stem,
    ...rest
  }: {
    readonly id: string;
    readonly stem: string;
    readonly points?: number;
    readonly feedback?: QuestionFeedback;
    readonly hint?: Question['hint'];
  },
  part: QuestionPart,
): Question {
  const { type, ...own } = part;
  // The parts of a type belong to that type: the compiler does not see that through a spread.
  return { id, type, stem, ...own, ...rest } as Question;
}

function feedbackOf({ feedback = {}, ...question }: DraftQuestion, { texts }: Making): QuestionFeedback | undefined {
  const written = (['correct', 'incorrect', 'general'] as const).flatMap((name) => {
    const text = texts.block(feedback[name], question);
    return text === undefined ? [] : [[name, text] as const];
  });
  return written.length === 0 ? undefined : Object.fromEntries(written);
}

function pointsIn(points: number, part: Part, { entries }: Making): number {
  const rounded = Math.round(points * 1e6) / 1e6;
  const fitting = Math.min(MOST_POINTS, Math.max(LEAST_POINTS, rounded));
  if (fitting !== rounded)
    entries.add(
      'changed',
      'points',
      part,
      `A question is worth ${LEAST_POINTS} to ${MOST_POINTS} points; this one was worth ${points}, and is worth ${fitting} now.`,
      String(points),
    );
  return fitting;
}

function nameOf({ name, stem }: DraftQuestion): string {
  return name ?? firstWords(plainText(stem));
}

/** Enough to know it by. */
function firstWords(words: string): string {
  return words.replace(/\s+/g, ' ').trim().split(' ').slice(0, 8).join(' ');
}

/** What a teacher needs to write it again: all its words and numbers, in their order. */
function contentsOf({ key: _key, place: _place, name: _name, type: _type, ...own }: DraftQuestion): string {
  return wordsIn(own)
    .filter((words) => words !== '')
    .join(' | ');
}

/** What only programs read. */
const UNREAD = new Set(['key', 'kind', 'correct', 'category']);

function wordsIn(value: unknown): readonly string[] {
  if (isTree(value)) return [plainText(value).replace(/\s+/g, ' ').trim()];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (!isRecord(value)) return [];
  const words = Object.entries(value).flatMap(([name, part]) => (UNREAD.has(name) ? [] : wordsIn(part)));
  return value.correct === true ? words.map((one, index) => (index === 0 ? `* ${one}` : one)) : words;
}

function isTree(value: unknown): value is DraftQuestion['stem'] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((one) => typeof one === 'object' && one !== null && 'kind' in one)
  );
}
