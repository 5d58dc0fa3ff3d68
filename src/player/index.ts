import { startApplication } from './boot/application.ts';
import { connect } from './boot/connect.ts';
import { restore } from './boot/restore.ts';
import type { PlayerData } from './data.ts';
import { wordsFrom } from './words.ts';

/** The player's script: one classic, deferred script. Without it the document is readable as it stands. */
async function start(): Promise<void> {
  const source = document.getElementById('cartwright-data')?.textContent;
  if (source === undefined || source === null) return;
  const data = JSON.parse(source) as PlayerData;
  const words = wordsFrom(data.words, data.language);
  const connected = connect(data);
  startApplication(data, words, connected, await restore(data, connected, words));
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
