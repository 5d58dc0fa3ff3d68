import type { OwnFiles } from './own-files.ts';

/** What lies beside the program, read where it is asked for: a `check` mostly needs none of it. */
export const ownFilesOnDisk: OwnFiles = {
  defaultTheme: async () => (await import('../render/theme-on-disk.ts')).loadDefaultTheme(),
  defaultFolder: async () => (await import('../render/theme-on-disk.ts')).readDefaultFolder(),
  playerScript: async () => (await import('./player-script.ts')).playerScript(),
  pageScripts: async () => (await import('./player-script.ts')).pageScripts(),
};
