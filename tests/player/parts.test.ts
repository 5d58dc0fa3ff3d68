import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { PART_NAMES, type PartName, partFile } from '../../src/player/parts.ts';
import { builtPackage } from '../support/built-package.ts';
import { everyQuestion, playableModule, quizWith, shortModule } from '../support/playable-module.ts';

const top = join(import.meta.dirname, '../..');

function gzipped(path: string): number {
  return gzipSync(readFileSync(join(top, 'lib', path)), { level: 9 }).length;
}

describe('the size of the player', () => {
  it('the core takes at most 30 KB, gzipped', () => {
    expect(gzipped('player.js')).toBeLessThanOrEqual(30 * 1024);
  });

  it.each(PART_NAMES)('the part %s is there and takes at most 8 KB', (name) => {
    expect(gzipped(`page-scripts/${partFile(name)}`)).toBeLessThanOrEqual(8 * 1024);
  });

  it('every script of a part has a name', () => {
    const scripts = readdirSync(join(top, 'src/player/part-scripts')).map((file) => file.replace(/\.ts$/, ''));
    expect(scripts.sort()).toEqual([...PART_NAMES].sort());
  });
});

const ALL_WIDGETS: readonly PartName[] = ['entry', 'extended-text', 'inline-entries', 'match', 'order'];
const few = () => everyQuestion('quiz').filter(({ type }) => ['choice', 'matching'].includes(type));

/** The player's parts among a package's files. */
function partsIn(contents: ReadonlyMap<string, unknown>): readonly string[] {
  return [...contents.keys()].filter((path) => path.includes('player-')).sort();
}

/** The player's scripts that a document loads, in order; those of pages are besides. */
function scriptsOf(document: unknown): readonly string[] {
  return [...String(document).matchAll(/<script defer src="(assets\/player[^"]*)"/g)].map(([, path = '']) => path);
}

function paths(names: readonly PartName[]): readonly string[] {
  return names.map((name) => `assets/${partFile(name)}`);
}

describe('what a package contains of the player', () => {
  test.each(['scorm-1.2', 'scorm-2004'])(
    '%s: the core, the platform, ways about in long quizzes, and the widgets of its questions',
    async (target) => {
      const { contents } = await builtPackage(playableModule(), target);
      const wanted = paths([...ALL_WIDGETS, 'long-quiz' as const, 'platform' as const].toSorted());
      expect(partsIn(contents)).toEqual(wanted);
      expect(scriptsOf(contents.get('index.html'))).toEqual(['assets/player.js', ...wanted]);
      const manifest = String(contents.get('imsmanifest.xml'));
      for (const path of wanted) expect(manifest).toContain(`<file href="${path}"/>`);
    },
  );

  test('no widget that no question needs, and the clock only where a quiz has one', async () => {
    const quiz = (settings: object) =>
      playableModule({ activities: [quizWith('quiz', { questions: few(), settings })] });
    expect(partsIn((await builtPackage(quiz({}), 'scorm-1.2')).contents)).toEqual(paths(['match', 'platform']));
    const timed = await builtPackage(quiz({ timeLimitMinutes: 20 }), 'website');
    expect(partsIn(timed.contents)).toEqual(paths(['match', 'time-limit']));
  });

  test('a page of a website loads what its own quiz needs', async () => {
    const { contents } = await builtPackage(shortModule({ questions: few() }), 'website');
    expect(scriptsOf(contents.get('index.html'))).toEqual(['assets/player.js']);
    expect(scriptsOf(contents.get('final.html'))).toEqual(['assets/player.js', ...paths(['match'])]);
  });
});
