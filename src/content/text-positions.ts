/** Lines of a text and where they begin. */
export class TextPositions {
  readonly #text: string;
  #lineStarts: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Offset of a line's first character; `line` counts from 0. */
  lineStart(line: number): number {
    this.#lineStarts ??= [0, ...Array.from(this.#text.matchAll(/\r\n?|\n/g), (match) => match.index + match[0].length)];
    return this.#lineStarts[line] ?? this.#text.length;
  }

  line(line: number): string {
    return /^[^\r\n]*/.exec(this.#text.slice(this.lineStart(line), this.lineStart(line + 1)))?.[0] ?? '';
  }
}

/** A line of inline content: where it begins in the content and where that is in the text. */
interface LinePlace {
  readonly inContent: number;
  readonly inText: number;
  /** False where the line was not found as it is: then every place in it is its beginning. */
  readonly exact: boolean;
}

/**
 * Finds places of inline content in its text again. The parser works on lines whose indentation and quotation marks have
 * been taken off; each line of content is looked up in the line of the text that it came from.
 */
export class InlinePositions {
  readonly #positions: TextPositions;
  readonly #firstLine: number;
  readonly #content: string;
  #lines: readonly LinePlace[] | undefined;

  /** `firstLine` is the line of the text where the content begins, counted from 0. */
  constructor(positions: TextPositions, firstLine: number, content: string) {
    this.#positions = positions;
    this.#firstLine = firstLine;
    this.#content = content;
  }

  /** Offset in the text of the character at `position` in the content. */
  offset(position: number): number {
    this.#lines ??= this.#place();
    let low = 0;
    let high = this.#lines.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lines[middle]?.inContent ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    const line = this.#lines[low];
    if (line === undefined) return 0;
    return line.exact ? line.inText + Math.max(0, position - line.inContent) : line.inText;
  }

  #place(): readonly LinePlace[] {
    const places: LinePlace[] = [];
    let inContent = 0;
    for (const [index, line] of this.#content.split('\n').entries()) {
      const start = this.#positions.lineStart(this.#firstLine + index);
      const source = this.#positions.line(this.#firstLine + index);
      const words = line.trimStart();
      const found = source.indexOf(words.trimEnd());
      places.push({
        inContent: inContent + line.length - words.length,
        inText: start + (found < 0 ? source.search(/\S|$/) : found),
        exact: found >= 0,
      });
      inContent += line.length + 1;
    }
    return places;
  }
}
