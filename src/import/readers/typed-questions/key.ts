import type { Notes } from '../../questions/notes.ts';
import { type Piece, pieceOf } from './content.ts';
import type { TypedQuestion, TypedWords } from './typed.ts';

/** A line of the answers behind all questions; `number` where the document numbered it. */
export interface KeyEntry {
  readonly number: number | undefined;
  readonly piece: Piece;
}

const LETTERS_ALONE = /^\(?\p{L}\)?(?:\s*[,;&]\s*\(?\p{L}\)?)*[.)]?$/u;

/** Whether a numbered line has no words but the letters of choices: `3. b`. */
export function looksLikeKeyEntry(text: string): boolean {
  return LETTERS_ALONE.test(text.trim());
}

/** `1. b  2) c, 3 – a`: a whole line of numbers with the letters of choices. */
const PAIRS = /(\d{1,5})\s*[.):=–—-]{0,2}\s*\(?([\p{L}](?:\s*[,&]\s*\p{L}(?![\p{L}\d.)]))*)\)?(?=[\s.,;|]|$)/gu;
const ONLY_PAIRS = new RegExp(String.raw`^(?:${PAIRS.source}[\s.,;|]*)+$`, 'u');
const NUMBERED = /^\(?(\d{1,5})\s*[.):=–—-]*\s*/u;

interface Numbered {
  readonly number: number;
  readonly piece: Piece;
}

type Gathered = TypedQuestion | TypedWords;

/** The questions with the answers that were collected at the end. Those to no question are in entries. */
export function answersInKey(items: readonly Gathered[], key: readonly KeyEntry[], notes: Notes): readonly Gathered[] {
  if (key.length === 0) return items;
  const numbered = key.flatMap((entry) => entriesOf(entry, notes));
  const found = new Map<string, Numbered>();
  for (const [run, entry] of runsOf(numbered)) found.set(`${run}:${entry.number}`, entry);
  const used = new Set<Numbered>();
  const questions = items.filter((item): item is TypedQuestion => item.kind === 'question');
  const answers = new Map<TypedQuestion, Piece>();
  const withNumbers = questions.flatMap((question) =>
    question.number === undefined ? [] : [{ question, number: question.number }],
  );
  for (const [run, { question, number }] of runsOf(withNumbers)) {
    const entry = found.get(`${run}:${number}`);
    if (entry === undefined) continue;
    used.add(entry);
    answers.set(question, entry.piece);
  }
  for (const entry of numbered.filter((one) => !used.has(one)))
    notes
      .at(entry.piece.place)
      .left(
        'answer',
        `The list of answers has one for number ${entry.number}, but there is no such question.`,
        entry.piece.text,
      );
  return items.map((item) => {
    const answer = item.kind === 'question' ? answers.get(item) : undefined;
    return item.kind !== 'question' || answer === undefined || item.answer !== undefined ? item : { ...item, answer };
  });
}

/** Each entry with the number of its list: where numbers begin again, there is another part. */
function* runsOf<Entry extends { readonly number: number }>(
  entries: readonly Entry[],
): Generator<readonly [number, Entry]> {
  let run = 0;
  let last = 0;
  for (const entry of entries) {
    if (entry.number <= last) run += 1;
    last = entry.number;
    yield [run, entry];
  }
}

function entriesOf({ number, piece }: KeyEntry, notes: Notes): readonly Numbered[] {
  if (number !== undefined) return [{ number, piece }];
  if (piece.text.length < 2_000 && ONLY_PAIRS.test(piece.text)) {
    return [...piece.text.matchAll(PAIRS)].map((match) => {
      const answer = match[2] ?? '';
      const at = match.index + match[0].lastIndexOf(answer);
      return { number: Number(match[1]), piece: pieceOf(piece, at, at + answer.length) };
    });
  }
  const start = NUMBERED.exec(piece.text);
  if (start !== null) return [{ number: Number(start[1]), piece: pieceOf(piece, start[0].length, piece.text.length) }];
  notes
    .at(piece.place)
    .left('answer', 'This line in the list of answers has no number, so it belongs to no question.', piece.text);
  return [];
}
