import { describe, expect, it } from 'vitest';
import { familyLines } from '../../src/customized/families.ts';
import { translationState } from '../../src/customized/translation.ts';
import { hasWords } from '../../src/customized/words-to-translate.ts';
import { check } from '../../src/pipeline/check.ts';
import { keepTexts, resolveConflicts } from '../../src/update/on-disk.ts';
import { BODY, published, Story, withActivity } from './story.ts';

const THIRD = 'A third paragraph, which came later.';

const bodyTo = (body: string) => withActivity('text', (text) => (text.type === 'reading' ? { ...text, body } : text));

/** What is left of the reading’s body. */
async function leftIn(
  story: Story,
): Promise<{ readonly missing: readonly string[]; readonly stale: readonly string[] }> {
  const { translations } = await check({ workingFolder: story.folder, paths: [`modules/${story.mine}`] });
  const [found] = translations.flatMap(({ languages }) => languages);
  const ofBody = (some: readonly { readonly key: string }[] = []) =>
    some.map(({ key }) => key).filter((key) => key.startsWith('activities/text/body'));
  return { missing: ofBody(found?.missing), stale: ofBody(found?.stale) };
}

describe('a translation is counted by paragraph', () => {
  it('while half of a text is translated, the other half is not', async () => {
    const story = await Story.begin('es');
    expect(await leftIn(story)).toEqual({ missing: ['activities/text/body/#1', 'activities/text/body/#2'], stale: [] });
    story.edit('The first paragraph', 'El primer párrafo', 'readings/text.md');
    expect(await leftIn(story)).toEqual({ missing: ['activities/text/body/#2'], stale: [] });
    story.edit('The second paragraph', 'El segundo párrafo', 'readings/text.md');
    expect(await leftIn(story)).toEqual({ missing: [], stale: [] });
  });

  it('a paragraph that comes later is not translated, and one that was changed is stale', async () => {
    const story = await Story.begin('es');
    story.write(
      'modules/letters-es/readings/text.md',
      'El primer párrafo [@book].\n\nEl segundo párrafo.\n\n![](asset:seal)\n',
    );
    story.publish(bodyTo(`${BODY.replace('The second', 'The corrected second')}\n${THIRD}\n`), '1.1.0');
    const { modules } = await story.update();
    expect(modules[0]?.translation).toMatchObject({ language: 'es', of: { id: 'letters', title: 'A small module' } });
    expect(await leftIn(story)).toEqual({ missing: ['activities/text/body/#4'], stale: ['activities/text/body/#2'] });
    await resolveConflicts({
      folder: 'modules/letters-es',
      ids: ['activities/text/body/#2'],
      decision: { take: 'text', text: 'El segundo párrafo, corregido.' },
      workingFolder: story.folder,
    });
    expect(await leftIn(story)).toEqual({ missing: ['activities/text/body/#4'], stale: [] });
  });

  it('what is kept on purpose is asked for again where its words are others', async () => {
    const story = await Story.begin('es');
    const keep = (place: string) => keepTexts('modules/letters-es', [place], story.folder);
    expect((await keep('activities/text/body')).diagnostics).toEqual([]);
    expect((await keep('activities/text/body/#9')).diagnostics.map(({ code }) => code)).toEqual([
      'update/no-such-text',
    ]);
    expect(await leftIn(story)).toEqual({ missing: [], stale: [] });
    story.publish(bodyTo(`${BODY.replace('The second', 'The corrected second')}\n${THIRD}\n`), '1.1.0');
    await story.update();
    expect((await leftIn(story)).missing).toEqual(['activities/text/body/#2', 'activities/text/body/#4']);
    expect((await keep('activities/text/body/#4')).diagnostics).toEqual([]);
    expect((await leftIn(story)).missing).toEqual(['activities/text/body/#2']);
  });

  it('languages of one module are reported together', async () => {
    const story = await Story.begin('es');
    const { customize } = await import('../../src/update/on-disk.ts');
    const request = {
      module: 'letters',
      folder: 'modules/letters-fr',
      identity: 'own-module',
      language: 'fr',
    } as const;
    await customize({ ...request, workingFolder: story.folder });
    const { translations } = await check({ workingFolder: story.folder, paths: ['modules'] });
    expect(translations.map(({ id, languages }) => [id, languages.map(({ language }) => language)])).toEqual([
      ['letters', ['es', 'fr']],
    ]);
    expect(familyLines(translations)).toEqual([
      'Translations of “A small module”:',
      expect.stringMatching(
        /^ {2}es \(modules\/letters-es\) is 0 per cent current: (\d+) of \1 texts and paragraphs are/,
      ),
      expect.stringMatching(/^ {2}fr /),
    ]);
  });

  it('what was moved here is looked for in the whole original', () => {
    const base = published();
    const [first, ...others] = base.activities;
    const mine = { ...base, activities: others.map((one) => (one.id === 'talk' ? { ...one, id: 'chat' } : one)) };
    expect(first?.id).toBe('text');
    const { missing } = translationState('es', { base, mine, kept: [], conflicts: [] });
    expect(missing.map(({ key }) => key)).toContain('activities/chat/prompt');
  });
});

describe('words that nobody translates', () => {
  it.each([
    ['![](asset:seal)', false],
    ['![A seal.](asset:seal){width=half}', true],
    ['```js\nlet x = 1;\n```', false],
    ['```\ncode\n\nmore code', false],
    ['$$E = mc^2$$', false],
    ['Energy is $mc^2$.', true],
    ['[@book, p. 3]', false],
    ['[[gap]] , [[other]]', false],
    [':::', false],
    ['::: note', false],
    ['::: note Remember', true],
    ['[site]: https://example.org/a', false],
    ['https://example.org/some/page', false],
    ['[^1]: A note.', true],
    ['1939', false],
  ])('%j: %s', (text, expected) => {
    expect(hasWords(text)).toBe(expected);
  });
});
