import { hasErrors, type Place, type Result } from '../diagnostics/diagnostic.ts';
import type { Host } from '../source/host.ts';
import type { Colouring, GivenColours } from './colours/colouring.ts';
import { BASE_STYLES } from './theme/base-styles.ts';
import type { BundledTheme } from './theme/bundled.ts';
import { checkTheme } from './theme/check-theme.ts';
import { compiledTemplates, createEngine, type Engine, textTemplates } from './theme/engine.ts';
import { type HandlebarsModule, loadHandlebars } from './theme/handlebars.ts';
import type { ThemeOption } from './theme/manifest.ts';
import type { PlatformStyles } from './theme/platform-styles.ts';
import { readThemeFolder, type ThemeFolder } from './theme/read-folder.ts';

/** How pages look: templates, styles and assets, ready to run. */
export interface Theme {
  readonly name: string;
  readonly description: string;
  readonly options: Readonly<Record<string, ThemeOption>>;
  /** Class name to CSS declarations, for platforms that know no stylesheet of ours. */
  readonly styles: PlatformStyles;
  /** By path in `assets`. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** Of the series of charts; absent where they are the usual ones. */
  readonly chartColours?: readonly string[];
  readonly run: Engine;
}

/**
 * Loads a theme from its folder. What the folder leaves out comes from the default theme's, which `readBase` reads, file
 * by file and style by style. Whatever is wrong with the folder is a diagnostic; there is a theme only where none of them is an
 * error. `named` is where the theme's name is.
 */
export async function loadTheme(
  host: Host,
  folder: string,
  readBase: () => Promise<ThemeFolder>,
  { named, colours }: { readonly named?: Place | undefined; readonly colours?: GivenColours | undefined } = {},
): Promise<Result<Theme>> {
  const own = await readThemeFolder(host, folder, named);
  if (hasErrors(own.diagnostics)) return { diagnostics: own.diagnostics };
  const [handlebars, base] = await Promise.all([loadHandlebars(), readBase()]);
  const { platformStyles } = await import('./theme/platform-styles.ts');
  const colouring = colours === undefined ? undefined : await loadColouring(colours, own, base);
  const nameOf = (path: string): string => host.nameOf(`${folder}/${path}`);
  const { styles, diagnostics: unwritten } = platformStyles(own, base, nameOf, colouring?.platform);
  const whole = laidOver(own, base, styles);
  const isOwn = (path: string): boolean => path === 'theme.json' || own.templates.has(path);
  const fileOf = (path: string): string | undefined => (isOwn(path) ? nameOf(path) : undefined);
  const toCheck = {
    options: whole.manifest?.options ?? {},
    templates: whole.templates,
    icons: whole.icons,
    declared: Object.keys(own.manifest?.options ?? {}),
  };
  const found = [...own.diagnostics, ...unwritten, ...checkTheme(handlebars, toCheck, fileOf)];
  const diagnostics = [...found, ...(colouring?.diagnostics ?? [])];
  return hasErrors(diagnostics)
    ? { diagnostics }
    : { value: coloured(themeOf(handlebars, whole), colouring), diagnostics };
}

/** The default theme in an institution's colours; `readBase` reads its folder. */
export async function colourDefaultTheme(
  theme: Theme,
  readBase: () => Promise<ThemeFolder>,
  colours: GivenColours,
): Promise<Result<Theme>> {
  const [base, { platformStyles }] = await Promise.all([readBase(), import('./theme/platform-styles.ts')]);
  const colouring = await loadColouring(colours, base, base);
  const { diagnostics, platform } = colouring;
  if (hasErrors(diagnostics)) return { diagnostics };
  const { styles } = platformStyles(base, base, (path) => path, platform);
  return { value: coloured({ ...theme, styles }, colouring), diagnostics };
}

async function loadColouring(colours: GivenColours, own: ThemeFolder, base: ThemeFolder): Promise<Colouring> {
  const { colouringOf } = await import('./colours/colouring.ts');
  return colouringOf(colours, own, base);
}

function coloured(theme: Theme, colouring: Colouring | undefined): Theme {
  if (colouring === undefined) return theme;
  const base = new TextDecoder().decode(theme.assets.get(BASE_STYLES));
  const css = new TextEncoder().encode(`${base}\n${colouring.css}\n`);
  return { ...theme, assets: new Map([...theme.assets, [BASE_STYLES, css]]), chartColours: colouring.charts };
}

/** A folder laid over another's, with what both write into `style` attributes. */
export function laidOver(own: ThemeFolder, base: ThemeFolder, styles: PlatformStyles): ThemeFolder {
  return {
    manifest: {
      name: own.manifest?.name ?? '',
      description: own.manifest?.description ?? '',
      options: { ...base.manifest?.options, ...own.manifest?.options },
      styles,
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
  const encoder = new TextEncoder();
  const assets = Object.entries(bundled.assets).map(([path, text]) => [path, encoder.encode(text)] as const);
  const icons = new Map(Object.entries(bundled.icons));
  return {
    ...bundled.manifest,
    assets: new Map(assets),
    run: createEngine(runtime, compiledTemplates(bundled.templates), icons),
  };
}
