import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LIMITS, limitNames, limitsWith, limitText, parseLimit } from '../../src/untrusted/limits.ts';
import { repository } from '../support/cli.ts';

describe('a limit that was typed', () => {
  it.each([
    ['time=90s', { time: 90_000 }],
    ['time=1.5min', { time: 90_000 }],
    ['total=2h', { total: 7_200_000 }],
    ['processor=500ms', { processor: 500 }],
    ['memory=512MB', { memory: 512_000_000 }],
    ['memory=2 gb', { memory: 2_000_000_000 }],
    ['read=64KB', { read: 64_000 }],
    ['output=10B', { output: 10 }],
    ['files=20', { files: 20 }],
  ])('%s is read', (typed, expected) => {
    expect(parseLimit(typed)).toEqual(expected);
  });

  it.each([
    'time',
    'time=',
    'time=5',
    'time=5MB',
    'time=0s',
    'time=-1s',
    'time=1e3s',
    'memory=512',
    'memory=lots',
    'files=1.5',
    'files=2KB',
    'files=0',
    'findings=Infinity',
  ])('%s has no value that can be read', (typed) => {
    expect(parseLimit(typed)).toContain('has no value like');
  });

  it.each(['memry=1GB', '', '=1', '__proto__=1', 'toString=1'])('%s has no name of a limit', (typed) => {
    expect(parseLimit(typed)).toMatch(/^There is no limit “.*”\. There are: time, processor, .*total\.$/);
  });

  it('is written as it is typed', () => {
    for (const name of limitNames) {
      const { usual } = LIMITS[name];
      expect(parseLimit(`${name}=${limitText(name, usual)}`)).toEqual({ [name]: usual });
    }
    expect(limitText('time', 300)).toBe('300ms');
    expect(limitText('time', 1500)).toBe('1.5s');
    expect(limitText('memory', 123_456)).toBe('123456B');
  });
});

it('limits that are set take the place of usual ones, and undefined does not', () => {
  expect(limitsWith({ files: 3, time: undefined } as never)).toEqual({ ...limitsWith(), files: 3 });
});

it('the table of the documentation lists all limits as they are', () => {
  const page = readFileSync(join(repository, 'docs', 'library.md'), 'utf8');
  const table = page.slice(page.indexOf('| limit | default | of what |')).split('\n\n')[0] ?? '';
  const rows = limitNames.map(
    (name) => `| \`${name}\` | \`${limitText(name, LIMITS[name].usual)}\` | ${LIMITS[name].what} |`,
  );
  expect(table.split('\n').slice(2)).toEqual(rows);
});
