import { bibliographyNames, noteNames } from './names.ts';
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

type Format = (line: Sentence, work: Work, style: CitationStyle) => void;

/** An entry of a bibliography (Chicago 17, chapter 14), without its closing full stop. */
export function formatEntry(work: Work, style: CitationStyle): Sentence {
  const line = sentence(style);
  formats[work.kind](line, work, style);
  return line;
}

const formats: Readonly<Record<WorkKind, Format>> = {
  book(line, work, style) {
    const { text } = style;
    if (work.authors.length > 0) line.add(bibliographyNames(work.authors, text));
    else if (work.editors.length > 0)
      line.add(bibliographyNames(work.editors, text)).next(',', text('cite.editors', { count: work.editors.length }));
    if (work.title !== undefined) line.next('.', italic(work.title));
    contributors(line, work, style, work.authors.length > 0);
    line.next('.', started(editionOf(work, style)));
    if (work.volume !== undefined) line.next('.', text('cite.volumeStart', { volume: work.volume }));
    line
      .next('.', seriesOf(work))
      .next('.', started(genreAndNumber(work)))
      .next('.', imprint(work, style));
    line.next('.', addressOf(work));
  },
  part(line, work, style) {
    const { text } = style;
    line.add(bibliographyNames(work.authors, text));
    if (work.title !== undefined) line.next('.', quoted(work.title, style));
    line.next('.', text('cite.inStart')).next('', noteNames(work.containerAuthors, text));
    line.next(work.containerAuthors.length > 0 ? ',' : '', italic(work.container ?? ''));
    if (work.editors.length > 0) line.next(',', text('cite.editedBy', { names: noteNames(work.editors, text) }));
    if (work.translators.length > 0)
      line.next(',', text('cite.translatedBy', { names: noteNames(work.translators, text) }));
    if (work.volume !== undefined) line.next(',', text('cite.volume', { volume: work.volume }));
    line.next(',', pagesOf(work, style));
    line
      .next('.', started(editionOf(work, style)))
      .next('.', seriesOf(work))
      .next('.', imprint(work, style));
    line.next('.', addressOf(work));
  },
  journal(line, work, style) {
    head(line, work, style);
    addJournal(line, '.', work, style);
    line.next(':', pagesOf(work, style)).next('.', addressOf(work));
  },
  periodical(line, work, style) {
    head(line, work, style);
    if (work.container !== undefined) line.next('.', italic(work.container));
    line.next(',', dateOf(work.issued, style) ?? style.text('cite.noDate')).next('.', addressOf(work));
  },
  archival(line, work, style) {
    line
      .add(bibliographyNames(work.authors, style.text))
      .next('.', work.title)
      .next('.', started(genreAndNumber(work)));
    line.next('.', started(dateOf(work.issued, style))).next('.', work.container);
    line.next('.', work.shelfMark).next('.', repository(work)).next('.', addressOf(work));
  },
  web(line, work, style) {
    head(line, work, style);
    line.next('.', work.container ?? work.publisher).next('.', started(dateOf(work.issued, style)));
    const accessed = dateOf(work.accessed, style);
    if (accessed !== undefined && work.issued === undefined)
      line.next('.', style.text('cite.accessedStart', { date: accessed }));
    line.next('.', addressOf(work));
  },
  thesis(line, work, style) {
    head(line, work, style);
    const about = [work.genre, work.publisher, yearOf(work, style)].filter((part) => part !== undefined);
    line.next('.', started(about.join(', '))).next('.', addressOf(work));
  },
  talk(line, work, style) {
    head(line, work, style);
    if (work.interviewers.length > 0)
      line.next('.', style.text('cite.interviewByStart', { names: noteNames(work.interviewers, style.text) }));
    const about = [work.genre, work.event, work.place, dateOf(work.issued, style)];
    line.next('.', started(about.filter((part) => part !== undefined).join(', ')));
    line.next('.', repository(work)).next('.', addressOf(work));
  },
};

/** A part that begins after a full stop begins with a capital. */
function started(words: string | undefined): string | undefined {
  return words?.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** Author and quoted title. */
function head(line: Sentence, work: Work, style: CitationStyle): void {
  line.add(bibliographyNames(work.authors, style.text));
  if (work.title !== undefined) line.next('.', quoted(work.title, style));
}

function contributors(line: Sentence, work: Work, { text }: CitationStyle, withEditors: boolean): void {
  if (withEditors && work.editors.length > 0)
    line.next('.', text('cite.editedByStart', { names: noteNames(work.editors, text) }));
  if (work.translators.length > 0)
    line.next('.', text('cite.translatedByStart', { names: noteNames(work.translators, text) }));
}
