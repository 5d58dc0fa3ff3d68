import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { zipChunks } from '../../src/archive/zip.ts';
import { wordsFor } from '../../src/cli/update-command.ts';
import { check } from '../../src/pipeline/check.ts';
import { nodeHost } from '../../src/source/node-host.ts';
import { updateCodes } from '../../src/update/codes.ts';
import { customize, resolveConflicts, update } from '../../src/update/on-disk.ts';
import { repository } from '../support/cli.ts';
import { BODY, Story, told, withActivity } from './story.ts';

const codesOf = ({ diagnostics }: { readonly diagnostics: readonly { readonly code: string }[] }) =>
  diagnostics.map(({ code }) => code);

const promptTo = (prompt: string) =>
  withActivity('talk', (talk) => (talk.type === 'discussion' ? { ...talk, prompt } : talk));
const bodyTo = (body: string) => withActivity('text', (text) => (text.type === 'reading' ? { ...text, body } : text));

async function zipOf(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const tree = Object.entries(files).map(([path, text]) => ({ kind: 'text' as const, path, text }));
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipChunks(tree, nodeHost())) chunks.push(chunk);
  return Buffer.concat(chunks);
}

it('every code of these commands is made by a test of them', () => {
  const folder = join(repository, 'tests/update');
  const tests = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const untested = Object.keys(updateCodes.codes).filter(
    (code) => !tests.some((text) => text.includes(`'update/${code}'`)),
  );
  expect(untested).toEqual([]);
});

it('a folder that was made from nothing is not updated', async () => {
  const story = await Story.begin();
  const report = await update({ folder: 'modules/letters', workingFolder: story.folder });
  expect([codesOf(report), report.written]).toEqual([['update/not-customized'], false]);
});

it('a folder that is not there is not called one that was made from nothing', async () => {
  const story = await Story.begin();
  const report = await update({ folder: 'modules/our', workingFolder: story.folder });
  expect(report.diagnostics).toMatchObject([
    { code: 'update/not-customized', message: 'There is no folder `modules/our`.' },
  ]);
});

it('of a new version with errors nothing is taken, and whose they are is said', async () => {
  const story = await Story.begin();
  const before = story.ofMine('module.json');
  story.publish(
    withActivity('text', () => ({ id: 'text', type: 'reading', title: 'Letters', body: '[x](activity:gone)' })),
    '1.1.0',
  );
  const broken = await story.update();
  story.write(
    'modules/letters/module.json',
    story.read('modules/letters/module.json').replace('"reading"', '"reading2"'),
  );
  const unreadable = await story.update();
  expect([broken, unreadable].map(codesOf)).toEqual([
    ['update/theirs-invalid', 'resolve/unknown-activity'],
    ['update/theirs-invalid', 'definition/unknown-type'],
  ]);
  expect([broken.written, unreadable.written, story.ofMine('module.json') === before]).toEqual([false, false, true]);
});

it('of a module with errors of form it is said that they come first', async () => {
  const story = await Story.begin();
  story.edit('"excerpt": "letter"', '"exerpt": "letter"');
  expect(codesOf(await story.update())).toEqual(['update/mine-invalid', 'definition/unknown-property']);
});

it('where the original is gone, that is said, and where to say where it is', async () => {
  const story = await Story.begin();
  await rm(join(story.folder, 'modules/letters'), { recursive: true });
  const report = await story.update();
  expect(codesOf(report)).toEqual(['update/upstream-gone']);
  expect(report.diagnostics[0]?.hint).toContain('--from');
});

it('an older version is taken, with a warning', async () => {
  const story = await Story.begin();
  story.publish(promptTo('Older?'), '0.9.0');
  const report = await story.update();
  expect([codesOf(report), report.written]).toEqual([['update/older-version'], true]);
});

it('a finished package is called one, and not a place where nothing is', async () => {
  const story = await Story.begin();
  const { diagnostics } = await story.update({ from: 'dist/letters.canvas.imscc' });
  expect(diagnostics).toMatchObject([
    {
      code: 'update/no-origin',
      message:
        '`dist/letters.canvas.imscc` is a package for a platform, and no module or unit as its author writes it.',
    },
  ]);
});

it('an empty name is no place, also where the working folder holds a module', async () => {
  const story = await Story.begin();
  const own = join(story.folder, 'modules/ours');
  const report = await update({ folder: '.', from: '', workingFolder: own });
  expect([codesOf(report), report.diagnostics[0]?.message]).toEqual([['update/no-origin'], 'No module is named.']);
});

it('of a zip with several modules nobody can say which is meant', async () => {
  const story = await Story.begin();
  const module = story.read('modules/letters/module.json');
  story.write('sent.zip', await zipOf({ 'one/module.json': module, 'two/module.json': module }));
  const report = await customize({
    module: 'sent.zip',
    folder: 'modules/mine',
    identity: 'own-module',
    workingFolder: story.folder,
  });
  expect(codesOf(report)).toEqual(['update/several-modules']);
});

it('a unit’s module whose id would be too long is not named', async () => {
  const story = await Story.begin();
  const unit = { format: 1, namespace: 'b1f5c3d8-6c52-4c2e-8d7a-0d7a5b9a4f21', id: 'course', version: '1.0.0' };
  const words = { language: 'en', title: 'A course', summary: 'One module.', modules: ['letters'] };
  story.write('modules/unit.json', JSON.stringify({ ...unit, ...words }));
  const request = { module: 'modules/unit.json', folder: 'mine', identity: 'own-module' } as const;
  const report = await customize({ ...request, id: 'a'.repeat(60), workingFolder: story.folder });
  expect(codesOf(report)).toEqual(['update/id-too-long']);
});

it('what breaks a rule that the workspace makes strict is not written', async () => {
  const story = await Story.begin();
  story.write('cartwright.json', JSON.stringify({ severities: { 'content/heading-skips-level': 'error' } }));
  story.publish(bodyTo(`## One\n\n#### Two\n\n${BODY}`), '1.1.0');
  const before = story.ofMine('readings/text.md');
  const report = await story.update();
  expect([codesOf(report), report.written]).toEqual([['update/result-invalid', 'content/heading-skips-level'], false]);
  expect(story.ofMine('readings/text.md')).toBe(before);
});

/** A conflict about a text, and one about a deleted activity. */
async function disputed(): Promise<Story> {
  const story = await Story.begin();
  story.edit('"What do you think of it?"', '"Mine?"');
  story.edit('"Which is right?"', '"Which one, then?"');
  const withoutFirst = withActivity('quiz', (quiz) =>
    quiz.type === 'quiz' ? { ...quiz, questions: quiz.questions.slice(1) } : quiz,
  );
  story.publish((one) => withoutFirst(promptTo('Theirs?')(one)), '1.1.0');
  return story;
}

it('a dry run names no command that has nothing to decide yet', async () => {
  const story = await disputed();
  const dry = await story.update({ dryRun: true });
  expect(told(dry).conflicts).toHaveLength(2);
  expect(wordsFor(dry, true)).not.toContain('cartwright resolve');
  expect(wordsFor(await story.update(), false)).toContain("cartwright resolve 'activities/talk/prompt'");
});

it.each([
  ['a question', 'activities/quiz/questions/first', 'Words.', 'update/not-a-text'],
  ['a text, by an empty one', 'activities/talk/prompt', ' \n', 'update/empty-text'],
] as const)('%s is not decided by words that cannot be there', async (_name, id, text, code) => {
  const story = await disputed();
  await story.update();
  const before = story.ofMine('module.json');
  const decision = { take: 'text', text } as const;
  const report = await resolveConflicts({ folder: 'modules/ours', ids: [id], decision, workingFolder: story.folder });
  expect([codesOf(report), report.decided, story.ofMine('module.json')]).toEqual([[code], [], before]);
});

it('conflicts without the file by which they are decided are told', async () => {
  const story = await disputed();
  await story.update();
  await rm(join(story.folder, 'modules/ours/upstream.json'));
  const { diagnostics } = await check({ workingFolder: story.folder, paths: ['modules/ours'] });
  expect(codesOf({ diagnostics })).toContain('customized/upstream-missing');
});
