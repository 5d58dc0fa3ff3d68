import { oneLine } from '../../written/characters.ts';
import { formatNumber } from '../../written/format-number.ts';
import { cutText, singleLine } from '../typed-text.ts';
import { isSplit, textPart } from './fill-in.ts';
import type { ScormNotation } from './record.ts';
import { decimalResult } from './scorm-1.2.ts';

/** A fill-in response is a localized string of at most 250 characters (SCORM 2004 RTE, 4.1.1.7). */
const FILL_IN_LIMIT = 250;

/** How many correct responses of type fill-in every platform takes (SCORM 2004 RTE, 4.2.9.1: smallest permitted maximum). */
const FILL_IN_PATTERNS = 5;

/** Moodle's run-time takes numbers of at most 5 digits before and 18 behind the point, others get error 406. */
const MOODLE_NUMBER = /^-?[0-9]{1,5}(\.[0-9]{1,18})?$/;

/**
 * SCORM 2004's notation: parts are the author's ids joined by `[,]`, pairs by `[.]`, ranges by `[:]`. Moodle's run-time
 * takes letters, digits, `_` and `.` only in such an id, so that hyphens are written as underscores, which no id of an
 * author's holds.
 */
export const scorm2004: ScormNotation = {
  boolean: { true: 'true', false: 'false' },
  separator: '[,]',
  pairSeparator: '[.]',
  name: (parts, id) => (parts.some((part) => part.id === id) ? identifier(id) : undefined),
  text: (typed) => cutText(textPart(typed, { commas: isSplit(typed) === 'too-often' }), FILL_IN_LIMIT),
  textPatterns,
  number: (value) => {
    const written = formatNumber(value);
    return MOODLE_NUMBER.test(written) ? written : undefined;
  },
  numberRecord: (min, max, answer) => {
    const [from, to] = [formatNumber(min), formatNumber(max)];
    if (MOODLE_NUMBER.test(from) && MOODLE_NUMBER.test(to)) return { type: 'numeric', patterns: [`${from}[:]${to}`] };
    return { type: 'other', patterns: [formatNumber(answer)] };
  },
  result: (fraction) => (fraction >= 1 ? 'correct' : fraction <= 0 ? 'incorrect' : decimalResult(fraction)),
};

function identifier(id: string): string {
  return id.replaceAll('-', '_');
}

/** The delimiter counts towards the length in scorm-again. */
function textPatterns(accept: readonly string[], caseSensitive: boolean): readonly string[] {
  const patterns = accept.flatMap((accepted) => {
    const plain = oneLine(accepted);
    if (plain === '') return [];
    return [`{case_matters=${caseSensitive}}${textPart(plain, { commas: isSplit(plain) !== undefined })}`];
  });
  return [...new Set(patterns)].filter(({ length }) => length <= FILL_IN_LIMIT).slice(0, FILL_IN_PATTERNS);
}

/**
 * A localized string of at most 250 characters, as `cmi.interactions.n.description` and comments hold it, without a
 * language: one line, and nothing in it that would be read as a delimiter.
 */
export function localizedText(text: string): string {
  return textPart(singleLine(text, FILL_IN_LIMIT), { commas: false });
}
