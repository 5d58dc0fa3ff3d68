import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
