import { describe, expect, test } from 'vitest';
import { builtFromRepository, builtPackage } from '../../support/built-package.ts';
import { playableModule } from '../../support/playable-module.ts';

const png = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64'),
);

describe('the guide', () => {
  test('is one file with plan, rubrics and answers, the model answers among them', async () => {
    const { files, contents, losses } = await builtPackage(playableModule(), 'instructor-guide');
    expect(files.map(({ path }) => path)).toEqual(['kitchen-sink.instructor-guide.html']);
    const html = String(contents.get('kitchen-sink.instructor-guide.html'));
    for (const words of [
      'SECRET MODEL ANSWER',
      'SECRET INSTRUCTOR TEXT',
      'Who interrupted?',
      'Talking',
      'The director',
    ])
      expect(html).toContain(words);
    expect(losses).toEqual([]);
  });

  test('loads nothing: styles and drawings are inside it', async () => {
    const { contents } = await builtFromRepository('krumgolts-kurushin', 'instructor-guide');
    const html = String([...contents.values()][0]);
    const loaded = [...html.matchAll(/<(?:link|img|script|source|video|audio)\b[^>]*?(?:href|src)="([^"]*)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.filter((address) => !address.startsWith('data:'))).toEqual([]);
  });

  test('says what stands for a photograph that it cannot hold', async () => {
    const definition = playableModule({
      assets: [
        {
          id: 'photo',
          file: 'media/photo.png',
          alt: 'A hall full of people',
          credit: 'A. Author',
          license: 'CC-BY-4.0',
        },
      ],
      instructor: { guide: 'Look:\n\n![](asset:photo)\n' },
    });
    const { contents, losses } = await builtPackage(definition, 'instructor-guide', {
      files: { 'media/photo.png': png },
    });
    expect(losses.map(({ feature, subject, outcome }) => [feature, subject, outcome])).toEqual([
      ['media-left-out', 'photo', 'dropped'],
    ]);
    expect(String([...contents.values()][0])).toContain('[A hall full of people]');
  });

  test('of a unit holds every module, with no id twice', async () => {
    const { contents, prepared } = await builtFromRepository('unit.json', 'instructor-guide');
    const html = String([...contents.values()][0]);
    for (const { id } of prepared.publication.modules) expect(html).toContain(`id="${id}"`);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});
