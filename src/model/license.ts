import type { Text } from '../text/text.ts';
import type { Terms } from './model.ts';

/** A licence as people write it, and where it can be read. */
export interface NamedLicense {
  readonly name: string;
  readonly url?: string;
}

const OTHERS: Readonly<Record<string, NamedLicense>> = {
  'CC0-1.0': { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  'CC-PDM-1.0': { name: 'Public Domain Mark 1.0', url: 'https://creativecommons.org/publicdomain/mark/1.0/' },
};

/**
 * Creative Commons licences by their SPDX identifiers (`CC-BY-SA-4.0`, `CC-BY-3.0-DE`, `CC0-1.0`); any other is named as
 * it is written. Names are the same in every language.
 */
export function namedLicense(id: string): NamedLicense {
  const [, kind = '', version = '', port] = /^CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)(?:-([A-Z]{2,3}))?$/.exec(id) ?? [];
  if (kind === '') return Object.hasOwn(OTHERS, id) ? (OTHERS[id] as NamedLicense) : { name: id };
  const place = port === undefined ? '' : `${port.toLowerCase()}/`;
  return {
    name: ['CC', kind, version, port].filter((part) => part !== undefined).join(' '),
    url: `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/${place}`,
  };
}

/** Nobody but the holder may reuse it. */
export const ALL_RIGHTS_RESERVED = 'all-rights-reserved';

/** Its terms are not known, and nobody expects to find them out. */
export const UNKNOWN_LICENSE = 'unknown';

/** A licence as pages name it; undefined is one that its author has not stated yet. */
export function licenseName(id: string | undefined, words: Text): string {
  if (id === undefined) return words('license.unsaid');
  if (id === ALL_RIGHTS_RESERVED) return words('license.reserved');
  return id === UNKNOWN_LICENSE ? words('license.unknown') : namedLicense(id).name;
}

/** “© 2024 Ann Author.”; undefined while it is not known who holds the rights. */
export function copyrightLine({ holder, year }: Terms, words: Text): string | undefined {
  if (holder === undefined) return undefined;
  return year === undefined
    ? words('module.copyrightHolder', { holder })
    : words('module.copyright', { year: String(year), holder });
}
