import type { OpenConflict } from './load-customized.ts';

/** Whether a conflict is about a text, so that a text of one's own can decide it. */
export function isOfText({ kind, theirs, mine, before }: OpenConflict): boolean {
  return kind !== 'file' && [mine, theirs, before].every((side) => side === undefined || typeof side === 'string');
}

/** The command that decides a conflict, with what can be taken there. */
export function commandToDecide(id: string, folder: string, ofText: boolean): string {
  return `npx cartwright resolve '${id}' --in ${folder} --mine | --theirs${ofText ? ' | --text FILE' : ''}`;
}

/** Of a text as long as this, what is around the first difference is shown. */
const MOST_LETTERS = 160;
const BEFORE = 40;

/**
 * What the publisher has now and what mine has, a line each, from a little before where each differs from what was there
 * before, or, where that is not known, from the other.
 */
export function bothTexts({ kind, before, theirs, mine }: OpenConflict): readonly string[] {
  if (kind === 'file' || typeof theirs !== 'string' || typeof mine !== 'string') return [];
  const old = typeof before === 'string' ? before : undefined;
  return [`theirs: ${shown(theirs, old ?? mine)}`, `yours:  ${shown(mine, old ?? theirs)}`];
}

function shown(text: string, other: string): string {
  const [words, others] = [inOneLine(text), inOneLine(other)];
  if (words === '') return 'deleted';
  let same = 0;
  while (same < words.length && words[same] === others[same]) same += 1;
  const start = same <= BEFORE ? 0 : words.slice(0, same - BEFORE).lastIndexOf(' ') + 1;
  const letters = [...words.slice(start)];
  const isLong = letters.length > MOST_LETTERS;
  const part = isLong
    ? letters
        .slice(0, MOST_LETTERS)
        .join('')
        .replace(/\s+\S*$/, ' …')
    : letters.join('');
  return `“${start > 0 ? '… ' : ''}${part}”`;
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
