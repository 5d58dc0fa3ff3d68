import { hashText } from '../../interactions/presentation.ts';
import type { PlayerData } from '../data.ts';
import { findApi } from '../lms/api-search.ts';
import type { Lms, Opening } from '../lms/lms.ts';
import { scorm12 } from '../lms/scorm-1.2.ts';
import { scorm2004 } from '../lms/scorm-2004.ts';
import type { Regime } from '../pages/bar.ts';
import { type BegunWork, beginWork } from '../session/begin-work.ts';
import type { Keepers } from '../session/session.ts';
import { type DeviceCopy, noCopy, PlaceCopy, Shelf } from '../state/device-copy.ts';
import { emptyState, type LearnerState } from '../state/learner-state.ts';
import { Mirror } from '../state/mirror.ts';
import { WorkCopies } from '../state/work-copies.ts';
import { isInPageFromHistory } from './page-history.ts';
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
  get refused(): boolean {
    return this.#lms !== undefined;
  }

  #open(): Opening | undefined {
    const is12 = this.#data.kind === 'scorm-1.2';
    const found = this.#lms === undefined ? findApi(window, is12 ? 'API' : 'API_1484_11') : undefined;
    const reportFailed = this.#data.reportFailed === true;
    if (found !== undefined) this.#lms = (is12 ? scorm12 : scorm2004)(found.api, reportFailed);
    return this.#lms?.open();
  }

  #connected(lms: Lms, opening: Opening): Connected {
    const { mode, learner, state, score: heldScore, location: page } = opening;
    const isNormal = mode === 'normal';
    // Without a name one learner's work might be shown to the next at the same computer.
    const who = learner === '' ? undefined : whoIs(learner);
    const copies = who === undefined ? undefined : copiesOf(this.#data, who);
    if (isNormal && who !== undefined) rememberWho(this.#data, who);
    const work = beginWork(this.#data, state, lms.stateLimit, copies, isNormal);
    return {
      regime: isNormal ? 'lms' : mode,
      keepers: { lms, copy: isNormal ? (copies ?? noCopy) : noCopy, readOnly: !isNormal, heldScore },
      work: { ...work, restored: work.restored && (work.hadUntaken || !isInPageFromHistory(window)) },
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

/**
 * The platform refuses a session, as Moodle does for SCORM 2004 when a frame was loaded again. Whoever worked in this tab
 * a moment ago goes on, and the device keeps the work until the module is opened again.
 */
export function refused(data: PlayerData): Connected {
  const who = rememberedWho(data);
  const state = emptyState();
  if (who === undefined) return withoutPlatform('refused', noCopy, state);
  const copies = copiesOf(data, who);
  copies.resume(state);
  return { ...withoutPlatform('refused', copies, state), who };
}

/** No platform came: whoever uses the device goes on with what it keeps for this place. */
export function placeCopy(data: PlayerData): PlaceCopy {
  const name = `${hashText(placeOf(location)).toString(36)}/web`;
  return new PlaceCopy(shelfOf(data, ''), name, Date.now);
}

const mirror = new Mirror();

/** How long a session waits for what the device keeps in its second place, in milliseconds. */
const REFILL = 1000;

/** Puts back copies that something else has deleted, so that a session begins with all that the device has. */
export function refill(data: PlayerData): Promise<unknown> {
  const late = new Promise((done) => setTimeout(done, REFILL));
  return Promise.race([mirror.refill(storage('localStorage'), prefixOf(data)), late]);
}

function prefixOf(data: PlayerData): string {
  return `cartwright/${data.package}/`;
}

function shelfOf(data: PlayerData, folder: string): Shelf {
  return new Shelf(storage('localStorage'), prefixOf(data) + folder, mirror);
}

function withoutPlatform(regime: Regime, copy: DeviceCopy, state: LearnerState): Connected {
  const work = {
    state,
    restored: false,
    hadUntaken: false,
    news: false,
    unreported: [],
    setAside: undefined,
    unreadable: false,
  };
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

/** How long the tab remembers who worked in it, in milliseconds. */
const MEMORY = 2 * 60 * 60 * 1000;

function rememberWho({ package: name }: PlayerData, who: string): void {
  try {
    storage('sessionStorage')?.setItem(`cartwright/${name}/who`, `${Date.now()} ${who}`);
  } catch {
    // Then the tab does not know it after the next refusal, which is told.
  }
}

function rememberedWho({ package: name }: PlayerData): string | undefined {
  try {
    const [at, who] = storage('sessionStorage')?.getItem(`cartwright/${name}/who`)?.split(' ') ?? [];
    return Date.now() - Number(at) < MEMORY ? who : undefined;
  } catch {
    return undefined;
  }
}

/** Reading the property throws where the browser forbids storage to the frame. */
function storage(name: 'localStorage' | 'sessionStorage'): Storage | undefined {
  try {
    return window[name];
  } catch {
    return undefined;
  }
}
