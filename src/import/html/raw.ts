import { Parser } from 'htmlparser2';

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

/** Reads HTML as browsers do; whatever is wrong with it, there is a tree. */
export function parseRaw(html: string): RawElement {
  const root: Open = { kind: 'element', tag: '#root', attributes: {}, children: [] };
  const open: Open[] = [root];
  const at = (): Open => open[Math.min(open.length, MAX_DEPTH) - 1] ?? root;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const node: Open = { kind: 'element', tag, attributes, children: [] };
        at().children.push(node);
        open.push(node);
      },
      onclosetag() {
        if (open.length > 1) open.pop();
      },
      ontext(text) {
        const { children } = at();
        const last = children.at(-1);
        if (last?.kind === 'text') children[children.length - 1] = { kind: 'text', text: last.text + text };
        else children.push({ kind: 'text', text });
      },
    },
    // In XHTML `<a id="x"/>` is a whole element; in HTML it would hold all that follows.
    { decodeEntities: true, recognizeSelfClosing: /^\s*<\?xml\b/.test(html.slice(0, 200)) },
  );
  parser.end(html.replace(/^\ufeff/, ''));
  return root;
}

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
  const parts: string[] = [];
  const visit = (node: RawNode): void => {
    if (node.kind === 'text') parts.push(node.text);
    else if (node.tag === 'br') parts.push('\n');
    else if (!UNREAD.has(node.tag)) for (const child of node.children) visit(child);
  };
  for (const node of nodes) visit(node);
  return parts.join('');
}

/** The words below nodes in one line. */
export function rawWords(nodes: readonly RawNode[]): string {
  return rawText(nodes).replace(/\s+/g, ' ').trim();
}

export function classesOf(node: RawElement): readonly string[] {
  return (node.attributes.class ?? '').split(/\s+/).filter((name) => name !== '');
}

export function firstBelow(node: RawElement, ...tags: readonly string[]): RawElement | undefined {
  for (const element of elementsIn(node)) if (tags.includes(element.tag)) return element;
  return undefined;
}
