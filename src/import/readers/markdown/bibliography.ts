/** A work, as CSL-JSON 1.0.2. */
export type CslItem = Readonly<Record<string, unknown>> & { readonly id: string };

/** The works of a file: CSL-JSON, or BibTeX and BibLaTeX. What a field of it has no place in CSL is named in `left`. */
export function readBibliography(text: string): {
  readonly items: readonly CslItem[];
  readonly left: readonly string[];
} {
  if (/^\s*[[{]/.test(text)) {
    try {
      const value: unknown = JSON.parse(text);
      const list = Array.isArray(value) ? value : [];
      return { items: list.flatMap((one: unknown) => (isItem(one) ? [{ ...one, id: String(one.id) }] : [])), left: [] };
    } catch {
      return { items: [], left: [] };
    }
  }
  const left = new Set<string>();
  const items = entriesOf(text).map((entry) => itemOf(entry, left));
  return { items, left: [...left] };
}

function isItem(value: unknown): value is Record<string, unknown> & { id: unknown } {
  return typeof value === 'object' && value !== null && 'id' in value;
}

interface Entry {
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function entriesOf(text: string): readonly Entry[] {
  const entries: Entry[] = [];
  const strings = new Map<string, string>(MONTHS.map((name, index) => [name, String(index + 1)] as const));
  const start = /@(\w+)\s*[{(]\s*/g;
  for (let found = start.exec(text); found !== null; found = start.exec(text)) {
    const type = (found[1] ?? '').toLowerCase();
    const end = closing(text, start.lastIndex);
    const inside = text.slice(start.lastIndex, end);
    start.lastIndex = end;
    if (type === 'comment' || type === 'preamble') continue;
    const comma = inside.indexOf(',');
    const fields = fieldsOf(type === 'string' ? inside : inside.slice(comma + 1), strings);
    if (type === 'string') for (const [name, value] of fields) strings.set(name, value);
    else if (comma > 0) entries.push({ type, key: inside.slice(0, comma).trim(), fields });
  }
  return entries;
}

/** Where the brace ends that was opened before `from`. */
function closing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

function fieldsOf(source: string, strings: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const name = /\s*([\w-]+)\s*=\s*/y;
  let at = 0;
  while (at < source.length) {
    name.lastIndex = at;
    const found = name.exec(source);
    if (found === null) break;
    at = name.lastIndex;
    let value = '';
    for (;;) {
      if (source[at] === '{') {
        const end = closing(source, at + 1);
        value += source.slice(at + 1, end);
        at = end + 1;
      } else if (source[at] === '"') {
        let end = at + 1;
        for (let depth = 0; end < source.length && (depth > 0 || source[end] !== '"'); end += 1)
          depth += source[end] === '{' ? 1 : source[end] === '}' ? -1 : 0;
        value += source.slice(at + 1, end);
        at = end + 1;
      } else {
        const bare = /^[^\s,#}]+/.exec(source.slice(at))?.[0] ?? '';
        value += strings.get(bare.toLowerCase()) ?? bare;
        at += bare.length;
      }
      const joint = /^\s*#\s*/.exec(source.slice(at))?.[0];
      if (joint === undefined) break;
      at += joint.length;
    }
    fields.set((found[1] ?? '').toLowerCase(), value);
    const comma = source.indexOf(',', at);
    if (comma < 0) break;
    at = comma + 1;
  }
  return fields;
}

const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  book: 'book',
  mvbook: 'book',
  booklet: 'pamphlet',
  collection: 'book',
  proceedings: 'book',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  manual: 'book',
  dataset: 'dataset',
  software: 'software',
  unpublished: 'manuscript',
  video: 'motion_picture',
  movie: 'motion_picture',
  legislation: 'legislation',
  patent: 'patent',
  reference: 'book',
};

/** Fields that are words in CSL under another name, the first of several that is there. */
const WORDS: readonly (readonly [csl: string, fields: string])[] = [
  ['container-title', 'journaltitle journal booktitle'],
  ['collection-title', 'series'],
  ['publisher', 'publisher institution school organization'],
  ['publisher-place', 'location address'],
  ['volume', 'volume'],
  ['issue', 'number issue'],
  ['page', 'pages'],
  ['edition', 'edition'],
  ['DOI', 'doi'],
  ['ISBN', 'isbn'],
  ['ISSN', 'issn'],
  ['URL', 'url'],
  ['note', 'note'],
  ['abstract', 'abstract'],
  ['language', 'langid language'],
  ['genre', 'type'],
  ['chapter-number', 'chapter'],
  ['number-of-pages', 'pagetotal'],
  ['medium', 'howpublished'],
];
const TAKEN = new Set([
  ...WORDS.flatMap(([, fields]) => fields.split(' ')),
  ...'title subtitle titleaddon author editor translator date year month urldate origdate keywords file crossref bibsource timestamp biburl owner eprint eprinttype'.split(
    ' ',
  ),
]);

function itemOf({ type, key, fields }: Entry, left: Set<string>): CslItem {
  const item: Record<string, unknown> & { id: string } = { id: key, type: TYPES[type] ?? 'document' };
  const titles = ['title', 'subtitle'].flatMap((name) => (fields.has(name) ? [plainTex(fields.get(name) ?? '')] : []));
  if (titles.length > 0) item.title = titles.join(': ');
  for (const [csl, names] of WORDS) {
    const name = names.split(' ').find((one) => fields.has(one));
    const value = name === undefined ? '' : plainTex(fields.get(name) ?? '');
    if (value !== '') item[csl] = csl === 'page' ? value.replace(/\s*[-–]+\s*/g, '–') : value;
  }
  for (const role of ['author', 'editor', 'translator'] as const) {
    const written = fields.get(role);
    if (written !== undefined) item[role] = namesOf(written);
  }
  const issued = dateOf(
    fields.get('date') ?? [fields.get('year'), fields.get('month')].filter((one) => one !== undefined).join('-'),
  );
  if (issued !== undefined) item.issued = issued;
  const accessed = dateOf(fields.get('urldate') ?? '');
  if (accessed !== undefined) item.accessed = accessed;
  for (const name of fields.keys()) if (!TAKEN.has(name)) left.add(name);
  return item;
}

function namesOf(written: string): readonly Readonly<Record<string, string>>[] {
  return partsOf(written, / and /).map((name) => {
    if (/^\{[^{}]*\}$/.test(name.trim())) return { literal: plainTex(name) };
    const [first = '', second, third] = partsOf(name, /\s*,\s*/).map(plainTex);
    if (second !== undefined) {
      const [, particle, family] = /^((?:\p{Ll}[\p{L}']*\s+)+)(\p{Lu}.*)$/u.exec(first) ?? [];
      return {
        family: family ?? first,
        ...(particle === undefined ? {} : { 'non-dropping-particle': particle.trim() }),
        given: third ?? second,
        ...(third === undefined ? {} : { suffix: second }),
      };
    }
    const [, given, particle = '', family = first] = /^(.*?)\s+((?:\p{Ll}[\p{L}']*\s+)*)(\S+)$/u.exec(first) ?? [];
    return {
      family,
      ...(given === undefined ? {} : { given }),
      ...(particle === '' ? {} : { 'non-dropping-particle': particle.trim() }),
    };
  });
}

/** Cuts where no brace is open. */
function partsOf(written: string, at: RegExp): readonly string[] {
  const kept: string[] = [];
  const marked = written.replace(/\{[^{}]*\}/g, (whole) => `\ue010${kept.push(whole) - 1}\ue011`);
  return marked
    .replace(/\s+/g, ' ')
    .split(at)
    .map((part) => part.replace(/\ue010(\d+)\ue011/g, (_, index: string) => kept[Number(index)] ?? ''));
}

function dateOf(written: string): Readonly<Record<string, unknown>> | undefined {
  const parts = written.split('/').map((one) =>
    one
      .split('-')
      .map((part) => Number(part.trim()))
      .filter((part) => Number.isInteger(part) && part > 0),
  );
  const dates = parts.filter((part) => part.length > 0);
  if (dates.length > 0) return { 'date-parts': dates };
  return written.trim() === '' ? undefined : { literal: plainTex(written) };
}

const ACCENTS: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  u: '\u0306',
  H: '\u030b',
  r: '\u030a',
  k: '\u0328',
};
const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
};

/** TeX in a field as plain words. */
function plainTex(written: string): string {
  return written
    .replace(
      /\\(["'`^~=.]|[cvuHrk](?![A-Za-z]))\s*\{?\\?([A-Za-z])\}?/g,
      (_, accent: string, letter: string) => letter + (ACCENTS[accent] ?? ''),
    )
    .replace(/\\(ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i|j)(?![A-Za-z])\s*/g, (_, name: string) => LETTERS[name] ?? '')
    .replace(/\\(?:textit|textbf|emph|textsc|mkbibquote|enquote|url)\s*/g, '')
    .replace(/\\([&%$#_{}])/g, '\ue012$1')
    .replace(/(?<!\ue012)[{}]/g, '')
    .replaceAll('\ue012', '')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``|''/g, '"')
    .replace(/~/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}
