import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryModule } from '../support/arbitrary-module.ts';
import { allSinks, kitchenSinkFiles } from '../support/kitchen-sink/index.ts';
import { comparedTargets, measure, nameOf } from './measure.ts';

describe.each(comparedTargets().map((chosen) => [nameOf(chosen), chosen] as const))('%s', (_name, chosen) => {
  it.each(allSinks.map((sink) => [sink().id, sink] as const))('holds %s, or says what it loses', async (id, sink) => {
    const { undeclared } = await measure(sink(), id === 'bare' ? {} : kitchenSinkFiles, chosen);
    expect(undeclared).toEqual([]);
  });
});

const runs = { numRuns: 25 };

describe.each(comparedTargets().map((chosen) => [nameOf(chosen), chosen] as const))('%s', (_name, chosen) => {
  it('holds any module, or says what it loses', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryModule, async (definition) => {
        const { undeclared } = await measure(definition, {}, chosen);
        expect(undeclared).toEqual([]);
      }),
      runs,
    );
  });
});
