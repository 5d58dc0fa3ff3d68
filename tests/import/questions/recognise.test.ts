import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { importReaders } from '../../../src/import/registry.ts';
import { memorySource } from '../../../src/read/byte-source.ts';

const source = (name: string, content: string | Uint8Array) => ({
  name,
  bytes: memorySource(typeof content === 'string' ? new TextEncoder().encode(content) : content),
  beside: new Map<string, () => Promise<Uint8Array>>(),
});

async function readerOf(file: ReturnType<typeof source>): Promise<string | undefined> {
  for (const reader of importReaders) if (await reader.recognise(file)) return reader.name;
  return undefined;
}

const files: readonly (readonly [name: string, content: string, reader: string | undefined])[] = [
  ['a.txt', '::Sun::It rises.{T}', 'gift'],
  ['a.gift', 'Only words.', 'gift'],
  ['a.txt', '$CATEGORY: a\n\nWords', 'gift'],
  ['a.txt', 'Quiz title: Sums\n\n1. What?\na) x\n*b) y', 'text2qti'],
  ['a.md', '1.  What?\n[*] x\n[ ] y', 'text2qti'],
  ['a.txt', '1.  What?\n=   5', 'text2qti'],
  ['a.txt', '1. What?\na) x\n*b) y', 'typed-questions'],
  ['a.txt', 'What?\nA. x\nB. y\nANSWER: A', 'typed-questions'],
  ['a.txt', '1. What is $\\frac{a}{b}$?\na) x\n*b) y', 'typed-questions'],
  ['a.md', '# A page\n\nWords, and a list:\n\n1. one\n2. two', 'markdown'],
  ['a.csv', 'question;correct\nWho?;I', 'csv'],
  ['a.txt', 'question\tcorrect\nWho?\tI', 'csv'],
  ['a.xml', '<?xml version="1.0"?><!-- a --><quiz></quiz>', 'moodle-xml'],
  ['a.xml', '<other><body/></other>', undefined],
  // A row of comments with no element behind them is told from XML as soon as one.
  ['many.xml', `${'<!-- a -->'.repeat(400)}`, undefined],
  ['a.bin', '\u0000\u0001\u0002', undefined],
];

describe('files of questions', () => {
  for (const [name, content, reader] of files)
    test(`${name}: ${content.slice(0, 30)}`, async () => expect(await readerOf(source(name, content))).toBe(reader));

  test('a workbook is known by what is in it', async () => {
    const bytes = await new JSZip().file('xl/workbook.xml', '<workbook/>').generateAsync({ type: 'uint8array' });
    expect(await readerOf(source('a.zip', bytes))).toBe('xlsx');
  });

  test('every reader gives a draft, or one error with the place', async () => {
    const read = async (name: string, content: string) => {
      const file = source(name, content);
      const reader = importReaders.find((one) => one.name === name.split('.')[0]);
      return reader?.read({ ...file, name: 'f.txt' }, {});
    };
    expect((await read('gift.txt', 'A{T}'))?.value?.modules[0]?.activities.length).toBe(1);
    expect((await read('gift.txt', '\nA { b'))?.diagnostics).toMatchObject([
      { code: 'import/nothing-in-it', file: 'f.txt', range: { start: { line: 2, column: 1 } } },
    ]);
    expect((await read('csv.csv', 'a,b\n1,2'))?.diagnostics.map(({ code }) => code)).toEqual(['import/nothing-in-it']);
    expect((await read('moodle-xml.xml', '<quiz>\n<question></quiz>'))?.diagnostics).toMatchObject([
      { code: 'import/damaged', file: 'f.txt', range: { start: { line: 2 } } },
    ]);
    expect((await read('text2qti.md', 'Quiz title: x'))?.diagnostics.map(({ code }) => code)).toEqual([
      'import/nothing-in-it',
    ]);
  });

  test('letters that were guessed are told', async () => {
    const bytes = Uint8Array.from([0xc2, 0xee, 0xef, 0xf0, 0xee, 0xf1, ...new TextEncoder().encode('{T}')]);
    const reader = importReaders.find(({ name }) => name === 'gift');
    const { value } = (await reader?.read(source('a.txt', bytes), {})) ?? {};
    expect(value?.entries.map(({ kind }) => kind)).toEqual(['encoding']);
  });
});
