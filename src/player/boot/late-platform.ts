import type { Clock } from '../session/clock.ts';
import type { Connector } from './connect.ts';
import type { Connected } from './device.ts';

/** How often a platform is looked for, and how long before the device takes its place, in milliseconds. */
const OFTEN = 250;
export const PATIENCE = 15_000;
const SELDOM = 5000;

export interface LatePlatformEvents {
  /** It came, or opened a session after all. */
  readonly connected: (connected: Connected) => void;
  /** It is there, and refuses. */
  readonly refused: () => void;
  /** Patience is over; it is still looked for. */
  readonly absent: () => void;
}

/** Looks for a platform that is not there yet, or asks again one that refuses: some open their session seconds late. */
export function awaitPlatform(connector: Connector, clock: Clock, events: LatePlatformEvents): void {
  const start = clock.now();
  let told = connector.isRefused ? 'refused' : 'seeking';
  const look = (): void => {
    const connected = connector.connect();
    if (connected !== undefined) {
      events.connected(connected);
      return;
    }
    const waited = clock.now() - start;
    if (connector.isRefused && told === 'seeking') {
      told = 'refused';
      events.refused();
    } else if (told === 'seeking' && waited >= PATIENCE) {
      told = 'absent';
      events.absent();
    }
    clock.after(waited < PATIENCE ? OFTEN : SELDOM, look);
  };
  clock.after(OFTEN, look);
}
