import { element, type HtmlTree } from '../../../content/tree.ts';
import { numbersMeantIn } from '../../../written/meant-number.ts';
import type { DraftQuestion } from '../../draft/question.ts';
import { stemAndText } from '../../questions/gap-places.ts';
import { Keys } from '../../questions/keys.ts';
import type { Notes } from '../../questions/notes.ts';
import { matched } from '../../questions/pairs.ts';
import type { QuestionTexts } from '../../questions/texts.ts';
import { unanswered, weighed } from '../../questions/weights.ts';
import { acceptedTexts, choicesNamed, numberAnswer, truthOf } from './answer.ts';
import { stemAskingTruth, withoutPoints } from './asked-words.ts';
import { joined, type Piece, pieceOf } from './content.ts';
import { answersOfGaps, gapsIn, isLineToWriteOn, withGaps } from './gaps.ts';
import type { GatheredChoice, TypedQuestion } from './typed.ts';

export interface MakingOptions {
  readonly texts: QuestionTexts;
  /** BCP 47: how its numbers are written. */
  readonly language: string;
}

type Base = Pick<DraftQuestion, 'key' | 'place' | 'stem' | 'points' | 'feedback' | 'hints'>;

/** What a typed question means. A right answer that nothing says is `null`, with an entry that quotes it. */
export function makeQuestion(
  typed: TypedQuestion,
  keys: Keys,
  outer: Notes,
  options: MakingOptions,
): DraftQuestion | undefined {
  const { stem, points } = withoutPoints(typed);
  const words = stem.map((paragraph) => paragraph.map((piece) => piece.text).join(' ')).join('\n');
  const key = keys.of(words, `question ${typed.number ?? ''}`.trim());
  const notes = outer.at(
    { ...typed.place, where: typed.number === undefined ? 'a question' : `question ${typed.number}` },
    key,
  );
  const maker = new Maker(typed, notes, options);
  if (words.trim() === '') {
    notes.left('question', 'A question has no words; it was left out.', maker.quotation);
    return undefined;
  }
  return maker.make(key, stem, points);
}

class Maker {
  readonly #typed: TypedQuestion;
  readonly #notes: Notes;
  readonly #options: MakingOptions;

  constructor(typed: TypedQuestion, notes: Notes, options: MakingOptions) {
    this.#typed = typed;
    this.#notes = notes;
    this.#options = options;
  }

  /** All that was typed, for an entry. */
  get quotation(): string {
    const { stem, choices, answer } = this.#typed;
    const lines = [
      ...stem.map((paragraph) => paragraph.map((piece) => piece.text).join(' ')),
      ...choices.map(
        ({ letter, pieces }) => `${letter === '' ? '-' : `${letter})`} ${pieces.map((piece) => piece.text).join(' ')}`,
      ),
      ...(answer === undefined ? [] : [`→ ${answer.text}`]),
    ];
    return lines.filter((line) => line !== '').join('\n');
  }

  make(key: string, stem: readonly (readonly Piece[])[], points: string | undefined): DraftQuestion | undefined {
    const { answer, choices } = this.#typed;
    const asked = stemAskingTruth(stem, choices.length > 0);
    const base: Base = {
      key,
      place: this.#notes.place,
      stem: this.#paragraphs(asked?.stem ?? stem),
      ...this.#pointsOf(points),
      ...this.#feedback(),
      ...(this.#typed.hints.length === 0 ? {} : { hints: this.#typed.hints.map((hint) => this.#paragraph(hint)) }),
    };
    if (choices.length > 0) return this.#choice(base);
    const truth = answer === undefined ? undefined : truthOf(answer.text);
    if (truth !== undefined) return { ...base, type: 'true-false', answer: truth };
    if (asked !== undefined) {
      this.#unknown('Nothing says whether this is true.');
      return { ...base, type: 'true-false', answer: null };
    }
    return answer === undefined
      ? this.#open(base, stem)
      : this.#typedAnswer({ ...base, stem: this.#paragraphs(stem) }, answer);
  }

  #choice(base: Base): DraftQuestion | undefined {
    const { answer, choices } = this.#typed;
    const pairs = this.#pairs();
    if (pairs !== undefined && answer === undefined) {
      const question = matched(pairs, [], this.#notes);
      return question === undefined ? undefined : { ...base, ...question };
    }
    const order = this.#order();
    if (order !== undefined) {
      const places = new Keys();
      const items = order.map(({ pieces, letter }) => ({
        key: places.of(pieces.map((piece) => piece.text).join(' '), letter),
        text: this.#words(pieces),
      }));
      return { ...base, type: 'ordering', items };
    }
    const right = this.#right();
    const truths = choices.map(({ pieces }) => truthOf(pieces.map((piece) => piece.text).join(' ')));
    if (
      truths.length === 2 &&
      truths[0] !== truths[1] &&
      truths.every((one) => one !== undefined) &&
      (right?.size ?? 1) === 1
    )
      return {
        ...base,
        type: 'true-false',
        answer: right === undefined ? null : truths[choices.findIndex((choice) => right.has(choice))] === true,
      };
    const keys = new Keys();
    const read = choices.map((choice) => ({
      key: keys.of(choice.pieces.map((piece) => piece.text).join(' '), choice.letter),
      text: this.#words(choice.pieces),
      percent: percentOf(right?.has(choice) === true, right?.size ?? 0),
      ...(choice.feedback.length === 0 || (this.#isForAll && choice === choices.at(-1))
        ? {}
        : { feedback: this.#words(choice.feedback) }),
    }));
    const question =
      right === undefined && read.length > 1
        ? unanswered(read, true)
        : weighed(read, (right?.size ?? 0) <= 1, this.#notes);
    return question === undefined ? undefined : { ...base, ...question };
  }

  /** `Answer: b, c, a` names every choice, in another order than they have: that order is asked for. */
  #order(): readonly GatheredChoice[] | undefined {
    const { answer, choices } = this.#typed;
    const named = answer === undefined || choices.length < 3 ? undefined : choicesNamed(answer.text, choices);
    if (named === undefined || named.size !== choices.length) return undefined;
    const order = [...named];
    return order.some((choice, index) => choice !== choices[index]) ? order : undefined;
  }

  /** Of a line with the answer, else by signs beside choices, else by how they look. */
  #right(): ReadonlySet<GatheredChoice> | undefined {
    const { answer, choices } = this.#typed;
    const signed = choices.filter(({ right }) => right);
    const looks = choices.filter(({ marked }) => marked);
    if (answer !== undefined) {
      const named = choicesNamed(answer.text, choices);
      if (named === undefined) return this.#unknown(`The answer “${answer.text}” is none of the choices.`);
      const differs =
        signed.length > 0 && (signed.length !== named.size || signed.some((choice) => !named.has(choice)));
      if (differs)
        this.#notes.changed(
          'answer',
          'The line with the answer names other choices than those with a sign. The line counted.',
          this.quotation,
        );
      return named;
    }
    // A star before every line is a bullet, unless there are letters behind it.
    const areSigns = signed.length < choices.length || choices.every(({ ordinal }) => ordinal !== undefined);
    if (signed.length > 0 && areSigns) return new Set(signed);
    if (looks.length > 0 && looks.length < choices.length) {
      this.#notes.changed(
        'marked-answer',
        'The right choice was known by how it looks (bold, underlined or coloured).',
        looks.map((choice) => choice.pieces.map((piece) => piece.text).join(' ')).join('; '),
      );
      return new Set(looks);
    }
    return this.#unknown('Nothing says which choice is right.');
  }

  /** `a -> b` in every choice. */
  #pairs(): readonly { readonly prompt: HtmlTree; readonly match: string }[] | undefined {
    const arrow = /\s*(?:->|=>|→|⇒)\s*/u;
    const pairs = this.#typed.choices.map(({ pieces: [piece, ...others] }) => {
      const found = piece === undefined || others.length > 0 ? null : arrow.exec(piece.text);
      if (piece === undefined || found === null) return undefined;
      const match = piece.text.slice(found.index + found[0].length).trim();
      return match === '' ? undefined : { prompt: this.#words([pieceOf(piece, 0, found.index)]), match };
    });
    return pairs.every((pair) => pair !== undefined) && pairs.length > 1 ? pairs : undefined;
  }

  #typedAnswer(base: Base, answer: Piece): DraftQuestion {
    const gaps = gapsIn(base.stem);
    if (gaps > 1) return this.#cloze(base, answersOfGaps(answer.text, gaps), gaps);
    const accept = acceptedTexts(answer.text);
    const number = numberAnswer(answer.text, this.#options.language);
    if (number !== undefined) return { ...base, type: 'numeric', answers: [number] };
    if (accept.length === 0) this.#unknown('The line with the answer is empty.');
    return { ...base, type: 'short-answer', accept: accept.length === 0 ? null : accept.map((one) => ({ text: one })) };
  }

  #cloze(base: Base, answers: readonly (readonly string[])[] | undefined, count: number): DraftQuestion {
    if (answers === undefined) this.#unknown(`The text has ${count} gaps, and nothing says what belongs into each.`);
    const { text, gaps } = withGaps(base.stem, answers);
    return { ...base, type: 'cloze', ...stemAndText(text), gaps };
  }

  /** Neither choices nor an answer: a person marks it, unless it has gaps. */
  #open(base: Base, stem: readonly (readonly Piece[])[]): DraftQuestion | undefined {
    const written = stem
      .map((paragraph) => paragraph.filter((piece) => !isLineToWriteOn(piece.text)))
      .filter((paragraph) => paragraph.length > 0);
    const words = this.#paragraphs(written);
    const gaps = gapsIn(words);
    if (gaps > 1) return this.#cloze({ ...base, stem: words }, undefined, gaps);
    if (gaps === 1) {
      this.#unknown('The text has a gap, and nothing says what belongs there.');
      return { ...base, stem: words, type: 'short-answer', accept: null };
    }
    if (written.length === 0) {
      this.#notes.left('question', 'A question has no words; it was left out.', this.quotation);
      return undefined;
    }
    this.#notes.changed(
      'essay',
      'The question has neither choices nor an answer. It is one that a person marks; add an answer if there is one.',
    );
    return { ...base, stem: words, type: 'essay' };
  }

  #unknown(why: string): undefined {
    this.#notes.left('no-right-answer', why, this.quotation);
    return undefined;
  }

  #pointsOf(points: string | undefined): { readonly points?: number } {
    const written = points ?? this.#typed.points;
    const value = Number(numbersMeantIn(written ?? '')[0]);
    if (written === undefined || !Number.isFinite(value)) return {};
    if (value >= 0.01 && value <= 99) return { points: value };
    this.#notes.changed('points', 'A question gives 0.01 to 99 points; this one has its default of 1.', written);
    return {};
  }

  #feedback(): Pick<Base, 'feedback'> {
    const pieces = [...this.#typed.feedback, ...(this.#isForAll ? (this.#typed.choices.at(-1)?.feedback ?? []) : [])];
    return pieces.length === 0 ? {} : { feedback: { general: this.#paragraph(pieces) } };
  }

  /** Feedback behind the last choice is for the question where no other choice has any. */
  get #isForAll(): boolean {
    return this.#typed.choices.filter(({ feedback }) => feedback.length > 0).length < 2;
  }

  #paragraphs(stem: readonly (readonly Piece[])[]): HtmlTree {
    return stem.filter((paragraph) => paragraph.length > 0).flatMap((paragraph) => this.#paragraph(paragraph));
  }

  #paragraph(pieces: readonly Piece[]): HtmlTree {
    // Lines that were broken where they were full are one; short ones were meant to end there.
    const isBroken = pieces.slice(0, -1).every(({ text: words }) => words.length >= 55);
    return [
      element(
        'p',
        {},
        joined(pieces, (piece) => this.#tree(piece), isBroken ? ' ' : 'break'),
      ),
    ];
  }

  #words(pieces: readonly Piece[]): HtmlTree {
    return joined(pieces, (piece) => this.#tree(piece), ' ');
  }

  #tree({ content }: Piece): HtmlTree {
    return typeof content === 'string' ? this.#options.texts.inline(content, 'plain', this.#notes) : content;
  }
}

/** As our own rule counts them, where several are right. */
function percentOf(isRight: boolean, right: number): number {
  if (right <= 1) return isRight ? 100 : 0;
  return (isRight ? 100 : -100) / right;
}
