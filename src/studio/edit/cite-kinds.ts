import type { JsonValue } from '../../browser.ts';
import { linesOf, listAt, objectAt, textAt, valueAt } from '../state/values.ts';

/** Kinds of works as people know them, by their types in CSL, with the fields that a citation of each shows. */
export const CITE_KINDS = {
  book: 'author editor translator title edition publisher-place publisher issued',
  chapter: 'author title container-title editor page publisher-place publisher issued',
  'article-journal': 'author title container-title volume issue page issued DOI',
  'article-newspaper': 'author title container-title issued URL',
  webpage: 'author title container-title publisher issued accessed URL',
  manuscript: 'author title genre archive archive-place archive_collection archive_location issued',
  thesis: 'author title genre publisher issued URL',
  interview: 'author interviewer title archive archive-place issued',
  speech: 'author title event-title event-place issued',
} as const;

export type CiteKind = keyof typeof CITE_KINDS;

type Fields<Text extends string> = Text extends `${infer One} ${infer Rest}` ? One | Fields<Rest> : Text;

export type CiteField = Fields<(typeof CITE_KINDS)[CiteKind]>;

export function fieldsOf(kind: CiteKind): readonly CiteField[] {
  return CITE_KINDS[kind].split(' ') as readonly CiteField[];
}

/** Names of people, one on each line: the family name, a comma, first names. Without a comma: an institution. */
export function namesAsLines(names: JsonValue | undefined): string {
  return listAt(names, '').map(lineOf).join('\n');
}

function lineOf(name: JsonValue): string {
  const family = [textAt(name, '/non-dropping-particle'), textAt(name, '/family')].filter(Boolean).join(' ');
  const given = [textAt(name, '/given'), textAt(name, '/dropping-particle')].filter(Boolean).join(' ');
  const person = given === '' ? family : `${family}, ${given}`;
  return textAt(name, '/literal') ?? [person, textAt(name, '/suffix')].filter(Boolean).join(', ');
}

/** What the lines say; a name whose line is as before stays as it was written. */
export function namesOfLines(text: string, before: JsonValue | undefined): JsonValue {
  const known = new Map(listAt(before, '').map((name) => [lineOf(name), name]));
  return linesOf(text).map((line): JsonValue => {
    const [family = '', given = '', ...suffix] = line.split(',').map((part) => part.trim());
    if (known.has(line)) return known.get(line) as JsonValue;
    if (given === '') return { literal: family };
    return { family, given, ...(suffix.length === 0 ? {} : { suffix: suffix.join(', ') }) };
  });
}

/** A date as people write it here: 1998, 1998-05, 1998-05-06, 1936/1938, or words. */
export function dateAsText(date: JsonValue | undefined): string {
  const words = textAt(date, '/literal') ?? textAt(date, '/raw');
  if (words !== undefined) return words;
  const points = listAt(date, '/date-parts').map((point) =>
    listAt(point, '').map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))),
  );
  return points.map((point) => point.join('-')).join('/');
}

const POINT = /^-?\d{1,4}(?:-\d{1,2}){0,2}$/;

/** What of a date its numbers say beside themselves (“about”) stays; words take the place of numbers. */
export function dateOfText(text: string, before: JsonValue | undefined): JsonValue | undefined {
  const written = text.trim();
  if (written === '') return undefined;
  const points = written.split('/').map((point) => point.trim());
  if (points.length > 2 || !points.every((point) => POINT.test(point))) return { literal: written };
  const numbers = points.map((point): JsonValue => {
    const sign = point.startsWith('-') ? -1 : 1;
    const [year = 0, ...rest] = point.replace(/^-/, '').split('-').map(Number);
    return [sign * year, ...rest];
  });
  const circa = valueAt(before, '/circa');
  return { 'date-parts': numbers, ...(circa === undefined ? {} : { circa }) };
}

/** The kind that a work is edited as; undefined for a type that has no form of its own. */
export function kindOf(csl: JsonValue | undefined): CiteKind | undefined {
  const type = textAt(objectAt(csl, ''), '/type') ?? '';
  return Object.hasOwn(CITE_KINDS, type) ? (type as CiteKind) : undefined;
}
