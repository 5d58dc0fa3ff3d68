import { oneLine } from '../../written/characters.ts';
import type { DraftNumber, DraftQuestion } from '../draft/question.ts';
import { atMost, notSeen } from './at-most.ts';
import { clozeParts } from './cloze-parts.ts';
import type { Making } from './making.ts';
import { matchingParts } from './matching-parts.ts';
import type { MakeParts } from './question-part.ts';
import type { Part } from './text-writer.ts';
import { withText } from './with-text.ts';

type Of<Type extends DraftQuestion['type']> = Extract<DraftQuestion, { readonly type: Type }>;

const MOST_ANSWERS = 20;
const ANSWERS = { what: 'right answers', of: 'A question' };

/** Undefined where too little of it can be taken to ask anything. */
export function answerParts(question: DraftQuestion, making: Making): MakeParts | undefined {
  switch (question.type) {
    case 'choice':
    case 'multiple-response':
      return choiceParts(question, making);
    case 'true-false':
      return () => ({ type: 'true-false', answer: question.answer });
    case 'short-answer':
      return shortAnswerParts(question, making);
    case 'numeric':
      return numericParts(question, making);
    case 'matching':
    case 'categorize':
      return matchingParts(question, making);
    case 'ordering':
      return orderingParts(question, making);
    case 'cloze':
      return clozeParts(question, making);
    case 'essay':
      return essayParts(question, making);
  }
}

function choiceParts(question: Of<'choice' | 'multiple-response'>, making: Making): MakeParts | undefined {
  const { texts, entries, ids } = making;
  const choices = withText(
    question.choices,
    ({ text }) => texts.inline(text, question),
    question,
    making,
    'choices',
    ({ correct }) => Number(correct === true),
  );
  if (choices.length < 2) return undefined;
  const isOpen = choices.some(({ item }) => item.correct === null);
  const hasRight = choices.some(({ item }) => item.correct === true);
  if (!isOpen && !hasRight)
    entries.add(
      'changed',
      'no-right-answer',
      question,
      'The original marks no choice as right. Mark it, or the question stays out of every package.',
    );
  const correctOf = (correct: boolean | null): { readonly correct?: boolean | null } =>
    correct === true ? { correct } : isOpen || !hasRight ? { correct: null } : {};
  return (holder) => ({
    type: question.type,
    choices: choices.map(({ item, text }) => {
      const feedback = texts.inline(item.feedback, question);
      return {
        id: ids.giveInner(holder, item.key),
        text,
        ...correctOf(item.correct),
        ...(item.keepPlace === true ? { keepPlace: true } : {}),
        ...(feedback === undefined ? {} : { feedback }),
      };
    }),
    ...(question.shuffleChoices === false ? { shuffleChoices: false } : {}),
  });
}

function shortAnswerParts(
  { accept, caseSensitive, ...question }: Of<'short-answer'>,
  making: Making,
): MakeParts | undefined {
  const { texts, entries } = making;
  const own = caseSensitive === true ? { caseSensitive } : {};
  if (accept === null) return () => ({ type: 'short-answer', accept, ...own });
  const wrong = accept.filter(({ credit }) => credit !== undefined && credit <= 0);
  for (const { text, feedback } of wrong)
    if (feedback !== undefined)
      entries.add(
        'left',
        'feedback-to-wrong-answer',
        question,
        `What is said to the wrong answer “${text}” has no place here.`,
        texts.block(feedback, question),
      );
  const right = accept
    .filter((one) => !wrong.includes(one) && oneLine(one.text) !== '')
    .filter(notSeen(({ text }) => oneLine(text)));
  if (right.length === 0) return () => ({ type: 'short-answer', accept: null, ...own });
  const kept = atMost(right, MOST_ANSWERS, question, making, { ...ANSWERS, wordsOf: ({ text }) => text });
  const full = raised(kept, question, making);
  return () => ({
    type: 'short-answer',
    accept: full.map(({ text, credit = 100, feedback }) => {
      const said = texts.block(feedback, question);
      const words = texts.line(text, question, 'An accepted answer') ?? text;
      if (credit === 100 && said === undefined) return words;
      return { text: words, ...(credit === 100 ? {} : { credit }), ...(said === undefined ? {} : { feedback: said }) };
    }),
    ...own,
  });
}

/** Somebody must be able to get all points. */
function raised<Answer extends { readonly credit?: number }>(
  answers: readonly Answer[],
  part: Part,
  { entries }: Making,
): readonly Answer[] {
  const best = answers.reduce((most, { credit = 100 }) => Math.max(most, credit), Number.NEGATIVE_INFINITY);
  if (answers.length === 0 || best === 100) return answers;
  entries.add(
    'changed',
    'credit',
    part,
    `The best answer earned ${best} per cent of the points; it earns all of them now.`,
    `${best} %`,
  );
  return answers.map((one) => ((one.credit ?? 100) === best ? { ...one, credit: 100 } : one));
}

function numericParts({ answers, unit, ...question }: Of<'numeric'>, making: Making): MakeParts | undefined {
  const { texts } = making;
  const shown = texts.line(unit, question, 'The unit', 80);
  const own = shown === undefined ? {} : { unit: shown };
  const right = (answers ?? []).filter(({ credit }) => credit === undefined || credit > 0);
  const kept = atMost(right, MOST_ANSWERS, question, making, { ...ANSWERS, wordsOf: numberWords });
  const [first, ...others] = raised(kept, question, making);
  if (first === undefined) return () => ({ type: 'numeric', answer: null, ...own });
  const numberOf = ({ credit: _credit, feedback: _feedback, ...number }: DraftNumber) => number;
  if (others.length === 0 && first.feedback === undefined)
    return () => ({ type: 'numeric', ...numberOf(first), ...own });
  return () => ({
    type: 'numeric',
    answers: [first, ...others].map((one) => {
      const feedback = texts.block(one.feedback, question);
      const { credit = 100 } = one;
      return {
        ...numberOf(one),
        ...(credit === 100 ? {} : { credit }),
        ...(feedback === undefined ? {} : { feedback }),
      };
    }),
    ...own,
  });
}

function numberWords(number: DraftNumber): string {
  return 'range' in number ? `${number.range.min}–${number.range.max}` : String(number.answer);
}

function orderingParts(question: Of<'ordering'>, making: Making): MakeParts | undefined {
  const { texts, ids } = making;
  const items = withText(question.items, ({ text }) => texts.inline(text, question), question, making, 'items');
  if (items.length < 2) return undefined;
  return (holder) => ({
    type: 'ordering',
    items: items.map(({ item, text }) => ({ id: ids.giveInner(holder, item.key), text })),
  });
}

function essayParts(
  { guidance, modelAnswer, rubric, words, ...question }: Of<'essay'>,
  { texts, rubrics }: Making,
): MakeParts {
  const written = { guidance: texts.block(guidance, question), modelAnswer: texts.block(modelAnswer, question) };
  const judged = rubric === undefined ? undefined : rubrics.get(rubric);
  return () => ({
    type: 'essay',
    ...(written.guidance === undefined ? {} : { guidance: written.guidance }),
    ...(written.modelAnswer === undefined ? {} : { modelAnswer: written.modelAnswer }),
    ...(judged === undefined ? {} : { rubric: judged }),
    ...(words === undefined ? {} : { words }),
  });
}
