import { describe, expect, test } from 'vitest';
import type { ModuleDefinition } from '../../../schema/types.generated.ts';
import type { QuestionDefinition } from '../../support/playable-module.ts';
import { quizWith } from '../../support/playable-module.ts';
import { together } from '../platforms/harness/together.ts';
import { begin, goOn, openPage, question } from '../student.ts';
import { attempt, expectResults, short } from './quizzes.ts';
import { expectTold, type Place, stageFor } from './stage.ts';

/** SCORM 1.2 holds 4,096 characters of state: more than that is lost in a known order, or kept by the device. */

const its = together();

const LONG = 22;

/** The short module with a second quiz whose answers have no room. */
function withLongAnswers(): ModuleDefinition {
  const questions: QuestionDefinition[] = Array.from({ length: LONG }, (_, index) => ({
    id: `long-${index}`,
    type: 'short-answer',
    stem: `Write much, ${index}.`,
    objectives: ['read'],
    // A field takes not much more than the longest right answer.
    accept: [wordsFor(index)],
  }));
  const definition = short();
  const long = quizWith('long', { purpose: 'practice', questions, settings: { attempts: 'unlimited' } });
  return { ...definition, activities: [...definition.activities, long] };
}

const wordsFor = (index: number) => `Answer ${index} ${'wörd '.repeat(40)}`.slice(0, 220).trim();

describe.each(['Moodle 1.2', 'scorm-again 1.2'] satisfies Place[])('%s', (place) => {
  test('results survive answers for which there is no room; the device has those, and the student is told', async () => {
    const stage = await stageFor(its, place, withLongAnswers(), { standardLengths: true });
    const device = await its.device();
    const window = await stage.open(device);
    await attempt(stage, window, 'half');
    await openPage(window.frame, 'long');
    await begin(window.frame);
    for (let index = 0; index < LONG; index += 1)
      await question(window.frame, `long-${index}`).locator('input').fill(wordsFor(index));
    await openPage(window.frame, 'final');
    await openPage(window.frame, 'long');
    await window.frame.evaluate(() => {
      const page = globalThis as unknown as { document: EventTarget };
      Object.defineProperty(page.document, 'visibilityState', { value: 'hidden', configurable: true });
      page.document.dispatchEvent(new Event('visibilitychange'));
    });
    await expectTold(window, /too little room/);
    await window.close();
    stage.expectGrade(50, 'open');
    expect(stage.platform.record('ada')['cmi.suspend_data']?.length).toBeLessThanOrEqual(4096);
    stage.expectClean(device);

    const elsewhere = await stage.open(await its.device());
    await expectResults(stage, elsewhere, ['50%']);
    await openPage(elsewhere.frame, 'long');
    await goOn(elsewhere.frame);
    await elsewhere.close();

    const again = await stage.open(device, 'long');
    await goOn(again.frame);
    for (let index = 0; index < LONG; index += 1)
      await expect
        .poll(() => question(again.frame, `long-${index}`).locator('input').inputValue())
        .toBe(wordsFor(index));
    await again.close();
    stage.expectGrade(50, 'open');
    stage.expectClean(device);
  });
});
