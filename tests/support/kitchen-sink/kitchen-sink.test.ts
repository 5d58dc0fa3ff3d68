import { expect, it } from 'vitest';
import { questionFragments } from '../../../src/questions/fragments.ts';
import { prepareInMemory } from '../build-in-memory.ts';
import { allSinks, kitchenSink, kitchenSinkFiles } from './index.ts';
import { longestId, longestTitle } from './strings.ts';

it.each(allSinks.map((sink) => [sink().id, sink] as const))('%s is valid', async (id, sink) => {
  const { diagnostics } = await prepareInMemory(sink(), id === 'bare' ? {} : kitchenSinkFiles);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it('says only what is meant to be said about it', async () => {
  const { diagnostics } = await prepareInMemory(kitchenSink(), kitchenSinkFiles);
  expect(diagnostics.map(({ code, pointer }) => `${code} ${pointer ?? ''}`)).toEqual([
    'resolve/notes-too-long /activities',
    'resolve/quotation-unchecked /activities/1/source',
    'resolve/quotation-unchecked /activities/2/source',
    // Tags that are not used but shown: they have to arrive as text.
    'content/html-shown-as-text /activities/16/questions/0/stem',
    'content/html-shown-as-text /activities/16/questions/0/choices/1/text',
    'question/empty-category /activities/16/questions/10/categories/2',
  ]);
});

it('holds every type of activity and of question, and texts as long as they may be', () => {
  const { activities } = kitchenSink();
  const questions = activities.flatMap((activity) =>
    activity.type === 'quiz'
      ? activity.questions.flatMap((entry) => (entry.type === 'pool' ? entry.questions : [entry]))
      : [],
  );
  expect(new Set(activities.map(({ type }) => type)).size).toBe(8);
  expect(new Set(questions.map(({ type }) => type))).toEqual(new Set(questionFragments.map(({ type }) => type)));
  expect(longestTitle).toHaveLength(255);
  expect(longestId).toHaveLength(64);
});
