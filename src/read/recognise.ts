import { canvasReader } from './canvas/open.ts';
import { packageCodes } from './codes.ts';
import { commonCartridgeReader, MANIFEST_PATH } from './common-cartridge/open.ts';
import { moodleBackupReader } from './moodle/open.ts';
import { otherKind } from './other-kinds.ts';
import type { PackageFiles } from './package-files.ts';
import type { PackageReader } from './package-reading.ts';
import { qtiReader } from './qti/open.ts';
import { scormReader } from './scorm/open.ts';
import { websiteReader } from './website/open.ts';

/** Every kind that is read, one line each; the first that recognises a package reads it. */
const packageReaders: readonly PackageReader[] = [
  scormReader,
  canvasReader,
  commonCartridgeReader,
  moodleBackupReader,
  qtiReader,
  websiteReader,
];

/** Finds who reads the package. Where nobody does, the findings say what it is instead, or why that cannot be told. */
export function recognise(files: PackageFiles): PackageReader | undefined {
  if (manifestElsewhere(files) || manifestUnread(files)) return undefined;
  const reader = packageReaders.find((one) => one.recognise(files));
  if (reader === undefined) reportOtherKind(files);
  return reader;
}

/** Canvas takes one folder around everything, where the zip has an entry of its own for it. */
function inWrapping(files: PackageFiles, manifest: string): boolean {
  const folder = manifest.slice(0, -MANIFEST_PATH.length);
  const once = folder.indexOf('/') === folder.length - 1 && manifest === `${folder}${MANIFEST_PATH}`;
  return once && files.hasFolderEntry(folder) && files.paths.every((path) => path.startsWith(folder));
}

/** True where a manifest lies in a folder or in other capitals: platforms do not find it, and nothing else counts. */
function manifestElsewhere(files: PackageFiles): boolean {
  if (files.has(MANIFEST_PATH)) return false;
  const found = files.paths.find((path) => /(?:^|\/)imsmanifest\.xml$/i.test(path));
  if (found === undefined) return false;
  const clause = 'IMS Content Packaging 1.1.4, 2.2';
  const where = { file: found };
  if (found.includes('/')) {
    files.findings.add(packageCodes, inWrapping(files, found) ? 'manifest-in-folder' : 'manifest-misplaced', where, {
      message: `The manifest lies at "${found}", not at the top of the zip; nothing else was checked.`,
      clause,
    });
  } else {
    files.findings.add(packageCodes, 'manifest-case', where, {
      message: `The manifest is called "${found}", not "${MANIFEST_PATH}"; nothing else was checked.`,
      clause,
    });
  }
  return true;
}

/** A manifest that cannot be parsed has its own findings; whatever else lies beside it, it decides what the package is. */
function manifestUnread(files: PackageFiles): boolean {
  return files.has(MANIFEST_PATH) && files.xml(MANIFEST_PATH) === undefined;
}

/** Why no reader wanted the package. */
function reportOtherKind(files: PackageFiles): void {
  const other = otherKind(files);
  const message =
    other === undefined ? 'The zip is not a course package of a kind that is known.' : `The zip is ${other.what}.`;
  files.findings.add(
    packageCodes,
    other?.known === true ? 'other-kind' : 'unknown-kind',
    {},
    {
      message,
      hint: other?.hint,
    },
  );
}
