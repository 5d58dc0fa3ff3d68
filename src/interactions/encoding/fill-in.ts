/**
 * Typed texts in SCORM 2004's fill-in type (RTE 4.2.9.1). Its grammar, for a pattern:
 *
 *     [{case_matters=true|false}] [{order_matters=true|false}] [{lang=tag}] text { "[,]" [{lang=tag}] text }
 *
 * with ten texts of 250 characters at most. A response has no `case_matters` and `order_matters`. There is no way to
 * escape anything: a text that begins like a delimiter is read as one, and `[,]` parts it. Run-times go further: Moodle
 * refuses a description, scorm-again 3.4.3 also a response, that begins with any brace. Where there is no `[,]`, scorm-again
 * parts a value at its commas; it refuses more than ten parts, and in patterns equal ones and those with a space at an end.
 *
 * What would be read so is written in full width: `［，］` for `[,]`. It looks much the same, and Unicode's compatibility
 * forms (NFKC), by which texts are compared here, are the plain signs.
 */

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '．',
  ':': '：',
  '[': '［',
  ']': '］',
  '{': '｛',
  '}': '｝',
};

const MOST_PARTS = 10;

/** A text that is read as one text; with `commas`, not parted at its commas either. */
export function textPart(text: string, { commas }: { readonly commas: boolean }): string {
  const unparted = text.replace(/\[[,.:]\]/g, widened);
  const joined = commas ? unparted.replaceAll(',', widened) : unparted;
  // Braces in pairs, so that a text does not look torn.
  return /(^|,)\s*\{/.test(joined) ? joined.replace(/[{}]/g, widened) : joined;
}

/** What a run-time that parts texts at commas would refuse: as a pattern, or in any place, because of too many parts. */
export function isSplit(text: string): 'too-often' | 'as-pattern' | undefined {
  const parts = text.split(',');
  if (parts.length > MOST_PARTS) return 'too-often';
  const isRefused = parts.some((part) => part !== part.trim()) || new Set(parts).size < parts.length;
  return isRefused ? 'as-pattern' : undefined;
}

function widened(signs: string): string {
  return [...signs].map((sign) => FULL_WIDTH[sign] ?? sign).join('');
}
