import type { PlayerData } from '../data.ts';
import type { Regime } from '../pages/bar.ts';
import type { BegunWork } from '../session/begin-work.ts';
import type { Keepers } from '../session/session.ts';
import { type DeviceCopy, PlaceCopy, Shelf } from '../state/device-copy.ts';
import { emptyState, type LearnerState } from '../state/learner-state.ts';
import { Mirror } from '../state/mirror.ts';
import { nameAt, namesOf, placeOf } from './place.ts';
import { readStop, type Stop, stopText } from './stop.ts';

/** With whom the player works, and what was there before. */
export interface Connected {
  readonly regime: Regime;
  readonly keepers: Keepers;
  readonly work: BegunWork;
  /** The page that was open last. */
  readonly location: string;
  /** A hash of the learner's name, where it is known. */
  readonly who: string | undefined;
}

/** The website: the device keeps the work. */
export function onDevice(data: PlayerData): Connected {
  const copy = placeCopy(data);
  const state = emptyState();
  copy.unite(state);
  return { ...withoutPlatform('web', copy, state), location: stopOf(data).page };
}

/** Where somebody was at this place. `who`: a hash of the learner's name, where a platform says who works here. */
export function stopOf(data: PlayerData, who?: string): Stop {
  return readStop(shelfOf(data, '').text(stopName(who)));
}

/** Remembers it; without a page it is forgotten. */
export function rememberStop(data: PlayerData, stop: Stop, who?: string): void {
  const shelf = shelfOf(data, '');
  const text = stopText(stop);
  if (shelf.text(stopName(who)) !== text) shelf.write(stopName(who), text);
}

function stopName(who: string | undefined): string {
  return copyName(who === undefined ? 'at' : `at-${who}`);
}

/** The website, and a package that was opened without a platform: whoever uses the device goes on with what it keeps. */
export function placeCopy(data: PlayerData): PlaceCopy {
  return copyAt(data, 'web');
}

/** The work that is kept on the device at this place, under a name. */
export function copyAt(data: PlayerData, name: string | undefined): PlaceCopy {
  return new PlaceCopy(shelfOf(data, ''), copyName(name), Date.now);
}

/** The name of what is kept for this place. */
function copyName(name: string | undefined): string {
  return nameAt(placeOf(location), name);
}

const mirror = new Mirror();

/** How long a session waits for what the device keeps in its second place, in milliseconds. */
const REFILL = 1000;

/** Puts back copies that something else has deleted, so that a session begins with all that the device has. */
export function refill(data: PlayerData): Promise<unknown> {
  const late = new Promise((done) => setTimeout(done, REFILL));
  return Promise.race([mirror.refill(localStorageHere(), prefixOf(data)), late]);
}

/** What the names of all that is kept of a package begin with. */
export function prefixOf(data: PlayerData): string {
  return namesOf(data.package);
}

/** A folder of what the device keeps of a package. */
export function shelfOf(data: PlayerData, folder: string): Shelf {
  return new Shelf(localStorageHere(), prefixOf(data) + folder, mirror);
}

/** Work without a platform, as far as it is known. */
export function withoutPlatform(regime: Regime, copy: DeviceCopy, state: LearnerState): Connected {
  const work = { state, restored: false, news: false, unreported: [], setAside: undefined, unreadable: false };
  return {
    regime,
    keepers: { lms: undefined, copy, readOnly: false, heldScore: undefined, heldPlace: '' },
    work,
    location: '',
    who: undefined,
  };
}

/** Reading the property throws where the browser forbids storage to the frame. */
function localStorageHere(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
