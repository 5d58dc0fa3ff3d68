import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/pipeline/check.ts';
import { resolveConflicts } from '../../src/update/on-disk.ts';
import { undoUpdate } from '../../src/update/undo.ts';
import { png } from '../support/kitchen-sink/media.ts';
import { another, BODY, Story, told, withActivity, withQuestions } from './story.ts';

const VERSION = 'changed The version';

const promptTo = (prompt: string) =>
  withActivity('talk', (talk) => (talk.type === 'discussion' ? { ...talk, prompt } : talk));
const bodyTo = (body: string) => withActivity('text', (text) => (text.type === 'reading' ? { ...text, body } : text));

async function openIn(story: Story): Promise<readonly string[]> {
  const { diagnostics } = await check({ workingFolder: story.folder, paths: [`modules/${story.mine}`] });
  return diagnostics.flatMap(({ code, severity, pointer }) =>
    severity === 'error' || code === 'customized/conflict-open' ? [`${code} ${pointer}`] : [],
  );
}

const decide = (story: Story, id: string, decision: Parameters<typeof resolveConflicts>[0]['decision']) =>
  resolveConflicts({ folder: `modules/${story.mine}`, ids: [id], decision, workingFolder: story.folder });

describe('an update', () => {
  it('brings what the publisher reworded, in the file in which it is, and keeps what was reworded here', async () => {
    const story = await Story.begin();
    story.edit('"What do you think of it?"', '"What would you answer?"');
    story.publish(bodyTo(BODY.replace('second paragraph', 'second paragraph, corrected')), '1.1.0');
    const before = story.ofMine('module.json');
    expect(told(await story.update())).toEqual({
      taken: [VERSION, 'changed Reading “The text”: the body, paragraph 2'],
      conflicts: [],
      codes: [],
      written: true,
    });
    expect(story.ofMine('readings/text.md')).toContain('The second paragraph, corrected.');
    expect(story.ofMine('module.json')).toBe(before.replace('"1.0.0"', '"1.1.0"'));
    expect(await openIn(story)).toEqual([]);
  });

  it('does nothing where nothing is new, and writes nothing on a dry run', async () => {
    const story = await Story.begin();
    expect(told(await story.update())).toEqual({ taken: [], conflicts: [], codes: [], written: false });
    story.publish(promptTo('What is new?'), '1.1.0');
    const before = story.ofMine('module.json');
    expect(told(await story.update({ dryRun: true }))).toMatchObject({ written: false });
    expect(story.ofMine('module.json')).toBe(before);
    expect(existsSync(join(story.folder, 'modules/ours/.cartwright-undo'))).toBe(false);
  });

  it('keeps an excerpt that is gone upstream where a question here needs it', async () => {
    const story = await Story.begin();
    story.edit('"stem": "Who wrote it?"', '"stem": "Who wrote this letter?"');
    const drop = withQuestions((questions) => questions.slice(0, 1));
    story.publish(
      (one) => ({ ...drop(one), activities: drop(one).activities.filter(({ id }) => id !== 'letter') }),
      '2.0.0',
    );
    const report = await story.update();
    expect(told(report)).toMatchObject({ conflicts: ['gone-there activities/quiz/questions/second'], codes: [] });
    expect(report.modules.flatMap(({ kept }) => kept.map(({ where }) => where))).toEqual(['Excerpt “The letter”']);
    expect(story.ofMine('module.json')).toContain('"letter"');
    expect(await openIn(story)).toEqual(['customized/conflict-open /activities/3/questions/1']);
  });

  it('takes over swaps, new questions and points together', async () => {
    const story = await Story.begin();
    story.edit('"Which is right?"', '"Which one is right, then?"');
    story.publish(
      withQuestions((questions) => {
        const [first, second] = questions;
        if (first === undefined || second === undefined || first.type !== 'choice') return questions;
        return [second, another('third', 'When was it?'), { ...first, points: 3 }];
      }),
      '1.1.0',
    );
    expect(told(await story.update())).toMatchObject({ conflicts: [], codes: [] });
    const { activities } = JSON.parse(story.ofMine('module.json'));
    const questions: { id: string; stem: string; points?: number }[] = activities[3].questions;
    expect(questions.map(({ id }) => id)).toEqual(['second', 'third', 'first']);
    expect(questions.at(-1)).toMatchObject({ stem: 'Which one is right, then?', points: 3 });
  });

  it('follows a question that is renamed, moved and edited at once', async () => {
    const story = await Story.begin();
    story.edit('"Which is right?"', '"Which one, then?"');
    const change = withQuestions((questions) => {
      const [first, second] = questions;
      if (first === undefined || second === undefined || first.type !== 'choice') return questions;
      return [second, { ...first, id: 'opening', points: 2 }];
    });
    story.publish((one) => ({ ...change(one), retired: [{ id: 'first', now: 'opening' }] }), '1.1.0');
    expect(told(await story.update())).toMatchObject({ conflicts: [], codes: [] });
    const { activities } = JSON.parse(story.ofMine('module.json'));
    expect(activities[3].questions[1]).toMatchObject({ id: 'opening', stem: 'Which one, then?', points: 2 });
    expect(await openIn(story)).toEqual([]);
  });

  it('is the same in two steps as in one', async () => {
    const twice = await Story.begin();
    const once = await Story.begin();
    for (const story of [twice, once]) {
      story.edit('"What do you think of it?"', '"Mine."');
      story.publish(bodyTo(`${BODY}\nA third.\n`), '1.1.0');
      if (story === twice) await story.update();
      story.publish(
        withQuestions((questions) => [...questions, another('third', 'When?')]),
        '1.2.0',
      );
      await story.update();
    }
    const plain = (story: Story) => story.ofMine('module.json').replace(/"namespace": ".*?"/, '');
    expect(plain(twice)).toBe(plain(once));
    expect(twice.ofMine('readings/text.md')).toBe(once.ofMine('readings/text.md'));
    expect(JSON.parse(twice.ofMine('upstream.json'))).toEqual(JSON.parse(once.ofMine('upstream.json')));
  });

  it('merges media by what they hold, and keeps both where both sides replaced one', async () => {
    const story = await Story.begin();
    const [red, blue] = [png.slice(), png.slice()].map((bytes, index) => new Uint8Array([...bytes, index]));
    story.write('modules/letters/media/seal.png', red ?? png);
    const first = await story.update();
    expect(first.modules[0]?.files.taken).toEqual(['media/seal.png']);
    story.write('modules/letters/media/seal.png', blue ?? png);
    story.write('modules/ours/media/seal.png', png);
    expect(told(await story.update())).toMatchObject({ conflicts: ['file file:media/seal.png'] });
    expect(await openIn(story)).toEqual(['customized/conflict-open /assets/0/file']);
    expect(await decide(story, 'file:media/seal.png', { take: 'theirs' })).toMatchObject({ open: [], diagnostics: [] });
    expect(story.ofMine('media/seal.png')).toBe(story.read('modules/letters/media/seal.png'));
    expect(existsSync(join(story.folder, 'modules/ours/conflicts.json'))).toBe(false);
  });

  it('is undone, and the undoing too', async () => {
    const story = await Story.begin();
    story.publish(promptTo('What is new?'), '1.1.0');
    const before = [story.ofMine('module.json'), story.ofMine('upstream.json')];
    await story.update();
    const after = [story.ofMine('module.json'), story.ofMine('upstream.json')];
    expect(await undoUpdate('modules/ours', story.folder)).toMatchObject({ diagnostics: [] });
    expect([story.ofMine('module.json'), story.ofMine('upstream.json')]).toEqual(before);
    await undoUpdate('modules/ours', story.folder);
    expect([story.ofMine('module.json'), story.ofMine('upstream.json')]).toEqual(after);
    story.edit('"The talk"', '"Our talk"');
    const { diagnostics } = await undoUpdate('modules/ours', story.folder);
    expect(diagnostics.map(({ code }) => code)).toEqual(['update/undone-changes']);
    await undoUpdate('modules/ours', story.folder);
    expect(story.ofMine('module.json')).toContain('"Our talk"');
  });
});

describe('a conflict', () => {
  async function disputed(): Promise<Story> {
    const story = await Story.begin();
    story.edit('"What do you think of it?"', '"Mine?"');
    story.publish(promptTo('Theirs?'), '1.1.0');
    expect(told(await story.update())).toMatchObject({ conflicts: ['changed activities/talk/prompt'], codes: [] });
    return story;
  }
  const id = 'activities/talk/prompt';

  it('leaves mine, is told by check, and holds the three texts', async () => {
    const story = await disputed();
    expect(story.ofMine('module.json')).toContain('"Mine?"');
    expect(await openIn(story)).toEqual(['customized/conflict-open /activities/2/prompt']);
    expect(JSON.parse(story.ofMine('conflicts.json')).conflicts).toEqual([
      expect.objectContaining({ before: 'What do you think of it?', theirs: 'Theirs?', mine: 'Mine?' }),
    ]);
  });

  it.each([
    ['mine', { take: 'mine' }, 'Mine?'],
    ['theirs', { take: 'theirs' }, 'Theirs?'],
    ['a text of my own', { take: 'text', text: 'Both?' }, 'Both?'],
  ] as const)('is decided for %s', async (_name, decision, prompt) => {
    const story = await disputed();
    expect(await decide(story, id, decision)).toMatchObject({ decided: [id], open: [], diagnostics: [] });
    expect(JSON.parse(story.ofMine('module.json')).activities[2].prompt).toBe(prompt);
    expect(await openIn(story)).toEqual([]);
    expect(told(await story.update())).toMatchObject({ taken: [], conflicts: [] });
  });

  it('that comes up again says what mine was once made from', async () => {
    const story = await disputed();
    story.publish(promptTo('Theirs, once more?'), '1.2.0');
    await story.update();
    expect(JSON.parse(story.ofMine('conflicts.json')).conflicts).toEqual([
      expect.objectContaining({ before: 'What do you think of it?', theirs: 'Theirs, once more?', mine: 'Mine?' }),
    ]);
  });

  it('about what was deleted here can be taken back', async () => {
    const story = await Story.begin();
    const definition = JSON.parse(story.ofMine('module.json'));
    definition.activities.splice(2, 1);
    story.write('modules/ours/module.json', JSON.stringify(definition, null, 2));
    story.publish(promptTo('Theirs?'), '1.1.0');
    expect(told(await story.update())).toMatchObject({ conflicts: ['gone-here activities/talk'] });
    await decide(story, 'activities/talk', { take: 'theirs' });
    expect(JSON.parse(story.ofMine('module.json')).activities.map((one: { id: string }) => one.id)).toContain('talk');
  });

  it.each([['a name that is not open', 'activities/talk/promt', { take: 'mine' }, 'update/no-such-conflict']] as const)(
    'cannot be decided by %s',
    async (_name, wrong, decision, code) => {
      const story = await disputed();
      const { decided, diagnostics } = await decide(story, wrong, decision);
      expect([decided, diagnostics.map((one) => one.code)]).toEqual([[], [code]]);
      expect(diagnostics[0]?.hint).toBe('Did you mean `activities/talk/prompt`?');
    },
  );
});

describe('an update refuses', () => {
  it('a folder that was made from nothing', async () => {
    const story = await Story.begin();
    const report = await story.update();
    expect(report.diagnostics).toEqual([]);
    story.write('modules/plain/module.json', story.read('modules/letters/module.json').replace('"letters"', '"plain"'));
    const { diagnostics } = await undoUpdate('modules/plain', story.folder);
    expect(diagnostics.map(({ code }) => code)).toEqual(['update/nothing-to-undo']);
  });

  it.each([
    ['another module', 'modules/other', 'update/another-module'],
    ['a place where nothing is', 'modules/nothing', 'update/no-origin'],
  ] as const)('%s', async (_name, from, code) => {
    const story = await Story.begin();
    story.write(
      'modules/other/module.json',
      story.read('modules/letters/module.json').replace('"id": "letters"', '"id": "other"'),
    );
    story.write('modules/other/readings/text.md', BODY);
    story.write('modules/other/media/seal.png', png);
    const before = story.ofMine('module.json');
    expect((await story.update({ from })).diagnostics.map((one) => one.code)).toEqual([code]);
    expect(story.ofMine('module.json')).toBe(before);
  });

  it('a module with errors, and writes nothing', async () => {
    const story = await Story.begin();
    story.edit('"version": "1.0.0"', '"version": "1.0"');
    story.publish(promptTo('Theirs?'), '1.1.0');
    const report = await story.update();
    expect([report.written, report.diagnostics.map(({ code }) => code)]).toEqual([
      false,
      ['update/mine-invalid', 'definition/bad-form'],
    ]);
  });
});
