import { ELEMENT_GUARD, WORD_JOINER } from '../../content/escape.ts';

/** A tag as the serialiser writes it: neither sign is left in its values. */
const TAG = /<[^>]*>/g;

/**
 * HTML in which no words are taken for what a platform replaces: it is broken up behind what `pattern` finds. Among
 * words by an empty element, because students copy what they read; in the values of a tag, but for the addresses that
 * we write there, by what `inTags` gives.
 */
export function breakUp(html: string, pattern: RegExp, inTags: string = WORD_JOINER): string {
  let broken = '';
  let end = 0;
  for (const { index, 0: tag } of html.matchAll(TAG)) {
    broken += html.slice(end, index).replace(pattern, `$&${ELEMENT_GUARD}`) + inTag(tag, pattern, inTags);
    end = index + tag.length;
  }
  return broken + html.slice(end).replace(pattern, `$&${ELEMENT_GUARD}`);
}

/** The beginning of an address that is one. */
const OWN_ADDRESS = /(?<= (?:src|href|poster)=")/;

function inTag(tag: string, pattern: RegExp, guard: string): string {
  return tag.replace(new RegExp(`${OWN_ADDRESS.source}.|(${pattern.source})`, pattern.flags), (found, broken) =>
    broken === undefined ? found : `${found}${guard}`,
  );
}
