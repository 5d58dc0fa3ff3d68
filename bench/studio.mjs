// What the studio takes: all seven targets in its worker compared with the command line, in processor time of all processes
// of the browser and of the command; and a module of 200 activities: what the page itself does for a key that is pressed in
// a text, for a part that is opened and for a screen that is scrolled: Chromium’s own figures of script, styles and layout.
// `node scripts/build.mjs && node bench/studio.mjs`
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { commonModule } from './common-module.mjs';
import { browserSupport } from './first-page.mjs';
import { largeModule } from './large-module.mjs';
import { processRun } from './process-run.mjs';

const TARGETS = ['canvas', 'moodle', 'common-cartridge', 'scorm-1.2', 'scorm-2004', 'website', 'instructor-guide'];
const ROUNDS = 5;
const KEYS = 20;
/** A text of a page, as its author edits it. */
const EDITOR = '.ProseMirror';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cartwright-studio-'));
const served = spawn(process.execPath, [join(root, 'lib', 'cli.js'), 'studio', '--port', '0'], { cwd: root });

try {
  const url = await addressOf(served);
  const browser = await (await browserSupport(root)).launchBrowser();
  console.log(`${cpus()[0].model}, ${cpus().length} cores; load ${loadavg()[0].toFixed(1)} at the beginning`);
  await compareBuilds(browser, url);
  await useLarge(browser, url);
  await showWhatIsTyped(browser, url);
  await browser.close();
} finally {
  served.kill();
  rmSync(folder, { recursive: true, force: true });
}

function addressOf(process) {
  return new Promise((resolve, reject) => {
    process.stderr.on('data', (chunk) => {
      const [, found] = /(http:\/\/127\.0\.0\.1:\d+\/)/.exec(String(chunk)) ?? [];
      if (found !== undefined) resolve(found);
    });
    process.once('exit', () => reject(new Error('The studio was not served.')));
  });
}

/** Each round builds all targets in a worker that has built them once, and by a new command. */
async function compareBuilds(browser, url) {
  const module = commonModule('common');
  const at = join(folder, 'modules', 'common');
  mkdirSync(at, { recursive: true });
  writeFileSync(join(folder, 'cartwright.json'), '{}');
  writeFileSync(join(at, 'module.json'), JSON.stringify(module));
  const page = await openModule(browser, url, module);
  const worker = page.workers().find((one) => one.url().includes('/worker-'));
  const script = await page.evaluate(async () => {
    const names = (await (await fetch('service-worker.js')).text()).match(/cartwright\/browser-\w+\.js/);
    return new URL(names[0], location.href).href;
  });
  const files = { 'modules/common/module.json': JSON.stringify(module) };
  const build = () =>
    worker.evaluate(
      async ({ script, files, targets }) => {
        const library = await import(script);
        const { packages } = await library.build({ files, paths: ['modules/common'], targets });
        return packages.length;
      },
      { script, files, targets: TARGETS },
    );
  await build();
  const ratios = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = ownProcessor();
    const made = await build();
    const inWorker = ownProcessor() - before;
    const command = commandProcessor();
    if (made !== TARGETS.length) throw new Error(`${made} packages were made.`);
    ratios.push(inWorker / command);
    console.log(`seven targets: worker ${inWorker.toFixed(2)} s, command ${command.toFixed(2)} s of processor time`);
  }
  console.log(`seven targets, worker to command: ${median(ratios).toFixed(2)} (2 is asked)`);
  await page.context().close();
}

/** Seconds of the processor that this program’s children have used: the browser’s processes. */
function ownProcessor() {
  const parents = new Map();
  const used = new Map();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one)))
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1].split(' ');
      parents.set(name, fields[1]);
      used.set(name, (Number(fields[11]) + Number(fields[12])) / 100);
    } catch {
      // It has ended meanwhile.
    }
  const isOwn = (name) => name === String(process.pid) || (parents.has(name) && isOwn(parents.get(name)));
  const children = [...used].filter(([name]) => name !== String(process.pid) && isOwn(name));
  return children.reduce((sum, [, seconds]) => sum + seconds, 0);
}

function commandProcessor() {
  const out = mkdtempSync(join(folder, 'out-'));
  const targets = TARGETS.flatMap((target) => ['-t', target]);
  return processRun(folder, join(root, 'lib', 'cli.js'), 'build', 'modules/common', ...targets, '-o', out).cpu / 1000;
}

async function useLarge(browser, url) {
  const page = await openModule(browser, url, largeModule(40));
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const spent = async (act) => {
    const before = await workOf(session);
    await act();
    return (await workOf(session)) - before;
  };
  await page.locator('.to-edit').click();
  await page.locator('.outline li').nth(199).waitFor();
  const rows = page.locator('.outline .open-part');
  const opened = await spent(async () => {
    await rows.first().click();
    await page.locator(EDITOR).first().waitFor();
  });
  const keys = [];
  const after = [];
  await page.evaluate(() => {
    globalThis.longest = 0;
    const note = (list) => {
      for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
    };
    new PerformanceObserver(note).observe({ type: 'longtask' });
  });
  const text = page.locator(EDITOR).first();
  for (let key = 0; key < KEYS; key += 1) {
    keys.push(await spent(() => text.press('x')));
    // Until what was typed is stored and shown: the next key is one by itself.
    after.push(await spent(() => page.waitForTimeout(1500)));
  }
  const longest = await page.evaluate(() => globalThis.longest);
  await page.locator('.panel > button').first().click();
  await rows.nth(199).waitFor();
  const scrolls = [];
  for (let step = 0; step < KEYS; step += 1)
    scrolls.push(
      await spent(async () => {
        await page.locator('.panel').evaluate((panel, at) => panel.scrollTo(0, at), (step + 1) * 400);
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve())));
      }),
    );
  console.log(`200 activities, the page’s own work: a key ${shownAs(keys)}, a screen scrolled ${shownAs(scrolls)}`);
  console.log(`200 activities, storing and showing what was typed, in many tasks: ${shownAs(after)}`);
  console.log(
    `200 activities, the longest task while typing, by the clock: ${longest.toFixed(0)} ms (0: none of 50 ms)`,
  );
  console.log(`200 activities, opening a part: ${opened.toFixed(0)} ms (50 a frame is asked of keys and scrolling)`);
  await page.context().close();
}

/** From a key in a text of a module of 100 KB to the frame of the preview that shows it, by the clock. */
async function showWhatIsTyped(browser, url) {
  const module = largeModule(largeOf(100_000));
  const page = await openModule(browser, url, module);
  await page.locator('.to-edit').click();
  await page.locator('.outline .open-part').first().click();
  const text = page.locator(EDITOR).first();
  await text.click();
  const times = [];
  for (let key = 0; key < KEYS; key += 1) {
    const word = `typed${key}`;
    await text.pressSequentially(` ${word.slice(0, -1)}`);
    await page.waitForTimeout(1500);
    const shown = page
      .frames()
      .at(-1)
      .waitForFunction((wanted) => document.body?.textContent.includes(wanted), word, { polling: 'raf' });
    const began = performance.now();
    await text.press(word.at(-1));
    await shown;
    times.push(performance.now() - began);
  }
  console.log(
    `${JSON.stringify(module).length} bytes, from a key to the preview, by the clock: ${shownAs(times)} (150 is asked)`,
  );
  await page.context().close();
}

/** How often the common module’s parts are in a module of so many bytes. */
function largeOf(bytes) {
  const [one, two] = [1, 2].map((copies) => JSON.stringify(largeModule(copies)).length);
  return Math.max(1, Math.round((bytes - one) / (two - one)) + 1);
}

/** Milliseconds of script, styles and layout that the page has had. */
async function workOf(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const named = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  return 1000 * (named.ScriptDuration + named.LayoutDuration + named.RecalcStyleDuration);
}

async function openModule(browser, url, module) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.goto(url);
  const zip = zipSync({ [`${module.id}/module.json`]: strToU8(JSON.stringify(module)) });
  const file = { name: 'module.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) };
  await page.locator('input[type=file]').setInputFiles([file]);
  await page.frameLocator('iframe').locator('h1').first().waitFor({ timeout: 120_000 });
  return page;
}

function median(values) {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
}

function shownAs(values) {
  return `${median(values).toFixed(1)} ms (at most ${Math.max(...values).toFixed(1)})`;
}
