import { expect, it } from 'vitest';
import { keepTexts } from '../../src/update/keep-texts.ts';
import { resolveConflicts } from '../../src/update/resolve.ts';
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
