import manifest from '../package.json' with { type: 'json' };

/** The program's version, as in its package.json. */
export const version: string = manifest.version;
