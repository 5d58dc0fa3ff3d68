import { element, type HtmlElement } from './tree.ts';

/** The class of a frame in which a wide table scrolls by itself. */
export const TABLE_FRAME = 'cw-scroll';

/** A table in its frame. What scrolls must be reachable by keyboard, and then needs a name (WCAG 2.1.1, 4.1.2). */
export function framedTable(table: HtmlElement, name: string): HtmlElement {
  return element('section', { class: TABLE_FRAME, 'aria-label': name, tabindex: '0' }, table);
}
