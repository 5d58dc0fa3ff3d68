import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/interactions/interaction.ts';
import { leave, ORIGIN, openPlayed, visit } from '../support/browser.ts';
import { builtPackage } from '../support/built-package.ts';
import { everyQuestion, excerpt, playableModule, quizWith } from '../support/playable-module.ts';
import { axeFindings } from './axe.ts';
import { type Spoken, spokenTree } from './spoken.ts';
import { answerAs, begin, interactionsOf, nextAttempt, openPage, press, question } from './student.ts';

/** Right, wrong and partly right answers. */
const given: Readonly<Record<string, Answer>> = {
  'q-choice': { kind: 'choose', choices: ['foreman'] },
  'q-many': { kind: 'choose', choices: ['words', 'weather'] },
  'q-truth': { kind: 'choose', choices: ['false'] },
  'q-short': { kind: 'textEntry', text: 'Barzin' },
  'q-number': { kind: 'numericEntry', text: '1939' },
  'q-match': { kind: 'match', pairs: {} },
  'q-sort': { kind: 'match', pairs: {} },
  'q-order': { kind: 'order', items: ['written', 'spoken', 'printed'] },
  'q-gaps': { kind: 'inlineEntries', entries: { fond: '1253', list: '9' } },
  'q-evidence': { kind: 'choose', choices: ['meeting'] },
};

/** What the keyboard reaches of each question once it was judged: role, name, description. */
const told: Readonly<Record<string, readonly string[]>> = {
  'q-choice': ['radio: The director (Right answer)', 'radio: The foreman (Wrong)', 'radio: A worker ()'],
  'q-many': [
    'checkbox: The words (Right)',
    'checkbox: The reply (Right answer)',
    'checkbox: The applause ()',
    'checkbox: The weather (Wrong)',
  ],
  'q-truth': ['radio: True ()', 'radio: False (Right)'],
  'q-short': ['textbox: Your answer Name the worker. (Wrong Right answer: Krumgol’ts)'],
  'q-number': ['textbox: Your answer, as a number In which year? (A.D. Right)'],
  'q-match': ['combobox: Kurushin (Right)', 'combobox: Barzin (Wrong Right answer: worker)'],
  'q-sort': [
    'combobox: The words (Right)',
    'combobox: The applause (Right answer: Told)',
    'combobox: The reply (Right answer: Said)',
  ],
  'q-gaps': ['textbox: Gap 1 (Right)', 'textbox: Gap 2 (Wrong Right answer: 3)'],
  'q-lists': ['combobox: Gap 1 (Wrong Right answer: Leningrad)', 'combobox: Gap 2 (Right answer: 1939)'],
  'q-evidence': ['checkbox: rude words Right answer ()', 'checkbox: a meeting Wrong ()'],
  'q-essay': ['textbox: Your text What do you make of it? (Write 5 to 200 words.)'],
};

const FIELDS = ['radio', 'checkbox', 'combobox', 'textbox'];

describe('once it was judged', () => {
  let page: Page;
  let tree: readonly Spoken[];

  beforeAll(async () => {
    const figures = playableModule().activities.find(({ id }) => id === 'figures');
    const questions = everyQuestion('q').map((each) =>
      each.id === 'q-short' || each.id === 'q-number' ? { ...each, excerpt: 'figures' } : each,
    );
    const quiz = quizWith('q', { questions, settings: { revealAnswers: 'after-submission', attempts: 'unlimited' } });
    const activities = [excerpt, quiz, ...(figures === undefined ? [] : [figures])];
    const built = await builtPackage(playableModule({ activities }), 'scorm-1.2');
    ({ page } = await visit(built.contents));
    await openPlayed(page, `${ORIGIN}/index.html`);
    await openPage(page, 'q');
    await begin(page);
    for (const id of interactionsOf(built.module, 'q').keys()) {
      const each = given[id];
      if (each !== undefined) await answerAs(page, [[id, each]]);
    }
    await question(page, 'q-match').locator('[data-source="k"] select').selectOption({ label: 'director' });
    await question(page, 'q-match').locator('[data-source="b"] select').selectOption({ label: 'foreman' });
    await question(page, 'q-sort').locator('[data-source="one"] select').selectOption({ label: 'Said' });
    await question(page, 'q-lists').locator('select').first().selectOption({ label: 'Moscow' });
    await press(page, 'Hand in');
    await press(page, 'Hand in all the same');
    await page.waitForSelector('.quiz-score:visible');
    tree = await spokenTree(page);
  });

  afterAll(() => leave(page));

  test.each(Object.keys(told))('%s says so in the name or description of what the keyboard reaches', (id) => {
    const fields = tree.filter((each) => each.question === id && FIELDS.includes(each.role) && each.focusable);
    expect(fields.map(({ role, name, description }) => `${role}: ${name} (${description})`)).toEqual(told[id]);
  });

  test('an order says so in its items', () => {
    const words = tree.filter((each) => each.question === 'q-order' && each.role === 'StaticText');
    expect(words.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Written down', 'Wrong', 'Right answer: Spoken', 'Printed', 'Right']),
    );
  });

  test('one answer is called right or wrong once on the screen', async () => {
    for (const id of ['q-choice', 'q-truth', 'q-short', 'q-number']) {
      const words = tree.filter((each) => each.question === id && each.role === 'StaticText').map(({ name }) => name);
      expect(words.filter((each) => /^(?:Right|Wrong|Correct|Not correct)\b(?! answer)/.test(each))).toHaveLength(1);
    }
  });

  test('no two landmarks have one name', () => {
    const landmarks = tree.filter(({ role }) =>
      ['banner', 'complementary', 'contentinfo', 'form', 'main', 'navigation', 'region', 'search'].includes(role),
    );
    const names = landmarks.map(({ role, name }) => `${role} ${name}`);
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
    expect(tree.filter(({ role }) => role === 'table')).toHaveLength(2);
  });

  test('axe finds nothing', async () => {
    expect(await axeFindings(page)).toEqual([]);
  });

  test('Tab and arrows go through it, and nothing that is pressed changes it', async () => {
    const values = () =>
      page
        .locator('.quiz-form :is(input, select)')
        .evaluateAll((fields) =>
          fields.map((field) => (field as HTMLInputElement).checked || (field as HTMLInputElement).value),
        );
    const before = await values();
    const reached = new Set<string>();
    await page.locator('.quiz-score:visible').evaluate((score) => {
      score.tabIndex = -1;
      score.focus();
    });
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      const id = await page.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.matches('input, select, textarea') === true
          ? (activeElement.closest<HTMLElement>('[data-question]')?.dataset.question ?? '')
          : '';
      });
      if (id === '') continue;
      reached.add(id);
      for (const key of ['Space', 'Escape', 'm', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
      if (reached.size === Object.keys(told).length) break;
    }
    expect([...reached].toSorted()).toEqual(Object.keys(told).toSorted());
    for (const label of await page.locator('.quiz-form .choice-label').all()) await label.click({ force: true });
    await expect.poll(() => values()).toEqual(before);
  });

  test('another attempt can be filled in again', async () => {
    await nextAttempt(page);
    await question(page, 'q-choice').locator('input[value="director"]').check();
    await question(page, 'q-lists').locator('select').last().selectOption({ label: '1939' });
    expect((await spokenTree(page)).filter(({ description }) => /Right|Wrong/.test(description))).toEqual([]);
    await expect.poll(() => page.locator('.quiz-status').innerText()).toBe('Answered: 2 of 12');
  });
});
