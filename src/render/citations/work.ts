import { type CslDate, readCslDate } from '../../model/csl/date.ts';
import { type CslName, readCslNames } from '../../model/csl/names.ts';
import type { CslItem } from '../../model/model.ts';

/** A CSL-JSON item read into what a citation needs. Whatever is not there is undefined; nothing is guessed. */
export interface Work {
  readonly kind: WorkKind;
  readonly title: string | undefined;
  readonly shortTitle: string | undefined;
  readonly authors: readonly CslName[];
  readonly editors: readonly CslName[];
  readonly translators: readonly CslName[];
  readonly interviewers: readonly CslName[];
  readonly container: string | undefined;
  readonly containerAuthors: readonly CslName[];
  readonly series: string | undefined;
  readonly seriesNumber: string | undefined;
  readonly volume: string | undefined;
  readonly issue: string | undefined;
  readonly pages: string | undefined;
  readonly edition: string | undefined;
  readonly publisher: string | undefined;
  readonly place: string | undefined;
  readonly issued: CslDate | undefined;
  readonly accessed: CslDate | undefined;
  readonly genre: string | undefined;
  readonly number: string | undefined;
  readonly event: string | undefined;
  readonly archive: string | undefined;
  readonly archivePlace: string | undefined;
  readonly shelfMark: string | undefined;
  readonly address: string | undefined;
}

/** How a work is cited; CSL's many types come down to these. */
export type WorkKind = 'book' | 'part' | 'journal' | 'periodical' | 'archival' | 'web' | 'thesis' | 'talk';

const KINDS: Readonly<Record<string, WorkKind>> = {
  article: 'journal',
  'article-journal': 'journal',
  'article-magazine': 'periodical',
  'article-newspaper': 'periodical',
  chapter: 'part',
  collection: 'archival',
  document: 'archival',
  entry: 'part',
  'entry-dictionary': 'part',
  'entry-encyclopedia': 'part',
  event: 'talk',
  interview: 'talk',
  manuscript: 'archival',
  'paper-conference': 'part',
  personal_communication: 'archival',
  post: 'web',
  'post-weblog': 'web',
  review: 'journal',
  'review-book': 'journal',
  speech: 'talk',
  thesis: 'thesis',
  webpage: 'web',
};

const works = new WeakMap<CslItem, Work>();

/** The work that an item describes; read once, because a page may cite it many times. */
export function readWork(csl: CslItem): Work {
  const work = works.get(csl) ?? parseWork(csl);
  works.set(csl, work);
  return work;
}

function parseWork(csl: CslItem): Work {
  const doi = read(csl, 'DOI');
  return {
    kind: kindOf(csl),
    title: read(csl, 'title'),
    shortTitle: read(csl, 'title-short') ?? read(csl, 'shortTitle'),
    authors: readCslNames(csl.author),
    editors: readCslNames(csl.editor),
    translators: readCslNames(csl.translator),
    interviewers: readCslNames(csl.interviewer),
    container: read(csl, 'container-title'),
    containerAuthors: readCslNames(csl['container-author']),
    series: read(csl, 'collection-title'),
    seriesNumber: read(csl, 'collection-number'),
    volume: read(csl, 'volume'),
    issue: read(csl, 'issue'),
    pages: read(csl, 'page')?.replace(/(\d)\s*[-–—]+\s*(?=\d)/g, '$1–'),
    edition: read(csl, 'edition'),
    publisher: read(csl, 'publisher'),
    place: read(csl, 'publisher-place') ?? read(csl, 'event-place'),
    issued: readCslDate(csl.issued),
    accessed: readCslDate(csl.accessed),
    genre: read(csl, 'genre') ?? read(csl, 'medium'),
    number: read(csl, 'number'),
    event: read(csl, 'event-title') ?? read(csl, 'event'),
    archive: read(csl, 'archive'),
    archivePlace: read(csl, 'archive-place'),
    shelfMark:
      [read(csl, 'archive_collection'), read(csl, 'archive_location') ?? read(csl, 'call-number')]
        .filter((part) => part !== undefined)
        .join(', ')
        .trim() || undefined,
    address:
      doi === undefined ? read(csl, 'URL') : `https://doi.org/${doi.replace(/^(https?:\/\/)?(dx\.)?doi\.org\//, '')}`,
  };
}

/** An item of another type is cited by what it has: an archive, a place in a larger work, an address alone. */
function kindOf(csl: CslItem): WorkKind {
  const has = (name: string): boolean => read(csl, name) !== undefined;
  const kind = KINDS[csl.type];
  if (kind === 'part' && !has('container-title')) return has('event-title') || has('event') ? 'talk' : 'book';
  if (kind === 'journal' && !has('container-title')) return has('archive') ? 'archival' : 'web';
  if (kind !== undefined) return kind;
  if (has('archive')) return 'archival';
  return 'book';
}

function read(csl: CslItem, name: string): string | undefined {
  const value = csl[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
