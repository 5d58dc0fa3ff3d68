/**
 * The modules of `starter/` by folder and path, as bundles for browsers carry them. `scripts/build.mjs` puts them in the
 * place of this file; elsewhere the program reads them from disk.
 */
export const bundledStarters: Readonly<Record<string, string>> | undefined = undefined;
