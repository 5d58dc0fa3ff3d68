/*
 * A frame does not say from which file it was loaded, and the file may be another by the time somebody asks for it. So each
 * page of the preview carries a mark of its own text.
 */

const MARK = /<meta name="cartwright-preview" content="([0-9a-f]+)">/;

/** The page’s file with its mark. A layout without a head has none, and is always loaded again. */
export function marked(html: string): string {
  return html.replace('<head>', `<head><meta name="cartwright-preview" content="${hashOf(html)}">`);
}

/** The file as it was made, and its mark. */
export function unmarked(html: string): { readonly html: string; readonly mark: string | undefined } {
  return { html: html.replace(MARK, ''), mark: MARK.exec(html)?.[1] };
}

/** The mark of the file that a document was loaded from. */
export function markOf(shown: Document): string | undefined {
  return shown.querySelector<HTMLMetaElement>('meta[name="cartwright-preview"]')?.content;
}

/** FNV-1a, twice, from two beginnings: texts of one module do not meet in 64 bits. */
function hashOf(text: string): string {
  let [one, other] = [0x811c9dc5, 0x01000193];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x01000197);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
