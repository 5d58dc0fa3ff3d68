import { bundledTheme } from '../render/theme/bundled.ts';
import { loadHandlebarsRuntime } from '../render/theme/handlebars.ts';
import { readThemeFolder } from '../render/theme/read-folder.ts';
import type { Theme } from '../render/theme.ts';
import { unpack } from '../render/theme.ts';
import { memoryHost } from '../source/memory-host.ts';
import { sharedAnswer } from '../source/shared-answer.ts';
import { bundledPageScripts, bundledPlayer } from './bundled-player.ts';
import type { OwnFiles } from './own-files.ts';

const theme: () => Promise<Theme> = sharedAnswer(async () =>
  unpack(await loadHandlebarsRuntime(), carried(bundledTheme)),
);
let player: Uint8Array | undefined;

/** What a bundle for browsers carries. */
export const ownFilesBundled: OwnFiles = {
  defaultTheme: theme,
  async defaultFolder() {
    const { bundledFolder } = await import('../render/theme/bundled-folder.ts');
    const files = Object.entries(carried(bundledFolder)).map(([path, text]) => [`/default/${path}`, text] as const);
    return readThemeFolder(memoryHost(Object.fromEntries(files)), '/default');
  },
  async playerScript() {
    player ??= new TextEncoder().encode(carried(bundledPlayer));
    return player;
  },
  async pageScripts() {
    const texts = Object.entries<string>(carried(bundledPageScripts));
    return new Map(texts.map(([name, text]) => [name, new TextEncoder().encode(text)]));
  },
};

function carried<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('This is no bundle for browsers: it carries no theme and no player.');
  return part;
}
