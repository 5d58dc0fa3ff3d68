/**
 * What is in a quotation, a box or an item, changed so that it reads as another text does; nothing where that cannot be done
 * without the text around.
 */
export type Rewrite = (source: string, wanted: string) => string | undefined;

/** A box with its lines of colons, and what has not changed in it, as it was. */
export function keptInBox(written: string, source: string, rewrite: Rewrite): string {
  const [now, was] = [boxOf(written), boxOf(source)];
  if (now === undefined || was === undefined) return written;
  const content = now.content === '' || was.content === '' ? now.content : rewrite(was.content, now.content);
  if (content === undefined) return written;
  const isAsBefore = titleOf(now.opening) === titleOf(was.opening) && colonsOf(now.opening) <= colonsOf(was.opening);
  const { opening, closing } = isAsBefore ? was : now;
  return [opening, ...(content === '' ? [] : [content.replace(/\n$/, '')]), closing].join('\n');
}

interface Box {
  readonly opening: string;
  readonly content: string;
  readonly closing: string;
}

function boxOf(text: string): Box | undefined {
  const [, opening = '', content = '', closing = ''] = /^(:{3,}[^\n]*)\n([\s\S]*?\n)?(:{3,}[ \t]*)$/.exec(text) ?? [];
  return opening === '' ? undefined : { opening, content, closing };
}

function titleOf(opening: string): string {
  return opening
    .replace(/^:+/, '')
    .replace(/:+\s*$/, '')
    .trim()
    .replace(/\s+/g, ' ');
}

function colonsOf(opening: string): number {
  return /^:+/.exec(opening)?.[0].length ?? 0;
}

/** Whether all lines of a text are a quotation’s by their own sign. */
export function isQuoted(text: string): boolean {
  return text.split('\n').every((line) => /^ {0,3}>/.test(line));
}

/** A quotation with its signs, and what has not changed in it, as it was. */
export function keptInQuotation(written: string, source: string, rewrite: Rewrite): string {
  if (!isQuoted(written) || source.includes('\t')) return written;
  const content = rewrite(unquoted(source), unquoted(written));
  if (content === undefined) return written;
  const [sign = '>'] = /^ {0,3}>/.exec(source) ?? [];
  const space = /^ {0,3}> /m.test(source) ? ' ' : '';
  return content
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => (line === '' ? sign : sign + space + line))
    .join('\n');
}

function unquoted(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^ {0,3}> ?/, ''))
    .join('\n');
}
