import { hashText } from '../../written/hash-text.ts';
import type { PlayerData } from '../data.ts';
import { findApi, type WindowLike } from '../lms/api-search.ts';
import type { Lms, Opening } from '../lms/lms.ts';
import { scorm12 } from '../lms/scorm-1.2.ts';
import { scorm2004 } from '../lms/scorm-2004.ts';
import { randomName } from '../quiz/questions.ts';
import { beginWork } from '../session/begin-work.ts';
import { noCopy, type PlaceCopy } from '../state/device-copy.ts';
import { emptyState } from '../state/learner-state.ts';
import { WorkCopies } from '../state/work-copies.ts';
import { type Connected, copyAt, prefixOf, shelfOf, withoutPlatform } from './device.ts';
import { placeOf } from './place.ts';

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
      keepers: { lms, copy: isNormal ? (copies ?? noCopy) : noCopy, readOnly: !isNormal, heldScore, heldPlace: page },
      work: beginWork(this.#data, state, lms.stateLimit, copies, isNormal),
      location: page,
      who,
    };
  }
}

/** No platform so far: nothing is kept until it is known who learns. */
export function seeking(): Connected {
  return withoutPlatform('seeking', noCopy, emptyState());
}

/** A platform is late: the device keeps the work of this tab, which is nobody else's, until it comes. */
export function tabCopy(data: PlayerData): PlaceCopy {
  return copyAt(data, tabMemory(data, 'tab', tabMemory(data, 'tab') ?? randomName(8)));
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
