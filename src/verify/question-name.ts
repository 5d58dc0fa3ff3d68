import { oncePerObject } from '../read/once.ts';
import { fieldOf, itemsOf } from '../read/qti/fields.ts';
import { readQuestion } from '../read/qti/read-question.ts';
import type { XmlElement } from '../read/xml/element.ts';

/** What tells a question apart for somebody who sees quizzes and never their files. */
export interface QuestionPlace {
  /** From 1, as the package has them in order; undefined where the question is in no list. */
  readonly number?: number | undefined;
  /** What holds it: `quiz` or `question bank`, with its title where it has one. */
  readonly holder: string;
  readonly holderTitle?: string | undefined;
  /** The words that it asks. */
  readonly stem: string;
}

/** As much of a stem as a glance takes in. */
const STEM_LENGTH = 60;

/** The beginning of a text, cut between words. */
export function firstWords(text: string, length = STEM_LENGTH): string {
  const characters = Array.from(text.slice(0, 2 * length + 2));
  if (characters.length <= length) return text;
  const cut = characters.slice(0, length).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s.,;:!?…]+$/, '')}…`;
}

/** `question 3 of the quiz “Who speaks?” (“Which of these words…”)`, for the middle of a sentence. */
export function questionName({ number, holder, holderTitle = '', stem }: QuestionPlace): string {
  const which = number === undefined ? 'a question' : `question ${number}`;
  const title = holderTitle === '' ? '' : ` “${firstWords(holderTitle)}”`;
  return `${which} of the ${holder}${title}${stem === '' ? '' : ` (“${firstWords(stem)}”)`}`;
}

/** The same at the beginning of a sentence. */
export function atStart(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** The items of a document, counted from 1, by its outermost element. */
const numbersIn = oncePerObject(
  (holder: XmlElement): ReadonlyMap<XmlElement, number> =>
    new Map(itemsOf(holder).map((one, index) => [one, index + 1])),
);

/** The name of an `item` of QTI 1.2, by the `assessment` or `objectbank` around it. */
export function itemName(item: XmlElement): string {
  let holder = item.parent;
  while (holder?.parent !== undefined && holder.name !== 'assessment' && holder.name !== 'objectbank') {
    holder = holder.parent;
  }
  const bank = holder?.name === 'objectbank';
  return questionName({
    number: holder === undefined ? undefined : numbersIn(holder).get(item),
    holder: bank ? 'question bank' : 'quiz',
    holderTitle: bank ? fieldOf(holder, 'bank_title') : holder?.attribute('title'),
    stem: readQuestion(item).stem.text,
  });
}
