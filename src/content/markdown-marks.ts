import { isMarked, isRaised } from './mark-guards.ts';
import { LocatedInlineState, type Markdown, type Token } from './markdown-state.ts';

/** Pairs of two signs: the words between them are struck out, or highlighted. */
const DOUBLE: Readonly<Record<string, string>> = { '~': 'del', '=': 'mark' };
/** Pairs of one sign: the letters between them are lowered, or raised. */
const SINGLE: Readonly<Record<string, string>> = { '~': 'sub', '^': 'sup' };

/** More is no index. */
const LONGEST_RAISED = 100;

type Delimiters = LocatedInlineState['delimiters'];

/**
 * `~~struck~~`, `==marked==`, `H~2~O` and `x^2^`. They make tokens of the types `del_open`, `mark_open`, `sub_open`,
 * `sup_open` and their ends. What only looks alike (`x==1 and y==2`, `~1936–~1938`, `x^2+y^2`) stays as it was typed.
 */
export function addMarks(markdown: Markdown): void {
  markdown.inline.ruler.before('emphasis', 'marks', (state, silent) => {
    if (silent || !(state instanceof LocatedInlineState)) return false;
    const sign = state.src[state.pos] ?? '';
    return (sign in DOUBLE && doubleSign(state, sign)) || (sign in SINGLE && raised(state, sign));
  });
  markdown.inline.ruler2.before('emphasis', 'marks', (state) => {
    pairUp(state.src, state.tokens, state.delimiters);
    for (const meta of state.tokens_meta)
      if (meta?.delimiters !== undefined) pairUp(state.src, state.tokens, meta.delimiters);
  });
}

/** Remembers a run of exactly two, for `pairUp`. */
function doubleSign(state: LocatedInlineState, sign: string): boolean {
  const { can_open, can_close, length } = state.scanDelims(state.pos, true);
  if (length === 1) return false;
  state.push('text', '', 0).content = sign.repeat(length);
  if (length === 2)
    state.delimiters.push({
      marker: sign.charCodeAt(0),
      length: 0,
      token: state.tokens.length - 1,
      end: -1,
      open: can_open,
      close: can_close,
    });
  state.pos += length;
  return true;
}

function pairUp(source: string, tokens: readonly Token[], delimiters: Delimiters): void {
  for (const { marker, end, token } of delimiters) {
    const name = DOUBLE[String.fromCharCode(marker)];
    const [open, close] = [tokens[token], tokens[delimiters[end]?.token ?? -1]];
    if (name === undefined || open === undefined || close === undefined) continue;
    const [start, stop] = [open.map?.[0], close.map?.[0]];
    if (start === undefined || stop === undefined || !isMarked(source, start, stop)) continue;
    become(open, `${name}_open`, 1);
    become(close, `${name}_close`, -1);
  }
}

function become(token: Token, type: string, nesting: 1 | -1): void {
  token.type = type;
  token.nesting = nesting;
  token.content = '';
}

function raised(state: LocatedInlineState, sign: string): boolean {
  const { src, pos, posMax } = state;
  const close = closingSign(src, pos, Math.min(posMax, pos + LONGEST_RAISED), sign);
  if (close === undefined || !isRaised(src, pos, close)) return false;
  const name = SINGLE[sign] ?? '';
  state.pos += 1;
  state.posMax = close;
  state.push(`${name}_open`, name, 1);
  state.md.inline.tokenize(state);
  state.push(`${name}_close`, name, -1);
  state.posMax = posMax;
  state.pos = close + 1;
  return true;
}

/** The next sign of its kind that stands alone, with no space before it. `^[` begins a footnote. */
function closingSign(src: string, open: number, limit: number, sign: string): number | undefined {
  if (src[open + 1] === '[' && sign === '^') return undefined;
  for (let at = open + 1; at < limit; at += 1) {
    const character = src[at] ?? '';
    if (/\s/.test(character)) return undefined;
    if (character === '\\') at += 1;
    else if (character === sign) {
      const alone = src[at + 1] !== sign || src.startsWith('^[', at + 1);
      return at > open + 1 && alone ? at : undefined;
    }
  }
  return undefined;
}
