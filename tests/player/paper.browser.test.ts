import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { leave, ORIGIN, openPlayed, visit } from '../support/browser.ts';
import { builtPackage } from '../support/built-package.ts';
import { everyQuestion, playableModule, quizWith } from '../support/playable-module.ts';
import { axeFindings } from './axe.ts';
import { begin, handIn, openPage, press, question } from './student.ts';

const LINES = Array.from({ length: 80 }, (_, index) => `Line ${index + 1} of what I think of it.`);
const settings = { attempts: 2, feedback: 'after-submission', revealAnswers: 'never' } as const;
const module = playableModule({
  activities: [
    { id: 'text', type: 'reading', title: 'The text', objectives: ['read'], body: 'Read it.' },
    ...playableModule().activities.filter(({ id }) => id === 'source'),
    quizWith('final', { settings }),
    quizWith('practice', { purpose: 'practice', questions: everyQuestion('practice').slice(0, 2) }),
  ],
});

/** As many as a printer would put out. */
async function sheets(page: Page): Promise<number> {
  const bytes = await page.pdf({ format: 'A4' });
  return bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** Answers some questions, wrong and right, and writes an essay. */
async function work(page: Page): Promise<void> {
  await begin(page);
  await question(page, 'final-choice').locator('input[value="worker"]').check();
  await question(page, 'final-many').locator('input[value="words"]').check();
  await question(page, 'final-number').locator('input').fill('1940');
  await question(page, 'final-match').locator('select').first().selectOption({ label: 'foreman' });
  await question(page, 'final-gaps').locator('input').first().fill('1253');
  await question(page, 'final-evidence').locator('input').first().check();
  await question(page, 'final-essay').locator('textarea').fill(LINES.join('\n'));
  await handIn(page);
  await expect.poll(() => page.locator('.quiz-score:visible').count()).toBe(1);
}

/** What the document says, and what it must not. */
async function expectAnswers(page: Page): Promise<void> {
  const answers = page.locator('.my-answers');
  await expect
    .poll(() => answers.locator('h3').allInnerTexts())
    .toEqual([expect.stringMatching(/^Attempt 1, handed in on \w+ \d+, \d{4}/)]);
  await expect.poll(() => answers.locator('.answers-score').innerText()).toMatch(/^\d[\d.]* of 11 points · \d+%$/);
  await expect.poll(() => answers.locator('.answers-question').count()).toBe(12);
  const given = ['A worker', 'Kurushin → foreman', '1940 A.D.', 'Fond 1253', 'rude words', 'Wrong', 'Not answered'];
  await expect
    .poll(() => answers.innerText().then((text) => [...LINES, ...given].filter((words) => !text.includes(words))))
    .toEqual([]);
  await expect.poll(() => answers.locator('[data-chosen]').first().innerText()).toMatch(/^Chosen:\s+A worker$/);
  // The quiz never says what would have been right.
  await expect.poll(() => answers.innerText()).not.toMatch(/Right answer|SECRET|Look at the second line/);
  await expect
    .poll(() =>
      page.evaluate(() => {
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        return ids.filter((id, index) => ids.indexOf(id) !== index);
      }),
    )
    .toEqual([]);
  expect(await axeFindings(page)).toEqual([]);
}

describe('a SCORM package on paper', () => {
  test('an essay is whole, a chosen answer dark, the module in one go, and what was answered one document', async () => {
    const { contents } = await builtPackage(module, 'scorm-2004');
    const { page, complaints } = await visit(contents);
    await page.addInitScript(() => Object.assign(window, { print: () => undefined }));
    await openPlayed(page, `${ORIGIN}/index.html`);
    await openPage(page, 'practice');
    await begin(page);
    await question(page, 'practice-choice').locator('.question-hint summary').first().click();
    await openPage(page, 'final');
    await work(page);

    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.essay-printed:visible').innerText()).toContain(LINES.at(-1));
    const chosen = question(page, 'final-choice').locator('input:checked');
    const looks = await chosen.evaluate((input) => {
      const { borderTopColor, borderTopWidth, opacity } = getComputedStyle(input);
      return { borderTopColor, borderTopWidth: Number.parseFloat(borderTopWidth) > 4, opacity };
    });
    expect(looks).toEqual({ borderTopColor: 'rgb(0, 0, 0)', borderTopWidth: true, opacity: '1' });
    expect(await sheets(page)).toBeGreaterThan(3);

    await page.emulateMedia({ media: 'screen' });
    await press(page, 'My answers');
    await expectAnswers(page);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator(':is(.page:not(.my-answers), .cw-nav, button):visible').count()).toBe(0);
    expect(await sheets(page)).toBeGreaterThan(2);
    await page.emulateMedia({ media: 'screen' });
    await press(page, 'Back to the module');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('My answers');
    await expect.poll(() => page.locator('.my-answers').count()).toBe(0);

    await press(page, 'Print the whole module');
    await page.emulateMedia({ media: 'print' });
    const printed = await page.locator('[data-page]:visible').evaluateAll((pages) => pages.map(({ id }) => id));
    expect(printed).toEqual([
      'page-overview',
      'page--text',
      'page--source',
      'page--final',
      'page--practice',
      'page-glossary',
    ]);
    await expect.poll(() => page.locator('.question-hint:visible').count()).toBe(0);
    expect(await sheets(page)).toBeGreaterThan(6);
    expect(complaints).toEqual([]);
    await leave(page);
  });
});

describe('a website on paper', () => {
  test('what was answered is one document, beside the module as a whole', async () => {
    const { contents } = await builtPackage(module, 'website');
    const { page, complaints } = await visit(contents);
    await openPlayed(page, `${ORIGIN}/final.html`);
    await work(page);
    await page.getByRole('link', { name: 'My answers', exact: true }).click();
    await expectAnswers(page);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.page:visible').count()).toBe(1);
    expect(await sheets(page)).toBeGreaterThan(2);
    await page.emulateMedia({ media: 'screen' });
    await page.check('.print-questions');
    await expect.poll(() => page.locator('.my-answers:visible').count()).toBe(0);
    // Whatever is printed begins on the first sheet, below the module's title, and each page after it on another.
    for (const way of await page.locator('.print-way input:visible').all()) {
      await way.check();
      const what = await way.getAttribute('class');
      await page.emulateMedia({ media: 'print' });
      const breaks = await page
        .locator('.page:visible')
        .evaluateAll((pages) => pages.map((each) => getComputedStyle(each).breakBefore));
      const rest = breaks.slice(1).map(() => 'page');
      expect([what, ...breaks]).toEqual([what, 'auto', ...rest]);
      await page.emulateMedia({ media: 'screen' });
    }
    expect(complaints).toEqual([]);
    await leave(page);
  });
});
