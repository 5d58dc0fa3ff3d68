/** Scripts that run from right to left (ISO 15924). */
const RIGHT_TO_LEFT_SCRIPTS = new Set('adlm arab aran hebr mand mend nkoo rohg samr syrc thaa'.split(' '));

/** Languages usually written in one of them (IANA registry, `Suppress-Script`, and CLDR likely subtags). */
const RIGHT_TO_LEFT_LANGUAGES = new Set(
  'ar arc arz ckb dv fa glk he iw ji ks lrc mzn nqo pnb prs ps rhg sd syr ug ur yi'.split(' '),
);

/** The direction in which a language is written: an explicit script subtag decides, else the language's usual script. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const [language = '', ...subtags] = tag.toLowerCase().split('-');
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  if (script !== undefined) return RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr';
  return RIGHT_TO_LEFT_LANGUAGES.has(language) ? 'rtl' : 'ltr';
}
