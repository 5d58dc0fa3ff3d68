import type { WorkKind } from '../../model/csl/kinds.ts';
import { addContributors, addLeaders, addRecipients } from './contributors.ts';
import { noteNames } from './names.ts';
import { italic, type Sentence } from './sentence.ts';
import {
  addFirstTitle,
  addJournal,
  addReviewed,
  addressOf,
  addVolume,
  type CitationStyle,
  dateOf,
  editionOf,
  firstImprint,
  formOf,
  genreAndNumber,
  imprint,
  pagesOf,
  quoted,
  repository,
  sentence,
  seriesOf,
  yearOf,
} from './style.ts';
import type { Work } from './work.ts';

type Format = (line: Sentence, work: Work, locator: string | undefined, style: CitationStyle) => void;

/** A full note (Chicago 17, chapter 14), without its closing full stop. `locator` is a place in the work. */
export function formatNote(work: Work, locator: string | undefined, style: CitationStyle): Sentence {
  const line = sentence(style);
  formats[work.kind](line, work, locator, style);
  return line;
}

const OTHERS = { form: 'note', led: false } as const;
const NOT_LEADING = { form: 'note', led: true } as const;

const formats: Readonly<Record<WorkKind, Format>> = {
  book(line, work, locator, style) {
    addLeaders(line, work, style, 'note');
    if (work.title !== undefined) line.next(',', italic(work.title));
    addContributors(line, ',', work, style, NOT_LEADING);
    line.next(',', formOf(work)).next(',', editionOf(work, style));
    addVolume(line, ',', work, style);
    line
      .next(',', seriesOf(work))
      .next(',', genreAndNumber(work))
      .next('', `(${printings(work, style)})`);
    addFirstTitle(line, ',', work, style);
    line.next(',', locator).next(',', addressOf(work));
  },
  part(line, work, locator, style) {
    const { text } = style;
    head(line, work, style);
    line.next(',', text('cite.in'));
    line.next('', noteNames(work.containerAuthors, text));
    line.next(work.containerAuthors.length > 0 ? ',' : '', italic(work.container ?? ''));
    addContributors(line, ',', work, style, OTHERS);
    line.next(',', editionOf(work, style));
    addVolume(line, ',', work, style);
    line.next(',', seriesOf(work)).next('', `(${printings(work, style)})`);
    addFirstTitle(line, ',', work, style);
    line.next(',', locator ?? pagesOf(work, style)).next(',', addressOf(work));
  },
  journal(line, work, locator, style) {
    head(line, work, style);
    addReviewed(line, ',', work, style);
    addContributors(line, ',', work, style, OTHERS);
    addJournal(line, ',', work, style);
    line.next(':', locator ?? pagesOf(work, style)).next(',', addressOf(work));
  },
  periodical(line, work, locator, style) {
    head(line, work, style);
    addContributors(line, ',', work, style, OTHERS);
    if (work.container !== undefined) line.next(',', italic(work.container));
    line.next(',', dateOf(work.issued, style) ?? style.text('cite.noDate'));
    line.next(',', locator).next(',', addressOf(work));
  },
  archival(line, work, locator, style) {
    line.add(noteNames(work.authors, style.text));
    addRecipients(line, work, style.text);
    line.next(',', work.title);
    addContributors(line, ',', work, style, OTHERS);
    line.next(',', genreAndNumber(work)).next(',', formOf(work));
    line.next(',', dateOf(work.issued, style)).next(',', work.container);
    line.next(',', work.shelfMark).next(',', locator).next(',', repository(work)).next(',', addressOf(work));
  },
  web(line, work, locator, style) {
    const { text } = style;
    head(line, work, style);
    addContributors(line, ',', work, style, OTHERS);
    line
      .next(',', work.container ?? work.publisher)
      .next(',', dateOf(work.issued, style))
      .next(',', locator);
    const accessed = dateOf(work.accessed, style);
    if (accessed !== undefined && work.issued === undefined) line.next(',', text('cite.accessed', { date: accessed }));
    line.next(',', addressOf(work));
  },
  thesis(line, work, locator, style) {
    head(line, work, style);
    addContributors(line, ',', work, style, OTHERS);
    const about = [work.genre, work.publisher, yearOf(work, style)].filter((part) => part !== undefined);
    line
      .next('', `(${about.join(', ')})`)
      .next(',', locator)
      .next(',', addressOf(work));
  },
  talk(line, work, locator, style) {
    head(line, work, style);
    if (work.interviewers.length > 0)
      line.next(',', style.text('cite.interviewBy', { names: noteNames(work.interviewers, style.text) }));
    addContributors(line, ',', work, style, OTHERS);
    const date = dateOf(work.issued, style);
    const about = [work.genre, work.event, work.place, date].filter((part) => part !== undefined);
    if (about.length > 0) line.next('', `(${about.join(', ')})`);
    line.next(',', locator).next(',', repository(work)).next(',', addressOf(work));
  },
};

/** Author and quoted title. */
function head(line: Sentence, work: Work, style: CitationStyle): void {
  line.add(noteNames(work.authors, style.text));
  if (work.title !== undefined) line.next(',', quoted(work.title, style));
}

/** `1910; repr., London: Press, 1960` (Chicago 17, 14.119). */
function printings(work: Work, style: CitationStyle): string {
  const first = firstImprint(work, style);
  const now = imprint(work, style);
  return first === undefined ? now : style.text('cite.reprint', { first, now });
}
