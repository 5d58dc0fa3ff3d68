import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { PART_NAMES, type PartName, partFile } from '../../src/player/parts.ts';
import { builtPackage } from '../support/built-package.ts';
import { everyQuestion, excerpt, playableModule, quizWith, shortModule } from '../support/playable-module.ts';

const top = join(import.meta.dirname, '../..');

function gzipped(path: string): number {
  return gzipSync(readFileSync(join(top, 'lib', path)), { level: 9 }).length;
}

describe('the size of the player', () => {
  it('the core takes at most 30 KB, gzipped', () => {
    expect(gzipped('player.js')).toBeLessThanOrEqual(30 * 1024);
  });

  it.each(PART_NAMES)('the part %s is there and takes at most 8 KB, that of all quizzes twice as much', (name) => {
    const limit = name === 'quiz' ? 16 : 8;
    expect(gzipped(`page-scripts/${partFile(name)}`)).toBeLessThanOrEqual(limit * 1024);
  });

  it('every script of a part has a name', () => {
    const scripts = readdirSync(join(top, 'src/player/part-scripts')).map((file) => file.replace(/\.ts$/, ''));
    expect(scripts.sort()).toEqual([...PART_NAMES].sort());
  });
});

const ALL_WIDGETS: readonly PartName[] = ['entry', 'extended-text', 'inline-entries', 'match', 'order'];
const few = () => everyQuestion('quiz').filter(({ type }) => ['choice', 'matching'].includes(type));

type Contents = ReadonlyMap<string, Uint8Array | string>;

/** The parts that a file of a package holds, by what each provides. */
function partsIn(contents: Contents, path: string): readonly string[] {
  const script = textOf(contents, path);
  return PART_NAMES.filter((name) => script.includes(textOf(scripts, partFile(name)).trim()));
}

const scripts: Contents = new Map(
  PART_NAMES.map((name) => [partFile(name), readFileSync(join(top, 'lib/page-scripts', partFile(name)))]),
);

function textOf(contents: Contents, path: string): string {
  const file = contents.get(path);
  if (file === undefined) throw new Error(`There is no ${path}.`);
  return typeof file === 'string' ? file : new TextDecoder().decode(file);
}

function scriptsOf(contents: Contents, path: string): readonly string[] {
  return [...textOf(contents, path).matchAll(/<script defer src="([^"]*)"/g)].map(([, script = '']) => script);
}

function scriptFilesOf(contents: Contents): readonly string[] {
  return [...contents.keys()].filter((path) => path.endsWith('.js')).sort();
}

describe('what a package contains of the player', () => {
  test.each(['scorm-1.2', 'scorm-2004'])(
    '%s: a script for all pages, and one for quizzes that its document does not load at once',
    async (target) => {
      const { contents } = await builtPackage(playableModule(), target);
      expect(scriptFilesOf(contents)).toEqual(['assets/player.js', 'assets/quiz-en.js']);
      expect(partsIn(contents, 'assets/player.js')).toEqual(['platform']);
      const ofQuizzes = ['answers', ...ALL_WIDGETS, 'long-quiz', 'quiz', 'reports'].sort();
      expect(partsIn(contents, 'assets/quiz-en.js')).toEqual(ofQuizzes);
      expect(scriptsOf(contents, 'index.html')).toEqual(['assets/player.js']);
      const manifest = textOf(contents, 'imsmanifest.xml');
      for (const path of scriptFilesOf(contents)) expect(manifest).toContain(`<file href="${path}"/>`);
    },
  );

  test('no widget that no question needs, and the clock only where a quiz has one', async () => {
    const quiz = (settings: object) =>
      playableModule({ activities: [quizWith('quiz', { questions: few(), settings })] });
    const { contents } = await builtPackage(quiz({}), 'scorm-1.2');
    expect(partsIn(contents, 'assets/quiz-en.js')).toEqual(['answers', 'match', 'quiz', 'reports']);
    const timed = await builtPackage(quiz({ timeLimitMinutes: 20 }), 'website');
    expect(partsIn(timed.contents, 'assets/quiz-en.js')).toEqual(['answers', 'match', 'quiz', 'time-limit']);
  });

  test('nothing of quizzes where there is none', async () => {
    const { contents } = await builtPackage(playableModule({ activities: [excerpt] }), 'scorm-1.2');
    expect([...contents.keys()].filter((path) => /quiz/.test(path))).toEqual([]);
  });

  test('a page of a website loads the script of quizzes if it is one', async () => {
    const { contents } = await builtPackage(shortModule({ questions: few() }), 'website');
    expect(scriptsOf(contents, 'index.html')).toEqual(['assets/player.js']);
    expect(scriptsOf(contents, 'final.html')).toEqual(['assets/player.js', 'assets/quiz-en.js']);
  });
});
