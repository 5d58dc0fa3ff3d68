import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { pick, type Random, randomOf } from '../guarantees/random.ts';
import { full, seed } from '../guarantees/scale.ts';
import { search } from '../guarantees/search.ts';
import { allTargets, emitInMemory, packInMemory, prepareInMemory } from '../support/build-in-memory.ts';
import { kitchenSink, kitchenSinkFiles } from '../support/kitchen-sink/index.ts';
import { BoundedVerifier } from './support/bounded-verify.ts';
import { canvasCartridge, qtiZip } from './support/canvas.ts';
import { cartridge } from './support/cartridge.ts';
import { moodleBackup, olderBackup } from './support/moodle-backup.ts';
import { mutateBytes, mutateFiles } from './support/mutate-package.ts';
import * as others from './support/others.ts';
import { PackageDraft } from './support/package-draft.ts';
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
async function expectVerdict(bytes: Uint8Array, what: string) {
  const { value, milliseconds, memory } = await verifier.child.ask('verify', bytes).catch((error) => {
    throw new Error(what, { cause: error });
  });
  const { diagnostics, verdicts, packages, text, html } = value;
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
  expect(milliseconds, what).toBeLessThan(60_000);
  expect(memory, what).toBeLessThan(2 ** 31);
  return { milliseconds, isFaulty: diagnostics.some((one) => one.severity !== 'info') };
}

/** One change, or some, of what a package holds or of its bytes. */
function mutant(draft: PackageDraft, random: Random): Uint8Array {
  if (random(3) === 0) return mutateBytes(draft.build(), random);
  for (let change = random(3); change > 0; change -= 1) mutateFiles(draft, random);
  return mutateFiles(draft, random);
}

describe.skipIf(full).each(GOOD)('%s', (name, make) => {
  it(`gets a verdict under ${ROUNDS} mutations`, { timeout: 240_000 }, async () => {
    const random = randomNumbers(name.length * 1009);
    const good = make().build();
    let found = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const bytes = round % 3 === 0 ? mutateBytes(good, random) : mutateFiles(make(), random);
      if ((await expectVerdict(bytes, `${name}, round ${round}`)).isFaulty) found++;
    }
    // Some mutations are harmless; most must be seen.
    expect(found).toBeGreaterThan(ROUNDS / 2);
  });
});

it('makes at least a thousand mutations', () => {
  expect(GOOD.length * ROUNDS).toBeGreaterThanOrEqual(1000);
});

/** What our own targets make of a module that holds everything, and packages in the shapes that other programs give them. */
async function everyGood(): Promise<readonly (readonly [name: string, make: () => PackageDraft])[]> {
  const { prepared, host } = await prepareInMemory(kitchenSink(), kitchenSinkFiles);
  if (prepared === undefined) throw new Error('The kitchen sink is at fault.');
  const own = allTargets().filter(({ target }) => target.name !== 'instructor-guide');
  const built = await Promise.all(
    own.map(async (chosen) => {
      const files = unzipSync(await packInMemory(await emitInMemory(prepared, chosen), host));
      return [`our ${chosen.target.name}`, () => new PackageDraft(files)] as const;
    }),
  );
  return [...GOOD, ['older Moodle backup', olderBackup], ...Object.entries(others), ...built];
}

if (full)
  it('every package gets a verdict for as long as is searched', { timeout: 36_000_000 }, async () => {
    const good = await everyGood();
    await search(verifier.child, 0, (index) => {
      const random = randomOf(index);
      const [name, make] = pick(good, random);
      return expectVerdict(mutant(make(), random), `${name}, case ${index} of seed ${seed}`);
    });
  });
