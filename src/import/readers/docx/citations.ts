import { element, type HtmlNode, referenceTo, text } from '../../../content/tree.ts';
import { isRecord } from '../../../source/unknown-value.ts';
import type { Csl } from './word-sources.ts';

/** One work that is cited, where in it, and without whose names. */
export interface Cited {
  readonly key: string;
  readonly csl: Csl | undefined;
  /** Where in it, and what the author says of the place. */
  readonly locator?: string;
  /** “see”, “but compare”. */
  readonly prefix?: string;
  /** The sentence has said the author’s name already. */
  readonly withoutAuthor: boolean;
}

/** What a field that cites works says: those of Zotero and Mendeley hold the works, those of Word name them by their tags. */
export function citedIn(code: string, known: ReadonlyMap<string, Csl>): readonly Cited[] | undefined {
  const [, json] = /^\s*ADDIN\s+(?:ZOTERO_ITEM\s+)?CSL_CITATION\s+(\{[\s\S]*)$/.exec(code) ?? [];
  if (json !== undefined) return ofManager(json);
  return /^\s*CITATION\s/i.test(code) ? ofWord(code, known) : undefined;
}

/** Whether a field is the list of works that a program made of the citations. */
export function isBibliography(code: string): boolean {
  return /^\s*(?:ADDIN\s+(?:ZOTERO_BIBL|Mendeley Bibliography|CSL_BIBLIOGRAPHY)|BIBLIOGRAPHY(?:\s|$))/i.test(code);
}

/** The citation as a text of ours has it. */
export function citation(cited: readonly Cited[]): HtmlNode {
  const references = cited.flatMap(({ key, locator, prefix, withoutAuthor }, index) => [
    ...(index === 0 ? [] : [text('; ')]),
    ...(prefix === undefined ? [] : [text(prefix), text(' ')]),
    referenceTo({
      to: 'source',
      id: key,
      ...(locator === undefined ? {} : { locator }),
      ...(withoutAuthor && cited.length === 1 ? { as: 'work' as const } : {}),
    }),
  ]);
  return element('span', { class: 'citation' }, text('('), references, text(')'));
}

function ofManager(json: string): readonly Cited[] | undefined {
  let value: unknown;
  try {
    // What follows the object belongs to Word.
    value = JSON.parse(json.slice(0, json.lastIndexOf('}') + 1));
  } catch {
    return undefined;
  }
  const items: readonly unknown[] = isRecord(value) && Array.isArray(value.citationItems) ? value.citationItems : [];
  const cited = items.flatMap((item): readonly Cited[] => {
    const data = isRecord(item) ? item.itemData : undefined;
    if (!isRecord(item) || !isRecord(data)) return [];
    const uris = item.uris ?? item.uri;
    const address: unknown = Array.isArray(uris) ? uris[0] : undefined;
    const key = typeof address === 'string' ? address : `item ${String(item.id ?? data.id)}`;
    const { id: _id, abstract: _abstract, 'citation-key': _key, note: _note, ...csl } = data;
    const [locator, prefix, suffix] = [item.locator, item.prefix, item.suffix].map((one) =>
      typeof one === 'string' ? one.replace(/^[\s,]+|[\s,]+$/g, '') : '',
    );
    const place = [...(locator ? [locatorOf(locator, item.label)] : []), ...(suffix ? [suffix] : [])].join(', ');
    return [
      {
        key,
        csl,
        ...(place === '' ? {} : { locator: place }),
        ...(prefix ? { prefix } : {}),
        withoutAuthor: item['suppress-author'] === true,
      },
    ];
  });
  return cited.length === 0 ? undefined : cited;
}

const LABELS: Readonly<Record<string, string>> = { chapter: 'ch.', section: 'sec.', volume: 'vol.', verse: 'v.' };

function locatorOf(locator: string, label: unknown): string {
  if (typeof label !== 'string' || label === 'page') return `${/[-–,]/.test(locator) ? 'pp.' : 'p.'} ${locator}`;
  return `${LABELS[label] ?? label} ${locator}`;
}

/** `CITATION Bak39 \p 12 \l 1033 \m Sal20 \n`: switches belong to the work before them. */
function ofWord(code: string, known: ReadonlyMap<string, Csl>): readonly Cited[] | undefined {
  const parts = [...code.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  const cited: { key: string; locator?: string; withoutAuthor: boolean }[] = [];
  for (let index = 1; index < parts.length; index += 1) {
    const part = parts[index] ?? '';
    const last = cited.at(-1);
    if (part === '\\m') cited.push({ key: parts[++index] ?? '', withoutAuthor: false });
    else if (part === '\\p' && last !== undefined) last.locator = locatorOf(parts[++index] ?? '', 'page');
    else if (part === '\\n' && last !== undefined) last.withoutAuthor = true;
    else if (/^\\[lfsv]$/.test(part)) index += 1;
    else if (!part.startsWith('\\')) cited.push({ key: part, withoutAuthor: false });
  }
  if (cited.length === 0 || cited.some(({ key }) => !known.has(key))) return undefined;
  return cited.map((one) => ({ ...one, csl: known.get(one.key) }));
}
