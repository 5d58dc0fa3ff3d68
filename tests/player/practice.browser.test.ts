import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { leave, ORIGIN, openPlayed, visit } from '../support/browser.ts';
import { builtPackage } from '../support/built-package.ts';
import { everyQuestion, excerpt, playableModule, quizWith } from '../support/playable-module.ts';
import { axeFindings } from './axe.ts';
import { begin, check, handIn, openPage, press, question } from './student.ts';

const some = (id: string) =>
  everyQuestion(id)
    .filter(({ type }) => ['choice', 'short-answer', 'true-false'].includes(type))
    .map((each, index) => ({
      ...each,
      objectives: [index === 0 ? 'read' : 'judge'],
      feedback: {
        incorrect: `Read [the source](activity:source) again.${index === 1 ? ' Then [practise](activity:practice).' : ''}`,
      },
    }));

const { contents } = await builtPackage(
  playableModule({
    objectives: [
      { id: 'read', text: 'Read a source.' },
      { id: 'judge', text: 'Judge what it says.' },
    ],
    activities: [
      excerpt,
      quizWith('practice', { purpose: 'practice', questions: some('practice'), settings: { feedback: 'immediate' } }),
      quizWith('final', { questions: some('final'), settings: { attempts: 1, passPercent: 60 } }),
    ],
  }),
  'scorm-2004',
);

const phone = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' as const };
const desktop = { viewport: { width: 1280, height: 900 }, colorScheme: 'light' as const };

/** Presses Tab until the focus is on a button or link of this name, then Enter. */
async function pressByKeyboard(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const focus = await page.evaluate(() => {
      const at = document.activeElement;
      return at?.matches('button, a, summary') ? (at.getAttribute('aria-label') ?? at.textContent ?? '') : '';
    });
    if (name.test(focus)) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${name}.`);
}

async function expectSound(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
    .toBeLessThanOrEqual(0);
}

test.each([phone, desktop])(
  'practice: try again, the hint, the answer, and what was right the first time, in %o',
  async (options) => {
    const { page, complaints } = await visit(contents, options);
    await openPlayed(page, `${ORIGIN}/index.html#page--practice`);
    await expect.poll(() => page.locator('.quiz-facts').first().innerText()).not.toContain('point');
    await begin(page);
    const choice = question(page, 'practice-choice');
    await choice.locator('input[value="worker"]').check();
    await pressByKeyboard(page, /^Check this answer: Question 1/);
    await expect.poll(() => choice.innerText()).toContain('Not correct.');
    await expect.poll(() => choice.innerText()).not.toContain('point');
    await expect.poll(() => choice.innerText()).not.toContain('Right answer');
    await expectSound(page);
    const shownHints = () => choice.locator('details.question-hint:visible summary').allInnerTexts();
    await expect.poll(shownHints).toEqual(['Hint 1 of 3']);
    await pressByKeyboard(page, /^Show hint 1 of 3: Question 1/);
    await expect.poll(() => choice.locator('details[open]').count()).toBe(1);
    await expect.poll(shownHints).toEqual(['Hint 1 of 3', 'Hint 2 of 3']);
    // What is opened in its own place counts as well.
    await pressByKeyboard(page, /^Hint 2 of 3$/);
    await expect.poll(shownHints).toEqual(['Hint 1 of 3', 'Hint 2 of 3', 'Hint 3 of 3']);
    await pressByKeyboard(page, /^Show hint 3 of 3: Question 1/);
    await expect.poll(() => choice.locator('details[open]').count()).toBe(3);
    await expectSound(page);
    await pressByKeyboard(page, /^Show the answer: Question 1/);
    await expect.poll(() => choice.innerText()).toContain('Right answer');
    // Three hints had moved it out of a phone's window.
    const isSeen = () =>
      choice.locator('.choice[data-choice="director"]').evaluate((right) => {
        const { top, bottom } = right.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    await expect.poll(isSeen).toBe(true);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Question 1 of 3');
    await pressByKeyboard(page, /^Try again: Question 1/);
    await expect.poll(() => choice.innerText()).not.toContain('Not correct.');
    // It is as it was after the page was left and opened again.
    await page.reload();
    await begin(page);
    await choice.locator('input[value="director"]').check();
    await pressByKeyboard(page, /^Check this answer: Question 1/);
    await expect.poll(() => choice.innerText()).toContain('Correct.');
    await question(page, 'practice-truth').locator('input[value="false"]').check();
    await question(page, 'practice-short').locator('input').fill('Kurushin');
    await handIn(page);
    const score = page.locator('.quiz-score:visible');
    await expect.poll(() => score.innerText()).toBe('Right first time: 1 of 3');
    await expect.poll(() => page.locator('.quiz-standing:visible').innerText()).not.toMatch(/%|point/);

    await pressByKeyboard(page, /^Practise what was not right \(1\)/);
    await expect.poll(() => page.locator('[data-block]:visible').count()).toBe(1);
    await expectSound(page);
    await question(page, 'practice-short').locator('input').fill('Krumgolts');
    await pressByKeyboard(page, /^Check this answer/);
    await expect.poll(() => page.locator('.quiz-status:visible').innerText()).toBe('Right by now: 1 of 1');
    await pressByKeyboard(page, /^Back to the results/);
    await expect.poll(() => score.innerText()).toBe('Right first time: 1 of 3');
    await expect.poll(() => page.locator('.quiz-next:visible').innerText()).toBe('Go on: Quiz final');
    expect(complaints).toEqual([]);
    await leave(page);
  },
);

test.each([phone, desktop])('results: one thing comes next, and what there is to look at, in %o', async (options) => {
  const { page, complaints } = await visit(contents, options);
  await openPlayed(page, `${ORIGIN}/index.html#page--final`);
  await begin(page);
  await question(page, 'final-choice').locator('input[value="worker"]').check();
  await question(page, 'final-short').locator('input').fill('Krumgolts');
  await handIn(page);
  await expect.poll(() => page.locator('.quiz-score:visible').innerText()).toBe('33%');
  await expect
    .poll(() => page.locator('.quiz-standing:visible .button-primary').allInnerTexts())
    .toEqual(['Practise what was not right (2)']);
  const list = page.locator('.result-questions:visible');
  await expect
    .poll(() => list.locator('.result-outcome').allInnerTexts())
    .toEqual(['Wrong (1)', 'Not answered (1)', 'Right (1)']);
  await expect.poll(() => list.locator('li').first().innerText()).toMatch(/^Question 1 of 3\s+Read again: The source$/);
  // Several places are a list: no language parts them by a mark of its own, and a screen reader counts them.
  const places = list.locator('.result-again').nth(1).getByRole('list').getByRole('listitem');
  await expect.poll(() => places.allInnerTexts()).toEqual(['The source', 'Quiz practice']);
  const tops = () => places.evaluateAll((items) => items.map((item) => Math.round(item.getBoundingClientRect().top)));
  await expect.poll(async () => new Set(await tops()).size).toBe(2);
  const objectives = page.locator('.result-objectives:visible');
  await expect.poll(() => objectives.getAttribute('open')).toBeNull();
  await objectives.locator('summary').click();
  await expect
    .poll(() => objectives.locator('li').allInnerTexts())
    .toEqual(['Read a source. 0 of 1 right', 'Judge what it says. 1 of 2 right']);
  await expectSound(page);
  await pressByKeyboard(page, /^Question 1 of 3$/);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Question 1 of 3');
  await page.locator('.result-again a').first().click();
  await page.waitForSelector('[data-page="page--source"]:visible');
  await openPage(page, 'final');
  await press(page, 'Look back at attempt 1');
  await press(page, 'Practise what was not right (2)');
  await question(page, 'final-choice').locator('input[value="director"]').check();
  await check(page, 'final-choice');
  await press(page, 'Back to the results');
  await expect.poll(() => page.locator('.quiz-score:visible').innerText()).toBe('33%');
  await expect.poll(() => page.locator('.quiz-next:visible').innerText()).toBe('Practise what was not right (1)');
  expect(complaints).toEqual([]);
  await leave(page);
});
