import type { PlayerData } from '../data.ts';
import { realClock } from '../session/clock.ts';
import { Connector, seeking, tabCopy } from './connect.ts';
import { type Connected, placeCopy } from './device.ts';
import { awaitPlatform } from './late-platform.ts';
import type { Running } from './running.ts';

/** Begins with the platform, or without it, and looks for it as long as it is not there. */
export function runOnPlatform(data: PlayerData, run: (connected: Connected) => Running): void {
  const connector = new Connector(data);
  const connected = connector.connect();
  const first = connected ?? (connector.isRefused ? connector.refused() : seeking());
  const application = run(first);
  if (connected !== undefined) return;
  // Nothing is around this window in which a platform could still appear.
  if (window.parent === window && window.opener === null) {
    application.goOnAlone(placeCopy(data));
    return;
  }
  awaitPlatform(connector, realClock, {
    connected: (found) => application.connect(found),
    refused: () => application.refuse(connector.refused()),
    absent: () => application.goOnAlone(tabCopy(data)),
  });
}
