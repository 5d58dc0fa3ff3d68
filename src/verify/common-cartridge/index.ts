import type { Findings } from '../findings.ts';
import { oncePerText } from '../once.ts';
import type { PackageFiles } from '../package-files.ts';
import type { XmlElement } from '../xml/element.ts';
import { validate } from '../xml/validate.ts';
import type { Cartridge } from './cartridge.ts';
import { ccCodes } from './codes.ts';
import { checkDocuments } from './document-rules.ts';
import { checkFiles } from './file-rules.ts';
import { cartridgeLocate } from './locate.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { manifestGrammars } from './manifest-grammar.ts';
import { checkManifest } from './manifest-rules.ts';
import { editionOfNamespace } from './versions.ts';

export const MANIFEST_PATH = 'imsmanifest.xml';

/** True for the root of a cartridge's manifest, by namespace or by what it says. */
export function isCartridgeManifest(root: XmlElement): boolean {
  if (root.name !== 'manifest') return false;
  return (
    editionOfNamespace(root.namespace) !== undefined ||
    /Common Cartridge/i.test(root.at('metadata', 'schema')?.text ?? '')
  );
}

/** Checks a manifest by itself: its schema and the rules that need no other file. */
export function checkCartridgeManifest(root: XmlElement, file: string | undefined, findings: Findings): Manifest {
  const manifest = readManifest(root);
  const edition = editionOfNamespace(root.namespace);
  if (edition === undefined) {
    const version = manifest.schemaversion === '' ? 'no version' : `version "${manifest.schemaversion}"`;
    findings.add(
      ccCodes,
      'unknown-version',
      { file, position: root.position },
      {
        message: `The manifest declares ${version} in the namespace "${root.namespace}", which is no known edition of Common Cartridge.`,
        clause: 'Common Cartridge profile, schemaversion',
      },
    );
  } else validate(root, manifestGrammars(edition), file, findings);
  checkManifest(manifest, file, findings);
  return manifest;
}

/** Reads the cartridge in a package whose manifest is one. */
export function openCartridge(
  files: PackageFiles,
  locate: Cartridge['locate'] = (path) => cartridgeLocate((one) => files.has(one), path),
): Cartridge | undefined {
  const document = files.xml(MANIFEST_PATH);
  if (document === undefined) return undefined;
  const manifest = checkCartridgeManifest(document.root, MANIFEST_PATH, files.findings);
  // The same function for a document each time, so that what was read with it is known again.
  const cartridge = { files, manifest, manifestPath: MANIFEST_PATH, locate: oncePerText(locate) };
  checkFiles(cartridge);
  checkDocuments(cartridge);
  return cartridge;
}
