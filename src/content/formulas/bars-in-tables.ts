import type { DialectEnv, Markdown } from '../markdown-state.ts';
import { ClosingSigns, formulaEndAt } from './find-formula.ts';

/** Stands for a bar while the text is divided into blocks: no text can hold it, `replaceUnusable` takes it out first. */
const HIDDEN = '\ufffe';

/**
 * Keeps the bars of formulas from parting the cells of a table: `| $|x|$ | 1 |` is a row of two. `\|` in a formula stays what
 * it is in TeX.
 */
export function keepBarsOfFormulas(markdown: Markdown): void {
  markdown.core.ruler.before('block', 'hide_bars', (state) => {
    const { env, src } = state;
    if ((env as DialectEnv).formulas !== true || !src.includes('|') || !src.includes('$')) return;
    state.src = src.replace(/^.*\$.*$/gm, withoutBars);
  });
  markdown.core.ruler.after('block', 'show_bars', ({ src, tokens }) => {
    if (!src.includes(HIDDEN)) return;
    for (const token of tokens) {
      token.content = token.content.replaceAll(HIDDEN, '|');
      token.info = token.info.replaceAll(HIDDEN, '|');
    }
  });
}

function withoutBars(line: string): string {
  if (!line.includes('|')) return line;
  const signs = new ClosingSigns(line);
  let written = '';
  for (let at = 0; at < line.length; ) {
    const code = line[at] === '`' ? /^(`+)(?:[^`]|(?!\1)`+)*?\1(?!`)/.exec(line.slice(at))?.[0] : undefined;
    const end = code === undefined ? (formulaEndAt(line, at, signs) ?? at + 1) : at + code.length;
    const part = line.slice(at, end);
    written += code === undefined && part.length > 1 ? part.replaceAll('|', HIDDEN) : part;
    // A sign behind a backslash begins nothing.
    if (part === '\\') {
      written += line[end] ?? '';
      at = end + 1;
    } else at = end;
  }
  return written;
}
