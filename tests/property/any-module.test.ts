import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verify } from '../../src/verify/index.ts';
import { arbitraryModule } from '../support/arbitrary-module.ts';
import { allTargets, emitInMemory, packInMemory, prepareInMemory } from '../support/build-in-memory.ts';

const runs = { numRuns: 25 };

describe('any module that the schema accepts', () => {
  it('passes the cross-checks as it is generated', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryModule, async (definition) => {
        const { diagnostics } = await prepareInMemory(definition);
        expect(diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
      }),
      runs,
    );
  });

  it.each(allTargets().map((chosen) => [chosen.target.name, chosen] as const))(
    'builds for %s, twice the same, and verifies without an error',
    async (_name, chosen) => {
      await fc.assert(
        fc.asyncProperty(arbitraryModule, async (definition) => {
          const { prepared, host } = await prepareInMemory(definition);
          if (prepared === undefined) throw new Error('not prepared');
          const emitted = await emitInMemory(prepared, chosen);
          expect(emitted.diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
          if (chosen.version.container === 'file') return;
          const bytes = await packInMemory(emitted, host);
          const again = await packInMemory(await emitInMemory(prepared, chosen), host);
          expect(Buffer.compare(bytes, again)).toBe(0);
          const report = await verify(bytes, { name: emitted.name });
          expect(report.diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
        }),
        runs,
      );
    },
  );
});
