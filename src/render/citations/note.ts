import { noteNames } from './names.ts';
import { italic, type Sentence } from './sentence.ts';
import {
  addJournal,
  addressOf,
  type CitationStyle,
  dateOf,
  editionOf,
  genreAndNumber,
  imprint,
  pagesOf,
  quoted,
  repository,
  sentence,
  seriesOf,
  yearOf,
} from './style.ts';
import type { Work, WorkKind } from './work.ts';

type Format = (line: Sentence, work: Work, locator: string | undefined, style: CitationStyle) => void;

/** A full note (Chicago 17, chapter 14), without its closing full stop. `locator` is a place in the work. */
export function formatNote(work: Work, locator: string | undefined, style: CitationStyle): Sentence {
  const line = sentence(style);
  formats[work.kind](line, work, locator, style);
  return line;
}

const formats: Readonly<Record<WorkKind, Format>> = {
  book(line, work, locator, style) {
    const { text } = style;
    responsible(line, work, style);
    if (work.title !== undefined) line.next(',', italic(work.title));
    contributors(line, work, style, work.authors.length > 0);
    line.next(',', editionOf(work, style));
    if (work.volume !== undefined) line.next(',', text('cite.volume', { volume: work.volume }));
    line
      .next(',', seriesOf(work))
      .next(',', genreAndNumber(work))
      .next('', `(${imprint(work, style)})`);
    line.next(',', locator).next(',', addressOf(work));
  },
  part(line, work, locator, style) {
    const { text } = style;
    line.add(noteNames(work.authors, text));
    if (work.title !== undefined) line.next(',', quoted(work.title, style));
    line.next(',', text('cite.in'));
    line.next('', noteNames(work.containerAuthors, text));
    line.next(work.containerAuthors.length > 0 ? ',' : '', italic(work.container ?? ''));
    contributors(line, work, style, true);
    line.next(',', editionOf(work, style));
    if (work.volume !== undefined) line.next(',', text('cite.volume', { volume: work.volume }));
    line.next(',', seriesOf(work)).next('', `(${imprint(work, style)})`);
    line.next(',', locator ?? pagesOf(work, style)).next(',', addressOf(work));
  },
  journal(line, work, locator, style) {
    line.add(noteNames(work.authors, style.text));
    if (work.title !== undefined) line.next(',', quoted(work.title, style));
    addJournal(line, ',', work, style);
    line.next(':', locator ?? pagesOf(work, style)).next(',', addressOf(work));
  },
  periodical(line, work, locator, style) {
    line.add(noteNames(work.authors, style.text));
    if (work.title !== undefined) line.next(',', quoted(work.title, style));
    if (work.container !== undefined) line.next(',', italic(work.container));
    line.next(',', dateOf(work.issued, style) ?? style.text('cite.noDate'));
    line.next(',', locator).next(',', addressOf(work));
  },
  archival(line, work, locator, style) {
    line.add(noteNames(work.authors, style.text)).next(',', work.title).next(',', genreAndNumber(work));
    line.next(',', dateOf(work.issued, style)).next(',', work.container);
    line.next(',', work.shelfMark).next(',', locator).next(',', repository(work)).next(',', addressOf(work));
  },
  web(line, work, locator, style) {
    const { text } = style;
    line.add(noteNames(work.authors, text));
    if (work.title !== undefined) line.next(',', quoted(work.title, style));
    line
      .next(',', work.container ?? work.publisher)
      .next(',', dateOf(work.issued, style))
      .next(',', locator);
    const accessed = dateOf(work.accessed, style);
    if (accessed !== undefined && work.issued === undefined) line.next(',', text('cite.accessed', { date: accessed }));
    line.next(',', addressOf(work));
  },
  thesis(line, work, locator, style) {
    line.add(noteNames(work.authors, style.text));
    if (work.title !== undefined) line.next(',', quoted(work.title, style));
    const about = [work.genre, work.publisher, yearOf(work, style)].filter((part) => part !== undefined);
    line
      .next('', `(${about.join(', ')})`)
      .next(',', locator)
      .next(',', addressOf(work));
  },
  talk(line, work, locator, style) {
    line.add(noteNames(work.authors, style.text));
    if (work.title !== undefined) line.next(',', quoted(work.title, style));
    if (work.interviewers.length > 0)
      line.next(',', style.text('cite.interviewBy', { names: noteNames(work.interviewers, style.text) }));
    const date = dateOf(work.issued, style);
    const about = [work.genre, work.event, work.place, date].filter((part) => part !== undefined);
    if (about.length > 0) line.next('', `(${about.join(', ')})`);
    line.next(',', locator).next(',', repository(work)).next(',', addressOf(work));
  },
};

/** Authors; where there are none, the editors or translators stand in their place. */
function responsible(line: Sentence, work: Work, { text }: CitationStyle): void {
  if (work.authors.length > 0) line.add(noteNames(work.authors, text));
  else if (work.editors.length > 0) {
    line.add(noteNames(work.editors, text)).next(',', text('cite.editors', { count: work.editors.length }));
  }
}

function contributors(line: Sentence, work: Work, { text }: CitationStyle, withEditors: boolean): void {
  if (withEditors && work.editors.length > 0)
    line.next(',', text('cite.edited', { names: noteNames(work.editors, text) }));
  if (work.translators.length > 0)
    line.next(',', text('cite.translated', { names: noteNames(work.translators, text) }));
}
