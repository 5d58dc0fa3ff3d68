/** A licence as people write it, and where it can be read. */
export interface NamedLicense {
  readonly name: string;
  readonly url?: string;
}

/**
 * Creative Commons licences by their SPDX identifiers (`CC-BY-SA-4.0`, `CC0-1.0`); any other is named as it is written.
 * Names are the same in every language.
 */
export function namedLicense(id: string): NamedLicense {
  const [, kind = '', version = ''] = /^CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)$/.exec(id) ?? [];
  if (kind !== '')
    return {
      name: `CC ${kind} ${version}`,
      url: `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`,
    };
  if (id === 'CC0-1.0') return { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' };
  return { name: id };
}
