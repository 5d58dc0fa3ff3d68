import { BLOCK_ELEMENTS, VOID_ELEMENTS } from '../../content/vocabulary.ts';
import { type HtmlToken, tokenize } from '../../read/html/tokens.ts';

/** HTML as it was written: every tag and attribute, nothing judged yet. */
export type RawNode = RawText | RawElement;

export interface RawText {
  readonly kind: 'text';
  readonly text: string;
}

export interface RawElement {
  readonly kind: 'element';
  /** In lower case. */
  readonly tag: string;
  /** Names in lower case. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly RawNode[];
}

interface Open extends RawElement {
  readonly children: RawNode[];
}

/** How deep elements may be in one another; deeper ones stand beside each other. */
const MAX_DEPTH = 150;
/** How many open elements an end tag may end. */
const MOST_ENDED = 300;

const ENDS_P =
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section table ul';

/** Which open elements a start tag ends. */
const ENDED_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    ...ENDS_P.split(' ').map((tag): [string, string] => [tag, 'p']),
    ['li', 'li p'] as const,
    ['dt', 'dt dd p'] as const,
    ['dd', 'dt dd p'] as const,
    ['td', 'td th p'] as const,
    ['th', 'td th p'] as const,
    ['tr', 'td th tr p'] as const,
    ['tbody', 'td th tr thead tbody caption colgroup p'] as const,
    ['thead', 'caption colgroup'] as const,
    ['tfoot', 'td th tr tbody thead p'] as const,
    ['option', 'option'] as const,
    ['rt', 'rt rp'] as const,
    ['rp', 'rt rp'] as const,
  ].map(([tag = '', ended = '']) => [tag, new Set(ended.split(' '))]),
);

/** Elements out of which no end tag leads but their own and those of what is around tables. */
const WALLS: ReadonlySet<string> = new Set(['td', 'th', 'table', 'math', 'svg']);
const TABLE_PARTS: ReadonlySet<string> = new Set([
  'td',
  'th',
  'tr',
  'tbody',
  'thead',
  'tfoot',
  'table',
  'body',
  'html',
]);

/** What holds no words but in its parts. */
const WORDLESS: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'ul', 'ol', 'dl', 'select']);

/** Reads HTML as browsers do; whatever is wrong with it, there is a tree. In time that its length decides, not its depth. */
export function parseRaw(html: string): RawElement {
  const root: Open = { kind: 'element', tag: '#root', attributes: {}, children: [] };
  const reader = new RawReader(root, /^\s*<\?xml\b/.test(html.slice(0, 200)));
  for (const token of tokenize(html.replace(/^\ufeff/, ''))) reader.token(token);
  return root;
}

class RawReader {
  readonly #open: Open[];
  readonly #isXhtml: boolean;

  constructor(root: Open, isXhtml: boolean) {
    this.#open = [root];
    this.#isXhtml = isXhtml;
  }

  token(token: HtmlToken): void {
    if (token.kind === 'text') this.#text(token.text);
    else if (token.kind === 'close') this.#close(token.name);
    else this.#start(token.name, Object.fromEntries(token.attributes), token.ends === true);
  }

  get #children(): RawNode[] {
    let last = Math.min(this.#open.length, MAX_DEPTH) - 1;
    // What has no place of its own any more stands in the last one that may hold words.
    if (last === MAX_DEPTH - 1) while (last > 0 && WORDLESS.has(this.#open[last]?.tag ?? '')) last -= 1;
    return this.#open[last]?.children ?? [];
  }

  #text(text: string): void {
    const children = this.#children;
    const last = children.at(-1);
    if (last?.kind === 'text') children[children.length - 1] = { kind: 'text', text: last.text + text };
    else children.push({ kind: 'text', text });
  }

  #start(tag: string, attributes: Readonly<Record<string, string>>, ends: boolean): void {
    const ended = ENDED_BY.get(tag);
    if (ended !== undefined) while (ended.has(this.#open.at(-1)?.tag ?? '')) this.#open.pop();
    const node: Open = { kind: 'element', tag, attributes, children: [] };
    this.#children.push(node);
    if (VOID_ELEMENTS.has(tag) || MORE_VOID.has(tag)) return;
    // In XHTML, and in drawings and formulas, `<a id="x"/>` is a whole element; in HTML it would hold all that follows.
    if (ends && (this.#isXhtml || this.#isForeign)) return;
    this.#open.push(node);
  }

  get #isForeign(): boolean {
    return this.#open.slice(-16).some(({ tag }) => tag === 'svg' || tag === 'math');
  }

  #close(tag: string): void {
    if (tag === 'br') {
      this.#children.push({ kind: 'element', tag, attributes: {}, children: [] });
      return;
    }
    const least = Math.max(1, this.#open.length - MOST_ENDED);
    for (let index = this.#open.length - 1; index >= least; index -= 1) {
      const open = this.#open[index]?.tag ?? '';
      if (open === tag) {
        this.#open.length = index;
        return;
      }
      if (WALLS.has(open) && !TABLE_PARTS.has(tag)) return;
    }
  }
}

const MORE_VOID: ReadonlySet<string> = new Set([
  'area',
  'base',
  'embed',
  'meta',
  'param',
  'basefont',
  'bgsound',
  'frame',
  'keygen',
]);

/** All elements below a node, a parent before its children. */
export function* elementsIn(node: RawElement): Generator<RawElement> {
  const waiting: RawNode[] = [...node.children].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind !== 'element') continue;
    yield next;
    for (let index = next.children.length - 1; index >= 0; index -= 1) {
      const child = next.children[index];
      if (child !== undefined) waiting.push(child);
    }
  }
}

/** Elements whose text nobody reads. */
const UNREAD: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'head']);

/** The text below nodes with its white space as it is; a line break is a newline. */
export function rawText(nodes: readonly RawNode[]): string {
  return textBetween(nodes, '');
}

function textBetween(nodes: readonly RawNode[], apart: string): string {
  const parts: string[] = [];
  const visit = (node: RawNode): void => {
    if (node.kind === 'text') parts.push(node.text);
    else if (node.tag === 'br') parts.push('\n');
    else if (!UNREAD.has(node.tag)) {
      const isApart = apart !== '' && BLOCK_ELEMENTS.has(node.tag);
      if (isApart) parts.push(apart);
      for (const child of node.children) visit(child);
      if (isApart) parts.push(apart);
    }
  };
  for (const node of nodes) visit(node);
  return parts.join('');
}

/** The words below nodes in one line, those of blocks apart. */
export function rawWords(nodes: readonly RawNode[]): string {
  return textBetween(nodes, ' ').replace(/\s+/g, ' ').trim();
}

export function classesOf(node: RawElement): readonly string[] {
  return (node.attributes.class ?? '').split(/\s+/).filter((name) => name !== '');
}

export function firstBelow(node: RawElement, ...tags: readonly string[]): RawElement | undefined {
  for (const element of elementsIn(node)) if (tags.includes(element.tag)) return element;
  return undefined;
}
