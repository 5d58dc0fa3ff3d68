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
  return outsideTex(html, (part) => {
    // In most texts nothing is.
    if (part.search(pattern) < 0) return part;
    let changed = '';
    let end = 0;
    for (const { index, 0: tag } of part.matchAll(TAG)) {
      changed += brokenWords(part.slice(end, index), pattern) + brokenTag(tag, pattern, inTags);
      end = index + tag.length;
    }
    return changed + brokenWords(part.slice(end), pattern);
  });
}

/** The same in the values of tags alone. */
export function breakUpTags(html: string, pattern: RegExp): string {
  return html.search(pattern) < 0 ? html : html.replace(TAG, (tag) => brokenTag(tag, pattern, WORD_JOINER));
}

/** HTML that is changed, but for the TeX of formulas. */
export function outsideTex(html: string, change: (part: string) => string): string {
  let changed = '';
  let end = 0;
  for (let at = html.indexOf(BEGINS_TEX); at >= 0; at = html.indexOf(BEGINS_TEX, end)) {
    const from = html.indexOf('>', at) + 1;
    changed += change(html.slice(end, from));
    end = html.indexOf('<', from);
    changed += html.slice(from, end);
  }
  return changed + change(html.slice(end));
}

function brokenWords(words: string, pattern: RegExp): string {
  return words.replace(pattern, `$&${ELEMENT_GUARD}`);
}

/** The beginning of an address that is one. */
const OWN_ADDRESS = /(?<= (?:src|href|poster)=")/;

/** By the pattern that is looked for: the same in tags, where the beginning of an own address is passed over. */
const inTagsOf = new WeakMap<RegExp, RegExp>();

function patternInTags(pattern: RegExp): RegExp {
  const known = inTagsOf.get(pattern);
  if (known !== undefined) return known;
  const inTags = new RegExp(`${OWN_ADDRESS.source}.|(${pattern.source})`, pattern.flags);
  inTagsOf.set(pattern, inTags);
  return inTags;
}

function brokenTag(tag: string, pattern: RegExp, guard: string): string {
  // In most tags nothing is.
  if (tag.search(pattern) < 0) return tag;
  return tag.replace(patternInTags(pattern), (found, broken) => (broken === undefined ? found : `${found}${guard}`));
}
