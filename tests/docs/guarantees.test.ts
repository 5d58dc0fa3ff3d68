import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../support/cli.ts';

const page = readFileSync(join(repository, 'docs', 'guarantees.md'), 'utf8');
const { guarantees } = (await import(join(repository, 'scripts', 'guarantees-list.mjs'))) as {
  guarantees: Record<string, { promise: string; tests: string[] }>;
};

/** The lines of the table that a run printed. */
const rows = page
  .split('\n')
  .filter((line) => /^\| .*`npm run guarantees/.test(line))
  .map((line) => {
    const [promise = '', tried = '', command = '', commit = '', date = ''] = line
      .split(' | ')
      .map((cell) => cell.replace(/^\|\s*|\s*\|$/g, '').trim());
    return { promise, tried, name: /guarantees -- (\w+)/.exec(command)?.[1] ?? '', commit, date };
  });

describe('the table of guarantees', () => {
  it('has a line for each of the commands', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(guarantees).sort());
  });

  it.each(rows)(
    'says of $name what its command tries, and when it was last run in full',
    ({ promise, tried, name, commit, date }) => {
      expect(promise).toBe(guarantees[name]?.promise);
      if (tried.endsWith('not yet run in full')) expect([commit, date]).toEqual(['', '']);
      else {
        expect(tried).toMatch(/^\d[\d,]* \w/);
        expect(commit).toMatch(/^[0-9a-f]{7,40}$/);
        expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
    },
  );
});
