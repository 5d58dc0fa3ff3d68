import { predictCanvasScorm } from '../canvas/predict-scorm.ts';
import { isCartridgeManifest } from '../common-cartridge/index.ts';
import type { Findings } from '../findings.ts';
import { predictMoodleScorm } from '../moodle/scorm.ts';
import type { PackageReader, Reading } from '../reader.ts';
import type { XmlElement } from '../xml/element.ts';
import type { Grammars } from '../xml/grammar.ts';
import { validate } from '../xml/validate.ts';
import { readScormContents } from './contents.ts';
import type { ScormEdition } from './editions.ts';
import { checkScormFiles } from './file-rules.ts';
import { scorm12Grammars } from './grammar-1.2.ts';
import { scorm2004Grammars } from './grammar-2004.ts';
import { readScormManifest, type ScormManifest } from './manifest.ts';
import { checkScormManifest } from './manifest-rules.ts';

const MANIFEST_PATH = 'imsmanifest.xml';

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

function grammarsOf(edition: ScormEdition): Grammars {
  return edition === '1.2' ? scorm12Grammars : scorm2004Grammars[edition];
}

/** Checks a manifest by itself: its schema and the rules that need no other file. */
export function checkScormDocument(
  root: XmlElement,
  file: string | undefined,
  findings: Findings,
): ScormManifest | undefined {
  const manifest = readScormManifest(root);
  if (manifest === undefined) return undefined;
  validate(root, grammarsOf(manifest.facts.edition), file, findings);
  checkScormManifest(manifest, file, findings);
  return manifest;
}

/** SCORM 1.2 and 2004, 2nd to 4th edition. */
export const scormReader: PackageReader = {
  recognise(files) {
    const root = files.xml(MANIFEST_PATH)?.root;
    return root !== undefined && isScormManifest(root);
  },
  async read(files): Promise<Reading> {
    const root = files.xml(MANIFEST_PATH)?.root;
    const manifest = root === undefined ? undefined : checkScormDocument(root, MANIFEST_PATH, files.findings);
    if (manifest === undefined) throw new Error('The manifest was recognised but cannot be read');
    checkScormFiles(manifest, MANIFEST_PATH, files);
    return {
      kind: 'scorm',
      version: manifest.schemaversion?.trim() ?? '',
      contents: await readScormContents(manifest, MANIFEST_PATH, files),
      predict: {
        canvas: () => predictCanvasScorm(MANIFEST_PATH, files),
        moodle: () => predictMoodleScorm(manifest, MANIFEST_PATH, files),
      },
    };
  },
};
