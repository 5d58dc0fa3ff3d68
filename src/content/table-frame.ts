import { plainText } from './text.ts';
import { element, type HtmlElement } from './tree.ts';

/** The class of a frame in which a wide table scrolls by itself. */
export const TABLE_FRAME = 'cw-scroll';

/**
 * A table in its frame. What scrolls must be reachable by keyboard, and then needs a name (WCAG 2.1.1, 4.1.2): the
 * table's caption, or `name` where there is none.
 */
export function framedTable(table: HtmlElement, name: string): HtmlElement {
  const caption = plainText(table.children.filter((child) => child.kind === 'element' && child.tag === 'caption'));
  return element(
    'section',
    { class: TABLE_FRAME, 'aria-label': caption === '' ? name : caption, tabindex: '0' },
    table,
  );
}
