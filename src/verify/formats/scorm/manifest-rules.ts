import type { Findings, Where } from '../../../read/findings.ts';
import {
  type ScormItem,
  type ScormManifest,
  type ScormResource,
  walkScormItems,
} from '../../../read/scorm/manifest.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import { scormCodes } from './codes.ts';
import { checkPlacement } from './placement-rules.ts';
import { checkSequencing } from './sequencing-rules.ts';

type ScormCode = Parameters<typeof scormCodes.report>[0];

/** Under which element the Content Aggregation Model has the rules of the manifest. */
const DESCRIBED_AT: Partial<Record<ScormCode, string>> = {
  'unknown-version': 'schemaversion',
  'wrong-schema': 'schema',
  'no-organization': 'organizations',
  'default-organization': 'organizations',
  'empty-organization': 'organization',
  'title-missing': 'title',
  'leaf-without-resource': 'item',
  'folder-with-resource': 'item',
  'unresolved-item': 'item',
  'unresolved-dependency': 'dependency',
  'scorm-type-missing': 'resource',
  'resource-type': 'resource',
  'no-launch-file': 'resource',
  'launch-file-not-listed': 'file',
  'mastery-score': 'adlcp:masteryscore',
  'time-limit': 'adlcp:maxtimeallowed',
  'sco-not-opened': 'item',
  'unknown-prerequisite': 'adlcp:prerequisites',
  'own-prerequisite': 'adlcp:prerequisites',
  'sub-manifest': 'manifest',
};

/** The rules of the manifest that need nothing but the manifest. */
export function checkScormManifest(manifest: ScormManifest, file: string | undefined, findings: Findings): void {
  new ManifestRules(manifest, file, findings).check();
}

class ManifestRules {
  readonly #manifest: ScormManifest;
  readonly #file: string | undefined;
  readonly #findings: Findings;
  readonly #identifiers: ReadonlySet<string>;

  constructor(manifest: ScormManifest, file: string | undefined, findings: Findings) {
    this.#manifest = manifest;
    this.#file = file;
    this.#findings = findings;
    this.#identifiers = new Set([...walkScormItems(manifest.organizations)].map(({ item }) => item.identifier));
  }

  check(): void {
    this.#version();
    this.#organizations();
    for (const { item } of walkScormItems(this.#manifest.organizations.flatMap((one) => one.items))) this.#item(item);
    const launched = new Set(
      [...walkScormItems(this.#manifest.organizations)].flatMap(({ item }) => item.identifierref ?? []),
    );
    for (const resource of this.#manifest.resources) this.#resource(resource, launched.has(resource.identifier));
    if (this.#everyItemLeads()) this.#unopened(launched);
    for (const sub of this.#manifest.root.childrenNamed('manifest')) {
      this.#add('sub-manifest', sub, 'There is a manifest inside the manifest; platforms ignore it.');
    }
    checkPlacement(this.#manifest, this.#file, this.#findings);
    checkSequencing(this.#manifest, this.#file, this.#findings);
  }

  #add(code: ScormCode, at: XmlElement, message: string, hint?: string): void {
    const where: Where = { file: this.#file, position: at.position };
    const clause = `${this.#manifest.facts.title} CAM, ${DESCRIBED_AT[code] ?? at.name}`;
    this.#findings.add(scormCodes, code, where, { message, hint, clause });
  }

  #version(): void {
    const { root, facts, schema, schemaversion } = this.#manifest;
    const at = root.child('metadata') ?? root;
    if (schemaversion === undefined || !facts.schemaversions.includes(schemaversion)) {
      const said = schemaversion === undefined ? 'no schemaversion' : `the schemaversion "${schemaversion}"`;
      const wanted = facts.schemaversions.map((one) => `"${one}"`).join(' or ');
      this.#add(
        'unknown-version',
        at,
        `The manifest gives ${said}; it was read as ${facts.title}.`,
        `Write ${wanted}.`,
      );
    }
    if (schema === undefined || !facts.schemas.includes(schema)) {
      const said = schema === undefined ? 'no schema' : `the schema "${schema}"`;
      this.#add('wrong-schema', at, `The manifest gives ${said} instead of "ADL SCORM".`);
    }
  }

  #organizations(): void {
    const { root, organizations, defaultOrganization } = this.#manifest;
    const at = root.child('organizations') ?? root;
    if (organizations.length === 0) {
      this.#add('no-organization', at, 'The package has no organization, so there is nothing to open.');
      return;
    }
    if (!organizations.some((organization) => organization.identifier === defaultOrganization)) {
      const said = defaultOrganization === undefined ? 'is not given' : `"${defaultOrganization}" does not exist`;
      this.#add('default-organization', at, `The default organization ${said}.`);
    }
    for (const organization of organizations) {
      const { title, items, element } = organization;
      if (title === '') this.#add('title-missing', element, 'An organization has no title.');
      // The schema of the 4th edition says so already.
      if (items.length > 0 || this.#manifest.facts.edition === '2004-4th') continue;
      this.#add(
        'empty-organization',
        element,
        `The organization "${title}" has no items, so there is nothing to open.`,
      );
    }
  }

  #item(item: ScormItem): void {
    const { element, title, identifier, identifierref, items } = item;
    const name = title === '' ? identifier : title;
    if (title === '') this.#add('title-missing', element, `The item "${identifier}" has no title.`);
    if (identifierref === undefined || identifierref === '') {
      if (items.length === 0) this.#add('leaf-without-resource', element, `The item "${name}" opens nothing.`);
    } else if (!this.#manifest.byIdentifier.has(identifierref)) {
      this.#add(
        'unresolved-item',
        element,
        `The item "${name}" refers to "${identifierref}", which is not in the manifest.`,
      );
    } else if (items.length > 0 && this.#manifest.facts.edition !== '1.2') {
      this.#add('folder-with-resource', element, `The item "${name}" has items below it and a resource of its own.`);
    }
    if (this.#manifest.facts.edition === '1.2') this.#adlElements(item, name);
  }

  #unopened(launched: ReadonlySet<string>): void {
    for (const { scormType, identifier, element } of this.#manifest.resources) {
      if (scormType !== 'sco' || launched.has(identifier)) continue;
      this.#add('sco-not-opened', element, `No item opens the SCO "${identifier}".`);
    }
  }

  /** False where an item leads nowhere: the resource it was meant for is not to blame. */
  #everyItemLeads(): boolean {
    const { organizations, byIdentifier } = this.#manifest;
    const items = [...walkScormItems(organizations.flatMap((one) => one.items))].map(({ item }) => item);
    const leads = ({ identifierref, items: below }: ScormItem) =>
      identifierref === undefined ? below.length > 0 : byIdentifier.has(identifierref);
    return items.length > 0 && items.every(leads);
  }

  #adlElements({ element, identifier }: ScormItem, name: string): void {
    const mastery = element.child('masteryscore');
    const score = mastery?.text.trim() ?? '0';
    if (mastery !== undefined && !(/^\d+(?:\.\d+)?$/.test(score) && Number(score) <= 100)) {
      this.#add('mastery-score', mastery, `The mastery score of "${name}" is "${score}", not a number from 0 to 100.`);
    }
    const limit = element.child('maxtimeallowed');
    if (limit !== undefined && !/^\d{2,4}:\d\d:\d\d(?:\.\d{1,2})?$/.test(limit.text.trim())) {
      this.#add('time-limit', limit, `The time limit of "${name}" is "${limit.text.trim()}".`);
    }
    const prerequisites = element.child('prerequisites');
    if (prerequisites !== undefined) this.#prerequisites(prerequisites, identifier, name);
  }

  #prerequisites(element: XmlElement, identifier: string, name: string): void {
    // Names are between operators; quoted texts are statuses.
    const names = element.text
      .replace(/"[^"]*"/g, ' ')
      .split(/[\s&|~(),{}=<>*]+/)
      .filter((part) => /^[A-Za-z_]/.test(part));
    for (const one of names) {
      if (one === identifier) this.#add('own-prerequisite', element, `The item "${name}" waits for itself.`);
      if (this.#identifiers.has(one)) continue;
      this.#add('unknown-prerequisite', element, `The prerequisite of "${name}" names "${one}", which is no item.`);
    }
  }

  #resource(resource: ScormResource, launched: boolean): void {
    const { element, identifier, type, href, files, dependencies } = resource;
    const { scormType, edition } = this.#manifest.facts;
    if (type !== 'webcontent') {
      this.#add('resource-type', element, `The resource "${identifier}" is of type "${type}", not "webcontent".`);
    }
    // Wrong capitals are an unknown attribute to the schema, which says so already, as it does of a wrong namespace.
    const given = element.attributes.some((one) => one.namespace !== '' && one.name.toLowerCase() === 'scormtype');
    if (!given) {
      this.#add(
        'scorm-type-missing',
        element,
        `The resource "${identifier}" lacks adlcp:${scormType}, so ${edition === '1.2' ? 'LMSs' : 'platforms'} take it for a plain file.`,
      );
    }
    if (launched && (href === undefined || href === '')) {
      this.#add('no-launch-file', element, `The resource "${identifier}" is opened by an item but names no file.`);
    }
    if (resource.path !== undefined && !files.some((file) => file.path === resource.path)) {
      this.#add(
        'launch-file-not-listed',
        element,
        `The resource "${identifier}" opens "${href}" but does not list it.`,
      );
    }
    for (const reference of dependencies) {
      if (this.#manifest.byIdentifier.has(reference)) continue;
      this.#add(
        'unresolved-dependency',
        element,
        `The resource "${identifier}" depends on "${reference}", which is not in the manifest.`,
      );
    }
  }
}
