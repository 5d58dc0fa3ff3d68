import { createHash } from 'node:crypto';
import { MANIFEST_PATH } from './common-cartridge/index.ts';
import { emptyContents } from './contents.ts';
import { Findings, verifyCodes } from './findings.ts';
import { moodleBackupReader } from './moodle-backup/index.ts';
import { otherKind } from './other-kinds.ts';
import { PackageFiles } from './package-files.ts';
import { PLATFORMS } from './platforms.ts';
import type { Reading } from './reader.ts';
import { packageReaders } from './registry.ts';
import { verdictsOf } from './verdicts.ts';
import type { VerifyOptions, VerifyReport } from './verify-report.ts';
import { openZip } from './zip/archive.ts';
import { type ByteSource, fileSource, memorySource } from './zip/byte-source.ts';
import { zipCodes } from './zip/codes.ts';
import { REPACK } from './zip/signatures.ts';
import { isGzip, openTarGz } from './zip/tar.ts';

/**
 * Reads a finished package of any origin: a path, or its bytes. Says what the standard forbids, what the platforms will
 * make of it, and what it holds. Never throws over what is in a package.
 */
export async function verify(input: string | Uint8Array, options: VerifyOptions = {}): Promise<VerifyReport> {
  const name = options.name ?? (typeof input === 'string' ? input.replace(/^.*[/\\]/s, '') : 'package.zip');
  const findings = new Findings(name);
  const source = open(input, findings);
  if (source === undefined) return report(name, findings, options, undefined, undefined);
  try {
    const reading = await read(source, findings);
    const platforms = options.for ?? PLATFORMS;
    for (const platform of platforms) reading?.predict[platform]?.();
    return report(name, findings, options, source, reading);
  } finally {
    source.close();
  }
}

const CANNOT_READ: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EISDIR: 'is a folder, not a zip',
  ENOTFILE: 'is a pipe or a device, not a file',
  EACCES: 'may not be read by you',
};

function open(input: string | Uint8Array, findings: Findings): ByteSource | undefined {
  if (typeof input !== 'string') return memorySource(input);
  try {
    return fileSource(input);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = CANNOT_READ[code] ?? `cannot be opened${code === '' ? '' : ` (${code})`}`;
    findings.add(
      verifyCodes,
      'cannot-read',
      {},
      {
        message: `The package "${findings.name}" ${reason}.`,
      },
    );
    return undefined;
  }
}

const TAR_OF_SOMETHING_ELSE =
  'The file is a tar.gz without a moodle_backup.xml: only Moodle takes one, for its backups.';

async function read(source: ByteSource, findings: Findings): Promise<Reading | undefined> {
  const gzip = isGzip(source);
  const archive = gzip ? openTarGz(source, findings) : openZip(source, findings);
  if (archive === undefined) return undefined;
  const files = new PackageFiles(archive, findings);
  try {
    if (gzip && !moodleBackupReader.recognise(files)) {
      findings.add(zipCodes, 'not-a-zip', {}, { message: TAR_OF_SOMETHING_ELSE, hint: REPACK });
      return undefined;
    }
    if (manifestElsewhere(files, findings) || manifestUnread(files)) return undefined;
    const reader = packageReaders.find((one) => one.recognise(files));
    if (reader !== undefined) return await reader.read(files);
    checkKind(files, findings);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    findings.add(verifyCodes, 'reader-failed', {}, { message: `The verifier failed on this package: ${reason}.` });
  }
  return undefined;
}

/** Canvas takes one folder around everything, where the zip has an entry of its own for it. */
function inWrapping(files: PackageFiles, manifest: string): boolean {
  const folder = manifest.slice(0, -MANIFEST_PATH.length);
  const once = folder.indexOf('/') === folder.length - 1 && manifest === `${folder}${MANIFEST_PATH}`;
  return once && files.hasFolderEntry(folder) && files.paths.every((path) => path.startsWith(folder));
}

/** True where a manifest lies in a folder or in other capitals: platforms do not find it, and nothing else counts. */
function manifestElsewhere(files: PackageFiles, findings: Findings): boolean {
  if (files.has(MANIFEST_PATH)) return false;
  const found = files.paths.find((path) => /(?:^|\/)imsmanifest\.xml$/i.test(path));
  if (found === undefined) return false;
  const clause = 'IMS Content Packaging 1.1.4, 2.2';
  if (found.includes('/')) {
    findings.add(
      verifyCodes,
      inWrapping(files, found) ? 'manifest-in-folder' : 'manifest-misplaced',
      { file: found },
      {
        message: `The manifest lies at "${found}", not at the top of the zip; nothing else was checked.`,
        clause,
      },
    );
  } else {
    findings.add(
      verifyCodes,
      'manifest-case',
      { file: found },
      {
        message: `The manifest is called "${found}", not "${MANIFEST_PATH}"; nothing else was checked.`,
        clause,
      },
    );
  }
  return true;
}

/** A manifest that cannot be parsed has its own findings; whatever else lies beside it, it decides what the package is. */
function manifestUnread(files: PackageFiles): boolean {
  return files.has(MANIFEST_PATH) && files.xml(MANIFEST_PATH) === undefined;
}

/** Why no reader wanted the package. */
function checkKind(files: PackageFiles, findings: Findings): void {
  const other = otherKind(files);
  findings.add(
    verifyCodes,
    other?.known === true ? 'other-kind' : 'unknown-kind',
    {},
    {
      message:
        other === undefined ? 'The zip is not a course package of a kind that is known.' : `The zip is ${other.what}.`,
      hint: other?.hint,
    },
  );
}

function report(
  name: string,
  findings: Findings,
  options: VerifyOptions,
  source: ByteSource | undefined,
  reading: Reading | undefined,
): VerifyReport {
  const diagnostics = findings.all();
  return {
    name,
    kind: reading?.kind ?? 'unknown',
    version: reading?.version ?? '',
    bytes: source?.size ?? 0,
    sha256: source === undefined ? '' : hashSource(source),
    diagnostics,
    verdicts: verdictsOf(options.for ?? PLATFORMS, reading, diagnostics),
    contents: reading?.contents ?? emptyContents,
    ...(reading?.plainContents === undefined ? {} : { plainContents: reading.plainContents }),
  };
}

const HASH_STEP = 4 * 1024 ** 2;

function hashSource(source: ByteSource): string {
  const hash = createHash('sha256');
  for (let at = 0; at < source.size; at += HASH_STEP) hash.update(source.read(at, HASH_STEP));
  return hash.digest('hex');
}
