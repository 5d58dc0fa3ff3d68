import type { HtmlTree } from '../../../content/tree.ts';
import type { DraftNumber, DraftQuestion } from '../../draft/question.ts';
import { Keys } from '../../questions/keys.ts';
import type { Notes } from '../../questions/notes.ts';
import type { QuestionTexts } from '../../questions/texts.ts';
import { weighed } from '../../questions/weights.ts';
import type { Text2qtiPart } from './parts.ts';

/** The parts of one question. */
export interface QuestionParts {
  readonly title: string | undefined;
  readonly points: string | undefined;
  readonly stem: Text2qtiPart;
  readonly parts: readonly Text2qtiPart[];
}

type Base = Pick<DraftQuestion, 'key' | 'place' | 'name' | 'points' | 'stem' | 'feedback'>;

/** Reads one question. Undefined, with an entry, where it has no right answer or asks for a file. */
export function text2qtiQuestion(
  question: QuestionParts,
  keys: Keys,
  texts: QuestionTexts,
  outer: Notes,
): DraftQuestion | undefined {
  const { title, points, stem, parts } = question;
  const key = keys.of(title ?? stem.text, 'question');
  const notes = outer.at({ line: stem.line }, key);
  const base: Base = {
    key,
    place: notes.place,
    stem: texts.block(stem.text, 'markdown', notes),
    ...(title === undefined ? {} : { name: title }),
    ...pointsOf(points, notes),
    ...feedbackOf(parts, texts, notes),
  };
  const has = (kind: Text2qtiPart['kind']) => parts.some((part) => part.kind === kind);
  if (has('choice') || has('box')) return choice(base, parts, texts, notes);
  if (has('number')) return numeric(base, parts, notes);
  const accepted = parts.filter(({ kind }) => kind === 'accepted');
  if (accepted.length > 0)
    return { ...base, type: 'short-answer', accept: accepted.map(({ text }) => ({ text: text.replace(/\s+/g, ' ') })) };
  if (has('essay')) return { ...base, type: 'essay' };
  const why = has('upload')
    ? 'The question asks for a file, which only an assignment does; it was left out.'
    : 'The question has no answer; it was left out.';
  notes.left(has('upload') ? 'file-upload' : 'no-right-answer', why, stem.text);
  return undefined;
}

function choice(
  base: Base,
  parts: readonly Text2qtiPart[],
  texts: QuestionTexts,
  notes: Notes,
): DraftQuestion | undefined {
  const choices = parts.filter(({ kind }) => kind === 'choice' || kind === 'box');
  const isMany = choices.some(({ kind }) => kind === 'box');
  if (!isMany && choices.length === 2 && choices.filter(({ right }) => right).length === 1) {
    const truths = choices.map(({ text }) => /^(?:(true)|false)$/i.exec(text));
    if (truths.every((truth) => truth !== null) && (truths[0]?.[1] === undefined) !== (truths[1]?.[1] === undefined))
      return {
        ...base,
        type: 'true-false',
        answer: truths[choices.findIndex(({ right }) => right)]?.[1] !== undefined,
      };
  }
  const keys = new Keys();
  const right = choices.filter((one) => one.right).length;
  const read = choices.map((one) => {
    const feedback = behind(parts, one);
    return {
      key: keys.of(one.text, 'choice'),
      text: texts.inline(one.text, 'markdown', notes),
      percent: one.right ? (isMany ? 100 / right : 100) : isMany ? -100 / right : 0,
      ...(feedback === undefined ? {} : { feedback: texts.inline(feedback, 'markdown', notes) }),
    };
  });
  const question = weighed(read, !isMany, notes);
  return question === undefined ? undefined : { ...base, ...question };
}

/** Feedback directly behind a choice is that choice's. */
function behind(parts: readonly Text2qtiPart[], choice: Text2qtiPart): string | undefined {
  const next = parts[parts.indexOf(choice) + 1];
  return next?.kind === 'general' ? next.text : undefined;
}

function numeric(base: Base, parts: readonly Text2qtiPart[], notes: Notes): DraftQuestion | undefined {
  const answers = parts
    .filter(({ kind }) => kind === 'number')
    .flatMap(({ text }) => {
      const answer = numberOf(text);
      if (answer === undefined) notes.left('number', `“${text}” is no number, so this answer was left out.`, text);
      return answer ?? [];
    });
  if (answers.length > 0) return { ...base, type: 'numeric', answers };
  notes.left('no-right-answer', 'The original has no number as its answer.');
  return { ...base, type: 'numeric', answers: null };
}

const NUMBER = String.raw`([-+]?(?:\d[\d_]*\.?\d*|\.\d+)(?:e[-+]?\d+)?)`;
const SPAN = new RegExp(String.raw`^\[\s*${NUMBER}\s*,\s*${NUMBER}\s*\]$`, 'i');
const AROUND = new RegExp(String.raw`^${NUMBER}(?:\s*\+-\s*${NUMBER}\s*(%?))?$`, 'i');

function numberOf(text: string): DraftNumber | undefined {
  const read = (written: string | undefined) => Number(written?.replaceAll('_', ''));
  const span = SPAN.exec(text);
  if (span !== null) return { range: { min: read(span[1]), max: read(span[2]) } };
  const around = AROUND.exec(text);
  if (around === null) return undefined;
  const answer = read(around[1]);
  if (around[2] === undefined || read(around[2]) === 0) return { answer };
  const margin = Math.abs(read(around[2]));
  return { answer, tolerance: around[3] === '%' ? { percent: margin } : margin };
}

/** Feedback before the answers is the question's. */
function feedbackOf(parts: readonly Text2qtiPart[], texts: QuestionTexts, notes: Notes): Pick<Base, 'feedback'> {
  const firstChoice = parts.findIndex(({ kind }) => kind === 'choice' || kind === 'box');
  const ofQuestion = firstChoice < 0 ? parts : parts.slice(0, firstChoice);
  const read = (kind: 'general' | 'correct' | 'incorrect', list: readonly Text2qtiPart[]): HtmlTree | undefined => {
    const found = list.find((part) => part.kind === kind);
    return found === undefined ? undefined : texts.block(found.text, 'markdown', notes);
  };
  const solution = parts.find(({ kind }) => kind === 'solution');
  if (solution !== undefined)
    notes.left(
      'solution',
      'Only an essay has a solution for the teacher; that of this question was left out.',
      solution.text,
    );
  const [general, correct, incorrect] = [read('general', ofQuestion), read('correct', parts), read('incorrect', parts)];
  if (general === undefined && correct === undefined && incorrect === undefined) return {};
  return {
    feedback: {
      ...(general === undefined ? {} : { general }),
      ...(correct === undefined ? {} : { correct }),
      ...(incorrect === undefined ? {} : { incorrect }),
    },
  };
}

/** Points that a question may give: 0.01 to 99. */
export function pointsOf(written: string | undefined, notes: Notes): { readonly points?: number } {
  if (written === undefined) return {};
  const points = Number(written);
  if (points >= 0.01 && points <= 99) return { points };
  notes.changed('points', 'A question gives 0.01 to 99 points; this one has its default of 1.', written);
  return {};
}
