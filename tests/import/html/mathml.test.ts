import { describe, expect, test } from 'vitest';
import { texReader } from '../../../src/content/formulas/read-tex.ts';
import { writtenMathml } from '../../../src/content/formulas/write-mathml.ts';
import { fullHtmlProfile } from '../../../src/content/profiles.ts';
import { texOfMathml } from '../../../src/import/html/mathml-to-tex.ts';
import { parseRaw } from '../../../src/import/html/raw.ts';
import { read } from './support.ts';

const reader = texReader('en');

/** What a formula looks like, without its own words for screen readers. */
function drawn(tex: string, display = false): string {
  const result = reader(tex, display);
  if ('problem' in result) throw new Error(`${tex}: ${result.problem.message}`);
  return writtenMathml(result.mathml, fullHtmlProfile, undefined).replace(
    / (?:aria-label|class|tabindex)="[^"]*"/g,
    '',
  );
}

const row = (cells: number) => `<mtr>${'<mtd><mi>x</mi></mtd>'.repeat(cells)}</mtr>`;

test('is left out where no page has room for it, and the report says so', () => {
  const table = (size: number) => `<p>A <math><mtable>${row(size).repeat(size)}</mtable></math> b</p>`;
  const large = read(table(500));
  expect(large.markdown).toBe('A b');
  expect(large.kinds).toEqual(['left formula']);
  expect(read(table(12)).kinds).toEqual([]);
});

describe('TeX for the MathML of a formula draws the same', () => {
  test.each([
    'x^2+y_1',
    '\\frac{a+b}{2}',
    '\\sqrt{2}',
    '\\sqrt[3]{x}',
    'x_1^2',
    '\\sum_{i=1}^{n} i',
    '\\int_0^1 f(x)\\,dx',
    '\\lim_{x\\to 0} \\frac{\\sin x}{x}',
    '\\left( \\frac{a}{b} \\right)',
    '\\left\\{ \\frac{a}{b} \\right.',
    '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}',
    '\\begin{cases} 1 & x>0 \\\\ 0 & x\\le 0 \\end{cases}',
    '\\binom{n}{k}',
    '\\hat{x}',
    '\\bar{x}',
    '\\vec{v}',
    '\\mathbb{R}',
    '\\mathbf{v}',
    "f'(x)",
    '\\text{if } x>0',
    '50\\%',
    '3{,}14',
    'a\\ne b',
    '\\alpha+\\Omega',
    '\\overset{!}{=}',
    '\\underbrace{a+b}_{n}',
    '{}^{14}_{6}\\mathrm{C}',
    '\\log_2 8',
    'a\\cdot b\\times c\\div d\\pm e',
    'A\\cup B\\subseteq C',
    'p\\Rightarrow q',
    '|x|',
    '\\operatorname{rank}A',
  ])('%s', (tex) => {
    const mathml = drawn(tex);
    const { tex: again, lost } = texOfMathml(parseRaw(mathml));
    expect(lost).toEqual([]);
    expect(drawn(again)).toBe(mathml);
  });
});

describe('formulas in pages', () => {
  test.each([
    ['MathJax', 'a \\(x^2\\) b', 'a $x^2$ b'],
    ['a block', '<p>\\[x^2\\]</p>', '$$\nx^2\n$$'],
    ['an editor’s breaks in it', '$$a<br>+b$$', '$$\na\n+b\n$$'],
    ['entities', '\\(a &lt; b\\)', '$a < b$'],
    ['money', 'It costs $5 or $6.', 'It costs \\$5 or \\$6.'],
    ['code', '<code>\\(x\\)</code>', '`\\(x\\)`'],
    ['an environment alone', '<p>\\begin{align}a&amp;=b\\end{align}</p>', '$$\n\\begin{align}a&=b\\end{align}\n$$'],
    [
      'Canvas',
      'a <img class="equation_image" data-equation-content="\\frac12" src="/equation_images/x">',
      'a $\\frac12$',
    ],
    ['Canvas by its address', '<p>a <img src="/equation_images/x%255E2?scale=1"></p>', 'a $x^2$'],
    ['Canvas, large', 'a <img data-equation-content="\\displaystyle x^2" src="/x">', 'a $$x^2$$'],
    ['Moodle', 'a <img class="texrender" alt="x^2" src="https://m.example/filter/tex/pix.php/a.gif">', 'a $x^2$'],
    [
      'WIRIS',
      'a <img class="Wirisformula" data-mathml="«math xmlns=¨http://www.w3.org/1998/Math/MathML¨»«msqrt»«mn»2«/mn»«/msqrt»«/math»">',
      'a $\\sqrt{2}$',
    ],
    [
      'KaTeX',
      'a <span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">x</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">x</span></span>',
      'a $x$',
    ],
    [
      'Wikipedia',
      'a <span class="mwe-math-element"><span class="mwe-math-mathml-inline" style="display: none;"><math alttext="{\\displaystyle x^{2}}"><mi>x</mi></math></span><img class="mwe-math-fallback-image-inline" alt="{\\displaystyle x^{2}}" src="https://w.example/x.svg"></span>',
      'a $x^{2}$',
    ],
    ['MathJax 2, saved', 'a <span class="MathJax_Preview">x</span><script type="math/tex">x^2</script>', 'a $x^2$'],
  ])('%s', (_, html, markdown) => {
    const result = read(html);
    expect(result.markdown).toBe(markdown);
    expect(result.kinds).toEqual([]);
  });

  test('one that cannot be read is shown as typed, and told', () => {
    const { markdown, entries } = read('<p>a \\(\\nosuchthing{x}\\) b</p>');
    expect(markdown).toBe('a `\\nosuchthing{x}` b');
    expect(entries).toMatchObject([{ outcome: 'changed', kind: 'formula', was: '\\nosuchthing{x}' }]);
  });
});
