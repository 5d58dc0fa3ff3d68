// How long a press takes to show on the screen in a quiz of 60 questions, on a processor slowed down four times, in
// Chromium: answering in every way, checking, asking for a hint, flagging, jumping to another question, going on where one
// is shown at a time, going on with an attempt, handing in, and starting another; before that, opening the page of the quiz,
// by which it comes to life, and starting the first attempt. Each is compared with pressing a radio button of the same page
// without its scripts, in the same run. From the press to the next frame that shows what came of it: figures of the Event Timing API, which
// rounds to 8 ms. Own work: what Chromium says of script, styles and layout of one such press, however busy the machine.
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
const OPENINGS = 7;
const BUDGET = 100;

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cartwright-quiz-'));

/** Questions that take more than a choice; texts to type in most often. */
const OTHERS = [
  (id, index) => ({ id, type: 'short-answer', stem: `Name number ${index}.`, accept: ['name'] }),
  (id, index) => ({ id, type: 'short-answer', stem: `Name number ${index}.`, accept: ['name'] }),
  (id, index) => ({ id, type: 'essay', stem: `Write about number ${index}.` }),
  (id, index) => ({
    id,
    type: 'ordering',
    stem: `Sort number ${index}.`,
    items: ['one', 'two', 'three', 'four'].map((word) => ({ id: word, text: word })),
  }),
  (id, index) => ({
    id,
    type: 'matching',
    stem: `Match number ${index}.`,
    pairs: ['one', 'two', 'three', 'four'].map((word) => ({ id: word, prompt: word, match: word.toUpperCase() })),
  }),
];

/** A module whose only quiz has as many questions, two in three with choices, with hints and feedback at once. */
function longModule() {
  const module = commonModule('long');
  const quiz = module.activities.find(({ type }) => type === 'quiz');
  const questions = Array.from({ length: QUESTIONS }, (_, index) => {
    const id = `q${index}`;
    if (index % 3 === 2) return OTHERS[((index - 2) / 3) % OTHERS.length](id, index);
    const choices = ['a', 'b', 'c', 'd'].map((letter) => ({
      id: letter,
      text: `Choice ${letter}`,
      correct: letter === 'a',
    }));
    return { id, type: 'choice', stem: `Which of these is number ${index}?`, hint: 'The first.', choices };
  });
  const activities = module.activities.map((each) =>
    each === quiz ? { ...quiz, settings: { attempts: 'unlimited', feedback: 'immediate' }, questions } : each,
  );
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
  await session.send('Performance.enable');
  return session;
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

/**
 * Opening the page of the quiz for the first time, and starting the first attempt. What is built once the page shows is
 * in the way of the next press: of that the longest task counts, in milliseconds.
 */
async function openingTimes(browser, url) {
  const opening = { name: 'opening the quiz', times: [], works: [], tasks: [] };
  const starting = { name: 'starting an attempt', times: [], works: [], tasks: [] };
  for (let at = 0; at < OPENINGS; at += 1) {
    const { context, page } = await opened(browser, url, true);
    await page.waitForSelector('html.player-ready', { state: 'attached' });
    const quiz = await page.evaluate(() => document.querySelector('form[data-quiz]').closest('[data-page]').id);
    // The scripts of quizzes come when the first page is left.
    await page.locator('.pager-next:visible').click();
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    const session = await slowDown(context, page);
    const link = page.locator(`.cw-nav-link[href="#${quiz}"]`);
    await link.scrollIntoViewIfNeeded();
    await page.waitForTimeout(300);
    await noteTasks(page, opening, () => measured(page, session, () => link.click()));
    await page.waitForSelector('.quiz-start:visible');
    const start = page.locator('.quiz-start:visible .button-primary');
    await start.scrollIntoViewIfNeeded();
    await page.waitForTimeout(300);
    await noteTasks(page, starting, () => measured(page, session, () => start.click()));
    await context.close();
  }
  return [opening, starting].map(({ name, times, works, tasks }) => ({
    name,
    times: sorted(times),
    works: sorted(works),
    tasks: sorted(tasks),
  }));
}

/** Adds to a row what a press took, and the longest task from it until all is quiet. */
async function noteTasks(page, row, press) {
  await page.evaluate(() => {
    globalThis.tasks = [];
    globalThis.watch ??= new PerformanceObserver((list) =>
      globalThis.tasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    globalThis.watch.observe({ type: 'longtask' });
  });
  const [time, work] = await press();
  await page.waitForTimeout(1500);
  row.times.push(time);
  row.works.push(work);
  row.tasks.push(Math.round(await page.evaluate(() => Math.max(0, ...globalThis.tasks))));
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

/** As many lines as an essay has that somebody has written for a while. */
const ESSAY = Array.from({ length: 80 }, (_, line) => `This is line ${line} of what I make of it.`).join('\n');

async function playerTimes(browser, url) {
  const { context, page } = await opened(browser, url, true);
  await page.waitForSelector('html.player-ready', { state: 'attached' });
  await page.evaluate(() => {
    const quiz = [...document.querySelectorAll('[data-page]')].find((part) => part.querySelector('form[data-quiz]'));
    location.hash = quiz.id;
  });
  await page.locator('.quiz-start:visible button').first().click();
  const laidOut = () => page.waitForSelector('.quiz-form:not([aria-busy]) .quiz-below .button:visible');
  await laidOut();
  const session = await slowDown(context, page);
  const found = (selector) => page.locator(selector);
  const [radios, fields, essays] = [
    found('input[type=radio]'),
    found('.question-block input[type=text]'),
    found('textarea'),
  ];
  const rows = [];
  const measure = async (name, press, { before = async () => undefined, presses = PRESSES } = {}) => {
    const times = [];
    const works = [];
    for (let at = 0; at < presses; at += 1) {
      await before(at);
      // The page scrolls to what is pressed: that is not what the press is measured for.
      await page.waitForTimeout(150);
      const [time, work] = await measured(page, session, () => press(at));
      times.push(time);
      works.push(work);
    }
    rows.push({ name, times: sorted(times), works: sorted(works) });
  };
  const shown = (locator) => ({ before: (at) => locator(at).scrollIntoViewIfNeeded() });
  const radio = (at) => radios.nth(4 * at + (at % 4));
  const order = (at) => found('.order-item .order-button:not([disabled])').nth(at % 3);
  const match = (at) => found('select.match-target').nth(at % 4);
  const check = (at) => found('.question-choose .check > button').nth(3 * at);
  const hint = (at) => found('details.question-hint > summary').nth(at);
  const flag = (at) => found('.question-flag').nth(3 * at);
  const number = (at) => found('.strip-number').nth((7 * at + 20) % QUESTIONS);
  await measure('choosing', (at) => radio(at).click(), shown(radio));
  await measure('typing a letter', () => page.keyboard.press('n'), { before: (at) => fields.nth(at % 8).focus() });
  await essays.first().fill(ESSAY);
  await measure('typing in an essay', () => page.keyboard.press('n'), { before: () => essays.first().focus() });
  await measure('sorting', (at) => order(at).click(), shown(order));
  await measure('matching', (at) => page.keyboard.press(at % 2 === 0 ? 'ArrowDown' : 'ArrowUp'), {
    before: (at) => match(at).focus(),
  });
  await measure('opening a hint', (at) => hint(at).click(), shown(hint));
  await measure('checking', (at) => check(at).click(), { ...shown(check), presses: 8 });
  await measure('flagging', (at) => flag(at).click(), shown(flag));
  await measure('jumping', (at) => number(at).click(), shown(number));
  await page.locator('.quiz-options > summary').click();
  await page.getByRole('switch').click();
  await page.keyboard.press('Escape');
  await number(0).click();
  await measure('going on, one at a time', () => page.locator('.quiz-ways .button-primary').click());
  await page.locator('.quiz-options > summary').click();
  await page.getByRole('switch').click();
  await page.keyboard.press('Escape');
  const begin = () =>
    page
      .locator('.quiz-start:visible .button:visible', { hasText: /your attempt|another attempt/i })
      .first()
      .click();
  await measure('going on with an attempt', begin, {
    presses: 6,
    before: async () => {
      await laidOut();
      await page.locator('.quiz-below .button:visible').first().click();
      await page.waitForSelector('.quiz-form[hidden]', { state: 'attached' });
    },
  });
  const submit = () => page.locator('.missing .button-primary');
  const askToSubmit = async () => {
    await laidOut();
    await page.locator('.quiz-below .button-primary:visible').click();
    await submit().scrollIntoViewIfNeeded();
  };
  await measure('handing in', () => submit().click(), {
    presses: 6,
    before: async (at) => {
      await laidOut();
      if (at > 0) await begin();
      await askToSubmit();
    },
  });
  await measure('starting another attempt', begin, {
    presses: 6,
    before: async (at) => {
      await laidOut();
      if (at > 0) {
        await askToSubmit();
        await submit().click();
        await laidOut();
      }
    },
  });
  await context.close();
  return rows;
}

function sorted(values) {
  return values.sort((left, right) => left - right);
}

/** One press: milliseconds until it shows, and what of them is the page's own work. */
async function measured(page, session, press) {
  await page.evaluate(() => globalThis.longest.clear());
  const before = await workSoFar(session);
  await press();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  const work = (await workSoFar(session)) - before;
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
  return [await page.evaluate(() => Math.max(16, ...globalThis.longest.values())), work];
}

/** Milliseconds of script, styles and layout since the page was opened. */
async function workSoFar(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const wanted = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];
  return 1000 * metrics.filter(({ name }) => wanted.includes(name)).reduce((sum, { value }) => sum + value, 0);
}

const { launchBrowser } = await browserSupport(root);
const browser = await launchBrowser();
try {
  const url = builtPage();
  const plain = await plainTimes(browser, url);
  const median = (times) => times[Math.floor(times.length / 2)];
  const row = (name, times, works, tasks) =>
    console.log(
      `${name.padEnd(26)} to the next paint: p50 ${median(times)} ms, max ${times.at(-1)} ms, ` +
        `${(median(times) / median(plain)).toFixed(1)} times the page without scripts` +
        (works === undefined
          ? ''
          : `; own work: p50 ${median(works).toFixed(1)} ms, max ${works.at(-1).toFixed(1)} ms`) +
        (tasks === undefined ? '' : `; longest task: p50 ${median(tasks)} ms, max ${tasks.at(-1)} ms`) +
        (times.at(-1) > BUDGET ? `; over ${BUDGET} ms` : ''),
    );
  row('choosing without scripts', plain);
  for (const { name, times, works, tasks } of await openingTimes(browser, url)) row(name, times, works, tasks);
  for (const { name, times, works } of await playerTimes(browser, url)) row(name, times, works);
  console.log(
    `${PRESSES} presses each, slowed down ${SLOWDOWN} times; ${cpus().length} processors, load ${loadavg()[0].toFixed(1)}`,
  );
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
