import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { leave, ORIGIN, openPlayed, type Site, visit } from '../support/browser.ts';
import { builtFromRepository, builtPackage } from '../support/built-package.ts';
import { emptyFolder } from '../support/cli.ts';
import { playableModule } from '../support/playable-module.ts';
import { axeFindings } from './axe.ts';
import { dataIn } from './player-data.ts';
import {
  answerAll,
  begin,
  checkEveryAnswer,
  interactionsOf,
  openPage,
  press,
  readToTheEnd,
  takeQuiz,
} from './student.ts';

const phone = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
} satisfies BrowserContextOptions;
const desktop = { viewport: { width: 1280, height: 900 } } satisfies BrowserContextOptions;

const scorm = await builtPackage(playableModule(), 'scorm-1.2');
const website = await builtPackage(playableModule(), 'website');
const guide = await builtPackage(playableModule(), 'instructor-guide');
const unit = await builtFromRepository('unit.json', 'website');

/** Pages may not be wider than the window: nobody reads sideways on a phone. */
async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test('every page of a website is accessible, fits on a phone and on a desktop, and asks for nothing from elsewhere', async () => {
  const { page, complaints } = await visit(website.contents, phone);
  for (const path of website.contents.keys()) {
    if (!path.endsWith('.html')) continue;
    await page.goto(`${ORIGIN}/${path}`);
    for (const { viewport } of [phone, desktop]) {
      await page.setViewportSize(viewport);
      // At the end the way on has a place of its own; anywhere else it covers what scrolls below it.
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      expect([path, viewport, ...(await axeFindings(page))]).toEqual([path, viewport]);
      expect([path, viewport, await overflow(page)]).toEqual([path, viewport, 0]);
    }
  }
  expect(complaints).toEqual([]);
  await leave(page);
});

test.each([
  ['a website', website, 'practice.html'],
  ['a SCORM package', scorm, 'index.html#page--practice'],
])('at the end of a page of %s the contents and the footer stand apart', async (_, { contents }, address) => {
  const { page } = await visit(contents, desktop);
  await openPlayed(page, `${ORIGIN}/${address}`);
  await begin(page);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const nav = await page.locator('#contents').boundingBox();
  const footer = await page.locator('.cw-footer').boundingBox();
  if (nav === null || footer === null) throw new Error('One of them is not there.');
  expect(nav.y + nav.height <= footer.y || nav.x + nav.width <= footer.x).toBe(true);
  await leave(page);
});

// Nothing but colours differs in the dark (tests/render/styles.test.ts).
describe.each([
  ['on a phone', phone, 'all'],
  ['on a desktop', desktop, 'all'],
  ['in the dark', { ...phone, colorScheme: 'dark' }, 'colours'],
] as const)('%s', (_, options, rules) => {
  test('every page of a SCORM package is accessible, fits, and asks for nothing from elsewhere', async () => {
    const { page, complaints } = await visit(scorm.contents, options);
    await openPlayed(page, `${ORIGIN}/index.html`);
    const ids = await page.locator('[data-page]').evaluateAll((pages) => pages.map(({ id }) => id));
    expect(ids.length).toBe(12);
    for (const [index, id] of ids.entries()) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, id);
      await page.waitForSelector(`[data-page="${id}"]:visible`);
      expect([id, ...(await axeFindings(page, rules, index === 0 ? 'all' : 'open'))]).toEqual([id]);
      expect([id, await overflow(page)]).toEqual([id, 0]);
    }
    expect(complaints).toEqual([]);
    await leave(page);
  });

  test('a quiz is accessible while it is taken, when something is missing, and with its results', async () => {
    const { page, complaints } = await visit(scorm.contents, options);
    await openPlayed(page, `${ORIGIN}/index.html#page--practice`);
    await begin(page);
    expect(await axeFindings(page, rules)).toEqual([]);
    await press(page, 'Hand in');
    expect(await axeFindings(page, rules)).toEqual([]);
    await page.click('text=Go back to the questions');
    await answerAll(page, interactionsOf(scorm.module, 'practice'));
    await checkEveryAnswer(page);
    await press(page, 'Hand in');
    expect(await axeFindings(page, rules)).toEqual([]);
    await expect.poll(() => overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
    await leave(page);
  });
});

test('the guide is one accessible file that loads nothing', async () => {
  const [file] = guide.files;
  expect(guide.files).toHaveLength(1);
  const { page, complaints } = await visit(guide.contents, desktop);
  await page.goto(`${ORIGIN}/${file?.path}`);
  expect(await axeFindings(page)).toEqual([]);
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(loaded.filter((name) => !name.startsWith('data:') && !name.endsWith('/favicon.ico'))).toEqual([]);
  expect(complaints).toEqual([]);
  await leave(page);
});

describe('finding one’s way', () => {
  test('links, the address, the back button, the title and the focus go together', async () => {
    const { page } = await visit(scorm.contents, desktop);
    await openPlayed(page, `${ORIGIN}/index.html`);
    await expect.poll(() => page.title()).toMatch(/^Overview – Bread & work/);
    await openPage(page, 'text');
    await expect.poll(() => page.title()).toMatch(/^The text – /);
    expect(new URL(page.url()).hash).toBe('#page--text');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('The text');
    await expect.poll(() => page.locator('.cw-nav-link[aria-current="page"]').innerText()).toContain('The text');
    await page.click('[data-page="page--text"] a:has-text("the source")');
    await page.waitForSelector('[data-page="page--source"]:visible');
    await page.goBack();
    await page.waitForSelector('[data-page="page--text"]:visible');
    await page.click('.pager-next:visible');
    await page.waitForSelector('[data-page="page--source"]:visible');
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    await leave(page);
  });

  test('a footnote leads down its own page and back', async () => {
    const { page } = await visit(scorm.contents, phone);
    await openPlayed(page, `${ORIGIN}/index.html#page--text`);
    await page.click('[data-page="page--text"] sup a');
    await expect.poll(() => page.locator('[data-page="page--text"]').isVisible()).toBe(true);
    await expect
      .poll(() => page.evaluate(() => document.querySelector(':target')?.closest('[data-page]')?.id))
      .toBe('page--text');
    await leave(page);
  });

  test('a sequential module opens its pages one after the other', async () => {
    const built = await builtPackage(playableModule({ sequential: true }), 'scorm-1.2');
    const { page } = await visit(built.contents, desktop);
    await openPlayed(page, `${ORIGIN}/index.html#page--figures`);
    await expect
      .poll(() => page.locator('.page-locked').innerText())
      .toContain('This page opens when “The text” is done.');
    await expect.poll(() => page.locator('[data-page="page--figures"]').isVisible()).toBe(false);
    await expect
      .poll(() => page.locator('.cw-nav-link[href="#page--figures"]').getAttribute('aria-disabled'))
      .toBe('true');
    await expect
      .poll(() => page.locator('.cw-nav-link[href="#page--figures"]').innerText())
      .toContain('Figures (locked)');
    await page.click('.page-locked a');
    await page.waitForSelector('[data-page="page--text"]:visible');
    await readToTheEnd(page);
    await openPage(page, 'source');
    await expect.poll(() => page.locator('.cw-nav-link[href="#page--figures"]').innerText()).not.toContain('locked');
    await openPage(page, 'figures');
    await expect.poll(() => page.locator('[data-page="page--figures"]').isVisible()).toBe(true);
    await leave(page);
  });

  test('a sequential module opens its glossary at any time', async () => {
    const built = await builtPackage(playableModule({ sequential: true }), 'scorm-1.2');
    const { page } = await visit(built.contents, desktop);
    await openPlayed(page, `${ORIGIN}/index.html#page-glossary`);
    await expect.poll(() => page.locator('.page-locked').isVisible()).toBe(false);
    await expect.poll(() => page.locator('[data-page="page-glossary"]').isVisible()).toBe(true);
    await leave(page);
  });

  test('without scripts everything stands there to be read', async () => {
    const { page } = await visit(scorm.contents, { ...desktop, javaScriptEnabled: false });
    await page.goto(`${ORIGIN}/index.html`);
    for (const words of ['The text', 'Who applauded?', 'Who interrupted?', 'scripts are switched off'])
      await expect.poll(() => page.getByText(words).first().isVisible()).toBe(true);
    await leave(page);
  });
});

async function onDisk(site: Site): Promise<string> {
  const folder = emptyFolder();
  for (const [path, content] of site) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

describe('a website on disk', () => {
  test('opens by double click: pages, links, a quiz that is remembered', async () => {
    const folder = await onDisk(website.contents);
    const { page, complaints } = await visit(new Map(), desktop);
    await openPlayed(page, pathToFileURL(join(folder, 'index.html')).href);
    await page.click('.cw-nav-link[href="final.html"]');
    await begin(page);
    await answerAll(page, interactionsOf(website.module, 'final'));
    await press(page, 'Hand in');
    await expect.poll(() => page.locator('.quiz-score:visible').innerText()).toContain('100%');
    await page.click('.cw-nav-link[href="text.html"]');
    await page.waitForSelector('.page-reading:visible');
    await page.waitForSelector('html.player-ready', { state: 'attached' });
    await expect.poll(() => page.locator('.cw-nav-link[data-done="true"]').count()).toBe(2);
    await page.goBack();
    await expect.poll(() => page.locator('.quiz-attempts:visible').innerText()).toContain('100%');
    expect(complaints).toEqual([]);
    await leave(page);
  });

  test('a unit has an index, and its modules do not mix', async () => {
    const folder = await onDisk(unit.contents);
    const { page, complaints } = await visit(new Map(), phone);
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    expect(await axeFindings(page)).toEqual([]);
    for (const module of unit.prepared.publication.modules) {
      await page.click(`.unit-module a[href="${module.id}/index.html"]`);
      await expect.poll(() => page.title()).toContain(module.title);
      await page.goBack();
    }
    expect(complaints).toEqual([]);
    await leave(page);
  });

  test('a page describes only its own quiz, so that it stays light', () => {
    const data = dataIn(String(website.contents.get('final.html')));
    expect(data.pages.filter(({ quiz }) => quiz !== undefined).map(({ id }) => id)).toEqual(['page--final']);
    expect(dataIn(String(website.contents.get('text.html'))).pages.every(({ quiz }) => quiz === undefined)).toBe(true);
  });
});

describe('on paper', () => {
  test('a quiz shows its questions, also before an attempt, and no buttons', async () => {
    const { page } = await visit(scorm.contents, desktop);
    await openPlayed(page, `${ORIGIN}/index.html#page--final`);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.getByText('Who interrupted?').last().isVisible()).toBe(true);
    await expect.poll(() => page.locator('button:visible').count()).toBe(0);
    await expect.poll(() => page.locator('.cw-nav:visible').count()).toBe(0);
    await leave(page);
  });
});

test('Russian modules speak Russian', async () => {
  const built = await builtPackage(playableModule({ language: 'ru' }), 'scorm-1.2');
  const { page } = await visit(built.contents, phone);
  await openPlayed(page, `${ORIGIN}/index.html`);
  await openPage(page, 'final');
  await expect.poll(() => page.locator('.quiz-start:visible').innerText()).toContain('12 вопросов, 11 баллов.');
  await leave(page);
});

test('a quiz of the repository’s own module is played to the end', async () => {
  const built = await builtFromRepository('krumgolts-kurushin', 'scorm-1.2');
  const { page, complaints } = await visit(built.contents, phone);
  await openPlayed(page, `${ORIGIN}/index.html`);
  await takeQuiz(page, built.module, 'final-quiz');
  await expect.poll(() => page.locator('.quiz-score:visible').innerText()).toContain('100%');
  expect(complaints).toEqual([]);
  await leave(page);
});
