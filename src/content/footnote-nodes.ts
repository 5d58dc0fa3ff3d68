import { element, type HtmlElement, type HtmlNode, type HtmlTree, referenceTo, text } from './tree.ts';

/** An arrow back to the text; the selector keeps it from being drawn as an emoji. */
const BACK = '\u21a9\ufe0e';

/** A note of a text, and how many marks lead to it. */
export interface FootnoteItem {
  /** Beginning with 1. */
  readonly number: number;
  readonly marks: number;
  readonly content: HtmlTree;
}

function noteId(prefix: string, number: number): string {
  return `${prefix}fn${number}`;
}

function markId(prefix: string, number: number, mark: number): string {
  return `${noteId(prefix, number)}-mark${mark === 1 ? '' : `-${mark}`}`;
}

/** The raised number in the text that leads to a note; `mark` counts those that lead to the same one. */
export function footnoteMark(prefix: string, number: number, mark: number): HtmlNode {
  return element(
    'sup',
    { class: 'footnote-mark', id: markId(prefix, number, mark) },
    {
      ...referenceTo({ to: 'anchor', id: noteId(prefix, number) }, text(String(number))),
      attributes: { role: 'doc-noteref' },
    },
  );
}

/** The list of a text’s notes, undefined where there are none. */
export function footnoteSection(prefix: string, items: readonly FootnoteItem[]): HtmlElement | undefined {
  if (items.length === 0) return undefined;
  const list = items.map(({ number, marks, content }) =>
    element('li', { id: noteId(prefix, number) }, withBackLinks(content, backLinks(prefix, number, marks))),
  );
  return element('section', { class: 'footnotes', role: 'doc-endnotes' }, element('ol', {}, list));
}

function backLinks(prefix: string, number: number, marks: number): HtmlNode[] {
  return Array.from({ length: marks }, (_, index) => [
    // Bound to the last word: an arrow alone on a line belongs to nothing.
    text('\u00a0'),
    {
      ...referenceTo(
        { to: 'anchor', id: markId(prefix, number, index + 1) },
        text(index === 0 ? BACK : `${BACK}${index + 1}`),
      ),
      attributes: { class: 'footnote-back', role: 'doc-backlink' },
    },
  ]).flat();
}

/** The links back are at the end of the note's last paragraph. */
function withBackLinks(content: HtmlTree, links: readonly HtmlNode[]): HtmlTree {
  const last = content.at(-1);
  if (last?.kind === 'element' && last.tag === 'p') {
    return [...content.slice(0, -1), { ...last, children: [...last.children, ...links] }];
  }
  const block = content.some((node) =>
    node.kind === 'reference'
      ? node.reference.to === 'asset' && node.reference.block === true
      : node.kind === 'element' &&
        ['ul', 'ol', 'dl', 'pre', 'blockquote', 'table', 'div', 'details'].includes(node.tag),
  );
  return block ? [...content, element('p', {}, links.slice(1))] : [element('p', {}, content, links)];
}
