import type { ModulePage } from '../shared/player/module-pages.ts';

/** A module of so many pages has them all in the navigation of each. */
export const WHOLE = 40;

/** A section ends behind a quiz or an assignment once it has this many pages, and in any case once it has `LONGEST`. */
const LONG = 12;
const LONGEST = 24;
/** Fewer pages at the end belong to the section before. */
const SHORTEST = 6;

/** A run of pages that share their navigation. */
export interface Section {
  /** The place of its first page among all pages, from 0. */
  readonly from: number;
  readonly pages: readonly ModulePage[];
}

/**
 * The sections of a long module, whose author names none: each ends with what closes a piece of work, where there is
 * something of the kind in time. A module of up to `WHOLE` pages is one section.
 */
export function divided(pages: readonly ModulePage[]): readonly Section[] {
  if (pages.length <= WHOLE) return [{ from: 0, pages }];
  const ends: number[] = [];
  for (const [at, page] of pages.entries()) {
    const length = at + 1 - (ends.at(-1) ?? 0);
    if (length === LONGEST || (length >= LONG && closesWork(page))) ends.push(at + 1);
  }
  const kept = ends.filter((end) => pages.length - end >= SHORTEST);
  const bounds = [0, ...kept, pages.length];
  return bounds.slice(0, -1).map((from, index) => ({ from, pages: pages.slice(from, bounds[index + 1]) }));
}

function closesWork({ activity }: ModulePage): boolean {
  return activity?.type === 'quiz' || activity?.type === 'assignment';
}
