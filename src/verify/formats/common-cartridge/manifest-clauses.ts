/**
 * The Schematron rules of the manifest by their numbers in 1.1 to 1.3, and what 1.0 calls them: the labels of
 * imscp_v1p2_constraintsDocument.scmt, or else the clause of IMS Content Packaging that its profile leaves standing.
 * A rule that is not here does not hold in 1.0.
 */
const FIRST_EDITION: Readonly<Record<string, string>> = {
  ...labelled('S03', '6a', '6b', '6c', '6d', '6e'),
  ...labelled('S04', '8b'),
  ...labelled('S05', '5g', '6g'),
  ...labelled('S06', '1a', '1b', '1c'),
  ...labelled('S07', '2a', '2b', '2c', '2d'),
  ...labelled('S11a', '3a', '3b', '3c'),
  ...labelled('S11b1', '4b', '4c'),
  ...labelled('S11b2', '4d'),
  ...labelled('S11b3', '8a'),
  ...labelled('S11b4', '4a'),
  ...labelled('S12', '1d', '1e', '1f', '1g'),
  ...labelled('S14', '3d', '3e', '3f', '3g'),
  ...labelled('S15', '4e', '4f', '4g', '4h'),
  '10a': 'IMS Content Packaging 1.1.4 XML Binding, 3.4.1.2',
  '10b': 'IMS Content Packaging 1.1.4 XML Binding, 3.4.1.2',
};

function labelled(label: string, ...rules: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(rules.map((rule) => [rule, `Common Cartridge 1.0 manifest constraint ${label}`]));
}

/** Where an edition asks for a rule; undefined where it does not. */
export function manifestClause(edition: string, rule: string): string | undefined {
  return edition === '1.0' ? FIRST_EDITION[rule] : `Common Cartridge ${edition} manifest RULE ${rule}`;
}
