import type { AcceptedNumber, AcceptedText, TextContents } from '../contents/contents.ts';
import type { XmlElement } from '../xml/element.ts';
import { field, idOf } from './backup.ts';
import type { QuestionTexts } from './question-texts.ts';

/** The share of the marks that an answer earns, as a percentage. */
export function percentOf(answer: XmlElement): number {
  return Math.round(Number(field(answer, 'fraction')) * 1e7) / 1e5;
}

/** An item's fraction is its place. */
export function orderedItems(answers: readonly XmlElement[], texts: QuestionTexts) {
  const place = (answer: XmlElement) => Number(field(answer, 'fraction'));
  return [...answers]
    .sort((left, right) => place(left) - place(right))
    .map((answer) => ({ id: idOf(answer), text: texts.of(answer, 'answertext', 'answer', idOf(answer)) }));
}

/** An answer that is right; an asterisk of its own is behind a backslash. */
export function acceptedTexts(
  answers: readonly XmlElement[],
  options: XmlElement | undefined,
  texts?: QuestionTexts,
): readonly AcceptedText[] {
  const caseSensitive = options?.descendants('usecase')[0]?.text === '1';
  return answers
    .filter((answer) => Number(field(answer, 'fraction')) > 0)
    .map((answer) => {
      const pattern = field(answer, 'answertext');
      return {
        text: pattern.replaceAll('\\*', '*'),
        caseSensitive,
        ...(/(?<!\\)\*/.test(pattern) ? { substring: true } : {}),
        ...gradedAs(answer, texts),
      };
    });
}

/** Numbers that are right. An asterisk takes any other number, for part of the marks: it is none. */
export function acceptedNumbers(
  answers: readonly XmlElement[],
  options: XmlElement | undefined,
  texts?: QuestionTexts,
): readonly AcceptedNumber[] {
  const records = options?.descendants('numerical_record') ?? [];
  return answers
    .filter((answer) => Number(field(answer, 'fraction')) > 0 && Number.isFinite(Number(field(answer, 'answertext'))))
    .map((answer) => {
      const exact = Number(field(answer, 'answertext'));
      const record = records.find((one) => field(one, 'answer') === idOf(answer));
      const tolerance = Number(field(record, 'tolerance')) || 0;
      const digits = (value: number) => Number(value.toPrecision(15));
      return {
        exact,
        minimum: digits(exact - tolerance),
        maximum: digits(exact + tolerance),
        ...gradedAs(answer, texts),
      };
    });
}

/** The share of the marks that an answer earns, and what is said about it. */
function gradedAs(
  answer: XmlElement,
  texts: QuestionTexts | undefined,
): { readonly percent?: number; readonly feedback?: TextContents } {
  const percent = percentOf(answer);
  const feedback = texts?.of(answer, 'feedback', 'answerfeedback', idOf(answer));
  return {
    ...(percent === 100 ? {} : { percent }),
    ...(feedback === undefined || feedback.source === '' ? {} : { feedback }),
  };
}
