import { plainText } from '../../content/text.ts';
import type { HtmlTree } from '../../content/tree.ts';
import type { DraftChoice } from '../draft/question.ts';
import type { Notes } from './notes.ts';

/** A choice as others weigh it. */
export interface WeighedChoice {
  readonly key: string;
  readonly text: HtmlTree;
  /** Per cent of the points that it gives, or takes where it is negative. */
  readonly percent: number;
  readonly keepPlace?: boolean;
  readonly feedback?: HtmlTree;
}

export interface WeighedQuestion {
  readonly type: 'choice' | 'multiple-response';
  readonly choices: readonly DraftChoice[];
}

/** Percentages are rounded in files: three thirds are written as 33.33333. */
const SAME = 0.51;

const isAbout = (left: number, right: number) => Math.abs(left - right) < SAME;

/**
 * Choices that have a weight each, as right and wrong ones. Where that scores otherwise than the weights did, an entry says
 * so. Where none is right, `correct` is `null` in all. Undefined, with an entry,
 * where there are fewer than two.
 */
export function weighed(choices: readonly WeighedChoice[], single: boolean, notes: Notes): WeighedQuestion | undefined {
  const best = choices.reduce((most, { percent }) => Math.max(most, percent), Number.NEGATIVE_INFINITY);
  if (choices.length < 2) {
    notes.left('question', 'A question needs two choices at least; this one was left out.', wordsOf(choices));
    return undefined;
  }
  if (!(best > 0)) {
    notes.left('no-right-answer', 'The original says of no choice that it is right.', wordsOf(choices));
    return unanswered(choices, single);
  }
  return single ? chooseOne(choices, best, notes) : chooseMany(choices, notes);
}

/** The question of which nobody has said what is right. */
export function unanswered(choices: readonly Omit<WeighedChoice, 'percent'>[], single: boolean): WeighedQuestion {
  return { type: single ? 'choice' : 'multiple-response', choices: choices.map((choice) => drafted(choice, null)) };
}

function chooseOne(choices: readonly WeighedChoice[], best: number, notes: Notes): WeighedQuestion {
  const isRight = ({ percent }: WeighedChoice) => isAbout(percent, best);
  const count = choices.filter(isRight).length;
  if (count > 1) {
    notes.changed(
      'several-right',
      'Students picked one of several right choices. Now they are to pick all of them.',
      choices.filter(isRight).map(words).join('; '),
    );
  }
  const isPlain = choices.every((choice) => isRight(choice) || isAbout(choice.percent, 0));
  if (!isPlain || !isAbout(best, 100)) {
    notes.changed(
      'weights',
      'The choices had weights of their own. Now the right choice gives all points, and any other gives none.',
      weightsOf(choices),
    );
  }
  return {
    type: count > 1 ? 'multiple-response' : 'choice',
    choices: choices.map((choice) => drafted(choice, isRight(choice))),
  };
}

function chooseMany(choices: readonly WeighedChoice[], notes: Notes): WeighedQuestion {
  const isRight = ({ percent }: WeighedChoice) => percent > 0;
  const share = 100 / choices.filter(isRight).length;
  const isSame = choices.every((choice) => isAbout(choice.percent, isRight(choice) ? share : -share));
  if (!isSame) {
    notes.changed(
      'weights',
      'The choices had weights of their own. Now all right choices count the same, and each wrong one takes away as much as a right one gives; a score never falls below zero.',
      weightsOf(choices),
    );
  }
  return { type: 'multiple-response', choices: choices.map((choice) => drafted(choice, isRight(choice))) };
}

function drafted(
  { key, text, keepPlace, feedback }: Omit<WeighedChoice, 'percent'>,
  correct: boolean | null,
): DraftChoice {
  return {
    key,
    text,
    correct,
    ...(keepPlace === true ? { keepPlace } : {}),
    ...(feedback === undefined ? {} : { feedback }),
  };
}

function words({ text }: WeighedChoice): string {
  return plainText(text);
}

function wordsOf(choices: readonly WeighedChoice[]): string {
  return choices.map(words).join('; ');
}

function weightsOf(choices: readonly WeighedChoice[]): string {
  return choices.map((choice) => `${words(choice)}: ${Math.round(choice.percent * 1000) / 1000} %`).join('; ');
}
