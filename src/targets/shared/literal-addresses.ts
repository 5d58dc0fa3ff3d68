/** What cartridges' readers take for the beginning of an address, outside the attributes in which we write such. */
const ADDRESS_IN_WORDS =
  /(?<!(?:src|href|poster)=")(?:\$(?=(?:IMS[-_]CC[-_]FILEBASE|(?:CANVAS_(?:OBJECT|COURSE)|WIKI)_REFERENCE)\$)|@(?=@PLUGINFILE@@))/gi;

/**
 * Keeps an author's words words: on import `$IMS-CC-FILEBASE$` and its like are replaced wherever they stand
 * (canvas.md 3.1), and Moodle replaces `@@PLUGINFILE@@` in every page that it shows. A word joiner behind the first sign is the guard, as in decision 8.
 */
export function literalAddresses(html: string): string {
  return html.replace(ADDRESS_IN_WORDS, '$&\u2060');
}
