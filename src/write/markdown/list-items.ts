import { cutAt, type Part } from './cut.ts';
import type { Rewrite } from './kept-inside.ts';
import { indented } from './lines.ts';

/** An item begins with a sign in the column of the first. */
export function cutItems(list: string): readonly Part[] | undefined {
  const [, pad = ''] = /^( {0,3})(?:[-*+]|\d{1,9}[.)])(?=[ \t]|\n|$)/.exec(list) ?? [];
  const starts = [...list.matchAll(/^( {0,3})(?:[-*+]|\d{1,9}[.)])(?=[ \t]|\n|$)/gm)]
    .filter(([, spaces]) => spaces === pad)
    .map(({ index }) => index);
  return cutAt(list, starts);
}

/** An item’s sign with the spaces around it, and what is in the item. */
interface Item {
  readonly before: string;
  readonly content: string;
}

/** An item that has changed, with what has not changed in it as it was: its sign, its indentation and its blocks. */
export function rewrittenItem(written: string, source: string, rewrite: Rewrite): string {
  const [now, was] = [itemOf(written), itemOf(source)];
  if (now === undefined || was === undefined) return written;
  const sign = now.before.trim();
  const isNumber = /^\d/.test(sign);
  // A number of more digits would move what is below it.
  if (isNumber && sign.length !== was.before.trim().length) return written;
  const content = rewrite(was.content, now.content);
  if (content === undefined) return written;
  const before = isNumber ? was.before.replace(/\d+[.)]/, sign) : was.before.replace(/[-*+]/, sign);
  return before + indented(content.replace(/\n+$/, ''), ' '.repeat(was.before.length));
}

/** Nothing of an item that has lines outside its column, or begins with code. */
function itemOf(text: string): Item | undefined {
  const [before] = /^ {0,3}(?:[-*+]|\d{1,9}[.)]) {1,4}(?=[^\s])/.exec(text) ?? [];
  if (before === undefined || text.includes('\t')) return undefined;
  const column = ' '.repeat(before.length);
  const [first = '', ...others] = text.slice(before.length).split('\n');
  if (others.some((line) => line.trim() !== '' && !line.startsWith(column))) return undefined;
  return { before, content: [first, ...others.map((line) => line.slice(before.length))].join('\n') };
}
