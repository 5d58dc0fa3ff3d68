import { afterAll, describe, expect, it } from 'vitest';
import { pick, type Random, randomOf } from '../guarantees/random.ts';
import { full, seed } from '../guarantees/scale.ts';
import { search } from '../guarantees/search.ts';
import { BoundedVerifier } from './support/bounded-verify.ts';
import { canvasCartridge, qtiZip } from './support/canvas.ts';
import { cartridge } from './support/cartridge.ts';
import { moodleBackup } from './support/moodle-backup.ts';
import { mutateBytes, mutateFiles } from './support/mutate-package.ts';
import type { PackageDraft } from './support/package-draft.ts';
import { scorm12, scorm2004 } from './support/scorm.ts';
import { randomNumbers } from './support/xml-mutations.ts';

const GOOD: readonly (readonly [name: string, make: () => PackageDraft])[] = [
  ['cartridge 1.1', () => cartridge(1)],
  ['cartridge 1.3', () => cartridge(3)],
  ['Canvas cartridge', canvasCartridge],
  ['SCORM 1.2', scorm12],
  ['SCORM 2004', () => scorm2004()],
  ['QTI zip', qtiZip],
  ['Moodle backup', moodleBackup],
];
const ROUNDS = 170;

const verifier = new BoundedVerifier();
afterAll(() => verifier.close());

/** A verdict, and reports of it, whatever the package; a hang or a crash rejects. */
async function expectVerdict(bytes: Uint8Array, what: string): Promise<boolean> {
  const { diagnostics, verdicts, packages, text, html } = await verifier.verify(bytes);
  expect(
    diagnostics.filter((one) => one.code === 'verify/reader-failed'),
    what,
  ).toEqual([]);
  expect(
    verdicts.map((one) => one.platform),
    what,
  ).toEqual(['moodle', 'canvas']);
  expect(packages).toHaveLength(1);
  expect(text).toContain('mutant.zip');
  expect(html).toContain('</html>');
  return diagnostics.some((one) => one.severity !== 'info');
}

const mutant = (make: () => PackageDraft, round: number, random: Random) =>
  round % 3 === 0 ? mutateBytes(make().build(), random) : mutateFiles(make(), random);

describe.skipIf(full).each(GOOD)('%s', (name, make) => {
  it(`gets a verdict under ${ROUNDS} mutations`, { timeout: 240_000 }, async () => {
    const random = randomNumbers(name.length * 1009);
    const good = make().build();
    let found = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const bytes = round % 3 === 0 ? mutateBytes(good, random) : mutateFiles(make(), random);
      if (await expectVerdict(bytes, `${name}, round ${round}`)) found++;
    }
    // Some mutations are harmless; most must be seen.
    expect(found).toBeGreaterThan(ROUNDS / 2);
  });
});

it('makes at least a thousand mutations', () => {
  expect(GOOD.length * ROUNDS).toBeGreaterThanOrEqual(1000);
});

if (full)
  it('every package gets a verdict for as long as is searched', { timeout: 36_000_000 }, async () => {
    await search(verifier.child, 0, async (index) => {
      const random = randomOf(index);
      const [name, make] = pick(GOOD, random);
      await expectVerdict(mutant(make, index, random), `${name}, case ${index} of seed ${seed}`);
    });
  });
