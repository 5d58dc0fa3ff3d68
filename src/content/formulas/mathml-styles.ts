import type { TemmlNode } from 'temml';

/** The library's styles and classes as classes of the theme's `formulas.css`. What is layout for the eye alone is left out. */
export function classesOf({ type, classes = [], style = {} }: TemmlNode): readonly string[] {
  if (type !== 'mrow' && type !== 'mtd' && type !== 'mtext') return [];
  const found: string[] = [];
  const said = (name: string): string => String(style[name] ?? '');
  if (type === 'mrow' && said('border') !== '') found.push('cw-math-box');
  if (type === 'mrow' && /^-0\.1\d+em$/.test(said('marginLeft'))) found.push('cw-math-back');
  if (type === 'mtd') {
    if (classes.includes('tml-left')) found.push('cw-math-left');
    if (classes.includes('tml-right')) found.push('cw-math-right');
    for (const side of ['Top', 'Right', 'Bottom', 'Left']) {
      const line = LINE.exec(said(`border${side}`))?.groups?.line;
      if (line !== undefined) found.push(`cw-math-${line}-${side.toLowerCase()}`);
    }
    if (/^0(?:em|pt)?$/.test(said('paddingLeft'))) found.push('cw-math-flush-left');
    if (/^0(?:em|pt)?$/.test(said('paddingRight'))) found.push('cw-math-flush-right');
    if (/^[12]em$/.test(said('paddingLeft'))) found.push('cw-math-gap-left');
  }
  if (type === 'mtext' && classes.includes('tml-tag')) found.push('cw-math-tag');
  return found;
}

const LINE = /(?<line>solid|dashed|double) *$/;

/** Colours that are written as words; others are six hexadecimal digits. */
const COLORS = new Set(
  (
    'aqua black blue brown cyan darkblue darkgreen darkred fuchsia gold gray green grey lime magenta maroon navy olive ' +
    'orange pink purple red silver teal violet white yellow'
  ).split(' '),
);

export function isColor(value: string): boolean {
  return /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(value) || COLORS.has(value.toLowerCase());
}

/** Black or white, whichever can be read on a ground: the page's own ink may be either. */
export function inkOn(ground: string): 'black' | 'white' {
  const hex = /^#(?<red>..)(?<green>..)(?<blue>..)$/.exec(ground)?.groups;
  if (hex === undefined) return DARK.has(ground.toLowerCase()) ? 'white' : 'black';
  const part = (digits = ''): number => Number.parseInt(digits, 16);
  return part(hex.red) * 0.299 + part(hex.green) * 0.587 + part(hex.blue) * 0.114 > 140 ? 'black' : 'white';
}

const DARK = new Set('black blue brown darkblue darkgreen darkred green maroon navy purple teal'.split(' '));
