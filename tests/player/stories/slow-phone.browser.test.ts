import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { everyQuestion, playableModule, quizWith } from '../../support/playable-module.ts';
import type { Device } from '../platforms/harness/device.ts';
import { together } from '../platforms/harness/together.ts';
import type { PlayedWindow } from '../platforms/harness/window.ts';
import { begin, goOn, handIn, openPage, press, question, readToTheEnd, resultsShown } from '../student.ts';
import { expectCalm, expectTold, type Stage, stageFor } from './stage.ts';

/**
 * A student works through a module on a slow phone with a slow line, and is interrupted three times. How long it takes
 * until the page says what to do next is printed by `bench/slow-phone.mjs`; here it only has to say so.
 */

const its = together();

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, deviceScaleFactor: 2 };
/** Slow where it is timed. Here it would only be waited for: what is on the page does not depend on it. */
const isSlow = process.env.CARTWRIGHT_TIMES !== undefined;
const SLOWDOWN = 4;
/** Milliseconds, bytes a second. */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };

const PRACTICE = ['practice-choice', 'practice-short'];
const GRADED = ['final-choice', 'final-match', 'final-essay'];
const FIRST_WORDS = 'He is cut short, ';
const MORE_WORDS = 'and nobody objects.';

function moduleForPhones() {
  const [reading] = playableModule().activities;
  if (reading?.type !== 'reading') throw new Error('The kitchen sink begins with a reading.');
  const paragraphs = Array.from({ length: 12 }, (_, at) => `Paragraph ${at + 1} of a text that takes a while to read.`);
  const body = paragraphs.join('\n\n');
  const questions = (quiz: string, wanted: readonly string[]) =>
    everyQuestion(quiz).filter(({ id }) => wanted.includes(id ?? ''));
  return playableModule({
    activities: [
      { ...reading, id: 'text', title: 'A first reading', body },
      { ...reading, id: 'more', title: 'A second reading', body, objectives: [] },
      quizWith('practice', {
        title: 'Practice',
        purpose: 'practice',
        settings: { feedback: 'immediate' },
        questions: questions('practice', PRACTICE),
      }),
      quizWith('final', {
        title: 'The graded quiz',
        settings: { attempts: 2, revealAnswers: 'after-submission' },
        questions: questions('final', GRADED),
      }),
    ],
  });
}

async function slowPhone(): Promise<Device> {
  const device = await its.device(PHONE);
  if (isSlow) device.context.on('page', (page) => void slowDown(page));
  return device;
}

async function slowDown(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await devTools.send('Network.enable');
  await devTools.send('Network.emulateNetworkConditions', LINE);
}

/** How long each opening took until the page said what to do next. */
async function timed(what: string, open: () => Promise<PlayedWindow>, next: RegExp): Promise<PlayedWindow> {
  const start = performance.now();
  const window = await open();
  const ways = window.frame.locator('.module-go, .quiz-start .button-primary').filter({ visible: true });
  await expect.poll(() => ways.allInnerTexts(), { timeout: 20_000 }).toEqual([expect.stringMatching(next)]);
  if (isSlow)
    process.stdout.write(`${what}: ${Math.round(performance.now() - start)} ms until it says what to do next\n`);
  await look(window, what);
  return window;
}

let shots = 0;

async function look({ page }: PlayedWindow, what: string): Promise<void> {
  const folder = process.env.CARTWRIGHT_SHOTS;
  shots += 1;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${shots}-${what.replace(/\W+/g, '-')}.png` });
}

/** A page of the module's as a student comes to it: by the link that leads on. */
async function follow({ frame }: PlayedWindow, title: string): Promise<void> {
  await frame.locator('.pager-next').filter({ visible: true }).first().tap();
  await frame.locator('h1', { hasText: title }).filter({ visible: true }).waitFor();
  await frame.locator('html.player-ready').waitFor({ state: 'attached' });
}

async function practise({ frame }: PlayedWindow): Promise<void> {
  await begin(frame);
  const choice = question(frame, 'practice-choice');
  await choice.locator('input[value="worker"]').tap();
  await choice.locator('xpath=..').locator('.check button').tap();
  await choice
    .locator('xpath=..')
    .getByRole('button', { name: /^Try again/ })
    .tap();
  await choice.locator('input[value="director"]').tap();
  await choice.locator('xpath=..').locator('.check button').tap();
  await expect.poll(() => choice.locator('.question-outcome').innerText()).toMatch(/right|correct/i);
}

async function expectAnswers({ frame }: PlayedWindow, essay: string): Promise<void> {
  await expect.poll(() => question(frame, 'final-choice').locator('input[value="director"]').isChecked()).toBe(true);
  await expect.poll(() => question(frame, 'final-match').locator('select').first().inputValue()).not.toBe('');
  await expect.poll(() => question(frame, 'final-essay').locator('textarea').inputValue()).toBe(essay);
}

/**
 * Opens the module again and goes to the quiz. A package goes on at the page that was open, or at one before it where the
 * platform has not heard of it; a website's overview names it.
 */
async function reopen(stage: Stage, device: Device, what: string): Promise<PlayedWindow> {
  const start = stage.isWebsite ? { page: 'index.html' } : {};
  const window = await timed(what, () => stage.platform.launch(device, 'ada', start), /^(Continue|Go on with)/);
  if (!stage.isWebsite) {
    await openPage(window.frame, 'final');
    await window.frame.locator('.quiz-start:visible').waitFor();
    return window;
  }
  await expect.poll(() => window.frame.locator('.module-start-facts').innerText()).toMatch(/^The graded quiz/);
  await window.frame.locator('.module-go').tap();
  await window.frame.locator('.quiz-start:visible').waitFor();
  return window;
}

describe.each(['scorm-again 1.2', 'website over http'] as const)('%s', (place) => {
  test('a slow phone, interrupted three times: nothing is lost, and the page says what to do next', async () => {
    const stage = await stageFor(its, place, moduleForPhones());
    const phone = await slowPhone();
    const open = () => stage.platform.launch(phone, 'ada', stage.isWebsite ? { page: 'index.html' } : {});
    const window = await timed('the first page', open, /^Start/);
    await window.frame.locator('.module-go').tap();
    await window.frame.locator('h1', { hasText: 'A first reading' }).filter({ visible: true }).waitFor();
    await window.frame.locator('html.player-ready').waitFor({ state: 'attached' });
    await readToTheEnd(window.frame);
    await follow(window, 'A second reading');
    await readToTheEnd(window.frame);
    await follow(window, 'Practice');
    await practise(window);
    await look(window, 'practice');
    await follow(window, 'The graded quiz');
    await begin(window.frame);
    await question(window.frame, 'final-choice').locator('input[value="director"]').tap();
    await question(window.frame, 'final-match').locator('select').first().selectOption({ index: 1 });
    const essay = question(window.frame, 'final-essay').locator('textarea');
    await essay.tap();
    await essay.pressSequentially(FIRST_WORDS);
    await look(window, 'in the quiz');
    await window.kill();

    const again = await reopen(stage, phone, 'the tab was killed in the middle of an answer');
    if (stage.isWebsite) await expectCalm(again);
    else await expectTold(again, /restored from this device/);
    await goOn(again.frame);
    await expectAnswers(again, FIRST_WORDS);
    const rest = question(again.frame, 'final-essay').locator('textarea');
    await rest.tap();
    await rest.press('Control+End');
    await rest.pressSequentially(MORE_WORDS);
    await again.page.reload();
    await again.page.close();

    const third = await reopen(stage, phone, 'the page was loaded again during a save');
    await expectCalm(third);
    await goOn(third.frame);
    await expectAnswers(third, FIRST_WORDS + MORE_WORDS);
    await question(third.frame, 'final-match').locator('select').last().selectOption({ index: 2 });
    await handIn(third.frame);
    const [score = ''] = await resultsShown(third.frame);
    expect(score).toMatch(/^\d+%$/);
    await look(third, 'results');
    await third.page.close();

    const last = await open();
    await expectCalm(last);
    if (stage.isWebsite) {
      await timed('the browser was closed after the quiz', async () => last, /^Continue/);
      await last.page.goto(last.page.url().replace('index.html', 'final.html'));
    }
    await expect.poll(() => resultsShown(last.frame)).toEqual([score]);
    const done = last.frame.locator('.cw-nav-link[data-done="true"]');
    await expect.poll(() => done.count()).toBe(3);
    await look(last, 'the end');
    await press(last.frame, 'Start another attempt');
    await last.close();
    stage.expectClean(phone);
  });
});
