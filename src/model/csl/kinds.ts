import type { CslItem } from '../model.ts';
import { CSL_DATES, CSL_NAMES, CSL_TEXTS } from './fields.ts';

/** How a work is cited; CSL's many types come down to these. */
export type WorkKind = 'book' | 'part' | 'journal' | 'periodical' | 'archival' | 'web' | 'thesis' | 'talk';

const KINDS: ReadonlyMap<string, WorkKind> = new Map(
  Object.entries<WorkKind>({
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
  }),
);

/** An item of another type is cited by what it has: an archive, a place in a larger work, an address alone. */
export function workKind(csl: CslItem): WorkKind {
  const has = (name: string): boolean => readCslText(csl, name) !== undefined;
  const kind = KINDS.get(csl.type);
  if (kind === 'part' && !has('container-title')) return has('event-title') || has('event') ? 'talk' : 'book';
  if (kind === 'journal' && !has('container-title')) return has('archive') ? 'archival' : 'web';
  if (kind !== undefined) return kind;
  if (has('archive')) return 'archival';
  return 'book';
}

/** A text or a number of an item, trimmed; undefined where there is none. */
export function readCslText(csl: CslItem, name: string): string | undefined {
  const value = csl[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Who did what to a work, beside its authors, in the order in which they are named. */
export const CSL_ROLES = [
  'editor',
  'compiler',
  'translator',
  'director',
  'script-writer',
  'producer',
  'executive-producer',
  'series-creator',
  'composer',
  'performer',
  'host',
  'guest',
  'narrator',
  'illustrator',
  'curator',
  'contributor',
] as const;
export type CslRole = (typeof CSL_ROLES)[number];

const set = (...fields: readonly string[]): ReadonlySet<string> =>
  new Set(fields.flatMap((words) => words.split(' ')).filter((word) => word !== ''));

const EVERYWHERE = `author title DOI URL issued ${CSL_ROLES.join(' ')}`;
const ORIGINAL = 'original-date original-publisher original-publisher-place original-title';

/** The fields that citations of each kind show. What a style for footnotes leaves out is shown by none. */
const SHOWN: Readonly<Record<WorkKind, ReadonlySet<string>>> = {
  book: set(
    EVERYWHERE,
    ORIGINAL,
    'collection-title collection-number dimensions edition event-place genre medium number number-of-volumes publisher',
    'publisher-place scale volume volume-title',
  ),
  part: set(
    EVERYWHERE,
    ORIGINAL,
    'collection-title collection-number container-author container-title edition event-place number-of-volumes page publisher',
    'publisher-place volume volume-title',
  ),
  journal: set(EVERYWHERE, 'container-title issue page reviewed-author reviewed-title volume'),
  periodical: set(EVERYWHERE, 'container-title'),
  archival: set(
    EVERYWHERE,
    'archive archive-place archive_collection archive_location call-number container-title dimensions genre medium number',
    'recipient scale',
  ),
  web: set(EVERYWHERE, 'container-title publisher'),
  thesis: set(EVERYWHERE, 'genre medium publisher'),
  talk: set(EVERYWHERE, 'archive archive-place event event-place event-title genre interviewer medium publisher-place'),
};

/** What describes an item to a program or a library, and what stands for another field: nobody expects it in a citation. */
const NOT_CITED = set(
  'abstract accessed annote call-number citation-key citation-label citation-number container-title-short event',
  'first-reference-note-number id ISBN ISSN journalAbbreviation keyword language locator note number-of-pages page-first',
  'PMCID PMID references shortTitle source status title-short type volume-title-short year-suffix',
);

/** The fields of an item that have a value and are shown in no citation of it. */
export function unshownFields(csl: CslItem): readonly string[] {
  const shown = SHOWN[workKind(csl)];
  const isEmpty = (value: unknown): boolean => value === '' || (Array.isArray(value) && value.length === 0);
  return Object.keys(csl).filter(
    (field) =>
      (CSL_NAMES.has(field) || CSL_DATES.has(field) || CSL_TEXTS.has(field)) &&
      !shown.has(field) &&
      !NOT_CITED.has(field) &&
      !isEmpty(csl[field]),
  );
}

/** For the test that compares the list with what citations show. */
export function isShown(kind: WorkKind, field: string): boolean {
  return SHOWN[kind].has(field);
}
