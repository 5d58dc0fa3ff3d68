import { MANIFEST_PATH } from '../../../read/common-cartridge/open.ts';
import type { Findings } from '../../../read/findings.ts';
import type { ScormReading } from '../../../read/package-reading.ts';
import type { ScormEdition } from '../../../read/scorm/editions.ts';
import type { ScormManifest } from '../../../read/scorm/manifest.ts';
import type { Grammars } from '../../schema/grammar.ts';
import { validate } from '../../schema/validate.ts';
import { checkScormFiles } from './file-rules.ts';
import { scorm12Grammars } from './grammar-1.2.ts';
import { scorm2004Grammars } from './grammar-2004.ts';
import { checkScormManifest } from './manifest-rules.ts';

function grammarsOf(edition: ScormEdition): Grammars {
  return edition === '1.2' ? scorm12Grammars : scorm2004Grammars[edition];
}

/** Checks a manifest by itself: its schema and the rules that need no other file. */
export function checkScormDocument(manifest: ScormManifest, file: string | undefined, findings: Findings): void {
  validate(manifest.root, grammarsOf(manifest.facts.edition), file, findings);
  checkScormManifest(manifest, file, findings);
}

/** SCORM 1.2 and 2004, 2nd to 4th edition. */
export function checkScorm({ manifest, files }: ScormReading): void {
  checkScormDocument(manifest, MANIFEST_PATH, files.findings);
  checkScormFiles(manifest, MANIFEST_PATH, files);
}
