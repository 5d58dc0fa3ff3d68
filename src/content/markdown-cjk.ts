import type { Markdown, Token } from './markdown-state.ts';

/** Korean sets spaces between its words; Chinese and Japanese do not. */
const WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303f\uff01-\uff60]/u;

/** A line that was only broken in the editor goes on without a space, where the script has none. */
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
