/**
 * The default theme's files by path, as bundles for browsers carry them for themes that are laid over it.
 * `scripts/build.mjs` puts them in the place of this file; elsewhere the program reads them from disk.
 */
export const bundledFolder: Readonly<Record<string, string>> | undefined = undefined;
