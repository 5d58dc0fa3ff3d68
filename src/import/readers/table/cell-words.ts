import type { DraftGap } from '../../draft/question.ts';
import { numberAnswer, truthOf } from '../typed-questions/answer.ts';
import type { RowChoice } from './row.ts';
import type { WrittenType } from './types.ts';

/** `[[Paris]]`, `[[Paris|Lutetia]]`, or `[[*Paris|London]]` for a list to choose from. */
export const WRITTEN_GAP = /\[\[([^[\]]{1,500})\]\]/g;

/** Whether a cell has tags of HTML, as exports of platforms have. */
export function isMarkup(words: string): boolean {
  return /<\/?(?:p|br|b|i|em|strong|sub|sup|ul|ol|li|div|span|img|a|code|pre|u)\b[^>]*>/i.test(words);
}

/** The type of a question whose row does not name it. */
export function guessed(
  choices: readonly RowChoice[],
  correct: string | undefined,
  question: string,
  right: number,
  language: string,
): WrittenType {
  if (new RegExp(WRITTEN_GAP.source).test(question)) return 'cloze';
  if (choices.length > 1 && choices.every(({ words }) => /->|=>|→|⇒/.test(words))) return 'matching';
  const truths = choices.map(({ words }) => truthOf(words));
  if (choices.length === 2 && truths[0] !== undefined && truths[1] === !truths[0]) return 'true-false';
  if (choices.length > 1) return right > 1 ? 'multiple-response' : 'choice';
  if (correct === undefined && choices.length === 0) return 'essay';
  const only = correct ?? choices[0]?.words ?? '';
  if (truthOf(only) !== undefined) return 'true-false';
  return numberAnswer(only, language) === undefined ? 'short-answer' : 'numeric';
}

/** A gap as it is written between brackets. */
export function gapOf(key: string, written: string): DraftGap {
  const parts = written
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const right = parts.find((part) => part.startsWith('*'));
  if (right === undefined) return { key, accept: parts };
  const plain = (part: string) => part.replace(/^\*\s*/, '');
  return { key, options: parts.map(plain), answer: plain(right) };
}

/** 1 and 0, yes and no, where the row has no choices that they could name. */
export function booleanOf(written: string, alone: boolean): boolean | undefined {
  if (!alone) return undefined;
  if (/^(?:1|yes|y|sí|si|s|ja|j|oui|o|да|д)$/i.test(written.trim())) return true;
  return /^(?:0|no|n|nein|non|нет|н)$/i.test(written.trim()) ? false : undefined;
}
