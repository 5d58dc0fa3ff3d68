import { breakUp } from './break-up.ts';

/** The first signs of what cartridges' readers take for the beginning of an address. */
const ADDRESS_IN_WORDS =
  /\$(?=(?:IMS[-_]CC[-_]FILEBASE|(?:CANVAS_(?:OBJECT|COURSE)|WIKI)_REFERENCE)\$)|@(?=@PLUGINFILE@@)|\$@(?=[A-Z]+[@*])/gi;

/**
 * Keeps an author's words words: on import `$IMS-CC-FILEBASE$` and its like are replaced wherever they are
 * (canvas.md 3.1), and Moodle replaces `@@PLUGINFILE@@` in every page that it shows, `$@PAGEVIEWBYID*7@$` in
 * all that it restores, cartridges included (seen in 5.1.3).
 */
export function literalAddresses(html: string, inTags?: string): string {
  return breakUp(html, ADDRESS_IN_WORDS, inTags);
}
