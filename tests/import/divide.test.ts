import { describe, expect, it } from 'vitest';
import { element, referenceTo, text } from '../../src/content/tree.ts';
import { MOST_ACTIVITIES, MOST_QUESTIONS } from '../../src/definition/schema/limits.ts';
import { divided } from '../../src/import/divide/divide.ts';
import { shares } from '../../src/import/divide/sizes.ts';
import type { DraftActivity } from '../../src/import/draft/activity.ts';
import type { DraftPool } from '../../src/import/draft/question.ts';
import { importInMemory } from '../../src/importing/import-in-memory.ts';
import { at, choice, draftOf, moduleOf, quiz, reading } from './drafts.ts';

const questions = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => choice(`q${from + index}`, `Question ${from + index}?`));

const pool = (count: number, draw: number): DraftPool => ({
  type: 'pool',
  key: 'pool',
  place: at('the bank'),
  title: 'Bank',
  draw,
  questions: questions(count),
});

/** Titles and numbers of questions, and of pools how many are drawn of how many. */
function shapeOf(activity: DraftActivity) {
  if (activity.type !== 'quiz') return activity.title;
  const pools = activity.questions.flatMap((one) =>
    one.type === 'pool' ? [`${one.title}: ${one.draw} of ${one.questions.length}`] : [],
  );
  return [activity.title, activity.audience ?? 'all', pools.length === 0 ? activity.questions.length : pools];
}

const shapes = (activities: readonly DraftActivity[]) =>
  divided(draftOf([moduleOf(activities)])).modules.map((module) => module.activities.map(shapeOf));

describe('what is too long for a definition', () => {
  it('stays as it is where it fits', () => {
    const draft = draftOf([
      moduleOf([quiz('a', 'Test', questions(MOST_QUESTIONS)), quiz('b', 'Drawn', [pool(MOST_QUESTIONS, 10)])]),
    ]);
    expect(divided(draft)).toBe(draft);
  });

  it('becomes several quizzes, with every question once and a line in the report', () => {
    const draft = divided(draftOf([moduleOf([quiz('a', 'Test', questions(2 * MOST_QUESTIONS + 1))])]));
    const activities = draft.modules.flatMap((module) => module.activities);
    expect(activities.map(shapeOf)).toEqual([
      ['Test (1)', 'all', 500],
      ['Test (2)', 'all', 500],
      ['Test (3)', 'all', 1],
    ]);
    expect(activities.map(({ key }) => key)).toEqual(['a', 'a#2', 'a#3']);
    const keys = activities.flatMap((one) => (one.type === 'quiz' ? one.questions.map(({ key }) => key) : []));
    expect(keys).toEqual(questions(1001).map(({ key }) => key));
    expect(draft.entries).toMatchObject([
      {
        outcome: 'changed',
        kind: 'divided',
        part: 'a',
        text: 'A quiz has 500 questions at most, so “Test” became 3 quizzes, “Test (1)” to “Test (3)”.',
      },
    ]);
  });

  it('draws as many from several pools as from one, in proportion', () => {
    expect(shapes([quiz('a', 'Test', [pool(1200, 10)])])).toEqual([
      [['Test', 'all', ['Bank (1): 4 of 500', 'Bank (2): 4 of 500', 'Bank (3): 2 of 200']]],
    ]);
    expect(shapes([quiz('a', 'Test', [pool(501, 501)])])).toEqual([
      [['Test', 'all', ['Bank (1): 500 of 500', 'Bank (2): 1 of 1']]],
    ]);
  });

  it('keeps what is not drawn any more for instructors', () => {
    const draft = divided(draftOf([moduleOf([quiz('a', 'Test', [pool(1200, 2)])])]));
    expect(draft.modules[0]?.activities.map(shapeOf)).toEqual([
      ['Test', 'all', ['Bank (1): 1 of 500', 'Bank (2): 1 of 500']],
      ['Bank (3)', 'instructor', 200],
    ]);
    expect(draft.entries[0]?.text).toBe(
      'A pool has 500 questions at most, so “Bank” with its 1200 became 2 pools, from which 1 + 1 are drawn. The other 200 are in quizzes that only instructors see.',
    );
  });

  it('becomes several modules, each with the terms and works that it uses', () => {
    const cited = [element('p', {}, referenceTo({ to: 'term', id: 'salt' }, text('salt')))];
    const pages = Array.from({ length: MOST_ACTIVITIES + 1 }, (_, index) => reading(`r${index}`, `Page ${index}`));
    const activities = [...pages.slice(0, MOST_ACTIVITIES), reading('last', 'Last', cited)];
    const terms = ['bread', 'salt'].map((key) => ({ key, place: at(key), term: key, definition: [text(key)] }));
    const { modules, entries } = divided(draftOf([moduleOf(activities, { terms })]));
    expect(
      modules.map(({ key, title, terms: own, activities: { length } }) => [key, title, length, own.length]),
    ).toEqual([
      ['whole', 'Bread and salt (1)', 200, 1],
      ['whole#2', 'Bread and salt (2)', 1, 1],
    ]);
    expect(modules[1]?.terms).toEqual([terms[1]]);
    expect(entries).toMatchObject([{ outcome: 'changed', kind: 'divided', part: 'whole' }]);
  });

  it.each([
    [10, [500, 500, 200], [4, 4, 2]],
    [3, [500, 500, 1], [1, 1, 1]],
    [501, [500, 1], [500, 1]],
    [7, [500, 500, 500, 500, 500, 500, 3], [1, 1, 1, 1, 1, 1, 1]],
  ])('shares %i among %j as %j', (total, lengths, expected) => {
    expect(shares(total, lengths)).toEqual(expected);
  });

  it('is imported whole: a bank of 501 questions', async () => {
    const contents = new TextEncoder().encode(
      Array.from({ length: 501 }, (_, index) => `${index + 1} is a number. {T}\n\n`).join(''),
    );
    const { made, report } = await importInMemory({
      files: [{ name: 'bank.gift', contents }],
      namespace: '7b0c1a52-0f3b-4d55-9a63-0f6f0e6a2d11',
    });
    expect(made?.kind).toBe('module');
    expect(report?.modules[0]?.counts).toEqual([
      { what: 'quizzes', count: 2 },
      { what: 'questions true or false', count: 501 },
    ]);
  });
});
