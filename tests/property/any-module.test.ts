import { describe, expect, it } from 'vitest';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import type { ChosenTarget } from '../../src/pipeline/targets.ts';
import { verify } from '../../src/verify/index.ts';
import { arbitraryModule } from '../support/arbitrary-module.ts';
import { allTargets, emitInMemory, packInMemory, prepareInMemory } from '../support/build-in-memory.ts';
import { fc, tries } from '../support/property.ts';

const runs = tries(10);

/** Each module is read twice for all targets, which draw the same modules: what was read is found by these objects. */
const ONCE: Readonly<Record<string, never>> = {};
const AGAIN: Readonly<Record<string, never>> = {};

/** From the definition's text to the package's bytes, as in a process of its own. */
async function builtFromSource(definition: ModuleDefinition, chosen: ChosenTarget, time: typeof ONCE) {
  const { prepared, host } = await prepareInMemory(definition, time);
  if (prepared === undefined) throw new Error('not prepared');
  const emitted = await emitInMemory(prepared, chosen);
  expect(emitted.diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
  return { name: emitted.name, losses: emitted.losses, bytes: await packInMemory(emitted, host, chosen) };
}

describe('any module that the schema accepts', () => {
  it('passes the cross-checks as it is generated', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryModule, async (definition) => {
        const { diagnostics } = await prepareInMemory(definition, ONCE);
        expect(diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
      }),
      runs,
    );
  });

  it.each(allTargets().map((chosen) => [chosen.target.name, chosen] as const))(
    'builds for %s, twice the same from its text, and verifies without an error',
    async (_name, chosen) => {
      await fc.assert(
        fc.asyncProperty(arbitraryModule, async (definition) => {
          const first = await builtFromSource(definition, chosen, ONCE);
          const second = await builtFromSource(structuredClone(definition), chosen, AGAIN);
          expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
          expect(second.losses).toEqual(first.losses);
          if (chosen.version.container === 'file') return;
          const report = await verify(first.bytes, { name: first.name });
          expect(report.diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
        }),
        runs,
      );
    },
  );
});
