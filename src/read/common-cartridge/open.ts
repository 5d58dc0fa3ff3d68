import { oncePerText } from '../once.ts';
import type { PackageFiles } from '../package-files.ts';
import type { PackageReader } from '../package-reading.ts';
import type { XmlElement } from '../xml/element.ts';
import type { Cartridge } from './cartridge.ts';
import { readCartridgeContents } from './contents.ts';
import { cartridgeLocate } from './locate.ts';
import { readManifest } from './manifest.ts';
import { editionOfNamespace } from './versions.ts';

export const MANIFEST_PATH = 'imsmanifest.xml';

/**
 * True for the root of a cartridge's manifest: one that says so, or has a cartridge's namespace. Canvas goes by the word
 * alone, and gives its own zips of quizzes the namespace, too; these hold questions outside any profile of a cartridge.
 */
export function isCartridgeManifest(root: XmlElement): boolean {
  if (root.name !== 'manifest') return false;
  if (/Common Cartridge/i.test(root.at('metadata', 'schema')?.text ?? '')) return true;
  return editionOfNamespace(root.namespace) !== undefined && !questionTypesOf(root).some(isBareQuestionType);
}

/** The types of resources that Canvas takes for questions, as written. */
export function questionTypesOf(root: XmlElement): readonly string[] {
  const resources = root.child('resources')?.childrenNamed('resource') ?? [];
  return resources.map((one) => one.attribute('type') ?? '').filter((type) => /^ims_?qti/.test(type));
}

function isBareQuestionType(type: string): boolean {
  return !type.includes('/imscc_');
}

/** Opens the cartridge of a package that was recognised as one. */
export function openCartridge(
  files: PackageFiles,
  locate: Cartridge['locate'] = (path) => cartridgeLocate((one) => files.has(one), path),
): Cartridge {
  const document = files.xml(MANIFEST_PATH);
  if (document === undefined) throw new Error('The manifest was recognised but cannot be read');
  const manifest = readManifest(document.root);
  // The same function for a document each time, so that what was read with it is known again.
  return { files, manifest, manifestPath: MANIFEST_PATH, locate: oncePerText(locate) };
}

/** Plain Common Cartridges, 1.0 to 1.3. */
export const commonCartridgeReader: PackageReader = {
  recognise(files) {
    const root = files.xml(MANIFEST_PATH)?.root;
    return root !== undefined && isCartridgeManifest(root);
  },
  read(files) {
    const cartridge = openCartridge(files);
    const version = cartridge.manifest.schemaversion.trim();
    return { kind: 'common-cartridge', version, files, cartridge, contents: readCartridgeContents(cartridge) };
  },
};
