import { choicesNamed } from './answer.ts';
import { truthAsked } from './asked-words.ts';
import { type Piece, pieceOf } from './content.ts';
import { choiceOf } from './lines.ts';
import type { GatheredChoice, TypedQuestion } from './typed.ts';
import { FALSE_WORDS, TRUE_WORDS } from './words.ts';

/** Ends as what is asked does, so that choices may begin below it. */
const ASKS = /[?？؟:…][\s*_)\]]*$|_{3,}|\.{3}\s*$/u;
const ARROW = /->|=>|→|⇒/u;
const LETTER = /^\(?\p{L}\)?[.)]?$/u;

/**
 * A question whose choices are lines without letters, if something says that they are choices: they are true and false, one
 * of them has a sign, the line with the answer names one, or all are pairs. Everything else stays as it is.
 */
export function withUnletteredChoices(question: TypedQuestion): TypedQuestion {
  const { choices, stem, answer } = question;
  const pieces = stem.flat();
  if (choices.length > 0 || pieces.length < 2) return question;
  return truths(question, pieces) ?? onLines(question, pieces) ?? toldTruth(question, pieces, answer) ?? question;
}

/** `True`, and below it `False`. */
function truths(question: TypedQuestion, pieces: readonly Piece[]): TypedQuestion | undefined {
  const last = pieces.slice(-2).map(choiceOn);
  const said = last.map(({ piece }) => truth(piece.text));
  if (pieces.length < 3 || said[0] === undefined || said[1] === undefined || said[0] === said[1]) return undefined;
  return withChoices(question, pieces.slice(-2), last);
}

/** All lines below the one that asks. */
function onLines(question: TypedQuestion, pieces: readonly Piece[]): TypedQuestion | undefined {
  const asking = pieces.findIndex(({ text }) => ASKS.test(text));
  const lines = pieces.slice(asking < 0 ? 1 : asking + 1);
  if (lines.length < 2) return undefined;
  const choices = lines.map(choiceOn);
  const signed = choices.filter(({ right }) => right).length;
  const { answer, number } = question;
  const areSigned = number !== undefined && answer === undefined && signed > 0 && signed < lines.length;
  const arePairs = number !== undefined && answer === undefined && lines.every(({ text }) => ARROW.test(text));
  const named =
    answer === undefined || /^[\d\s.,]+$/.test(answer.text) ? undefined : choicesNamed(answer.text, choices);
  const areNamed = named !== undefined && (asking >= 0 || !LETTER.test(answer?.text ?? ''));
  return areSigned || arePairs || areNamed ? withChoices(question, lines, choices) : undefined;
}

/** `T/F: it rains.`, and below it `True` alone: that is the answer. */
function toldTruth(
  question: TypedQuestion,
  pieces: readonly Piece[],
  answer: Piece | undefined,
): TypedQuestion | undefined {
  const last = pieces.at(-1);
  if (answer !== undefined || last === undefined || truth(last.text) === undefined) return undefined;
  const isAsked = [pieces[0], pieces.at(-2)].some((piece) => piece !== undefined && truthAsked(piece.text));
  return isAsked ? { ...question, stem: without(question.stem, [last]), answer: last } : undefined;
}

function withChoices(question: TypedQuestion, lines: readonly Piece[], choices: readonly GatheredChoice[]) {
  return { ...question, stem: without(question.stem, lines), choices };
}

function without(stem: TypedQuestion['stem'], lines: readonly Piece[]): TypedQuestion['stem'] {
  return stem
    .map((paragraph) => paragraph.filter((piece) => !lines.includes(piece)))
    .filter((paragraph, index) => paragraph.length > 0 || index === 0);
}

function choiceOn(line: Piece): GatheredChoice {
  // A whole line in bold is a heading in a text; a star before a word is a sign.
  const isBold = /^\*\*.*\*\*$/.test(line.text);
  const own = { letter: '', ordinal: undefined, right: false, marked: false };
  const choice = isBold
    ? { ...own, sign: 'bullet' as const, piece: line }
    : choiceOf(pieceOf(line, 0, line.text.length), 'bullet', own);
  return { ...choice, pieces: [choice.piece], feedback: [] };
}

/** The whole words of truth: a letter alone may be anything. */
function truth(words: string): boolean | undefined {
  const word = words.toLowerCase().replace(/[.!\s]+$/, '');
  if (word.length < 2) return undefined;
  return TRUE_WORDS.has(word) ? true : FALSE_WORDS.has(word) ? false : undefined;
}
