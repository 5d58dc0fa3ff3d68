import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FolderFile } from '../../source/option-folders.ts';
import type { PackageFile } from '../target.ts';
import { controlDocumentCodes } from './codes.ts';

/** A namespace of a manifest, and the file that the standard has for it. */
export type SchemaLocation = readonly [namespace: string, file: string];

/** SCORM 1.2 CAM 2.3.2. */
export const schemas12: readonly SchemaLocation[] = [
  ['http://www.imsproject.org/xsd/imscp_rootv1p1p2', 'imscp_rootv1p1p2.xsd'],
  ['http://www.imsglobal.org/xsd/imsmd_rootv1p2p1', 'imsmd_rootv1p2p1.xsd'],
  ['http://www.adlnet.org/xsd/adlcp_rootv1p2', 'adlcp_rootv1p2.xsd'],
];

/** SCORM 2004 CAM 3.4.1, both editions. */
export const schemas2004: readonly SchemaLocation[] = [
  ['http://www.imsglobal.org/xsd/imscp_v1p1', 'imscp_v1p1.xsd'],
  ['http://www.adlnet.org/xsd/adlcp_v1p3', 'adlcp_v1p3.xsd'],
  ['http://www.adlnet.org/xsd/adlseq_v1p3', 'adlseq_v1p3.xsd'],
  ['http://www.adlnet.org/xsd/adlnav_v1p3', 'adlnav_v1p3.xsd'],
  ['http://www.imsglobal.org/xsd/imsss', 'imsss_v1p0.xsd'],
  ['http://ltsc.ieee.org/xsd/LOM', 'lom.xsd'],
];

export interface ControlDocuments {
  readonly files: readonly PackageFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The files of the publisher's folder at the package's root, as they are. `own`: the package's other files, which they
 * must leave alone.
 */
export function controlDocuments(
  folder: readonly FolderFile[],
  schemas: readonly SchemaLocation[],
  own: readonly string[],
): ControlDocuments {
  const paths = new Set(folder.map(({ path }) => path));
  const taken = new Set(own.map((path) => path.toLowerCase()));
  const missing = schemas.map(([, file]) => file).filter((file) => !paths.has(file));
  const twice = folder.filter(({ path }) => taken.has(path.toLowerCase())).map(({ path }) => path);
  const report = (message: string, hint: string) =>
    controlDocumentCodes.report('control-documents', { message, hint, place: { file: 'cartwright.json' } });
  return {
    files: folder.filter(({ path }) => !twice.includes(path)).map(({ path, file }) => ({ path, kind: 'media', file })),
    diagnostics: [
      ...(missing.length === 0
        ? []
        : [
            report(
              `The folder of \`controlDocuments\` lacks ${missing.map((file) => `\`${file}\``).join(', ')}, which the manifest needs.`,
              'Put all schemas of this edition into the folder itself, under the names that the standard gives them.',
            ),
          ]),
      ...(twice.length === 0
        ? []
        : [
            report(
              `The folder of \`controlDocuments\` holds ${twice.map((file) => `\`${file}\``).join(', ')}, which the package has of its own.`,
              'Leave nothing in the folder but schemas and their licences.',
            ),
          ]),
    ],
  };
}

/** What a manifest says of its schemas, where they lie beside it. */
export function schemaLocations(schemas: readonly SchemaLocation[]): Readonly<Record<string, string>> {
  return {
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': schemas.map((pair) => pair.join(' ')).join(' '),
  };
}
