import { gap, type HtmlNode, type HtmlTree, text } from '../../../content/tree.ts';
import { notationOf } from '../../../written/notation.ts';
import { numberIn } from '../../../written/read-number.ts';
import type { DraftGap, DraftNumber, DraftQuestion } from '../../draft/question.ts';
import { stemAndText } from '../../questions/gap-places.ts';
import { withTexts } from '../../questions/html-texts.ts';
import { Keys } from '../../questions/keys.ts';
import type { Notes } from '../../questions/notes.ts';
import { categorized, matched } from '../../questions/pairs.ts';
import type { ReadNotice } from '../../questions/quizzes.ts';
import type { QuestionTexts } from '../../questions/texts.ts';
import { unanswered, weighed } from '../../questions/weights.ts';
import { acceptedTexts, choicesNamed, numberAnswer, truthOf } from '../typed-questions/answer.ts';
import { answersOfGaps, gapsIn, withGaps } from '../typed-questions/gaps.ts';
import { ordinalOf } from '../typed-questions/words.ts';
import { booleanOf, gapOf, guessed, isMarkup, WRITTEN_GAP } from './cell-words.ts';
import type { RowCells, RowChoice } from './row.ts';
import { typeNamed, type WrittenType } from './types.ts';

export interface RowOptions {
  readonly texts: QuestionTexts;
  /** BCP 47: how its numbers are written. */
  readonly language: string;
}

type Base = Pick<DraftQuestion, 'key' | 'place' | 'name' | 'stem' | 'points' | 'feedback' | 'hints'>;

const ARROW = /\s*(?:->|=>|→|⇒|=)\s*/u;

/** Reads the question of a row, whose type is named or else is seen from what the row has. */
export function rowQuestion(
  cells: RowCells,
  keys: Keys,
  outer: Notes,
  options: RowOptions,
): DraftQuestion | ReadNotice | undefined {
  const key = keys.of(cells.name ?? cells.question, 'question');
  const notes = outer.at({}, key);
  return new Row(cells, key, notes, options).read();
}

class Row {
  readonly #cells: RowCells;
  readonly #key: string;
  readonly #notes: Notes;
  readonly #options: RowOptions;

  constructor(cells: RowCells, key: string, notes: Notes, options: RowOptions) {
    this.#cells = cells;
    this.#key = key;
    this.#notes = notes;
    this.#options = options;
  }

  read(): DraftQuestion | ReadNotice | undefined {
    const { question } = this.#cells;
    if (question === '') {
      this.#notes.left('question', 'The row has no question; it was left out.', this.#cells.all);
      return undefined;
    }
    const type = this.#type();
    if (type === 'notice') return { type, text: this.#block(question), place: this.#notes.place };
    const base = this.#base();
    switch (type) {
      case 'choice':
      case 'multiple-response':
        return this.#choice(base, type);
      case 'true-false':
        return this.#trueFalse(base);
      case 'short-answer':
        return { ...base, type, accept: this.#accepted() };
      case 'numeric':
        return this.#numeric(base);
      case 'matching':
      case 'categorize':
        return this.#matching(base, type);
      case 'ordering':
        return this.#ordering(base);
      case 'cloze':
        return this.#cloze(base);
      case 'essay':
        return this.#essay(base);
    }
  }

  #type(): WrittenType {
    const { type, choices, correct, question } = this.#cells;
    const named = type === undefined ? undefined : typeNamed(type);
    // Multiple choice is what many call both kinds.
    if (named === 'choice' && this.#named()?.size !== 1 && (this.#named()?.size ?? 0) > 1) return 'multiple-response';
    if (named !== undefined) return named;
    const guess = guessed(choices, correct, question, this.#named()?.size ?? 0, this.#options.language);
    if (type !== undefined)
      this.#notes.changed('type', `“${type}” is no known type of question; it was taken for \`${guess}\`.`, type);
    return guess;
  }

  #base(): Base {
    const { name, question, points, feedback, correctFeedback, incorrectFeedback, hints } = this.#cells;
    const said = {
      ...(correctFeedback === undefined ? {} : { correct: this.#block(correctFeedback) }),
      ...(incorrectFeedback === undefined ? {} : { incorrect: this.#block(incorrectFeedback) }),
      ...(feedback === undefined ? {} : { general: this.#block(feedback) }),
    };
    return {
      key: this.#key,
      place: this.#notes.place,
      ...(name === undefined ? {} : { name }),
      stem: this.#block(question),
      ...this.#points(points),
      ...(Object.keys(said).length === 0 ? {} : { feedback: said }),
      ...(hints.length === 0 ? {} : { hints: hints.map((hint) => this.#block(hint)) }),
    };
  }

  #points(written: string | undefined): { readonly points?: number } {
    if (written === undefined) return {};
    const points = numberIn(written, notationOf(this.#options.language));
    if (points !== undefined) return { points };
    this.#notes.left('points', `“${written}” is no number of points; the question has its default of 1.`, written);
    return {};
  }

  #named(): ReadonlySet<RowChoice> | undefined {
    const { choices, correct } = this.#cells;
    const marked = choices.filter(({ right }) => right);
    return correct === undefined ? (marked.length === 0 ? undefined : new Set(marked)) : choicesNamed(correct, choices);
  }

  #choice(base: Base, type: 'choice' | 'multiple-response'): DraftQuestion | undefined {
    const { choices, correct } = this.#cells;
    const right = this.#named();
    const keys = new Keys();
    const isMany = type === 'multiple-response' || (right?.size ?? 0) > 1;
    const count = right?.size ?? 0;
    const read = choices.map((choice) => ({
      key: keys.of(choice.words, 'choice'),
      text: this.#inline(choice.words),
      percent: right?.has(choice) === true ? (isMany ? 100 / count : 100) : isMany ? -100 / count : 0,
      ...(choice.comment === undefined ? {} : { feedback: this.#inline(choice.comment) }),
    }));
    if (right === undefined && read.length > 1) {
      this.#unknown(
        correct === undefined
          ? 'Nothing says which choice is right.'
          : `The answer “${correct}” is none of the choices.`,
      );
      return { ...base, ...unanswered(read, !isMany) };
    }
    const question = weighed(read, !isMany, this.#notes);
    return question === undefined ? undefined : { ...base, ...question };
  }

  #trueFalse(base: Base): DraftQuestion {
    const { correct, choices } = this.#cells;
    const [only] = this.#named() ?? [];
    const answer =
      truthOf(correct ?? '') ?? truthOf(only?.words ?? '') ?? booleanOf(correct ?? '', choices.length === 0);
    if (answer === undefined) this.#unknown('Nothing says whether this is true.');
    return { ...base, type: 'true-false', answer: answer ?? null };
  }

  /** What is right, and what the columns of choices have besides. */
  #accepted(): { readonly text: string }[] | null {
    const { correct, choices } = this.#cells;
    const words = [
      ...(correct === undefined ? [] : acceptedTexts(correct)),
      ...choices.map((choice) => choice.words.replace(/\s+/g, ' ')),
    ];
    if (words.length === 0) this.#unknown('The row has no answer.');
    return words.length === 0 ? null : [...new Set(words)].map((one) => ({ text: one }));
  }

  #numeric(base: Base): DraftQuestion {
    const { correct, choices, tolerance, unit } = this.#cells;
    const written = [...(correct === undefined ? [] : correct.split(/\s*;\s*/)), ...choices.map(({ words }) => words)];
    const answers = written.flatMap((one): readonly DraftNumber[] => {
      const number = numberAnswer(
        tolerance === undefined || /±|\+\/?-|\.\./.test(one) ? one : `${one} ± ${tolerance}`,
        this.#options.language,
      );
      if (number === undefined) this.#notes.left('number', `“${one}” is no number, so this answer was left out.`, one);
      return number === undefined ? [] : [number];
    });
    if (answers.length === 0) this.#unknown('The row has no number as its answer.');
    return {
      ...base,
      type: 'numeric',
      answers: answers.length === 0 ? null : answers,
      ...(unit === undefined ? {} : { unit }),
    };
  }

  #matching(base: Base, type: 'matching' | 'categorize'): DraftQuestion | undefined {
    const { choices, correct, distractors } = this.#cells;
    const written = choices.length > 0 ? choices.map(({ words }) => words) : (correct?.split(/\s*[;\n]\s*/) ?? []);
    const others = [...distractors];
    const pairs = written.flatMap((pair) => {
      const arrow = ARROW.exec(pair);
      const prompt = arrow === null ? pair : pair.slice(0, arrow.index).trim();
      const match =
        arrow === null
          ? ''
          : pair
              .slice(arrow.index + arrow[0].length)
              .replace(/\s+/g, ' ')
              .trim();
      if (prompt === '') others.push(match);
      else if (match === '') this.#unknown(`“${pair}” has no partner: write both, with -> between them.`);
      return prompt === '' ? [] : { prompt: this.#inline(prompt), match: match === '' ? null : match };
    });
    const isSorted = type === 'categorize' && new Set([...pairs.map(({ match }) => match), ...others]).size > 1;
    const question = isSorted && pairs.length > 1 ? categorized(pairs, others) : matched(pairs, others, this.#notes);
    return question === undefined ? undefined : { ...base, ...question };
  }

  #ordering(base: Base): DraftQuestion | undefined {
    const { choices, correct } = this.#cells;
    const letters = correct?.split(/[\s,;>]+/).filter((one) => one !== '') ?? [];
    const given = choices.length > 0 ? choices.map(({ words }) => words) : (correct?.split(/\s*[;\n>]\s*/) ?? []);
    const order = letters.map((letter) => (/^\d+$/.test(letter) ? Number(letter) - 1 : (ordinalOf(letter) ?? -1)));
    const isOrder = choices.length > 0 && order.length === given.length && new Set(order).size === order.length;
    const words =
      isOrder && order.every((index) => given[index] !== undefined) ? order.map((index) => given[index] ?? '') : given;
    const keys = new Keys();
    const items = words
      .filter((one) => one !== '')
      .map((one) => ({ key: keys.of(one, 'item'), text: this.#inline(one) }));
    if (items.length > 1) return { ...base, type: 'ordering', items };
    this.#notes.left(
      'question',
      'A question of ordering needs two items at least; this one was left out.',
      this.#cells.all,
    );
    return undefined;
  }

  #cloze(base: Base): DraftQuestion | undefined {
    const gaps: DraftGap[] = [];
    const written = withTexts(base.stem, (words) => {
      const parts = words.split(WRITTEN_GAP);
      return parts.flatMap((part, index): readonly HtmlNode[] => {
        if (index % 2 === 0) return part === '' ? [] : [text(part)];
        const key = `gap-${gaps.length + 1}`;
        gaps.push(gapOf(key, part));
        return [gap(key)];
      });
    });
    if (gaps.length > 0) return { ...base, type: 'cloze', ...stemAndText(written), gaps };
    const count = gapsIn(base.stem);
    if (count === 0) {
      this.#notes.left(
        'question',
        'The text has no gaps: write each as [[answer]], or as ____ with the answers in the column of right ones. It was left out.',
        this.#cells.all,
      );
      return undefined;
    }
    const { correct, choices } = this.#cells;
    const listed = choices.length === count ? choices.map(({ words }) => words.split(/\s*[|/]\s*/)) : undefined;
    const answers = listed ?? answersOfGaps(correct ?? '', count);
    if (answers === undefined) this.#unknown(`The text has ${count} gaps, and nothing says what belongs into each.`);
    const { text: tree, gaps: ruled } = withGaps(base.stem, answers);
    return { ...base, type: 'cloze', ...stemAndText(tree), gaps: ruled };
  }

  #essay(base: Base): DraftQuestion {
    const { correct } = this.#cells;
    return { ...base, type: 'essay', ...(correct === undefined ? {} : { modelAnswer: this.#block(correct) }) };
  }

  #unknown(why: string): void {
    this.#notes.left('no-right-answer', why, this.#cells.all);
  }

  #block(words: string): HtmlTree {
    return this.#options.texts.block(words, isMarkup(words) ? 'moodle' : 'plain', this.#notes);
  }

  #inline(words: string): HtmlTree {
    return this.#options.texts.inline(words, isMarkup(words) ? 'moodle' : 'plain', this.#notes);
  }
}
