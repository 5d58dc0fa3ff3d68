/** A stretch of a GIFT file between empty lines. */
export interface GiftBlock {
  /** Of its first line that is no comment, from 1. */
  readonly line: number;
  /** With its escaped signs as placeholders, without its comments. */
  readonly text: string;
  readonly comments: string;
}

/**
 * Signs that stand for themselves behind a backslash, in the order of Moodle 5.1.3 (`escapedchar_pre`), and what stands for
 * them meanwhile: characters that no text holds.
 */
const ESCAPED: readonly string[] = [':', '#', '=', '{', '}', '~'];
const FIRST_PLACEHOLDER = 0xfdd0;
const NEW_LINE = '\ufdd8';
const BACKSLASH = '\ufdd9';

/** Puts placeholders where signs are escaped. `\\` is a backslash that escapes nothing. */
export function escapedAway(text: string): string {
  return text
    .replaceAll('\\\\', BACKSLASH)
    .replace(/\\([:#={}~n])/g, (_all, sign: string) => placeholder(sign))
    .replaceAll(BACKSLASH, '\\');
}

/** The signs themselves again. */
export function unescaped(text: string): string {
  return text.replace(/[\ufdd0-\ufdd8]/g, (sign) =>
    sign === NEW_LINE ? '\n' : (ESCAPED[sign.charCodeAt(0) - FIRST_PLACEHOLDER] ?? ''),
  );
}

function placeholder(sign: string): string {
  const index = ESCAPED.indexOf(sign);
  return index < 0 ? NEW_LINE : String.fromCharCode(FIRST_PLACEHOLDER + index);
}

/**
 * The blocks of a file. Empty lines part them, but for those between the braces of one question, where Moodle reads two
 * halves of a question and takes neither; so does a title behind a question that is complete.
 */
export function giftBlocks(text: string): readonly GiftBlock[] {
  const lines = text
    .replace(/[\ufdd0-\ufdd9]/g, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim());
  const closes = closingAhead(lines);
  const blocks: Open[] = [];
  let open: Open | undefined;
  lines.forEach((line, index) => {
    if (line === '') {
      if (open?.isUnclosed !== true || closes[index] !== true) open = undefined;
      return;
    }
    if (open === undefined || (open.isComplete && line.startsWith('::'))) {
      open = new Open();
      blocks.push(open);
    }
    open.add(line, index + 1);
    // A category is one line, whatever is behind it without an empty line between.
    if (open.isCategory) open = undefined;
  });
  return blocks.map((block) => block.closed()).filter(({ text: words }) => words !== '');
}

/** Of each line, whether the first brace from there on is one that closes. */
function closingAhead(lines: readonly string[]): readonly boolean[] {
  const ahead: boolean[] = new Array(lines.length).fill(false);
  let next = false;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index] ?? '';
    const brace = line.startsWith('//') ? null : /[{}]/.exec(escapedAway(line));
    if (brace !== null) next = brace[0] === '}';
    ahead[index] = next;
  }
  return ahead;
}

class Open {
  #line: number | undefined;
  readonly #lines: string[] = [];
  readonly #comments: string[] = [];
  #opened = 0;
  #closed = 0;

  add(line: string, number: number): void {
    if (line.startsWith('//')) {
      this.#comments.push(line);
      return;
    }
    this.#line ??= number;
    const escaped = escapedAway(line);
    this.#lines.push(escaped);
    for (const brace of escaped.match(/[{}]/g) ?? []) {
      if (brace === '{') this.#opened += 1;
      else this.#closed += 1;
    }
  }

  get isUnclosed(): boolean {
    return this.#opened > this.#closed;
  }

  get isComplete(): boolean {
    return this.#opened > 0 && this.#opened === this.#closed;
  }

  get isCategory(): boolean {
    return this.#lines[0]?.startsWith('$CATEGORY:') === true;
  }

  closed(): GiftBlock {
    return { line: this.#line ?? 0, text: this.#lines.join('\n').trim(), comments: this.#comments.join('\n') };
  }
}
