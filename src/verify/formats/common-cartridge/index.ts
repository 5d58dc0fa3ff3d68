import type { Cartridge } from '../../../read/common-cartridge/cartridge.ts';
import type { Manifest } from '../../../read/common-cartridge/manifest.ts';
import { editionOfNamespace } from '../../../read/common-cartridge/versions.ts';
import type { Findings } from '../../../read/findings.ts';
import { validate } from '../../schema/validate.ts';
import { ccCodes } from './codes.ts';
import { checkDocuments } from './document-rules.ts';
import { checkFiles } from './file-rules.ts';
import { manifestGrammars } from './manifest-grammar.ts';
import { checkManifest } from './manifest-rules.ts';

/** Checks a manifest by itself: its schema and the rules that need no other file. */
export function checkCartridgeManifest(manifest: Manifest, file: string | undefined, findings: Findings): void {
  const { root } = manifest;
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
}

/** Checks a whole cartridge: its manifest, its files, its documents. */
export function checkCartridge(cartridge: Cartridge): void {
  checkCartridgeManifest(cartridge.manifest, cartridge.manifestPath, cartridge.files.findings);
  checkFiles(cartridge);
  checkDocuments(cartridge);
}
