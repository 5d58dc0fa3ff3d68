import { element, type HtmlNode } from './tree.ts';

/**
 * Pictures that follow each other in one paragraph are side by side, as far as there is room. Their class says how
 * many are beside each other, for platforms without a stylesheet of ours, where each is a part of the row's width; the
 * empty end keeps what follows below them there.
 */
export function pictureRow(pictures: readonly HtmlNode[]): HtmlNode {
  const name = pictures.length === 2 || pictures.length === 4 ? 'half' : 'third';
  return element(
    'div',
    { class: 'cw-pictures' },
    pictures.map((picture) => element('div', { class: `cw-picture cw-picture-${name}` }, picture)),
    element('div', { class: 'cw-pictures-end' }),
  );
}
