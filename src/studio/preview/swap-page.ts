/**
 * Shows what is new in a page’s file in the document that shows it already, without loading it again: where one piece
 * differs, the piece is put in the place of the old one. `before` is the file that was loaded. False where that is not
 * possible: the head differs, scripts do, or the page’s own scripts have changed the piece.
 */
export function swapPage(shown: Document, before: string, after: string): boolean {
  if (before === after) return true;
  const [[oldHead, oldBody], [head, body]] = [inTwo(before), inTwo(after)];
  if (oldHead !== head || head === '') return false;
  // The frame’s own: what is read by the studio’s would have to keep to the studio’s rules for styles. Heads are not read:
  // their styles may be others than those that the document in the frame allows.
  const Reader = shown.defaultView?.DOMParser;
  if (Reader === undefined) return false;
  const [old, next] = [oldBody, body].map((html) => new Reader().parseFromString(html, 'text/html'));
  if (old === undefined || next === undefined) return false;
  const pieces = narrowed(old.body, next.body);
  if (pieces === undefined) return true;
  const [was, is] = pieces;
  if (was === old.body || [was, is].some((one) => one.matches(RUNS) || one.querySelector(RUNS) !== null)) return false;
  const place = placeOf(shown, was);
  place?.replaceWith(shown.importNode(is, true));
  return place !== undefined;
}

/** A page’s file up to the end of its head, and what is behind it; nothing where it has no head. */
function inTwo(html: string): readonly [string, string] {
  const end = Math.max(0, html.indexOf('</head>'));
  return [html.slice(0, end), html.slice(end)];
}

/** What runs, or is made to run by the page’s scripts. */
const RUNS = 'script, style, link, form, iframe, object';

/** The innermost elements that hold all that differs; undefined where nothing does. */
function narrowed(was: Element, is: Element): readonly [Element, Element] | undefined {
  if (was.isEqualNode(is)) return undefined;
  const [old, next] = [[...was.childNodes], [...is.childNodes]];
  const isAlike = old.length === next.length && was.cloneNode(false).isEqualNode(is.cloneNode(false));
  const differing = isAlike ? old.flatMap((node, at) => (node.isEqualNode(next[at] ?? null) ? [] : [at])) : [];
  const [at = 0] = differing;
  const [inner, other] = [old[at], next[at]];
  if (differing.length !== 1 || !isElement(inner) || !isElement(other)) return [was, is];
  return narrowed(inner, other);
}

/** Of whatever window. */
function isElement(node: Node | undefined): node is Element {
  return node?.nodeType === Node.ELEMENT_NODE;
}

/** Where the page shows the piece as it came; undefined where it is not there, or there more than once. */
function placeOf(shown: Document, piece: Element): Element | undefined {
  const alike = [...shown.body.getElementsByTagName(piece.tagName)].filter((one) => one.isEqualNode(piece));
  if (alike.length < 2) return alike[0];
  const at = pathTo(piece);
  return alike.find((one) => pathTo(one) === at);
}

/** The places of an element and of those around it. */
function pathTo(element: Element): string {
  const parent = element.parentElement;
  return parent === null ? '' : `${pathTo(parent)}/${[...parent.children].indexOf(element)}`;
}
