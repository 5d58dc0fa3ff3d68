/** Functions that TeX knows by name. */
const NAMED: ReadonlySet<string> = new Set(
  (
    'arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min Pr ' +
    'sec sin sinh sup tan tanh'
  ).split(' '),
);

/** What the names of functions are in other languages, and in notations that TeX lacks a command for. */
const OTHERS: Readonly<Record<string, string>> = {
  'lim inf': '\\liminf',
  'lim sup': '\\limsup',
};

/** The command of a function's name, or the name set upright. */
export function functionTex(name: string): string {
  const plain = name.trim().replace(/\s+/g, ' ');
  if (NAMED.has(plain)) return `\\${plain}`;
  return OTHERS[plain] ?? `\\operatorname{${plain.replaceAll(' ', '\\,')}}`;
}

export function isFunctionName(name: string): boolean {
  return NAMED.has(name) || Object.hasOwn(OTHERS, name);
}
