import { startApplication } from './boot/application.ts';
import { connect } from './boot/connect.ts';
import { restore } from './boot/restore.ts';
import type { PlayerData } from './data.ts';
import { wordsFrom } from './words.ts';

/** The player's script: one classic script at the end of a document. Without it the document is readable as it stands. */
async function start(): Promise<void> {
  const source = document.getElementById('cartwright-data')?.textContent;
  if (source === undefined || source === null) return;
  const data = JSON.parse(source) as PlayerData;
  const words = wordsFrom(data.words, data.language);
  const connected = connect(data);
  startApplication(data, words, connected, await restore(data, connected, words));
}

void start();
