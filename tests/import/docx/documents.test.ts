import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inWords, read } from './docx.ts';

const FOLDER = new URL('./documents/', import.meta.url);
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.docx'));

it('thirty documents of two programs are there, in five languages', () => {
  expect(names).toHaveLength(30);
  for (const program of ['docx', 'libreoffice'])
    for (const language of ['ar', 'en', 'es', 'ru', 'zh'])
      expect(names.filter((name) => name.startsWith(program) && name.endsWith(`-${language}.docx`))).toHaveLength(3);
});

/** What was made of each was read by a person before it was recorded. */
it.each(names)('%s is read as it says beside it', async (name) => {
  const draft = await read(new Uint8Array(readFileSync(new URL(name, FOLDER))), {}, name);
  await expect(inWords(draft)).toMatchFileSnapshot(new URL(name.replace('.docx', '.txt'), FOLDER).pathname);
});
