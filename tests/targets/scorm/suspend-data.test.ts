import { expect, it } from 'vitest';
import { stateForecast } from '../../../src/targets/shared/player/state-forecast.ts';
import { choice, quizOf, reading, resolvedModule } from '../../resolve/support.ts';

const short = (id: string) => ({
  id,
  type: 'short-answer' as const,
  stem: 'Who?',
  objectives: ['explain'],
  accept: ['x'.repeat(100)],
});
const forecast = async (questions: Parameters<typeof quizOf>[0]) =>
  stateForecast(await resolvedModule({ activities: [reading, quizOf([choice, ...questions])] }));

it('forecasts the longest questions that a pool can draw', async () => {
  const pool = (draw: number) => ({
    type: 'pool' as const,
    id: 'pool',
    title: 'Pool',
    draw,
    questions: [short('a'), short('b')],
  });
  const none = (await forecast([])).answers;
  const one = (await forecast([pool(1)])).answers;
  const two = (await forecast([pool(2)])).answers;
  expect(one - none).toBeGreaterThanOrEqual(200);
  expect(two - one).toBe(one - none);
});

it('counts drafts of essays apart', async () => {
  const essay = { id: 'essay', type: 'essay' as const, stem: 'Why?', objectives: ['explain'], words: { max: 100 } };
  const none = await forecast([]);
  const one = await forecast([essay]);
  expect(one.answers).toBe(none.answers);
  expect(one.drafts - none.drafts).toBeGreaterThanOrEqual(700);
});
