import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from '../support/cli.ts';

const folder = join(repository, 'docs', 'decisions');
const decisions = readdirSync(folder).filter((name) => /^\d{4}-/.test(name));

it('each decision has a number of its own, which its title says', () => {
  const numbers = decisions.map((name) => Number(name.slice(0, 4)));
  expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
  const wrong = decisions.filter((name) => {
    const [title = ''] = readFileSync(join(folder, name), 'utf8').split('\n');
    return !title.startsWith(`# ${Number(name.slice(0, 4))}. `);
  });
  expect(wrong).toEqual([]);
});

it('each link to a decision says its number', () => {
  const pages = [
    ...readdirSync(repository).filter((name) => name.endsWith('.md')),
    ...readdirSync(join(repository, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join('docs', name)),
  ];
  const wrong = pages.flatMap((page) => {
    const text = readFileSync(join(repository, page), 'utf8');
    const links = [...text.matchAll(/\[(?:decision )?(\d+)\]\([^)\s]*?(\d{4})-[a-z-]+\.md\)/g)];
    return links.filter(([, said, file]) => Number(said) !== Number(file)).map(([link]) => `${page}: ${link}`);
  });
  expect(wrong).toEqual([]);
});
