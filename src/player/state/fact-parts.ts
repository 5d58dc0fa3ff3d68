/** How counts and texts are written inside the facts of a saved state. */

const COUNT_DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const HALF = COUNT_DIGITS.length / 2;

/** A count that shows by itself where it ends: the last digit is one of the upper half. */
export function countText(count: number): string {
  const last = COUNT_DIGITS.charAt(HALF + (count % HALF));
  let text = last;
  for (let rest = Math.floor(count / HALF); rest > 0; rest = Math.floor(rest / HALF))
    text = COUNT_DIGITS.charAt(rest % HALF) + text;
  return text;
}

export function countIn(text: string): { readonly count: number; readonly rest: string } | undefined {
  let count = 0;
  for (let at = 0; at < Math.min(text.length, 8); at += 1) {
    const digit = COUNT_DIGITS.indexOf(text.charAt(at));
    if (digit === -1) return undefined;
    count = count * HALF + (digit % HALF);
    if (digit >= HALF) return { count, rest: text.slice(at + 1) };
  }
  return undefined;
}

const ESCAPES: Readonly<Record<string, string>> = { '^': '^^', '~': '^-', '\t': '^t', '\n': '^n', '\r': '^r' };
const MEANINGS: Readonly<Record<string, string>> = { '^': '^', '-': '~', t: '\t', n: '\n', r: '\r' };

/** A text without what separates facts and without line breaks. */
export function escaped(text: string): string {
  return text.replace(/[\^~\t\n\r]/g, (character) => ESCAPES[character] ?? '');
}

export function unescaped(text: string): string {
  return text.replace(/\^(.)/g, (whole, character: string) => MEANINGS[character] ?? whole);
}

/** A text without halves of characters, which no platform can send. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) =>
    found.length === 2 ? found : '\ufffd',
  );
}
