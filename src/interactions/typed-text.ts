import { oneLine } from '../written/characters.ts';
import type { TextEntry } from './interaction.ts';

/** The longest text that a single field takes: SCORM 2004 records 250 characters of a fill-in, 1.2 records 255. */
export const ENTRY_LIMIT = 250;

/** Room that every field gives, so that its length tells nothing about short answers. */
const SMALLEST_ENTRY = 60;

/** How many characters a typed number may have. */
export const NUMBER_ENTRY_LIMIT = 32;

/**
 * How many characters a field for one of these answers takes: twice the longest, so that every wording with more
 * spaces fits, between 60 and 250.
 */
export function entryLimit(accept: readonly string[]): number {
  const longest = Math.max(0, ...accept.map(({ length }) => length));
  return Math.min(ENTRY_LIMIT, Math.max(SMALLEST_ENTRY, 2 * longest));
}

/** The same for a short answer: what earns a part of the points has to fit, too. */
export function answerLimit({ accept, graded }: Pick<TextEntry, 'accept' | 'graded'>): number {
  return entryLimit(graded?.flatMap((one) => one.accept) ?? accept);
}

/** A text of one line: gaps as one space, cut to `limit` UTF-16 units, never through a surrogate pair or behind a space. */
export function singleLine(text: string, limit: number): string {
  return cutText(oneLine(text.normalize('NFC')), limit).trimEnd();
}

/** The first `limit` UTF-16 units of a text, one less where the cut would go through a surrogate pair. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}
