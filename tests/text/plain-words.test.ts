import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from '../support/cli.ts';

/** Words that say two things, or that nobody says. A gap is not a blank, and neither is a space. */
const UNPLAIN = /\b(?:anew|blanks?|foretell|foretold|mend(?:s|ed|ing)?|told)\b/i;

/** Names of the format, of the standards, and the name of a kind of question that everybody knows. */
const NAMES = /`[^`]*`|fill in the blank/g;

it('the codes are explained in plain English', () => {
  const explained = readFileSync(join(repository, 'docs', 'diagnostics.md'), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  expect(explained.length).toBeGreaterThan(1000);
  expect(explained.filter((line) => UNPLAIN.test(line.replaceAll(NAMES, '')))).toEqual([]);
});

/** Words of no comment and no document either. A script of the world is called Mend. */
const ODD = /(?<!'adlm .*)\b(?:anew|foretell|foretold|mend(?:s|ed|ing|ings)?)\b/i;

/** What people read: documents, comments, messages. CONTRIBUTING names the words themselves. */
const READ = ['ARCHITECTURE.md', 'README.md', 'SECURITY.md', 'bench', 'docs', 'scripts', 'src', 'starter', 'templates'];

it('nothing that people read has words of another century', () => {
  const files = READ.flatMap((name) =>
    name.includes('.')
      ? [name]
      : readdirSync(join(repository, name), { recursive: true, encoding: 'utf8' })
          .filter((path) => ['.css', '.hbs', '.md', '.mjs', '.ts', '.tsx'].includes(extname(path)))
          .map((path) => join(name, path)),
  );
  const found = files.flatMap((file) =>
    readFileSync(join(repository, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (ODD.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );
  expect(files.length).toBeGreaterThan(900);
  expect(found).toEqual([]);
});
