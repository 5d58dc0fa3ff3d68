import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type ByteSource, openSource, type PackageInput } from './byte-source.ts';
import { Findings } from './findings.ts';
import { type NewHasher, portableHasher } from './hasher.ts';
import { moodleBackupReader } from './moodle/open.ts';
import { PackageFiles } from './package-files.ts';
import type { PackageReading } from './package-reading.ts';
import { recognise } from './recognise.ts';
import { openZip, type ZipArchive } from './zip/archive.ts';
import { zipCodes } from './zip/codes.ts';
import { isSystemFile } from './zip/names.ts';
import { REPACK } from './zip/signatures.ts';
import { isGzip, openTarGz } from './zip/tar.ts';

export interface ReadOptions {
  /** What messages call the package; `package.zip` by default. */
  readonly name?: string;
  /** The machine's own hashes, where it has faster ones than JavaScript. */
  readonly newHasher?: NewHasher;
  /** False where nobody asks for hashes: then no file is unpacked until it is read. */
  readonly hashes?: false;
  /** Reads also what somebody has unpacked and packed again with a folder around everything, which no platform takes. */
  readonly inFolder?: true;
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
  const value = readSource(await openSource(input), findings, options);
  return { ...(value === undefined ? {} : { value }), diagnostics: findings.all() };
}

/** The same with findings that others add to. */
export function readSource(
  source: ByteSource,
  findings: Findings,
  options: Omit<ReadOptions, 'name'> = {},
): PackageReading | undefined {
  const files = openFiles(source, findings, options);
  return files === undefined ? undefined : recognise(files)?.read(files);
}

/** The files by which packages are known. */
const MARKS = /(?:^|\/)(?:imsmanifest|moodle_backup)\.xml$/;

const TAR_OF_SOMETHING_ELSE =
  'The file is a tar.gz without a moodle_backup.xml: only Moodle takes one, for its backups.';

function openFiles(
  source: ByteSource,
  findings: Findings,
  { newHasher = portableHasher, hashes, inFolder }: Omit<ReadOptions, 'name'>,
): PackageFiles | undefined {
  const gzip = isGzip(source);
  const archive = gzip ? openTarGz(source, findings, newHasher) : openZip(source, findings, newHasher);
  if (archive === undefined) return undefined;
  const files = new PackageFiles(inFolder === true ? unwrapped(archive) : archive, findings, hashes);
  if (!gzip || moodleBackupReader.recognise(files)) return files;
  findings.add(zipCodes, 'not-a-zip', {}, { message: TAR_OF_SOMETHING_ELSE, hint: REPACK });
  return undefined;
}

/** The archive from the one folder on that is around everything, if what says what a package is lies there. */
function unwrapped(archive: ZipArchive): ZipArchive {
  const paths = archive.paths.filter((path) => !isSystemFile(path));
  const top = paths.find((path) => MARKS.test(path));
  const folder = top?.slice(0, top.lastIndexOf('/') + 1) ?? '';
  return folder !== '' && paths.every((path) => path.startsWith(folder)) ? archive.below(folder) : archive;
}
