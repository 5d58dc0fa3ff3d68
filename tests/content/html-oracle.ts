import { defaultTreeAdapter as adapter, type DefaultTreeAdapterMap, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/** An element as a browser finds it. */
export interface FoundElement {
  readonly tag: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
}

let last = { html: '', fragment: parseFragment('') };

/** Several questions are asked of the same fragment, one after the other. */
function parsed(html: string): Node {
  if (last.html !== html) last = { html, fragment: parseFragment(html) };
  return last.fragment;
}

/** All elements of an HTML fragment in document order, read by the HTML standard's own algorithm. */
export function elementsIn(html: string): readonly FoundElement[] {
  const found: FoundElement[] = [];
  const visit = (node: Node): void => {
    if (adapter.isElementNode(node)) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      found.push({ tag: node.tagName, namespace: node.namespaceURI, attributes });
      if ('content' in node) visit(node.content as Node);
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parsed(html));
  return found;
}

/** The fragment as nested arrays, to compare structures; `href`, `src` and `cite` by presence only. */
export function structureOf(html: string): unknown {
  const describe = (node: Node): unknown => {
    if (adapter.isTextNode(node)) return node.value;
    if (adapter.isCommentNode(node)) return { comment: node.data };
    const children = 'childNodes' in node ? node.childNodes.map(describe) : [];
    if (!adapter.isElementNode(node)) return children;
    const attributes = node.attrs.map(({ name, value }) => [name, ADDRESSES.has(name) ? '' : value]);
    return [node.tagName, attributes, ...children];
  };
  return describe(parsed(html));
}

const ADDRESSES = new Set(['href', 'src', 'cite', 'poster']);

/** The text with its entities decoded once, as an importer does that decodes once too often. */
export function decodeOnce(html: string): string {
  // In a textarea only character references count.
  const fragment = parseFragment(adapter.createElement('textarea', HTML, []), html, {});
  return fragment.childNodes.map((node) => (adapter.isTextNode(node) ? node.value : '')).join('');
}

const HTML = 'http://www.w3.org/1999/xhtml' as Parameters<typeof adapter.createElement>[1];

/** The words of a fragment. */
export function wordsIn(html: string): string {
  const words = (node: Node): string => {
    if (adapter.isTextNode(node)) return node.value;
    return 'childNodes' in node ? node.childNodes.map(words).join('') : '';
  };
  return words(parseFragment(html));
}

const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** MathML Core without what links, embeds or runs (MathML Core, 2 and 4). */
export const FORMULA_TAGS: ReadonlySet<string> = new Set(
  (
    'math mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup ' +
    'msup mtable mtd mtext mtr munder munderover none'
  ).split(' '),
);

export const FORMULA_ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'accent accentunder aria-label class columnspan depth dir display displaystyle fence form height largeop linethickness ' +
    'lspace mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits rowspan rspace scriptlevel separator ' +
    'stretchy symmetric tabindex voffset width'
  ).split(' '),
);

const RUNS = new Set(
  'script style iframe frame frameset object embed applet base meta template noscript svg foreignobject'.split(' '),
);

/** What in a fragment would run, load a foreign frame or leave HTML; empty where nothing does. */
export function dangersIn(html: string): readonly string[] {
  return dangersOf(elementsIn(html));
}

/** The same of elements that are read already. */
export function dangersOf(elements: readonly FoundElement[]): readonly string[] {
  const dangers: string[] = [];
  for (const { tag, namespace, attributes } of elements) {
    const isFormula = namespace === MATHML && FORMULA_TAGS.has(tag);
    if (RUNS.has(tag) || (namespace !== HTML && !isFormula)) dangers.push(`<${tag}>`);
    if (isFormula)
      for (const name of Object.keys(attributes))
        if (!FORMULA_ATTRIBUTES.has(name)) dangers.push(`${name} on <${tag}>`);
    for (const [name, value] of Object.entries(attributes)) {
      if (/^on|^style$|^srcdoc$|^formaction$|^action$|^xlink|^background$|^ping$|^srcset$/i.test(name)) {
        if (name !== 'style' || /url|expression|javascript|@|\\/i.test(value)) dangers.push(`${name}=${value}`);
      }
      if (!ADDRESSES.has(name)) continue;
      // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers leave these out of an address.
      const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value.replace(/[\u0000-\u0020]/g, ''))?.[1]?.toLowerCase();
      const data = scheme === 'data' && name !== 'href' && /^data:(?:image|audio|video)\//.test(value);
      if (scheme !== undefined && !['http', 'https', 'mailto'].includes(scheme) && !data)
        dangers.push(`${name}=${value}`);
    }
  }
  return dangers;
}
