import { expect, test } from 'vitest';
import { leave, ORIGIN, openPlayed, visit } from '../support/browser.ts';
import { builtPackage } from '../support/built-package.ts';
import { everyQuestion, shortModule } from '../support/playable-module.ts';
import { begin, press, question } from './student.ts';

const questions = () => everyQuestion('final').filter(({ type }) => ['choice', 'matching'].includes(type));
const { contents } = await builtPackage(shortModule({ questions: questions() }), 'website');
const SCRIPT = 'assets/quiz-en.js';

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

  site.delete(SCRIPT);
  await openPlayed(page, `${ORIGIN}/final.html`);
  const notice = page.locator('.notice:visible', { hasText: 'could not be loaded' });
  await expect.poll(() => notice.innerText()).toContain('What you did before is safe');
  await expect.poll(() => page.locator('.quiz-form:visible, .quiz-start:visible').count()).toBe(0);
  await press(page, 'Try again');
  await expect.poll(() => notice.locator('button:visible').count()).toBe(1);
  await expect.poll(() => saved()).toBe(before);

  const script = contents.get(SCRIPT);
  if (script !== undefined) site.set(SCRIPT, script);
  await page.keyboard.press('Tab');
  await press(page, 'Try again');
  await begin(page);
  await expect.poll(() => notice.count()).toBe(0);
  await expect.poll(() => question(page, 'final-choice').locator('input[value="director"]').isChecked()).toBe(true);
  await expect.poll(() => question(page, 'final-match').locator('select').first().inputValue()).toBe(chosen);
  await leave(page);
});

test('a document of all pages asks for what quizzes need when its first page is left, and again if it does not come', async () => {
  const { contents: files } = await builtPackage(shortModule({ questions: questions() }), 'scorm-2004');
  const site = new Map(files);
  site.delete(SCRIPT);
  const { page } = await visit(site);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const ofQuizzes = () => asked.filter((path) => path.includes('quiz'));
  await openPlayed(page, `${ORIGIN}/index.html`);
  await page.waitForLoadState('networkidle');
  expect(ofQuizzes()).toEqual([]);

  await page.goto(`${ORIGIN}/index.html#page--final`);
  await expect.poll(() => ofQuizzes()).toEqual(['/assets/quiz.css', `/${SCRIPT}`]);
  const notice = page.locator('.notice:visible', { hasText: 'could not be loaded' });
  await expect.poll(() => notice.locator('button:visible').count()).toBe(1);
  await expect.poll(() => page.locator('.quiz-form:visible, .quiz-start:visible').count()).toBe(0);
  site.set(SCRIPT, files.get(SCRIPT) ?? '');
  await press(page, 'Try again');
  await begin(page);
  await expect.poll(() => notice.count()).toBe(0);
  const frame = page.locator('.choice:visible').first();
  await expect.poll(() => frame.evaluate((choice) => getComputedStyle(choice).borderTopStyle)).toBe('solid');
  await leave(page);
});

test('where a policy drops the styles that are in the page, they are linked', async () => {
  const site = new Map(contents);
  site.set('index.html', String(contents.get('index.html')).replace(/ 'sha256-[^']*'/, ''));
  const { page } = await visit(site);
  await openPlayed(page, `${ORIGIN}/index.html`);
  await expect
    .poll(() => page.locator('.cw-header').evaluate((header) => getComputedStyle(header).display))
    .toBe('flex');
  await leave(page);
});
