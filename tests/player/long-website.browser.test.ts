import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { leave, ORIGIN, openPlayed, visit } from '../support/browser.ts';
import { builtPackage } from '../support/built-package.ts';
import { longModule } from '../support/long-module.ts';
import { axeFindings } from './axe.ts';
import { begin, press, question, readToTheEnd } from './student.ts';

const website = await builtPackage(longModule(16), 'website');
const phone = { viewport: { width: 390, height: 844 } };
const desktop = { viewport: { width: 1280, height: 900 } };

function isSeen(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((line) => {
    const { top, bottom } = line.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

describe('a website of a long module', () => {
  test('counts what was done on all pages, and shows it on the page of all', async () => {
    const opened = await visit(website.contents, desktop);
    const { page, complaints } = opened;
    await openPlayed(page, `${ORIGIN}/reading-1-1.html`);
    await readToTheEnd(page);
    await openPlayed(page, `${ORIGIN}/quiz-9.html`);
    await begin(page);
    await question(page, 'truth-9').getByLabel('True').check();
    await press(page, 'Hand in');
    await expect.poll(() => page.locator('.bar-score').innerText()).toMatch(/^Score: /);
    await expect.poll(() => page.locator('.bar-progress').innerText()).toMatch(/^Done: 2 of 8\d$/);
    await page.locator('.cw-nav-link').first().click();
    await expect.poll(() => page.url()).toContain('_contents.html#page--quiz-9');
    await page.waitForSelector('html.player-ready', { state: 'attached' });
    const done = page.locator('.all-pages [data-done="true"]');
    await expect
      .poll(() => done.evaluateAll((links) => links.map((link) => link.getAttribute('href'))))
      .toEqual(['reading-1-1.html', 'quiz-9.html']);
    await expect.poll(() => page.locator('.bar-progress').innerText()).toMatch(/^Done: 2 of 8\d$/);
    // The line that was come from is on view.
    await expect.poll(() => isSeen(page, '.cw-nav-item:target')).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    // The overview leads on to what is open, in whichever section it is.
    await openPlayed(page, `${ORIGIN}/index.html`);
    await expect.poll(() => page.locator('.module-go').getAttribute('href')).not.toBe('reading-1-1.html');
    expect(complaints).toEqual([]);
    await leave(page);
  });

  test('is walked with the keyboard on a phone: contents, all pages, a page far away', async () => {
    const { page } = await visit(website.contents, phone);
    await openPlayed(page, `${ORIGIN}/reading-12-4.html`);
    await page.locator('.cw-to-contents').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.cw-drawer[open]').getAttribute('aria-label')).toMatch(/^Pages \d+ to \d+$/);
    // On its way down the list of a section the way to all pages stays in view.
    await expect.poll(() => isSeen(page, '.cw-drawer .cw-nav-item:first-child')).toBe(true);
    await page.locator('.cw-drawer .cw-nav-link').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.all-pages');
    await page.waitForSelector('html.player-ready', { state: 'attached' });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await expect.poll(() => isSeen(page, '.cw-nav-item:target')).toBe(true);
    // The keyboard goes on from the line that was come from.
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('href')))
      .toBe('reading-12-4.html');
    await page.locator('.all-pages a[href="reading-15-4.html"]').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('h1').innerText()).toBe('Reading 15.4');
    await leave(page);
  });

  test('is walked without scripts', async () => {
    const { page } = await visit(website.contents, { ...desktop, javaScriptEnabled: false });
    await page.goto(`${ORIGIN}/reading-12-4.html`);
    await page.locator('.cw-nav-link').first().click();
    await expect.poll(() => page.locator('.all-pages .cw-nav-link').count()).toBeGreaterThan(80);
    await page.locator('.all-pages a[href="quiz-15.html"]').click();
    await expect.poll(() => page.locator('h1').innerText()).toBe('Quiz 15');
    await page.locator('.pager-next').click();
    await expect.poll(() => page.locator('h1').innerText()).toBe('Reading 16.1');
    await leave(page);
  });

  test('says that its pages could not be had, and goes on when they can', async () => {
    const { '_pages.js': script = '', ...others } = Object.fromEntries(website.contents);
    const site = new Map(Object.entries(others));
    const { page } = await visit(site, desktop);
    await page.goto(`${ORIGIN}/quiz-9.html`);
    await expect.poll(() => page.locator('.notice').innerText()).toContain('Part of this page could not be loaded');
    site.set('_pages.js', script);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForSelector('html.player-ready', { state: 'attached' });
    await expect.poll(() => page.locator('.notice:visible').count()).toBe(0);
    await expect.poll(() => page.locator('.bar-progress').innerText()).toMatch(/^Done: 0 of 8\d$/);
    await leave(page);
  });
});
