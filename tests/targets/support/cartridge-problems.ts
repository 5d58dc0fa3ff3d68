import { checkSchematron, type SchematronKind, validateXml, type XsdKind } from '../../support/xsd.ts';
import { type Built, select } from './build.ts';

/**
 * A choice question with two choices stays so, against rule 4d of the profile (docs/decisions/0003). Tests look for
 * every other rule.
 */
const TWO_CHOICES = /^\[RULE 4d\]/;

/** What the standard's schemas and rules have against a cartridge's XML, by file. */
export function cartridgeProblems(built: Built, version: '1.1' | '1.2' | '1.3'): string[] {
  const kind = `cc${version.replace('.', '')}` as Extract<XsdKind, `cc1${1 | 2 | 3}`>;
  return built.files.flatMap((file) => {
    if (file.kind !== 'text' || !file.path.endsWith('.xml') || isCanvasOnly(file.text)) return [];
    const rules = rulesFor(file.text, kind);
    const broken = rules === undefined ? [] : checkSchematron(rules, file.text);
    return [...validateXml(kind, file.text), ...broken.filter((rule) => !TWO_CHOICES.test(rule))].map(
      (problem) => `${file.path}: ${problem}`,
    );
  });
}

/** Documents of Canvas's own format, whose schema is itself invalid for libxml2. */
function isCanvasOnly(xml: string): boolean {
  return xml.includes('xmlns="http://canvas.instructure.com/');
}

function rulesFor(xml: string, kind: `cc1${1 | 2 | 3}`): SchematronKind | undefined {
  if (xml.includes('<questestinterop')) return `${kind}-qti`;
  return xml.includes('<manifest') ? `${kind}-manifest` : undefined;
}

/** Files that the manifest names and the package lacks, or the other way round; references that lead nowhere. */
export function manifestProblems(built: Built): string[] {
  const manifest = built.text('imsmanifest.xml');
  const listed = new Set(select(manifest, '//file/@href'));
  const there = new Set(built.paths.filter((path) => path !== 'imsmanifest.xml'));
  const resources = new Set(select(manifest, '//resource/@identifier'));
  const identifiers = select(manifest, '//@identifier');
  return [
    ...[...listed].filter((path) => !there.has(path)).map((path) => `listed, but not there: ${path}`),
    ...[...there].filter((path) => !listed.has(path)).map((path) => `there, but not listed: ${path}`),
    ...select(manifest, '//@identifierref')
      .filter((identifier) => !resources.has(identifier))
      .map((identifier) => `no resource: ${identifier}`),
    ...identifiers
      .filter((identifier, index) => identifiers.indexOf(identifier) !== index)
      .map((identifier) => `twice: ${identifier}`),
  ];
}

export function duplicatePaths({ paths }: Built): string[] {
  const lower = paths.map((path) => path.toLowerCase());
  return lower.filter((path, index) => lower.indexOf(path) !== index);
}
