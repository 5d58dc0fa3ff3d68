import { describe, expect, it } from 'vitest';
import { loadModule } from '../../src/source/load-module.ts';
import { memoryHost } from '../../src/source/memory-host.ts';

const load = (files: Record<string, string | Uint8Array>) =>
  loadModule(
    memoryHost(Object.fromEntries(Object.entries(files).map(([name, text]) => [`/w/m/${name}`, text])), '/w'),
    '/w',
    '/w/m',
  );

describe('loading a module', () => {
  it('reads included texts and finds every part again in the file where it stands', async () => {
    const { value, diagnostics } = await load({
      'module.json':
        '{\n  "body": {"file": "texts/a.md"},\n  "glossary": {"file": "glossary.yaml"},\n  "x": "a\\nb"\n}',
      'texts/a.md': 'first\nsecond *line*\n',
      'glossary.yaml': '- id: one\n  definition:\n    file: texts/a.md\n- id: two\n',
    });
    expect(diagnostics).toEqual([]);
    expect(value?.value).toEqual({
      body: 'first\nsecond *line*\n',
      glossary: [{ id: 'one', definition: 'first\nsecond *line*\n' }, { id: 'two' }],
      x: 'a\nb',
    });
    expect(value?.locate('/body', { offset: 7 })).toEqual({
      file: 'm/texts/a.md',
      pointer: '/body',
      range: { start: { line: 2, column: 2 }, end: { line: 2, column: 3 } },
    });
    expect(value?.locate('/glossary/1/id')).toMatchObject({
      file: 'm/glossary.yaml',
      range: { start: { line: 4, column: 7 } },
    });
    expect(value?.locate('/glossary/0/definition', { offset: 0 })).toMatchObject({ file: 'm/texts/a.md' });
    expect(value?.locate('/x', { part: 'key' })).toMatchObject({
      range: { start: { line: 4, column: 3 }, end: { line: 4, column: 6 } },
    });
    expect(value?.locate('/x', { offset: 2 })).toMatchObject({ range: { start: { line: 4, column: 12 } } });
    expect(value?.locate('/missing/thing')).toMatchObject({
      file: 'm/module.json',
      range: { start: { line: 1, column: 1 } },
    });
    expect(value?.read.map((file) => file.name)).toEqual([
      'm/module.json',
      'm/texts/a.md',
      'm/glossary.yaml',
      'm/texts/a.md',
    ]);
  });

  const codes = async (files: Record<string, string | Uint8Array>) =>
    (await load(files)).diagnostics.map((diagnostic) => diagnostic.code);

  it('lets comments of YAML stand that cut no text', async () => {
    const yaml = 'a: x # a note\nb: y ## a note\nc: z\n  #d: an old value\n#e: another\nf: 1 #2\n';
    expect(await codes({ 'module.yaml': yaml })).toEqual([]);
  });

  it.each<[string, Record<string, string | Uint8Array>, string]>([
    ['a missing include', { 'module.json': '{"a": {"file": "no.md"}}' }, 'source/file-missing'],
    [
      'an include outside the workspace',
      { 'module.json': '{"a": {"file": "../../etc/x.md"}}' },
      'source/outside-workspace',
    ],
    ['an absolute include', { 'module.json': '{"a": {"file": "/etc/x.md"}}' }, 'source/outside-workspace'],
    [
      'a circle',
      { 'module.json': '{"a": {"file": "a.json"}}', 'a.json': '{"b": {"file": "a.json"}}' },
      'source/include-loop',
    ],
    ['a byte order mark and nothing else', { 'module.json': '\ufeff' }, 'source/empty-file'],
    ['a missing picture', { 'module.json': '{"assets": [{"file": "x.png"}]}' }, 'source/file-missing'],
    ['two definitions', { 'module.json': '{}', 'module.yaml': 'a: 1' }, 'source/two-definitions'],
    ['no definition', { 'other.txt': '' }, 'source/no-definition'],
    ['an empty file', { 'module.json': '' }, 'source/empty-file'],
    ['UTF-16', { 'module.json': new Uint8Array([0xff, 0xfe, 0x7b, 0]) }, 'source/not-utf-8'],
    ['bad UTF-8', { 'module.json': new Uint8Array([0x22, 0xc3, 0x28, 0x22]) }, 'source/not-utf-8'],
    ['20 MB', { 'module.json': `"${'a'.repeat(20 * 1024 * 1024)}"` }, 'source/file-too-large'],
    ['10,000 levels', { 'module.json': '['.repeat(10_000) + ']'.repeat(10_000) }, 'source/too-deep'],
    ['20,000 levels of names in YAML', { 'module.yaml': `${'? '.repeat(20_000)}a` }, 'source/too-deep'],
    ['20,000 levels around a reference', { 'module.yaml': `- &a x\n- ${'- '.repeat(20_000)}*a` }, 'source/too-deep'],
    ['20,000 levels after a quotation mark', { 'module.yaml': `a: '"'\nb: ${'['.repeat(20_000)}` }, 'source/too-deep'],
    ['10,000 levels of YAML blocks', { 'module.yaml': `${'- '.repeat(10_000)}a` }, 'source/too-deep'],
    ['__proto__', { 'module.json': '{"__proto__": {"x": 1}}' }, 'source/forbidden-key'],
    ['__proto__ in YAML', { 'module.yaml': '__proto__: 1' }, 'source/forbidden-key'],
    ['a duplicate key', { 'module.json': '{"a": 1, "a": 2}' }, 'source/duplicate-key'],
    ['a duplicate key in YAML', { 'module.yaml': 'a: 1\na: 2' }, 'source/duplicate-key'],
    ['a trailing comma', { 'module.json': '{"a": 1,}' }, 'source/syntax'],
    ['a comment', { 'module.json': '{} // x' }, 'source/syntax'],
    ['a text cut by a YAML comment', { 'module.yaml': 'a: Before #1' }, 'source/syntax'],
    ['a YAML alias', { 'module.yaml': 'a: &x 1\nb: *x' }, 'source/syntax'],
    ['a control character', { 'module.json': '{"a": "\\u0001"}' }, 'source/control-character'],
    ['half a surrogate pair', { 'module.json': '{"a": "\\ud800"}' }, 'source/control-character'],
  ])('refuses %s with one clear error', async (_name, files, code) => {
    expect(await codes(files)).toEqual([code]);
  });
});
