import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

let script: Promise<Uint8Array> | undefined;
let scripts: Promise<ReadonlyMap<string, Uint8Array>> | undefined;

/** The player's bundled script, which lies in `lib/` beside the bundles that we run from, or above the source. */
export function playerScript(): Promise<Uint8Array> {
  script ??= readFile(bundled('player.js'));
  return script;
}

/** Scripts that only some pages load, each in `lib/page-scripts`. */
export function pageScripts(): Promise<ReadonlyMap<string, Uint8Array>> {
  scripts ??= Promise.all(
    PAGE_SCRIPTS.map(async (name) => [name, await readFile(bundled(`page-scripts/${name}`))] as const),
  ).then((all) => new Map(all));
  return scripts;
}

const PAGE_SCRIPTS = ['remote-media.js'];

/** What was bundled for pages. */
function bundled(name: string): string {
  for (const folder of ['./', '../', '../../lib/']) {
    const path = fileURLToPath(new URL(folder + name, import.meta.url));
    if (existsSync(path)) return path;
  }
  throw new Error(`The package is incomplete: lib/${name} is missing. Run \`npm run build\`.`);
}
