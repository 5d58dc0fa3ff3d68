import { expect, test } from 'vitest';
import { partFile } from '../../src/player/parts.ts';
import { leave, ORIGIN, openPlayed, visit } from '../support/browser.ts';
import { builtPackage } from '../support/built-package.ts';
import { everyQuestion, shortModule } from '../support/playable-module.ts';
import { begin, press, question } from './student.ts';

const questions = () => everyQuestion('final').filter(({ type }) => ['choice', 'matching'].includes(type));
const { contents } = await builtPackage(shortModule({ questions: questions() }), 'website');
const MATCH = `assets/${partFile('match')}`;

test('a quiz whose script does not come is not begun, its attempt stays as it is, and it goes on when the script is there', async () => {
  const site = new Map(contents);
  const { page } = await visit(site);
  const saved = () => page.evaluate(() => Object.values(localStorage).join());
  await openPlayed(page, `${ORIGIN}/final.html`);
  await begin(page);
  await question(page, 'final-choice').locator('input[value="director"]').check();
  await question(page, 'final-match').locator('select').first().selectOption({ index: 1 });
  const chosen = await question(page, 'final-match').locator('select').first().inputValue();
  expect(chosen).not.toBe('');
  await page.reload();
  const before = await saved();
  expect(before).toContain('~');

  site.delete(MATCH);
  await openPlayed(page, `${ORIGIN}/final.html`);
  const notice = page.locator('.notice:visible', { hasText: 'could not be loaded' });
  await expect.poll(() => notice.innerText()).toContain('What you did before is safe');
  await expect.poll(() => page.locator('.quiz-form:visible, .quiz-start:visible').count()).toBe(0);
  await press(page, 'Try again');
  await expect.poll(() => notice.locator('button:visible').count()).toBe(1);
  await expect.poll(() => saved()).toBe(before);

  const script = contents.get(MATCH);
  if (script !== undefined) site.set(MATCH, script);
  await page.keyboard.press('Tab');
  await press(page, 'Try again');
  await begin(page);
  await expect.poll(() => notice.count()).toBe(0);
  await expect.poll(() => question(page, 'final-choice').locator('input[value="director"]').isChecked()).toBe(true);
  await expect.poll(() => question(page, 'final-match').locator('select').first().inputValue()).toBe(chosen);
  await leave(page);
});

test('without the script for platforms nothing begins, and it begins when the script is there', async () => {
  const { contents: files } = await builtPackage(shortModule({ questions: questions() }), 'scorm-2004');
  const site = new Map(files);
  const platform = `assets/${partFile('platform')}`;
  site.delete(platform);
  const { page } = await visit(site);
  await page.goto(`${ORIGIN}/index.html`);
  const notice = page.locator('.notice:visible', { hasText: 'could not be loaded' });
  await expect.poll(() => notice.locator('button:visible').count()).toBe(1);
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
  await expect.poll(() => page.locator('html.player-ready').count()).toBe(0);
  site.set(platform, files.get(platform) ?? '');
  await press(page, 'Try again');
  await page.waitForSelector('html.player-ready', { state: 'attached' });
  await expect.poll(() => notice.count()).toBe(0);
  await leave(page);
});
