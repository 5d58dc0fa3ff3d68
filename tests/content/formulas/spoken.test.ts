import fc from 'fast-check';
import { expect, test } from 'vitest';
import { texReader } from '../../../src/content/formulas/read-tex.ts';
import { namedFormulas } from '../../../src/content/formulas/spoken/named.ts';
import { speak } from '../../../src/content/formulas/spoken/speak.ts';
import { walk } from '../../../src/content/text.ts';
import { formulaWords, spokenLanguages } from '../../../src/text/formula-words.ts';
import { read } from '../read.ts';

function said(tex: string, language = 'en', display = false): string | undefined {
  const result = texReader(language)(tex, display);
  if (!('mathml' in result)) throw new Error(`${tex}: ${result.problem.message}`);
  return speak(result.mathml, language);
}

test.each([
  ['x', 'x'],
  ['x^2+y_1^3', 'x squared plus y sub 1 cubed'],
  ['x^{n+1}y_{i+1}', 'x superscript n plus 1 end superscript y subscript i plus 1 end subscript'],
  ['x^n, x^{-1}, x^{10}', 'x to the power n comma x to the power minus 1 comma x to the power 10'],
  ['{ab}^2, (a+b)^2', 'group a b end group squared comma open parenthesis a plus b close parenthesis squared'],
  ['\\frac{a}{b+1}', 'fraction a over b plus 1 end fraction'],
  ['\\sqrt{a+b}, \\sqrt{a}+b', 'square root of a plus b end root comma square root of a end root plus b'],
  ['\\sqrt[3]{x}\\sqrt[n]{x}', 'cube root of x end root root of order n of x end root'],
  [
    '\\left|x-1\\right|, \\left|x\\right|-1',
    'absolute value of x minus 1 end absolute value comma absolute value of x end absolute value minus 1',
  ],
  ['\\lVert x\\rVert', 'norm of x end norm'],
  ['\\binom{n}{k}', 'binomial n choose k end binomial'],
  [
    '\\begin{pmatrix}1\\\\2\\end{pmatrix}',
    'open parenthesis 2 by 1 matrix; row 1: 1; row 2: 2; end matrix close parenthesis',
  ],
  [
    '\\begin{vmatrix}a&b\\\\c&\\end{vmatrix}',
    'determinant of 2 by 2 matrix; row 1: a, b; row 2: c, empty; end matrix end determinant',
  ],
  ['\\begin{cases}0 & x<0\\\\1\\end{cases}', 'open brace lines; line 1: 0, x is less than 0; line 2: 1; end lines'],
  ['A\\setminus B, a-b', 'capital A set minus capital B comma a minus b'],
  ['\\sum_{i=1}^n i', 'sum from i equals 1 to n of i'],
  ['\\bigcup_i A_i', 'union over i of capital A sub i'],
  ['\\int_0^1 f\\,dx', 'integral from 0 to 1 of f d x'],
  ['\\lim_{x\\to 0} f', 'limit as x approaches 0 of f'],
  ['\\max_{x\\in A} f', 'maximum over x is an element of capital A of f'],
  ['\\log_2 x + \\sin^2 x', 'logarithm sub 2 x plus sine squared x'],
  ["f'(x), f''", 'f prime open parenthesis x close parenthesis comma f double prime'],
  ['30^\\circ', '30 degrees'],
  ['1\\,000\\,000.5', '1000000.5'],
  ['(3,14)', 'open parenthesis 3 comma 14 close parenthesis'],
  ['12,500', '12,500'],
  [
    '\\mathbb{R}^n, \\mathbf{v}, \\mathcal{C}, \\mathfrak{g}',
    'double-struck capital R to the power n comma bold v comma script capital C comma fraktur g',
  ],
  ['\\vec v, \\bar x, \\hat{x}, \\dot x', 'v vector comma x bar comma x hat comma x dot above'],
  ['\\widehat{ab}', 'group a b end group hat'],
  ['\\underbrace{a+b}_{n}', 'group a plus b end group with brace below with n below'],
  ['\\text{if } x\\neq 0', 'if x is not equal to 0'],
  ['\\text{скорость} = v', 'скорость equals v'],
  ['\\xrightarrow{a}', 'right arrow with a above'],
  ['\\ce{2H2 + O2 -> 2H2O}', '2 capital H sub 2 plus capital O sub 2 right arrow 2 capital H sub 2 capital O'],
  ['\\ce{NaCl}', 'Na Cl'],
  ['\\Delta t, \\alpha', 'capital delta t comma alpha'],
  ['a \\equiv b \\pmod n', 'a is identical to b open parenthesis modulo n close parenthesis'],
  ['\\not\\subset', 'is not a subset of'],
  ['\\mathrm{kg}\\,50\\%', 'kg 50 percent'],
])('%s', (tex, expected) => {
  expect(said(tex)).toBe(expected);
});

test.each([
  ['ru', 'дробь a делить на b конец дроби равно квадратный корень из большая дельта конец корня'],
  ['de', 'Bruch a durch b Ende Bruch gleich Wurzel aus groß Delta Ende Wurzel'],
  ['es', 'fracción a sobre b fin de fracción igual a raíz cuadrada de delta mayúscula fin de raíz'],
  ['fr-CA', 'fraction a sur b fin de fraction égal à racine carrée de delta majuscule fin de racine'],
  ['it', undefined],
])('the words are of the language %s', (language, expected) => {
  expect(said('\\frac{a}{b} = \\sqrt{\\Delta}', language)).toBe(expected);
});

test('a decimal comma stays one where it is the sign of decimals', () => {
  expect(said('3,14', 'de')).toBe('3,14');
});

test('a sign without words leaves the formula without, rather than without its sign', () => {
  expect(said('a \\mathbin{☕} b')).toBeUndefined();
});

test.each(spokenLanguages)('in %s no two signs, accents or structures are said alike', (language) => {
  const words = formulaWords(language);
  if (words === undefined) throw new Error(language);
  // One sign in two sizes.
  const { '∐': _, ...signs } = words.signs;
  for (const [kind, table] of Object.entries({ signs, accents: words.accents })) {
    const all = Object.values(table);
    expect({ kind, twice: all.filter((word, index) => all.indexOf(word) !== index) }).toEqual({ kind, twice: [] });
  }
});

/** A formula by its parts: letters and signs, and what is built of rows of them. */
type Part = string | readonly [name: string, ...rows: readonly Part[][]];

const { row } = fc.letrec<{ part: Part; row: Part[] }>((tie) => {
  const built = (name: string, rows: number) =>
    fc.tuple(fc.constant(name), ...Array.from({ length: rows }, () => tie('row') as fc.Arbitrary<Part[]>));
  return {
    part: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('a', 'b', 'A', '+', '2', '-'),
      built('frac', 2) as fc.Arbitrary<Part>,
      built('sqrt', 1) as fc.Arbitrary<Part>,
      built('sup', 2) as fc.Arbitrary<Part>,
      built('sub', 2) as fc.Arbitrary<Part>,
      built('abs', 1) as fc.Arbitrary<Part>,
      built('hat', 1) as fc.Arbitrary<Part>,
      built('binom', 2) as fc.Arbitrary<Part>,
      built('sum', 2) as fc.Arbitrary<Part>,
      built('paren', 1) as fc.Arbitrary<Part>,
    ),
    row: fc.array(tie('part'), { minLength: 1, maxLength: 3 }),
  };
});

const WRITTEN: Readonly<Record<string, (first: string, second: string) => string>> = {
  frac: (a, b) => `\\frac{${a}}{${b}}`,
  sqrt: (a) => `\\sqrt{${a}}`,
  sup: (a, b) => `{${a}}^{${b}}`,
  sub: (a, b) => `{${a}}_{${b}}`,
  abs: (a) => `\\left|${a}\\right|`,
  hat: (a) => `\\widehat{${a}}`,
  binom: (a, b) => `\\binom{${a}}{${b}}`,
  sum: (a, b) => `\\sum_{${a}}^{${b}}`,
  paren: (a) => `\\left(${a}\\right)`,
};

function texOf(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return `${part} `;
      const [name, first = [], second = []] = part;
      return WRITTEN[name]?.(texOf(first), texOf(second)) ?? '';
    })
    .join('');
}

/** The same formula whether its digits are together or its sum is written in a row. */
const seen = (parts: readonly Part[]): string => JSON.stringify(parts).replace(/"2",(?="2")/g, '"2"');

test.each([
  ['en', 1500],
  ['ru', 300],
  ['de', 300],
  ['es', 300],
  ['fr', 300],
])('in %s formulas that look different are said differently', (language, numRuns) => {
  const known = new Map<string, string>();
  fc.assert(
    fc.property(row, (parts) => {
      const words = said(texOf(parts), language) ?? '';
      const before = known.get(words);
      known.set(words, before ?? seen(parts));
      expect(before ?? seen(parts)).toBe(seen(parts));
    }),
    { numRuns },
  );
});

function names(text: string, language: string): readonly (string | undefined)[] {
  const found: (string | undefined)[] = [];
  walk(namedFormulas(read(text).value, language, speak), (node) => {
    const [math] = node.kind === 'formula' ? node.mathml : [];
    if (math?.kind === 'element') found.push(math.attributes['aria-label']);
  });
  return found;
}

test('a formula’s name is its author’s words, else words of the language around it, else TeX', () => {
  expect(names('$x^2${words="the square"} and $x^2$ and [интервал $x^2$]{lang=ru}', 'de')).toEqual([
    'the square',
    'x Quadrat',
    'x в квадрате',
  ]);
  expect(names('$\\frac12$ and $$\n\\frac{a}\n{b}\n$$', 'it')).toEqual(['\\frac12', '\\frac{a} {b}']);
});

test('lines, strokes and boxes are said', () => {
  const plain = said('AB');
  const signs = ['\\overline', '\\underline', '\\cancel', '\\bcancel', '\\xcancel', '\\sout', '\\boxed'];
  expect(signs.filter((sign) => said(`${sign}{AB}`) === plain)).toEqual([]);
});
