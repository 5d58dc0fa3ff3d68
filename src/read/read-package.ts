import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type ByteSource, openSource, type PackageInput } from './byte-source.ts';
import { Findings } from './findings.ts';
import { type NewHasher, portableHasher } from './hasher.ts';
import { moodleBackupReader } from './moodle/open.ts';
import { PackageFiles } from './package-files.ts';
import type { PackageReading } from './package-reading.ts';
import { recognise } from './recognise.ts';
import { openZip } from './zip/archive.ts';
import { zipCodes } from './zip/codes.ts';
import { REPACK } from './zip/signatures.ts';
import { isGzip, openTarGz } from './zip/tar.ts';

export interface ReadOptions {
  /** What messages call the package; `package.zip` by default. */
  readonly name?: string;
  /** The machine's own hashes, where it has faster ones than JavaScript. */
  readonly newHasher?: NewHasher;
  /** False where nobody asks for hashes: then no file is unpacked until it is read. */
  readonly hashes?: false;
}

/** What was read, and what is wrong with the package as a container: its zip, its XML, its kind. */
export interface ReadResult {
  /** Undefined where it is no package of a kind that is read; the diagnostics then say what it is. */
  readonly value?: PackageReading;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a package of any origin, within the limits of `LIMITS` and `XML_LIMITS`, and judges nothing: what standards and
 * platforms make of it is `verify`'s to say. Never throws over what is in a package. The value reads on from the input
 * where somebody asks it for a file.
 */
export async function readPackage(input: PackageInput, options: ReadOptions = {}): Promise<ReadResult> {
  const findings = new Findings(options.name ?? 'package.zip');
  const value = readSource(await openSource(input), findings, options.newHasher, options.hashes);
  return { ...(value === undefined ? {} : { value }), diagnostics: findings.all() };
}

/** The same with findings that others add to. */
export function readSource(
  source: ByteSource,
  findings: Findings,
  newHasher: NewHasher = portableHasher,
  hashes?: false,
): PackageReading | undefined {
  const files = openFiles(source, findings, newHasher, hashes);
  return files === undefined ? undefined : recognise(files)?.read(files);
}

const TAR_OF_SOMETHING_ELSE =
  'The file is a tar.gz without a moodle_backup.xml: only Moodle takes one, for its backups.';

function openFiles(
  source: ByteSource,
  findings: Findings,
  newHasher: NewHasher,
  hashes: false | undefined,
): PackageFiles | undefined {
  const gzip = isGzip(source);
  const archive = gzip ? openTarGz(source, findings, newHasher) : openZip(source, findings, newHasher);
  if (archive === undefined) return undefined;
  const files = new PackageFiles(archive, findings, hashes);
  if (!gzip || moodleBackupReader.recognise(files)) return files;
  findings.add(zipCodes, 'not-a-zip', {}, { message: TAR_OF_SOMETHING_ELSE, hint: REPACK });
  return undefined;
}
