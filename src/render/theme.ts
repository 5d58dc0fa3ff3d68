import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Diagnostic, hasErrors, type Result } from '../diagnostics/diagnostic.ts';
import type { Host } from '../source/host.ts';
import { nodeHost } from '../source/node-host.ts';
import { createEngine, type Engine } from './theme/engine.ts';
import type { ThemeOption } from './theme/manifest.ts';
import { readThemeFolder, type ThemeFolder } from './theme/read-folder.ts';

/** How pages look: templates, styles and assets, ready to run. */
export interface Theme {
  readonly name: string;
  readonly description: string;
  readonly options: Readonly<Record<string, ThemeOption>>;
  /** Class name to CSS declarations, for platforms that know no stylesheet of ours. */
  readonly styles: Readonly<Record<string, string>>;
  /** By path in the theme: `pages/reading.hbs`. */
  readonly templates: ReadonlyMap<string, string>;
  /** SVG markup by name. */
  readonly icons: ReadonlyMap<string, string>;
  /** By path in `assets`. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  readonly run: Engine;
}

/**
 * Loads a theme from its folder. What the folder leaves out comes from the default theme, file by file and style by
 * style. Files that cannot be read and a faulty `theme.json` are diagnostics; templates are looked at by `checkTheme`.
 */
export async function loadTheme(host: Host, folder: string): Promise<Result<Theme>> {
  const own = await readThemeFolder(host, folder);
  if (hasErrors(own.diagnostics)) return { diagnostics: own.diagnostics };
  const base = await loadDefaultTheme();
  return { value: await assemble(own, base), diagnostics: own.diagnostics };
}

let defaultTheme: Promise<Theme> | undefined;

/** The theme that ships with the package, read once in a process. It lies in `templates/`, beside `dist/` or `src/`. */
export function loadDefaultTheme(): Promise<Theme> {
  defaultTheme ??= readDefaultTheme();
  return defaultTheme;
}

/** Where the default theme lies: the bundle and the source are not equally deep below the package's folder. */
export function defaultThemeFolder(): string {
  for (const up of ['../templates/default', '../../templates/default', '../../../templates/default']) {
    const folder = fileURLToPath(new URL(up, import.meta.url));
    if (existsSync(`${folder}/theme.json`)) return folder;
  }
  throw new Error('The package is incomplete: templates/default is missing.');
}

async function readDefaultTheme(): Promise<Theme> {
  const own = await readThemeFolder(nodeHost(), defaultThemeFolder());
  const [first] = own.diagnostics;
  if (first !== undefined) throw new Error(`The default theme is broken: ${describe(first)}`);
  return assemble(own, undefined);
}

function describe(diagnostic: Diagnostic): string {
  return `${diagnostic.file}: ${diagnostic.message}`;
}

async function assemble(own: ThemeFolder, base: Theme | undefined): Promise<Theme> {
  const { default: handlebars } = await import('handlebars');
  const templates = new Map([...(base?.templates ?? []), ...own.templates]);
  const icons = new Map([...(base?.icons ?? []), ...own.icons]);
  return {
    name: own.manifest?.name ?? '',
    description: own.manifest?.description ?? '',
    options: { ...base?.options, ...own.manifest?.options },
    styles: { ...base?.styles, ...own.manifest?.styles },
    templates,
    icons,
    assets: new Map([...(base?.assets ?? []), ...own.assets]),
    run: createEngine(handlebars, templates, icons),
  };
}
