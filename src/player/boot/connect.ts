import { hashText } from '../../interactions/presentation.ts';
import type { PlayerData } from '../data.ts';
import { findApi } from '../lms/api-search.ts';
import type { Lms, Opening } from '../lms/lms.ts';
import { scorm12 } from '../lms/scorm-1.2.ts';
import { scorm2004 } from '../lms/scorm-2004.ts';
import type { Regime } from '../pages/bar.ts';
import { type LocalStore, localStore, noStore } from '../state/local-copy.ts';

/** With whom the player works, and what was there before. */
export interface Connected {
  readonly regime: Regime;
  readonly lms: Lms | undefined;
  readonly opening: Opening | undefined;
  readonly store: LocalStore;
}

/** Finds the platform, where the package is for one, opens the session, and chooses where the device keeps its copy. */
export function connect(data: PlayerData): Connected {
  if (data.kind === 'web') return { regime: 'web', lms: undefined, opening: undefined, store: deviceStore(data, '') };
  const found = findApi(window, data.kind === 'scorm-1.2' ? 'API' : 'API_1484_11');
  if (found === undefined)
    return { regime: 'no-lms', lms: undefined, opening: undefined, store: deviceStore(data, '') };
  const lms = data.kind === 'scorm-1.2' ? scorm12(found.api) : scorm2004(found.api);
  const opening = lms.open();
  if (opening === undefined) return { regime: 'ended-early', lms: undefined, opening, store: noStore };
  const { mode, learner } = opening;
  if (mode !== 'normal') return { regime: mode, lms, opening, store: noStore };
  // Without a name one learner's work might be shown to the next at the same computer.
  return { regime: 'lms', lms, opening, store: learner === '' ? noStore : deviceStore(data, learner) };
}

/**
 * Copies are kept apart by package, by learner, and by the address from which the package is played: two courses, or two
 * platforms that share a content server, are two places.
 */
function deviceStore(data: PlayerData, learner: string): LocalStore {
  const folder = location.pathname.replace(/[^/]*$/, '');
  const place = hashText(`${location.origin}${folder}`).toString(36);
  const who = learner === '' ? 'web' : hashText(learner).toString(36) + hashText(`${learner}/2`).toString(36);
  return localStore(storage(), `cartwright/${data.package}/${place}/${who}`);
}

/** Reading the property throws where the browser forbids storage to the frame. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
