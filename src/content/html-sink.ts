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

  open(html: string): void {
    this.#html += html;
  }

  close(html: string, role: TagRole): void {
    this.#html += role === 'block' ? `${html}\n` : html;
  }

  text(escaped: string): void {
    this.#html += escaped;
  }

  boundary(): void {
    if (this.#html !== '' && !this.#html.endsWith('\n')) this.#html += '\n';
  }

  result(): string {
    return this.#html.endsWith('\n') ? this.#html.slice(0, -1) : this.#html;
  }
}

interface TagPiece {
  readonly html: string;
  readonly role: TagRole;
}

interface TextPiece {
  text: string;
  readonly preformatted: boolean;
}

const NO_BREAK_SPACE = '\u00a0';
const BLANKS = /[ \t\n\f\r]+/g;

/**
 * Writes no newline, and no white space that stands alone between two tags: an importer that removes it would run words
 * together. Such a blank moves to the end of the text before it, or the beginning of the text after it.
 */
export class CollapsingSink implements HtmlSink {
  readonly #pieces: (TagPiece | TextPiece)[] = [];
  readonly #lineBreak: string;

  constructor(lineBreak: string) {
    this.#lineBreak = lineBreak;
  }

  open(html: string, role: TagRole): void {
    this.#pieces.push({ html, role });
  }

  close(html: string, role: TagRole): void {
    this.#pieces.push({ html, role });
  }

  boundary(): void {
    this.#append(' ', false);
  }

  text(escaped: string, preformatted: boolean): void {
    if (!preformatted) {
      this.#append(escaped.replace(BLANKS, ' '), false);
      return;
    }
    escaped.split('\n').forEach((line, index) => {
      if (index > 0) this.#pieces.push({ html: this.#lineBreak, role: 'block' });
      this.#append(/^[ \t\f\r]*$/.test(line) ? NO_BREAK_SPACE.repeat(line.length) : line, true);
    });
  }

  #append(text: string, preformatted: boolean): void {
    if (text === '') return;
    const last = this.#pieces.at(-1);
    if (last === undefined || 'html' in last) this.#pieces.push({ text, preformatted });
    else last.text += !preformatted && last.text.endsWith(' ') && text.startsWith(' ') ? text.slice(1) : text;
  }

  result(): string {
    this.#pieces.forEach((piece, index) => {
      if ('html' in piece || piece.preformatted) return;
      if (piece.text === ' ') piece.text = this.#settle(index);
      if (this.#isBlockOrEnd(index - 1)) piece.text = piece.text.replace(/^ /, '');
      if (this.#isBlockOrEnd(index + 1)) piece.text = piece.text.replace(/ $/, '');
    });
    return this.#pieces.map((piece) => ('html' in piece ? piece.html : piece.text)).join('');
  }

  /** Finds a place for the blank at `index`; returns what remains there. */
  #settle(index: number): string {
    if (this.#isBlockOrEnd(index - 1) || this.#isBlockOrEnd(index + 1)) return '';
    const before = this.#neighbour(index, -1);
    if (before !== undefined) {
      if (!before.text.endsWith(' ')) before.text += ' ';
      return '';
    }
    const after = this.#neighbour(index, 1);
    if (after === undefined) return NO_BREAK_SPACE;
    if (!after.text.startsWith(' ')) after.text = ` ${after.text}`;
    return '';
  }

  #isBlockOrEnd(index: number): boolean {
    const piece = this.#pieces[index];
    return piece === undefined || ('html' in piece && piece.role === 'block');
  }

  /** The next text in a direction with nothing but tags of inline elements between. */
  #neighbour(index: number, step: 1 | -1): TextPiece | undefined {
    for (let at = index + step; ; at += step) {
      const piece = this.#pieces[at];
      if (piece === undefined) return undefined;
      if ('html' in piece) {
        if (piece.role !== 'inline') return undefined;
      } else if (piece.text.trim() !== '') return piece;
    }
  }
}
