import { ELEMENT_GUARD, WORD_JOINER } from '../../content/escape.ts';
import { TEX_CLASS } from './formulas/tex-between-signs.ts';

/** A tag as the serialiser writes it: neither sign is left in its values. */
const TAG = /<[^>]*>/g;

/** What is in it is TeX of ours, in which nothing is to be broken up (`mathJaxTex`). */
const BEGINS_TEX = `<span class="${TEX_CLASS} `;

/**
 * HTML in which no words are taken for what a platform replaces: it is broken up behind what `pattern` finds. Among
 * words by an empty element, because students copy what they read; in the values of a tag, but for the addresses that
 * we write there, by what `inTags` gives.
 */
export function breakUp(html: string, pattern: RegExp, inTags: string = WORD_JOINER): string {
  // In most texts nothing is.
  if (html.search(pattern) < 0) return html;
  return withWords(
    html,
    (words) => words.replace(pattern, `$&${ELEMENT_GUARD}`),
    (tag) => inTag(tag, pattern, inTags),
  );
}

/** HTML whose words and tags are changed, but for the TeX of formulas. */
export function withWords(
  html: string,
  changeWords: (words: string) => string,
  changeTag: (tag: string) => string,
): string {
  let changed = '';
  let end = 0;
  let inTex = false;
  const upTo = (index?: number) => (inTex ? html.slice(end, index) : changeWords(html.slice(end, index)));
  for (const { index, 0: tag } of html.matchAll(TAG)) {
    changed += upTo(index) + changeTag(tag);
    end = index + tag.length;
    inTex = tag.startsWith(BEGINS_TEX);
  }
  return changed + upTo();
}

/** The beginning of an address that is one. */
const OWN_ADDRESS = /(?<= (?:src|href|poster)=")/;

function inTag(tag: string, pattern: RegExp, guard: string): string {
  return tag.replace(new RegExp(`${OWN_ADDRESS.source}.|(${pattern.source})`, pattern.flags), (found, broken) =>
    broken === undefined ? found : `${found}${guard}`,
  );
}
