import { expect, it } from 'vitest';
import type { HtmlNode } from '../../../src/content/tree.ts';
import type { Publication } from '../../../src/model/model.ts';
import { unitOverview } from '../../../src/targets/shared/unit-overview.ts';

/** Tags and words in their order. */
const outline = (nodes: readonly HtmlNode[]): readonly string[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'text') return [node.text];
    return node.kind === 'element' ? [node.tag, ...outline(node.children)] : [];
  });

it('the page of a unit has a heading for each module, so that a long one can be gone through by headings', () => {
  const publication = {
    unit: { summary: 'About the unit.\n\nMore.' },
    modules: [
      { title: 'The first', summary: 'One.' },
      { title: 'The second', summary: 'Two.' },
    ],
  } as unknown as Publication;
  expect(outline(unitOverview(publication))).toEqual([
    ...['p', 'About the unit.', 'p', 'More.', 'ol'],
    ...['li', 'h2', 'The first', 'p', 'One.', 'li', 'h2', 'The second', 'p', 'Two.'],
  ]);
});

it('there is none of a module by itself', () => {
  expect(unitOverview({ unit: undefined, modules: [] } as unknown as Publication)).toEqual([]);
});
