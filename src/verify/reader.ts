import type { PackageContents, PackageKind } from './contents.ts';
import type { PackageFiles } from './package-files.ts';
import type { Platform } from './verify-report.ts';

/** What a reader made of a package. */
export interface Reading {
  readonly kind: PackageKind;
  readonly version: string;
  readonly contents: PackageContents;
  readonly plainContents?: PackageContents;
  /** Adds what each platform will do to the findings; a platform that is left out was never observed with the kind. */
  readonly predict: Partial<Record<Platform, () => void>>;
}

/** Reads and checks one kind of package. */
export interface PackageReader {
  /** True where the package is of the kind, as far as its file names and its manifest's root tell. */
  recognise(files: PackageFiles): boolean;
  read(files: PackageFiles): Promise<Reading>;
}
