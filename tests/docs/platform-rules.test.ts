import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from '../support/cli.ts';

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');

const filesOf = (...folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|mjs)$/.test(name))
      .map((name) => `${folder}/${name}`),
  );

/** The names of the rules that a page of `docs/platforms` lists: the first cells of its tables' rows. */
function rulesOf(page: string): ReadonlySet<string> {
  const cells = read(`docs/platforms/${page}`).matchAll(/^\| ([^|]+?) \|/gm);
  return new Set([...cells].map(([, name = '']) => name));
}

/** What comments cite: a page, and the quoted names behind it. */
function citations(): readonly { readonly file: string; readonly page: string; readonly names: readonly string[] }[] {
  return filesOf('src', 'tests', 'scripts').flatMap((file) => {
    const text = read(file).replaceAll(/\n\s*(?:\*|\/\/) ?/g, ' ');
    return [...text.matchAll(/docs\/platforms\/([a-z]+\.md)((?:(?:,| and [a-z]+\.md,) "[^"]+")*)/g)].map((found) => ({
      file,
      page: found[1] ?? '',
      names: [...(found[2] ?? '').matchAll(/"([^"]+)"/g)].map(([, name = '']) => name),
    }));
  });
}

it('every rule of a platform that a comment cites is in its table', () => {
  const cited = citations();
  expect(cited.flatMap(({ names }) => names).length).toBeGreaterThan(50);
  const missing = cited.flatMap(({ file, page, names }) =>
    names.filter((name) => !rulesOf(page).has(name)).map((name) => `${file}: ${page}, "${name}"`),
  );
  expect(missing).toEqual([]);
});

it('no comment cites what a reader does not have', () => {
  const elsewhere = /\b(?<!docs\/platforms\/)(?:canvas|moodle|standards|other-platforms)\.md\b/;
  const cites = (file: string): boolean => elsewhere.test(read(file).replaceAll(/ and moodle\.md/g, ''));
  expect(filesOf('src', 'scripts').filter(cites)).toEqual([]);
});
