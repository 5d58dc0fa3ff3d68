import { el, type XmlElement } from './xml.ts';

/** What a learning platform's catalogue can know about a package (IEEE LOM), in the package's one language. */
export interface PackageMetadata {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Absent while nobody knows it; so are the rights. */
  readonly description?: string;
  readonly keywords: readonly string[];
  readonly authors: readonly string[];
  readonly rights?: string;
}

/**
 * The `lom` element of a Common Cartridge's manifest, whose profile fixes the order of its parts
 * (ccv1p1_lommanifest_v1p0.xsd). `prefix` is bound to the manifest's LOM namespace.
 */
export function manifestLom(prefix: string, metadata: PackageMetadata): XmlElement {
  const lom = (name: string, ...children: Parameters<typeof el>[2][]) => el(`${prefix}:${name}`, {}, ...children);
  const words = (name: string, text: string) =>
    lom(name, el(`${prefix}:string`, { language: metadata.language }, text));
  return lom(
    'lom',
    lom(
      'general',
      words('title', metadata.title),
      lom('language', metadata.language),
      metadata.description === undefined ? [] : words('description', metadata.description),
      metadata.keywords.map((keyword) => words('keyword', keyword)),
    ),
    metadata.authors.length === 0
      ? []
      : lom(
          'lifeCycle',
          metadata.authors.map((name) =>
            lom('contribute', lom('role', lom('value', 'author')), lom('entity', virtualCard(name))),
          ),
        ),
    metadata.rights === undefined
      ? []
      : lom('rights', lom('copyrightAndOtherRestrictions', lom('value', 'yes')), words('description', metadata.rights)),
  );
}

/** LOM 2.3.2 names a person as a vCard 3.0 (RFC 2426: commas, semicolons and backslashes are escaped). */
export function virtualCard(name: string): string {
  const escaped = name.replace(/[\\,;]/g, (sign) => `\\${sign}`);
  return `BEGIN:VCARD\nVERSION:3.0\nFN:${escaped}\nEND:VCARD`;
}

/**
 * The `lom` element of a resource that students must not see: Moodle hides the activity (docs/platforms/moodle.md,
 * "instructor role"), Canvas leaves it unpublished or locked (docs/platforms/canvas.md, "instructor role").
 */
export function instructorLom(prefix: string): XmlElement {
  return el(
    `${prefix}:lom`,
    {},
    el(
      `${prefix}:educational`,
      {},
      el(
        `${prefix}:intendedEndUserRole`,
        {},
        el(`${prefix}:source`, {}, 'IMSGLC_CC_Rolesv1p1'),
        el(`${prefix}:value`, {}, 'Instructor'),
      ),
    ),
  );
}
