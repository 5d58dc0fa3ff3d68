import { expect, it } from 'vitest';
import { element, gap, type HtmlTree, text } from '../../src/content/tree.ts';
import { keepSignsWithGaps } from '../../src/render/pages/gap-ends.ts';

/** Text as it is, a gap as `_`, what is in one box between bars. */
function shown(tree: HtmlTree): string {
  return tree
    .map((node) => {
      if (node.kind === 'text') return node.text;
      if (node.kind === 'gap') return '_';
      if (node.kind === 'formula') return node.tex;
      const inner = shown(node.children);
      return node.kind === 'element' && node.attributes.class === 'gap-end' ? `|${inner}|` : inner;
    })
    .join('');
}

const hole = gap('gap');

it.each<[string, HtmlTree, string]>([
  ['signs on both sides', [text('in ('), hole, text('), then')], 'in |(_),| then'],
  ['no signs', [text('in '), hole, text(' then')], 'in _ then'],
  ['gaps with a sign between', [hole, text('–'), hole], '|_–|_'],
  ['gaps with signs and a space between', [hole, text(', ('), hole], '|_,| |(_|'],
  ['nothing but a gap', [hole], '_'],
  ['a gap inside emphasis', [element('em', {}, text('“'), hole, text('”'))], '|“_”|'],
  ['an accent of its own behind a letter', [text('cafe\u0301'), hole], 'cafe\u0301_'],
  ['a vowel sign', [text('की'), hole, text('ा')], 'की_ा'],
])('%s', (_name, tree, expected) => {
  expect(shown(keepSignsWithGaps(tree))).toBe(expected);
});
