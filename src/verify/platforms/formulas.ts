import { type HtmlToken, tokenize } from '../../read/html/tokens.ts';

/** What MathJax passes over. */
const UNREAD = new Set(['annotation', 'code', 'math', 'noscript', 'pre', 'script', 'style', 'textarea']);
const CLOSES = new Map([
  ['\\)', '\\('],
  ['\\]', '\\['],
]);

/**
 * The first sign of TeX between `\(…\)` or `\[…\]` in some HTML that has no other in the same run of words: a tag between
 * the two, such as a `<` that was written as it is, cuts a formula in two.
 */
export function loneTexSign(html: string): string | undefined {
  if (!html.includes('\\')) return undefined;
  let unread = 0;
  for (const token of tokenize(html)) {
    if (token.kind === 'text') {
      const lone = unread > 0 ? undefined : loneSignIn(token.text);
      if (lone !== undefined) return lone;
    } else if (UNREAD.has(token.name)) unread = Math.max(0, unread + (token.kind === 'open' ? 1 : -1));
  }
  return undefined;
}

function loneSignIn(words: string): string | undefined {
  const open: string[] = [];
  // Two backslashes end a line of a formula; a bracket behind them is one.
  for (const [sign] of words.matchAll(/\\\\|\\[()[\]]/g)) {
    const opening = CLOSES.get(sign);
    if (opening === undefined) {
      if (sign !== '\\\\') open.push(sign);
    } else if (open.pop() !== opening) return sign;
  }
  return open[0];
}

/** A picture of Canvas's formulas that shows another formula than it says. */
export interface DifferingFormula {
  readonly shown: string;
  readonly said: string;
}

/** The first such picture: Canvas typesets the TeX of its address, reads out the alternative text and edits a third copy. */
export function differingFormula(tokens: readonly HtmlToken[]): DifferingFormula | undefined {
  for (const token of tokens) {
    if (token.kind !== 'open' || token.name !== 'img') continue;
    const { attributes } = token;
    if (!/(?:^|\s)equation_image(?:\s|$)/.test(attributes.get('class') ?? '')) continue;
    const shown = texOf(attributes.get('src') ?? '');
    const alt = /^LaTeX:(?<tex>[\s\S]*)$/.exec(attributes.get('alt') ?? '')?.groups?.tex;
    const said = [alt, attributes.get('data-equation-content')].find(
      (one) => one !== undefined && shown !== undefined && withoutSpaces(one) !== withoutSpaces(shown),
    );
    if (shown !== undefined && said !== undefined) return { shown, said: said.trim() };
  }
  return undefined;
}

/** The TeX in an address of the service, where it is percent-encoded twice. */
function texOf(address: string): string | undefined {
  const encoded = /\/equation_images\/(?<tex>[^?#]+)/.exec(address)?.groups?.tex;
  if (encoded === undefined) return undefined;
  try {
    return decodeURIComponent(decodeURIComponent(encoded));
  } catch {
    return undefined;
  }
}

function withoutSpaces(tex: string): string {
  return tex.replace(/\s+/g, '');
}
