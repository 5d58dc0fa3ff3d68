import { describe, expect, test } from 'vitest';
import type { MarkdownOptions } from '../../../src/content/markdown-options.ts';
import { walk } from '../../../src/content/text.ts';
import type { HtmlFormula } from '../../../src/content/tree.ts';
import { findings, read } from '../read.ts';

/** The formulas of a text as `tex`, those with a line of their own as `[tex]`. */
function formulas(text: string, options: Partial<MarkdownOptions> = {}): readonly string[] {
  return nodes(text, options).map(({ tex, display }) => (display ? `[${tex}]` : tex));
}

function nodes(text: string, options: Partial<MarkdownOptions> = {}): readonly HtmlFormula[] {
  const found: HtmlFormula[] = [];
  walk(read(text, options).value, (node) => {
    if (node.kind === 'formula') found.push(node);
  });
  return found;
}

describe('formulas in a line', () => {
  test.each([
    ['$x^2$', ['x^2']],
    ['Let $x$ be, and $a_1$ and $a_2$', ['x', 'a_1', 'a_2']],
    ['\\(a^2\\) and \\(y = ax + b\\), \\(x\\)', ['a^2', 'y = ax + b', 'x']],
    ['words $$b^2$$ words', ['[b^2]']],
    ['words \\[ c = 2 \\] words', ['[c = 2]']],
    ['$a\n= b$', ['a\n= b']],
    ['**$x$** *$y$* [$z$](https://example.org)', ['x', 'y', 'z']],
    ['[$[0, 1)$ and](https://example.org)', ['[0, 1)']],
    ['[интервал $[0, 1)$]{lang=ru}', ['[0, 1)']],
    ['$F = ma$, $mg$, $PV = nRT$; $0 = kx - mg$ of $ABCD$', ['F = ma', 'mg', 'PV = nRT', '0 = kx - mg', 'ABCD']],
    ['$*a*$ and $a_b$ _c_ $d_e$', ['*a*', 'a_b', 'd_e']],
    ['$\\$5$', ['\\$5']],
    ['$[[a]]$', ['[[a]]']],
    ['$a<b>c$', ['a<b>c']],
    ['| a |\n|---|\n| $x$ |', ['x']],
    ['| a | b |\n|---|---|\n| $|x|$ | $\\|y\\|$ |', ['|x|', '\\|y\\|']],
    ['| \ue07c | b |\n|---|---|\n| $|x|$ | c |', ['|x|']],
    ['- $x$\n\n> $y$', ['x', 'y']],
    ['Note[^1].\n\n[^1]: $x$', ['x']],
  ])('%j', (text, expected) => {
    expect(formulas(text)).toEqual(expected);
    expect(findings(text)).toEqual([]);
  });
});

describe('what is no formula', () => {
  test.each([
    ['$5 and $10', []],
    ['$5', []],
    ['\\$x\\$', []],
    ['US$5=US$6, $HOME, \\[sic\\], \\(b, c\\)', []],
    ['`$x^2$` and ``$`y`$``', []],
    ['    $x$\n\n```\n$$\ny\n$$\n```', []],
    ['[a](https://example.org/$x$) <https://example.org/$y$>', []],
    ['29 April \\[= 12 May\\]', []],
    ['\\[_sic_\\] \\[see _Title_\\] \\[^1\\]', []],
    ['5$=4€, 10$=8€; $5 = 4 EUR or 6$', ['1:2 formula-or-money', '1:16 formula-or-money']],
    ['$5 [mot]{lang=fr} or 6$', ['1:1 formula-or-money']],
    ['$ x^2 $ and $a_1$2', ['1:1 formula-shown-as-text', '1:13 formula-shown-as-text']],
    ['$$ x^2\n\nwords', ['1:1 formula-shown-as-text']],
    ['So $ x $ and $ a + 2b $.', ['1:4 formula-shown-as-text', '1:14 formula-shown-as-text']],
    ['So $x^2 holds', ['1:4 formula-shown-as-text']],
    ['So $\\alpha holds', ['1:4 formula-shown-as-text']],
    ['So $\\frac{a}{b} holds\nfor \\$5', ['1:4 formula-shown-as-text']],
    ['It is $HOME\\bin there', []],
    ['It is $my_name there', []],
    ['It is US$ a ton, $5 or $ 6', []],
    ['from $5-$', ['1:6 formula-or-money']],
  ])('%j', (text, expected) => {
    expect(formulas(text)).toEqual([]);
    expect(findings(text)).toEqual(expected);
  });
});

describe('formulas with a line of their own', () => {
  test.each([
    ['$$x$$', ['[x]']],
    ['$$\nx\n$$', ['[x]']],
    ['Before\n$$\nx\n= y\n$$\nbehind', ['[x\n= y]']],
    ['$$\na\n- b\n+ c\n> d\n$$', ['[a\n- b\n+ c\n> d]']],
    ['\\[\nx^2\n\\]', ['[x^2]']],
    ['$$\n\nx\n\n$$', ['[x]']],
    ['- one\n\n  $$\n  x\n  $$\n- two', ['[x]']],
    ['> $$\n> x\n> $$', ['[x]']],
    ['$$x$$ and $y$', ['[x]', 'y']],
    ['$$\\begin{aligned}a &= b \\\\ c &= d\\end{aligned}$$', ['[\\begin{aligned}a &= b \\\\ c &= d\\end{aligned}]']],
  ])('%j', (text, expected) => {
    expect(formulas(text)).toEqual(expected);
    expect(findings(text)).toEqual([]);
  });

  test('stands between paragraphs', () => {
    expect(read('One\n\n$$x$$\n\nTwo').value.map(({ kind }) => kind)).toEqual(['element', 'formula', 'element']);
  });
});

describe('spoken words', () => {
  test.each([
    ['$x^2${words="x squared"}', ['x squared'], []],
    ['$$x^2$$ {words="x squared"}', ['x squared'], []],
    ['$$\nx^2\n$$ {words="say \\"x\\" squared"}', ['say "x" squared'], []],
    ['$x$ {words="x"}', [undefined], ['1:5 other-dialect']],
    ['$x${lang=ru}', [undefined], ['1:4 malformed-words']],
  ])('%j', (text, words, found) => {
    expect(nodes(text).map((node) => node.words)).toEqual(words);
    expect(findings(text)).toEqual(found);
  });
});

test('a mistake is told where it stands', () => {
  expect(findings('Words, and $a + \\frc{1}{2}$.')).toEqual(['1:17 formula-unreadable']);
  expect(findings('> $$\n> a +\n> \\frc{1}{2}\n> $$')).toEqual(['3:3 formula-unreadable']);
  // A block that cannot be read is a paragraph of its own.
  expect(read('$$\n\\frc{1}{2}\n$$\n\n$$\n\\frc{3}{4}\n$$').value).toMatchObject([{ tag: 'p' }, { tag: 'p' }]);
});
