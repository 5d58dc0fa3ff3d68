/** A language tag of BCP 47 in the form that authors use: language, script, region, variants; no extensions. */
const LANGUAGE_TAG =
  /^[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*$/;

/** Whether a tag has the form that BCP 47 gives one; whether its parts are registered is checked elsewhere. */
export function isLanguageTag(tag: string): boolean {
  return LANGUAGE_TAG.test(tag);
}
