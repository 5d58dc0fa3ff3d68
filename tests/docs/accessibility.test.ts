import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../support/cli.ts';

/** The conformance report: every criterion once, with a level of the VPAT, a remark, and who says so. */

const report = readFileSync(join(repository, 'docs', 'accessibility.md'), 'utf8');
const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));

function rowsOf(title: string): string[][] {
  const [section = ''] = (report.split(`## ${title}\n`)[1] ?? '').split('\n## ');
  const lines = section.split('\n').filter((line) => /^\| \d/.test(line));
  return lines.map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

const CRITERIA = {
  'WCAG 2.1, level A':
    '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.3.1 3.3.2 4.1.1 4.1.2',
  'WCAG 2.1, level AA':
    '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 4.1.3',
  'What WCAG 2.2 adds': '2.4.11 2.5.7 2.5.8 3.2.6 3.3.7 3.3.8',
};

describe.each(Object.entries(CRITERIA))('%s', (title, criteria) => {
  it('has every criterion, in order', () => {
    expect(rowsOf(title).map(([name = '']) => name.split(' ')[0])).toEqual(criteria.split(' '));
  });

  it('says a level of the VPAT, a remark, and what it rests on, unless nobody looked', () => {
    for (const [name, level = '', remark, evidence] of rowsOf(title)) {
      expect([name, level]).toEqual([
        name,
        expect.stringMatching(/^(?:Supports|Partially supports|Does not support|Not applicable|Not evaluated)$/),
      ]);
      expect([name, remark]).not.toEqual([name, '']);
      if (level === 'Supports' && !name?.startsWith('4.1.1')) expect([name, evidence]).not.toEqual([name, '–']);
    }
  });
});

it('is about this version, and names tests that there are', () => {
  expect(report).toContain(`Cartwright ${version} makes`);
  const named = [...report.matchAll(/`(tests\/[a-z./-]+)`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(join(repository, path)))).toEqual([]);
});

it('says that no screen reader was tried', () => {
  expect(report).toContain('- Screen readers (NVDA, JAWS, VoiceOver, TalkBack), switches, voice control.');
});
