// Compares the page of a citation with the page on which the words are. The chapter's text has no page marks: the first
// words of each page, in pages.json, stand in for them.
import { letters, marked, pieces } from './chapter.mjs';

const FEWEST_WORDS = 3;

/** The letters of each page by its number; nothing where the text is not the one that `begins` belongs to. */
export function pagesOf(chapter, begins) {
  const starts = Object.entries(begins).map(([page, words]) => ({
    page: Number(page),
    at: chapter.letters.indexOf(letters(words)),
  }));
  if (starts.some(({ at }) => at < 0)) return undefined;
  return new Map(starts.map(({ page, at }, index) => [page, chapter.letters.slice(at, starts[index + 1]?.at).trim()]));
}

/** Words in marks whose citation, the next in their paragraph, names other pages than theirs. */
export function wrongPages({ where, text }, pages, source) {
  const cited = new RegExp(`\\[(?:see )?-?@${source}, ([^\\];]*)`);
  return text.split(/\n\s*\n/).flatMap((paragraph) =>
    marked(paragraph).flatMap(({ words, after }) => {
      const locator = cited.exec(after)?.[1];
      if (locator === undefined) return [];
      const named = pagesIn(locator);
      const there = named.map((page) => pages.get(page) ?? '').join(' ');
      return pieces(words)
        .map((piece) => piece.replace(/[.,]$/, ''))
        .filter((piece) => piece.split(' ').length >= FEWEST_WORDS && !there.includes(piece))
        .flatMap((piece) => {
          const found = [...pages].filter(([, page]) => page.includes(piece)).map(([page]) => page);
          return found.length === 0
            ? []
            : [`${where}: “${piece}” is cited to p. ${named.join(', ')}, and is on p. ${found.join(', ')}`];
        });
    }),
  );
}

/** `165 n. 32, 177–8`: 165, 177, 178. */
function pagesIn(locator) {
  const bare = locator.replace(/\bnn?\. ?\d+(?:[–-]\d+)?(?:, \d{1,2}(?!\d))*/g, '');
  return [...bare.matchAll(/(\d+)(?:[–-](\d+))?/g)].flatMap(([, first, last = first]) => {
    const from = Number(first);
    const to = Number(first.slice(0, first.length - last.length) + last);
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  });
}
