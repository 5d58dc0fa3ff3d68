import { hasErrors, type Place, type Result } from '../diagnostics/diagnostic.ts';
import type { Host } from '../source/host.ts';
import type { BundledTheme } from './theme/bundled.ts';
import { checkTheme } from './theme/check-theme.ts';
import { compiledTemplates, createEngine, type Engine, textTemplates } from './theme/engine.ts';
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
  /** By path in `assets`. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  readonly run: Engine;
}

/**
 * Loads a theme from its folder. What the folder leaves out comes from the default theme's, which `readBase` reads, file by file and
 * style by style. Whatever is wrong with the folder is a diagnostic; there is a theme only where none of them is an
 * error. `named` is where the theme's name stands.
 */
export async function loadTheme(
  host: Host,
  folder: string,
  readBase: () => Promise<ThemeFolder>,
  named?: Place,
): Promise<Result<Theme>> {
  const own = await readThemeFolder(host, folder, named);
  if (hasErrors(own.diagnostics)) return { diagnostics: own.diagnostics };
  const [handlebars, base] = await Promise.all([loadHandlebars(), readBase()]);
  const whole = laidOver(own, base);
  const isOwn = (path: string): boolean => path === 'theme.json' || own.templates.has(path);
  const fileOf = (path: string): string | undefined => (isOwn(path) ? host.nameOf(`${folder}/${path}`) : undefined);
  const toCheck = {
    options: whole.manifest?.options ?? {},
    templates: whole.templates,
    icons: whole.icons,
    declared: Object.keys(own.manifest?.options ?? {}),
  };
  const diagnostics = [...own.diagnostics, ...checkTheme(handlebars, toCheck, fileOf)];
  return hasErrors(diagnostics) ? { diagnostics } : { value: themeOf(handlebars, whole), diagnostics };
}

function laidOver(own: ThemeFolder, base: ThemeFolder): ThemeFolder {
  return {
    manifest: {
      name: own.manifest?.name ?? '',
      description: own.manifest?.description ?? '',
      options: { ...base.manifest?.options, ...own.manifest?.options },
      styles: { ...base.manifest?.styles, ...own.manifest?.styles },
    },
    templates: new Map([...base.templates, ...own.templates]),
    icons: new Map([...base.icons, ...own.icons]),
    assets: new Map([...base.assets, ...own.assets]),
    diagnostics: own.diagnostics,
  };
}

/** A theme from a folder that has been checked; needs the whole of Handlebars. */
export function themeOf(handlebars: HandlebarsModule, { manifest, templates, icons, assets }: ThemeFolder): Theme {
  if (manifest === undefined) throw new Error('A theme has a manifest.');
  return { ...manifest, assets, run: createEngine(handlebars, textTemplates(templates), icons) };
}

/** A theme from the form in which a built program carries it; Handlebars' runtime suffices. */
export function unpack(runtime: HandlebarsModule, bundled: BundledTheme): Theme {
  const icons = new Map(Object.entries(bundled.icons));
  return {
    ...bundled.manifest,
    assets: assetsOf(bundled.assets),
    run: createEngine(runtime, compiledTemplates(bundled.templates), icons),
  };
}

/** The folder of which a bundle for browsers was made: themes of a workspace's own are laid over it. */
export function folderOf({ manifest, sources, icons, assets }: BundledTheme): ThemeFolder {
  if (sources === undefined) throw new Error('This bundle carries no templates as text.');
  return {
    manifest,
    templates: new Map(Object.entries(sources)),
    icons: new Map(Object.entries(icons)),
    assets: assetsOf(assets),
    diagnostics: [],
  };
}

function assetsOf(assets: BundledTheme['assets']): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder();
  return new Map(Object.entries(assets).map(([path, text]) => [path, encoder.encode(text)] as const));
}
