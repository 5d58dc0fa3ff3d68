import { describe, expect, test } from 'vitest';
import { together } from '../platforms/harness/together.ts';
import { begin, finishModule, openPage } from '../student.ts';
import { attempt, chooseDirector, expectResults, handInRight, readText, short } from './quizzes.ts';
import { expectCalm, MOODLE, stageFor } from './stage.ts';

/** What becomes of results: failed and passed, of each `keep`, out of time, finished. */

const its = together();

describe.each([...MOODLE, 'Open edX 1.2'] as const)('%s', (place) => {
  test('fails, then passes in a later session', async () => {
    const stage = await stageFor(its, place, short());
    const device = await its.device();
    const first = await stage.open(device);
    await readText(stage, first);
    await attempt(stage, first, 'half');
    await stage.closeAfterAll(first);
    stage.expectGrade(50, 'open');
    const second = await stage.open(device);
    await expectCalm(second);
    await expectResults(stage, second, ['50%']);
    await attempt(stage, second, 'right', 'next');
    await stage.closeAfterAll(second);
    stage.expectGrade(100, 'passed');
    stage.expectClean(device);
  });

  test('spends all attempts without a pass: the score stays a grade', async () => {
    const stage = await stageFor(its, place, short({ attempts: 1 }));
    const device = await its.device();
    const window = await stage.open(device);
    await readText(stage, window);
    await attempt(stage, window, 'half');
    await stage.closeAfterAll(window);
    expect(stage.platform.gradebook('ada').raw).toBe(50);
    const again = await stage.open(device);
    await expectResults(stage, again, ['50%']);
    await stage.closeAfterAll(again);
    expect(stage.platform.gradebook('ada').raw).toBe(50);
    stage.expectClean(device);
  });
});

describe.each(MOODLE)('%s', (place) => {
  test('runs out of time: answers stay and can be handed in', async () => {
    const stage = await stageFor(its, place, short({ timeLimitMinutes: 1 }));
    const device = await its.device({ clock: true });
    const window = await stage.open(device);
    await begin(window.frame);
    await chooseDirector(window);
    await device.pass(90_000);
    await expect.poll(() => window.frame.locator('.time-left').innerText()).toContain('The time is over');
    await handInRight(stage, window);
    await stage.expectGradeAtOnce(100);
    await window.close();
    const again = await stage.open(device);
    await expectResults(stage, again, ['100%']);
    await again.close();
    stage.expectClean(device);
  });

  test('finishes with a score below the mark: the platform has it at once, and no more attempts are offered', async () => {
    const stage = await stageFor(its, place, short({ attempts: 4 }));
    const device = await its.device();
    const window = await stage.open(device);
    await readText(stage, window);
    await attempt(stage, window, 'half');
    await finishModule(window.frame);
    await expect.poll(() => window.frame.locator('.progress-success').innerText()).toContain('not reached');
    await stage.expectGradeAtOnce(50);
    await openPage(window.frame, 'final');
    const start = window.frame.locator('.quiz-start:visible');
    await expect.poll(() => start.innerText()).toContain('No more attempts');
    await expect.poll(() => start.innerText()).not.toContain('Attempts left');
    await window.kill();
    const again = await stage.open(await its.device());
    await expectResults(stage, again, ['50%']);
    await expect.poll(() => again.frame.locator('.quiz-start:visible').innerText()).toContain('No more attempts');
    await again.close();
    expect(stage.platform.gradebook('ada')).toMatchObject({ raw: 50, completion: 'completed' });
  });
});

// That a lower attempt leaves the grade of Moodle 2004 where it is, is shown in `windows`.
describe('keep', () => {
  test.each([
    ['Moodle 1.2', 'highest', 100],
    ['Moodle 1.2', 'latest', 0],
    ['Moodle 1.2', 'average', 50],
    ['Moodle 2004', 'latest', 0],
  ] as const)('%s: of a right and a wrong attempt the %s is a grade of %i', async (place, keep, raw) => {
    const stage = await stageFor(its, place, short({ keep, passPercent: 100 }));
    const device = await its.device();
    const window = await stage.open(device);
    await attempt(stage, window, 'right');
    await stage.expectGradeAtOnce(100);
    await attempt(stage, window, 'wrong', 'next');
    await stage.expectGradeAtOnce(raw);
    await window.close();
    expect(stage.platform.gradebook('ada').raw).toBe(raw);
    const again = await stage.open(device);
    await expectCalm(again);
    await expectResults(stage, again, ['100%', '0%']);
    await again.close();
    expect(stage.platform.gradebook('ada').raw).toBe(raw);
    stage.expectClean(device);
  });
});
