/** What tells a formula from a price or a bracket: a command, a brace, a raised or lowered part. */
const MATHEMATICAL = /\\[A-Za-z{}]|\S\^\S|[A-Za-zΑ-ω)}\]]_[A-Za-z0-9{\\]/;
/** A relation does, too, but not beside words or other money: `$5 = 4 EUR or 6$` and `\[= 12 May\]` are none. */
const RELATION = /[^=<>≤≥≈][=<>≤≥≈]/;
const WORD_OR_MONEY = /\p{L}{3}|[€£¥]/u;
export const ONE_LETTER = /^[A-Za-zΑ-ω]$/;

/** Whether words hold what only mathematics does. */
export function hasMathSigns(words: string): boolean {
  return MATHEMATICAL.test(words);
}

/** Whether words between signs are evidently mathematics. */
export function isMathematical(words: string): boolean {
  return hasMathSigns(words) || (RELATION.test(words) && !WORD_OR_MONEY.test(words));
}

const CURRENCY = /[€£¥₽₴₹]/u;
/** A sign at the end of what `$5-$` or `$100,$` holds. */
const OPEN_END = /[-–—,;:(/]$/;
/**
 * Words are beside each other or beside numbers, and most are longer than what letters of a formula make: `5 or 6` and
 * `speed = way` are words, `F = ma`, `PV = nRT` and the quadrilateral `ABCD` are none.
 */
const SIDE_BY_SIDE = /[\p{L}\d)\]}][.,;:]?\s+\p{L}{2,}(?=[\s.,;:]|$)|(?:^|\s)\p{L}{2,}[.,;:]?\s+[\p{L}\d([{]/u;
const LONG_WORD = /(?:^|\s)(?=\p{L}*\p{Ll})\p{L}{4,}(?=[\s.,;]|$)/u;

/** What both have, without the table of all letters, which takes milliseconds to make: most formulas end here. */
const MAY_BE_WORD = /(?:^|\s)[A-Za-z\u0080-\uffff]{2,}(?:[\s.,;:]|$)/;

/** What else than a formula may be between two dollars: money with words between, or words alone. */
export type Doubt = 'money' | 'words';

/** `before` is the character before the first dollar. */
export function doubtAbout(tex: string, before: string): Doubt | undefined {
  if (/\\[A-Za-z]/.test(tex)) return undefined;
  const hasWord = MAY_BE_WORD.test(tex) && (SIDE_BY_SIDE.test(tex) || LONG_WORD.test(tex));
  const isPrice = hasWord && (/^\d/.test(tex) || /[\p{L}\d]/u.test(before));
  if (CURRENCY.test(tex) || OPEN_END.test(tex) || isPrice) return 'money';
  return hasWord ? 'words' : undefined;
}

/** Whether a text may hold a formula: every formula has one of these signs twice, or a backslash before a bracket. */
const SIGNS = /\$[\s\S]*\$|\\[([]/;

/** Whether any text below a value that was read may hold a formula; what is none costs little more than a look. */
export function mayHoldFormulas(value: unknown): boolean {
  if (typeof value === 'string') return SIGNS.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(mayHoldFormulas);
}
