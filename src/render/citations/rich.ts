import { element, type HtmlNode, type HtmlTree, text } from '../../content/tree.ts';

/**
 * The markup that CSL-JSON documents for titles: `<i>`, `<b>`, `<sub>`, `<sup>`, small capitals, and `nocase`, which asks
 * that capitals be left alone, as ours always are. While a citation is put together each tag is one character for private
 * use, so that titles can be shortened and quoted like plain words; `richTree` makes elements of them.
 */
const KINDS = ['i', 'b', 'sub', 'sup', 'sc', 'nocase'] as const;
type Kind = (typeof KINDS)[number];

const FIRST = 0xe000;
const MARK = /[\ue000-\ue00b]/g;
const TAG = /<(?<close>\/?)(?<name>i|b|sub|sup|span)(?<rest>\s[^<>]*)?>/gi;

const mark = (kind: Kind, close: boolean): string =>
  String.fromCharCode(FIRST + KINDS.indexOf(kind) * 2 + Number(close));

/** A field's words with its markup as marks; what is no pair of documented tags stays as it was written. */
export function withMarks(field: string): string {
  const plain = withoutMarks(field);
  const open: { readonly name: string; readonly kind: Kind | undefined; readonly at: number }[] = [];
  const pieces: string[] = [];
  let at = 0;
  for (const found of plain.matchAll(TAG)) {
    const { close, name: written = '', rest = '' } = found.groups ?? {};
    const name = written.toLowerCase();
    pieces.push(plain.slice(at, found.index), found[0]);
    at = found.index + found[0].length;
    const place = pieces.length - 1;
    if (close === '') open.push({ name, kind: kindOf(name, rest), at: place });
    else if (open.at(-1)?.name === name) {
      const { kind, at: opening } = open.pop() ?? { at: place };
      if (kind === undefined) continue;
      pieces[opening] = mark(kind, false);
      pieces[place] = mark(kind, true);
    }
  }
  return pieces.join('') + plain.slice(at);
}

function kindOf(name: string, attributes: string): Kind | undefined {
  if (name !== 'span') return attributes.trim() === '' ? KINDS.find((kind) => kind === name) : undefined;
  if (/\bnocase\b/.test(attributes)) return 'nocase';
  return /small-?caps/.test(attributes) ? 'sc' : undefined;
}

/** Part of a title, its marks in pairs. */
export function balanced(words: string): string {
  const open: Kind[] = [];
  const kept = words.replace(MARK, (sign) => {
    const code = sign.charCodeAt(0) - FIRST;
    const kind = KINDS[code >> 1];
    if (code % 2 === 0 && kind !== undefined) open.push(kind);
    else if (open.at(-1) !== kind || kind === undefined) return '';
    else open.pop();
    return sign;
  });
  return (
    kept +
    open
      .reverse()
      .map((kind) => mark(kind, true))
      .join('')
  );
}

/** The words alone. */
export function withoutMarks(words: string): string {
  return words.replace(MARK, '');
}

/** A citation with elements for its marks. Italics within italics are upright. */
export function richTree(nodes: HtmlTree): HtmlTree {
  return nodes.flatMap((node): HtmlTree => {
    if (node.kind === 'text') return elementsOf(node.text);
    if (node.kind !== 'element') return [node];
    const children = richTree(node.children);
    return node.tag === 'em' ? italicPieces(children) : [{ ...node, children }];
  });
}

function italicPieces(children: HtmlTree): HtmlTree {
  const pieces: HtmlNode[] = [];
  let run: HtmlNode[] = [];
  const finish = (): void => {
    if (run.length > 0) pieces.push(element('em', {}, run));
    run = [];
  };
  for (const child of children) {
    if (child.kind === 'element' && child.tag === 'em') {
      finish();
      for (const one of child.children) pieces.push(one);
    } else run.push(child);
  }
  finish();
  return pieces;
}

function elementsOf(words: string): HtmlTree {
  interface Open {
    readonly kind: Kind | undefined;
    readonly nodes: HtmlNode[];
  }
  const outer: Open = { kind: undefined, nodes: [] };
  const stack: Open[] = [outer];
  const close = (): void => {
    const { kind, nodes } = stack.pop() ?? outer;
    if (kind !== undefined) stack.at(-1)?.nodes.push(...elementOf(kind, nodes));
  };
  for (const piece of words.split(/([\ue000-\ue00b])/)) {
    const code = piece.charCodeAt(0) - FIRST;
    if (piece.length !== 1 || code < 0 || code >= KINDS.length * 2) {
      if (piece !== '') stack.at(-1)?.nodes.push(text(piece));
      continue;
    }
    const kind = KINDS[code >> 1];
    if (code % 2 === 0) stack.push({ kind, nodes: [] });
    else if (stack.at(-1)?.kind === kind) close();
  }
  while (stack.length > 1) close();
  return outer.nodes;
}

function elementOf(kind: Kind, children: readonly HtmlNode[]): HtmlTree {
  if (kind === 'nocase') return children;
  if (kind === 'sc') return [element('span', { class: 'cw-small-caps' }, children)];
  return [element({ i: 'em', b: 'strong', sub: 'sub', sup: 'sup' }[kind], {}, children)];
}
