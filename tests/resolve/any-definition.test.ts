import { describe, expect, it } from 'vitest';
import { validateModule } from '../../src/definition/validate.ts';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { resolveModule } from '../../src/resolve/resolve-module.ts';
import type { LoadedModule } from '../../src/source/document.ts';
import { emptyWorkspace } from '../../src/source/workspace.ts';
import { fc, tries } from '../support/property.ts';
import { smallModule } from '../support/small-module.ts';
import { arbitraryDefinition } from './arbitrary-definition.ts';

function loadedOf(value: unknown): LoadedModule {
  const file = 'modules/a/module.json';
  return {
    value,
    locate: (pointer) => ({ file, pointer }),
    folder: 'a',
    file,
    files: new Map(),
    svg: new Map(),
    found: new Map(),
    untagged: new Set(),
    includedTexts: [],
    sources: { main: { path: `/${file}`, name: file, text: '', stored: '' }, included: new Map(), uses: new Map() },
    read: [],
  };
}

describe('any definition that is valid by the schema', () => {
  it('is resolved or refused with reasons, never with an exception, and the same each time', () => {
    const codes = new Set<string>();
    fc.assert(
      fc.property(arbitraryDefinition(), (definition) => {
        const loaded = loadedOf(definition);
        expect(validateModule(loaded).diagnostics).toEqual([]);
        const workspace = {
          ...emptyWorkspace('/'),
          sourceTexts: new Map([['a', 'They are being checked, two words.']]),
        };
        const result = resolveModule({ loaded, definition, workspace });
        expect(result.value === undefined).toBe(hasErrors(result.diagnostics));
        expect(resolveModule({ loaded, definition, workspace })).toEqual(result);
        for (const { code, message, hint } of result.diagnostics) {
          codes.add(code);
          expect(message).not.toMatch(/undefined|\[object|NaN/);
          expect(hint ?? '').not.toMatch(/undefined|\[object|NaN/);
        }
      }),
      tries(300),
    );
    expect(codes.size).toBeGreaterThan(30);
  });
});

describe('names that every object has', () => {
  it.each(['constructor', 'hasOwnProperty', 'toString', 'valueOf'])('%s is a property like any other', (name) => {
    const answer = (text: string) => ({ text, [name]: 'own' });
    const accept = [answer('one'), answer('one'), answer('two')];
    const quiz = {
      id: 'quiz',
      type: 'quiz',
      title: 'Quiz',
      purpose: 'practice',
      questions: [{ id: 'q', type: 'short-answer', stem: 'Which?', accept }],
    };
    const codes = validateModule(loadedOf({ ...smallModule(), activities: [quiz] })).diagnostics.map(
      ({ code }) => code,
    );
    expect(new Set(codes)).toEqual(new Set(['definition/unknown-property']));
  });
});
