import { parseTree } from 'jsonc-parser';
import { expect, it } from 'vitest';
import { parseJson } from '../../src/source/parse-json.ts';
import type { JsonPart } from '../../src/source/parsed-text.ts';
import { fc, tries } from '../support/property.ts';

/** Without what only the library’s tree has. */
function plain(part: JsonPart | undefined): unknown {
  const { type, offset, length, value, children } = part ?? { type: 'none', offset: 0, length: 0 };
  return { type, offset, length, value, children: children?.map(plain) };
}

it('gives the value of any JSON, and the parts of its text', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const { value: parsed, diagnostics } = parseJson(text, 'module.json');
      const { syntax } = parsed ?? {};
      const isUsable = !text.includes('"__proto__":');
      if (isUsable) expect([parsed?.value, diagnostics]).toEqual([JSON.parse(text), []]);
      expect(syntax?.kind === 'json' ? plain(syntax.root) : undefined).toEqual(plain(parseTree(text)));
    }),
    tries(60),
  );
});

it.each([
  ['two properties of one name', '{"a": 1, "b": {"a": 2, "a": ":"}}', 'source/duplicate-key', { a: 1, b: { a: 2 } }],
  ['two of one name, one of them escaped', String.raw`{"a": 1, "\u0061": 2}`, 'source/duplicate-key', { a: 1 }],
  ['a forbidden name', '{"__proto__": 1}', 'source/forbidden-key', {}],
] as const)('%s: is reported', (_, text, code, value) => {
  const result = parseJson(text, 'module.json');
  expect([result.diagnostics.map((one) => one.code), result.value?.value]).toEqual([[code], value]);
  expect(result.diagnostics[0]?.range).toBeDefined();
});

it('a number too large to be calculated with is reported', () => {
  expect(parseJson('[1e999]', 'module.json').diagnostics.map(({ code }) => code)).toEqual(['source/syntax']);
});
