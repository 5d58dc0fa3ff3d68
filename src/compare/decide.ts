import { isSame } from '../source/unknown-value.ts';
import { type Disputed, disputed, type Three } from './conflict.ts';
import { mergeFields } from './merge-value.ts';
import { fieldsOf } from './parts-of-value.ts';
import type { Path } from './path.ts';
import type { Shapes } from './shape.ts';
import { settled } from './shapes.ts';
import type { Entry } from './table.ts';

/** What becomes of a thing: it is in the merged definition, as this and there; or it is not. */
export interface Decision {
  readonly isThere: boolean;
  readonly own: Readonly<Record<string, unknown>>;
  readonly home: string;
  /** Nothing of theirs was taken into it: what it holds is as mine has it, too. */
  readonly isMineAlone: boolean;
  /** It is gone upstream and stays, with all that mine has in it. */
  readonly stays: boolean;
  readonly conflicts: readonly Disputed[];
}

/** The same thing in the three definitions, as far as it is in them. */
export type ThreeEntries = Three<Entry | undefined>;

/** Why a thing is not merged part by part. */
export interface Held {
  /** As mine has it, or has it not, since parts of both sides do not fit together. */
  readonly isPinned: boolean;
  /** It stays, or comes back, because something refers to it. */
  readonly isNeeded: boolean;
}

const absent: Decision = { isThere: false, own: {}, home: '', isMineAlone: false, stays: false, conflicts: [] };

export function decide(entries: ThreeEntries, path: Path, holds: Held, shapes: Shapes): Decision {
  const { base, theirs, mine } = entries;
  if (holds.isPinned) return pinned(entries, path);
  if (mine !== undefined && theirs !== undefined)
    return base === undefined ? addedTwice(mine, theirs, path) : inBoth({ base, theirs, mine }, path, shapes);
  if (mine !== undefined) return base === undefined ? there(mine) : goneThere(base, mine, path, holds);
  if (theirs !== undefined) return base === undefined ? there(theirs) : goneHere(base, theirs, path, holds);
  return absent;
}

function there({ own, home }: Entry, more: Partial<Decision> = {}): Decision {
  return { isThere: true, own, home, isMineAlone: false, stays: false, conflicts: [], ...more };
}

function wholes({ base, theirs, mine }: ThreeEntries): Three {
  return { base: base?.whole, theirs: theirs?.whole, mine: mine?.whole };
}

function pinned(entries: ThreeEntries, path: Path): Decision {
  const { base, theirs, mine } = entries;
  const isDisputed = !isSame(theirs?.whole, mine?.whole) && !isSame(base?.whole, theirs?.whole);
  const conflicts = isDisputed ? [disputed('together', path, wholes(entries))] : [];
  return mine === undefined
    ? { ...absent, isMineAlone: true, conflicts }
    : there(mine, { isMineAlone: true, conflicts });
}

function addedTwice(mine: Entry, theirs: Entry, path: Path): Decision {
  if (isSame(mine.whole, theirs.whole)) return there(mine);
  const three = { base: undefined, theirs: theirs.whole, mine: mine.whole };
  return there(mine, { isMineAlone: true, conflicts: [disputed('added', path, three)] });
}

function goneThere(base: Entry, mine: Entry, path: Path, { isNeeded }: Held): Decision {
  const isTouched = !isSame(base.whole, mine.whole) || base.home !== mine.home;
  if (!isTouched) return isNeeded ? there(mine, { stays: true }) : absent;
  const three = { base: base.whole, theirs: undefined, mine: mine.whole };
  return there(mine, { stays: true, conflicts: [disputed('gone-there', path, three)] });
}

function goneHere(base: Entry, theirs: Entry, path: Path, { isNeeded }: Held): Decision {
  if (isNeeded) return there(theirs);
  const isTouched = !isSame(base.whole, theirs.whole) || base.home !== theirs.home;
  if (!isTouched) return absent;
  const three = { base: base.whole, theirs: theirs.whole, mine: undefined };
  return { ...absent, conflicts: [disputed('gone-here', path, three)] };
}

function inBoth(entries: Three<Entry>, path: Path, shapes: Shapes): Decision {
  const { base, theirs, mine } = entries;
  const home = mergedHome(entries);
  const conflicts = home === undefined ? [disputed('moved', path, placesOf(entries))] : [];
  const place = { home: home ?? mine.home, conflicts };
  const here = settled(mine.shape, mine.own, shapes);
  const isOneType = [base, theirs].every(({ own, shape }) => settled(shape, own, shapes) === here);
  if (here.kind !== 'settings' || !isOneType) return otherType(entries, path, place);
  const three = { base: base.own, theirs: theirs.own, mine: mine.own };
  if (isSame(three.theirs, three.mine) || isSame(three.base, three.theirs)) return there(mine, place);
  if (isSame(three.base, three.mine)) return there(theirs, place);
  const merged = mergeFields(here, path, three, shapes);
  return there(mine, { ...place, own: fieldsOf(merged.value), conflicts: [...conflicts, ...merged.conflicts] });
}

/** One side made another type of it: then it is one thing with all that it holds. */
function otherType(entries: Three<Entry>, path: Path, place: Pick<Decision, 'home' | 'conflicts'>): Decision {
  const { base, theirs, mine } = entries;
  if (isSame(base.whole, theirs.whole) || isSame(mine.whole, theirs.whole)) return there(mine, place);
  if (isSame(base.whole, mine.whole)) return there(theirs, place);
  const conflicts = [...place.conflicts, disputed('changed', path, wholes(entries))];
  return there(mine, { ...place, isMineAlone: true, conflicts });
}

/** The ids of what holds it. */
function placesOf({ base, theirs, mine }: Three<Entry>): Three {
  const idOf = ({ home }: Entry): string => home.slice(home.indexOf('/') + 1);
  return { base: idOf(base), theirs: idOf(theirs), mine: idOf(mine) };
}

/** Where it belongs; undefined where both sides moved it, to different places. */
function mergedHome({ base, theirs, mine }: Three<Entry>): string | undefined {
  if (theirs.home === mine.home || base.home === theirs.home) return mine.home;
  return base.home === mine.home ? theirs.home : undefined;
}
