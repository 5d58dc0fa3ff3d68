import { decodePercent, isRemote, joinPath, withoutQuery } from '../paths.ts';
import type { XmlElement } from '../xml/element.ts';
import { editionOf, type ScormFacts } from './editions.ts';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

export interface ScormFile {
  readonly href: string;
  readonly path: string | undefined;
  readonly element: XmlElement;
}

export interface ScormResource {
  readonly identifier: string;
  readonly type: string;
  readonly href: string | undefined;
  /** Path inside the package; undefined where there is no href or it is remote. */
  readonly path: string | undefined;
  readonly query: string;
  readonly scormType: 'sco' | 'asset' | undefined;
  readonly files: readonly ScormFile[];
  readonly dependencies: readonly string[];
  readonly element: XmlElement;
}

export interface ScormItem {
  readonly identifier: string;
  readonly identifierref: string | undefined;
  readonly parameters: string | undefined;
  readonly visible: boolean;
  readonly title: string;
  readonly items: readonly ScormItem[];
  readonly element: XmlElement;
}

export interface ScormManifest {
  readonly root: XmlElement;
  readonly facts: ScormFacts;
  readonly identifier: string;
  readonly schema: string | undefined;
  readonly schemaversion: string | undefined;
  readonly lom: XmlElement | undefined;
  readonly defaultOrganization: string | undefined;
  readonly organizations: readonly ScormItem[];
  readonly resources: readonly ScormResource[];
  readonly byIdentifier: ReadonlyMap<string, ScormResource>;
}

/** Reads a SCORM manifest; undefined where its namespace is not SCORM's. */
export function readScormManifest(root: XmlElement): ScormManifest | undefined {
  const metadata = root.child('metadata');
  const schemaversion = metadata?.child('schemaversion')?.text;
  const facts = editionOf(root.namespace, schemaversion);
  if (facts === undefined) return undefined;
  const container = root.child('resources');
  const base = baseOf(root) + baseOf(container);
  const resources = (container?.childrenNamed('resource') ?? []).map((element) => readResource(element, base, facts));
  const organizations = root.child('organizations');
  return {
    root,
    facts,
    identifier: root.attribute('identifier') ?? '',
    schema: metadata?.child('schema')?.text,
    schemaversion,
    lom: metadata?.child('lom'),
    defaultOrganization: organizations?.attribute('default'),
    organizations: (organizations?.childrenNamed('organization') ?? []).map(readItem),
    resources,
    byIdentifier: new Map(resources.map((resource) => [resource.identifier, resource])),
  };
}

function readItem(element: XmlElement): ScormItem {
  return {
    identifier: element.attribute('identifier') ?? '',
    identifierref: element.attribute('identifierref'),
    parameters: element.attribute('parameters'),
    visible: element.attribute('isvisible') !== 'false',
    title: element.childText('title') ?? '',
    items: element.childrenNamed('item').map(readItem),
    element,
  };
}

function readResource(element: XmlElement, outerBase: string, facts: ScormFacts): ScormResource {
  const base = outerBase + baseOf(element);
  const href = element.attribute('href');
  const scormType = element.attributeIn(facts.adlcp, facts.scormType);
  return {
    identifier: element.attribute('identifier') ?? '',
    type: element.attribute('type') ?? '',
    href,
    path: href === undefined ? undefined : pathOf(base, href),
    query: /[?#].*$/s.exec(href ?? '')?.[0] ?? '',
    scormType: scormType === 'sco' || scormType === 'asset' ? scormType : undefined,
    files: element.childrenNamed('file').map((file) => {
      const fileHref = file.attribute('href') ?? '';
      return { href: fileHref, path: pathOf(base, fileHref), element: file };
    }),
    dependencies: element.childrenNamed('dependency').map((one) => one.attribute('identifierref') ?? ''),
    element,
  };
}

function baseOf(element: XmlElement | undefined): string {
  return element?.attributeIn(XML_NAMESPACE, 'base') ?? '';
}

function pathOf(base: string, href: string): string | undefined {
  const whole = base + href;
  return isRemote(whole) ? undefined : joinPath('', decodePercent(withoutQuery(whole)));
}

/** Every item below, in order. */
export function* walkScormItems(items: readonly ScormItem[], depth = 0): Generator<{ item: ScormItem; depth: number }> {
  for (const item of items) {
    yield { item, depth };
    yield* walkScormItems(item.items, depth + 1);
  }
}
