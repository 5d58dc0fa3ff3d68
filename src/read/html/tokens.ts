import { decodeReferences } from './entities.ts';

export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string; readonly offset: number }
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly offset: number;
    }
  | { readonly kind: 'close'; readonly name: string; readonly offset: number };

/** Any other `<` is a character. */
const TAG_START = /<(?=\/?[A-Za-z]|[!?])/g;
const TAG_NAME = /<(\/?)([A-Za-z][^\s/>]*)/y;
const ATTRIBUTE = /[\s/]*([^\s=/>"'][^\s=/>]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/y;
/** Elements whose content is characters up to their end tag, whatever they look like. */
const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);
const DECODED_RAW_TEXT = new Set(['textarea', 'title']);

/** Reads HTML as browsers do, as far as tags, attributes and text go. Never fails; linear in the length. */
export function* tokenize(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    TAG_START.lastIndex = at;
    const next = TAG_START.exec(html)?.index ?? html.length;
    if (next > at) yield { kind: 'text', text: decodeReferences(html.slice(at, next)), offset: at };
    if (next === html.length) return;
    if (html.startsWith('<!--', next)) at = skipTo(html, '-->', next + 4);
    else if (html[next + 1] === '!' || html[next + 1] === '?') at = skipTo(html, '>', next + 2);
    else at = yield* readTag(html, next);
  }
}

function skipTo(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

function* readTag(html: string, start: number): Generator<HtmlToken, number> {
  TAG_NAME.lastIndex = start;
  const match = TAG_NAME.exec(html);
  if (match === null) return start + 1;
  const name = (match[2] ?? '').toLowerCase();
  const { attributes, end } = readAttributes(html, TAG_NAME.lastIndex);
  if (match[1] === '/') {
    yield { kind: 'close', name, offset: start };
    return end;
  }
  yield { kind: 'open', name, attributes, offset: start };
  if (!RAW_TEXT.has(name)) return end;
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  close.lastIndex = end;
  const found = close.exec(html)?.index ?? html.length;
  const raw = html.slice(end, found);
  if (raw !== '') yield { kind: 'text', text: DECODED_RAW_TEXT.has(name) ? decodeReferences(raw) : raw, offset: end };
  return found;
}

function readAttributes(html: string, from: number): { attributes: ReadonlyMap<string, string>; end: number } {
  const attributes = new Map<string, string>();
  let at = from;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(html);
    if (match === null) break;
    const name = (match[1] ?? '').toLowerCase();
    const value = match[2] ?? match[3] ?? match[4] ?? '';
    if (!attributes.has(name)) attributes.set(name, decodeReferences(value));
    at = ATTRIBUTE.lastIndex;
  }
  const close = html.indexOf('>', at);
  return { attributes, end: close < 0 ? html.length : close + 1 };
}
