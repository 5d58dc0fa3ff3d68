import { plainText } from './text.ts';
import { element, type HtmlElement } from './tree.ts';

/** The class of a frame in which a wide table scrolls by itself. */
export const TABLE_FRAME = 'cw-scroll';

/**
 * A table in its frame. What scrolls must be reachable by keyboard, and then needs a name (WCAG 2.1.1, 4.1.2): the
 * table's caption, or `name` where there is none. It is a group and no landmark: a page may show several tables without a
 * caption, and a quiz the same figures beside two questions, and landmarks of one name cannot be told apart.
 */
export function framedTable(table: HtmlElement, name: string): HtmlElement {
  const caption = plainText(table.children.filter((child) => child.kind === 'element' && child.tag === 'caption'));
  return element(
    'div',
    { class: TABLE_FRAME, role: 'group', 'aria-label': caption === '' ? name : caption, tabindex: '0' },
    table,
  );
}
