import { describe, expect, test } from 'vitest';
import { together } from '../platforms/harness/together.ts';
import { begin, goOn, openPage, question, saveAndLeave } from '../student.ts';
import {
  answerInPart,
  attempt,
  chooseDirector,
  everyKind,
  expectInPart,
  expectResults,
  handInHalf,
  readText,
  short,
} from './quizzes.ts';
import { expectCalm, MOODLE, type Stage, stageFor, WEB } from './stage.ts';

/** A student leaves, on purpose or not, and comes back. */

const its = together();

async function beginChoice(stage: Stage, window: Parameters<typeof answerInPart>[1]): Promise<void> {
  await begin(window.frame);
  await chooseDirector(window);
  await window.frame.waitForTimeout(stage.isWebsite ? 0 : 50);
}

async function expectChoice(window: Parameters<typeof answerInPart>[1]): Promise<void> {
  await goOn(window.frame);
  await expect
    .poll(() => question(window.frame, 'final-choice').locator('input[value="director"]').isChecked())
    .toBe(true);
}

describe.each([...MOODLE, 'Open edX 1.2', 'scorm-again 2004', 'website over http'] as const)('%s', (place) => {
  test('in the middle of every kind of question, closed and resumed', async () => {
    const stage = await stageFor(its, place, everyKind());
    const device = await its.device();
    const window = await stage.open(device);
    await answerInPart(stage, window);
    await stage.closeAfterAll(window);
    stage.expectGrade(null, 'open');
    const again = await stage.open(device);
    await expectCalm(again);
    await expectInPart(stage, again);
    await stage.closeAfterAll(again);
    stage.expectClean(device);
  });
});

// What a device keeps does not hang on the platform; `network` shows it on Moodle 2004.
describe.each(['Moodle 1.2', ...WEB] as const)('%s', (place) => {
  test('breaks down after an answer: the same device has it', async () => {
    const stage = await stageFor(its, place, short());
    const device = await its.device();
    const window = await stage.open(device);
    await beginChoice(stage, window);
    await window.kill();
    const again = await stage.open(device);
    await expectChoice(again);
    await again.close();
    stage.expectClean(device);
  });
});

describe.each([...MOODLE, 'Open edX 1.2', 'scorm-again 1.2'] as const)('%s', (place) => {
  test('hands in at home and at school in turn', async () => {
    const stage = await stageFor(its, place, short());
    const [home, school] = [await its.device(), await its.device()];
    const first = await stage.open(home);
    await readText(stage, first);
    await beginChoice(stage, first);
    await stage.closeAfterAll(first);

    const second = await stage.open(school);
    await goOn(second.frame);
    await handInHalf(stage, second);
    await stage.closeAfterAll(second);
    stage.expectGrade(50, 'open');

    const third = await stage.open(home);
    await expectCalm(third);
    await expectResults(stage, third, ['50%']);
    await attempt(stage, third, 'right', 'next');
    await stage.closeAfterAll(third);
    stage.expectGrade(100, 'passed');

    const fourth = await stage.open(school);
    await expectCalm(fourth);
    await expectResults(stage, fourth, ['50%', '100%']);
    await stage.closeAfterAll(fourth);
    stage.expectGrade(100, 'passed');
    stage.expectClean(home, school);
  });
});

describe.each([...MOODLE, 'Open edX 1.2'] as const)('%s', (place) => {
  test('hands in, and the machine breaks down at once: the platform has it', async () => {
    const stage = await stageFor(its, place, short());
    const [home, school] = [await its.device(), await its.device()];
    const window = await stage.open(home);
    await readText(stage, window);
    await attempt(stage, window, 'half');
    await stage.expectGradeAtOnce(50);
    await window.kill();
    const again = await stage.open(school);
    await expectResults(stage, again, ['50%']);
    await again.close();
    stage.expectGrade(50, 'open');
    stage.expectClean(home, school);
  });
});

describe.each(MOODLE)('%s', (place) => {
  test('saves and leaves, and comes back to the page that was read', async () => {
    const stage = await stageFor(its, place, short());
    const device = await its.device();
    const window = await stage.open(device, 'text');
    await saveAndLeave(window.frame);
    await window.close();
    const again = await stage.platform.launch(device, 'ada');
    await expectCalm(again);
    await expect.poll(() => again.frame.locator('[data-page="page--text"]').isVisible()).toBe(true);
    await again.close();
    stage.expectClean(device);
  });

  test('reloads the window in the middle of an attempt', async () => {
    const stage = await stageFor(its, place, short());
    const device = await its.device();
    const window = await stage.open(device);
    await beginChoice(stage, window);
    await window.reload();
    await openPage(window.frame, 'final');
    await expectChoice(window);
    await handInHalf(stage, window);
    await window.close();
    stage.expectGrade(50, 'open');
    stage.expectClean(device);
  });

  test('goes to another page and back in the middle of an attempt, and is told nothing untrue', async () => {
    const stage = await stageFor(its, place, short());
    const device = await its.device();
    const window = await stage.open(device);
    await beginChoice(stage, window);
    await window.goElsewhereAndBack();
    await expectCalm(window);
    await openPage(window.frame, 'final');
    await expectChoice(window);
    await handInHalf(stage, window);
    await window.close();
    stage.expectGrade(50, 'open');
    stage.expectClean(device);
  });

  test('reloads the frame alone in the middle of an attempt, and hands in', async () => {
    const stage = await stageFor(its, place, short());
    const device = await its.device();
    const window = await stage.open(device);
    await beginChoice(stage, window);
    await window.reloadFrame();
    await openPage(window.frame, 'final');
    await expectChoice(window);
    await handInHalf(stage, window);
    await window.close();
    const again = await stage.open(device);
    await expectResults(stage, again, ['50%']);
    await again.close();
    stage.expectGrade(50, 'open');
  });

  test('leaves the frame for another activity and comes back', async () => {
    const stage = await stageFor(its, place, short());
    const device = await its.device();
    const window = await stage.open(device);
    await beginChoice(stage, window);
    await window.leaveFrame();
    await window.close();
    const again = await stage.open(device);
    await expectCalm(again);
    await expectChoice(again);
    await again.close();
    stage.expectClean(device);
  });
});
