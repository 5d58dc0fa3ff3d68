import { expect, it } from 'vitest';
import { importInMemory } from '../../../src/importing/import-in-memory.ts';

const NAMESPACE = '7d3c2f0e-6a51-4c8e-9b1d-2f4a6c8e0b13';

/** The pages that are made of a text, by their files’ names. */
async function pagesOf(text: string): Promise<Readonly<Record<string, unknown>>> {
  const contents = new TextEncoder().encode(text);
  const { made, diagnostics } = await importInMemory({ files: [{ name: 'text.md', contents }], namespace: NAMESPACE });
  expect(diagnostics).toEqual([]);
  const pages = Object.entries(made?.files ?? {}).filter(([path]) => path.endsWith('.md'));
  return Object.fromEntries(pages.map(([path, content]) => [path.slice(path.lastIndexOf('/') + 1), content]));
}

const one =
  'An _emphasis_ and __more__ of it, $x^2$.\n\n* a\n* b\n    * c\n\n| a | b |\n|:--|--:|\n| 1 | 2 |\n\n***\n\n~~~python\nx = 1\n~~~\n\nTerm\n:   What it is.\n\nA note.[^n]\n\n[^n]: Said *there*.\n';
const two = '1) x\n2) y\n\nWritten in two\nlines, and [a link][l].\n\n[l]: https://example.org/ "T"\n';

it('keeps the bytes of a text that is in our dialect already', async () => {
  expect(await pagesOf(`One\n===\n\n${one}\n# Two #\n\n${two}`)).toEqual({ 'one.md': one, 'two.md': two });
});

it('writes those blocks alone that another dialect writes otherwise', async () => {
  const pages = await pagesOf(
    `# One\n\n${one}\n::: {.callout-tip title="T"}\n__b__\n:::\n\nSee [[gone]], _c_.\n\n* last\n\n# Two\n\nb\n`,
  );
  expect(Object.keys(pages)).toEqual(['one.md', 'two.md']);
  expect(pages['one.md']).toContain(
    'An _emphasis_ and __more__ of it, $x^2$.\n\n* a\n* b\n    * c\n\n| a | b |\n|:--|--:|\n',
  );
  expect(pages['one.md']).toContain('::: tip T\n');
  expect(pages['one.md']).toContain('\n\nSee gone, _c_.\n\n* last\n');
});
