import type { CslItem } from '../../resolve/model.ts';
import { readWork } from './work.ts';

/**
 * What a bibliography is ordered by: the first name, else the title without its article, then the year. Compared by
 * code unit, so that every machine orders alike; capitals and accents are folded away first.
 */
export function sortKey(csl: CslItem): string {
  const work = readWork(csl);
  const [name] = [...work.authors, ...work.editors];
  const title = (work.title ?? '').replace(/^(?:the|an?)\s+/i, '');
  const parts = [
    name === undefined ? title : `${name.family || name.literal} ${name.given}`,
    String(work.issued?.year ?? ''),
    title,
  ];
  return parts.map(fold).join('\u0000');
}

function fold(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '');
}
