import type { CslItem } from '../../model/model.ts';
import { sortWords } from '../sort-words.ts';
import { leadersOf } from './contributors.ts';
import { withoutMarks } from './rich.ts';
import { readWork } from './work.ts';

/**
 * What a bibliography is ordered by: the first name, else the title without its article, then the year. Compared by
 * code unit, so that every machine orders alike; capitals and accents are folded away first.
 */
export function sortKey(csl: CslItem, language: string): string {
  const work = readWork(csl);
  const [name] = leadersOf(work).names;
  const title = withoutMarks(work.title ?? '').replace(/^(?:the|an?)\s+/i, '');
  const parts = [
    name === undefined ? title : `${name.family || name.literal} ${name.given}`,
    yearKey(work.issued?.year),
    title,
  ];
  return parts.map((words) => sortWords(words, language)).join('\u0000');
}

/** Years are compared as text: those before Christ first, and 800 before 1881. */
function yearKey(year: number | undefined): string {
  return year === undefined ? '' : String(year + FARTHEST_YEAR).padStart(15, '0');
}

/** Farther than any year that EDTF's reader takes, on either side. */
const FARTHEST_YEAR = 1e14;
