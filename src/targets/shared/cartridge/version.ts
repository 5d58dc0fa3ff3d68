/**
 * Which edition of Common Cartridge a package is; Canvas's own flavour is built upon 1.1 (docs/platforms/canvas.md,
 * "its own flavour").
 */
export interface CartridgeVersion {
  /** 1 for Common Cartridge 1.1. */
  readonly minor: 1 | 2 | 3;
  readonly schemaVersion: string;
  readonly namespaces: {
    readonly manifest: string;
    readonly lomManifest: string;
    readonly lomResource: string;
    readonly topic: string;
    readonly webLink: string;
  };
  /** Links to external tools, whose editions are numbered apart. */
  readonly lti: { readonly namespace: string; readonly schema: string; readonly type: string };
  /** For `xsi:schemaLocation`: namespace to the address of its schema. */
  readonly schemas: Readonly<Record<string, string>>;
  readonly types: {
    readonly topic: string;
    readonly webLink: string;
    readonly assessment: string;
    readonly questionBank: string;
    readonly learningApplication: string;
    /** Only from 1.3 on. */
    readonly assignment?: string;
  };
}

/** The namespace of QTI 1.2.1 as every edition profiles it. */
export const QTI_NAMESPACE = 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2';

/** The extension of 1.3 for work that students hand in. */
export const ASSIGNMENT_NAMESPACE = 'http://www.imsglobal.org/xsd/imscc_extensions/assignment';

export const XSI_NAMESPACE = 'http://www.w3.org/2001/XMLSchema-instance';

const LTI: CartridgeVersion['lti'] = {
  namespace: 'http://www.imsglobal.org/xsd/imslticc_v1p0',
  schema: 'http://www.imsglobal.org/xsd/lti/ltiv1p0/imslticc_v1p0p1.xsd',
  type: 'imsbasiclti_xmlv1p0',
};

const LTI_OF_1_3: CartridgeVersion['lti'] = {
  namespace: 'http://www.imsglobal.org/xsd/imslticc_v1p3',
  schema: 'http://www.imsglobal.org/xsd/lti/ltiv1p3/imslticc_v1p3.xsd',
  type: 'imsbasiclti_xmlv1p3',
};

/** The names that one edition of the standard uses (IMS Common Cartridge Profile 1.1 to 1.3). */
export function cartridgeVersion(minor: CartridgeVersion['minor']): CartridgeVersion {
  const edition = `v1p${minor}`;
  const ims = `http://www.imsglobal.org/xsd/imscc${edition}`;
  const lom = `http://ltsc.ieee.org/xsd/imscc${edition}/LOM`;
  const profile = `http://www.imsglobal.org/profile/cc/cc${edition}`;
  const namespaces = {
    manifest: `${ims}/imscp_v1p1`,
    lomManifest: `${lom}/manifest`,
    lomResource: `${lom}/resource`,
    topic: `${ims}/imsdt_${edition}`,
    webLink: `${ims}/imswl_${edition}`,
  };
  return {
    minor,
    schemaVersion: `1.${minor}.0`,
    namespaces,
    lti: minor === 3 ? LTI_OF_1_3 : LTI,
    schemas: {
      [namespaces.manifest]: `${profile}/cc${edition}_imscp_v1p2_v1p0.xsd`,
      [namespaces.lomManifest]: `${profile}/LOM/cc${edition}_lommanifest_v1p0.xsd`,
      [namespaces.lomResource]: `${profile}/LOM/cc${edition}_lomresource_v1p0.xsd`,
      [namespaces.topic]: `${profile}/cc${edition}_imsdt_${edition}.xsd`,
      [namespaces.webLink]: `${profile}/cc${edition}_imswl_${edition}.xsd`,
      [QTI_NAMESPACE]: `${profile}/cc${edition}_qtiasiv1p2p1_v1p0.xsd`,
      [ASSIGNMENT_NAMESPACE]:
        'http://www.imsglobal.org/profile/cc/cc_extensions/cc_extresource_assignmentv1p0_v1p0.xsd',
    },
    types: {
      topic: `imsdt_xml${edition}`,
      webLink: `imswl_xml${edition}`,
      assessment: `imsqti_xmlv1p2/imscc_xml${edition}/assessment`,
      questionBank: `imsqti_xmlv1p2/imscc_xml${edition}/question-bank`,
      learningApplication: `associatedcontent/imscc_xml${edition}/learning-application-resource`,
      ...(minor === 3 ? { assignment: 'assignment_xmlv1p0' } : {}),
    },
  };
}

/** `xmlns`, `xmlns:xsi` and the schema's address, for the root of a document of one namespace. */
export function documentNamespace(version: CartridgeVersion, namespace: string): Readonly<Record<string, string>> {
  return {
    xmlns: namespace,
    'xmlns:xsi': XSI_NAMESPACE,
    'xsi:schemaLocation': `${namespace} ${version.schemas[namespace] ?? ''}`,
  };
}
