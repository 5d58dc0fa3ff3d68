import type { ImportPlace } from '../../draft/place.ts';
import type { Notes } from '../../questions/notes.ts';
import { charactersOf, type Piece, pieceOf, type TypedLine } from './content.ts';
import { innerNumbers } from './inner-numbers.ts';
import { answersInKey, type KeyEntry, looksLikeKeyEntry } from './key.ts';
import { kindOf, type LineKind, type TypedChoice } from './lines.ts';
import type { GatheredChoice, TypedQuestion, TypedWords } from './typed.ts';
import { withUnletteredChoices } from './unlettered.ts';

/** Puts lines together to questions. */
export function gather(lines: readonly TypedLine[], notes: Notes): readonly (TypedQuestion | TypedWords)[] {
  const gatherer = new Gatherer(lines, notes);
  for (const line of lines) gatherer.add(line);
  return gatherer.end();
}

class Open {
  readonly kind = 'question';
  readonly number: number | undefined;
  readonly place: ImportPlace;
  readonly stem: Piece[][] = [[]];
  readonly choices: {
    -readonly [Field in keyof GatheredChoice]: GatheredChoice[Field] extends readonly Piece[]
      ? Piece[]
      : GatheredChoice[Field];
  }[] = [];
  answer: Piece | undefined;
  points: string | undefined;
  readonly feedback: Piece[] = [];
  readonly hints: Piece[][] = [];
  /** Where a line goes that goes on from the one before. */
  rest: Piece[];

  constructor(number: number | undefined, first: Piece) {
    this.number = number;
    this.place = first.place;
    const paragraph = this.stem[0] ?? [];
    if (first.text !== '') paragraph.push(first);
    this.rest = paragraph;
  }

  get hasChoices(): boolean {
    return this.choices.length > 0;
  }

  addChoices(choices: readonly TypedChoice[]): void {
    for (const choice of choices) {
      const pieces = [choice.piece];
      this.choices.push({ ...choice, pieces, feedback: [] });
      this.rest = pieces;
    }
  }

  /** Whether a letter comes next, or one is left out. */
  expects({ ordinal }: TypedChoice): boolean {
    const last = this.choices.at(-1)?.ordinal;
    if (ordinal === undefined) return !this.hasChoices || last === undefined;
    if (!this.hasChoices) return ordinal === 0;
    return last !== undefined && ordinal > last && ordinal <= last + 2;
  }
}

class Gatherer {
  readonly #items: (Open | { kind: 'words'; pieces: Piece[]; place: ImportPlace })[] = [];
  readonly #notes: Notes;
  readonly #numbered: boolean;
  readonly #numbersAre: 'questions' | 'choices';
  /** Those whose numbers count within a question. */
  readonly #inner: ReadonlySet<TypedLine | undefined>;
  readonly #key: KeyEntry[] = [];
  #inKey = false;
  #afterEmpty = true;
  #open: Open | undefined;
  #last = 0;

  constructor(lines: readonly TypedLine[], notes: Notes) {
    this.#notes = notes;
    const kinds = lines.map((line) => kindOf(line, 'questions'));
    const starts = kinds.filter((line) => line.kind === 'start');
    this.#inner = new Set([...innerNumbers(kinds)].map((index) => lines[index]));
    this.#numbered = starts.length > 0;
    this.#numbersAre =
      starts.some(({ named }) => named) && starts.some(({ named }) => !named) ? 'choices' : 'questions';
  }

  add(line: TypedLine): void {
    const kind = kindOf(line, this.#inner.has(line) ? 'choices' : this.#numbersAre);
    if (kind.kind === 'empty') {
      this.#afterEmpty = true;
      return;
    }
    if (this.#isInKey(kind)) this.#addKey(line, kind);
    else if (kind.kind === 'start' && this.#starts(kind.number)) this.#start(kind.number, kind.piece, kind.choices);
    else this.#addTo(kind, line);
    this.#afterEmpty = false;
  }

  end(): readonly (TypedQuestion | TypedWords)[] {
    return answersInKey(this.#items, this.#key, this.#notes).map((item) =>
      item.kind === 'question' ? withUnletteredChoices(item) : item,
    );
  }

  #isInKey(kind: LineKind): boolean {
    if (kind.kind === 'key') this.#inKey = this.#items.some((item) => item.kind === 'question');
    else if (!this.#inKey && kind.kind === 'start' && looksLikeKeyEntry(kind.piece.text))
      this.#inKey = this.#items.some((item) => item.kind === 'question' && item.number === kind.number);
    return this.#inKey;
  }

  #addKey(line: TypedLine, kind: LineKind): void {
    if (kind.kind === 'key') return;
    const whole = pieceOf(line, 0, charactersOf(line.content).length);
    if (kind.kind === 'start' && line.label !== undefined) this.#key.push({ number: kind.number, piece: kind.piece });
    else this.#key.push({ number: undefined, piece: whole });
  }

  /** A number starts a question where it follows the last one, or begins again, or stands behind an empty line. */
  #starts(number: number): boolean {
    return number === this.#last + 1 || number === 1 || this.#afterEmpty || this.#open?.answer !== undefined;
  }

  #start(number: number | undefined, piece: Piece, choices: readonly TypedChoice[] = []): void {
    this.#open = new Open(number, piece);
    this.#items.push(this.#open);
    if (number !== undefined) this.#last = number;
    this.#open.addChoices(choices);
  }

  #addTo(kind: LineKind, line: TypedLine): void {
    if (kind.kind === 'section' && this.#numbered) this.#open = undefined;
    const open = this.#open;
    if (open === undefined) {
      this.#words(kind, line);
      return;
    }
    if (
      kind.kind === 'choices' &&
      kind.choices[0] !== undefined &&
      open.answer === undefined &&
      open.expects(kind.choices[0])
    )
      open.addChoices(kind.choices);
    else if (kind.kind === 'answer') this.#answer(open, kind.piece);
    else if (kind.kind === 'points') open.points = kind.points;
    else if (kind.kind === 'hint') {
      const hint = [kind.piece];
      open.hints.push(hint);
      open.rest = hint;
    } else if (kind.kind === 'feedback') {
      const of = open.answer === undefined ? open.choices.at(-1)?.feedback : undefined;
      const list = of ?? open.feedback;
      list.push(kind.piece);
      open.rest = list;
    } else this.#goOn(open, line, kind);
  }

  #answer(open: Open, piece: Piece): void {
    if (open.answer !== undefined)
      this.#notes
        .at(piece.place)
        .left('answer', 'A question has two lines with an answer; the second was left out.', piece.text);
    open.answer ??= piece;
    open.rest = [];
  }

  /** A line that goes on from another, or that begins something of its own. */
  #goOn(open: Open, line: TypedLine, kind: LineKind): void {
    const piece = kind.kind === 'text' || kind.kind === 'section' ? kind.piece : wholeOf(line);
    const isComplete = open.answer !== undefined || (open.hasChoices && this.#afterEmpty);
    if (isComplete && (open.rest.length === 0 || this.#afterEmpty)) {
      if (this.#numbered) {
        this.#open = undefined;
        this.#words({ kind: 'text', piece }, line);
      } else this.#start(undefined, piece);
      return;
    }
    if (this.#afterEmpty && !open.hasChoices) {
      const paragraph: Piece[] = [];
      open.stem.push(paragraph);
      open.rest = paragraph;
    }
    open.rest.push(piece);
  }

  #words(kind: LineKind, line: TypedLine): void {
    const piece = kind.kind === 'text' || kind.kind === 'section' ? kind.piece : wholeOf(line);
    if (!this.#numbered) {
      this.#start(undefined, piece);
      return;
    }
    const last = this.#items.at(-1);
    if (last?.kind === 'words' && !this.#afterEmpty) last.pieces.push(piece);
    else this.#items.push({ kind: 'words', pieces: [piece], place: piece.place });
  }
}

/** With the label that the document gives it: nothing that is typed gets lost because it was not understood. */
function wholeOf(line: TypedLine): Piece {
  const whole = pieceOf(line, 0, charactersOf(line.content).length);
  if (line.label === undefined) return whole;
  const label = `${line.label.trim()} `;
  const content =
    typeof whole.content === 'string'
      ? label + whole.content
      : [{ kind: 'text' as const, text: label }, ...whole.content];
  return { ...whole, text: label + whole.text, content };
}
