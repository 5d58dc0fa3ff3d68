import type { TextContents } from '../../../read/contents/contents.ts';
import type { Findings, Where } from '../../../read/findings.ts';
import { type HtmlToken, tokenize } from '../../../read/html/tokens.ts';
import { decodePercent, isRemote, withoutQuery } from '../../../read/paths.ts';
import { differingFormula } from '../formulas.ts';
import { isCanvasTarget, markerInWords } from '../markers.ts';
import { canvasCodes } from './codes.ts';

/** Canvas replaces a question's text beyond this by a notice. */
export const LONGEST_QUESTION_TEXT = 16_384;

const LOST_CONTENT = new Set(['script', 'svg', 'canvas', 'form', 'input', 'select', 'textarea', 'style']);
const LOST_TAGS = new Set([
  'main',
  'hgroup',
  's',
  'bdi',
  'wbr',
  'data',
  'output',
  'menu',
  'button',
  'label',
  'option',
  'dialog',
  'noscript',
  'template',
]);
const LOST_ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    details: ['open'],
    img: ['loading', 'srcset'],
    a: ['rel', 'download'],
    td: ['headers'],
    time: ['datetime'],
    del: ['cite'],
    ins: ['cite'],
    ol: ['reversed'],
    li: ['value'],
  }),
);
const LOST_STYLES = /(?:^|;)\s*(font-weight|text-transform|opacity|box-shadow|letter-spacing|bottom|columns)\s*:/gi;

/** Schemes of links that stay: any other, such as data: or javascript:, is taken away. */
function isKeptAddress(href: string): boolean {
  const scheme = /^\s*([a-z][a-z0-9+.-]{0,30}):/i.exec(href)?.[1];
  return scheme === undefined || /^(?:ftp|https?|mailto|tel|skype)$/i.test(scheme);
}

/** What the sanitiser takes away. In pages a <style> element survives. */
export function checkSanitiser(
  text: TextContents,
  where: Where,
  findings: Findings,
  place: 'page' | 'text' = 'text',
): void {
  if (text.format !== 'html') return;
  const content = new Set<string>();
  const markup = new Set<string>();
  const styles = new Set<string>();
  const tokens = tokenize(text.source);
  for (const token of tokens) {
    if (token.kind !== 'open') continue;
    if (LOST_CONTENT.has(token.name) && !(token.name === 'style' && place === 'page')) content.add(`<${token.name}>`);
    if (LOST_TAGS.has(token.name) || token.name.includes('-')) markup.add(`<${token.name}>`);
    for (const [name, value] of token.attributes) {
      if (/^on[a-z]/.test(name)) content.add(name);
      if (LOST_ATTRIBUTES.get(token.name)?.includes(name)) markup.add(`${name} of <${token.name}>`);
      if (token.name === 'a' && name === 'href' && !isKeptAddress(value)) markup.add('href of <a>');
      if (name === 'style') for (const match of value.matchAll(LOST_STYLES)) styles.add((match[1] ?? '').toLowerCase());
    }
  }
  checkIds(tokens, where, findings);
  const formula = differingFormula(tokens);
  if (formula !== undefined) {
    findings.add(canvasCodes, 'formula-differs', where, {
      message: `Canvas will show the formula "${formula.shown}" where it says "${formula.said}" to screen readers or in its editor.`,
    });
  }
  const marker = markerInWords(text.text);
  if (marker !== undefined) {
    findings.add(canvasCodes, 'marker-in-words', where, {
      message: `In Canvas readers will see "${marker}" among the words of this text.`,
    });
  }
  report('content-lost', content, where, findings);
  report('markup-lost', markup, where, findings);
  report('style-lost', styles, where, findings);
  if (text.references.some((one) => one.kind === 'image' && one.target.startsWith('data:'))) {
    findings.add(canvasCodes, 'data-image', where, {
      message: 'Canvas will remove a picture that is written into this text (data:).',
    });
  }
}

/** HTML ids lose their spaces. */
function checkIds(tokens: readonly HtmlToken[], where: Where, findings: Findings): void {
  const ids = new Set<string>();
  const targets = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'open') continue;
    const id = token.attributes.get('id')?.trim() ?? '';
    if (/\s/.test(id)) ids.add(id);
    const href = token.name === 'a' ? token.attributes.get('href') : undefined;
    if (href?.startsWith('#')) targets.add(decodePercent(href.slice(1)));
  }
  for (const id of ids) {
    const message = targets.has(id)
      ? `In Canvas the link to "#${id}" in this text will lead nowhere: its id loses the spaces.`
      : `Canvas will take the spaces out of the id "${id}" in this text.`;
    findings.add(canvasCodes, targets.has(id) ? 'anchor-lost' : 'id-changed', where, { message });
  }
}

/** Links to files that show neither words nor a picture. */
export function checkLinkWords(text: TextContents, where: Where, findings: Findings): void {
  if (text.format !== 'html') return;
  let open: string | undefined;
  for (const token of tokenize(text.source)) {
    if (token.kind === 'text') {
      if (token.text.trim() !== '') open = undefined;
    } else if (token.kind === 'open' && token.name === 'a') open = fileOf(token.attributes.get('href') ?? '');
    else if (token.kind === 'open' && token.name === 'img') open = undefined;
    else if (token.kind === 'close' && token.name === 'a' && open !== undefined) {
      findings.add(canvasCodes, 'link-without-words', where, {
        message: `Canvas will show the file name "${open}" as the words of a link that has none.`,
      });
      open = undefined;
    }
  }
}

/** The file name of a link into the package. */
function fileOf(href: string): string | undefined {
  const path = decodePercent(withoutQuery(href.trim()));
  if (path === '' || isRemote(path) || isCanvasTarget(href)) return undefined;
  return path.slice(path.lastIndexOf('/') + 1);
}

const WORDS = {
  'content-lost': 'and what it does or shows',
  'markup-lost': 'but keep the text inside',
  'style-lost': 'from the styles',
} as const;

function report(code: keyof typeof WORDS, names: ReadonlySet<string>, where: Where, findings: Findings): void {
  if (names.size === 0) return;
  findings.add(canvasCodes, code, where, {
    message: `Canvas will remove ${[...names].join(', ')} ${WORDS[code]} in this text.`,
  });
}
