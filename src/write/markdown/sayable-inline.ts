import { isLanguageTag } from '../../content/language.ts';
import { linkTarget } from '../../content/link-targets.ts';
import { textIn } from '../../content/text.ts';
import {
  element,
  type HtmlElement,
  type HtmlFormula,
  type HtmlNode,
  type HtmlReference,
  type HtmlTree,
  text,
} from '../../content/tree.ts';
import { replaceUnusable, UNUSABLE_CHARACTER } from '../../content/unusable-characters.ts';
import { directionOf } from '../../text/direction.ts';
import { citedParts, noteNumber } from './inline-parts.ts';
import { childrenOf, isElement } from './node-kinds.ts';
import { NOTHING, type Said, said, together } from './said.ts';
import { keyOf, withJoinedTexts } from './same-tree.ts';
import { type UnsaidPart, unsaid } from './unsaid.ts';

/** Elements whose meaning Markdown has in another name. */
const SYNONYMS: Readonly<Record<string, string>> = { b: 'strong', i: 'em', s: 'del', strike: 'del' };
const MARKS: ReadonlySet<string> = new Set(['em', 'strong', 'del', 'mark', 'sub', 'sup']);
/** Two of these in a row cannot be written apart. */
const JOINED: ReadonlySet<string> = new Set(['del', 'mark', 'sub', 'sup', 'code']);

/** Words as Markdown can say them; `breaks` where a line may be broken. A break at their end shows nothing. */
export function sayableInline(tree: HtmlTree, breaks: boolean): Said {
  const { nodes, left } = sayableWords(tree, breaks);
  return said(breaks ? withoutLastBreak(nodes) : nodes, left);
}

/** The same with a break at their end, which a text of one line keeps. */
export function sayableWords(tree: HtmlTree, breaks: boolean): Said {
  const { nodes, left } = together(tree.map((node) => inlineNode(node, breaks)));
  const joined = joinNeighbours(withJoinedTexts(nodes));
  return said(joined.nodes, [...left, ...joined.left]);
}

function inlineNode(node: HtmlNode, breaks: boolean): Said {
  switch (node.kind) {
    case 'text':
      return words(node.text);
    case 'gap':
      return said([node]);
    case 'formula':
      return formula(node);
    case 'reference':
      return reference(node, breaks);
    case 'element':
      return inlineElement(node, breaks);
  }
}

function words(value: string): Said {
  if (!UNUSABLE_CHARACTER.test(value)) return said([text(value)]);
  return said([text(replaceUnusable(value))], [unsaid('character', '', text(replaceUnusable(value)))]);
}

/** A formula in a line; what is spoken for it is one line without white space around it. */
export function formula({ tex, display, words: given, mathml }: HtmlFormula): Said {
  const spoken =
    given === undefined
      ? ''
      : replaceUnusable(given)
          .replace(/[\r\n]+/g, ' ')
          .trim();
  const node: HtmlFormula = { kind: 'formula', tex, display, mathml, ...(spoken === '' ? {} : { words: spoken }) };
  return said([node], spoken === (given ?? '') ? [] : [unsaid('attributes', 'words', node)]);
}

function reference(node: HtmlReference, breaks: boolean): Said {
  const { reference: to, children } = node;
  if (to.to === 'source') return said([element('span', { class: 'citation' }, text('('), bareSource(node), text(')'))]);
  const inner = sayableWords(children, breaks);
  if (to.to === 'anchor' || to.to === 'theme')
    return said(inner.nodes, [...inner.left, unsaid('element', to.to, node)]);
  const isPicture = to.to === 'asset' && children.length === 0;
  const kept = sayableAttributes(node, isPicture ? ['title', 'class'] : ['title']);
  const alt = to.to === 'asset' && to.alt !== undefined && isPicture ? { alt: to.alt } : {};
  const value: HtmlReference = {
    kind: 'reference',
    reference: to.to === 'asset' ? { to: 'asset', id: to.id, ...alt } : to,
    children: inner.nodes,
    ...(Object.keys(kept.attributes).length === 0 ? {} : { attributes: kept.attributes }),
  };
  return said([value], [...inner.left, ...kept.left]);
}

function bareSource({ reference: to }: HtmlReference): HtmlReference {
  return { kind: 'reference', reference: to, children: [] };
}

/** The attributes that can be said, and a word on the others. */
function sayableAttributes(
  node: HtmlElement | HtmlReference,
  names: readonly string[],
): { readonly attributes: Readonly<Record<string, string>>; readonly left: readonly UnsaidPart[] } {
  const all = Object.entries(node.attributes ?? {});
  const isKept = ([name, value]: readonly [string, string]): boolean =>
    names.includes(name) &&
    (name !== 'class' || /^cw-(?:width-(?:small|half|full)|address)$/.test(value)) &&
    value !== '';
  const lost = all.filter((entry) => !isKept(entry)).map(([name]) => name);
  return {
    attributes: Object.fromEntries(all.filter(isKept)),
    left: lost.length === 0 ? [] : [unsaid('attributes', lost.join(' '), node)],
  };
}

function inlineElement(node: HtmlElement, breaks: boolean): Said {
  const tag = SYNONYMS[node.tag] ?? node.tag;
  if (tag === 'br') return breaks ? said([element('br')]) : said([text(' ')], [unsaid('line-break', 'br')]);
  if (noteNumber(node) !== undefined) return said([node]);
  if (tag === 'code') return code(node);
  if (tag === 'img' || tag === 'audio' || tag === 'video') return medium(node);
  const inner = sayableWords(node.children, breaks);
  if (MARKS.has(tag)) {
    const kept = sayableAttributes(node, []);
    if (inner.nodes.length === 0) return said([], inner.left);
    return said([element(tag, {}, inner.nodes)], [...inner.left, ...kept.left]);
  }
  if (tag === 'a') return link(node, inner);
  if (tag === 'span') return span(node, inner);
  return said(inner.nodes, [...inner.left, unsaid('element', tag, node)]);
}

function code(node: HtmlElement): Said {
  const written = textIn(node.children);
  const content = replaceUnusable(written).replace(/\r\n?|\n/g, ' ');
  if (content === '') return NOTHING;
  const isPlain = node.children.every(({ kind }) => kind === 'text') && content === written;
  const kept = sayableAttributes(node, []);
  return said(
    [element('code', {}, text(content))],
    [...kept.left, ...(isPlain ? [] : [unsaid('element', 'code', node)])],
  );
}

function medium(node: HtmlElement): Said {
  const { src = '', alt = '' } = node.attributes;
  const shown = node.tag === 'img' ? alt : textIn(node.children);
  if (!/^https?:\/\/[^/?#]/i.test(src) || !URL.canParse(src))
    return said([text(shown)], [unsaid('element', node.tag, node)]);
  if (node.tag !== 'img') return said([node]);
  const kept = sayableAttributes(node, ['src', 'alt', 'title', 'class']);
  return said([element('img', { ...kept.attributes, src: new URL(src).href, alt })], kept.left);
}

function link(node: HtmlElement, { nodes, left }: Said): Said {
  const { href = '' } = node.attributes;
  if (linkTarget(href).kind !== 'address' || nodes.some(holdsLink))
    return said(nodes, [...left, unsaid('element', 'a', node)]);
  const kept = sayableAttributes(node, ['href', 'title', 'class']);
  return said([element('a', kept.attributes, nodes.length === 0 ? [text(href)] : nodes)], [...left, ...kept.left]);
}

function holdsLink(node: HtmlNode): boolean {
  if (isElement(node, 'a')) return true;
  if (node.kind === 'reference' && node.children.length > 0) return true;
  return childrenOf(node).some(holdsLink);
}

function span(node: HtmlElement, { nodes, left }: Said): Said {
  const { lang, dir, class: name } = node.attributes;
  if (name === 'citation') {
    const parts = citedParts(withJoinedTexts(node.children));
    if (parts !== undefined) return said([node]);
    return said(nodes, left);
  }
  if (lang === undefined || !isLanguageTag(lang) || nodes.length === 0) {
    const isLost = Object.keys(node.attributes).length > 0;
    return said(nodes, isLost ? [...left, unsaid('attributes', Object.keys(node.attributes).join(' '), node)] : left);
  }
  // Where the lines around it run from right to left, words of another language say that they do not.
  const direction = directionOf(lang) === 'rtl' ? { dir: 'rtl' } : dir === 'ltr' ? { dir } : {};
  const others = Object.keys(node.attributes).filter(
    (key) => key !== 'lang' && (key !== 'dir' || dir !== direction.dir),
  );
  return said(
    [element('span', { lang, ...direction }, nodes)],
    others.length === 0 ? left : [...left, unsaid('attributes', others.join(' '), node)],
  );
}

/** Neighbours of one kind that Markdown can only write as one. */
function joinNeighbours(nodes: HtmlTree): Said {
  const out: HtmlNode[] = [];
  const left: UnsaidPart[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    const isSame = isElement(node) && isElement(last) && JOINED.has(node.tag) && shell(node) === shell(last);
    if (!isSame || !isElement(last) || !isElement(node)) {
      out.push(node);
      continue;
    }
    out[out.length - 1] = { ...last, children: withJoinedTexts([...last.children, ...node.children]) };
    left.push(unsaid('joined', node.tag, last, node));
  }
  return said(out, left);
}

/** What an element is, apart from its contents; marks of footnotes are each their own. */
function shell(node: HtmlElement): string {
  return noteNumber(node) === undefined ? keyOf([{ ...node, children: [] }]) : keyOf([text(textIn(node.children))]);
}

/** A break at the end of a paragraph shows nothing. */
function withoutLastBreak(nodes: HtmlTree): HtmlTree {
  let end = nodes.length;
  while (end > 0 && isBlankText(nodes[end - 1])) end -= 1;
  return isElement(nodes[end - 1], 'br') ? withoutLastBreak(nodes.slice(0, end - 1)) : nodes;
}

function isBlankText(node: HtmlNode | undefined): boolean {
  return node?.kind === 'text' && /^[ \t\r\n]*$/.test(node.text);
}
