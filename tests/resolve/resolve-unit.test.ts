import { expect, it } from 'vitest';
import type { UnitDefinition } from '../../schema/types.generated.ts';
import { resolveUnit } from '../../src/resolve/resolve-unit.ts';
import type { SourceDocument } from '../../src/source/document.ts';
import { line, resolvedModule } from './support.ts';

const definition: UnitDefinition = {
  format: 1,
  namespace: '0a0b1a52-0f3b-4d55-9a63-0f6f0e6a2d11',
  id: 'unit',
  version: '1.0.0',
  language: 'en-GB',
  title: 'Unit',
  summary: 'A unit.',
  modules: ['example'],
};
const document: SourceDocument = { value: definition, locate: (pointer) => ({ file: 'unit.json', pointer }) };

it('puts modules together', async () => {
  const module = await resolvedModule();
  const { value, diagnostics } = resolveUnit({ document, file: 'unit.json', definition, modules: [module] });
  expect(diagnostics).toEqual([]);
  expect(value).toEqual({
    unit: {
      namespace: definition.namespace,
      id: 'unit',
      version: '1.0.0',
      language: 'en-GB',
      title: 'Unit',
      summary: 'A unit.',
      sequential: false,
      file: 'unit.json',
    },
    modules: [module],
  });
});

it('refuses an id that one of its modules has, and tells of another language', async () => {
  const modules = [await resolvedModule()];
  const clash = resolveUnit({ document, file: 'unit.json', definition: { ...definition, id: 'example' }, modules });
  expect(clash.value).toBeUndefined();
  expect(clash.diagnostics.map(line)).toEqual(['error resolve/unit-id /id']);
  const russian = resolveUnit({ document, file: 'unit.json', definition: { ...definition, language: 'ru' }, modules });
  expect(russian.value).toBeDefined();
  expect(russian.diagnostics.map(line)).toEqual(['info resolve/unit-language /modules/0']);
});
