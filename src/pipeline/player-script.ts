import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

let script: Promise<Uint8Array> | undefined;

/** The player's bundled script, which lies in `lib/` beside the bundles that we run from, or above the source. */
export function playerScript(): Promise<Uint8Array> {
  script ??= readFile(playerPath());
  return script;
}

function playerPath(): string {
  for (const place of ['./player.js', '../player.js', '../../lib/player.js']) {
    const path = fileURLToPath(new URL(place, import.meta.url));
    if (existsSync(path)) return path;
  }
  throw new Error('The package is incomplete: lib/player.js is missing. Run `npm run build`.');
}
