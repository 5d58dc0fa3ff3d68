import { Notes } from '../../questions/notes.ts';
import type { Piece, TypedLine } from './content.ts';
import { gather } from './gather.ts';
import type { TypedQuestion } from './typed.ts';
import { TRUE_OR_FALSE } from './words.ts';

/** As many words around questions as in them are an introduction or a text to read first; many more are a lesson. */
const MOST_AROUND = 6;

/** Ends as what is asked does: with a question mark, maybe before points or bold, or in the middle of a sentence. */
const ASKS = /[?？؟;]["”»)*_\s]*(?:[([][^)\]]*[)\]])?\s*$|(?:…|\.{3})\s*$|_{2,}|[¿]/;
const TRUE_FALSE = new RegExp(TRUE_OR_FALSE, 'iu');

/**
 * Whether lines are a list of questions, as against a text to read, which has bullets, steps and maybe questions of its own.
 * Bullets and numbers alone say nothing: what tells a question is an answer, a choice that is marked among others that are
 * not, or choices with letters or boxes below something that is asked. In a list most parts are questions, at least one
 * for certain, and there are not many more words around them than in them.
 */
export function looksLikeTypedQuestions(lines: readonly TypedLine[]): boolean {
  const items = gather(lines, new Notes({ file: '' }));
  const questions = items.filter((item): item is TypedQuestion => item.kind === 'question');
  const parts = questions.filter((one) => one.number !== undefined || !isHeading(one));
  const found = parts.filter(hasAnswers);
  if (found.length * 2 < parts.length || !found.some(isCertain)) return false;
  const around = items.filter((item) => item.kind === 'words' || (item.number === undefined && !hasAnswers(item)));
  const [inside, outside] = [found, around].map((some) => some.reduce((sum, item) => sum + wordsIn(item), 0));
  return (outside ?? 0) <= (inside ?? 0) * MOST_AROUND;
}

/** Whether it may be a question with choices or an answer. */
function hasAnswers(question: TypedQuestion): boolean {
  const { choices, answer, number } = question;
  if (!/[\p{L}\p{N}\ufffc]/u.test(stemOf(question)) && number === undefined) return false;
  if (answer !== undefined && answer.text !== '') return true;
  if (choices.length < 2) return false;
  const isAsked = number !== undefined || asks(question);
  if (choices.every(({ sign }) => sign === 'bullet')) return isAsked && isMixed(question);
  return isAsked || (isMixed(question) && choices.every(({ sign }) => sign !== 'box'));
}

/** Whether nothing else looks so: numbered headings with lettered ones below are an outline. */
function isCertain(question: TypedQuestion): boolean {
  return question.answer !== undefined || isMixed(question) || asks(question);
}

/** Some choices are marked, and others are not. */
function isMixed({ choices }: TypedQuestion): boolean {
  return choices.some(isMarked) && !choices.every(isMarked);
}

function isMarked({ right, marked }: TypedQuestion['choices'][number]): boolean {
  return right || marked;
}

function asks(question: TypedQuestion): boolean {
  const stem = stemOf(question);
  return ASKS.test(stem) || TRUE_FALSE.test(stem);
}

function isHeading({ choices, answer, stem }: TypedQuestion): boolean {
  return choices.length === 0 && answer === undefined && stem.flat().every(({ text }) => /^#{1,6}\s/.test(text));
}

function stemOf({ stem }: TypedQuestion): string {
  return textOf(stem.flat());
}

function wordsIn(item: ReturnType<typeof gather>[number]): number {
  const pieces =
    item.kind === 'words' ? item.pieces : [...item.stem.flat(), ...item.choices.flatMap((one) => one.pieces)];
  return textOf(pieces).split(/\s+/).length;
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join(' ');
}
