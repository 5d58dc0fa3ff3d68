import { describe, expect, test } from 'vitest';
import type { ApiBehaviour } from '../platforms/conditions.ts';
import { together } from '../platforms/harness/together.ts';
import { answerAs, begin, goOn, openPage, press, question, readAnswer, saveAndLeave, told } from '../student.ts';
import {
  attempt,
  chooseDirector,
  everyKind,
  expectResults,
  handInHalf,
  handInRight,
  readText,
  short,
} from './quizzes.ts';
import { expectCalm, expectSeen, expectTold, MOODLE, stageFor } from './stage.ts';

/** The way to the platform is lost, or the platform is late, refuses, throws, or forbids the device to keep anything. */

const its = together();

const FAILING = /could not be saved/;

describe('while the network is lost', () => {
  test.each([
    ['Moodle 1.2', 'down'],
    ['Moodle 1.2', 'silent'],
    ['Moodle 2004', 'silent'],
    ['Moodle 2004', 'refusing'],
  ] as const)('%s, %s: answers; the device has it', async (place, network) => {
    const stage = await stageFor(its, place, short());
    const device = await its.device();
    const window = await stage.open(device);
    await stage.platform.setNetwork(network);
    await begin(window.frame);
    await chooseDirector(window);
    await window.close();
    await stage.platform.setNetwork('up');
    const again = await stage.open(device);
    await goOn(again.frame);
    await expect
      .poll(() => question(again.frame, 'final-choice').locator('input[value="director"]').isChecked())
      .toBe(true);
    await again.close();
    const elsewhere = await stage.open(await its.device());
    await goOn(elsewhere.frame);
    await elsewhere.close();
    stage.expectClean(device);
  });

  test.each([
    ['Moodle 1.2', 'down'],
    ['Moodle 1.2', 'silent'],
    ['Moodle 1.2', 'refusing'],
    ['Moodle 2004', 'down'],
    ['Moodle 2004', 'silent'],
  ] as const)('%s, %s: hands in; the next launch reports it', async (place, network) => {
    const stage = await stageFor(its, place, short());
    const device = await its.device();
    const window = await stage.open(device);
    await readText(stage, window);
    await stage.platform.setNetwork(network);
    await attempt(stage, window, 'half');
    if (network !== 'silent') await expectSeen(window, FAILING);
    await window.close();
    expect(stage.platform.gradebook('ada').raw).toBeNull();
    await stage.platform.setNetwork('up');
    const again = await stage.open(device);
    await expectResults(stage, again, ['50%']);
    await again.close();
    stage.expectGrade(50, 'open');
    expect(stage.platform.record('ada')).toMatchObject({
      'cmi.interactions.0.id': 'final-choice_1',
      'cmi.interactions.1.id': 'final-truth_1',
    });
    const third = await stage.open(device);
    await expectCalm(third);
    await third.close();
    stage.expectClean(device);
  });

  test.each(MOODLE)('%s: hands in, and the same session reports it when it is back', async (place) => {
    const stage = await stageFor(its, place, short());
    const device = await its.device({ clock: true });
    const window = await stage.open(device);
    await readText(stage, window);
    await stage.platform.setNetwork('down');
    await attempt(stage, window, 'half');
    await expectSeen(window, FAILING);
    await expectTold(window, /kept on this device/);
    const saving = async () => (await told(window.frame)).saving;
    await expect.poll(saving).toBe('Not saved');
    await stage.platform.setNetwork('up');
    await window.frame.waitForFunction('navigator.onLine');
    await device.pass(61_000);
    await stage.expectGradeAtOnce(50);
    await expectTold(window, /works again/);
    await expect.poll(saving).toBe('Saved');
    await window.close();
    stage.expectGrade(50, 'open');
    const locationName = place === 'Moodle 1.2' ? 'cmi.core.lesson_location' : 'cmi.location';
    expect(stage.platform.record('ada')[locationName]).toBe('page--final');
    stage.expectClean(device);
  });

  test('a slow one loses nothing, and nothing is said', async () => {
    const stage = await stageFor(its, 'Moodle 1.2', short());
    const device = await its.device();
    const window = await stage.open(device);
    await stage.platform.setNetwork('slow');
    await attempt(stage, window, 'half');
    await expectCalm(window);
    await window.close();
    stage.expectGrade(50, 'open');
    stage.expectClean(device);
  });
});

describe('a platform', () => {
  test.each([
    ['Moodle 1.2', 'refuses to begin', { initialize: 'refuse' }],
    ['Moodle 2004', 'refuses to begin', { initialize: 'refuse' }],
    ['Moodle 2004', 'throws when it begins', { initialize: 'throw' }],
    ['Moodle 1.2', 'throws when it is read', { getValue: 'throw' }],
    ['Moodle 1.2', 'refuses to store', { commit: 'refuse' }],
    ['Moodle 2004', 'throws when it stores', { commit: 'throw' }],
    ['Moodle 2004', 'refuses every value', { setValue: 'refuse' }],
  ] as const)(
    '%s %s: the student is told, and what was handed in is there at the next launch',
    async (place, _how, api) => {
      const stage = await stageFor(its, place, short());
      const device = await its.device();
      const before = await stage.open(device);
      await readText(stage, before);
      await attempt(stage, before, 'half');
      await before.close();

      const window = await stage.open(device, 'final', { api: api as ApiBehaviour });
      // Where nothing could keep a result, none can be made.
      const start = window.frame.locator('.quiz-start:visible button', { hasText: /Start/ });
      // The quiz comes to life once its script is there.
      const words = () => window.frame.locator('body').innerText();
      await expect.poll(words).toMatch(/Start the quiz|Start another attempt|cannot be taken now/);
      const taken = (await start.count()) > 0;
      if (taken) {
        await begin(window.frame);
        await handInRight(stage, window);
      }
      // The screen is drawn before the platform is asked, so the words may come a moment after the result.
      await expect
        .poll(words)
        .toMatch(/could not be saved|did not open a session|kept on this device|cannot be taken now/);
      await window.close();

      const again = await stage.open(device);
      await expectResults(stage, again, taken ? ['50%', '100%'] : ['50%']);
      await again.close();
      stage.expectGrade(taken ? 100 : 50, taken ? 'passed' : 'open');
    },
  );

  test.each([
    ['Moodle 1.2', 3000],
    ['Moodle 1.2', 10_000],
    ['Moodle 2004', 3000],
  ] as const)('%s appears after %i ms, and takes the grade', async (place, after) => {
    const stage = await stageFor(its, place, short());
    const device = await its.device({ clock: true });
    const window = await stage.platform.launch(device, 'ada', { api: { after }, unready: true });
    for (let passed = 0; passed < after; passed += 500) await device.pass(500);
    await device.pass(1000);
    await window.ready();
    await openPage(window.frame, 'final');
    await attempt(stage, window, 'half');
    await device.pass(31_000);
    await stage.expectGradeAtOnce(50);
    await window.close();
    stage.expectGrade(50, 'open');
    stage.expectClean(device);
  });
});

describe('Moodle 1.2', () => {
  const place = 'Moodle 1.2';

  test('whose site is forbidden to keep data on the device loses nothing that it could save', async () => {
    const stage = await stageFor(its, place, short());
    const device = await its.device();
    await device.blockStorage();
    const window = await stage.open(device);
    await attempt(stage, window, 'half');
    await window.close();
    const again = await stage.open(device);
    await expectResults(stage, again, ['50%']);
    await again.close();
    stage.expectGrade(50, 'open');
    stage.expectClean(device);
  });

  test('neither saves nor may the device keep anything: the student is told', async () => {
    const stage = await stageFor(its, place, short());
    const device = await its.device();
    await device.blockStorage();
    const window = await stage.open(device);
    await window.setApi({ commit: 'refuse' });
    await attempt(stage, window, 'half');
    await expectSeen(window, /neither on the platform nor on this device/);
    await window.close();
  });

  test('stands in the window that opened the package', async () => {
    const stage = await stageFor(its, place, short());
    const device = await its.device();
    const window = await stage.open(device, 'final', { api: { where: 'opener' } });
    await attempt(stage, window, 'half');
    await window.close();
    stage.expectGrade(50, 'open');
    stage.expectClean(device);
  });

  test('cannot store: leaving says so, and leaves when it can again', async () => {
    const stage = await stageFor(its, place, short());
    const window = await stage.open(await its.device());
    await window.setApi({ commit: 'refuse' });
    // Something that is not saved yet, however long it took to come here.
    await begin(window.frame);
    await chooseDirector(window);
    await saveAndLeave(window.frame);
    await expectSeen(window, FAILING);
    await window.setApi({});
    await press(window.frame, 'Try again');
    await window.frame.waitForSelector('h1:visible:has-text("You have left the module")');
    await window.close();
  });

  test('on a phone the notice is in view far down in a long quiz', async () => {
    const stage = await stageFor(its, place, everyKind());
    const device = await its.device({ viewport: { width: 390, height: 800 } });
    const window = await stage.open(device);
    await begin(window.frame);
    await stage.platform.setNetwork('down');
    await answerAs(window.frame, [['final-essay', { kind: 'extendedText', text: 'Far down.' }]]);
    await expectSeen(window, FAILING);
    await expect
      .poll(() => readAnswer(window.frame, 'final-essay', { kind: 'extendedText' }))
      .toMatchObject({
        text: 'Far down.',
      });
    await stage.platform.setNetwork('up');
    await window.close();
  });

  test('hands in far down in a long quiz while the network is lost, goes on at another place', async () => {
    const stage = await stageFor(its, place, short());
    const device = await its.device();
    const window = await stage.open(device);
    await stage.platform.setNetwork('silent');
    await begin(window.frame);
    await handInHalf(stage, window);
    await window.kill();
    await stage.platform.setNetwork('up');
    const elsewhere = await stage.open(await its.device());
    await expectResults(stage, elsewhere, []);
    await elsewhere.close();
    const again = await stage.open(device);
    await expectResults(stage, again, ['50%']);
    await again.close();
    const after = await stage.open(await its.device());
    await expectResults(stage, after, ['50%']);
    await after.close();
    stage.expectGrade(50, 'open');
  });
});
