/** A language tag of BCP 47 in the form that authors use: language, script, region, variants; no extensions. */
const LANGUAGE_TAG =
  /^[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*$/;

/** Whether a tag has the form that BCP 47 gives one; whether its parts are registered is checked elsewhere. */
export function isLanguageTag(tag: string): boolean {
  return LANGUAGE_TAG.test(tag);
}

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
