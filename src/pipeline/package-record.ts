import { accessibilityRecord } from '../accessibility/record.ts';
import type { WrittenFile } from '../archive/written-file.ts';
import { publicationOwner } from '../model/publication-owner.ts';
import type { PageSource } from '../targets/page-source.ts';
import type { FileTree } from '../targets/target.ts';
import { version as programVersion } from '../version.ts';
import type { BuiltPackage, WrittenRecord } from './build-request.ts';
import type { Output } from './output.ts';
import type { Prepared } from './prepare.ts';
import type { ChosenTarget } from './targets.ts';

/** A package that was written, and what it was written from. */
interface Recorded {
  readonly prepared: Prepared;
  readonly chosen: ChosenTarget;
  readonly pages: PageSource;
  readonly files: FileTree;
  readonly built: BuiltPackage;
}

/** Writes the accessibility record of a package beside it. */
export async function writeRecord(
  { prepared: { publication }, chosen: { target, version }, pages, files, built }: Recorded,
  output: Output,
): Promise<{ readonly built: WrittenRecord; readonly written: WrittenFile }> {
  const { id } = publicationOwner(publication);
  const file = `${id}${version.suffix.replace(/\.[a-z0-9]+$/, '')}.accessibility.html`;
  const program = `cartwright ${programVersion}`;
  const record = accessibilityRecord({ publication, pages, files, shownBy: target.shownBy, built, program });
  const written = await output.write(file, [new TextEncoder().encode(record)]);
  return { built: { file, bytes: written.bytes, sha256: written.sha256 }, written };
}

/** What was written of a package: itself, and what is beside it. */
export function filesOf({ accessibility, ...built }: BuiltPackage): readonly WrittenRecord[] {
  return accessibility === undefined ? [built] : [built, accessibility];
}
