import { oneLine, withoutUnseen } from '../../written/characters.ts';
import { formatNumber } from '../../written/format-number.ts';
import { signOf } from '../letters.ts';
import { cutText } from '../typed-text.ts';
import type { ScormNotation } from './record.ts';

/** CMIFeedback (SCORM 1.2 RTE, section 3.4.4 and its data types): at most 255 characters. */
const RESPONSE_LIMIT = 255;

/**
 * SCORM 1.2's notation: parts are single characters, here signs by authored position, joined by commas; pairs by a full
 * stop; true and false are `t` and `f`. 26 pairs take 103 characters, so that only typed texts can reach the limit.
 */
export const scorm12: ScormNotation = {
  boolean: { true: 't', false: 'f' },
  separator: ',',
  pairSeparator: '.',
  name: signOf,
  text: (typed) => cutText(typed, RESPONSE_LIMIT),
  textPatterns: (accept) =>
    accept
      .map((accepted) => oneLine(withoutUnseen(accepted)))
      .filter(({ length }) => length > 0 && length <= RESPONSE_LIMIT),
  number: (value) => formatNumber(value),
  // A CMIDecimal cannot say a range: the number that is shown as right stands for it.
  numberRecord: (_min, _max, answer) => ({ type: 'numeric', patterns: [formatNumber(answer)] }),
  result: (fraction) => (fraction >= 1 ? 'correct' : fraction <= 0 ? 'wrong' : decimalResult(fraction)),
};

/** A CMIDecimal with at most 7 decimals. */
export function decimalResult(fraction: number): string {
  return formatNumber(Math.round(fraction * 1e7) / 1e7);
}
