import { Application } from './boot/application.ts';
import { type Connected, onDevice, refill } from './boot/device.ts';
import { followPageLife } from './boot/lifecycle.ts';
import type { PlayerData } from './data.ts';
import { afterFrame } from './dom.ts';
import { lend } from './lent.ts';
import { withAllPages } from './pages/all-pages.ts';
import { service, whenProvided } from './provided.ts';
import { realClock } from './session/clock.ts';
import { Session } from './session/session.ts';
import { type Words, wordsFrom } from './words.ts';

/**
 * The player's core: a classic, deferred script, before those of its parts. Without it the document is readable as it is.
 */
async function start(): Promise<void> {
  const source = document.getElementById('cartwright-data')?.textContent;
  if (source === undefined || source === null) return;
  const own = JSON.parse(source) as PlayerData;
  const words = wordsFrom(own.words, own.language);
  const data = await withAllPages(own, words);
  const run = (connected: Connected): Application => {
    const application = new Application(data, words, connected);
    application.start();
    followPageLife(application.session);
    return application;
  };
  await refill(data);
  if (data.view === 'print') whenProvided(['answers'], () => printAnswers(data, words));
  else if (data.kind === 'web') run(onDevice(data));
  // A package for platforms has what speaks with them in the same file.
  else service('platform')(data, run);
}

/** The document to be printed, which nobody works in: what was answered is read as the pages of the website keep it. */
function printAnswers(data: PlayerData, words: Words): void {
  const { work, keepers } = onDevice(data);
  const session = new Session({ data, state: work.state, ...keepers, clock: realClock, online: () => true });
  addEventListener('storage', () => session.sync());
  service('answers').myAnswers({ session, words, closed: () => false });
  document.documentElement.classList.add('player-ready');
}

/** How long it waits for scripts that are asked for with it; what comes later joins in. */
const PATIENCE_FOR_PARTS = 3000;

function callOnce(begin: () => void): () => void {
  let begun = false;
  return () => {
    if (!begun) begin();
    begun = true;
  };
}

lend();
// Text comes first: asking a platform for saved work can take seconds in which nothing is painted.
const go = callOnce(() => void afterFrame(() => void start()));
// The event comes when every deferred script has run, or cannot be had.
if (document.readyState === 'complete') go();
else addEventListener('DOMContentLoaded', go);
setTimeout(go, PATIENCE_FOR_PARTS);
