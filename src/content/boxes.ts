import type { TextKey } from '../text/text.ts';
import { BOX_SIGNS, type BoxKind } from './box-kinds.ts';
import { element, type HtmlNode, type HtmlTree, text } from './tree.ts';

/** The class of a part that an author folded away. */
const FOLD = 'cw-fold';

type Words = (key: TextKey) => string;

/** A box and what is in it, its title first. What opens is `details`, everything else is open with a sign. */
export function box(kind: BoxKind, [title, ...body]: HtmlTree): HtmlTree {
  if (title === undefined) return [];
  if (kind === 'details')
    return [
      element('details', { class: `cw-details ${FOLD}` }, title, element('div', { class: 'cw-details-body' }, body)),
    ];
  return [element('div', { class: `cw-callout cw-callout-${kind}`, role: 'note' }, title, body)];
}

/** The title of a box: what kind it is and, where the author gave it one, its own words. */
export function boxTitle(kind: BoxKind, own: HtmlTree, words: Words): HtmlNode {
  if (kind === 'details') {
    const shown = own.length === 0 ? [text(words('box.details'))] : own;
    return element('summary', { class: 'cw-details-title' }, element('strong', {}, shown));
  }
  const name = words(`box.${kind}`);
  return element(
    'p',
    { class: 'cw-callout-title' },
    element('span', { class: 'cw-callout-sign', 'aria-hidden': 'true' }, text(BOX_SIGNS[kind])),
    text(' '),
    element('strong', {}, own.length === 0 ? [text(name)] : [text(`${name}: `), ...own]),
  );
}

/** Whether an author folded a part of a text away. */
export function foldsAway(tree: HtmlTree): boolean {
  return tree.some((node) => {
    if (node.kind === 'reference') return foldsAway(node.children);
    if (node.kind !== 'element') return false;
    const fold = node.tag === 'details' && (node.attributes.class ?? '').split(' ').includes(FOLD);
    return fold || foldsAway(node.children);
  });
}
