import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PENDING_FOLDER } from '../../src/archive/journal-names.ts';
import { check } from '../../src/pipeline/check.ts';
import { ownFilesOnDisk } from '../../src/pipeline/own-files-on-disk.ts';
import { requestHost } from '../../src/pipeline/request-host.ts';
import { renderPreview } from '../../src/preview/render-preview.ts';
import { customize, keepTexts, resolveConflicts } from '../../src/update/on-disk.ts';
import { BODY, Story, withActivity } from './story.ts';

const bodyTo = (body: string) => withActivity('text', (text) => (text.type === 'reading' ? { ...text, body } : text));

/** Both sides reworded the second paragraph of the reading. */
async function disputed(mine: string): Promise<Story> {
  const story = await Story.begin();
  story.edit('The second paragraph.', mine, 'readings/text.md');
  story.publish(bodyTo(BODY.replace('The second paragraph.', 'Theirs.')), '1.1.0');
  await story.update();
  return story;
}

const decide = (story: Story, decision: Parameters<typeof resolveConflicts>[0]['decision']) =>
  resolveConflicts({
    folder: `modules/${story.mine}`,
    ids: ['activities/text/body/#2'],
    decision,
    workingFolder: story.folder,
  });

it('a decision replaces the paragraph that it is about, not the same words in another', async () => {
  const story = await disputed('The first paragraph');
  expect(await decide(story, { take: 'theirs' })).toMatchObject({ open: [], diagnostics: [] });
  expect(story.ofMine('readings/text.md')).toBe(BODY.replace('The second paragraph.', 'Theirs.'));
});

it.each([{ take: 'theirs' }, { take: 'text', text: 'Both.' }] as const)(
  'a paragraph that was reworded since is not replaced ($take), and that is why',
  async (decision) => {
    const story = await disputed('Mine.');
    story.edit('Mine.', 'Mine, better.', 'readings/text.md');
    const { decided, diagnostics } = await decide(story, decision);
    expect([decided, diagnostics.map(({ code }) => code)]).toEqual([[], ['update/cannot-take-theirs']]);
    expect(story.ofMine('readings/text.md')).toContain('Mine, better.');
  },
);

const keep = (story: Story, ...places: readonly string[]) => keepTexts(`modules/${story.mine}`, places, story.folder);

it('only texts of a translation are kept as they are', async () => {
  const translation = await Story.begin('es');
  const wrong = await keep(translation, 'activities/talk/promt');
  expect([wrong.decided, wrong.diagnostics.map(({ code }) => code)]).toEqual([[], ['update/no-such-text']]);
  expect(wrong.diagnostics[0]?.hint).toBe('Did you mean `activities/talk/prompt`?');
  expect(translation.ofMine('upstream.json')).not.toContain('promt');
  expect(await keep(translation, 'activities/talk/prompt')).toMatchObject({ diagnostics: [] });
  expect(await keep(translation, 'activities/talk/prompt')).toMatchObject({ diagnostics: [] });
  const other = await Story.begin();
  expect((await keep(other, 'activities/talk/prompt')).diagnostics.map(({ code }) => code)).toEqual([
    'update/no-such-text',
  ]);
});

it('errors that the module had before are not laid on the update', async () => {
  const story = await Story.begin();
  story.edit('"excerpt": "letter"', '"excerpt": "gone"');
  story.publish(bodyTo(BODY.replace('first', 'very first')), '1.1.0');
  const { written, diagnostics } = await story.update();
  expect(written).toBe(false);
  expect(diagnostics.map(({ code }) => code)).toEqual(['update/mine-invalid', 'resolve/unknown-activity']);
});

/** An update that was begun, and of whose one file nothing was written yet. */
function interrupt(story: Story, folder: string, path: string, content: string): void {
  const pending = `${folder}/${PENDING_FOLDER}`;
  story.write(`${pending}/0.new`, content);
  story.write(`${pending}/0.old`, story.read(`${folder}/${path}`));
  story.write(`${pending}/manifest.json`, JSON.stringify([{ path, isNew: true, isOld: true }]));
}

it('a preview finishes an update that was interrupted, and shows what it brought', async () => {
  const story = await Story.begin();
  interrupt(story, 'modules/ours', 'readings/text.md', 'What the update brought.\n\n![](asset:seal)\n');
  const item = { kind: 'module', path: join(story.folder, 'modules/ours') } as const;
  const context = { host: requestHost({}, story.folder), workingFolder: story.folder, own: ownFilesOnDisk };
  const { files } = await renderPreview(item, context);
  const showing = [...files].flatMap(([path, file]) =>
    path.endsWith('.html') && JSON.stringify(file).includes('What the update brought.') ? [path] : [],
  );
  expect(showing).toEqual(['text.html', '_print.html']);
  expect(existsSync(join(story.folder, 'modules/ours', PENDING_FOLDER))).toBe(false);
});

it('a unit is read once its interrupted update is finished', async () => {
  const story = await Story.begin();
  const unit = {
    format: 1,
    namespace: 'b1f5c3d8-6c52-4c2e-8d7a-0d7a5b9a4f21',
    id: 'course',
    version: '1.0.0',
    language: 'en',
  };
  const texts = { title: 'A course', summary: 'One module.', modules: ['letters'] };
  story.write('modules/unit.json', JSON.stringify({ ...unit, ...texts }));
  await customize({
    module: 'modules/unit.json',
    folder: 'mine',
    identity: 'same-module',
    workingFolder: story.folder,
  });
  const whole = story.read('mine/unit.json');
  story.write('mine/unit.json', whole.replace('A course', ''));
  interrupt(story, 'mine', 'unit.json', whole);
  const { diagnostics } = await check({ workingFolder: story.folder, paths: ['mine/unit.json'] });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(story.read('mine/unit.json')).toBe(whole);
});
