import { type Built, buildPackage } from './build.ts';
import { everything, everythingFiles } from './everything.ts';

/** A cartridge of all there is, and the two of its files that most rules are about. */
export interface FullCartridge {
  readonly full: Built;
  readonly manifest: string;
  readonly quiz: string;
}

export async function fullCartridge(): Promise<FullCartridge> {
  const full = await buildPackage('common-cartridge', everything(), { files: everythingFiles, withInstructor: true });
  return { full, manifest: full.text('imsmanifest.xml'), quiz: full.text('quizzes/every-thing_test.xml') };
}

/** The item of a question, by its title. */
export const item = (title: string) => `//item[@title="${title}"]`;
