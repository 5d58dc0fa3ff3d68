import type { PackageMetadata } from '../shared/lom.ts';
import { el, serializeXml, type XmlElement } from '../shared/xml.ts';
import { schemaLocations, schemas12, schemas2004 } from './control-documents.ts';
import { lom12, lom2004 } from './lom.ts';
import { manifestTitle } from './titles.ts';

export interface ManifestPlan {
  /** Of the manifest, its organization, its one item and that item's resource: xs:ID, the same in every version. */
  readonly identifiers: {
    readonly manifest: string;
    readonly organization: string;
    readonly item: string;
    readonly resource: string;
  };
  readonly title: string;
  readonly version: string;
  readonly metadata: PackageMetadata;
  readonly launch: string;
  /** Whether the schemas lie beside the manifest. */
  readonly schemas: boolean;
  /** Every file but the manifest and its schemas. */
  readonly files: readonly string[];
}

/**
 * SCORM 1.2 CAM 2.3. No mastery score: Moodle applies one at LMSFinish, also to an unfinished attempt, and opens the
 * next one for review (docs/platforms/moodle.md, "mastery score", "prefixes"). Prefixes are the literal ones that
 * Moodle looks for.
 */
export function manifest12(plan: ManifestPlan): string {
  return serializeXml(
    el(
      'manifest',
      {
        identifier: plan.identifiers.manifest,
        version: plan.version,
        xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
        'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
        'xmlns:imsmd': 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1',
        ...(plan.schemas ? schemaLocations(schemas12) : {}),
      },
      metadata('1.2', lom12(plan.metadata)),
      organizations(plan),
      resources(plan, { 'adlcp:scormtype': 'sco' }),
    ),
  );
}

export type Edition2004 = '2004 3rd Edition' | '2004 4th Edition';

/**
 * SCORM 2004 CAM 3.4, 3rd and 4th edition. The player alone says when the module is completed and passed; no completion
 * threshold, because Moodle would let it override that
 * (docs/platforms/moodle.md, "completion threshold").
 */
export function manifest2004(plan: ManifestPlan, edition: Edition2004): string {
  return serializeXml(
    el(
      'manifest',
      {
        identifier: plan.identifiers.manifest,
        version: plan.version,
        xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
        'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
        'xmlns:adlseq': 'http://www.adlnet.org/xsd/adlseq_v1p3',
        'xmlns:adlnav': 'http://www.adlnet.org/xsd/adlnav_v1p3',
        'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
        'xmlns:lom': 'http://ltsc.ieee.org/xsd/LOM',
        ...(plan.schemas ? schemaLocations(schemas2004) : {}),
      },
      metadata(edition, lom2004(plan.metadata)),
      organizations(
        plan,
        el(
          'imsss:sequencing',
          {},
          el('imsss:deliveryControls', { completionSetByContent: true, objectiveSetByContent: true }),
        ),
        el('imsss:sequencing', {}, el('imsss:controlMode', { choice: true, flow: true })),
      ),
      resources(plan, { 'adlcp:scormType': 'sco' }),
    ),
  );
}

/** The version is matched to the letter: white space around it, or another spelling, means 1.2 to Moodle. */
function metadata(schemaversion: string, lom: XmlElement): XmlElement {
  return el('metadata', {}, el('schema', {}, 'ADL SCORM'), el('schemaversion', {}, schemaversion), lom);
}

function organizations({ identifiers, title }: ManifestPlan, ofItem?: XmlElement, ofAll?: XmlElement): XmlElement {
  const { organization, item, resource } = identifiers;
  const shown = manifestTitle(title);
  return el(
    'organizations',
    { default: organization },
    el(
      'organization',
      { identifier: organization },
      el('title', {}, shown),
      el('item', { identifier: item, identifierref: resource, isvisible: true }, el('title', {}, shown), ofItem),
      ofAll,
    ),
  );
}

function resources({ identifiers, launch, files }: ManifestPlan, type: Readonly<Record<string, string>>): XmlElement {
  return el(
    'resources',
    {},
    el(
      'resource',
      { identifier: identifiers.resource, type: 'webcontent', ...type, href: launch },
      files.map((href) => el('file', { href })),
    ),
  );
}
