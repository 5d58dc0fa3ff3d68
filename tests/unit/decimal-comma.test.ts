import { expect, it } from 'vitest';
import { checkThrough } from '../../src/pipeline/check-through.ts';
import { ownFilesOnDisk } from '../../src/pipeline/own-files-on-disk.ts';
import { memoryHost } from '../../src/source/memory-host.ts';
import { definitionOf, quizOf } from '../resolve/support.ts';

it('a decimal comma in braces of YAML is told for what it is', async () => {
  const module = definitionOf({
    activities: [quizOf([{ id: 'how-much', type: 'numeric', stem: 'How much?', answer: 1.5 }])],
  });
  // JSON is YAML; only the number is written as YAML lets people write it.
  const text = JSON.stringify({ ...module, id: 'example' }).replace('"answer":1.5', '"answer": 1,5');
  const host = memoryHost({ '/work/modules/example/module.yaml': text }, '/work');
  const { diagnostics } = await checkThrough(host, '/work', [], ownFilesOnDisk);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
    {
      code: 'definition/unknown-property',
      hint: 'A comma begins a new entry here: write decimals with a point, as in 1.5.',
    },
  ]);
});
