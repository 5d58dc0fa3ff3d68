import { decodePercent, FILE_BASE, folderOf, joinPath } from '../paths.ts';
import { isSystemFile } from '../zip/names.ts';
import type { Cartridge } from './cartridge.ts';
import { ccCodes } from './codes.ts';
import type { ListedFile, ManifestResource } from './manifest.ts';

const CLAUSE = 'IMS Content Packaging 1.1.4 XML Binding, 3.4.1.2';

/** Every listed file present, every present file listed. */
export function checkFiles(cartridge: Cartridge): void {
  const listed = new Set<string>();
  for (const resource of cartridge.manifest.resources) {
    for (const file of resource.files) checkListed(cartridge, resource, file, listed);
  }
  checkUnlisted(cartridge, listed);
}

function checkListed(
  { files, manifestPath }: Cartridge,
  resource: ManifestResource,
  { href, path, remote, element }: ListedFile,
  listed: Set<string>,
): void {
  const { findings } = files;
  const where = { file: manifestPath, position: element.position };
  if (remote) {
    findings.add(ccCodes, 'remote-file', where, {
      message: `The resource "${resource.identifier}" lists "${href}", which is on another server.`,
      clause: CLAUSE,
    });
    return;
  }
  if (path === undefined) {
    findings.add(ccCodes, 'file-escapes', where, {
      message: `The resource "${resource.identifier}" lists "${href}", which lies outside the package.`,
      clause: CLAUSE,
    });
    return;
  }
  listed.add(path);
  if (files.has(path)) return;
  const found = files.findFolded(path);
  if (found !== undefined) {
    listed.add(found);
    findings.add(ccCodes, 'file-case', where, {
      message: `The resource "${resource.identifier}" lists "${href}", but the file is called "${found}".`,
      clause: CLAUSE,
    });
    return;
  }
  findings.add(ccCodes, 'file-missing', where, {
    message: `The resource "${resource.identifier}" lists "${href}", which is not in the package.`,
    clause: CLAUSE,
  });
}

function checkUnlisted({ files, manifestPath }: Cartridge, listed: ReadonlySet<string>): void {
  for (const path of files.paths) {
    if (path === manifestPath || listed.has(path) || isSystemFile(path) || isControlSchema(path)) continue;
    files.findings.add(
      ccCodes,
      'file-not-listed',
      { file: path },
      {
        message: `"${path}" is in the package, but no resource lists it.`,
        clause: 'IMS Content Packaging 1.1.4, 2.1',
      },
    );
  }
}

/** Schemas may lie beside the manifest without being anybody's resource. */
function isControlSchema(path: string): boolean {
  return /^[^/]+\.(?:xsd|dtd)$/i.test(path);
}

/** Where the attachment of a topic or assignment leads: a path from the document, or from the top of the package. */
export function attachmentPath(cartridge: Cartridge, documentPath: string, href: string): string | undefined {
  const { files } = cartridge;
  const target = decodePercent(href).replace(FILE_BASE, '');
  for (const base of [folderOf(documentPath), '']) {
    const path = joinPath(base, target);
    if (path !== undefined && files.has(path)) return path;
  }
  return undefined;
}
