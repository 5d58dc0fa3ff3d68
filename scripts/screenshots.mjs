// Takes the pictures of README.md again: `node scripts/build.mjs && node scripts/screenshots.mjs`. It builds the website
// of the first module and opens it in a Chromium: /usr/bin/chromium, or the one that CARTWRIGHT_CHROMIUM names.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import jszip from 'jszip';
import { chromium } from 'playwright-core';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const module = 'krumgolts-kurushin';
const images = join(root, 'docs', 'images');
const folder = await mkdtemp(join(tmpdir(), 'cartwright-screenshots-'));

/** What each picture shows: a page, what is done there, and the element that is at its top. */
const pictures = [
  { name: 'excerpt', page: 'the-exchange.html', act: async () => {}, top: '.cw-source', above: 24 },
  { name: 'quiz', page: 'practice.html', act: answerFirst, top: '.question-title', above: 62 },
];

try {
  const site = await unpackedWebsite();
  const browser = await chromium.launch({
    executablePath: process.env.CARTWRIGHT_CHROMIUM ?? '/usr/bin/chromium',
    chromiumSandbox: process.getuid?.() !== 0,
  });
  await mkdir(images, { recursive: true });
  for (const picture of pictures) await take(browser, site, picture);
  await browser.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function unpackedWebsite() {
  const command = [join(root, 'lib', 'cli.js'), 'build', `modules/${module}`, '-t', 'website', '-o', folder];
  execFileSync(process.execPath, command, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const zip = await jszip.loadAsync(await readFile(join(folder, `${module}.website.zip`)));
  const site = join(folder, 'site');
  for (const [path, entry] of Object.entries(zip.files)) {
    if (entry.dir) continue;
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(join(site, path), await entry.async('nodebuffer'));
  }
  return site;
}

async function take(browser, site, { name, page: file, act, top, above }) {
  const page = await browser.newPage({
    viewport: { width: 900, height: 700 },
    deviceScaleFactor: 1,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(pathToFileURL(join(site, file)).href);
  await act(page);
  const y = await page
    .locator(top)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top + scrollY);
  await page.evaluate((height) => scrollTo(0, height), y - above);
  await page.screenshot({ path: join(images, `${name}.png`) });
  await page.close();
}

/** The first question, answered wrong and checked: its feedback says why. */
async function answerFirst(page) {
  await page.getByRole('button', { name: 'Start the quiz' }).click();
  const question = page.locator('[data-question="p-interruption"]');
  await question.locator('input[value="record-mark"]').check();
  await question.getByRole('button', { name: /^Check this answer/ }).click();
  await page.evaluate(() => document.activeElement?.blur());
}
