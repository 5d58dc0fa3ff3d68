import { EAST_ASIAN_LETTERS } from './east-asian.ts';
import type { Markdown, Token } from './markdown-state.ts';

/** Chinese, Japanese and Korean letters, and the punctuation of these scripts. The ideographic space is a space. */
const EAST_ASIAN = new RegExp(String.raw`[${EAST_ASIAN_LETTERS}\u3001-\u303f\uff01-\uff60\uffe0-\uffe6]`, 'u');
const WHITE_SPACE = /^$|\s/u;

/** Whether a run of stars may open and close emphasis. */
export interface Flanks {
  readonly can_open: boolean;
  readonly can_close: boolean;
  readonly length: number;
}

/**
 * Stars beside words that are written without blanks between them. CommonMark takes `他说**“是。”**然后` for no emphasis,
 * because it looks for a blank where punctuation stands inside the stars; these scripts have none.
 */
export function eastAsianFlanks(source: string, start: number, limit: number, found: Flanks): Flanks {
  const before = [...source.slice(Math.max(0, start - 2), start)].at(-1) ?? '';
  const end = start + found.length;
  const [after = ''] = source.slice(end, Math.min(end + 2, limit));
  if (!EAST_ASIAN.test(before) && !EAST_ASIAN.test(after)) return found;
  return { ...found, can_open: !WHITE_SPACE.test(after), can_close: !WHITE_SPACE.test(before) };
}

/** Korean sets blanks between its words; Chinese and Japanese do not. */
const WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303f\uff01-\uff60]/u;

/** A line that was only broken in the editor goes on without a blank, where the script has none. */
export function joinEastAsianLines(markdown: Markdown): void {
  markdown.core.ruler.push('east_asian_lines', ({ tokens }) => {
    for (const { children } of tokens) if (children !== null) joinLines(children);
  });
}

function joinLines(tokens: readonly Token[]): void {
  tokens.forEach((token, index) => {
    if (token.type !== 'softbreak') return;
    const last = [...(nearestText(tokens, index, -1) ?? '')].at(-1) ?? '';
    const [first = ''] = nearestText(tokens, index, 1) ?? '';
    if (!WITHOUT_BLANKS.test(last) || !WITHOUT_BLANKS.test(first)) return;
    token.type = 'text';
    token.content = '';
  });
}

/** The text beside a break, behind the ends and beginnings of emphasis and links. */
function nearestText(tokens: readonly Token[], from: number, step: 1 | -1): string | undefined {
  for (let index = from + step; index >= 0 && index < tokens.length; index += step) {
    const token = tokens[index];
    if (token === undefined || token.type === 'softbreak') return undefined;
    if (token.type === 'text' && token.content !== '') return token.content;
    if (token.nesting === 0 && token.type !== 'text') return undefined;
  }
  return undefined;
}
