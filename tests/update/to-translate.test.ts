import { describe, expect, it } from 'vitest';
import { customize, keepTexts, type MemoryFiles, readDefinition, toTranslate, withChanges } from '../../src/browser.ts';
import { valueAt } from '../../src/studio/state/values.ts';
import { smallModule } from '../support/small-module.ts';

const BODY = '## A heading\n\nA paragraph.\n\n$$\nx\n$$\n\n- one\n- two\n';

/** A translation of a small module, whose text is in a file of its own. */
async function begun(): Promise<MemoryFiles> {
  const [reading, ...others] = smallModule().activities;
  const module = { ...smallModule(), activities: [{ ...reading, body: { file: 'text.md' } }, ...others] };
  const files = { 'modules/small/module.json': JSON.stringify(module), 'modules/small/text.md': BODY };
  const wish = { module: 'modules/small', folder: 'modules/small-es', identity: 'own-module' } as const;
  const namespace = '6a4e3f0e-5c7b-4d1a-9a55-0c6e1d2f3a4c';
  const { changes, diagnostics } = await customize({ files, ...wish, namespace, language: 'es' });
  expect(diagnostics).toEqual([]);
  return withChanges(files, changes);
}

describe('what is left to translate', () => {
  it('is found at its place in the definition, to the letter', async () => {
    const files = await begun();
    const { language, texts, left } = await toTranslate({ files, folder: 'modules/small-es' });
    expect(language).toBe('es');
    expect(left).toHaveLength(texts);
    const definition = (await readDefinition({ files, path: 'modules/small-es' })).value;
    const wrong = left.filter(({ pointer, from, words }) => {
      const text = valueAt(definition as never, pointer);
      return typeof text !== 'string' || text.slice(from, from + words.length) !== words;
    });
    expect(wrong).toEqual([]);
    expect(left.filter(({ pointer }) => pointer === '/activities/0/body').map(({ words }) => words)).toEqual([
      '## A heading',
      'A paragraph.',
      '- one\n- two',
    ]);
    // A list of words that have no id of their own: each by its place.
    expect(left.find(({ words }) => words === 'test')?.pointer).toBe('/keywords/0');
  });

  it('is less by what is translated, and by what is kept on purpose', async () => {
    const files = await begun();
    const folder = 'modules/small-es';
    const before = await toTranslate({ files, folder });
    const kept = await keepTexts({ files, folder, texts: [before.left[0]?.name ?? ''] });
    const after = withChanges(files, kept.changes);
    const changed = { ...after, [`${folder}/text.md`]: BODY.replace('A paragraph.', 'Un párrafo.') };
    const { left, texts } = await toTranslate({ files: changed, folder });
    expect(texts).toBe(before.texts);
    expect(left.map(({ name }) => name)).toEqual(
      before.left.slice(1).flatMap(({ name, words }) => (words === 'A paragraph.' ? [] : [name])),
    );
  });

  it('is nothing in what is no translation', async () => {
    const files = await begun();
    const { language, left, diagnostics } = await toTranslate({ files, folder: 'modules/small' });
    expect({ language, left }).toEqual({ language: undefined, left: [] });
    expect(diagnostics.map(({ code }) => code)).toEqual(['update/not-customized']);
  });
});
