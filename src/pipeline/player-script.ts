import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sharedAnswer } from '../source/shared-answer.ts';

/** The player's bundled script, which lies in `lib/` beside the bundles that we run from, or above the source. */
export const playerScript: () => Promise<Uint8Array> = sharedAnswer(async () => readFile(bundled('player.js')));

/** Scripts that only some pages load, the player's parts among them, each in `lib/page-scripts`. */
export const pageScripts: () => Promise<ReadonlyMap<string, Uint8Array>> = sharedAnswer(async () => {
  // The sources lie in a folder of the same name.
  const folder = dirname(bundled('page-scripts/remote-media.js'));
  const read = async (name: string) => [name, await readFile(join(folder, name))] as const;
  return new Map(await Promise.all((await readdir(folder)).sort().map(read)));
});

/** What was bundled for pages. */
function bundled(name: string): string {
  for (const folder of ['./', '../', '../../lib/']) {
    const path = fileURLToPath(new URL(folder + name, import.meta.url));
    if (existsSync(path)) return path;
  }
  throw new Error(`The package is incomplete: lib/${name} is missing. Run \`npm run build\`.`);
}
