import { unitOf } from './block-units.ts';
import { flowComments } from './flow-group.ts';
import type { Content } from './notation-types.ts';
import type { Written } from './written.ts';

/** The comments of an item as it was written in another place, also those in it, in their order: for where it is written again. */
export function commentsOf({ from }: Pick<Content, 'from'>): readonly string[] {
  const group = from?.around?.group;
  if (from === undefined || group?.kind !== 'list' || from.source.syntax?.kind !== 'yaml') return [];
  const { text } = from.source;
  const { written } = from;
  const position = group.entries.findIndex(({ value }) => value.start === written.start);
  if (position === -1) return [];
  if (group.form === 'flow') {
    const { lead = [], trail } = flowComments(group, position, text);
    return [...lead, ...commentsIn(text, written, written.start, written.end), ...(trail === undefined ? [] : [trail])];
  }
  const { start, end } = unitOf(group, position, text);
  return commentsIn(text, written, start, end);
}

/** What begins with `#` between two offsets, outside of names and texts. */
function commentsIn(text: string, written: Written, start: number, end: number): readonly string[] {
  let at = start;
  let open = '';
  for (const [from, to] of wordsOf(written, text)) {
    // Behind a word its line may have a comment; a text in a block ends with its last line.
    open += `${text.slice(at, Math.max(at, from))}${text[from] === '\n' ? '\n' : ' x '}`;
    at = Math.max(at, to);
  }
  return [...(open + text.slice(at, end)).matchAll(/(?<=\s|^)#.*/g)].map(([comment]) => comment.trimEnd());
}

/** The places of names and texts, in order; of a text in a block without its first line, which may have a comment. */
function wordsOf(written: Written, text: string): readonly (readonly [from: number, to: number])[] {
  if (written.kind !== 'scalar')
    return written.entries.flatMap(({ start, nameEnd, value }) => [
      ...(nameEnd === undefined ? [] : [[start, nameEnd] as const]),
      ...wordsOf(value, text),
    ]);
  const { style, start, end } = written;
  const isBlock = style === 'literal' || style === 'folded';
  return [[isBlock ? Math.min(end, text.indexOf('\n', start)) : start, end]];
}
