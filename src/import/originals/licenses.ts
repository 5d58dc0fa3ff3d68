/** What Canvas calls licences, as SPDX identifiers where there is one. Its Creative Commons ones have no version: 4.0 it is. */
const OF_CANVAS: Readonly<Record<string, string>> = {
  private: 'all-rights-reserved',
  public_domain: 'public domain',
  cc_by: 'CC-BY-4.0',
  cc_by_sa: 'CC-BY-SA-4.0',
  cc_by_nc: 'CC-BY-NC-4.0',
  cc_by_nc_sa: 'CC-BY-NC-SA-4.0',
  cc_by_nd: 'CC-BY-ND-4.0',
  cc_by_nc_nd: 'CC-BY-NC-ND-4.0',
};

/** What Moodle calls licences. */
const OF_MOODLE: Readonly<Record<string, string>> = {
  allrightsreserved: 'all-rights-reserved',
  public: 'public domain',
  cc: 'CC-BY-3.0',
  'cc-nd': 'CC-BY-ND-3.0',
  'cc-nc-nd': 'CC-BY-NC-ND-3.0',
  'cc-nc': 'CC-BY-NC-3.0',
  'cc-nc-sa': 'CC-BY-NC-SA-3.0',
  'cc-sa': 'CC-BY-SA-3.0',
  'cc-4.0': 'CC-BY-4.0',
  'cc-nd-4.0': 'CC-BY-ND-4.0',
  'cc-nc-nd-4.0': 'CC-BY-NC-ND-4.0',
  'cc-nc-4.0': 'CC-BY-NC-4.0',
  'cc-nc-sa-4.0': 'CC-BY-NC-SA-4.0',
  'cc-sa-4.0': 'CC-BY-SA-4.0',
};

export function licenseOfCanvas(name: string | undefined): string | undefined {
  return name !== undefined && Object.hasOwn(OF_CANVAS, name) ? OF_CANVAS[name] : undefined;
}

export function licenseOfMoodle(name: string): string | undefined {
  return Object.hasOwn(OF_MOODLE, name) ? OF_MOODLE[name] : undefined;
}

const SPDX = /\bCC(?:0-\d\.\d|-(?:BY(?:-NC)?(?:-SA|-ND)?|PDM)-\d\.\d(?:-[A-Z]{2,3})?)\b/;
const ADDRESS = /creativecommons\.org\/licenses\/(by(?:-nc)?(?:-sa|-nd)?)\/(\d\.\d)/i;

/** “© 2026 A. Author CC-BY-4.0.”: whose it is, behind the sign and the year. */
const HOLDER = /^©\s*(\d{4})\s+(.{1,200}?)\s+$/;

export interface NamedRights {
  readonly id: string;
  readonly holder?: string;
  readonly year?: number;
}

/** The licence that a rights statement names; undefined where it names none that is known. */
export function licenseOfRights(rights: string | undefined): NamedRights | undefined {
  if (rights === undefined) return undefined;
  const named = SPDX.exec(rights);
  if (named !== null) {
    const [, year, holder] = HOLDER.exec(rights.slice(0, named.index)) ?? [];
    return { id: named[0], ...(holder === undefined ? {} : { holder, year: Number(year) }) };
  }
  const [, terms, version] = ADDRESS.exec(rights) ?? [];
  return terms === undefined || version === undefined ? undefined : { id: `CC-${terms.toUpperCase()}-${version}` };
}
