import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { finishParagraph } from '../../src/content/markdown-nodes.ts';
import { element, type HtmlNode, referenceTo, text } from '../../src/content/tree.ts';
import { repository } from '../support/cli.ts';

/** More than a call can have arguments. */
const MANY = 200_000;
const words: readonly HtmlNode[] = Array.from({ length: MANY }, (_, index) =>
  index % 2 === 0 ? element('strong', {}, text('a')) : text(' b '),
);

it('a paragraph may hold very many words of different looks', () => {
  const [paragraph] = finishParagraph(words);
  expect(paragraph).toMatchObject({ tag: 'p' });
  expect(element('p', {}, words).children).toEqual(words);
  expect(element('p', {}, text('a'), words, text('b')).children).toHaveLength(MANY + 2);
  expect(referenceTo({ to: 'activity', id: 'a' }, words).children).toHaveLength(MANY);
});

/** Folders whose lists are as long as what somebody wrote or sent. */
const FOLDERS = ['content', 'write', 'import', 'importing', 'compare', 'read', 'resolve', 'definition', 'source'];

/** Lists that become the arguments of a call, each on the stack: it overflows where they are very many. */
function spreads(source: string): readonly string[] {
  const pushed = source.matchAll(/\.(?:push|unshift)\(\.\.\.[^\n]*/g);
  const children = source.matchAll(
    /\b(?:element|referenceTo)\((?:'[^']*'|\w+|\{[^{}]*\}), (?:\{[^{}]*\}|[\w.]+), \.\.\.[^\n]*/g,
  );
  return [...pushed, ...children].map(([found]) => found);
}

it('no list of an author’s becomes the arguments of a call', () => {
  const found = FOLDERS.flatMap((folder) => {
    const top = join(repository, 'src', folder);
    const files = readdirSync(top, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
    return files.flatMap((path) =>
      spreads(readFileSync(join(top, path), 'utf8')).map((spread) => `${folder}/${path}: ${spread}`),
    );
  });
  expect(found).toEqual([]);
});

it.each([
  ['found.push(...more);', 1],
  ['list.unshift(...more);', 1],
  ["element('p', {}, ...children)", 1],
  ['element(tag, { ...attributes }, ...children)', 1],
  ["element('p', {}, children)", 0],
  ['found.push({ ...one, more });', 0],
])('%s spreads a list: %i', (source, count) => {
  expect(spreads(source)).toHaveLength(count);
});
