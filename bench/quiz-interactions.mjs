// How long a press takes to show on the screen in a quiz of 60 questions, on a processor slowed down four times, in
// Chromium: answering, flagging, jumping to another question, and going on where one is shown at a time. Each is compared
// with pressing a radio button of the same page without its scripts, in the same run. Figures are those of the Event
// Timing API, which rounds to 8 ms: from the press to the next frame that shows what came of it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { commonModule } from './common-module.mjs';
import { browserSupport } from './first-page.mjs';

const QUESTIONS = 60;
const SLOWDOWN = 4;
const PRESSES = 15;
const BUDGET = 100;

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cartwright-quiz-'));

/** A module whose only quiz has as many questions, two in three with choices, the others to type in. */
function longModule() {
  const module = commonModule('long');
  const quiz = module.activities.find(({ type }) => type === 'quiz');
  const questions = Array.from({ length: QUESTIONS }, (_, index) => {
    const id = `q${index}`;
    if (index % 3 === 2) return { id, type: 'short-answer', stem: `Name number ${index}.`, accept: ['name'] };
    const choices = ['a', 'b', 'c', 'd'].map((letter) => ({
      id: letter,
      text: `Choice ${letter}`,
      correct: letter === 'a',
    }));
    return { id, type: 'choice', stem: `Which of these is number ${index}?`, choices };
  });
  const activities = module.activities.map((each) => (each === quiz ? { ...quiz, questions } : each));
  return { ...module, activities };
}

function builtPage() {
  const source = join(folder, 'modules', 'long', 'module.json');
  mkdirSync(dirname(source), { recursive: true });
  writeFileSync(source, JSON.stringify(longModule()));
  const cli = join(root, 'lib', 'cli.js');
  execFileSync('node', [cli, 'build', '-t', 'scorm-1.2', '-o', folder], { cwd: folder, stdio: 'ignore' });
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(folder, 'long.scorm-1.2.zip'))))) {
    if (path.endsWith('/')) continue;
    mkdirSync(dirname(join(folder, 'page', path)), { recursive: true });
    writeFileSync(join(folder, 'page', path), bytes);
  }
  return pathToFileURL(join(folder, 'page', 'index.html')).href;
}

async function opened(browser, url, javaScriptEnabled) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(url);
  return { context, page };
}

async function slowDown(context, page) {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.evaluate(() => {
    globalThis.longest = new Map();
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries())
        if (interactionId > 0)
          globalThis.longest.set(interactionId, Math.max(duration, globalThis.longest.get(interactionId) ?? 0));
    }).observe({ type: 'event', durationThreshold: 16 });
  });
}

/** Milliseconds of each of some presses. One that was too quick to be listed counts as 16, which is the least that is. */
async function timesOf(page, press) {
  const times = [];
  for (let at = 0; at < PRESSES; at += 1) {
    await page.evaluate(() => globalThis.longest.clear());
    await press(at);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
    times.push(await page.evaluate(() => Math.max(16, ...globalThis.longest.values())));
  }
  return times.sort((left, right) => left - right);
}

/** Without their scripts the forms are there all the same: what the browser itself needs for a press. */
async function plainTimes(browser, url) {
  const { context, page } = await opened(browser, url, true);
  await page.route('**/*.js', (route) => route.abort());
  await page.reload();
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('[data-page]'))
      part.hidden = part.querySelector('form[data-quiz]') === null;
  });
  await slowDown(context, page);
  const radios = page.locator('input[type=radio]');
  const times = await timesOf(page, (at) => radios.nth(4 * at + (at % 4)).click());
  await context.close();
  return times;
}

async function playerTimes(browser, url) {
  const { context, page } = await opened(browser, url, true);
  await page.waitForSelector('html.player-ready', { state: 'attached' });
  await page.evaluate(() => {
    const quiz = [...document.querySelectorAll('[data-page]')].find((part) => part.querySelector('form[data-quiz]'));
    location.hash = quiz.id;
  });
  await page.locator('.quiz-start:visible button').first().click();
  await page.waitForSelector('.quiz-strip:visible');
  await slowDown(context, page);
  const radios = page.locator('input[type=radio]');
  const fields = page.locator('.question-block input[type=text]');
  const flags = page.locator('.question-flag');
  const numbers = page.locator('.strip-number');
  const times = new Map([
    ['choosing', await timesOf(page, (at) => radios.nth(4 * at + (at % 4)).click())],
    [
      'typing a letter',
      await timesOf(page, async (at) => {
        await fields.nth(at).focus();
        // The page scrolls to the field: that is not what the key is measured for.
        await page.waitForTimeout(200);
        await page.keyboard.press('n');
      }),
    ],
    ['flagging', await timesOf(page, (at) => flags.nth(3 * at).click())],
    ['jumping', await timesOf(page, (at) => numbers.nth((7 * at + 20) % QUESTIONS).click())],
  ]);
  const work = new Map([
    ['choosing', await workOf(page, 'input[type=radio]', 'click')],
    ['typing a letter', await workOf(page, '.question-block input[type=text]', 'input')],
    ['flagging', await workOf(page, '.question-flag', 'click')],
    ['jumping', await workOf(page, '.strip-number', 'click')],
  ]);
  await page.locator('.quiz-options > summary').click();
  await page.getByRole('switch').click();
  await page.keyboard.press('Escape');
  await numbers.nth(0).click();
  times.set('going on, one at a time', await timesOf(page, () => page.locator('.quiz-ways .button-primary').click()));
  await context.close();
  return { times, work };
}

/**
 * Milliseconds of the page's own work for a press, script and layout, on the same slow processor: what it would take if
 * nothing else ran. Presses by script wait for no frame.
 */
function workOf(page, selector, event) {
  return page.evaluate(
    ({ selector, event, presses }) => {
      const found = [...document.querySelectorAll(selector)];
      const times = Array.from({ length: presses }, (_, at) => {
        const element = found[(7 * at) % found.length];
        const before = performance.now();
        if (event === 'click') element.click();
        else {
          element.value += 'n';
          element.dispatchEvent(new Event(event, { bubbles: true }));
        }
        document.body.getBoundingClientRect();
        return performance.now() - before;
      });
      return times.sort((left, right) => left - right)[Math.floor(presses / 2)];
    },
    { selector, event, presses: 3 * PRESSES },
  );
}

const { launchBrowser } = await browserSupport(root);
const browser = await launchBrowser();
try {
  const url = builtPage();
  const plain = await plainTimes(browser, url);
  const median = (times) => times[Math.floor(times.length / 2)];
  const row = (name, times) =>
    console.log(
      `${name.padEnd(26)} median ${median(times)} ms, longest ${times.at(-1)} ms, ` +
        `${(median(times) / median(plain)).toFixed(1)} times the page without scripts` +
        (times.at(-1) > BUDGET ? `, over ${BUDGET} ms` : ''),
    );
  row('choosing without scripts', plain);
  const { times, work } = await playerTimes(browser, url);
  for (const [name, each] of times) row(name, each);
  for (const [name, each] of work) console.log(`${name.padEnd(26)} own work, script and layout: ${each.toFixed(1)} ms`);
  console.log(
    `${PRESSES} presses each, slowed down ${SLOWDOWN} times; ${cpus().length} processors, load ${loadavg()[0].toFixed(1)}`,
  );
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
