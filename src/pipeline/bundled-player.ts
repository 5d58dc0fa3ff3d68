/**
 * The player's script as bundles for browsers carry it. `scripts/build.mjs` puts the text in the place of this file; run
 * from its source, the program reads the script from disk.
 */
export const bundledPlayer: string | undefined = undefined;

/** The scripts of `src/page-scripts` likewise, by file name. */
export const bundledPageScripts: Readonly<Record<string, string>> | undefined = undefined;
