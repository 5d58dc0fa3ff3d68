import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Diagnostic, hasErrors, type Result } from '../diagnostics/diagnostic.ts';
import type { Host } from '../source/host.ts';
import { nodeHost } from '../source/node-host.ts';
import { checkTheme } from './theme/check-theme.ts';
import { createEngine, type Engine } from './theme/engine.ts';
import { type HandlebarsModule, loadHandlebars } from './theme/handlebars.ts';
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
 * style. Whatever is wrong with the folder is a diagnostic; there is a theme only where none of them is an error.
 */
export async function loadTheme(host: Host, folder: string): Promise<Result<Theme>> {
  const own = await readThemeFolder(host, folder);
  if (hasErrors(own.diagnostics)) return { diagnostics: own.diagnostics };
  const [handlebars, base] = await Promise.all([loadHandlebars(), loadDefaultTheme()]);
  const theme = assemble(handlebars, own, base);
  const isOwn = (path: string): boolean => path === 'theme.json' || own.templates.has(path);
  const fileOf = (path: string): string | undefined => (isOwn(path) ? host.nameOf(`${folder}/${path}`) : undefined);
  const declared = Object.keys(own.manifest?.options ?? {});
  const diagnostics = [...own.diagnostics, ...checkTheme(handlebars, { ...theme, declared }, fileOf)];
  return hasErrors(diagnostics) ? { diagnostics } : { value: theme, diagnostics };
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
  return assemble(await loadHandlebars(), own, undefined);
}

function describe(diagnostic: Diagnostic): string {
  return `${diagnostic.file}: ${diagnostic.message}`;
}

function assemble(handlebars: HandlebarsModule, own: ThemeFolder, base: Theme | undefined): Theme {
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
