/** Pieces of TeX one behind the other; a command and a letter behind it do not run together. */
export function joinTex(pieces: readonly string[]): string {
  let tex = '';
  for (const piece of pieces) {
    if (piece === '') continue;
    tex += /\\[A-Za-z]+$/.test(tex) && /^[A-Za-z]/.test(piece) ? ` ${piece}` : piece;
  }
  return tex;
}

/** In braces, as an argument. */
export function braced(tex: string): string {
  return `{${tex.trim()}}`;
}

/** Something that a raised or lowered part can stand behind without braces: one letter, a number, a name, a group. */
export function asBase(tex: string): string {
  const base = tex.trim();
  if (/^(?:[A-Za-z]|\d+|\\[A-Za-z]+|\\(?:math[a-z]+|text|operatorname|boldsymbol)\{[^{}]*\})$/.test(base)) return base;
  if (base === ')' || base === ']' || base === '!') return base;
  return isBracketed(base) ? base : `{${base}}`;
}

/** Whether one pair of brackets holds everything. */
function isBracketed(tex: string): boolean {
  if (/^\\left(?!arrow|right)/.test(tex)) {
    let depth = 0;
    for (const found of tex.matchAll(/\\(left|right)(?![A-Za-z])/g)) {
      depth += found[1] === 'left' ? 1 : -1;
      if (depth === 0) return /^\\right(?:[^\\A-Za-z]|\\[A-Za-z]+|\\[|}])$/.test(tex.slice(found.index));
    }
    return false;
  }
  if (!/^[([]/.test(tex)) return false;
  let depth = 0;
  for (const [index, sign] of [...tex].entries()) {
    if (sign === '(' || sign === '[') depth += 1;
    if (sign === ')' || sign === ']') depth -= 1;
    if (depth === 0) return index === [...tex].length - 1;
  }
  return false;
}

/** Whether there is something in it that is higher than a letter, so that brackets around it have to grow. */
export function isTall(tex: string): boolean {
  return /\\(?:[dt]?frac|sum|prod|coprod|i*int|oi*int|big|sqrt|begin|binom|atop|over|under|substack|left)|[\^_]/.test(
    tex,
  );
}

/** Words in a formula. */
export function textTex(words: string, command: 'text' | 'textbf' | 'textit' = 'text'): string {
  const escaped = words.replace(/[\\{}$&#%_~^]/g, (sign) => IN_TEXT[sign] ?? `\\${sign}`).replace(/\s+/g, ' ');
  return escaped === '' ? '' : `\\${command}{${escaped}}`;
}

const IN_TEXT: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
