import { expect, it } from 'vitest';
import { composeModuleSchema } from '../../../src/definition/schema/module.ts';
import { questionFragments } from '../../../src/questions/registry.ts';
import { prepareInMemory } from '../build-in-memory.ts';
import { allSinks, bareModule, kitchenSink, kitchenSinkFiles } from './index.ts';
import { SchemaUse } from './schema-use.ts';
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
    'content/html-shown-as-text /activities/17/questions/0/stem',
    'content/html-shown-as-text /activities/17/questions/0/choices/1/text',
    'content/html-shown-as-text /activities/17/questions/3/hint',
    'content/html-shown-as-text /activities/17/questions/10/hint',
    'question/empty-category /activities/17/questions/10/categories/2',
    'content/html-shown-as-text /activities/17/questions/13/hint',
    'content/other-dialect /activities/20/body',
    'resolve/quotation-unchecked /activities/25/source',
    ...kitchenSink().activities.flatMap(({ type }, index) =>
      type === 'tool' ? [`resolve/tool-origin /activities/${index}/url`] : [],
    ),
  ]);
});

it('holds every type of activity and of question, and texts as long as they may be', () => {
  const { activities } = kitchenSink();
  const questions = activities.flatMap((activity) =>
    activity.type === 'quiz'
      ? activity.questions.flatMap((entry) => (entry.type === 'pool' ? entry.questions : [entry]))
      : [],
  );
  expect(new Set(activities.map(({ type }) => type)).size).toBe(9);
  expect(new Set(questions.map(({ type }) => type))).toEqual(new Set(questionFragments.map(({ type }) => type)));
  expect(longestTitle).toHaveLength(255);
  expect(longestId).toHaveLength(64);
});

it('leaves out no field that the schema has, for any activity or question, and no word of its lists', () => {
  const schema = composeModuleSchema(questionFragments, { includes: 'loaded' });
  const use = new SchemaUse(schema, ['QuestionFeedback']);
  const used = new Set(allSinks.flatMap((sink) => [...use.usedBy(sink())]));
  expect([...use.offered()].filter((path) => !used.has(path))).toEqual([]);
});

it('would notice a field or a word that is in none of them', () => {
  const schema = composeModuleSchema(questionFragments, { includes: 'loaded' });
  const use = new SchemaUse(schema, ['QuestionFeedback']);
  const used = use.usedBy(bareModule());
  const offered = [...use.offered()];
  for (const path of [
    'Cloze.hint',
    'Essay.feedback.general',
    'QuizSettings.keep=latest',
    'Reading.audience=instructor',
  ])
    expect([path, offered.includes(path), used.has(path)]).toEqual([path, true, false]);
});
