import { breakUp } from './break-up.ts';
import { TEX_IN_WORDS } from './formulas/signs-in-words.ts';

/** The first signs of what cartridges' readers take for the beginning of an address. */
const ADDRESS_IN_WORDS =
  /\$(?=(?:IMS[-_]CC[-_]FILEBASE|(?:CANVAS_(?:OBJECT|COURSE)|WIKI)_REFERENCE)\$)|@(?=@PLUGINFILE@@)|\$@(?=[A-Z]+[@*])/;

const REPLACED = new RegExp(`${ADDRESS_IN_WORDS.source}|${TEX_IN_WORDS.source}`, 'gi');

/**
 * Keeps an author's words words: on import `$IMS-CC-FILEBASE$` and its like are replaced wherever they are
 * (docs/platforms/canvas.md, "addresses"), and Moodle replaces `@@PLUGINFILE@@` in every page that it shows,
 * `$@PAGEVIEWBYID*7@$` in all that it restores, cartridges included (seen in 5.1.3); and on both MathJax typesets what
 * looks like a formula.
 */
export function literalAddresses(html: string, inTags?: string): string {
  return breakUp(html, REPLACED, inTags);
}
