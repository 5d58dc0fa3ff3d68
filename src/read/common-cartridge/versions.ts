/** The editions of Common Cartridge that are read. */
export type CartridgeVersion = '1.0' | '1.1' | '1.2' | '1.3';

/** What a resource is, whatever its version calls it. */
export type ResourceKind =
  | 'webcontent'
  | 'associated-content'
  | 'topic'
  | 'web-link'
  | 'assessment'
  | 'question-bank'
  | 'lti'
  | 'assignment'
  | 'other';

export interface CartridgeEdition {
  readonly version: CartridgeVersion;
  readonly schemaversion: string;
  /** Of the manifest. */
  readonly namespace: string;
  readonly lomManifest: string;
  readonly lomResource: string;
  readonly topic: string;
  readonly webLink: string;
  /** Undefined where the edition has none. */
  readonly curriculumStandards?: string;
  readonly authorizations: string;
  readonly lti?: string;
  readonly assignment?: string;
  /** Content Packaging's extension, which has variants of resources. */
  readonly extension?: string;
  /** Every resource type of the edition, and what it is. */
  readonly types: Readonly<Record<string, ResourceKind>>;
  readonly intendedUses: readonly string[];
  /** The vocabulary that the roles of resources name as their source. */
  readonly rolesSource: string;
  readonly schemaNames: readonly string[];
}

export const QTI_NAMESPACE = 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2';
export const ASSIGNMENT_NAMESPACE = 'http://www.imsglobal.org/xsd/imscc_extensions/assignment';

function typesOf(token: string, lti?: string): Readonly<Record<string, ResourceKind>> {
  return {
    webcontent: 'webcontent',
    [`associatedcontent/imscc_xml${token}/learning-application-resource`]: 'associated-content',
    [`imsdt_xml${token}`]: 'topic',
    [`imswl_xml${token}`]: 'web-link',
    [`imsqti_xmlv1p2/imscc_xml${token}/assessment`]: 'assessment',
    [`imsqti_xmlv1p2/imscc_xml${token}/question-bank`]: 'question-bank',
    ...(lti === undefined ? {} : { [lti]: 'lti' as const }),
  };
}

function edition(minor: 1 | 2 | 3) {
  const token = `v1p${minor}`;
  return {
    schemaversion: `1.${minor}.0`,
    namespace: `http://www.imsglobal.org/xsd/imscc${token}/imscp_v1p1`,
    lomManifest: `http://ltsc.ieee.org/xsd/imscc${token}/LOM/manifest`,
    lomResource: `http://ltsc.ieee.org/xsd/imscc${token}/LOM/resource`,
    topic: `http://www.imsglobal.org/xsd/imscc${token}/imsdt_${token}`,
    webLink: `http://www.imsglobal.org/xsd/imscc${token}/imswl_${token}`,
    authorizations: `http://www.imsglobal.org/xsd/imscc${token}/imsccauth_${token}`,
  };
}

/** By version. Names and namespaces as in the XSDs of the Common Cartridge profiles. */
export const EDITIONS: Readonly<Record<CartridgeVersion, CartridgeEdition>> = {
  '1.0': {
    version: '1.0',
    schemaversion: '1.0.0',
    namespace: 'http://www.imsglobal.org/xsd/imscc/imscp_v1p1',
    lomManifest: 'http://ltsc.ieee.org/xsd/imscc/LOM',
    lomResource: 'http://ltsc.ieee.org/xsd/LOM',
    topic: 'http://www.imsglobal.org/xsd/imsdt_v1p0',
    webLink: 'http://www.imsglobal.org/xsd/imswl_v1p0',
    authorizations: 'http://www.imsglobal.org/xsd/imsccauth_v1p0',
    types: typesOf('v1p0'),
    intendedUses: [],
    rolesSource: 'IMSGLC_CC_Rolesv1p0',
    schemaNames: ['IMS Common Cartridge'],
  },
  '1.1': {
    ...edition(1),
    version: '1.1',
    lti: 'http://www.imsglobal.org/xsd/imslticc_v1p0',
    types: typesOf('v1p1', 'imsbasiclti_xmlv1p0'),
    intendedUses: ['lessonplan', 'syllabus', 'unspecified'],
    rolesSource: 'IMSGLC_CC_Rolesv1p1',
    schemaNames: ['IMS Common Cartridge'],
  },
  '1.2': {
    ...edition(2),
    version: '1.2',
    curriculumStandards: 'http://www.imsglobal.org/xsd/imsccv1p2/imscsmd_v1p0',
    lti: 'http://www.imsglobal.org/xsd/imslticc_v1p0',
    types: typesOf('v1p2', 'imsbasiclti_xmlv1p0'),
    intendedUses: ['assignment', 'lessonplan', 'syllabus', 'unspecified'],
    rolesSource: 'IMSGLC_CC_Rolesv1p1',
    schemaNames: ['IMS Common Cartridge'],
  },
  '1.3': {
    ...edition(3),
    version: '1.3',
    curriculumStandards: 'http://www.imsglobal.org/xsd/imsccv1p3/imscsmd_v1p0',
    lti: 'http://www.imsglobal.org/xsd/imslticc_v1p3',
    assignment: ASSIGNMENT_NAMESPACE,
    extension: 'http://www.imsglobal.org/xsd/imsccv1p3/imscp_extensionv1p2',
    types: {
      ...typesOf('v1p3', 'imsbasiclti_xmlv1p3'),
      assignment_xmlv1p0: 'assignment',
      idpfepub_epubv3p0: 'other',
      imsapip_zipv1p0: 'other',
      imsiwb_iwbv1p0: 'other',
    },
    intendedUses: ['assignment', 'lessonplan', 'syllabus', 'unspecified'],
    rolesSource: 'IMSGLC_CC_Rolesv1p3',
    schemaNames: ['IMS Common Cartridge', 'IMS Thin Common Cartridge'],
  },
};

const byNamespace = new Map(Object.values(EDITIONS).map((one) => [one.namespace, one]));
const bySchemaversion = new Map(Object.values(EDITIONS).map((one) => [one.schemaversion, one]));

/** The edition whose manifest namespace this is. */
export function editionOfNamespace(namespace: string): CartridgeEdition | undefined {
  return byNamespace.get(namespace);
}

/** The edition a manifest declares in `schemaversion`. */
export function editionOfSchemaversion(schemaversion: string): CartridgeEdition | undefined {
  return bySchemaversion.get(schemaversion.trim());
}

/** The first edition whose resource type this is; undefined for types that all editions share. */
export function editionOfType(type: string): CartridgeEdition | undefined {
  if (type === 'webcontent') return undefined;
  return Object.values(EDITIONS).find((one) => Object.hasOwn(one.types, type));
}

/** What a resource type stands for in any edition: importers go by its beginning. */
export function kindOfType(type: string): ResourceKind {
  if (type === 'webcontent') return 'webcontent';
  if (type.startsWith('associatedcontent/')) return 'associated-content';
  if (type.startsWith('imsdt_')) return 'topic';
  if (type.startsWith('imswl_')) return 'web-link';
  if (type.startsWith('imsbasiclti_')) return 'lti';
  if (type.startsWith('assignment_')) return 'assignment';
  if (type.startsWith('imsqti_')) return type.endsWith('/question-bank') ? 'question-bank' : 'assessment';
  return 'other';
}
