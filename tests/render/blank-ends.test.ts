import { expect, it } from 'vitest';
import { blank, element, type HtmlTree, text } from '../../src/content/tree.ts';
import { keepSignsWithBlanks } from '../../src/render/pages/blank-ends.ts';

/** Text as it is, a gap as `_`, what is in one box between bars. */
function shown(tree: HtmlTree): string {
  return tree
    .map((node) => {
      if (node.kind === 'text') return node.text;
      if (node.kind === 'blank') return '_';
      if (node.kind === 'formula') return node.tex;
      const inner = shown(node.children);
      return node.kind === 'element' && node.attributes.class === 'blank-end' ? `|${inner}|` : inner;
    })
    .join('');
}

const gap = blank('gap');

it.each<[string, HtmlTree, string]>([
  ['signs on both sides', [text('in ('), gap, text('), then')], 'in |(_),| then'],
  ['no signs', [text('in '), gap, text(' then')], 'in _ then'],
  ['gaps with a sign between', [gap, text('–'), gap], '|_–|_'],
  ['gaps with signs and a blank between', [gap, text(', ('), gap], '|_,| |(_|'],
  ['nothing but a gap', [gap], '_'],
  ['a gap inside emphasis', [element('em', {}, text('“'), gap, text('”'))], '|“_”|'],
  ['an accent of its own behind a letter', [text('cafe\u0301'), gap], 'cafe\u0301_'],
  ['a vowel sign', [text('की'), gap, text('ा')], 'की_ा'],
])('%s', (_name, tree, expected) => {
  expect(shown(keepSignsWithBlanks(tree))).toBe(expected);
});
