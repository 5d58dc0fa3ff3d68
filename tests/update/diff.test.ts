import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/pipeline/build.ts';
import { courseEffects } from '../../src/update/course-effects.ts';
import { partsOf } from '../../src/update/course-parts.ts';
import { effectLines } from '../../src/update/course-words.ts';
import { diffModules } from '../../src/update/diff.ts';
import { diffHtml, packagesHtml } from '../../src/update/diff-html.ts';
import { diffPackages, isPackage } from '../../src/update/diff-packages.ts';
import { diffText } from '../../src/update/diff-words.ts';
import { diskWorkplace } from '../../src/update/disk-workplace.ts';
import { packageLines, packagesText } from '../../src/update/packages-words.ts';
import { type Activity, another, published, Story, withActivity, withQuestions } from './story.ts';

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
      'talk in-old-copy kept-with-old-copy',
    ]);
  });

  it('Canvas leaves questions in a quiz that the new version has no more, and says which', () => {
    const fewer = withQuestions((questions) => questions.slice(1))(old);
    const canvas = courseEffects(old, fewer).find(({ target }) => target === 'canvas');
    const quiz = canvas?.parts.find(({ id }) => id === 'quiz');
    expect(quiz?.questionsLeft).toEqual(['Which is right?']);
    expect(canvas === undefined ? [] : effectLines(canvas)).toContain(
      '“The quiz”: this question stays in it until you delete it: “Which is right?”',
    );
    expect(courseEffects(old, fewer).flatMap(({ parts }) => parts.flatMap((one) => one.questionsLeft))).toHaveLength(1);
  });

  it('Canvas publishes again what a teacher had hidden, unless the module is unpublished', () => {
    const replaced = (published: boolean) =>
      courseEffects(old, { ...old, published })[0]?.settings.replaced.filter((line) => line.includes('published'));
    expect(replaced(true)).toHaveLength(1);
    expect(replaced(false)).toEqual([]);
  });

  it('a cartridge fares differently in Canvas and in Moodle, which makes pages of assignments', () => {
    const paper: Activity = {
      id: 'paper',
      type: 'assignment',
      title: 'Paper',
      prompt: 'Write.',
      submission: ['text'],
      points: 5,
    };
    const both = { ...old, activities: [...old.activities, paper] };
    const fates = courseEffects(both, both)
      .filter(({ target }) => target === 'common-cartridge')
      .map(({ platform, parts }) => [platform, parts.find(({ id }) => id === 'paper')]);
    expect(fates).toMatchObject([
      ['canvas', { outcome: 'same', attempts: 'kept' }],
      ['moodle', { outcome: 'doubled', attempts: 'none' }],
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
    expect(fates('website', own)).toContain('quiz updated lost');
    expect(fates('website')).toContain('quiz updated kept');
  });
});

describe('diff', () => {
  it('tells two versions apart in words', async () => {
    const story = await Story.begin();
    story.write('old/letters/module.json', JSON.stringify(old));
    story.write('old/letters/media/seal.png', readFileSync(join(story.folder, 'modules/letters/media/seal.png')));
    story.publish(drop, '1.1.0');
    const report = await diffModules('old/letters', 'letters', diskWorkplace(story.folder));
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
    const { modules, before } = await diffModules('modules/ours', undefined, diskWorkplace(story.folder));
    expect(before?.name).toBe('modules/letters');
    expect(modules.flatMap(({ changes }) => changes.map(({ where }) => where)).sort()).toEqual([
      'Discussion “The talk”: the prompt',
      'The id',
      'The namespace',
    ]);
    const text = diffText(await diffModules('modules/ours', undefined, diskWorkplace(story.folder)));
    expect(text).toContain('  To platforms it is another module: `ours`\n');
    expect(text).not.toContain('The namespace');
    expect(text).toContain('  Common Cartridge in Moodle: the same as Moodle backup.\n');
  });

  it('says what is still to be decided, and does not take it for a change', async () => {
    const story = await Story.begin();
    story.edit('"stem": "Who wrote it?"', '"stem": "Who wrote this letter?"');
    story.publish(
      withQuestions((questions) => questions.slice(0, 1)),
      '1.1.0',
    );
    await story.update();
    const report = await diffModules('modules/ours', undefined, diskWorkplace(story.folder));
    const [module] = report.modules;
    expect(module?.changes.map(({ where }) => where)).toEqual(['The namespace', 'The id']);
    expect(module?.undecided.map(({ kind }) => kind)).toEqual(['gone-there']);
    expect(diffText(report)).toContain(
      'question “Who wrote this letter?”: the publisher deleted what you changed or use\n    npx cartwright resolve',
    );
    expect(diffHtml(report)).toContain('<h3>Still to decide');
  });

  it('a heading of the page shows what is typed as code', async () => {
    const story = await Story.begin();
    story.write(
      'old/letters/module.json',
      JSON.stringify(published({ assets: [], activities: old.activities.slice(2, 3) })),
    );
    const [talk] = old.activities.slice(2, 3);
    if (talk === undefined) throw new Error('no talk');
    const renamed = {
      ...published({ assets: [], activities: [{ ...talk, id: 'chat' }] }),
      retired: [{ id: 'talk', now: 'chat' }],
    };
    story.write('new/letters/module.json', JSON.stringify(renamed));
    const html = diffHtml(await diffModules('old/letters', 'new/letters', diskWorkplace(story.folder)));
    expect(html).toContain('was renamed from <code>talk</code> to <code>chat</code></h3>');
    expect(html).not.toContain('`');
  });

  it('writes a page that no text of a module gets out of', async () => {
    const story = await Story.begin();
    const evil = '</p><script>alert(1)</script><img src=x onerror=alert(1)>';
    story.edit('"What do you think of it?"', JSON.stringify(`${evil} ${'word '.repeat(30)}`));
    const html = diffHtml(await diffModules('modules/ours', undefined, diskWorkplace(story.folder)));
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
    const at = diskWorkplace(story.folder);
    expect(await isPackage(file('a', 'canvas.imscc'), at)).toBe(true);
    expect(await isPackage(join(story.folder, 'modules/letters'), at)).toBe(false);
    const lines = packageLines(await diffPackages(file('a', 'canvas.imscc'), file('b', 'canvas.imscc'), at));
    expect(lines).toContain('The page “Another title” is changed');
    expect(lines.filter((line) => line.startsWith('The question'))).toHaveLength(1);
    expect(packageLines(await diffPackages(file('a', 'canvas.imscc'), file('a', 'canvas.imscc'), at))).toEqual([]);
    const canvas = await diffPackages(file('a', 'canvas.imscc'), file('b', 'canvas.imscc'), at);
    expect(canvas.course.map(({ target }) => target)).toEqual(['canvas']);
    expect(canvas.course[0]?.parts.map(({ title, outcome }) => `${title} ${outcome}`)).toEqual(
      expect.arrayContaining(['Another title updated', 'The talk same', 'The quiz updated']),
    );
    expect(packagesText(canvas)).toContain('Uploaded into a course that has the old one:\n  Canvas: Canvas updates');
    expect(packagesHtml(canvas)).toMatch(/<article><h3>The page “Another title” is changed<\/h3>/);
    const moodle = await diffPackages(file('a', 'moodle.mbz'), file('b', 'moodle.mbz'), at);
    expect(moodle.course.map(({ first }) => first)).toEqual(['This will make a second copy.']);
    const other = await diffPackages(file('a', 'canvas.imscc'), file('a', 'moodle.mbz'), at);
    expect(other.diagnostics.map(({ code }) => code)).toEqual(['update/not-comparable']);
  });

  it('folds what is the same in long texts on its page, and keeps two lines beside a change', () => {
    const line = (index: number): string => `Line ${index}.`;
    const before = Array.from({ length: 20 }, (_, index) => line(index)).join('\n');
    const report = {
      kind: 'packages' as const,
      before: { name: 'a' },
      after: { name: 'b' },
      changes: [
        { kind: 'changed' as const, what: 'page', title: 'P', before, after: before.replace('Line 10', 'Row 10') },
      ],
      course: [],
      diagnostics: [],
    };
    const html = packagesHtml(report);
    expect(html.match(/<summary>[^<]*/g)).toEqual(
      Array(2)
        .fill(['8', '7'])
        .flat()
        .map((count) => `<summary>${count} lines are the same`),
    );
    expect(html).toContain('</details>Line 8.\nLine 9.\n<del>Line</del>');
    const text = html.replace(/<summary>[^<]*<\/summary>/g, '').replace(/<[^>]+>/g, '');
    for (let index = 0; index < 20; index += 1) expect(text.split(`${index}.`).length).toBeGreaterThan(2);
  });

  it('calls a package’s questions by their titles, not by the passage before them', () => {
    const quiz = (questions: readonly object[]) => [{ id: 'q', type: 'quiz', title: 'Quiz', questions }];
    const asked = { id: 'one', title: 'Who wrote it?', stem: 'A long letter. Who wrote it?' };
    const untitled = { id: 'two', title: '', stem: 'When?' };
    expect(partsOf(quiz([asked, untitled]), quiz([]))[0]?.goneQuestions).toEqual(['Who wrote it?', 'When?']);
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
    const { diagnostics } = await diffModules('modules/unit.json', 'letters', diskWorkplace(story.folder));
    expect(diagnostics.map(({ code }) => code)).toEqual(['update/not-comparable']);
  });
});
