import type { WorkKind } from '../../model/csl/kinds.ts';
import { addContributors, addLeaders } from './contributors.ts';
import { bibliographyNames, noteNames } from './names.ts';
import { italic, type Sentence, started } from './sentence.ts';
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

type Format = (line: Sentence, work: Work, style: CitationStyle) => void;

/** An entry of a bibliography (Chicago 17, chapter 14), without its closing full stop. */
export function formatEntry(work: Work, style: CitationStyle): Sentence {
  const line = sentence(style);
  formats[work.kind](line, work, style);
  return line;
}

const OTHERS = { form: 'entry', led: false } as const;
const NOT_LEADING = { form: 'entry', led: true } as const;

const formats: Readonly<Record<WorkKind, Format>> = {
  book(line, work, style) {
    addLeaders(line, work, style, 'entry');
    if (work.title !== undefined) line.next('.', italic(work.title));
    addContributors(line, '.', work, style, NOT_LEADING);
    line.next('.', started(formOf(work))).next('.', started(editionOf(work, style)));
    addVolume(line, '.', work, style);
    line.next('.', seriesOf(work)).next('.', started(genreAndNumber(work)));
    addPrintings(line, work, style);
    line.next('.', addressOf(work));
  },
  part(line, work, style) {
    const { text } = style;
    head(line, work, style);
    line.next('.', text('cite.inStart')).next('', noteNames(work.containerAuthors, text));
    line.next(work.containerAuthors.length > 0 ? ',' : '', italic(work.container ?? ''));
    addContributors(line, ',', work, style, OTHERS);
    addVolume(line, ',', work, style);
    line.next(',', pagesOf(work, style));
    line.next('.', started(editionOf(work, style))).next('.', seriesOf(work));
    addPrintings(line, work, style);
    line.next('.', addressOf(work));
  },
  journal(line, work, style) {
    head(line, work, style);
    addReviewed(line, '.', work, style);
    addContributors(line, '.', work, style, OTHERS);
    addJournal(line, '.', work, style);
    line.next(':', pagesOf(work, style)).next('.', addressOf(work));
  },
  periodical(line, work, style) {
    head(line, work, style);
    addContributors(line, '.', work, style, OTHERS);
    if (work.container !== undefined) line.next('.', italic(work.container));
    line.next(',', dateOf(work.issued, style) ?? style.text('cite.noDate')).next('.', addressOf(work));
  },
  archival(line, work, style) {
    line.add(bibliographyNames(work.authors, style.text));
    if (work.recipients.length > 0)
      line.next('.', style.text('cite.letterTo', { names: noteNames(work.recipients, style.text) }));
    const said = work.recipients.length > 0 ? /^(?:letter|письмо)$/iu : /^$/;
    for (const words of [work.title, started(genreAndNumber(work))])
      if (words !== undefined && !said.test(words)) line.next('.', words);
    addContributors(line, '.', work, style, OTHERS);
    line.next('.', started(formOf(work)));
    line.next('.', started(dateOf(work.issued, style))).next('.', work.container);
    line.next('.', work.shelfMark).next('.', repository(work)).next('.', addressOf(work));
  },
  web(line, work, style) {
    head(line, work, style);
    addContributors(line, '.', work, style, OTHERS);
    line.next('.', work.container ?? work.publisher).next('.', started(dateOf(work.issued, style)));
    const accessed = dateOf(work.accessed, style);
    if (accessed !== undefined && work.issued === undefined)
      line.next('.', style.text('cite.accessedStart', { date: accessed }));
    line.next('.', addressOf(work));
  },
  thesis(line, work, style) {
    head(line, work, style);
    addContributors(line, '.', work, style, OTHERS);
    const about = [work.genre, work.publisher, yearOf(work, style)].filter((part) => part !== undefined);
    line.next('.', started(about.join(', '))).next('.', addressOf(work));
  },
  talk(line, work, style) {
    head(line, work, style);
    if (work.interviewers.length > 0)
      line.next('.', style.text('cite.interviewByStart', { names: noteNames(work.interviewers, style.text) }));
    addContributors(line, '.', work, style, OTHERS);
    const about = [work.genre, work.event, work.place, dateOf(work.issued, style)];
    line.next('.', started(about.filter((part) => part !== undefined).join(', ')));
    line.next('.', repository(work)).next('.', addressOf(work));
  },
};

/** Author and quoted title. */
function head(line: Sentence, work: Work, style: CitationStyle): void {
  line.add(bibliographyNames(work.authors, style.text));
  if (work.title !== undefined) line.next('.', quoted(work.title, style));
}

/** `1910. Reprint, London: Press, 1960` (Chicago 17, 14.119). */
function addPrintings(line: Sentence, work: Work, style: CitationStyle): void {
  const first = firstImprint(work, style);
  const now = imprint(work, style);
  addFirstTitle(line, '.', work, style);
  line.next('.', first).next('.', first === undefined ? now : style.text('cite.reprintStart', { now }));
}
