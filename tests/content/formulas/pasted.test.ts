import { describe, expect, test } from 'vitest';
import { read } from '../read.ts';

const said = (text: string) =>
  read(text).diagnostics.map(({ code, message, hint }) => [code.replace('content/', ''), message, hint]);

/** The TeX that is proposed for the first thing found. */
const proposed = (text: string): string | undefined => /`\$(.*)\$`/.exec(said(text)[0]?.[2] ?? '')?.[1];

describe('mathematics in characters, by Word, ASCIIMath and TeX without its signs', () => {
  test.each([
    ['The root √2 is not rational.', '\\sqrt{2}'],
    ['So x²+y² = z² holds.', 'x^2+y^2 = z^2'],
    ['Then √(a+b) ≤ c.', '\\sqrt{a+b} \\le c'],
    ['It is ∑i² there.', '\\sum i^2'],
    ['Solve ax² + bx + c = 0 first.', 'a x^2 + bx + c = 0'.replace('a x', 'ax')],
    ['Word gives √(3&x) here.', '\\sqrt[3]{x}'],
    ['Word gives ■(a&b@c&d) here.', '\\begin{matrix} a & b \\\\ c & d \\end{matrix}'],
    ['Use sum_(i=1)^n i.', '\\sum_{i=1}^n i'],
    ['It is ∑_1^n▒(a+b)/c_1 there.', '\\sum_1^n \\frac{a+b}{c_1}'],
    ['It is √2 (a+b)/c² there.', '\\sqrt{2} \\frac{a+b}{c^2}'],
    ['It is √2 (a+b)/c_(n+1) there.', '\\sqrt{2} \\frac{a+b}{c_{n+1}}'],
    ['It is √2 + f(x)/g(x) there.', '\\sqrt{2} + f(x)/g(x)'],
    ['Use \\frac{1}{2} here.', '\\frac{1}{2}'],
  ])('%j', (text, tex) => {
    expect(proposed(text)).toBe(tex);
  });

  test.each([
    'An area of 5 m² and 20 km², H₂O and CO₂, 5 × 3, 10⁻³, x².',
    'Note¹ and note², see p. 5³.',
    'Files: ├── src │ └── lib',
    '〖中文〗 ■ and □',
    '`√2 + x²+y²` and [√2](https://example.org)',
    'A 3-√ thing and the ∑ sign.',
    '$\\sqrt{2} + \\frac{1}{2}$',
    '30 m² + 20 m²',
  ])('%j is left alone', (text) => {
    expect(said(text)).toEqual([]);
  });

  test('MathML is told to be written as TeX', () => {
    expect(said('<math><mi>x</mi></math>')[0]?.[2]).toBe('Write the formula in TeX between dollar signs: `$x^2$`.');
  });
});
