import { describe, expect, it } from 'vitest';
import { arbitraryModule } from '../support/arbitrary-module.ts';
import { allSinks, kitchenSinkFiles } from '../support/kitchen-sink/index.ts';
import { fc, tries } from '../support/property.ts';
import { measureGuide } from './measure-guide.ts';

describe('instructor-guide', () => {
  it.each(allSinks.map((sink) => [sink().id, sink] as const))('holds %s, or says what it loses', async (id, sink) => {
    const measured = await measureGuide(sink(), id === 'bare' ? {} : kitchenSinkFiles);
    expect(measured).toEqual({ undeclared: [], idle: [], broken: [] });
  });
});

it('holds any module', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryModule, async (definition) => {
      expect(await measureGuide(definition, {})).toEqual({ undeclared: [], idle: [], broken: [] });
    }),
    tries(40),
  );
});
