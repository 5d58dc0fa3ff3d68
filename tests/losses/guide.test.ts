import { describe, expect, it } from 'vitest';
import { arbitraryModule } from '../support/arbitrary-module.ts';
import { allSinks, kitchenSinkFiles } from '../support/kitchen-sink/index.ts';
import { fc, tries } from '../support/property.ts';
import { measureGuide } from './measure-guide.ts';

describe('instructor-guide', () => {
  it.each(allSinks.map((sink) => [sink().id, sink] as const))('holds %s, or says what it loses', async (id, sink) => {
    const { undeclared, idle, broken } = await measureGuide(sink(), id === 'bare' ? {} : kitchenSinkFiles);
    expect({ undeclared, idle, broken }).toEqual({ undeclared: [], idle: [], broken: [] });
  });
});

it('holds any module', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryModule, async (definition) => {
      const { undeclared, idle, broken } = await measureGuide(definition, {});
      expect({ undeclared, idle, broken }).toEqual({ undeclared: [], idle: [], broken: [] });
    }),
    tries(40),
  );
});
