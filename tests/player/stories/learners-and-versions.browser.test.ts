import { describe, expect, test } from 'vitest';
import type { ModuleDefinition } from '../../../schema/types.generated.ts';
import { together } from '../platforms/harness/together.ts';
import { begin, goOn, isShownDone, openPage, press, question, takeQuiz } from '../student.ts';
import { attempt, chooseDirector, expectResults, readText, short } from './quizzes.ts';
import { expectCalm, MOODLE, packageFor, stageFor } from './stage.ts';

/** Another learner, a preview, a look back, a later version of the module, a state that is none. */

const its = together();

/** The short module with its first question changed. */
function laterVersion(change: (choices: Choice[]) => Choice[]): ModuleDefinition {
  const definition = short();
  const activities = definition.activities.map((activity) =>
    activity.type !== 'quiz'
      ? activity
      : {
          ...activity,
          questions: activity.questions.map((each) =>
            each.type === 'choice' ? { ...each, choices: change([...each.choices]) } : each,
          ),
        },
  );
  return { ...definition, version: '1.1.0', activities };
}
type Choice = { readonly id: string; readonly text: string; readonly correct?: boolean | null };

/** A module whose texts say something else, with one more of them. */
function withOneMorePage(definition: ModuleDefinition): ModuleDefinition {
  const changed = definition.activities.map((activity) =>
    activity.type === 'reading' ? { ...activity, body: 'Other words.' } : activity,
  );
  return { ...definition, activities: [...changed, { id: 'more', type: 'reading', title: 'More', body: 'And more.' }] };
}

/** The short module without its second question. */
function withoutTruth(): ModuleDefinition {
  const definition = short();
  const activities = definition.activities.map((activity) =>
    activity.type !== 'quiz'
      ? activity
      : { ...activity, questions: activity.questions.filter((each) => each.type !== 'true-false') },
  );
  return { ...definition, version: '1.1.0', activities };
}

describe.each(MOODLE)('%s', (place) => {
  test('another learner at the same device sees nothing of the first one’s work', async () => {
    const stage = await stageFor(its, place, short());
    const device = await its.device();
    const first = await stage.open(device);
    await attempt(stage, first, 'half');
    await first.close();
    const other = await stage.open(device, 'final', { learner: 'bea' });
    await expectCalm(other);
    await expectResults(stage, other, []);
    await expect.poll(() => other.frame.locator('.quiz-start:visible button').innerText()).toBe('Start the quiz');
    await other.close();
    expect(stage.platform.gradebook('bea').raw).toBeNull();
    const again = await stage.open(device);
    await expectResults(stage, again, ['50%']);
    await again.close();
    stage.expectGrade(50, 'open');
    stage.expectClean(device);
  });

  test('a preview stores nothing and keeps nothing', async () => {
    const stage = await stageFor(its, place, short());
    const device = await its.device();
    const { module } = await packageFor(place, short());
    const window = await stage.open(device, 'final', { mode: 'browse' });
    await expect.poll(() => window.frame.locator('.notice:visible').first().innerText()).toContain('preview');
    await takeQuiz(window.frame, module, 'final');
    const kept = await window.frame.evaluate('localStorage.length');
    await window.close();
    expect([kept, stage.platform.record('ada')]).toEqual([0, {}]);
    expect(stage.platform.gradebook('ada').raw).toBeNull();
    stage.expectClean(device);
  });

  test('a look back at a finished module changes nothing', async () => {
    const stage = await stageFor(its, place, short());
    const device = await its.device();
    const first = await stage.open(device);
    await readText(stage, first);
    await attempt(stage, first, 'right');
    await first.close();
    const before = stage.platform.record('ada');
    const back = await stage.open(device);
    await expect.poll(() => back.frame.locator('.notice:visible').first().innerText()).toContain('looking back');
    await expectResults(stage, back, ['100%']);
    await press(back.frame, 'Look back at attempt 1');
    await expect
      .poll(() => question(back.frame, 'final-choice').locator('input[value="director"]').isChecked())
      .toBe(true);
    await back.close();
    expect(stage.platform.record('ada')).toEqual(before);
    stage.expectClean(device);
  });

  test('a state that is none of ours does not stop the player', async () => {
    const stage = await stageFor(its, place, short());
    const device = await its.device();
    const first = await stage.open(device);
    await first.kill();
    const values = stage.platform.edition === '1.2' ? SEED_12 : SEED_2004;
    for (const state of NOT_OURS) {
      stage.seed({ ...values, 'cmi.suspend_data': state });
      const window = await stage.open(await its.device());
      await expectResults(stage, window, []);
      await window.kill();
    }
    const window = await stage.open(await its.device());
    await attempt(stage, window, 'half');
    await window.close();
    stage.expectGrade(50, 'open');
    stage.expectClean(device);
  });
});

// What a version does with the state of another one is the player's alone; that the state itself is kept and read on both
// platforms is shown in `leaving` and, where only the device has it, in `network`.
describe('Moodle 1.2, where there is least room', () => {
  const place = 'Moodle 1.2';

  test('a later version with another choice keeps the answer that was given', async () => {
    const stage = await stageFor(its, place, short());
    const device = await its.device();
    const window = await stage.open(device);
    await readText(stage, window);
    await begin(window.frame);
    await chooseDirector(window);
    await window.close();
    const later = withOneMorePage(laterVersion((choices) => [...choices, { id: 'clerk', text: 'A clerk' }]));
    stage.platform.replacePackage((await packageFor(place, later)).contents);
    const again = await stage.open(device);
    await expect.poll(() => again.frame.locator('[data-page]').count()).toBeGreaterThan(3);
    await expect.poll(() => isShownDone(again.frame, 'text')).toBe(true);
    await expect.poll(() => isShownDone(again.frame, 'more')).toBe(false);
    await openPage(again.frame, 'final');
    await goOn(again.frame);
    await expect
      .poll(() => question(again.frame, 'final-choice').locator('input[value="clerk"]').isVisible())
      .toBe(true);
    await expect
      .poll(() => question(again.frame, 'final-choice').locator('input[value="director"]').isChecked())
      .toBe(true);
    await again.close();
    stage.expectClean(device);
  });

  test('a later version finds what only the device has of the earlier one', async () => {
    const stage = await stageFor(its, place, short());
    const device = await its.device();
    const window = await stage.open(device);
    await stage.platform.setNetwork('silent');
    await attempt(stage, window, 'half');
    await window.close();
    await stage.platform.setNetwork('up');
    const later = laterVersion((choices) => [...choices, { id: 'clerk', text: 'A clerk' }]);
    stage.platform.replacePackage((await packageFor(place, later)).contents);
    const again = await stage.open(device);
    await expectResults(stage, again, ['50%']);
    await again.close();
    stage.expectGrade(50, 'open');
    stage.expectClean(device);
  });

  test('a later version without a question keeps the result, and says why it does not add up', async () => {
    const stage = await stageFor(its, place, short());
    const device = await its.device();
    const window = await stage.open(device);
    await attempt(stage, window, 'half');
    await window.close();
    stage.platform.replacePackage((await packageFor(place, withoutTruth())).contents);
    const again = await stage.open(device);
    await expectResults(stage, again, ['50%']);
    await press(again.frame, 'Look back at attempt 1');
    await expect
      .poll(() => question(again.frame, 'final-choice').locator('input[value="director"]').isChecked())
      .toBe(true);
    await expect.poll(() => again.frame.locator('.quiz-notes:visible').innerText()).toMatch(/changed|earlier version/);
    await again.close();
    stage.expectGrade(50, 'open');
  });
});

/** What other programs, and other versions of ours, may have left. */
const NOT_OURS = [
  'not ours',
  '[]',
  '{"v":99}',
  '{"v":1,"n":1,"l":[],"p":"","m":5,"q":{}}',
  '{"v":1,"n":1,"l":[],"p":"","q":{"nUV7":[{"s":"x","c":7,"a":5}]}}',
];

const SEED_12 = { 'cmi.core.exit': 'suspend', 'cmi.core.lesson_status': 'incomplete' };
const SEED_2004 = { 'cmi.exit': 'suspend', 'cmi.completion_status': 'incomplete' };
