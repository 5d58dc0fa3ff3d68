import type { Cartridge } from './common-cartridge/cartridge.ts';
import type { PackageContents, PackageKind } from './contents/contents.ts';
import type { Backup } from './moodle/backup.ts';
import type { PackageFiles } from './package-files.ts';
import type { QtiDocument } from './qti/documents.ts';
import type { ScormManifest } from './scorm/manifest.ts';

interface Reading<Kind extends PackageKind> {
  readonly kind: Kind;
  /** `1.1.0`, `2004 4th Edition`, …, as the package declares it; "" where it does not. */
  readonly version: string;
  /** What the readers for whom it was made find in it. */
  readonly contents: PackageContents;
  readonly files: PackageFiles;
}

export interface CommonCartridgeReading extends Reading<'common-cartridge'> {
  readonly cartridge: Cartridge;
}

export interface CanvasReading extends Reading<'canvas'> {
  readonly cartridge: Cartridge;
  /** What a reader of plain cartridges finds. */
  readonly plainContents: PackageContents;
}

export interface MoodleBackupReading extends Reading<'moodle-backup'> {
  readonly backup: Backup;
}

export interface ScormReading extends Reading<'scorm'> {
  readonly manifest: ScormManifest;
}

export interface QtiReading extends Reading<'qti'> {
  readonly documents: readonly QtiDocument[];
}

export type WebsiteReading = Reading<'website'>;

/** What was read of a package: its contents in one form for all formats, and the format's own documents with their places. */
export type PackageReading =
  | CommonCartridgeReading
  | CanvasReading
  | MoodleBackupReading
  | ScormReading
  | QtiReading
  | WebsiteReading;

/** Reads one kind of package; judges nothing. */
export interface PackageReader {
  /** True where the package is of the kind, as far as its file names and its manifest's root tell. */
  recognise(files: PackageFiles): boolean;
  /** Only for what was recognised. */
  read(files: PackageFiles): PackageReading;
}
