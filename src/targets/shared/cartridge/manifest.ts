import { instructorLom, manifestLom, type PackageMetadata } from '../lom.ts';
import { el, type XmlElement } from '../xml.ts';
import { courseTitle } from './titles.ts';
import { type CartridgeVersion, XSI_NAMESPACE } from './version.ts';

export interface ManifestResource {
  readonly identifier: string;
  readonly type: string;
  readonly href?: string;
  readonly intendedUse?: 'assignment';
  readonly files: readonly string[];
  /** Identifiers of other resources. */
  readonly dependencies?: readonly string[];
  readonly instructorOnly?: boolean;
}

export interface ManifestItem {
  readonly identifier: string;
  readonly title: string;
  /** The identifier of a resource. An item that has one has no items. */
  readonly resource?: string;
  readonly items?: readonly ManifestItem[];
}

export interface ManifestContents {
  readonly identifier: string;
  readonly metadata: PackageMetadata;
  /** The folders below the one untitled root item. */
  readonly organization: readonly ManifestItem[];
  readonly resources: readonly ManifestResource[];
}

/**
 * `imsmanifest.xml`. The default namespace is first, because Moodle looks for it in the first 1024 bytes
 * (docs/platforms/moodle.md, "namespace first"); the organization has one untitled root item, without which Canvas
 * forgets every folder's title (docs/platforms/canvas.md, "root item").
 */
export function manifestDocument(version: CartridgeVersion, contents: ManifestContents): XmlElement {
  const { namespaces, schemas } = version;
  const used = [namespaces.manifest, namespaces.lomManifest, namespaces.lomResource];
  return el(
    'manifest',
    {
      xmlns: namespaces.manifest,
      identifier: contents.identifier,
      'xmlns:lomm': namespaces.lomManifest,
      'xmlns:lomr': namespaces.lomResource,
      'xmlns:xsi': XSI_NAMESPACE,
      'xsi:schemaLocation': used.map((namespace) => `${namespace} ${schemas[namespace] ?? ''}`).join(' '),
    },
    el(
      'metadata',
      {},
      el('schema', {}, 'IMS Common Cartridge'),
      el('schemaversion', {}, version.schemaVersion),
      manifestLom('lomm', { ...contents.metadata, title: courseTitle(contents.metadata.title) }),
    ),
    el(
      'organizations',
      {},
      el(
        'organization',
        { identifier: `${contents.identifier}-organization`, structure: 'rooted-hierarchy' },
        el('item', { identifier: `${contents.identifier}-root` }, contents.organization.map(itemElement)),
      ),
    ),
    el('resources', {}, contents.resources.map(resourceElement)),
  );
}

function itemElement(item: ManifestItem): XmlElement {
  return el(
    'item',
    { identifier: item.identifier, identifierref: item.resource },
    el('title', {}, item.title),
    item.items?.map(itemElement),
  );
}

function resourceElement(resource: ManifestResource): XmlElement {
  return el(
    'resource',
    {
      identifier: resource.identifier,
      type: resource.type,
      href: resource.href,
      intendeduse: resource.intendedUse,
    },
    resource.instructorOnly === true ? el('metadata', {}, instructorLom('lomr')) : undefined,
    resource.files.map((href) => el('file', { href })),
    resource.dependencies?.map((identifierref) => el('dependency', { identifierref })),
  );
}
