import { loadDefaultTheme, readDefaultFolder } from '../render/theme-on-disk.ts';
import type { OwnFiles } from './own-files.ts';
import { playerScript } from './player-script.ts';

/** What lies beside the program. */
export const ownFilesOnDisk: OwnFiles = {
  defaultTheme: loadDefaultTheme,
  defaultFolder: readDefaultFolder,
  playerScript,
};
