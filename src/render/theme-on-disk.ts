import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nodeHost } from '../source/node-host.ts';
import { sharedAnswer } from '../source/shared-answer.ts';
import { loadHandlebars, loadHandlebarsRuntime } from './theme/handlebars.ts';
import { readThemeFolder, type ThemeFolder } from './theme/read-folder.ts';
import { laidOver, type Theme, themeOf, unpack } from './theme.ts';

/** The theme that ships with the package, made once in a process: from the bundle, or from its folder. */
export const loadDefaultTheme: () => Promise<Theme> = sharedAnswer(async () => {
  const { bundledTheme } = await import('./theme/bundled.ts');
  return bundledTheme === undefined
    ? themeOf(await loadHandlebars(), await wholeDefaultTheme())
    : unpack(await loadHandlebarsRuntime(), bundledTheme);
});

/** Where the default theme lies: the bundle and the source are not equally deep below the package's folder. */
export function defaultThemeFolder(): string {
  for (const up of ['../templates/default', '../../templates/default', '../../../templates/default']) {
    const folder = fileURLToPath(new URL(up, import.meta.url));
    if (existsSync(`${folder}/theme.json`)) return folder;
  }
  throw new Error('The package is incomplete: templates/default is missing.');
}

/** The default theme's folder, read once in a process. A fault in it is a fault of ours. */
export const readDefaultFolder: () => Promise<ThemeFolder> = sharedAnswer(async () => {
  const folder = await readThemeFolder(nodeHost(), defaultThemeFolder());
  const [first] = folder.diagnostics;
  if (first !== undefined) throw new Error(`The default theme is broken: ${first.file}: ${first.message}`);
  return folder;
});

/** The default theme with all that it writes into `style` attributes. */
export async function wholeDefaultTheme(): Promise<ThemeFolder> {
  const [{ platformStyles }, folder] = await Promise.all([import('./theme/platform-styles.ts'), readDefaultFolder()]);
  const { styles, diagnostics } = platformStyles(folder, folder, (path) => path);
  const [first] = diagnostics;
  if (first !== undefined) throw new Error(`The default theme is broken: ${first.message}`);
  return laidOver(folder, folder, styles);
}
