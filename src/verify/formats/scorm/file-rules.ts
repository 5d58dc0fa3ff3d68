import { isHtml, type PackageFiles } from '../../../read/package-files.ts';
import { decodePercent, isRemote, joinPath } from '../../../read/paths.ts';
import { type ScormFile, type ScormManifest, walkScormItems } from '../../../read/scorm/manifest.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import { isSystemFile } from '../../../read/zip/names.ts';
import { checkFormulaNames } from '../../nameless-formulas.ts';
import { checkReferences } from '../../references.ts';
import { scormCodes } from './codes.ts';

const INSTANCE_NAMESPACE = 'http://www.w3.org/2001/XMLSchema-instance';
const CLAUSE = 'IMS Content Packaging 1.1.4 XML Binding, 3.4.1.2';
const SCHEMAS_CLAUSE = 'IMS Content Packaging 1.1.4, 2.2';

/** Files against the manifest, and pages against files. */
export function checkScormFiles(manifest: ScormManifest, manifestPath: string, files: PackageFiles): void {
  const listed = new Set<string>();
  for (const resource of manifest.resources) {
    const launch = { href: resource.href ?? '', path: resource.path, element: resource.element };
    const named = resource.files.some((file) => file.path === resource.path);
    for (const file of named || resource.href === undefined ? resource.files : [...resource.files, launch]) {
      checkListed(`The resource "${resource.identifier}"`, file, manifestPath, files, listed);
    }
  }
  for (const location of metadataLocations(manifest)) {
    checkListed('The metadata', location, manifestPath, files, listed, 'metadata-file-missing');
  }
  for (const path of files.paths) {
    if (path === manifestPath || listed.has(path) || isSystemFile(path) || /\.(?:xsd|dtd)$/i.test(path)) continue;
    files.findings.add(
      scormCodes,
      'file-not-listed',
      { file: path },
      {
        message: `"${path}" is in the package, but no resource lists it.`,
      },
    );
  }
  checkStarts(manifest, manifestPath, files);
  checkSchemas(manifest, manifestPath, files);
  for (const path of files.paths.filter(isHtml)) checkPage(path, files);
}

/** Whether any of the items opens something: a file of the package, or a page elsewhere. */
function checkStarts(manifest: ScormManifest, manifestPath: string, files: PackageFiles): void {
  const items = [...walkScormItems(manifest.organizations.flatMap((organization) => organization.items))];
  if (items.length === 0) return;
  for (const { item } of items) {
    const { href, path } = manifest.byIdentifier.get(item.identifierref ?? '') ?? {};
    if (href !== undefined && (path === undefined ? isRemote(href) : files.findFolded(path) !== undefined)) return;
  }
  const where = { file: manifestPath, position: manifest.root.child('organizations')?.position };
  const message = 'No item of the package opens a file that is in it, so that nothing can be started.';
  files.findings.add(scormCodes, 'nothing-starts', where, { message });
}

/** Metadata of its own file, which `adlcp:location` names. */
function metadataLocations({ root, facts }: ScormManifest): readonly ScormFile[] {
  return root
    .descendants('location')
    .filter((element) => element.namespace === facts.adlcp)
    .map((element) => {
      const href = element.text.trim();
      return { href, path: joinPath('', decodePercent(href)), element };
    });
}

function checkListed(
  who: string,
  { href, path, element }: ScormFile,
  manifestPath: string,
  files: PackageFiles,
  listed: Set<string>,
  missing: 'file-missing' | 'metadata-file-missing' = 'file-missing',
): void {
  if (isRemote(href)) return;
  if (path !== undefined) listed.add(path);
  if (path !== undefined && files.has(path)) return;
  const where = { file: manifestPath, position: element.position };
  const found = path === undefined ? undefined : files.findFolded(path);
  if (found !== undefined) listed.add(found);
  files.findings.add(scormCodes, found === undefined ? missing : 'file-case', where, {
    message:
      found === undefined
        ? `${who} names "${href}", which is not in the package.`
        : `${who} names "${href}", but the file is called "${found}".`,
    clause: CLAUSE,
  });
}

/** Schemas the manifest names by local path, or else whether the package carries the edition's own. */
function checkSchemas({ root, facts }: ScormManifest, manifestPath: string, files: PackageFiles): void {
  const where = { file: manifestPath, position: root.position };
  const clause = SCHEMAS_CLAUSE;
  const local = [...locationsIn(root)].filter((location) => !isRemote(location));
  const missing = [...new Set(local)].filter((path) => !files.has(path));
  if (missing.length > 0) {
    files.findings.add(scormCodes, 'control-schemas', where, {
      message: `The manifest names schemas that are not in the package: ${missing.join(', ')}.`,
      clause,
    });
  } else if (local.length === 0 && !facts.controlFiles.some((path) => files.has(path))) {
    files.findings.add(scormCodes, 'no-control-schemas', where, {
      message: `The package carries none of the schemas of ${facts.title}.`,
      clause,
    });
  }
}

/** The addresses of schemas that the document names anywhere. */
function* locationsIn(element: XmlElement): Generator<string> {
  const pairs = (element.attributeIn(INSTANCE_NAMESPACE, 'schemaLocation') ?? '').trim().split(/\s+/);
  yield* pairs.filter((_, index) => index % 2 === 1);
  for (const child of element.children) yield* locationsIn(child);
}

function checkPage(path: string, files: PackageFiles): void {
  const page = files.page(path);
  if (page === undefined) return;
  checkReferences(scormCodes, page.references, { file: path }, files.findings);
  checkFormulaNames(scormCodes, page.body.source, path, files.findings);
}
