import type { BlockState, InlineNote, LocatedInlineState, Markdown, Token } from '../markdown-state.ts';
import { ClosingSigns, type FoundFormula, formulaAt, openingAt, spokenWords } from './find-formula.ts';
import { hasMathSigns, isMathematical } from './looks-like-formula.ts';

/** What a token of the type `formula` or `formula_block` holds in its `meta`; `at` counts in the token's text. */
export type FormulaToken = Omit<FoundFormula, 'end'>;

/** What is told of by its signs. */
const NEARLY: ReadonlySet<string> = new Set<InlineNote['about']>(['money', 'near-formula']);

/** Inline content with its formulas blotted out, sign for sign, for what looks for other things in it. */
export function withoutFormulas({ content, children }: Token): string {
  let words = content;
  for (const { type, map, meta } of children ?? [])
    if ((type === 'formula' || NEARLY.has(String(meta?.about))) && map !== null)
      words = words.slice(0, map[0]) + '\ue001'.repeat(map[1] - map[0]) + words.slice(map[1]);
  return words;
}

/** Formulas in a line. Asked in silence, the rule goes past a formula, so that no bracket in it ends a link. */
export function inlineFormula(state: LocatedInlineState, silent: boolean): boolean {
  if (state.env.formulas !== true || openingAt(state.src, state.pos) === undefined) return false;
  const found = formulaAt(state.src, state.pos, state.posMax, state.closingSigns);
  if (found === undefined) return !silent && nearMiss(state);
  if (found.doubt === 'money') return !silent && leave(state, 'money', '$', `$${found.tex}$`);
  const { end, ...formula } = found;
  if (!silent) {
    const token = state.push('formula', 'math', 0);
    token.meta = formula;
    token.map = [state.pos, end + (found.braces?.length ?? 0)];
  }
  state.pos = end;
  return true;
}

/** What would be a formula but for a space inside its signs, a digit behind them, or a second sign that never comes. */
const NEAR = /\$[ \t]*(?<inside>[^$`\n]{1,300}?)[ \t]*\$(?!\$)/y;
const MOST_UNCLOSED = 300;

/** Letters by themselves, or added and multiplied, with a space inside the signs: money has numbers. */
const LETTERS = /^[A-Za-zΑ-ω](?:[ ]?[-+−·/][ ]?\d*[A-Za-zΑ-ω])*$/;
const OPEN = /\$(?:\\[A-Za-z]{2}|[A-Za-z0-9()]{1,12}(?:\^[\w{\\(]|_\{))[^\s$`]{0,60}(?=[^$\n]*(?:\n|$))/y;

function nearMiss(state: LocatedInlineState): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== '$' || pos < state.nearMissEnd) return false;
  if (src[pos + 1] === '$') {
    const behind = src.slice(pos + 2, Math.min(posMax, pos + MOST_UNCLOSED));
    if (state.closingSigns.next('$$', pos + 2) >= 0 || !isMathematical(behind)) return false;
    return leave(state, 'near-formula', '$$', src.slice(pos, pos + MOST_UNCLOSED));
  }
  NEAR.lastIndex = pos;
  const inside = NEAR.exec(src)?.groups?.inside;
  const end = NEAR.lastIndex;
  if (inside === undefined || end > posMax) return unclosed(state);
  // `US$5=US$6` is a price on either side.
  const looks = /\d/.test(src[end] ?? '') ? hasMathSigns : isMathematical;
  if (!looks(inside) && !(looks === isMathematical && LETTERS.test(inside))) return false;
  state.nearMissEnd = end;
  return leave(state, 'near-formula', '$', src.slice(pos, end));
}

/** A sign that opens what only mathematics begins with, and no other on its line. `$HOME\\bin` and `$my_name` are none. */
function unclosed(state: LocatedInlineState): boolean {
  const { src, pos, posMax } = state;
  OPEN.lastIndex = pos;
  const source = OPEN.exec(src)?.[0];
  if (source === undefined || pos + source.length > posMax) return false;
  return leave(state, 'near-formula', '$', source);
}

/** Leaves a sign in the text and remembers what it might have begun. */
function leave(state: LocatedInlineState, about: InlineNote['about'], sign: string, source: string): true {
  const token = state.push('note', '', 0);
  token.content = sign;
  token.meta = { about, source };
  token.map = [state.pos, state.pos + source.length];
  state.pos += sign.length;
  return true;
}

/** `$$…$$` and `\[…\]` that begin a line and end one are blocks: lines of them that look like lists or headings are none. */
export function addFormulaBlocks(markdown: Markdown): void {
  markdown.block.ruler.before('fence', 'formula_block', formulaBlock, {
    alt: ['paragraph', 'reference', 'blockquote', 'list', 'footnote_def'],
  });
}

function formulaBlock(state: BlockState, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const opening = openingAt(state.src, start);
  if (state.env.formulas !== true || (opening !== '$$' && opening !== '\\[')) return false;
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const found = blockAt(state, startLine, endLine, opening === '$$' ? '$$' : '\\]');
  if (found === undefined) return false;
  if (silent) return true;
  const { content, formula, nextLine } = found;
  const token = state.push('formula_block', 'math', 0);
  token.content = content;
  token.meta = formula;
  token.map = [startLine, nextLine];
  token.block = true;
  state.line = nextLine;
  return true;
}

/** Empty lines may be in a block whose signs have lines of their own. */
const SIGN_ALONE = /^[ \t]*(?:\$\$|\\\[)[ \t]*$/;
const BEHIND = /^[ \t]*(?:\{words="(?:[^"\\\n]|\\.)+"\})?[ \t]*$/;

function blockAt(
  state: BlockState,
  startLine: number,
  endLine: number,
  closing: string,
): { readonly content: string; readonly formula: FormulaToken; readonly nextLine: number } | undefined {
  const lines: string[] = [];
  let alone = false;
  for (let line = startLine; line < endLine; line += 1) {
    // A line that hangs less than its list item belongs to what follows the list.
    if (line > startLine && !state.isEmpty(line) && (state.sCount[line] ?? 0) < state.blkIndent) return undefined;
    const text = state.getLines(line, line + 1, state.blkIndent, false).replace(/\n$/, '');
    if (line === startLine) alone = SIGN_ALONE.test(text);
    else if (!alone && text.trim() === '') return undefined;
    lines.push(text);
    const from = line === startLine ? text.length - text.trimStart().length + 2 : 0;
    const close = new ClosingSigns(text).next(closing, from);
    if (close < 0) continue;
    if (!BEHIND.test(text.slice(close + 2))) return undefined;
    const content = lines.join('\n');
    const formula = blockFormula(content, content.length - text.length + close, closing);
    return formula === undefined ? undefined : { content, formula, nextLine: line + 1 };
  }
  return undefined;
}

function blockFormula(content: string, close: number, closing: string): FormulaToken | undefined {
  const from = content.length - content.trimStart().length + 2;
  const inside = content.slice(from, close);
  const tex = inside.trim();
  if (tex === '' || (closing === '\\]' && !isMathematical(tex))) return undefined;
  const behind = content.slice(close + 2);
  const at = close + 2 + behind.length - behind.trimStart().length;
  const { end: _, ...words } = spokenWords(content, at, content.length);
  return { tex, at: from + inside.length - inside.trimStart().length, display: true, ...words };
}
