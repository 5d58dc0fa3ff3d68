import { Application } from './boot/application.ts';
import { type Connected, Connector, onDevice, placeCopy, refill, seeking, tabCopy } from './boot/connect.ts';
import { awaitPlatform } from './boot/late-platform.ts';
import { followPageLife } from './boot/lifecycle.ts';
import type { PlayerData } from './data.ts';
import { realClock } from './session/clock.ts';
import { type Words, wordsFrom } from './words.ts';

/** The player's script: one classic, deferred script. Without it the document is readable as it is. */
async function start(): Promise<void> {
  const source = document.getElementById('cartwright-data')?.textContent;
  if (source === undefined || source === null) return;
  const data = JSON.parse(source) as PlayerData;
  const words = wordsFrom(data.words, data.language);
  await refill(data);
  if (data.kind === 'web') run(data, words, onDevice(data));
  else runOnPlatform(data, words);
}

function run(data: PlayerData, words: Words, connected: Connected): Application {
  const application = new Application(data, words, connected);
  application.start();
  followPageLife(application.session);
  return application;
}

function runOnPlatform(data: PlayerData, words: Words): void {
  const connector = new Connector(data);
  const connected = connector.connect();
  const first = connected ?? (connector.isRefused ? connector.refused() : seeking());
  const application = run(data, words, first);
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

/** How long a document may wait for its first frame, in milliseconds: one that is not on view has none. */
const PATIENCE = 200;

/** Text comes first: asking a platform for saved work can take seconds in which nothing is painted. */
function afterFirstFrame(begin: () => void): void {
  let begun = false;
  const once = () => {
    if (!begun) begin();
    begun = true;
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, PATIENCE);
}

afterFirstFrame(() => void start());
