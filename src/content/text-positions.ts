/**
 * Finds a place inside a Markdown text again. The parser works on lines whose indentation and quotation marks have been
 * taken off; a line of content is looked up in the line of the text that it came from.
 */
export class TextPositions {
  readonly #text: string;
  #lineStarts: number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Offset of a line's first character; `line` counts from 0. */
  lineStart(line: number): number {
    this.#lineStarts ??= lineStarts(this.#text);
    return this.#lineStarts[Math.min(line, this.#lineStarts.length - 1)] ?? 0;
  }

  /**
   * Offset of a character of inline content: `firstLine` is the line where the content begins, `position` the
   * character's offset in the content. Exact wherever the content's line stands in the text as it is; else the line's
   * first character that is no blank.
   */
  find(firstLine: number, content: string, position: number): number {
    const before = content.slice(0, position);
    const lineIndex = before.split('\n').length - 1;
    const lineBegin = before.lastIndexOf('\n') + 1;
    const lineEnd = content.indexOf('\n', lineBegin);
    const contentLine = content.slice(lineBegin, lineEnd < 0 ? undefined : lineEnd).trim();
    const leading = content.slice(lineBegin).search(/[^ \t]|$/);
    const start = this.lineStart(firstLine + lineIndex);
    const line = this.#line(firstLine + lineIndex);
    const found = line.indexOf(contentLine);
    if (found < 0) return start + line.search(/\S|$/);
    return Math.min(start + found + Math.max(0, position - lineBegin - leading), this.#text.length);
  }

  #line(line: number): string {
    return /^[^\r\n]*/.exec(this.#text.slice(this.lineStart(line)))?.[0] ?? '';
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}
