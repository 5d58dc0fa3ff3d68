/** How a tag takes part in the flow: at a `block` boundary white space means nothing, a `void` element holds none. */
export type TagRole = 'block' | 'inline' | 'void';

/** Receives the pieces of a document in order; texts are escaped already. */
export interface HtmlSink {
  open(html: string, role: TagRole): void;
  close(html: string, role: TagRole): void;
  text(escaped: string, preformatted: boolean): void;
  /** A block began or ended here whose tag the platform does not keep. */
  boundary(): void;
  result(): string;
}

/** Writes white space as it is, with a newline after each block, so that packages can be read and compared. */
export class KeepingSink implements HtmlSink {
  #html = '';
  // Asking the whole for its end would copy it, once for each block of a long page.
  #last = '';

  open(html: string): void {
    this.#add(html);
  }

  close(html: string, role: TagRole): void {
    this.#add(role === 'block' ? `${html}\n` : html);
  }

  text(escaped: string): void {
    this.#add(escaped);
  }

  boundary(): void {
    if (this.#last !== '' && !this.#last.endsWith('\n')) this.#add('\n');
  }

  result(): string {
    return this.#last.endsWith('\n') ? this.#html.slice(0, -1) : this.#html;
  }

  #add(html: string): void {
    if (html === '') return;
    this.#html += html;
    this.#last = html;
  }
}

/** A tag or a text; one shape for both, because many thousands of them are looked at in a row. */
interface Piece {
  html: string;
  readonly kind: TagRole | 'text' | 'preformatted';
}

const NO_BREAK_SPACE = '\u00a0';
const BLANKS = /[ \t\n\f\r]+/g;

/**
 * Writes no newline, and no white space alone between two tags: an importer that removes it would run words
 * together. Such a space moves to the end of the text before it, or the beginning of the text after it.
 */
export class CollapsingSink implements HtmlSink {
  readonly #pieces: Piece[] = [];
  /** Whether the last text ends in a space: asking itself would copy it, once for each word of a long one. */
  #inSpace = false;
  readonly #lineBreak: string;

  constructor(lineBreak: string) {
    this.#lineBreak = lineBreak;
  }

  open(html: string, role: TagRole): void {
    this.#pieces.push({ html, kind: role });
  }

  close(html: string, role: TagRole): void {
    this.#pieces.push({ html, kind: role });
  }

  boundary(): void {
    this.#append(' ', 'text');
  }

  text(escaped: string, preformatted: boolean): void {
    if (!preformatted) {
      this.#append(escaped.replace(BLANKS, ' '), 'text');
      return;
    }
    escaped.split('\n').forEach((line, index) => {
      if (index > 0) this.#pieces.push({ html: this.#lineBreak, kind: 'block' });
      this.#append(/^[ \t\f\r]*$/.test(line) ? NO_BREAK_SPACE.repeat(line.length) : line, 'preformatted');
    });
  }

  #append(text: string, kind: 'text' | 'preformatted'): void {
    if (text === '') return;
    const last = this.#pieces.at(-1);
    const words =
      last?.kind === 'text' && kind === 'text' && this.#inSpace && text.startsWith(' ') ? text.slice(1) : text;
    if (words === '') return;
    this.#inSpace = words.endsWith(' ');
    if (last?.kind === kind) last.html += words;
    else this.#pieces.push({ html: words, kind });
  }

  result(): string {
    this.#pieces.forEach((piece, index) => {
      if (piece.kind !== 'text') return;
      if (piece.html === ' ') piece.html = this.#settle(index);
      if (piece.html.startsWith(' ') && this.#isBlockOrEnd(index - 1)) piece.html = piece.html.slice(1);
      if (piece.html.endsWith(' ') && this.#isBlockOrEnd(index + 1)) piece.html = piece.html.slice(0, -1);
    });
    return this.#pieces.map(({ html }) => html).join('');
  }

  /** Finds a place for the space at `index`; returns what remains there. */
  #settle(index: number): string {
    if (this.#isBlockOrEnd(index - 1) || this.#isBlockOrEnd(index + 1)) return '';
    const before = this.#neighbour(index, -1);
    if (before !== undefined) {
      if (!before.html.endsWith(' ')) before.html += ' ';
      return '';
    }
    const after = this.#neighbour(index, 1);
    if (after === undefined) return NO_BREAK_SPACE;
    if (!after.html.startsWith(' ')) after.html = ` ${after.html}`;
    return '';
  }

  #isBlockOrEnd(index: number): boolean {
    return (this.#pieces[index]?.kind ?? 'block') === 'block';
  }

  /** The next text in a direction with nothing but tags of inline elements between. */
  #neighbour(index: number, step: 1 | -1): Piece | undefined {
    for (let at = index + step; ; at += step) {
      const piece = this.#pieces[at];
      if (piece === undefined || piece.kind === 'block' || piece.kind === 'void') return undefined;
      if (piece.kind !== 'inline' && piece.html !== '' && piece.html !== ' ') return piece;
    }
  }
}
