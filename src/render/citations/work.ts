import type { CslItem } from '../../resolve/model.ts';

/** A CSL-JSON item read into what a citation needs. Whatever is not there is undefined; nothing is guessed. */
export interface Work {
  readonly kind: WorkKind;
  readonly title: string | undefined;
  readonly shortTitle: string | undefined;
  readonly authors: readonly Name[];
  readonly editors: readonly Name[];
  readonly translators: readonly Name[];
  readonly interviewers: readonly Name[];
  readonly container: string | undefined;
  readonly containerAuthors: readonly Name[];
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

export interface Name {
  readonly family: string;
  readonly given: string;
  readonly suffix: string;
  /** Of an institution, or written as one. */
  readonly literal: string;
}

export interface CslDate {
  /** EDTF, where the item gives numbers. */
  readonly edtf?: string;
  readonly year?: string;
  /** Words that the item gives instead. */
  readonly literal?: string;
}

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
    authors: readNames(csl.author),
    editors: readNames(csl.editor),
    translators: readNames(csl.translator),
    interviewers: readNames(csl.interviewer),
    container: read(csl, 'container-title'),
    containerAuthors: readNames(csl['container-author']),
    series: read(csl, 'collection-title'),
    seriesNumber: read(csl, 'collection-number'),
    volume: read(csl, 'volume'),
    issue: read(csl, 'issue'),
    pages: read(csl, 'page')?.replace(/(\d)\s*[-–—]+\s*(?=\d)/g, '$1–'),
    edition: read(csl, 'edition'),
    publisher: read(csl, 'publisher'),
    place: read(csl, 'publisher-place') ?? read(csl, 'event-place'),
    issued: readDate(csl.issued),
    accessed: readDate(csl.accessed),
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

function readNames(value: unknown): Name[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).flatMap((name) => {
    const part = (key: string): string => (typeof name[key] === 'string' ? name[key].trim() : '');
    const given = [part('given'), part('dropping-particle')].filter((word) => word !== '').join(' ');
    const particle = part('non-dropping-particle');
    const family = particle === '' ? part('family') : joinParticle(particle, part('family'));
    const found = { family, given, suffix: part('suffix'), literal: part('literal') };
    return found.family === '' && found.literal === '' && given === '' ? [] : [found];
  });
}

function joinParticle(particle: string, family: string): string {
  return /['’-]$/.test(particle) ? `${particle}${family}` : `${particle} ${family}`;
}

function readDate(value: unknown): CslDate | undefined {
  if (!isRecord(value)) return undefined;
  if (typeof value.literal === 'string') return { literal: value.literal };
  const parts = Array.isArray(value['date-parts']) ? value['date-parts'] : [];
  const circa = value.circa === undefined || value.circa === false ? '' : '~';
  const dates = parts.filter(Array.isArray).map((date) => edtfOf(date, value.season));
  const [first, second] = dates;
  if (first !== undefined) {
    const year = first.slice(0, 4).replace(/^0+/, '');
    return { edtf: second === undefined ? `${first}${circa}` : `${first}${circa}/${second}`, year };
  }
  if (typeof value.raw !== 'string') return undefined;
  return /^\d{4}(-\d{2}){0,2}$/.test(value.raw)
    ? { edtf: value.raw, year: value.raw.slice(0, 4) }
    : { literal: value.raw };
}

function edtfOf([year, month, day]: readonly unknown[], season: unknown): string {
  const digits = (part: unknown, width: number): string => String(Number(part)).padStart(width, '0');
  const seasonMonth = season === undefined ? undefined : 20 + Number(season);
  return [digits(year, 4), month ?? seasonMonth, month === undefined ? undefined : day]
    .filter((part) => part !== undefined)
    .map((part, index) => (index === 0 ? String(part) : digits(part, 2)))
    .join('-');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
