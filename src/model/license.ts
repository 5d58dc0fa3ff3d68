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
