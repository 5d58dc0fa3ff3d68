import { PART_NAMES, type PartName, partFile } from '../../../player/parts.ts';
import type { PageSource } from '../../page-source.ts';
import type { PackageFile } from '../../target.ts';

/** The folder of a package that holds the theme's stylesheets, fonts and scripts, and the player. */
const ASSET_FOLDER = 'assets';

/** The player's script among `PageSource.assets`. */
const PLAYER_SCRIPT = 'player.js';
/** The player's stylesheet; it comes after the theme's own. */
const PLAYER_STYLES = 'player.css';

/**
 * Scripts and styles apart from the player's, each a file of its own: `remote-media.js` (from `src/page-scripts`) and
 * `remote-media.css` (from the theme, where it has one). A package without pages that need them holds neither.
 */
export type PageScript = 'contents' | 'print-view' | 'remote-media' | 'terms' | 'unit-index';

const PAGE_SCRIPTS: readonly PageScript[] = ['contents', 'print-view', 'remote-media', 'terms', 'unit-index'];

/** The files of the player's parts, of which a package contains those that its documents need. */
const PART_FILES: ReadonlySet<string> = new Set(PART_NAMES.map(partFile));

export interface ThemeFiles {
  readonly files: readonly PackageFile[];
  /** Paths in the package, in the order in which documents load them. */
  readonly stylesheets: readonly string[];
  readonly scripts: readonly string[];
}

interface Wanted {
  /** The player's parts that go with its core (see `partsOf`); undefined for documents that only are read. */
  readonly player: readonly PartName[] | undefined;
  /** What the pages need besides. */
  readonly scripts?: readonly PageScript[];
}

/** The theme's files for documents of our own. */
export function themeFiles({ assets }: PageSource, { player, scripts = [] }: Wanted): ThemeFiles {
  const names = [...assets.keys()].filter((name) => isWanted(name, { player, scripts })).sort();
  const styles = names.filter((name) => name.endsWith('.css') && pageScriptOf(name) === undefined);
  return {
    files: names.flatMap((name) => {
      const bytes = assets.get(name);
      return bytes === undefined ? [] : [{ path: pathOf(name), kind: 'constant', bytes }];
    }),
    stylesheets: [...styles.filter((name) => !isPlayers(name)), ...styles.filter(isPlayers)].map(pathOf),
    scripts: player === undefined ? [] : scriptsOf(player),
  };
}

/** What a document loads of the player: the core, which its parts need, then those. */
function scriptsOf(parts: readonly PartName[]): readonly string[] {
  return [PLAYER_SCRIPT, ...parts.map(partFile)].map(pathOf);
}

/** The theme as one document loads it that has a player of its own: with these parts of it and no others. */
export function withParts(theme: ThemeFiles, parts: readonly PartName[]): ThemeFiles {
  return { ...theme, scripts: scriptsOf(parts) };
}

/** The paths of what one document loads besides. Its script comes before the player's, which may move what it finds. */
export function withPageScripts(theme: ThemeFiles, wanted: readonly PageScript[]): ThemeFiles {
  if (wanted.length === 0) return theme;
  const paths = theme.files.map(({ path }) => path);
  const files = (ending: string) =>
    wanted.map((name) => pathOf(`${name}.${ending}`)).filter((path) => paths.includes(path));
  return {
    files: theme.files,
    stylesheets: [...theme.stylesheets, ...files('css')],
    scripts: [...files('js'), ...theme.scripts],
  };
}

function isWanted(name: string, { player, scripts = [] }: Wanted): boolean {
  const own = pageScriptOf(name);
  if (own !== undefined) return player !== undefined && scripts.includes(own);
  if (PART_FILES.has(name)) return player?.some((part) => partFile(part) === name) === true;
  return player !== undefined || !isPlayers(name);
}

function pageScriptOf(name: string): PageScript | undefined {
  return PAGE_SCRIPTS.find((script) => name === `${script}.js` || name === `${script}.css`);
}

function isPlayers(name: string): boolean {
  return name === PLAYER_SCRIPT || name === PLAYER_STYLES;
}

function pathOf(name: string): string {
  return `${ASSET_FOLDER}/${name}`;
}
