import MarkdownIt from 'markdown-it';
import { type BoxKind, isBoxKind } from './box-kinds.ts';
import type { Markdown, Token } from './markdown-state.ts';

/** How many boxes may be inside each other. */
export const MAX_BOXES = 8;
/** How many boxes further out the end of one is looked for, so that no text takes quadratic time. */
const MAX_SEARCH = 16;

const OPENING = /^(?<name>[A-Za-z]+)(?:[ \t]+(?<title>[^\s].*))?$/;

/** A line of colons: one that begins a box or, without words, one that ends it. */
interface BoxLine {
  readonly colons: number;
  readonly kind: BoxKind | undefined;
  readonly title: string;
  readonly isEnd: boolean;
}

/** What the tree is told about a box, or about a line of colons that makes none. */
export interface BoxMeta {
  readonly kind?: BoxKind;
  /** The line as it was typed. */
  readonly source: string;
  fault?: 'unknown' | 'not-open' | 'not-closed' | 'too-deep' | 'empty';
}

/**
 * Boxes: `::: note Title` to `:::`, with more colons around others if one likes. Lines of colons become tokens while
 * blocks are read, and are paired afterwards, so that code and lists are what they are without them and any depth takes
 * linear time. Makes tokens of the types `box_open`, `box_title_open`, their ends, and `box_text` for a line that makes none.
 */
export function addBoxes(markdown: Markdown): void {
  markdown.block.ruler.before(
    'fence',
    'box',
    (state, startLine, _endLine, silent) => {
      const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      if (state.src[start] !== ':' || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
      const source = state.src.slice(start, state.eMarks[startLine]);
      const line = boxLine(source);
      if (line === undefined) return false;
      if (silent) return true;
      const token = state.push('box_line', '', 0);
      token.map = [startLine, startLine + 1];
      token.meta = { line, source };
      state.line = startLine + 1;
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
  markdown.core.ruler.after('block', 'boxes', (state) => {
    if (state.tokens.some(({ type }) => type === 'box_line')) state.tokens = new Boxes().pair(state.tokens);
  });
}

function boxLine(source: string): BoxLine | undefined {
  const colons = /^:{3,}/.exec(source)?.[0].length;
  if (colons === undefined) return undefined;
  let end = source.length;
  // Some close the line as a heading is closed: `::: note :::`.
  while (end > colons && /[\s:]/.test(source[end - 1] ?? '')) end -= 1;
  const words = source.slice(colons, end).trim();
  const { name = '', title = '' } = OPENING.exec(words)?.groups ?? {};
  const kind = name.toLowerCase();
  return { colons, kind: isBoxKind(kind) ? kind : undefined, title, isEnd: words === '' };
}

interface OpenBox {
  readonly line: BoxLine;
  readonly level: number;
  /** Undefined where the line makes no box, and its end is shown as well. */
  readonly token: (Token & { meta: BoxMeta }) | undefined;
  /** How many tokens there were when its text began. */
  readonly from: number;
}

class Boxes {
  readonly #out: Token[] = [];
  readonly #open: OpenBox[] = [];
  #depth = 0;

  pair(tokens: readonly Token[]): Token[] {
    for (const token of tokens) {
      if (token.type === 'box_line') this.#line(token);
      else {
        if (token.nesting === -1) this.#leave(token.level);
        this.#out.push(token);
      }
    }
    this.#leave(-1);
    return this.#out;
  }

  /** What was begun inside something ends with it. */
  #leave(level: number): void {
    for (let last = this.#open.at(-1); last !== undefined && last.level > level; last = this.#open.at(-1))
      this.#close('not-closed');
  }

  #line(token: Token): void {
    const { line, source } = token.meta as unknown as { readonly line: BoxLine; readonly source: string };
    if (!line.isEnd) this.#begin(line, source, token);
    else if (!this.#end(line.colons, token)) this.#text(token, { source, fault: 'not-open' });
  }

  #begin(line: BoxLine, source: string, { map, level }: Token): void {
    const { kind, title } = line;
    if (kind === undefined || this.#depth >= MAX_BOXES) {
      const fault = kind === undefined ? 'unknown' : 'too-deep';
      this.#text({ map, level }, { source, fault });
      this.#open.push({ line, level, token: undefined, from: this.#out.length });
      return;
    }
    const token = Object.assign(this.#push('box_open', 1, map), {
      meta: { kind, source } satisfies BoxMeta as BoxMeta,
    });
    this.#push('box_title_open', 1, map).meta = { kind };
    const inline = this.#push('inline', 0, map);
    inline.content = title;
    inline.children = [];
    this.#push('box_title_close', -1, map);
    this.#open.push({ line, level, token, from: this.#out.length });
    this.#depth += 1;
  }

  /** Ends the innermost box with as many colons, else the innermost; false where none is open here. */
  #end(colons: number, { map, level }: Token): boolean {
    if (this.#open.at(-1)?.level !== level) return false;
    let steps = 0;
    for (let index = this.#open.length - 1; index >= 0 && steps < MAX_SEARCH; index -= 1, steps += 1) {
      const box = this.#open[index];
      if (box?.level !== level) break;
      if (box.line.colons !== colons) continue;
      while (this.#open.length - 1 > index) this.#close('not-closed');
      break;
    }
    this.#close(undefined, map);
    return true;
  }

  #close(fault: 'not-closed' | undefined, map: Token['map'] = null): void {
    const box = this.#open.pop();
    if (box === undefined) return;
    if (box.token === undefined) {
      if (map !== null) this.#text({ map, level: box.level }, { source: ':'.repeat(box.line.colons) });
      return;
    }
    if (fault !== undefined) box.token.meta.fault = fault;
    else if (box.from === this.#out.length) box.token.meta.fault = 'empty';
    this.#depth -= 1;
    this.#push('box_close', -1, map);
  }

  #text({ map, level }: Pick<Token, 'map' | 'level'>, meta: BoxMeta): void {
    Object.assign(this.#push('box_text', 0, map), { meta, level });
  }

  #push(type: string, nesting: -1 | 0 | 1, map: Token['map']): Token {
    const token = new MarkdownIt.Token(type, '', nesting);
    token.block = true;
    token.map = map;
    this.#out.push(token);
    return token;
  }
}
