import { expect, it } from 'vitest';
import { courseReader } from '../../../src/import/readers/course/index.ts';
import { memorySource } from '../../../src/read/byte-source.ts';
import { pick, randomOf } from '../../guarantees/random.ts';
import { full, seed, tried } from '../../guarantees/scale.ts';
import { canvasCartridge, qtiZip } from '../../verify/support/canvas.ts';
import { cartridge } from '../../verify/support/cartridge.ts';
import { moodleBackup, olderBackup } from '../../verify/support/moodle-backup.ts';
import { mutateBytes, mutateFiles } from '../../verify/support/mutate-package.ts';
import { wholeCanvasExport } from '../../verify/support/others.ts';
import type { PackageDraft } from '../../verify/support/package-draft.ts';

const GOOD: readonly (readonly [name: string, make: () => PackageDraft])[] = [
  ['course.imscc', () => cartridge(1)],
  ['export.imscc', canvasCartridge],
  ['whole.imscc', wholeCanvasExport],
  ['questions.zip', qtiZip],
  ['backup.mbz', moodleBackup],
  ['older.mbz', olderBackup],
];
/** In all, shared out among the packages; the full number by `npm run guarantees -- imports --full`. */
const ROUNDS = full ? 1_000 : 60;

/** Either a draft whose files can be read, or the one error. */
async function readAll(bytes: Uint8Array, name: string): Promise<'draft' | 'error' | 'other'> {
  const source = { name, bytes: memorySource(bytes), beside: new Map() };
  if (!(await courseReader.recognise(source))) return 'other';
  const { value, diagnostics } = await courseReader.read(source, {});
  if (value === undefined) {
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['error']);
    return 'error';
  }
  // Damage in a file is found when it is asked for, and said of that file.
  for (const { bytes: ask } of value.files.values())
    await Promise.resolve()
      .then(ask)
      .catch((error: Error) => expect(error.message).toBe('its bytes in the package are damaged'));
  const keys = value.modules.flatMap(({ activities }) => activities.map(({ key }) => key));
  expect(new Set(keys).size).toBe(keys.length);
  return 'draft';
}

it('reads every export, however damaged, or says what is wrong', { timeout: 600_000 }, async () => {
  const found = { draft: 0, error: 0, other: 0 };
  for (let index = 0; index < ROUNDS; index++) {
    const random = randomOf(index);
    const [name, make] = pick(GOOD, random);
    const bytes = index % 3 === 0 ? mutateBytes(make().build(), random) : mutateFiles(make(), random);
    try {
      found[await readAll(bytes, name)]++;
    } catch (error) {
      throw new Error(`${name}, case ${index} of seed ${seed}`, { cause: error });
    }
  }
  tried('damaged exports', ROUNDS);
  // Most are still read in part.
  expect(found.draft).toBeGreaterThan(ROUNDS / 3);
});
