import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PART_NAMES, partFile } from '../../src/player/parts.ts';
import { groupOf } from '../../src/player/word-groups.ts';
import type { PlayerTextKey } from '../../src/player/words.ts';
import { player as enPlayer } from '../../src/text/languages/en/player.ts';

const top = join(import.meta.dirname, '../..');
const KEYS = Object.keys(enPlayer) as PlayerTextKey[];

/** The keys that a script names whole, and all those that begin as one does that it puts together. */
function keysIn(script: string): ReadonlySet<PlayerTextKey> {
  const named = new Set([...script.matchAll(/["'`](player\.[\w.-]+)["'`]/g)].map(([, key]) => key));
  const beginnings = [...script.matchAll(/`(player\.[\w.-]+)\$\{/g)].map(([, beginning = '']) => beginning);
  return new Set(KEYS.filter((key) => named.has(key) || beginnings.some((beginning) => key.startsWith(beginning))));
}

function groupsIn(script: string): readonly string[] {
  return [...new Set([...keysIn(script)].map(groupOf))].sort();
}

const built = (file: string) => readFileSync(join(top, 'lib', file), 'utf8');

test('what comes before a quiz is opened needs no word that comes with quizzes', () => {
  const core = built('player.js');
  expect(keysIn(core).size).toBeGreaterThan(40);
  expect(groupsIn(core)).toEqual(['core', 'platform']);
  expect(groupsIn(built(`page-scripts/${partFile('platform')}`))).toEqual([]);
});

test('quizzes need no word that a website’s pages do not have', () => {
  const parts = PART_NAMES.filter((name) => name !== 'platform').map((name) => built(`page-scripts/${partFile(name)}`));
  expect(groupsIn(parts.join('\n'))).toEqual(['core', 'quiz']);
});

/** What a page of a website never shows: all pages are in one document, or a platform is there. */
const ELSEWHERE = ['boot/application.ts', 'pages/navigator.ts', 'pages/notices.ts', 'pages/progress-page.ts'];

test('words for platforms are said only where a platform, or a document of all pages, is', () => {
  const sources = readdirSync(join(top, 'src/player'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const saying = sources.filter((path) => {
    const code = readFileSync(join(top, 'src/player', path), 'utf8');
    return path !== 'word-groups.ts' && groupsIn(code).includes('platform');
  });
  expect(
    saying
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path !== 'pages/bar.ts')
      .sort(),
  ).toEqual(ELSEWHERE);
});

test('every word is of a group, and each group has some', () => {
  expect(new Set(KEYS.map(groupOf))).toEqual(new Set(['core', 'platform', 'quiz', 'unit']));
});
