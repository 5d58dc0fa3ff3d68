import { describe, expect, test } from 'vitest';
import { quizWith } from '../../support/playable-module.ts';
import { together } from '../platforms/harness/together.ts';
import { begin, isShownDone, markAsDone, press, resultsShown } from '../student.ts';
import { attempt, everyKind, expectResults, readText, short } from './quizzes.ts';
import { expectCalm, MOODLE, stageFor, WEB } from './stage.ts';

/** A student has the module open twice, in two windows, two tabs, or a tab and the browser's cache for "Back". */

const its = together();

describe.each([...MOODLE, 'scorm-again 1.2'] as const)('%s', (place) => {
  test('a window in which nothing was done takes nothing back when it is closed after a pass', async () => {
    const stage = await stageFor(its, place, short());
    const device = await its.device();
    const idle = await stage.open(device, 'text');
    const busy = await stage.open(device);
    await readText(stage, busy);
    await attempt(stage, busy, 'right');
    await busy.close();
    stage.expectGrade(100, 'passed');
    const before = stage.platform.gradebook('ada');
    await idle.close();
    expect(stage.platform.gradebook('ada')).toEqual(before);
    const again = await stage.open(device);
    await expectCalm(again);
    await expectResults(stage, again, ['100%']);
    await again.close();
    stage.expectGrade(100, 'passed');
    stage.expectClean(device);
  });

  test('a wrong attempt from an older window does not lower the best', async () => {
    const stage = await stageFor(its, place, short({ passPercent: 100 }));
    const device = await its.device();
    const older = await stage.open(device);
    const newer = await stage.open(device);
    await readText(stage, newer);
    await attempt(stage, newer, 'right');
    await newer.close();
    await attempt(stage, older, 'wrong');
    await older.close();
    stage.expectGrade(100, 'passed');
    const again = await stage.open(device);
    await expectResults(stage, again, ['100%', '0%']);
    await again.close();
    stage.expectGrade(100, 'passed');
  });
});

// Uniting two records is the player's; `leaving` takes a record from device to device on both versions.
describe('Moodle 1.2', () => {
  const place = 'Moodle 1.2';

  test('overlapping sessions on two devices have everything once both were launched again', async () => {
    const stage = await stageFor(its, place, short({ passPercent: 100 }));
    const [home, school] = [await its.device(), await its.device()];
    const first = await stage.open(home);
    const second = await stage.open(school);
    await attempt(stage, first, 'half');
    await attempt(stage, second, 'wrong');
    await first.close();
    await second.close();
    for (const device of [home, school]) {
      const again = await stage.open(device);
      await again.close();
    }
    const after = await stage.open(await its.device());
    await expect.poll(async () => [...(await resultsShown(after.frame))].sort()).toEqual(['0%', '50%']);
    await after.close();
    stage.expectGrade(50, 'open');
  });
});

describe.each(WEB)('%s', (place) => {
  test('a source in one tab, the quiz in the other: handed in, both closed', async () => {
    const stage = await stageFor(its, place, everyKind());
    const device = await its.device();
    const source = await stage.open(device, 'source');
    const quiz = await stage.open(device);
    await begin(quiz.frame);
    await quiz.frame.getByRole('button', { name: 'Hand in', exact: true }).click();
    await quiz.frame.getByRole('button', { name: 'Hand in all the same' }).click();
    await quiz.close();
    await source.close();
    const again = await stage.open(device);
    await expectResults(stage, again, ['0%']);
  });

  test('two attempts in two tabs are both there', async () => {
    const stage = await stageFor(its, place, short());
    const device = await its.device();
    const [one, two] = [await stage.open(device), await stage.open(device)];
    await attempt(stage, one, 'right');
    await attempt(stage, two, 'wrong');
    await one.close();
    await two.close();
    const again = await stage.open(device);
    await expect.poll(async () => [...(await resultsShown(again.frame))].sort()).toEqual(['0%', '100%']);
  });

  test('"Back" out of the browser’s cache takes nothing back', async () => {
    const stage = await stageFor(its, place, short());
    const device = await its.device();
    const window = await stage.open(device, 'text');
    await window.go('final.html');
    await attempt(stage, window, 'right');
    await window.back();
    // The old page shows what was done meanwhile, and its leaving does not undo it.
    await expect.poll(() => isShownDone(window.frame, 'final')).toBe(true);
    await window.close();
    const again = await stage.open(device);
    await expectResults(stage, again, ['100%']);
  });

  test('all work on the device is deleted after a question', async () => {
    const stage = await stageFor(its, place, short());
    const device = await its.device();
    const window = await stage.open(device);
    await attempt(stage, window, 'half');
    // Opened, read, and closed again.
    await window.frame.getByText('Delete my work on this device').click();
    await expect.poll(() => window.frame.getByRole('button', { name: 'Delete for good' }).isVisible()).toBe(true);
    await window.frame.getByText('Delete my work on this device').click();
    await window.close();
    const kept = await stage.open(device);
    await expectResults(stage, kept, ['50%']);
    await kept.frame.getByText('Delete my work on this device').click();
    await press(kept.frame, 'Delete for good');
    await kept.close();
    const after = await stage.open(device);
    await expectResults(stage, after, []);
  });

  test('"Mark as done" in an old tab takes nothing back', async () => {
    const [text] = short().activities;
    const talk = { id: 'talk', type: 'discussion', title: 'The discussion', prompt: 'Who applauded?' } as const;
    const final = short().activities.at(-1) ?? quizWith('final', {});
    const definition = short({}, { activities: [text ?? talk, talk, final] });
    const stage = await stageFor(its, place, definition);
    const device = await its.device();
    const old = await stage.open(device, 'talk');
    const quiz = await stage.open(device);
    await attempt(stage, quiz, 'right');
    await quiz.close();
    await markAsDone(old.frame);
    await old.close();
    const again = await stage.open(device);
    await expectResults(stage, again, ['100%']);
    await expect.poll(() => isShownDone(again.frame, 'talk')).toBe(true);
  });
});
