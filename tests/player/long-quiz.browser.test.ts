import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leave, ORIGIN, openPlayed, visit } from '../support/browser.ts';
import { builtPackage } from '../support/built-package.ts';
import { playableModule, type QuestionDefinition, quizWith } from '../support/playable-module.ts';
import { axeFindings } from './axe.ts';
import { spokenTree } from './spoken.ts';
import { begin, goOn, openPage, press, QUESTIONS } from './student.ts';

const statements = (count: number): QuestionDefinition[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `s${index + 1}`,
    type: 'true-false',
    stem: `Statement ${index + 1}?`,
    answer: true,
  }));

async function opened(count: number, settings: object, size: { width: number; height: number }): Promise<Page> {
  const activities = [quizWith('q', { questions: statements(count), settings })];
  const built = await builtPackage(playableModule({ activities }), 'scorm-1.2');
  const { page } = await visit(built.contents, { viewport: size });
  await openPlayed(page, `${ORIGIN}/index.html`);
  await openPage(page, 'q');
  await begin(page);
  return page;
}

/** The name of what has the focus: its label, else its words. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
const numbers = (page: Page) =>
  page.locator('.strip-number').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
const blocksShown = (page: Page) =>
  page.locator('[data-block]').evaluateAll((all) => all.filter((each) => each.checkVisibility()).length);
/** How many are on view right after a press, and how many once the page is about to be printed. */
const shownAfter = (page: Page, pressed: string) =>
  page.evaluate((selector) => {
    const shown = () =>
      [...document.querySelectorAll('.question-stem')].filter((each) => each.checkVisibility()).length;
    document.querySelector<HTMLElement>(selector)?.click();
    const atOnce = shown();
    dispatchEvent(new Event('beforeprint'));
    return { atOnce, onPaper: shown(), details: document.querySelectorAll('.result-questions li').length };
  }, pressed);
const flag = (page: Page, id: string) => page.locator(`[data-block="${id}"] .question-flag`);

describe('a quiz of many questions', () => {
  let page: Page;

  beforeAll(async () => {
    page = await opened(12, { timeLimitMinutes: 30, attempts: 'unlimited' }, { width: 390, height: 844 });
  });

  afterAll(() => leave(page));

  test('says of each number by words and by form whether it is answered and flagged', async () => {
    await page.locator('[data-block="s2"] input').first().check();
    await flag(page, 's2').click();
    await flag(page, 's3').click();
    await expect
      .poll(() => numbers(page))
      .toEqual([
        'Question 1, not answered',
        'Question 2, answered, flagged',
        'Question 3, not answered, flagged',
        ...Array.from({ length: 9 }, (_, index) => `Question ${index + 4}, not answered`),
      ]);
    await expect.poll(() => page.locator('.quiz-flagged').evaluate((line) => line.textContent)).toBe('Flagged: 2');
    const forms = await page.locator('.strip-number').evaluateAll((all) =>
      all.slice(0, 3).map((each) => {
        const { borderTopStyle, borderBottomWidth } = getComputedStyle(each);
        return `${borderTopStyle} ${borderBottomWidth} ${getComputedStyle(each, '::after').content.slice(0, 3)}`;
      }),
    );
    expect(new Set(forms).size).toBe(3);
    expect([await flag(page, 's3').innerText(), await flag(page, 's3').getAttribute('aria-pressed')]).toEqual([
      'Flagged',
      'true',
    ]);
  });

  test('is one stop of Tab, with arrows in it, and leads to the question that is chosen', async () => {
    await page.locator('.quiz-options > summary').focus();
    await page.keyboard.press('Tab');
    const first = await focused(page);
    expect(first).toMatch(/^Question \d+, /);
    await page.keyboard.press('Home');
    for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(() => focused(page)).toBe('Question 5, not answered');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Question 5 of 12');
    await expect.poll(() => page.locator('.strip-number[aria-current]').allInnerTexts()).toEqual(['5']);
    const [bar, block] = await Promise.all(
      ['.quiz-bar:visible', '[data-block="s5"]'].map((part) => page.locator(part).boundingBox()),
    );
    expect(block?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
    await expect.poll(() => page.locator('.strip-number[tabindex="0"]').count()).toBe(1);
  });

  test('has its bar in one line on a phone, with what can be set behind a word', async () => {
    const line = await page.locator('.quiz-bar-line:visible').boundingBox();
    expect(line?.height).toBeLessThan(48);
    await expect.poll(() => page.getByRole('button', { name: 'Add 10 minutes' }).isVisible()).toBe(false);
    await page.locator('.quiz-options > summary').press('Enter');
    await expect.poll(() => page.getByRole('button', { name: 'Add 10 minutes' }).isVisible()).toBe(true);
    await page.evaluate(() => window.scrollTo(0, 0));
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFindings(page, 'colours')).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await axeFindings(page, 'colours')).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('button', { name: 'Add 10 minutes' }).isVisible()).toBe(false);
    await expect.poll(() => focused(page)).toBe('Options');
  });

  test('says before it is handed in what is flagged, with a way there', async () => {
    for (const block of await page.locator('[data-block]:visible').all()) await block.locator('input').first().check();
    await press(page, 'Hand in');
    const list = page.locator('.missing');
    await expect.poll(() => list.locator('h2').allInnerTexts()).toEqual(['2 questions are flagged for later']);
    await flag(page, 's2').click();
    await expect.poll(() => list.locator('li').allInnerTexts()).toEqual(['Question 3 of 12']);
    expect(await axeFindings(page)).toEqual([]);
    await list.locator('a').click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[data-block]')?.getAttribute('data-block')))
      .toBe('s3');
  });

  test('remembers flags, one question at a time and the hidden clock', async () => {
    await page.locator('.quiz-options > summary').click();
    await page.getByRole('switch', { name: 'One question at a time' }).click();
    await page.getByRole('switch', { name: 'Hide the clock' }).click();
    await page.reload();
    await page.waitForSelector('html.player-ready', { state: 'attached' });
    await openPage(page, 'q');
    await begin(page);
    await expect.poll(() => blocksShown(page)).toBe(1);
    await expect.poll(() => page.locator('.time-left').isVisible()).toBe(false);
    expect((await numbers(page)).filter((name) => name?.includes('flagged') === true)).toEqual([
      'Question 3, answered, flagged',
    ]);
    const roles = (await spokenTree(page)).filter(({ role }) => role === 'switch').map(({ name }) => name);
    expect(roles).toEqual([]);
  });

  test('goes on and back one question at a time, with the way on within reach', async () => {
    await press(page, 'Next question');
    await expect.poll(() => focused(page)).toBe('Question 2 of 12');
    const next = await page.getByRole('button', { name: 'Next question' }).boundingBox();
    expect((next?.y ?? 0) + (next?.height ?? 0)).toBeLessThanOrEqual(844);
    expect(await axeFindings(page)).toEqual([]);
    await press(page, 'Previous question');
    await expect.poll(() => focused(page)).toBe('Question 1 of 12');
    await expect.poll(() => page.getByRole('button', { name: 'Previous question' }).isVisible()).toBe(false);
  });

  test('leads from the list to a question that was not on view', async () => {
    await press(page, 'Hand in');
    await page.locator('.missing a').click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[data-block]')?.getAttribute('data-block')))
      .toBe('s3');
    await expect.poll(() => blocksShown(page)).toBe(1);
  });

  test('is handed in by the press itself, whatever happens then', async () => {
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.missing .button-primary')?.click();
      location.reload();
    });
    await page.waitForSelector('html.player-ready', { state: 'attached' });
    await openPage(page, 'q');
    await page.waitForSelector('.quiz-score:visible');
  });

  test('looks pressed until an attempt opens', async () => {
    const opacities = await page.evaluate(async () => {
      const start = document.querySelector<HTMLElement>('.quiz-start > button');
      const opacity = () => start && getComputedStyle(start).opacity;
      const before = opacity();
      start?.click();
      return [before, opacity()];
    });
    expect(opacities).toEqual(['1', '0.6']);
    await page.waitForSelector(QUESTIONS);
    await press(page, 'Go on later');
    await page.waitForSelector('.quiz-form', { state: 'hidden' });
  });

  test('shows that it was pressed, then the result, and questions only in the tasks that follow', async () => {
    await goOn(page);
    await press(page, 'Hand in');
    await page.waitForSelector('.missing .button-primary:visible');
    const told = await page.evaluate(async () => {
      const shown = (selector: string) =>
        [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility()).length;
      const all = () => [
        shown('.quiz-form[aria-busy] .missing .button-primary'),
        shown('.quiz-score'),
        shown('.question-stem'),
        document.querySelectorAll('[aria-disabled]').length,
      ];
      document.querySelector<HTMLElement>('.missing .button-primary')?.click();
      const atOnce = all();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return { atOnce: atOnce.slice(0, 2), next: all() };
    });
    expect(told).toEqual({ atOnce: [1, 0], next: [0, 1, 0, 0] });
    await page.waitForSelector(QUESTIONS);
  });

  test('lays out no question with the press that opens an attempt, and all of them before anything is printed', async () => {
    expect(await shownAfter(page, '.quiz-attempts button')).toEqual({ atOnce: 0, onPaper: 12, details: 12 });
    await press(page, 'Back to the quiz’s start');
    await page.waitForSelector('.quiz-form', { state: 'hidden' });
    expect(await shownAfter(page, '.quiz-start > button')).toEqual({ atOnce: 0, onPaper: 1, details: 0 });
    await press(page, 'Go on later');
    await page.waitForSelector('.quiz-form', { state: 'hidden' });
    await press(page, 'Look back at attempt 1');
  });

  test('shows all questions again once it was handed in, without the strip', async () => {
    await expect.poll(() => blocksShown(page)).toBe(12);
    await expect.poll(() => page.locator('.result-questions li').count()).toBe(12);
    await expect
      .poll(() => page.locator('.quiz-strip, .question-flag, .quiz-options').filter({ visible: true }).count())
      .toBe(0);
  });
});

test.each([390, 1280])('a long list of what is missing goes down and not sideways at %i px', async (width) => {
  const page = await opened(60, {}, { width, height: 844 });
  await press(page, 'Hand in');
  const room = () => page.locator('.missing-list').evaluate((list) => list.scrollWidth - list.clientWidth);
  await expect.poll(room).toBe(0);
  await page.locator('.missing-list a').last().focus();
  const isSeen = () =>
    page.locator('.missing-list').evaluate((list) => {
      const [own, last] = [list, list.lastElementChild ?? list].map((each) => each.getBoundingClientRect());
      return own !== undefined && last !== undefined && last.right <= own.right && last.bottom <= own.bottom + 1;
    });
  await expect.poll(isSeen).toBe(true);
  await leave(page);
});

test('a short quiz has none of it', async () => {
  const page = await opened(5, {}, { width: 1280, height: 900 });
  await expect.poll(() => page.locator('.quiz-strip, .question-flag').count()).toBe(0);
  await leave(page);
});
