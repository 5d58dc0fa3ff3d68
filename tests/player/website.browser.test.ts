import { describe, expect, test } from 'vitest';
import { leave, ORIGIN, openPlayed, type Visit, visit } from '../support/browser.ts';
import { builtPackage } from '../support/built-package.ts';
import { kitchenSink, kitchenSinkFiles } from '../support/kitchen-sink/index.ts';
import { playableModule } from '../support/playable-module.ts';
import { begin, press, question } from './student.ts';

const website = await builtPackage(playableModule(), 'website');

async function open(path: string, options: Parameters<typeof visit>[1] = {}): Promise<Visit> {
  const opened = await visit(website.contents, options);
  await go(opened, path);
  return opened;
}

async function go({ page }: Visit, path: string): Promise<void> {
  await openPlayed(page, `${ORIGIN}/${path}`);
}

describe('a website of many documents', () => {
  test('keeps the answers of a quiz while other pages are read', async () => {
    const opened = await open('final.html', { viewport: { width: 390, height: 844 } });
    const { page } = opened;
    const pager = () => page.locator('.pager').evaluate((bar) => getComputedStyle(bar).position);
    await expect.poll(pager).toBe('sticky');
    await begin(page);
    // While a quiz is taken, the way on is not the next thing.
    await expect.poll(pager).toBe('static');
    await question(page, 'final-short').locator('input').fill('Krumgolts');
    await question(page, 'final-essay').locator('textarea').fill('A draft.');
    await go(opened, 'text.html');
    await go(opened, 'practice.html');
    await go(opened, 'final.html');
    await press(page, 'Go on with your attempt');
    await expect.poll(() => question(page, 'final-short').locator('input').inputValue()).toBe('Krumgolts');
    await expect.poll(() => question(page, 'final-essay').locator('textarea').inputValue()).toBe('A draft.');
    await leave(opened.page);
  });

  test('counts a quiz as done on every page when it was handed in, not when it was looked at', async () => {
    const opened = await open('final.html');
    const { page } = opened;
    const isTicked = () => page.locator('.cw-nav-link[href="final.html"]').getAttribute('data-done');
    await go(opened, 'years.html');
    await expect.poll(() => isTicked()).not.toBe('true');
    await go(opened, 'final.html');
    await begin(page);
    await press(page, 'Hand in');
    await press(page, 'Hand in all the same');
    await go(opened, 'years.html');
    await expect.poll(() => isTicked()).toBe('true');
    await expect.poll(() => page.locator('.bar-score').innerText()).toBe('Score: 0 of 100');
    await leave(opened.page);
  });

  test('shows in a long table of contents where the reader is', async () => {
    const opened = await open('final.html', { viewport: { width: 1280, height: 420 } });
    const place = await opened.page.locator('.cw-nav [aria-current]').evaluate((link) => {
      const { top, bottom } = link.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    expect([place, await opened.page.evaluate(() => scrollY)]).toEqual([true, 0]);
    await leave(opened.page);
  });
});

describe('on paper', () => {
  test('the questions of a quiz that was not begun are numbered, and say what can be chosen', async () => {
    const opened = await open('practice.html');
    const { page } = opened;
    await page.emulateMedia({ media: 'print' });
    const numbers = await page
      .locator('.question-title')
      .evaluateAll((titles) => titles.slice(0, 2).map((title) => getComputedStyle(title, '::after').content));
    expect(numbers).toEqual(['" " counter(question)', '" " counter(question)']);
    await expect.poll(() => question(page, 'practice-match').locator('.match-options').innerText()).toMatch(/director/);
    await expect
      .poll(() => question(page, 'practice-lists').locator('.gap-options').first().innerText())
      .toMatch(/^\s?\((Moscow \/ Leningrad|Leningrad \/ Moscow)\)$/);
    await page.emulateMedia({ media: 'screen' });
    await begin(page);
    for (const options of await page.locator('.match-options, .gap-options').all())
      await expect.poll(() => options.isVisible()).toBe(false);
    await leave(opened.page);
  });

  test('a source begins where its page begins, not on the next sheet', async () => {
    const { page } = await open('source.html');
    await page.emulateMedia({ media: 'print' });
    const breaks = await page
      .locator('.cw-source .cw-label')
      .evaluateAll((labels) => labels.map((label) => getComputedStyle(label).breakAfter));
    expect(new Set(breaks)).toEqual(new Set(['auto']));
    await leave(page);
  });
});

test('on paper the source of a question is on one sheet, and the imprint is there once', async () => {
  const opened = await open('practice.html');
  const { page } = opened;
  await page.emulateMedia({ media: 'print' });
  const context = page.locator('.question-context').first();
  await expect.poll(() => context.evaluate((box) => getComputedStyle(box).breakInside)).toBe('avoid');
  await go(opened, 'index.html');
  await expect.poll(() => page.locator('.cw-license:visible').count()).toBe(1);
  await page.emulateMedia({ media: 'screen' });
  await expect.poll(() => page.locator('.cw-license:visible').count()).toBe(2);
  await leave(page);
});

test('sound has controls that can be seen', async () => {
  const sink = await builtPackage(kitchenSink(), 'website', { files: kitchenSinkFiles });
  const { page } = await visit(sink.contents);
  await openPlayed(page, `${ORIGIN}/everything.html`);
  const box = await page.locator('audio').boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(40);
  expect(box?.width).toBeGreaterThan(200);
  await leave(page);
});
