import type { MoodleActivity } from './activity.ts';
import { MoodleApi12 } from './api-1.2.ts';
import { MoodleApi2004 } from './api-2004.ts';
import type { Fields, Transport } from './request.ts';

/** The largest body that a browser sends as a beacon. */
const BEACON_LIMIT = 64 * 1024;

/** The way to the server without a browser. */
export class Wire implements Transport {
  down = false;
  status = 200;
  leaving = false;
  beacons = 0;
  readonly #store: (fields: Fields) => void;

  constructor(store: (fields: Fields) => void) {
    this.#store = store;
  }

  post(fields: Fields): { readonly status: number; readonly text: string } | undefined {
    if (this.down) return undefined;
    if (this.status === 200) this.#store(fields);
    return { status: this.status, text: this.status === 200 ? 'true\n0' : 'Service unavailable' };
  }

  beacon(fields: Fields): boolean {
    this.beacons += 1;
    const size = fields.reduce((sum, [name, value]) => sum + Buffer.byteLength(name + value), 0);
    if (size > BEACON_LIMIT) return false;
    if (!this.down && this.status === 200) this.#store(fields);
    return true;
  }

  unloading(): boolean {
    return this.leaving;
  }
}

/** A page of Moodle's that a learner has open, without a browser: its object, and its way to the server. */
export interface PageInMemory {
  readonly api: MoodleApi12 | MoodleApi2004;
  readonly wire: Wire;
  readonly attempt: number;
  readonly mode: string;
}

/** Opens the activity's page for a learner. */
export function inMemory(
  activity: MoodleActivity,
  learner: string,
  wish: Parameters<MoodleActivity['launch']>[1] = {},
): PageInMemory {
  const { attempt, launched } = activity.launch(learner, wish);
  const wire = new Wire((fields) => activity.store(learner, attempt, fields));
  const api = activity.edition === '1.2' ? new MoodleApi12(launched, wire) : new MoodleApi2004(launched, wire);
  const mode = launched.values['cmi.core.lesson_mode'] ?? launched.values['cmi.mode'] ?? '';
  return { api, wire, attempt, mode };
}
