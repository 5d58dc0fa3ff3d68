import { describe, expect, it } from 'vitest';
import type { ImportDraft } from '../../../src/import/draft/draft.ts';
import { importReaders } from '../../../src/import/registry.ts';
import { memorySource } from '../../../src/read/byte-source.ts';
import { LESSONS } from './support/lessons.ts';
import { QUESTION_LISTS } from './support/question-lists.ts';

async function read(
  name: string,
  content: string,
): Promise<{ readonly by: string; readonly draft: ImportDraft | undefined }> {
  const source = { name, bytes: memorySource(new TextEncoder().encode(content)), beside: new Map() };
  for (const reader of importReaders)
    if (await reader.recognise(source)) return { by: reader.name, draft: (await reader.read(source, {})).value };
  return { by: 'none', draft: undefined };
}

function questionsIn(draft: ImportDraft | undefined): number {
  const activities = draft?.modules.flatMap((module) => module.activities) ?? [];
  return activities.flatMap((activity) => (activity.type === 'quiz' ? activity.questions : [])).length;
}

describe('what a text is', () => {
  it.each(Object.entries(LESSONS))('%s is a lesson', async (name, content) => {
    const { by, draft } = await read(name, content);
    expect([by, questionsIn(draft)]).toEqual(['markdown', 0]);
  });

  it.each(Object.entries(QUESTION_LISTS))('%s is a list of questions', async (name, [content, questions]) => {
    const { by, draft } = await read(name, content);
    expect([by, questionsIn(draft)]).toEqual(['typed-questions', questions]);
  });

  // Otherwise the name alone might decide.
  it.each(Object.entries(LESSONS))('%s is no list of questions as plain text', async (name, content) => {
    const { by, draft } = await read(name.replace('.md', '.txt'), content);
    expect(by).toBe(/^#{1,6} /m.test(content) ? 'markdown' : 'plain-text');
    expect(questionsIn(draft)).toBe(0);
  });
});
