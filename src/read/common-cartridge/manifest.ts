import { decodePercent, isRemote, joinPath, withoutQuery } from '../paths.ts';
import type { XmlElement } from '../xml/element.ts';
import {
  type CartridgeEdition,
  editionOfNamespace,
  editionOfSchemaversion,
  kindOfType,
  type ResourceKind,
} from './versions.ts';

export interface ListedFile {
  readonly href: string;
  /** The path in the package; undefined where the href is remote or leads out. */
  readonly path: string | undefined;
  /** It is on another server, by itself or by an `xml:base`. */
  readonly remote: boolean;
  readonly element: XmlElement;
}

export interface ManifestResource {
  readonly identifier: string;
  readonly type: string;
  readonly kind: ResourceKind;
  readonly href: string | undefined;
  /** The path in the package that `href` names. */
  readonly path: string | undefined;
  readonly files: readonly ListedFile[];
  readonly dependencies: readonly string[];
  /** Resources that may stand in for it (`variant` of the extension of 1.3). */
  readonly variants: readonly string[];
  readonly intendedUse: string | undefined;
  /** Who it is for, in the manifest's order: Instructor, Learner, Mentor. */
  readonly roles: readonly string[];
  /** LOM of the resource says that only instructors are to see it. */
  readonly instructorOnly: boolean;
  readonly element: XmlElement;
}

export interface ManifestItem {
  readonly identifier: string;
  readonly identifierref: string | undefined;
  readonly title: string;
  readonly hasTitle: boolean;
  readonly items: readonly ManifestItem[];
  readonly element: XmlElement;
}

/** A cartridge's manifest, read without regard to namespaces, as importers do. */
export interface Manifest {
  readonly root: XmlElement;
  readonly identifier: string;
  readonly schema: string;
  /** As written, spaces included. */
  readonly schemaversion: string;
  /** By namespace, or else by `schemaversion`. */
  readonly edition: CartridgeEdition | undefined;
  readonly lom: XmlElement | undefined;
  /** The items below `organization`: by the standard one root item. */
  readonly rootItems: readonly ManifestItem[];
  readonly resources: readonly ManifestResource[];
  readonly byIdentifier: ReadonlyMap<string, ManifestResource>;
}

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/** Reads a manifest as far as it goes. */
export function readManifest(root: XmlElement): Manifest {
  const metadata = root.child('metadata');
  const schemaversion = metadata?.child('schemaversion')?.text ?? '';
  const container = root.child('resources');
  const base = baseOf(root) + baseOf(container);
  const resources = (container?.childrenNamed('resource') ?? []).map((element) => readResource(element, base));
  const organization = root.at('organizations', 'organization');
  return {
    root,
    identifier: root.attribute('identifier') ?? '',
    schema: metadata?.childText('schema') ?? '',
    schemaversion,
    edition: editionOfNamespace(root.namespace) ?? editionOfSchemaversion(schemaversion),
    lom: metadata?.child('lom'),
    rootItems: readItems(organization),
    resources,
    byIdentifier: new Map(resources.map((resource) => [resource.identifier, resource])),
  };
}

function readItems(parent: XmlElement | undefined): readonly ManifestItem[] {
  return (parent?.childrenNamed('item') ?? []).map((element) => ({
    identifier: element.attribute('identifier') ?? '',
    identifierref: element.attribute('identifierref'),
    title: element.childText('title') ?? '',
    hasTitle: element.child('title') !== undefined,
    items: readItems(element),
    element,
  }));
}

function readResource(element: XmlElement, outerBase: string): ManifestResource {
  const base = outerBase + baseOf(element);
  const href = element.attribute('href');
  const type = element.attribute('type') ?? '';
  const roles = element.descendants('intendedEndUserRole').flatMap((role) => role.childText('value') ?? []);
  return {
    identifier: element.attribute('identifier') ?? '',
    type,
    kind: kindOfType(type),
    href,
    path: href === undefined ? undefined : pathOf(base, href),
    files: element.childrenNamed('file').map((file) => {
      const fileHref = file.attribute('href') ?? '';
      const remote = isRemote(fileHref) || isRemote(base);
      return { href: fileHref, path: pathOf(base, fileHref), remote, element: file };
    }),
    dependencies: element.childrenNamed('dependency').map((one) => one.attribute('identifierref') ?? ''),
    variants: element.childrenNamed('variant').map((one) => one.attribute('identifierref') ?? ''),
    intendedUse: element.attribute('intendeduse'),
    roles,
    instructorOnly: roles.includes('Instructor') && !roles.includes('Learner'),
    element,
  };
}

function baseOf(element: XmlElement | undefined): string {
  return element?.attributeIn(XML_NAMESPACE, 'base') ?? '';
}

/** Where an href of the manifest leads; it is an address, so `%20` is a space. */
function pathOf(base: string, href: string): string | undefined {
  return isRemote(href) || isRemote(base) || href.startsWith('/')
    ? undefined
    : joinPath(base, decodePercent(withoutQuery(href)));
}

/** Every item of the tree, each with its depth below the root items (0 for these). */
export function* walkItems(
  items: readonly ManifestItem[],
  depth = 0,
): Generator<{ item: ManifestItem; depth: number }> {
  for (const item of items) {
    yield { item, depth };
    yield* walkItems(item.items, depth + 1);
  }
}
