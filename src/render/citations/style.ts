import { element, type HtmlNode, text as textNode } from '../../content/tree.ts';
import { edtfYear, parseEdtf } from '../../definition/edtf.ts';
import type { CslDate } from '../../model/csl/date.ts';
import { rulesFor, type Text, textLanguages } from '../../text/text.ts';
import { dateWords } from '../dates.ts';
import { noteNames } from './names.ts';
import { shortenRanges } from './page-range.ts';
import { italic, Sentence, started } from './sentence.ts';
import type { Work } from './work.ts';

/** The language in which a citation speaks. */
export interface CitationStyle {
  readonly text: Text;
  readonly language: string;
}

export function sentence(style: CitationStyle): Sentence {
  return new Sentence(rulesFor(style.language).citations.marksInsideQuotes);
}

/** A title that is part of something larger, in quotation marks; marks inside it become single ones. */
export function quoted(title: string, { text, language }: CitationStyle): string {
  const { quotes, innerQuotes } = rulesFor(language).citations;
  const inner = title.replaceAll(quotes[0], innerQuotes[0]).replaceAll(quotes[1], innerQuotes[1]);
  return text('cite.quoted', { title: inner });
}

/** A date in words, as the item gives it or as the language writes it. */
export function dateOf(date: CslDate | undefined, style: CitationStyle): string | undefined {
  if (date === undefined) return undefined;
  return date.literal ?? (date.edtf === undefined ? undefined : dateWords(date.edtf, style.language));
}

/** The year alone, bare of Russian `г.`; words where the item gives words. */
export function yearOf(work: Work, { text, language }: CitationStyle): string {
  return yearWords(work.issued, { text, language }) ?? text('cite.noDate');
}

/** A year, or the years in which a work came out: `1987–1988`. */
function yearWords(date: CslDate | undefined, { text, language }: CitationStyle): string | undefined {
  const { edtf, year, literal } = date ?? {};
  if (year === undefined) return literal;
  const bare = (one: number): string => (one > 0 ? String(one) : dateWords(edtfYear(one), language));
  const value = edtf === undefined ? undefined : parseEdtf(edtf);
  const end = value?.kind === 'interval' && typeof value.end === 'object' ? value.end.year : year;
  const years = end === year ? bare(year) : `${bare(year)}${year > 0 ? '–' : ' – '}${bare(end)}`;
  return edtf?.includes('~') === true ? text('cite.circa', { date: years }) : years;
}

/** `Cambridge: Cambridge University Press, 1992` */
export function imprint(work: Work, style: CitationStyle): string {
  return houseAndYear(work, yearOf(work, style));
}

function houseAndYear(
  { place, publisher }: { readonly place: string | undefined; readonly publisher: string | undefined },
  year: string | undefined,
): string {
  const house = [place, publisher].filter((part) => part !== undefined).join(': ');
  return [house, year ?? ''].filter((part) => part !== '').join(', ');
}

/** Where and when a work came out first, before it was printed again; undefined where that is not said. */
export function firstImprint({ original }: Work, style: CitationStyle): string | undefined {
  return houseAndYear(original, yearWords(original.issued, style)) || undefined;
}

/** The title that it had first. */
export function addFirstTitle(line: Sentence, mark: ',' | '.', { original }: Work, { text }: CitationStyle): void {
  if (original.title === undefined) return;
  const words = text('cite.firstTitle');
  line.next(mark, mark === '.' ? started(words) : words).next('', italic(original.title));
}

/** `vol. 2, Title`, of 3 vols. */
export function addVolume(line: Sentence, mark: ',' | '.', work: Work, { text }: CitationStyle): void {
  const say = (words: string): string => (mark === '.' ? started(words) : words);
  if (work.volumes !== undefined) line.next(mark, text('cite.volumes', { volumes: work.volumes }));
  if (work.volume !== undefined) line.next(mark, say(text('cite.volume', { volume: work.volume })));
  if (work.volumeTitle !== undefined) line.next(work.volume === undefined ? mark : ',', italic(work.volumeTitle));
}

/** What a picture, a map or a film is made of, its size and scale. */
export function formOf(work: Work): string | undefined {
  return work.form.join(', ') || undefined;
}

/** A review of something, by somebody: the title of the review, where it has one of its own, then what it is about. */
export function addReviewed(line: Sentence, mark: ',' | '.', { reviewed }: Work, { text }: CitationStyle): void {
  if (reviewed.title === undefined) return;
  const words = text('cite.reviewOf');
  line.next(mark, mark === '.' ? started(words) : words).next('', italic(reviewed.title));
  if (reviewed.authors.length > 0) line.next(',', text('cite.by', { names: noteNames(reviewed.authors, text) }));
}

/** `2nd ed.` for a number, otherwise as it is written. */
export function editionOf(work: Work, { text, language }: CitationStyle): string | undefined {
  if (work.edition === undefined) return undefined;
  const number = /^\d+$/.test(work.edition) ? Number(work.edition) : undefined;
  if (number === undefined) return work.edition;
  return text('cite.edition', { number, ending: rulesFor(language).citations.ordinalEnding(number) });
}

/** The series and the number in it. */
export function seriesOf(work: Work): string | undefined {
  return [work.series, work.seriesNumber].filter((part) => part !== undefined).join(' ') || undefined;
}

/** Reports carry their kind and number, as words of the item itself. */
export function genreAndNumber(work: Work): string | undefined {
  return [work.genre, work.number].filter((part) => part !== undefined).join(' ') || undefined;
}

/** Repository and its town: `LGAOR, Leningrad`. */
export function repository(work: Work): string | undefined {
  return [work.archive, work.archivePlace].filter((part) => part !== undefined).join(', ') || undefined;
}

/** A link; what is no web address stays words. */
export function addressOf(work: Work): HtmlNode | undefined {
  if (work.address === undefined) return undefined;
  const words = textNode(work.address);
  return /^https?:\/\//.test(work.address) ? element('a', { href: work.address }, words) : words;
}

/** `American Historical Review 91, no. 2 (1986)` */
export function addJournal(line: Sentence, mark: ',' | '.', work: Work, style: CitationStyle): Sentence {
  if (work.container !== undefined) line.next(mark, italic(work.container)).next('', work.volume);
  if (work.issue !== undefined) line.next(',', style.text('cite.issue', { issue: work.issue }));
  const date = work.volume === undefined && work.issue === undefined ? dateOf(work.issued, style) : undefined;
  if (date !== undefined) return line.next(',', date);
  return line.next('', `(${yearOf(work, style)})`);
}

/** The pages of a part. */
export function pagesOf(work: Work, { text, language }: CitationStyle): string | undefined {
  if (work.pages === undefined) return undefined;
  const { pagesInFull } = rulesFor(language).citations;
  return text('cite.page', { page: pagesInFull ? work.pages : shortenRanges(work.pages) });
}

/** What authors write in any of our languages, whatever the module's is. */
const beforeIn = (what: 'beforePage' | 'beforeNote'): string =>
  textLanguages.map((language) => rulesFor(language).citations[what]).join('|');
const NOTE_ALONE = new RegExp(`^(?:${beforeIn('beforeNote')})\\.?\\s*(\\d.*)$`, 'iu');
const BEFORE_PAGES = new RegExp(`^(?:${beforeIn('beforePage')})\\.?\\s*(?=\\d)`, 'iu');
const PAGE_AND_NOTE = new RegExp(`(\\d+),?\\s+(?:${beforeIn('beforeNote')})\\.\\s*(\\d+)`, 'giu');

/**
 * A locator as the language writes it. Pages come without `p.` in English and with `с.` in Russian; a note behind a page
 * is `184n101` (Chicago 17, 14.157). What is neither page nor note stays as the author wrote it.
 */
export function locatorWords(locator: string | undefined, text: Text): string | undefined {
  if (locator === undefined) return undefined;
  const dashed = locator.trim().replace(/(\d)\s*-\s*(?=\d)/g, '$1–');
  const alone = NOTE_ALONE.exec(dashed)?.[1];
  if (alone !== undefined) return text('cite.noteAlone', { note: alone });
  const pages = dashed.replace(BEFORE_PAGES, '');
  if (!/^\d/.test(pages)) return dashed;
  const page = pages.replace(PAGE_AND_NOTE, (_, before: string, note: string) =>
    text('cite.pageAndNote', { page: before, note }),
  );
  return text('cite.page', { page });
}
