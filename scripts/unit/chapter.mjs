// Compares texts with the chapter: words in quotation marks, runs of words without them, figures and dates.
import { running } from './read-module.mjs';

/** So many words of the chapter in a row are a quotation, and need marks. */
export const LONGEST_RUN = 7;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The chapter as letters, as words in a row, and as the set of its numbers. */
export function chapterOf(text) {
  const joined = text.replace(/([a-z])-\n\s*([a-z])/g, '$1$2');
  const all = letters(joined);
  const words = wordsOf(joined.replace(/[⁰¹²³⁴-⁹*]/g, ' '));
  const runs = new Map();
  for (let at = 0; at + LONGEST_RUN < words.length; at++) {
    const key = words.slice(at, at + LONGEST_RUN + 1).join(' ');
    if (!runs.has(key)) runs.set(key, at);
  }
  return { letters: all, words, runs, row: ` ${words.join(' ')} `, numbers: new Set(numbersOf(joined)) };
}

/** Quotation marks, dashes, note marks and white space make no difference; letters and capitals do. */
export function letters(text) {
  return text
    .replace(/[⁰¹²³⁴-⁹*_]/g, '')
    .replace(/[\u2018\u2019\u201c\u201d\u02b9\u02bc"]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function wordsOf(text) {
  return (
    text
      .replace(/(\d),(?=\d{3})/g, '$1')
      .replace(/['\u2018\u2019\u02b9\u02bc]/g, '')
      .toLowerCase()
      .match(/\||[\p{L}\p{N}]+/gu) ?? []
  );
}

function numbersOf(text) {
  return (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((number) => number.replace(/,(?=\d{3})|,$/g, ''));
}

/** Names that the chapter has too: nobody can say them in other words. */
const NAMES = /Voprosy profdvizheniia \(Problems of the Trade Union Movement\)|Project on the Soviet Social System/g;

/** What is in curly double marks, or in a block quotation. */
export function marked(text) {
  const inMarks = [...text.matchAll(/“([^”]*)”/g)].map((match) => ({
    words: match[1],
    after: text.slice(match.index + match[0].length),
  }));
  const blocks = [...text.matchAll(/(?:^>.*\n?)+/gm)].map(([block]) => ({
    words: block.replace(/^>\s?/gm, ''),
    after: '',
  }));
  return [...inMarks, ...blocks.filter(({ words }) => !words.includes('“'))];
}

/** Quotations that differ from the chapter: those that it has nearly, and those that cite it. */
export function wrongQuotations({ where, text }, chapter) {
  return marked(text).flatMap(({ words, after }) => {
    const cites = /^[.,;:]?\s?\[@thurston-1992/.test(after);
    return pieces(words)
      .filter((piece) => !chapter.letters.includes(piece) && !chapter.letters.includes(piece.replace(/[.,]$/, '')))
      .filter((piece) => cites || resembles(piece, chapter))
      .map((piece) => `${where}: “${piece}” differs from the chapter`);
  });
}

/** How many words of the chapter a module shows as its own: passages, and words in marks, each counted once. */
export function quotedWords(texts, chapter) {
  const shown = texts.flatMap(({ text, quoted }) =>
    quoted ? pieces(text) : marked(text).flatMap(({ words }) => pieces(words)),
  );
  const own = [...new Set(shown)].filter((piece) => wordsOf(piece).length > 1 && chapter.letters.includes(piece));
  const once = own.filter((piece) => !own.some((other) => other !== piece && other.includes(piece)));
  return once.reduce((sum, piece) => sum + wordsOf(piece).length, 0);
}

/** What is left out of a quotation, or added to it. */
export const OMISSION = /\s*(?:…|\. \. \.|\[[^\]]*\])\s*/;

export function pieces(words) {
  return letters(running(words).replaceAll('|', ' '))
    .split(OMISSION)
    .filter((piece) => /\p{L}/u.test(piece));
}

/** Most of its words are in the chapter in a row of the same length. */
function resembles(piece, chapter) {
  const words = wordsOf(piece);
  if (words.length < 4) return false;
  return words.some(
    (_, at) => at + 4 <= words.length && chapter.row.includes(` ${words.slice(at, at + 4).join(' ')} `),
  );
}

/** Runs of eight words and more that the chapter has too, and that no marks show as its own. */
export function unmarkedRuns({ where, text, quoted }, chapter) {
  if (quoted) return [];
  const bare = running(
    text
      .replace(NAMES, ' | ')
      .replace(/^>.*$/gm, ' | ')
      .replace(/“[^”]*”/g, ' | '),
  );
  const words = wordsOf(bare);
  const found = [];
  for (let at = 0; at + LONGEST_RUN < words.length; at++) {
    const start = chapter.runs.get(words.slice(at, at + LONGEST_RUN + 1).join(' '));
    if (start === undefined) continue;
    let length = LONGEST_RUN + 1;
    while (words[at + length] !== undefined && words[at + length] === chapter.words[start + length]) length++;
    found.push(`${where}: ${length} words without marks: ${words.slice(at, at + length).join(' ')}`);
    at += length - 1;
  }
  return found;
}

/** Where what is said is about the module's own work, its numbers are none of history's. */
const OWN_NUMBERS =
  /\/(?:minutes|points|locator|lessonPlan|prompt|guidance|rubrics|draw|settings|words|estimatedMinutes)(?:\/|$)|^\/(?:instructor|license)/;

/** Figures of ten and more that neither the chapter nor the ledger has. The ledger says where each comes from. */
export function unknownFigures({ where, pointer, text }, chapter, ledger) {
  if (OWN_NUMBERS.test(pointer) || /instructor-notes|guide\.md/.test(where)) return [];
  const bare = text
    .replace(/\[(?:see )?-?@[^\]]*\]/g, ' ')
    .replace(/\(?\b(?:pp?|nn?|notes?|set|leaves)\.? ?\d+(?:[–-]\d+)?(?:(?:,| and| to) \d+(?:[–-]\d+)?)*/gi, ' ')
    .replace(/\b(\d{4})s\b/g, '$1');
  return numbersOf(bare)
    .filter((number) => Number(number) >= 10 && !chapter.numbers.has(number) && ledger[number] === undefined)
    .map((number) => `${where}: ${number} stands neither in the chapter nor in figures.json`);
}

/** Dates of a timeline that neither the chapter nor the ledger has. */
export function unknownDates(definition, chapter, ledger) {
  return definition.activities
    .filter(({ type }) => type === 'timeline')
    .flatMap(({ events }) => events)
    .filter(({ date }) => ledger[date] === undefined && !dateStands(date, chapter))
    .map(({ id, date }) => `timeline event ${id}: ${date} stands neither in the chapter nor in figures.json`);
}

function dateStands(date, chapter) {
  const [year, month, day] = date.split('-');
  if (month === undefined || date.includes('/')) return date.split('/').every((one) => chapter.numbers.has(one));
  const said = [day === undefined ? undefined : Number(day), MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
  return chapter.letters.includes(said);
}

/** Entries of the ledger that are sums and come to something else. */
export function wrongSums(ledger) {
  return Object.entries(ledger).flatMap(([figure, source]) => {
    const sum = /^= ([\d\s.()+*/-]+)/.exec(source)?.[1];
    if (sum === undefined) return [];
    const value = Number(Function(`return ${sum}`)());
    const digits = figure.split('.')[1]?.length ?? 0;
    return value.toFixed(digits) === figure
      ? []
      : [`figures.json: ${figure} is said to be ${sum.trim()}, which is ${value}`];
  });
}
