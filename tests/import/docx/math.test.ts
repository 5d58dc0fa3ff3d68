import { describe, expect, it } from 'vitest';
import { texReader } from '../../../src/content/formulas/read-tex.ts';
import { mathTex } from '../../../src/import/readers/docx/math/formula.ts';
import { Findings } from '../../../src/read/findings.ts';
import { parseXml } from '../../../src/read/xml/parse.ts';

const M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Office Math as an element; `<m:oMath>` is put around what has none. */
function math(xml: string) {
  const whole = xml.startsWith('<m:oMath') ? xml : `<m:oMath>${xml}</m:oMath>`;
  const source = whole.replace(/^<m:oMath(Para)?/, `<m:oMath$1 ${M} ${W}`);
  const document = parseXml(new TextEncoder().encode(source), 'math.xml', new Findings('math.xml', 'document'));
  if (document === undefined) throw new Error(`no XML: ${xml}`);
  return mathTex(document.root);
}

/** A run, with properties such as `sty=p` or `nor`. */
function r(text: string, ...properties: readonly string[]): string {
  const inner = properties.map((one) => {
    const [name, value] = one.split('=');
    return `<m:${name}${value === undefined ? '' : ` m:val="${value}"`}/>`;
  });
  const own = inner.length === 0 ? '' : `<m:rPr>${inner.join('')}</m:rPr>`;
  return `<m:r>${own}<m:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</m:t></m:r>`;
}

/** A structure: `s('f', {type: 'bar'}, {num: r('1'), den: r('2')})`. */
function s(
  name: string,
  own: Readonly<Record<string, string>>,
  parts: Readonly<Record<string, string | readonly string[]>>,
): string {
  const properties = Object.entries(own).map(([key, value]) => `<m:${key} m:val="${value}"/>`);
  const children = Object.entries(parts).flatMap(([key, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => `<m:${key}>${one}</m:${key}>`),
  );
  return `<m:${name}>${properties.length === 0 ? '' : `<m:${name}Pr>${properties.join('')}</m:${name}Pr>`}${children.join('')}</m:${name}>`;
}

const f = (num: string, den: string, type?: string): string => s('f', type === undefined ? {} : { type }, { num, den });
const d = (begChr: string | undefined, endChr: string | undefined, ...e: readonly string[]): string =>
  s('d', { ...(begChr === undefined ? {} : { begChr }), ...(endChr === undefined ? {} : { endChr }) }, { e });
const func = (fName: string, e: string): string => s('func', {}, { fName, e });
const matrix = (rows: readonly (readonly string[])[], columns = ''): string =>
  `<m:m>${columns}${rows.map((row) => `<m:mr>${row.map((cell) => `<m:e>${r(cell)}</m:e>`).join('')}</m:mr>`).join('')}</m:m>`;
const eqArr = (...e: readonly string[]): string => s('eqArr', {}, { e });
const lim = (name: string, under: string): string => s('limLow', {}, { e: r(name, 'sty=p'), lim: r(under) });
const identity = [
  ['1', '0'],
  ['0', '1'],
];

type Row = readonly [what: string, xml: string, tex: string];

const table: readonly Row[] = [
  // Runs
  ['letters and signs', r('a+b=c'), 'a+b=c'],
  ['a real minus sign', r('a−b'), 'a-b'],
  ['a whole number and a fraction on the line', r('3') + f(r('1'), r('2'), 'lin'), String.raw`3\tfrac{1}{2}`],
  ['a letter and a fraction on the line', r('a') + f(r('1'), r('2'), 'lin'), 'a1/2'],
  ['the empty set', r('∅'), String.raw`\emptyset`],
  ['a line as a limit below', s('limLow', {}, { e: r('ABC'), lim: r('_', 'sty=p') }), String.raw`\underline{ABC}`],
  ['a line as a limit above', s('limUpp', {}, { e: r('A'), lim: r('¯', 'sty=p') }), String.raw`\overline{A}`],
  ['signs with commands, letters behind them', r('α≤β∈ℝ'), String.raw`\alpha\le\beta\in\mathbb{R}`],
  ['a command and a letter behind it', r('αx'), String.raw`\alpha x`],
  ['signs that TeX writes otherwise', r('50% #1 a_b {x} $'), String.raw`50\% \#1\ a\_b \{x\} \$`],
  ['upright words that name a function', r('sin', 'sty=p'), String.raw`\sin`],
  ['other upright words', r('kg', 'sty=p'), String.raw`\mathrm{kg}`],
  ['an upright letter', r('d', 'sty=p') + r('x'), String.raw`\mathrm{d}x`],
  ['upright numbers are numbers', r('12', 'sty=p'), '12'],
  ['text with its spaces', r('x') + r(' if ', 'nor') + r('y'), String.raw`x\text{ if }y`],
  ['signs in a text', r('50 % of $', 'nor'), String.raw`\text{50 \% of \$}`],
  ['bold', r('v', 'sty=b'), String.raw`\mathbf{v}`],
  ['bold italic', r('v', 'sty=bi'), String.raw`\boldsymbol{v}`],
  ['a bold Greek letter', r('α', 'sty=b'), String.raw`\boldsymbol{\alpha}`],
  ['double-struck', r('R', 'scr=double-struck', 'sty=p'), String.raw`\mathbb{R}`],
  ['fraktur', r('g', 'scr=fraktur', 'sty=p'), String.raw`\mathfrak{g}`],
  ['script', r('L', 'scr=script', 'sty=p'), String.raw`\mathcal{L}`],
  ['small script', r('l', 'scr=script', 'sty=p'), String.raw`\mathscr{l}`],
  ['sans-serif', r('T', 'scr=sans-serif', 'sty=p'), String.raw`\mathsf{T}`],
  ['monospace', r('x', 'scr=monospace', 'sty=p'), String.raw`\mathtt{x}`],
  ['letters of Unicode’s alphabets', r('𝑥𝐯ℝ'), String.raw`x\mathbf{v}\mathbb{R}`],
  ['Russian words', r('v=') + r('путь', 'nor') + r('/') + r('время'), String.raw`v=\text{путь}/\text{время}`],
  ['Russian words in one run', r('масса тела = 5 кг'), String.raw`\text{масса тела } = 5 \text{ кг}`],
  ['Chinese words', r('速度=v'), String.raw`\text{速度}=v`],
  ['a decimal comma stays for the reader to decide', r('3,14'), '3,14'],
  ['a decimal point', r('2.5'), '2.5'],
  ['primes', r('f′(x)+g″'), "f'(x)+g''"],
  ['a degree', r('90°'), String.raw`90^{\circ}`],
  ['spaces of all widths', r('a\u2003b\u2009c'), String.raw`a\quad b\,c`],
  ['a space between letters', r('a b = c'), String.raw`a\ b = c`],
  ['silent signs', r('f\u2061(x)'), 'f(x)'],
  // Fractions
  ['a fraction', f(r('1'), r('2')), String.raw`\frac{1}{2}`],
  ['a linear one', f(r('a'), r('b+c'), 'lin'), 'a/{b+c}'],
  ['a skewed one', f(r('3'), r('4'), 'skw'), String.raw`{}^{3}\!/_{4}`],
  ['one without a line', f(r('a'), r('b'), 'noBar'), String.raw`{{a} \atop {b}}`],
  ['a binomial', d(undefined, undefined, f(r('n'), r('k'), 'noBar')), String.raw`\binom{n}{k}`],
  ['nested', f(r('1'), r('1+') + f(r('1'), r('x'))), String.raw`\frac{1}{1+\frac{1}{x}}`],
  // Scripts
  ['a power', s('sSup', {}, { e: r('x'), sup: r('2') }), 'x^2'],
  ['an index of several signs', s('sSub', {}, { e: r('a'), sub: r('ij') }), 'a_{ij}'],
  ['both', s('sSubSup', {}, { e: r('x'), sub: r('i'), sup: r('2') }), 'x_i^2'],
  ['a base of several letters', s('sSup', {}, { e: r('ab'), sup: r('2') }), '{ab}^2'],
  ['a base in brackets', s('sSup', {}, { e: d(undefined, undefined, r('a+b')), sup: r('2') }), '(a+b)^2'],
  ['a prime that is raised', s('sSup', {}, { e: r('f'), sup: r('′') }), "f'"],
  ['a power of a power', s('sSup', {}, { e: s('sSup', {}, { e: r('e'), sup: r('x') }), sup: r('2') }), '{e^x}^2'],
  ['scripts before', s('sPre', {}, { sub: r('6'), sup: r('14'), e: r('C', 'sty=p') }), String.raw`{}_6^{14}\mathrm{C}`],
  ['a raised degree', s('sSup', {}, { e: r('90'), sup: r('∘') }), String.raw`90^\circ`],
  ['no base at all', s('sSup', {}, { e: '', sup: r('2') }), '{}^2'],
  // Roots
  ['a root', s('rad', { degHide: '1' }, { deg: '', e: r('x') }), String.raw`\sqrt{x}`],
  ['a root with a degree', s('rad', {}, { deg: r('3'), e: r('x+1') }), String.raw`\sqrt[3]{x+1}`],
  // Sums and integrals
  [
    'a sum',
    s('nary', { chr: '∑', limLoc: 'undOvr' }, { sub: r('i=1'), sup: r('n'), e: r('i') }),
    String.raw`\sum_{i=1}^n i`,
  ],
  [
    'a sum with its limits beside it',
    s('nary', { chr: '∑', limLoc: 'subSup' }, { sub: r('i'), sup: '', e: r('x') }),
    String.raw`\sum\nolimits_i x`,
  ],
  [
    'an integral, which is what no sign means',
    s('nary', {}, { sub: r('0'), sup: r('1'), e: r('xdx') }),
    String.raw`\int_0^1 xdx`,
  ],
  [
    'an integral with its limits above and below',
    s('nary', { limLoc: 'undOvr' }, { sub: r('D'), sup: '', e: r('f') }),
    String.raw`\int\limits_D f`,
  ],
  [
    'hidden limits',
    s('nary', { chr: '∮', subHide: '1', supHide: '1' }, { sub: r('a'), sup: r('b'), e: r('F') }),
    String.raw`\oint F`,
  ],
  [
    'a product, a union',
    s('nary', { chr: '∏' }, { sub: r('k'), sup: '', e: r('a') }) +
      s('nary', { chr: '⋃' }, { sub: r('k'), sup: '', e: r('A') }),
    String.raw`\prod_k a\bigcup_k A`,
  ],
  // Brackets
  ['brackets around something low', d('[', ']', r('a')), '[a]'],
  ['brackets that grow', d(undefined, undefined, f(r('1'), r('n'))), String.raw`\left( \frac{1}{n} \right)`],
  ['an absolute value', d('|', '|', r('x')), String.raw`\left| x \right|`],
  ['a norm', d('‖', '‖', r('v')), String.raw`\left\Vert v \right\Vert`],
  ['braces', d('{', '}', r('a')), String.raw`\{a\}`],
  ['an empty right side', d('{', '', r('x')), String.raw`\left\{ x \right.`],
  ['an empty left side', d('', '|', f(r('dy'), r('dx'))), String.raw`\left. \frac{dy}{dx} \right|`],
  ['corners', d('⌊', '⌋', r('x')), String.raw`\lfloor x\rfloor`],
  ['a set with a line in it', d('{', '}', r('x'), r('x>0')), String.raw`\{x \mid x>0\}`],
  ['another sign between', s('d', { sepChr: ',' }, { e: [r('a'), r('b')] }), '(a,b)'],
  ['an interval that is open on one side', d('[', ')', r('0,1')), '[0,1)'],
  ['half a bracket that turns away', d(']', '[', r('0;1')), ']0;1['],
  // Matrices and arrays
  ['a matrix', matrix(identity), String.raw`\begin{matrix} 1 & 0 \\ 0 & 1 \end{matrix}`],
  [
    'in round brackets',
    d(undefined, undefined, matrix(identity)),
    String.raw`\begin{pmatrix} 1 & 0 \\ 0 & 1 \end{pmatrix}`,
  ],
  ['a determinant', d('|', '|', matrix(identity)), String.raw`\begin{vmatrix} 1 & 0 \\ 0 & 1 \end{vmatrix}`],
  [
    'columns that are not centred',
    d(
      '[',
      ']',
      matrix(
        identity,
        '<m:mPr><m:mcs><m:mc><m:mcPr><m:count m:val="2"/><m:mcJc m:val="right"/></m:mcPr></m:mc></m:mcs></m:mPr>',
      ),
    ),
    String.raw`\left[ \begin{array}{rr} 1 & 0 \\ 0 & 1 \end{array} \right]`,
  ],
  ['a system', d('{', '', eqArr(r('x+y=1'), r('x−y=0'))), String.raw`\begin{cases} x+y=1 \\ x-y=0 \end{cases}`],
  [
    'cases with conditions',
    d('{', '', eqArr(r('x,&x≥0'), r('−x,&x<0'))),
    String.raw`\begin{cases} x,&x\ge0 \\ -x,&x<0 \end{cases}`,
  ],
  ['equations that are aligned', eqArr(r('a&=b'), r('&=c')), String.raw`\begin{aligned} a&=b \\ &=c \end{aligned}`],
  ['equations that are not', eqArr(r('a=b'), r('c=d')), String.raw`\begin{gathered} a=b \\ c=d \end{gathered}`],
  ['the number of an equation', eqArr(r('E=mc#(1)')), String.raw`E=mc \tag{1}`],
  ['a literal ampersand', r('R&D'), String.raw`R\&D`],
  // Functions and limits
  ['a function', func(r('sin', 'sty=p'), r('x')), String.raw`\sin x`],
  ['a function of brackets', func(r('ln', 'sty=p'), d(undefined, undefined, r('x'))), String.raw`\ln(x)`],
  ['a function that TeX lacks', func(r('tg', 'sty=p'), r('x')), String.raw`\operatorname{tg} x`],
  ['a power of a function', func(s('sSup', {}, { e: r('sin', 'sty=p'), sup: r('2') }), r('x')), String.raw`\sin^2 x`],
  ['a limit', func(lim('lim', 'x→0'), r('f')), String.raw`\lim_{x\rightarrow0} f`],
  ['a maximum', func(lim('max', 'i'), r('x')), String.raw`\max_i x`],
  ['an own name with a limit', func(lim('argmax', 'θ'), r('L')), String.raw`\operatorname*{argmax}_\theta L`],
  ['something below', s('limLow', {}, { e: r('A'), lim: r('n') }), String.raw`\underset{n}{A}`],
  ['something above', s('limUpp', {}, { e: r('='), lim: r('def', 'nor') }), String.raw`\xlongequal{\text{def}}`],
  ['an arrow with words', s('limUpp', {}, { e: r('→'), lim: r('t') }), String.raw`\xrightarrow{t}`],
  // Signs over and under
  ['a hat, which is what no sign means', s('acc', {}, { e: r('x') }), String.raw`\hat{x}`],
  ['a wide hat', s('acc', {}, { e: r('ABC') }), String.raw`\widehat{ABC}`],
  ['a vector', s('acc', { chr: '\u20d7' }, { e: r('v') }), String.raw`\vec{v}`],
  ['a vector between points', s('acc', { chr: '\u20d7' }, { e: r('AB') }), String.raw`\overrightarrow{AB}`],
  ['dots', s('acc', { chr: '\u0308' }, { e: r('x') }), String.raw`\ddot{x}`],
  [
    'a tilde, a check, a ring',
    ['\u0303', '\u030c', '\u030a'].map((chr) => s('acc', { chr }, { e: r('a') })).join(''),
    String.raw`\tilde{a}\check{a}\mathring{a}`,
  ],
  ['a bar above', s('bar', { pos: 'top' }, { e: r('z') }), String.raw`\overline{z}`],
  ['a bar below', s('bar', {}, { e: r('z') }), String.raw`\underline{z}`],
  [
    'a brace above with words',
    s('limUpp', {}, { e: s('groupChr', { chr: '⏞', pos: 'top', vertJc: 'bot' }, { e: r('a+b') }), lim: r('n') }),
    String.raw`\overbrace{a+b}^n`,
  ],
  ['a brace below', s('groupChr', {}, { e: r('a+b') }), String.raw`\underbrace{a+b}`],
  ['words over an arrow', s('groupChr', { chr: '→', vertJc: 'bot' }, { e: r('t') }), String.raw`\xrightarrow{t}`],
  ['words under an arrow', s('groupChr', { chr: '→', pos: 'top' }, { e: r('t') }), String.raw`\xrightarrow[t]{}`],
  [
    'an arrow over letters',
    s('groupChr', { chr: '→', pos: 'top', vertJc: 'bot' }, { e: r('AB') }),
    String.raw`\overrightarrow{AB}`,
  ],
  // Boxes, strokes, phantoms
  ['a box that only holds together', s('box', {}, { e: r('a') }), 'a'],
  ['a frame', s('borderBox', {}, { e: r('x') }), String.raw`\boxed{x}`],
  [
    'a stroke',
    s('borderBox', { hideTop: '1', hideBot: '1', hideLeft: '1', hideRight: '1', strikeBLTR: '1' }, { e: r('x') }),
    String.raw`\cancel{x}`,
  ],
  [
    'the other stroke',
    s('borderBox', { hideTop: '1', hideBot: '1', hideLeft: '1', hideRight: '1', strikeTLBR: '1' }, { e: r('x') }),
    String.raw`\bcancel{x}`,
  ],
  [
    'both',
    s(
      'borderBox',
      { hideTop: '1', hideBot: '1', hideLeft: '1', hideRight: '1', strikeBLTR: '1', strikeTLBR: '1' },
      { e: r('x') },
    ),
    String.raw`\xcancel{x}`,
  ],
  [
    'struck through',
    s('borderBox', { hideTop: '1', hideBot: '1', hideLeft: '1', hideRight: '1', strikeH: '1' }, { e: r('x') }),
    String.raw`\sout{x}`,
  ],
  [
    'a line below',
    s('borderBox', { hideTop: '1', hideLeft: '1', hideRight: '1' }, { e: r('x') }),
    String.raw`\underline{x}`,
  ],
  ['a phantom', s('phant', { show: '0' }, { e: r('x') }), String.raw`\phantom{x}`],
  ['a flat phantom', s('phant', { show: '0', zeroAsc: '1', zeroDesc: '1' }, { e: r('x') }), String.raw`\hphantom{x}`],
  ['a phantom that only is high', s('phant', { show: '0', zeroWid: '1' }, { e: r('x') }), String.raw`\vphantom{x}`],
  ['a phantom that is shown', s('phant', { zeroAsc: '1' }, { e: r('x') }), 'x'],
  // Tracked changes
  ['an insertion', `${r('a+')}<w:ins>${r('b')}</w:ins>`, 'a+b'],
  ['a deletion', `${r('a')}<w:del>${r('+b')}</w:del>`, 'a'],
  ['3 that became 4', `${r('x=')}<w:del>${r('3')}</w:del><w:ins>${r('4')}</w:ins>`, 'x=4'],
  [
    'a fraction that was deleted',
    `${r('a')}<m:f><m:fPr><m:ctrlPr><w:del/></m:ctrlPr></m:fPr><m:num><w:del>${r('1')}</w:del></m:num><m:den><w:del>${r('2')}</w:del></m:den></m:f>`,
    'a',
  ],
  // Lines
  [
    'formulas below one another',
    `<m:oMathPara><m:oMath>${r('a')}${r('=', 'aln')}${r('b')}<m:r><w:br/></m:r></m:oMath><m:oMath>${r('=', 'aln')}${r('c')}</m:oMath></m:oMathPara>`,
    String.raw`\begin{aligned} a&=b \\ &=c \end{aligned}`,
  ],
  [
    'a line that is broken by hand',
    `<m:oMathPara><m:oMath>${r('a=b')}${r('+c', 'brk')}</m:oMath></m:oMathPara>`,
    String.raw`\begin{gathered} a=b \\ +c \end{gathered}`,
  ],
  ['nothing', '', ''],
];

describe('Office Math as TeX', () => {
  it.each(table)('%s', (_, xml, tex) => {
    expect(math(xml).tex).toBe(tex);
  });

  it('everything in the table can be read again', () => {
    const read = texReader('en');
    const refused = table.flatMap(([what, xml]) => {
      const { tex } = math(xml);
      const result = tex === '' ? undefined : read(tex, true);
      return result !== undefined && 'problem' in result ? [`${what}: ${tex}: ${result.problem.message}`] : [];
    });
    expect(refused).toEqual([]);
  });

  it('a decimal comma is one where the language writes numbers so', () => {
    const read = texReader('ru')(math(r('π≈3,14')).tex, false);
    expect(read).toMatchObject({ tex: String.raw`\pi\approx3{,}14` });
  });

  it('tells what was deleted and what TeX cannot say', () => {
    expect(math(`<w:del>${r('3')}</w:del>`).deleted).toEqual(['3']);
    expect(math(s('borderBox', { strikeV: '1' }, { e: r('x') })).lost).toEqual(['a stroke from top to bottom']);
  });
});
