import { parse } from 'yaml';
import { isLanguageTag } from '../../../content/language.ts';
import type { ImportPlace } from '../../draft/place.ts';
import type { ReportEntry } from '../../draft/report-entry.ts';
import { licenseOfRights, type NamedRights } from '../../originals/licenses.ts';

/** What a text says of itself before it begins. */
export interface Metadata {
  readonly title?: string;
  readonly authors: readonly string[];
  readonly language?: string;
  readonly keywords: readonly string[];
  readonly summary?: string;
  readonly license?: NamedRights;
  /** Files of its sources. */
  readonly bibliography: readonly string[];
  /** What has no place in a module, as `name: value`. */
  readonly left: readonly string[];
}

type Values = Readonly<Record<string, unknown>>;

/** Takes the front matter off a text: YAML, TOML, JSON, or pandoc’s lines of `%`. */
export function frontMatter(text: string): {
  readonly body: string;
  readonly values: Values;
  readonly problem?: string;
} {
  const yaml = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  if (yaml !== null && /^\s*[\w"'-]+\s*:/m.test(yaml[1] ?? '')) {
    const body = text.slice(yaml[0].length);
    try {
      return {
        body,
        values: recordOf(parse(yaml[1] ?? '', { schema: 'core', maxAliasCount: 20, logLevel: 'silent' })),
      };
    } catch (error) {
      return { body, values: {}, problem: error instanceof Error ? (error.message.split('\n')[0] ?? '') : '' };
    }
  }
  const toml = /^\+\+\+[ \t]*\n([\s\S]*?)\n\+\+\+[ \t]*(?:\n|$)/.exec(text);
  if (toml !== null) return { body: text.slice(toml[0].length), values: tomlValues(toml[1] ?? '') };
  const json = /^\{\n[\s\S]*?\n\}[ \t]*\n/.exec(text)?.[0];
  if (json !== undefined)
    try {
      return { body: text.slice(json.length), values: recordOf(JSON.parse(json)) };
    } catch {
      return { body: text, values: {} };
    }
  const lines = /^%[ \t]+(.+)\n(?:%[ \t]*(.*)\n)?(?:%[ \t]*(.*)\n)?/.exec(text);
  if (lines === null) return { body: text, values: {} };
  const [whole, title, authors = '', date = ''] = lines;
  return {
    body: text.slice(whole.length),
    values: { title, author: authors.split(/\s*;\s*/), ...(date === '' ? {} : { date }) },
  };
}

function recordOf(value: unknown): Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

/** Pairs, texts and lists of TOML, as front matter has them; tables in it are passed over. */
function tomlValues(source: string): Values {
  const values: Record<string, unknown> = {};
  let inTable = false;
  for (const line of source.split('\n')) {
    if (/^\s*\[/.test(line)) inTable = true;
    const [, key, written = ''] = /^\s*([\w-]+)\s*=\s*(.+?)\s*$/.exec(line) ?? [];
    if (key === undefined || inTable) continue;
    const list = /^\[(.*)\]$/.exec(written)?.[1];
    values[key] =
      list === undefined
        ? unquoted(written)
        : list
            .split(',')
            .map((one) => unquoted(one.trim()))
            .filter((one) => one !== '');
  }
  return values;
}

function unquoted(written: string): string {
  return written.replace(/^(["'])(.*)\1$/, '$2');
}

const KNOWN = new Set(
  'title author authors lang language keywords tags categories abstract description summary license copyright rights bibliography csl nocite'.split(
    ' ',
  ),
);
/** What only decides how a page looks or where it is. */
const OF_LOOKS = new Set(
  'format output theme layout toc toc-depth number-sections fontsize geometry documentclass header-includes slug url draft weight type aliases cssclass cssclasses jupyter kernelspec execute engine editor execution jupytext html pdf link-citations sidebar_position sidebar_label id permalink nav_order parent has_children execute filters site numbering exports'.split(
    ' ',
  ),
);

export function metadataOf(values: Values): Metadata {
  const words = (...names: readonly string[]): readonly string[] => names.flatMap((name) => wordsOf(values[name]));
  const [title] = words('title');
  const [language] = words('lang', 'language');
  const [summary] = words('abstract', 'description', 'summary');
  const license = licenseIn([values.license, values.copyright, values.rights]);
  return {
    ...(title === undefined ? {} : { title }),
    ...(language !== undefined && isLanguageTag(language) ? { language } : {}),
    ...(summary === undefined ? {} : { summary }),
    ...(license === undefined ? {} : { license }),
    authors: [...new Set(words('author', 'authors'))],
    keywords: [...new Set(words('keywords', 'tags', 'categories').flatMap((one) => one.split(/\s*,\s*/)))],
    bibliography: words('bibliography'),
    left: [
      ...Object.entries(values)
        .filter(([name]) => !KNOWN.has(name) && !OF_LOOKS.has(name))
        .flatMap(([name, value]) => named(name, value)),
      ...[values.author, values.authors].flatMap(besidesNames),
    ],
  };
}

const OF_NAMES = new Set('name text literal family given'.split(' '));

/** What is said of authors besides their names: where they work, their addresses. */
function besidesNames(authors: unknown): readonly string[] {
  if (Array.isArray(authors)) return authors.flatMap(besidesNames);
  const [who = 'author'] = wordsOf(authors);
  return Object.entries(recordOf(authors))
    .filter(([name]) => !OF_NAMES.has(name))
    .flatMap(([name, value]) => named(`${who}, ${name}`, value));
}

function named(name: string, value: unknown): readonly string[] {
  const words = wordsOf(value);
  return words.length === 0 ? [] : [`${name}: ${words.join(', ')}`];
}

/** The words of a value: of a list those of its items, of an author the name. */
function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim().replace(/\s+/g, ' ')];
  if (typeof value === 'number') return [String(value)];
  if (value instanceof Date) return [value.toISOString().slice(0, 10)];
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  const { name, text, literal, family, given } = recordOf(value);
  if (name !== undefined) return typeof name === 'object' ? wordsOf(name) : wordsOf(name);
  if (family !== undefined) return [[given, family].flatMap(wordsOf).join(' ')];
  return wordsOf(text ?? literal ?? '');
}

function licenseIn(values: readonly unknown[]): NamedRights | undefined {
  for (const value of values) {
    const { id, url, type, holder } = recordOf(value);
    for (const words of [...wordsOf(value), ...wordsOf(id), ...wordsOf(url), ...wordsOf(type)]) {
      const found = licenseOfRights(words) ?? licenseOfRights(words.toUpperCase().replace(/\s+/g, '-'));
      const [by] = wordsOf(holder);
      if (found !== undefined) return { ...found, ...(by === undefined ? {} : { holder: by }) };
    }
  }
  return undefined;
}

/** What is to be said of the lines before a text. */
export function headEntries(
  place: ImportPlace,
  { left }: Metadata,
  problem: string | undefined,
): readonly ReportEntry[] {
  const unread: ReportEntry = {
    outcome: 'left',
    kind: 'front-matter',
    place,
    text: `What the text says of itself at its beginning cannot be read: ${problem ?? ''}`,
  };
  const unused: ReportEntry = {
    outcome: 'left',
    kind: 'front-matter',
    place,
    text: 'Some of what the text says of itself has no place in a module.',
    was: left.join(' · '),
  };
  return [...(problem === undefined ? [] : [unread]), ...(left.length === 0 ? [] : [unused])];
}
