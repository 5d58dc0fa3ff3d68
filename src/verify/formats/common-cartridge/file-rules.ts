import { hasCanvasFlag } from '../../../read/canvas/package.ts';
import type { Cartridge } from '../../../read/common-cartridge/cartridge.ts';
import { type ListedFile, type ManifestResource, walkItems } from '../../../read/common-cartridge/manifest.ts';
import { isSystemFile } from '../../../read/zip/names.ts';
import { ccCodes } from './codes.ts';

const CLAUSE = 'IMS Content Packaging 1.1.4 XML Binding, 3.4.1.2';

/** Every listed file present, every present file listed. */
export function checkFiles(cartridge: Cartridge): void {
  const listed = new Set<string>();
  for (const resource of cartridge.manifest.resources) {
    for (const file of resource.files) checkListed(cartridge, resource, file, listed);
  }
  checkUnlisted(cartridge, listed);
  checkOutline(cartridge);
}

/** Whether any item of the outline opens something, if there are such items. Canvas reads its own outline instead. */
function checkOutline({ manifest, files, manifestPath }: Cartridge): void {
  const shown = [...walkItems(manifest.rootItems)].flatMap(({ item }) => item.identifierref ?? []);
  const opens = (identifier: string) => {
    const resource = manifest.byIdentifier.get(identifier);
    const parts = resource === undefined ? [] : resource.files;
    return parts.some(({ path, remote }) => remote || (path !== undefined && files.findFolded(path) !== undefined));
  };
  if (shown.length === 0 || shown.some(opens) || hasCanvasFlag(manifest.resources)) return;
  const where = { file: manifestPath, position: manifest.root.child('organizations')?.position };
  const message = 'No item of the outline opens a file that is in the package.';
  files.findings.add(ccCodes, 'nothing-to-open', where, { message });
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
