import { isCartridgeManifest, MANIFEST_PATH } from '../common-cartridge/open.ts';
import type { PackageReader } from '../package-reading.ts';
import type { XmlElement } from '../xml/element.ts';
import { readScormContents } from './contents.ts';
import { readScormManifest } from './manifest.ts';

/** True for the root of a SCORM manifest: one of its namespaces, and no other format's name in `schema`. */
function isScormManifest(root: XmlElement): boolean {
  if (root.name !== 'manifest' || isCartridgeManifest(root) || readScormManifest(root) === undefined) return false;
  const schema = root.at('metadata', 'schema')?.text.trim() ?? '';
  const declared = root.attributes.some((one) => one.namespace.startsWith('http://www.adlnet.org/'));
  return /SCORM/i.test(schema) || declared || usesAdl(root);
}

/** Attributes and elements of ADL's somewhere in the manifest. */
function usesAdl(root: XmlElement): boolean {
  if (root.namespace === 'http://www.imsproject.org/xsd/imscp_rootv1p1p2') return true;
  for (const resource of root.descendants('resource')) {
    if (resource.attributes.some((one) => one.namespace.startsWith('http://www.adlnet.org/'))) return true;
  }
  return false;
}

/** SCORM 1.2 and 2004, 2nd to 4th edition. */
export const scormReader: PackageReader = {
  recognise(files) {
    const root = files.xml(MANIFEST_PATH)?.root;
    return root !== undefined && isScormManifest(root);
  },
  read(files) {
    const root = files.xml(MANIFEST_PATH)?.root;
    const manifest = root === undefined ? undefined : readScormManifest(root);
    if (manifest === undefined) throw new Error('The manifest was recognised but cannot be read');
    const version = manifest.schemaversion?.trim() ?? '';
    const contents = readScormContents(manifest, MANIFEST_PATH, files);
    return { kind: 'scorm', version, files, manifest, contents };
  },
};
