import { describe, expect, it } from 'vitest';
import type { ModuleDefinition } from '../../../schema/types.generated.ts';
import { chooseTargets } from '../../../src/pipeline/targets.ts';
import { arbitraryModule } from '../../support/arbitrary-module.ts';
import { emitInMemory, packInMemory, prepareInMemory } from '../../support/build-in-memory.ts';
import { crossedSink, kitchenSink, kitchenSinkFiles, russianSink } from '../../support/kitchen-sink/index.ts';
import { fc, tries } from '../../support/property.ts';
import { arrivesAs } from './arrives-as.ts';
import { differences } from './compare.ts';
import { writtenModules } from './support/written.ts';

const targets = ['canvas', 'moodle', 'common-cartridge'] as const;

/** One object for all modules without files: by it what was read of them before is found. */
const NO_FILES = {};

/** What comes back otherwise than the table says, when a module is built and the package imported. */
async function afterRoundTrip(
  definition: ModuleDefinition,
  files: Readonly<Record<string, string | Uint8Array>>,
  target: (typeof targets)[number],
): Promise<readonly string[]> {
  const { prepared, host, diagnostics } = await prepareInMemory(definition, files);
  const [chosen] = chooseTargets([target]).chosen;
  const [module] = prepared?.publication.modules ?? [];
  if (prepared === undefined || chosen === undefined || module === undefined)
    throw new Error(JSON.stringify(diagnostics));
  const packed = await packInMemory(await emitInMemory(prepared, chosen), host);
  const { modules } = await writtenModules(`x.${target === 'moodle' ? 'mbz' : 'imscc'}`, packed);
  return differences(module, modules, arrivesAs[target]);
}

describe.each(targets)('what was built for %s and is imported', (target) => {
  it.each([
    ['the kitchen sink', kitchenSink],
    ['with crossed settings', crossedSink],
    ['in Russian', russianSink],
  ])('arrives as the table says: %s', { timeout: 60_000 }, async (_, make) => {
    expect(await afterRoundTrip(make(), kitchenSinkFiles, target)).toEqual([]);
  });

  it('arrives as the table says: random modules', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryModule, async (definition) => {
        expect(await afterRoundTrip(definition, NO_FILES, target)).toEqual([]);
      }),
      { ...tries(5), endOnFailure: true },
    );
  });
});
