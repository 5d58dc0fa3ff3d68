import { type CslDate, readCslDate } from '../../model/csl/date.ts';
import { CSL_ROLES, type CslRole, readCslText, type WorkKind, workKind } from '../../model/csl/kinds.ts';
import { type CslName, readCslNames } from '../../model/csl/names.ts';
import type { CslItem } from '../../model/model.ts';
import { withMarks } from './rich.ts';

/** A CSL-JSON item read into what a citation needs. Whatever is not there is undefined; nothing is guessed. */
export interface Work {
  readonly kind: WorkKind;
  readonly title: string | undefined;
  readonly shortTitle: string | undefined;
  readonly authors: readonly CslName[];
  /** Who else had a part in it, and which. */
  readonly roles: readonly { readonly role: CslRole; readonly names: readonly CslName[] }[];
  /** To whom it was written. */
  readonly recipients: readonly CslName[];
  readonly reviewed: { readonly title: string | undefined; readonly authors: readonly CslName[] };
  readonly interviewers: readonly CslName[];
  readonly container: string | undefined;
  readonly containerAuthors: readonly CslName[];
  readonly series: string | undefined;
  readonly seriesNumber: string | undefined;
  readonly volumes: string | undefined;
  readonly volumeTitle: string | undefined;
  readonly volume: string | undefined;
  readonly issue: string | undefined;
  readonly pages: string | undefined;
  readonly edition: string | undefined;
  readonly publisher: string | undefined;
  readonly place: string | undefined;
  /** As it came out first. */
  readonly original: {
    readonly title: string | undefined;
    readonly publisher: string | undefined;
    readonly place: string | undefined;
    readonly issued: CslDate | undefined;
  };
  readonly issued: CslDate | undefined;
  readonly accessed: CslDate | undefined;
  readonly genre: string | undefined;
  readonly number: string | undefined;
  /** What it is made of, how large it is, and at which scale. */
  readonly form: readonly string[];
  readonly event: string | undefined;
  readonly archive: string | undefined;
  readonly archivePlace: string | undefined;
  readonly shelfMark: string | undefined;
  readonly address: string | undefined;
}

/** In these the medium is named where the genre would be. */
const PLACED_BY_GENRE: ReadonlySet<WorkKind> = new Set(['thesis', 'talk']);

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
    kind: workKind(csl),
    title: read(csl, 'title'),
    shortTitle: read(csl, 'title-short') ?? read(csl, 'shortTitle'),
    authors: readCslNames(csl.author),
    roles: CSL_ROLES.flatMap((role) => {
      const names = readCslNames(csl[role]);
      return names.length === 0 ? [] : [{ role, names }];
    }),
    recipients: readCslNames(csl.recipient),
    reviewed: { title: read(csl, 'reviewed-title'), authors: readCslNames(csl['reviewed-author']) },
    interviewers: readCslNames(csl.interviewer),
    container: read(csl, 'container-title'),
    containerAuthors: readCslNames(csl['container-author']),
    series: read(csl, 'collection-title'),
    seriesNumber: read(csl, 'collection-number'),
    volumes: read(csl, 'number-of-volumes'),
    volumeTitle: read(csl, 'volume-title'),
    volume: read(csl, 'volume'),
    issue: read(csl, 'issue'),
    pages: read(csl, 'page')?.replace(/(\d)\s*[-–—]+\s*(?=\d)/g, '$1–'),
    edition: read(csl, 'edition'),
    publisher: read(csl, 'publisher'),
    place: read(csl, 'publisher-place') ?? read(csl, 'event-place'),
    original: {
      title: read(csl, 'original-title'),
      publisher: read(csl, 'original-publisher'),
      place: read(csl, 'original-publisher-place'),
      issued: readCslDate(csl['original-date']),
    },
    issued: readCslDate(csl.issued),
    accessed: readCslDate(csl.accessed),
    genre: read(csl, 'genre') ?? (PLACED_BY_GENRE.has(workKind(csl)) ? read(csl, 'medium') : undefined),
    number: read(csl, 'number'),
    form: ['medium', 'dimensions', 'scale'].flatMap((name) => read(csl, name) ?? []),
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

function read(csl: CslItem, name: string): string | undefined {
  const words = readCslText(csl, name);
  return words === undefined ? undefined : withMarks(words);
}
