import type { PageSource } from '../../page-source.ts';
import type { PackageFile } from '../../target.ts';

/** The folder of a package that holds the theme's stylesheets, fonts and scripts, and the player. */
const ASSET_FOLDER = 'assets';

/** The player's script among `PageSource.assets`. */
const PLAYER_SCRIPT = 'player.js';
/** The player's stylesheet; it comes after the theme's own. */
const PLAYER_STYLES = 'player.css';

export interface ThemeFiles {
  readonly files: readonly PackageFile[];
  /** Paths in the package, in the order in which documents load them. */
  readonly stylesheets: readonly string[];
  readonly scripts: readonly string[];
}

/** The theme's files for documents of our own; with the player, or for documents that only are read. */
export function themeFiles({ assets }: PageSource, { player }: { readonly player: boolean }): ThemeFiles {
  const names = [...assets.keys()].filter((name) => player || !isPlayers(name)).sort();
  const styles = names.filter((name) => name.endsWith('.css'));
  return {
    files: names.flatMap((name) => {
      const bytes = assets.get(name);
      return bytes === undefined ? [] : [{ path: pathOf(name), kind: 'constant', bytes }];
    }),
    stylesheets: [...styles.filter((name) => !isPlayers(name)), ...styles.filter(isPlayers)].map(pathOf),
    scripts: player ? [pathOf(PLAYER_SCRIPT)] : [],
  };
}

function isPlayers(name: string): boolean {
  return name === PLAYER_SCRIPT || name === PLAYER_STYLES;
}

function pathOf(name: string): string {
  return `${ASSET_FOLDER}/${name}`;
}
