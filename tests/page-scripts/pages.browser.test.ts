import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../player/axe.ts';
import { ORIGIN, openPlayed, type Visit, visit } from '../support/browser.ts';
import { builtFromRepository, builtPackage } from '../support/built-package.ts';
import { playableModule } from '../support/playable-module.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true } as const;
const desktop = { viewport: { width: 1280, height: 900 } } as const;

const [website, unit] = await Promise.all([
  builtPackage(playableModule(), 'website'),
  builtFromRepository('unit.json', 'website'),
]);

const focused = ({ page }: Visit) => page.evaluate(() => document.activeElement?.className);

describe('the contents on a phone', () => {
  let opened: Visit;
  beforeAll(async () => {
    opened = await visit(website.contents, phone);
    await openPlayed(opened.page, `${ORIGIN}/text.html`);
  });
  afterAll(() => opened.context.close());

  test('open in a drawer, with the place where the reader is, and close with Escape', async () => {
    const { page } = opened;
    await page.locator('.pager-contents').focus();
    await page.keyboard.press('Enter');
    const drawer = page.locator('dialog.cw-drawer');
    await expect.poll(() => drawer.isVisible()).toBe(true);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-current'))).toBe('page');
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).overflowY)).toBe('hidden');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => drawer.isVisible()).toBe(false);
    await expect.poll(() => focused(opened)).toContain('pager-contents');
    await expect.poll(() => page.locator('body > nav#contents').count()).toBe(1);
  });

  test('lead on, and Next stays within reach of the thumb', async () => {
    const { page, complaints } = opened;
    const next = await page.locator('.pager-next').boundingBox();
    expect((next?.y ?? 0) + (next?.height ?? 0)).toBeLessThanOrEqual(844);
    const barHeight = () => page.locator('.pager').evaluate((bar) => bar.getBoundingClientRect().height);
    const before = await barHeight();
    // The longest words that there are, on the narrowest phone.
    await page.setViewportSize({ width: 320, height: 640 });
    await page.evaluate(() => {
      const [back, contents, on] = ['.pager-prev > .pager-word', '.pager-contents', '.pager-next > .pager-word'];
      const words = [
        [back, 'Назад'],
        [contents, 'Содержание'],
        [on, 'Дальше'],
        ['.pager-title', 'Обращения рабочих в государственные учреждения'],
      ];
      for (const [selector, text] of words)
        for (const part of document.querySelectorAll(selector ?? '')) part.textContent = text ?? '';
    });
    await expect.poll(barHeight).toBe(before);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.setViewportSize(phone.viewport);
    await page.click('.cw-to-contents');
    await page.click('dialog.cw-drawer a[href="source.html"]');
    await page.waitForURL(/source\.html$/);
    expect(complaints).toEqual([]);
  });
});

describe('a term', () => {
  const open = async (options: Parameters<typeof visit>[1] = desktop) => {
    const opened = await visit(unit.contents, options);
    await opened.page.goto(`${ORIGIN}/krumgolts-kurushin/factory-floor.html`);
    return opened;
  };

  test('opens where it stands by keyboard: its meaning has the focus, Escape gives it back', async () => {
    const opened = await open();
    const { page, context } = opened;
    const term = page.locator('a.cw-term').first();
    await term.focus();
    await page.keyboard.press('Space');
    await expect.poll(() => page.locator('.cw-meaning-box').innerText()).toContain(await term.innerText());
    await expect.poll(() => focused(opened)).toBe('cw-meaning-box');
    await expect.poll(() => term.getAttribute('aria-expanded')).toBe('true');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.cw-meaning-box').count()).toBe(0);
    await expect.poll(() => focused(opened)).toBe('cw-term');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(opened)).toBe('cw-meaning-close');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.locator('.cw-meaning-box').count()).toBe(0);
    await context.close();
  });

  test('opens under a mouse, which may go onto the meaning, and Escape dismisses it there', async () => {
    const { page, context } = await open();
    const term = page.locator('a.cw-term').first();
    await term.hover();
    await page.waitForSelector('.cw-meaning-box');
    await page.locator('.cw-meaning-box').hover();
    await expect.poll(() => page.locator('.cw-meaning-box').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.cw-meaning-box').count()).toBe(0);
    await page.mouse.move(0, 0);
    await term.hover();
    await page.waitForSelector('.cw-meaning-box');
    await page.mouse.move(0, 0);
    await page.waitForSelector('.cw-meaning-box', { state: 'detached' });
    await context.close();
  });

  test('opens by touch without leaving the window; without a popover’s top layer too', async () => {
    const opened = await visit(unit.contents, phone);
    const { page, context } = opened;
    await page.addInitScript(() => {
      Reflect.deleteProperty(HTMLElement.prototype, 'popover');
    });
    await page.goto(`${ORIGIN}/krumgolts-kurushin/factory-floor.html`);
    const term = page.locator('a.cw-term').first();
    await term.tap();
    const box = await page.locator('.cw-meaning-box').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    await page.tap('h1');
    await expect.poll(() => page.locator('.cw-meaning-box').count()).toBe(0);
    await context.close();
  });

  test('is a link to its meaning without scripts', async () => {
    const { page, context } = await open({ ...desktop, javaScriptEnabled: false });
    const href = await page.locator('a.cw-term').first().getAttribute('href');
    await expect.poll(() => page.locator(`[id="${href?.slice(1)}"]`).count()).toBe(1);
    await context.close();
  });
});

describe('the first page of a unit', () => {
  test('says of each module what the device keeps, and leads on to where the student stopped', async () => {
    const { page, context, complaints } = await visit(unit.contents, phone);
    const standing = (module: string) =>
      page.locator('.unit-module', { has: page.locator(`a[href^="${module}/"]`) }).locator('.unit-standing');
    await page.goto(`${ORIGIN}/index.html`);
    await expect.poll(() => standing('krumgolts-kurushin').innerText()).toBe('Not begun on this device.');
    await openPlayed(page, `${ORIGIN}/krumgolts-kurushin/index.html`);
    await expect.poll(() => page.locator('.module-go').innerText()).toBe('Start');
    await page.click('.module-go');
    await page.waitForSelector('html.player-ready', { state: 'attached' });
    await page.locator('.page-end').scrollIntoViewIfNeeded();
    await page.waitForSelector('.page-end[data-done]');
    await openPlayed(page, `${ORIGIN}/krumgolts-kurushin/index.html`);
    await expect.poll(() => page.locator('.module-go').innerText()).toBe('Continue');
    await expect.poll(() => page.locator('.module-start-facts').innerText()).toMatch(/ · About \d.* min to go$/);
    await page.goto(`${ORIGIN}/index.html`);
    await expect
      .poll(() => standing('krumgolts-kurushin').innerText())
      .toMatch(/Done: 1 of \d+\s+About \d.* min to go/);
    await expect.poll(() => standing('where-to-complain').innerText()).toBe('Not begun on this device.');
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('says so where the browser keeps nothing', async () => {
    const { page, context } = await visit(unit.contents, phone);
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new Error('forbidden');
        },
      });
    });
    await page.goto(`${ORIGIN}/index.html`);
    await expect.poll(() => page.locator('.notice').innerText()).toContain('keeps no work here');
    await context.close();
  });
});

test('a sheet of the sources alone has no word of the module’s own', async () => {
  const { page, context, complaints } = await visit(unit.contents, desktop);
  await page.goto(`${ORIGIN}/krumgolts-kurushin/_print.html`);
  expect(await axeFindings(page)).toEqual([]);
  await page.check('.print-cold');
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => page.locator('.cw-quoted:visible').count()).toBeGreaterThan(0);
  for (const ours of [
    '.cw-editorial',
    '.cw-intro',
    '.cw-notes',
    '.cw-questions',
    '.page-reading',
    '.page-quiz',
    '.cw-mark',
  ])
    expect([ours, await page.locator(`${ours}:visible`).count()]).toEqual([ours, 0]);
  await expect.poll(() => page.locator('.print-settings:visible').count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});
