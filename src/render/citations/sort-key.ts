import type { CslItem } from '../../resolve/model.ts';
import { sortWords } from '../sort-words.ts';
import { readWork } from './work.ts';

/**
 * What a bibliography is ordered by: the first name, else the title without its article, then the year. Compared by
 * code unit, so that every machine orders alike; capitals and accents are folded away first.
 */
export function sortKey(csl: CslItem, language: string): string {
  const work = readWork(csl);
  const [name] = [...work.authors, ...work.editors];
  const title = (work.title ?? '').replace(/^(?:the|an?)\s+/i, '');
  const parts = [
    name === undefined ? title : `${name.family || name.literal} ${name.given}`,
    String(work.issued?.year ?? ''),
    title,
  ];
  return parts.map((words) => sortWords(String(words), language)).join('\u0000');
}
