import { truncate } from '../../content/text.ts';
import { NULL } from './fields.ts';

/** Longest name that Moodle's database holds, in characters; one more aborts the whole restore. */
export const LONGEST_NAME = 255;

export interface WrittenName {
  readonly text: string;
  readonly shortened: boolean;
}

/**
 * A name that Moodle shows through `format_string`, which strips tags and leaves entities: what would be either is
 * escaped, what a restore would take for an address is broken up, and the whole is cut where it is then longer than the database holds.
 */
export function nameText(plain: string, limit = LONGEST_NAME): WrittenName {
  let room = limit;
  let text = escapeName(plain);
  for (let over = excess(text, limit); over > 0; over = excess(text, limit)) {
    // A sign becomes five at most, so that never more is cut than must be.
    room -= Math.ceil(over / 5);
    text = escapeName(truncate(plain, room));
  }
  return { text, shortened: text !== escapeName(plain) };
}

function excess(text: string, limit: number): number {
  return Array.from(text).length - limit;
}

function escapeName(plain: string): string {
  if (plain === NULL) return `${plain}\u2060`;
  return plain
    .replace(/&(?=#|[A-Za-z])/g, '&amp;')
    .replace(/\$@(?=[A-Z]+[@*])/g, '$@\u2060')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/**
 * A choice of a question, shown as names are and as short. What is no tag here stays none where it is decoded once more
 * (docs/decisions/0008).
 */
export function answerText(plain: string, limit = LONGEST_NAME): WrittenName {
  return nameText(plain.replace(/<(?=[A-Za-z/!?])/g, '<\u2060'), limit);
}
