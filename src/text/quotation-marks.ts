/**
 * Opening and closing quotation marks of languages whose words we do not have (CLDR, delimiters): an excerpt's words are
 * the author's, and are in the marks of their language even where the labels around them are English.
 */
const MARKS: Readonly<Record<string, readonly [string, string]>> = {
  ar: ['«', '»'],
  be: ['«', '»'],
  bg: ['„', '“'],
  ca: ['«', '»'],
  cs: ['„', '“'],
  da: ['”', '”'],
  de: ['„', '“'],
  'de-ch': ['«', '»'],
  el: ['«', '»'],
  es: ['«', '»'],
  et: ['„', '“'],
  fa: ['«', '»'],
  fi: ['”', '”'],
  fr: ['«\u202f', '\u202f»'],
  'fr-ch': ['«', '»'],
  he: ['”', '”'],
  hr: ['„', '“'],
  hu: ['„', '”'],
  hy: ['«', '»'],
  is: ['„', '“'],
  it: ['«', '»'],
  ja: ['「', '」'],
  ka: ['„', '“'],
  kk: ['«', '»'],
  lt: ['„', '“'],
  lv: ['„', '“'],
  no: ['«', '»'],
  nb: ['«', '»'],
  nn: ['«', '»'],
  pl: ['„', '”'],
  ro: ['„', '”'],
  sk: ['„', '“'],
  sl: ['„', '“'],
  sq: ['«', '»'],
  sr: ['„', '“'],
  sv: ['”', '”'],
  uk: ['«', '»'],
  'zh-hant': ['「', '」'],
  'zh-tw': ['「', '」'],
  'zh-hk': ['「', '」'],
};

/** The marks of a language tag, the more exact entry first; undefined where the English ones are usual or we know none. */
export function quotationMarks(language: string): readonly [string, string] | undefined {
  const subtags = language.toLowerCase().split('-');
  for (const subtag of subtags.slice(1)) {
    const exact = `${subtags[0]}-${subtag}`;
    if (Object.hasOwn(MARKS, exact)) return MARKS[exact];
  }
  return Object.hasOwn(MARKS, subtags[0] ?? '') ? MARKS[subtags[0] ?? ''] : undefined;
}
