import { describe, expect, it } from 'vitest';
import { choice, definitionOf, quizOf, reading, resolve, resolvedModule } from './support.ts';

describe('a resolved module', () => {
  it('has every default filled in', async () => {
    const module = await resolvedModule();
    expect(module).toMatchObject({ published: true, sequential: false, contentNotes: [], lessonPlan: [] });
    expect(module.activities[0]).toMatchObject({ audience: 'learner', optional: false, completion: 'view' });
    expect(module.activities[1]).toMatchObject({
      completion: 'submit',
      settings: {
        attempts: 'unlimited',
        shuffleQuestions: false,
        shuffleChoices: false,
        feedback: 'after-submission',
        revealAnswers: 'after-submission',
        keep: 'highest',
      },
      entries: [{ kind: 'question', id: 'first', points: 1, title: 'Which?', pointer: '/activities/1/questions/0' }],
    });
  });

  it('says nothing about a module that is as it should be', async () => {
    const { result } = await resolve(definitionOf());
    expect(result.diagnostics).toEqual([]);
  });

  it('gives the questions of a pool the pool’s points', async () => {
    const pool = { type: 'pool' as const, id: 'some', title: 'Some', draw: 1, pointsEach: 3, questions: [choice] };
    const module = await resolvedModule({ activities: [reading, quizOf([pool])] });
    expect(module.activities[1]).toMatchObject({ entries: [{ kind: 'pool', questions: [{ points: 3 }] }] });
  });

  it('has no value where something it refers to is missing', async () => {
    const { result } = await resolve(definitionOf({ activities: [{ ...reading, body: '[there](activity:nowhere)' }] }));
    expect(result.value).toBeUndefined();
  });
});
