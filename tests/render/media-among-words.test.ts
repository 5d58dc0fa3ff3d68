import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { ChosenTarget } from '../../src/pipeline/targets.ts';
import { targetNamed } from '../losses/measure.ts';
import { mediaEverywhere, mediaEverywhereFiles } from '../losses/media-everywhere.ts';
import { emitInMemory, prepareInMemory } from '../support/build-in-memory.ts';

/** What a note in a wrong place would break: boxes inside words, controls inside labels, ids that are there twice. */
const validator = new HtmlValidate({
  rules: {
    'element-permitted-content': 'error',
    'element-permitted-parent': 'error',
    'multiple-labeled-controls': 'error',
    'no-dup-id': 'error',
    'no-missing-references': 'error',
  },
});

async function pagesOf(target: ChosenTarget): Promise<readonly (readonly [string, string])[]> {
  const { prepared, diagnostics } = await prepareInMemory(mediaEverywhere(), mediaEverywhereFiles());
  if (prepared === undefined) throw new Error(JSON.stringify(diagnostics));
  const { files } = await emitInMemory(prepared, target);
  return files.flatMap((file) =>
    file.kind === 'text' && file.path.endsWith('.html') ? [[file.path, file.text] as const] : [],
  );
}

describe.each(['website', 'scorm-1.2', 'canvas', 'common-cartridge', 'instructor-guide'])('%s', (name) => {
  it('has its notes about media where boxes may stand', async () => {
    const pages = await pagesOf(targetNamed(name));
    expect(pages.length).toBeGreaterThan(0);
    for (const [path, html] of pages) {
      const { results } = await validator.validateString(html);
      expect([
        path,
        ...results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line} ${message}`)),
      ]).toEqual([path]);
    }
  });
});

describe('a page of the website', () => {
  it('names the note at the medium that it is about', async () => {
    const reading = (await pagesOf(targetNamed('website'))).find(([path]) => path === 'reading.html')?.[1] ?? '';
    const id = 'page--reading--note-film-reading-in-a-table--1';
    expect(reading.includes(`<video aria-describedby="${id}-caption" aria-details="${id}"`)).toBe(true);
    expect(reading.includes(`<div class="cw-media-note" id="${id}">`)).toBe(true);
  });

  it('hides what is said about feedback as long as the feedback', async () => {
    const quiz = (await pagesOf(targetNamed('website'))).find(([path]) => path === 'quiz.html')?.[1] ?? '';
    const [feedback = ''] = /<div class="choice-feedback"[^>]*hidden>[\s\S]*?<div class="choice"/.exec(quiz) ?? [];
    expect(/^<div [^>]*>(?:(?!<\/div>)[\s\S])*<div class="cw-media-note"/.test(feedback)).toBe(true);
  });
});
