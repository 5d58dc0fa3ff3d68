import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/pipeline/build.ts';
import { courseEffects } from '../../src/update/course-effects.ts';
import { diffModules } from '../../src/update/diff.ts';
import { diffHtml } from '../../src/update/diff-html.ts';
import { diffPackages, isPackage, packageLines } from '../../src/update/diff-packages.ts';
import { diffText } from '../../src/update/diff-words.ts';
import { another, published, Story, withActivity, withQuestions } from './story.ts';

const old = published();
const drop = withActivity('text', (text) => ({ ...text, title: 'Another title' }));
const changed = {
  ...withQuestions((questions) => [...questions, another('third', 'When?')])(drop(old)),
  version: '1.1.0',
};
const now = {
  ...changed,
  activities: [
    ...changed.activities.filter(({ id }) => id !== 'talk'),
    { ...old.activities[0], id: 'more', title: 'More', type: 'reading' as const, body: 'More.' },
  ],
};

/** Part by part what becomes of it, on one platform. */
function fates(target: string, after: unknown = now): readonly string[] {
  const found = courseEffects(old, after).find((one) => one.target === target);
  return found?.parts.map(({ id, outcome, attempts }) => `${id} ${outcome} ${attempts}`) ?? [];
}

describe('what an upload does to a course', () => {
  it('Canvas updates in place, and answers to changed questions belong to the old ones', () => {
    expect(fates('canvas')).toEqual([
      'text updated none',
      'letter same none',
      'quiz updated kept-for-old-questions',
      'more new none',
      'talk left-behind kept',
    ]);
  });

  it('Moodle makes a second copy, and says so first', () => {
    const moodle = courseEffects(old, now).find(({ target }) => target === 'moodle');
    expect(moodle?.first).toBe('This will make a second copy.');
    expect(fates('moodle')).toEqual([
      'text doubled none',
      'letter doubled none',
      'quiz doubled kept-with-old-copy',
      'more new none',
      'talk left-behind kept-with-old-copy',
    ]);
  });

  it('a cartridge doubles quizzes alone in Canvas', () => {
    expect(fates('common-cartridge').filter((fate) => fate.includes('doubled'))).toEqual([
      'quiz doubled kept-with-old-copy',
    ]);
  });

  it('a SCORM package takes the place of the old one', () => {
    expect(fates('scorm')).toContain('quiz updated kept');
    expect(fates('scorm')).toContain('talk gone none');
  });

  it('a module of its own stands beside the old one, and would delete results in its place', () => {
    const own = { ...now, id: 'ours' };
    expect(fates('canvas', own)).toContain('quiz doubled kept-with-old-copy');
    expect(fates('scorm', own)).toContain('quiz new lost');
  });
});

describe('diff', () => {
  it('tells two versions apart in words', async () => {
    const story = await Story.begin();
    story.write('old/letters/module.json', JSON.stringify(old));
    story.write('old/letters/media/seal.png', readFileSync(join(story.folder, 'modules/letters/media/seal.png')));
    story.publish(drop, '1.1.0');
    const report = await diffModules('old/letters', 'letters', story.folder);
    const text = diffText(report);
    expect(text).toContain('Reading “Another title”: the title changed from “The text” to “Another title”');
    expect(text).toContain('Moodle backup: This will make a second copy.');
    expect(text).toContain('“Another title”, “The letter”: are there twice\n');
    expect(text).toContain('“Another title”: is updated\n');
    expect(report.modules[0]?.files).toEqual({ added: [], changed: [], removed: [] });
  });

  it('tells what was changed since a module was made from another', async () => {
    const story = await Story.begin();
    story.edit('"What do you think of it?"', '"Mine?"');
    const { modules } = await diffModules('modules/ours', undefined, story.folder);
    expect(modules.flatMap(({ changes }) => changes.map(({ where }) => where)).sort()).toEqual([
      'Discussion “The talk”: the prompt',
      'The id',
      'The namespace',
    ]);
  });

  it('writes a page that no text of a module gets out of', async () => {
    const story = await Story.begin();
    const evil = '</p><script>alert(1)</script><img src=x onerror=alert(1)>';
    story.edit('"What do you think of it?"', JSON.stringify(`${evil} ${'word '.repeat(30)}`));
    const html = diffHtml(await diffModules('modules/ours', undefined, story.folder));
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toMatch(/<[^>]*\s(?:src|href)=/);
  });

  it('compares finished packages by the identifiers of their parts', async () => {
    const story = await Story.begin();
    const request = { workingFolder: story.folder, paths: ['modules/letters'], targets: ['canvas', 'moodle'] };
    await build({ ...request, outFolder: 'a' });
    story.publish(
      withQuestions((questions) => [...questions, another('third', 'When?')]),
      '1.1.0',
    );
    story.publish(drop, '1.2.0');
    await build({ ...request, outFolder: 'b' });
    const file = (folder: string, end: string) => join(story.folder, folder, `letters.${end}`);
    expect(await isPackage(file('a', 'canvas.imscc'))).toBe(true);
    expect(await isPackage(join(story.folder, 'modules/letters'))).toBe(false);
    const lines = packageLines(await diffPackages(file('a', 'canvas.imscc'), file('b', 'canvas.imscc')));
    expect(lines).toContain('The page “Another title” is changed');
    expect(lines.filter((line) => line.startsWith('The question'))).toHaveLength(1);
    expect(packageLines(await diffPackages(file('a', 'canvas.imscc'), file('a', 'canvas.imscc')))).toEqual([]);
    const other = await diffPackages(file('a', 'canvas.imscc'), file('a', 'moodle.mbz'));
    expect(other.diagnostics.map(({ code }) => code)).toEqual(['update/not-comparable']);
  });

  it('refuses a unit beside a module', async () => {
    const story = await Story.begin();
    const unit = {
      format: 1,
      namespace: old.namespace,
      id: 'u',
      version: '1.0.0',
      language: 'en',
      title: 'U',
      summary: 'U',
      modules: ['letters'],
    };
    story.write('modules/unit.json', JSON.stringify(unit));
    const { diagnostics } = await diffModules('modules/unit.json', 'letters', story.folder);
    expect(diagnostics.map(({ code }) => code)).toEqual(['update/not-comparable']);
  });
});
