import { bareAddresses } from '../../content/bare-addresses.ts';
import { blockDialect } from '../../content/markdown-dialect.ts';
import { textIn } from '../../content/text.ts';
import type { HtmlElement, HtmlFormula, HtmlReference, HtmlTree, Reference } from '../../content/tree.ts';
import type { Care } from './escape-text.ts';
import { isMark } from './same-tree.ts';

/** Code between as many backticks as it takes; its line breaks are spaces. */
export function inlineCode(code: string): string {
  const content = code.replace(/\r\n?|\n/g, ' ');
  const runs = new Set((content.match(/`+/g) ?? []).map(({ length }) => length));
  let length = 1;
  while (runs.has(length)) length += 1;
  const signs = '`'.repeat(length);
  const padded = /^`|`$/.test(content) || (/^ .* $/.test(content) && /[^ ]/.test(content));
  return padded ? `${signs} ${content} ${signs}` : signs + content + signs;
}

/** `(address "title")`, as it is behind the words of a link. */
export function target(address: string, title: string | undefined): string {
  const plain = /^[^\s<>()\\]*$/.test(address) && address !== '';
  const escaped = address.replace(/[\\<>]|&(?=#?\w+;)/g, '\\$&');
  return `(${plain ? escaped : `<${escaped}>`}${title === undefined ? '' : ` ${quoted(title)}`})`;
}

function quoted(title: string): string {
  return `"${title
    .replace(/["\\]|&(?=#?\w+;)/g, '\\$&')
    .replace(/\r/g, '&#13;')
    .replace(/\n/g, '&#10;')}"`;
}

/** The address that a reference is written as; nothing where there is no way to write it. */
export function typedAddress(reference: Reference): string | undefined {
  const { to } = reference;
  return to === 'asset' || to === 'activity' || to === 'term' ? `${to}:${reference.id}` : undefined;
}

/** A link whose words are its address: bare, or between `<` and `>`; undefined where neither leads there. */
export function addressAlone({ attributes, children }: HtmlElement, after: string, care: Care): string | undefined {
  const { href = '' } = attributes;
  const [only, ...others] = children;
  if (only?.kind !== 'text' || others.length > 0 || attributes.title !== undefined) return undefined;
  const words = only.text;
  const [found] = bareAddresses(words);
  const normalized = blockDialect().normalizeLink(found?.href ?? '');
  const isWhole = found?.start === 0 && found.end === words.length && found.words === words && normalized === href;
  if (isWhole && care === 'pleasant' && /^$|[\s.,;:)!?]/.test(after)) return words;
  for (const source of [words, href, href.replace(/^mailto:/, '')])
    if (/^[^<>\s]+$/.test(source) && isAutolink(source, href, words)) return `<${source}>`;
  return undefined;
}

function isAutolink(source: string, href: string, words: string): boolean {
  const [inline] = blockDialect().parseInline(`<${source}>`, {});
  const [open, text] = inline?.children ?? [];
  return open?.info === 'auto' && open.attrGet('href') === href && text?.content === words;
}

/** A formula in a line, by the signs that its TeX allows. */
export function inlineFormula({ tex, display, words }: HtmlFormula, after: string): string {
  const said = words === undefined ? '' : `{words="${words.replace(/["\\]/g, '\\$&')}"}`;
  const single = /(?<!\\)(?:\\\\)*\$/.test(tex);
  if (display) return (single && /\$$|\$\$/.test(tex) ? `\\[${tex}\\]` : `$$${tex}$$`) + said;
  const needsBrackets = single || tex.includes('`') || (said === '' && /^\d/.test(after));
  return (needsBrackets ? `\\(${tex}\\)` : `$${tex}$`) + said;
}

/** A formula between paragraphs. */
export function blockFormula({ tex, words }: HtmlFormula): string {
  const said = words === undefined ? '' : `{words="${words.replace(/["\\]/g, '\\$&')}"}`;
  return tex.includes('$$') ? `\\[\n${tex}\n\\]${said}` : `$$\n${tex}\n$$${said}`;
}

/** Part of a pair of brackets: what is before a source, and the source. */
export interface CitedPart {
  readonly prefix: HtmlTree;
  readonly source: HtmlReference;
}

/** What a span of citations holds: one in the sentence, or several in brackets; undefined where it is neither. */
export function citedParts(children: HtmlTree): readonly CitedPart[] | HtmlReference | undefined {
  const [only] = children;
  if (children.length === 1 && isSource(only)) return only;
  const parts: CitedPart[] = [];
  let prefix: HtmlTree = [];
  let opening = '(';
  for (const node of children) {
    if (!isSource(node)) prefix = [...prefix, node];
    else {
      const before = withoutStart(prefix, opening);
      if (before === undefined) return undefined;
      parts.push({ prefix: before, source: node });
      prefix = [];
      opening = '; ';
    }
  }
  const [end, ...more] = prefix;
  return parts.length > 0 && more.length === 0 && end?.kind === 'text' && end.text === ')' ? parts : undefined;
}

function isSource(node: HtmlTree[number] | undefined): node is HtmlReference {
  return node?.kind === 'reference' && node.reference.to === 'source';
}

/** Nodes that begin with `sign` and, where there are more, end with a space; without the two. */
function withoutStart(nodes: HtmlTree, sign: string): HtmlTree | undefined {
  const [first, ...rest] = nodes;
  if (first?.kind !== 'text' || !first.text.startsWith(sign)) return undefined;
  const words = first.text.slice(sign.length);
  if (words === '' && rest.length === 0) return [];
  const all: HtmlTree = words === '' ? rest : [{ kind: 'text', text: words }, ...rest];
  const last = all.at(-1);
  if (last?.kind !== 'text' || !last.text.endsWith(' ')) return undefined;
  const shorter = last.text.slice(0, -1);
  return shorter === '' ? all.slice(0, -1) : [...all.slice(0, -1), { kind: 'text', text: shorter }];
}

/** The number of the note that a mark in the text leads to. */
export function noteNumber(mark: HtmlElement): number | undefined {
  if (!isMark(mark)) return undefined;
  const number = Number(textIn(mark.children));
  return Number.isInteger(number) && number > 0 ? number : undefined;
}
