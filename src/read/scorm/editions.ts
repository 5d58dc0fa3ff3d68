/** The editions of SCORM that are read. */
export type ScormEdition = '1.2' | '2004-2nd' | '2004-3rd' | '2004-4th';

export interface ScormFacts {
  readonly edition: ScormEdition;
  /** What messages call it. */
  readonly title: string;
  readonly namespace: string;
  readonly adlcp: string;
  readonly lom: string;
  /** The attribute that tells SCOs from assets; capitals count. */
  readonly scormType: 'scormtype' | 'scormType';
  /** What `schemaversion` may say. */
  readonly schemaversions: readonly string[];
  readonly schemas: readonly string[];
  /** Schema files that lie at the top of a package that carries them, by the CAM of the edition. */
  readonly controlFiles: readonly string[];
}

export const ADLSEQ = 'http://www.adlnet.org/xsd/adlseq_v1p3';
export const ADLNAV = 'http://www.adlnet.org/xsd/adlnav_v1p3';
export const IMSSS = 'http://www.imsglobal.org/xsd/imsss';

const CONTROL_FILES_2004 = [
  'adlcp_v1p3.xsd',
  'adlnav_v1p3.xsd',
  'adlseq_v1p3.xsd',
  'imscp_v1p1.xsd',
  'imsss_v1p0.xsd',
  'lom.xsd',
];

const SCORM_2004 = {
  namespace: 'http://www.imsglobal.org/xsd/imscp_v1p1',
  adlcp: 'http://www.adlnet.org/xsd/adlcp_v1p3',
  lom: 'http://ltsc.ieee.org/xsd/LOM',
  scormType: 'scormType',
  schemas: ['ADL SCORM'],
  controlFiles: CONTROL_FILES_2004,
} as const;

export const SCORM_EDITIONS: Readonly<Record<ScormEdition, ScormFacts>> = {
  '1.2': {
    edition: '1.2',
    title: 'SCORM 1.2',
    namespace: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
    adlcp: 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
    lom: 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1',
    scormType: 'scormtype',
    schemas: ['ADL SCORM'],
    schemaversions: ['1.2'],
    controlFiles: ['adlcp_rootv1p2.xsd', 'ims_xml.xsd', 'imscp_rootv1p1p2.xsd', 'imsmd_rootv1p2p1.xsd'],
  },
  '2004-2nd': {
    ...SCORM_2004,
    edition: '2004-2nd',
    title: 'SCORM 2004 2nd Edition',
    schemaversions: ['CAM 1.3', '1.3'],
  },
  '2004-3rd': {
    ...SCORM_2004,
    edition: '2004-3rd',
    title: 'SCORM 2004 3rd Edition',
    schemaversions: ['2004 3rd Edition'],
  },
  '2004-4th': {
    ...SCORM_2004,
    edition: '2004-4th',
    title: 'SCORM 2004 4th Edition',
    schemaversions: ['2004 4th Edition'],
  },
};

/** The edition of a manifest: 1.2 by namespace, the editions of 2004 by `schemaversion`. */
export function editionOf(namespace: string, schemaversion: string | undefined): ScormFacts | undefined {
  if (namespace === SCORM_EDITIONS['1.2'].namespace) return SCORM_EDITIONS['1.2'];
  if (namespace !== SCORM_2004.namespace) return undefined;
  const declared = schemaversion?.trim() ?? '';
  const match = Object.values(SCORM_EDITIONS).find(
    (facts) => facts.namespace === namespace && facts.schemaversions.includes(declared),
  );
  return match ?? SCORM_EDITIONS['2004-4th'];
}
