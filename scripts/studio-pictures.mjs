// Takes the studio's pictures for docs/studio.md and README.md: `npm run studio-pictures`. With `-- --all` it also takes
// them on a phone, in the dark and from right to left, into dist/studio, to be looked at. Build first. It serves the studio
// as a user does, and takes the Chromium of the tests; the same program makes the same pictures.
import { spawn } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserSupport } from '../bench/first-page.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const images = join(root, 'docs', 'images');
const all = join(root, 'dist', 'studio');
const DESK = { width: 1120, height: 700 };

/** How it is looked at: what docs show first. */
const looks = [
  {
    name: 'docs',
    viewport: DESK,
    folder: images,
    prefix: 'studio-',
    only: ['start', 'finish', 'editor', 'source', 'download'],
  },
  ...(process.argv.includes('--all')
    ? [
        { name: 'phone', viewport: { width: 390, height: 844 } },
        { name: 'dark', viewport: DESK, colorScheme: 'dark' },
        { name: 'right-to-left', viewport: DESK, direction: 'rtl' },
        { name: 'russian', viewport: DESK, locale: 'ru' },
      ].map((look) => ({ ...look, folder: all, prefix: `${look.name}-` }))
    : []),
];

const LESSON = join(root, 'tests/import/docx/documents/docx-media-en.docx');
const QUESTIONS = `quiz,type,question,choice 1,choice 2,choice 3,correct
Water,choice,Where does most of it go?,Baths,Industry,Farms,3
Water,true-false,A dripping tap does not matter.,,,,false
`;

const served = spawn(process.execPath, [join(root, 'lib', 'cli.js'), 'studio', '--port', '0'], { cwd: root });
try {
  const url = await addressOf(served);
  const browser = await (await browserSupport(root)).launchBrowser();
  for (const look of looks) {
    await mkdir(look.folder, { recursive: true });
    await takeAll(browser, url, look);
  }
  await browser.close();
} finally {
  served.kill();
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

async function takeAll(browser, url, look) {
  const { viewport, colorScheme = 'light', direction, locale = 'en-GB' } = look;
  const context = await browser.newContext({ viewport, colorScheme, locale, reducedMotion: 'reduce' });
  // What is made in a browser has an identity of chance, which decides how long a file is: here it is always the same.
  await context.addInitScript(() => {
    let made = 0;
    crypto.randomUUID = () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`;
  });
  const page = await context.newPage();
  const shot = async (name) => {
    if (look.only?.includes(name) === false) return;
    if (direction !== undefined)
      await page.evaluate((dir) => {
        document.documentElement.dir = dir;
      }, direction);
    await page.evaluate(() => document.activeElement?.blur());
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(look.folder, `${look.prefix}${name}.png`) });
  };
  await page.goto(url);
  await tell({ page, shot, isNarrow: viewport.width < 900 });
  await context.close();
}

/** What somebody does in the first minutes. Places are found without words, so that every language can be taken. */
async function tell({ page, shot, isNarrow }) {
  await page.locator('.cards h3').first().waitFor();
  await shot('start');
  await page.locator('input[type=file]').setInputFiles([
    { name: 'lesson.docx', mimeType: '', buffer: await readFile(LESSON) },
    { name: 'questions.csv', mimeType: 'text/csv', buffer: Buffer.from(QUESTIONS) },
  ]);
  await page.locator('.thing').first().waitFor();
  await shown(page, isNarrow);
  await shot('finish');
  if (isNarrow) {
    await page.locator('.to-see').click();
    await shot('see');
  }
  await page.locator('.to-edit').click();
  await page.locator('.outline li').first().waitFor();
  await shot('outline');
  await page.locator('.outline .open-part').first().click();
  await page.locator('.ProseMirror').first().waitFor();
  if (!isNarrow) await page.frameLocator('iframe').locator('h1', { hasText: 'Where water' }).first().waitFor();
  await shot('editor');
  await page.goto(page.url().split('#')[0]);
  await page.locator('.cards button:not(.plain)').first().waitFor();
  await page
    .locator('section[aria-labelledby="library"] .card')
    .filter({ hasText: 'An exchange' })
    .locator('button')
    .click();
  await page.locator('.to-edit').click();
  await openPart(page, '.outline', 'The exchange', isNarrow);
  await shot('source');
  await page.locator('.panel > button').first().click();
  await page.locator('.outline li').first().waitFor();
  const works = page.locator('.panel > section > details.group').nth(4);
  await works.locator('> summary').click();
  await works.locator('.part > summary').first().click();
  await works.locator('> summary').evaluate((element) => element.scrollIntoView());
  await shot('work');
  await page.locator('.to-download').click();
  await page.locator('.platforms button').first().click();
  await page.locator('.package').waitFor();
  await page.locator('.panel').evaluate((element) => element.scrollTo(0, 0));
  await shot('download');
}

async function shown(page, isNarrow) {
  if (!isNarrow) await page.frameLocator('iframe').locator('h1').first().waitFor();
}

async function openPart(page, list, title, isNarrow) {
  await page.locator(`${list} .open-part`).filter({ hasText: title }).first().click();
  await page.locator('.parts-list > li').first().waitFor();
  if (!isNarrow) await page.frameLocator('iframe').locator('h1', { hasText: title }).first().waitFor();
  await page
    .locator('.panel h3')
    .first()
    .evaluate((element) => element.scrollIntoView());
}
