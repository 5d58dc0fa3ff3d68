import type { ThemeFolder } from '../render/theme/read-folder.ts';
import type { Theme } from '../render/theme.ts';

/** What the program brings along besides its code: read from disk, or carried in a bundle for browsers. */
export interface OwnFiles {
  /** The default theme, ready to run. */
  defaultTheme(): Promise<Theme>;
  /** The default theme's folder, over which a workspace's own themes are laid. */
  defaultFolder(): Promise<ThemeFolder>;
  /** The player's bundled script. */
  playerScript(): Promise<Uint8Array>;
  /** The bundled scripts that only some pages load (`src/page-scripts`, the player's parts), by file name. */
  pageScripts(): Promise<ReadonlyMap<string, Uint8Array>>;
}
