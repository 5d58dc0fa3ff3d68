import { hashText } from '../../interactions/presentation.ts';
import type { PlayerData } from '../data.ts';
import { findApi, type WindowLike } from '../lms/api-search.ts';
import type { Lms, Opening } from '../lms/lms.ts';
import { scorm12 } from '../lms/scorm-1.2.ts';
import { scorm2004 } from '../lms/scorm-2004.ts';
import type { Regime } from '../pages/bar.ts';
import { randomName } from '../quiz/questions.ts';
import { type BegunWork, beginWork } from '../session/begin-work.ts';
import type { Keepers } from '../session/session.ts';
import { type DeviceCopy, noCopy, PlaceCopy, Shelf } from '../state/device-copy.ts';
import { emptyState, type LearnerState } from '../state/learner-state.ts';
import { Mirror } from '../state/mirror.ts';
import { WorkCopies } from '../state/work-copies.ts';
import { placeOf } from './place.ts';

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

/** Finds the platform, if need be again and again. */
export class Connector {
  readonly #data: PlayerData;
  #lms: Lms | undefined;
  /** Tells the platform's page from every other that this tab has shown. */
  #page = '';

  constructor(data: PlayerData) {
    this.#data = data;
  }

  /** Opens the session; undefined where no platform is there, or it refuses. */
  connect(): Connected | undefined {
    const opening = this.#open();
    const lms = this.#lms;
    return opening === undefined || lms === undefined ? undefined : this.#connected(lms, opening);
  }

  /** The platform is there, and does not open a session. */
  get isRefused(): boolean {
    return this.#lms !== undefined;
  }

  /**
   * The platform refuses a session, as Moodle does when a frame is loaded again. Whoever worked in this page of the
   * platform's goes on, and the device keeps the work until the module is opened again.
   */
  refused(): Connected {
    const who = rememberedWho(this.#data, this.#page);
    const state = emptyState();
    if (who === undefined) return withoutPlatform('refused', noCopy, state);
    const copies = copiesOf(this.#data, who);
    copies.resume(state);
    return { ...withoutPlatform('refused', copies, state), who };
  }

  #open(): Opening | undefined {
    const is12 = this.#data.kind === 'scorm-1.2';
    const found = this.#lms === undefined ? findApi(window, is12 ? 'API' : 'API_1484_11') : undefined;
    const reportFailed = this.#data.reportFailed === true;
    if (found !== undefined) {
      this.#lms = (is12 ? scorm12 : scorm2004)(found.api, reportFailed);
      this.#page = pageOf(found.window);
    }
    return this.#lms?.open();
  }

  #connected(lms: Lms, opening: Opening): Connected {
    const { mode, learner, state, score: heldScore, location: page } = opening;
    const isNormal = mode === 'normal';
    // Without a name one learner's work might be shown to the next at the same computer.
    const who = learner === '' ? undefined : whoIs(learner);
    const copies = who === undefined ? undefined : copiesOf(this.#data, who);
    if (isNormal && who !== undefined) rememberWho(this.#data, this.#page, who);
    return {
      regime: isNormal ? 'lms' : mode,
      keepers: { lms, copy: isNormal ? (copies ?? noCopy) : noCopy, readOnly: !isNormal, heldScore },
      work: beginWork(this.#data, state, lms.stateLimit, copies, isNormal),
      location: page,
      who,
    };
  }
}

/** The website: the device keeps the work. */
export function onDevice(data: PlayerData): Connected {
  const copy = placeCopy(data);
  const state = emptyState();
  copy.unite(state);
  return withoutPlatform('web', copy, state);
}

/** No platform so far: nothing is kept until it is known who learns. */
export function seeking(): Connected {
  return withoutPlatform('seeking', noCopy, emptyState());
}

/** The website, and a package that was opened without a platform: whoever uses the device goes on with what it keeps. */
export function placeCopy(data: PlayerData): PlaceCopy {
  return copyAt(data, 'web');
}

/** A platform is late: the device keeps the work of this tab, which is nobody else's, until it comes. */
export function tabCopy(data: PlayerData): PlaceCopy {
  return copyAt(data, tabMemory(data, 'tab', tabMemory(data, 'tab') ?? randomName(8)));
}

function copyAt(data: PlayerData, name: string | undefined): PlaceCopy {
  return new PlaceCopy(shelfOf(data, ''), `${hashText(placeOf(location)).toString(36)}/${name}`, Date.now);
}

const mirror = new Mirror();

/** How long a session waits for what the device keeps in its second place, in milliseconds. */
const REFILL = 1000;

/** Puts back copies that something else has deleted, so that a session begins with all that the device has. */
export function refill(data: PlayerData): Promise<unknown> {
  const late = new Promise((done) => setTimeout(done, REFILL));
  return Promise.race([mirror.refill(localStorageHere(), prefixOf(data)), late]);
}

function prefixOf(data: PlayerData): string {
  return `cartwright/${data.package}/`;
}

function shelfOf(data: PlayerData, folder: string): Shelf {
  return new Shelf(localStorageHere(), prefixOf(data) + folder, mirror);
}

function withoutPlatform(regime: Regime, copy: DeviceCopy, state: LearnerState): Connected {
  const work = { state, restored: false, news: false, unreported: [], setAside: undefined, unreadable: false };
  return {
    regime,
    keepers: { lms: undefined, copy, readOnly: false, heldScore: undefined },
    work,
    location: '',
    who: undefined,
  };
}

function copiesOf(data: PlayerData, who: string): WorkCopies {
  return new WorkCopies({ shelf: shelfOf(data, `${who}/`), place: placeOf(location), now: Date.now });
}

/** A learner's name is nobody's business: a hash of it tells learners apart. */
function whoIs(learner: string): string {
  return hashText(learner).toString(36) + hashText(`${learner}/2`).toString(36);
}

/** A page as the moment in which it was loaded; empty where the browser forbids to look. */
function pageOf(window: WindowLike): string {
  try {
    return String((window as Window).performance.timeOrigin);
  } catch {
    return '';
  }
}

function rememberWho(data: PlayerData, page: string, who: string): void {
  if (page !== '') tabMemory(data, 'who', `${page} ${who}`);
}

/** Who worked in a page of the platform's; undefined where it is another page, in which someone else may have signed in. */
function rememberedWho(data: PlayerData, page: string): string | undefined {
  const [then, who] = tabMemory(data, 'who')?.split(' ') ?? [];
  return then === page && page !== '' ? who : undefined;
}

/**
 * The tab's own memory, after a value was put into it; undefined where the browser forbids it to the frame. Without it
 * the tab knows less after a reload, which is told.
 */
function tabMemory(data: PlayerData, name: string, value?: string): string | undefined {
  try {
    const { sessionStorage } = window;
    if (value !== undefined) sessionStorage.setItem(prefixOf(data) + name, value);
    return sessionStorage.getItem(prefixOf(data) + name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Reading the property throws where the browser forbids storage to the frame. */
function localStorageHere(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
