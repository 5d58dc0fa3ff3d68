/** Signs of mathematics and the commands that draw them. */
const COMMANDS: Readonly<Record<string, string>> = {
  '−': '-',
  '·': '\\cdot',
  '×': '\\times',
  '÷': '\\div',
  '±': '\\pm',
  '≤': '\\le',
  '≥': '\\ge',
  '≠': '\\ne',
  '≈': '\\approx',
  '∞': '\\infty',
  '∑': '\\sum',
  '∏': '\\prod',
  '∫': '\\int',
  '∬': '\\iint',
  '∮': '\\oint',
  α: '\\alpha',
  β: '\\beta',
  θ: '\\theta',
  λ: '\\lambda',
  π: '\\pi',
  σ: '\\sigma',
};

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';
const SMALL: Readonly<Record<string, string>> = { '⁺': '+', '⁻': '-', ⁿ: 'n' };

/** A sum in brackets over a letter or number with what is raised and lowered at it, and no function of something. */
const FRACTION = new RegExp(
  String.raw`(?<![\p{L}\p{N})])\(([^()]*)\)/([\p{L}\p{N}]+(?:[_^](?:[\p{L}\p{N}]+|\([^()]*\))|[${RAISED}${LOWERED}⁺⁻ⁿ])*)(?![\p{L}\p{N}(])`,
  'gu',
);

/**
 * TeX for what is written in characters (`√2`, `x²+y²`), in Word's line (`√(3&x)`, `■(a&b@c&d)`) or in ASCIIMath
 * (`sum_(i=1)`). A proposal: who wrote it looks at it.
 */
export function inTex(source: string): string {
  const parts = source
    .replace(/▒/g, ' ')
    .replace(/[〖〗]/g, (sign) => (sign === '〖' ? '{' : '}'))
    .replace(/[■█]\(([^()]*)\)/g, (_, cells: string) => matrix(cells))
    .replace(/√\(([^()&]*)&([^()]*)\)/g, '\\sqrt[$1]{$2}')
    .replace(/√\(([^()]*)\)|sqrt\(([^()]*)\)/g, (_, root?: string, ascii?: string) => `\\sqrt{${root ?? ascii ?? ''}}`)
    .replace(/√(\d+|\p{L})/gu, '\\sqrt{$1}')
    .replace(/(?<![\p{L}\p{N})])\(([^()]*)\)\/\(([^()]*)\)/gu, '\\frac{$1}{$2}')
    .replace(FRACTION, '\\frac{$1}{$2}')
    .replace(/├\s*/g, '\\left')
    .replace(/\s*┤/g, '\\right')
    .replace(/\\right(?=\s|$)/g, '\\right.')
    .replace(/([_^])\(([^()]*)\)/g, '$1{$2}')
    .replace(/(?<![\\A-Za-z])(sum|prod|int|lim)(?=_)/g, '\\$1')
    .replace(new RegExp(`[${RAISED}⁺⁻ⁿ]+`, 'g'), (signs) => script('^', signs))
    .replace(new RegExp(`[${LOWERED}]+`, 'g'), (signs) => script('_', signs));
  return Object.entries(COMMANDS)
    .reduce(
      (tex, [sign, command]) =>
        tex.replaceAll(
          new RegExp(`${sign}(?=(.?))`, 'gu'),
          (_, next: string) => command + (/[A-Za-z]$/.test(command) && /\p{L}/u.test(next) ? ' ' : ''),
        ),
      parts,
    )
    .replace(/ {2,}/g, ' ')
    .trim();
}

function script(sign: '^' | '_', signs: string): string {
  const plain = Array.from(signs, (one) => {
    const digit = Math.max(RAISED.indexOf(one), LOWERED.indexOf(one));
    return digit < 0 ? (SMALL[one] ?? one) : String(digit);
  }).join('');
  return plain.length === 1 ? `${sign}${plain}` : `${sign}{${plain}}`;
}

function matrix(cells: string): string {
  const rows = cells.split('@').map((row) =>
    row
      .split('&')
      .map((cell) => cell.trim())
      .join(' & '),
  );
  return `\\begin{matrix} ${rows.join(' \\\\ ')} \\end{matrix}`;
}
