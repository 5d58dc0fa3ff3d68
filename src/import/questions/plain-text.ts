import { element, type HtmlNode, type HtmlTree, text } from '../../content/tree.ts';

/** Paragraphs of a plain text: they are parted by empty lines; a single line break stays one. */
export function plainBlocks(words: string): HtmlTree {
  return words
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => element('p', {}, plainWords(paragraph)));
}

/** The words of a plain text in one line; line breaks stay. */
export function plainWords(words: string): HtmlNode[] {
  return words
    .trim()
    .split(/\s*\r?\n\s*/)
    .flatMap((line, index) => [...(index === 0 ? [] : [element('br')]), ...(line === '' ? [] : [text(line)])]);
}
