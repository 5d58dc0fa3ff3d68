import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { leave, ORIGIN, openPlayed, visit } from '../support/browser.ts';
import { builtPackage } from '../support/built-package.ts';
import {
  everyQuestion,
  excerpt,
  playableModule,
  type QuestionDefinition,
  quizWith,
} from '../support/playable-module.ts';
import { begin, check, openPage, press, question } from './student.ts';

type QuizParts = Parameters<typeof quizWith>[1];

/** A module with one quiz, an attempt at it begun. */
async function begun(parts: QuizParts, language = 'en'): Promise<Page> {
  const module = playableModule({ language, activities: [excerpt, quizWith('q', parts)] });
  const built = await builtPackage(module, 'scorm-1.2');
  const { page } = await visit(built.contents);
  await openPlayed(page, `${ORIGIN}/index.html`);
  await openPage(page, 'q');
  await begin(page);
  return page;
}

const some = (...types: readonly string[]) => everyQuestion('q').filter(({ type }) => types.includes(type));

interface Spoken {
  readonly name: string;
  readonly description: string;
}

/** What assistive technology is told of a field. */
async function spoken(page: Page, field: Locator): Promise<Spoken> {
  const session = await page.context().newCDPSession(page);
  const marker = `field-${Math.trunc(performance.now())}`;
  await field.evaluate((element, name) => element.setAttribute('data-marker', name), marker);
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: `[data-marker="${marker}"]`,
  });
  const { nodes } = await session.send('Accessibility.getPartialAXTree', { nodeId, fetchRelatives: false });
  await session.detach();
  return { name: String(nodes[0]?.name?.value ?? ''), description: String(nodes[0]?.description?.value ?? '') };
}

describe('shuffled choices', () => {
  const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
  const asked = (id: string, rest: object = {}): QuestionDefinition => ({
    id,
    type: 'choice',
    stem: 'Which?',
    choices: letters.map((letter, index) => ({
      id: letter,
      text: letter,
      correct: index === 0,
      keepPlace: letter === 'f' && id === 'held',
    })),
    ...rest,
  });

  test('move around one that keeps its place, and not at all where the question says so', async () => {
    const questions = [asked('free'), asked('held'), asked('still', { shuffleChoices: false })];
    const page = await begun({ questions, settings: { shuffleChoices: true } });
    const orderOf = (id: string) =>
      question(page, id)
        .locator('[data-choice]')
        .evaluateAll((parts) => parts.map((part) => part.getAttribute('data-choice') ?? ''));
    expect((await orderOf('free')).toSorted()).toEqual(letters);
    expect((await orderOf('held')).at(-1)).toBe('f');
    expect((await orderOf('held')).toSorted()).toEqual(letters);
    await expect.poll(() => orderOf('still')).toEqual(letters);
    await leave(page);
  });
});

describe('a field', () => {
  test('is named by its label and its question', async () => {
    const page = await begun({ questions: some('short-answer', 'numeric', 'essay') });
    const nameOf = async (id: string) => (await spoken(page, question(page, id).locator('input, textarea'))).name;
    await expect.poll(() => nameOf('q-short')).toBe('Your answer Name the worker.');
    await expect.poll(() => nameOf('q-number')).toBe('Your answer, as a number In which year?');
    await expect.poll(() => nameOf('q-essay')).toBe('Your text What do you make of it?');
    await leave(page);
  });

  test('is said to hold no number only where it holds none', async () => {
    const page = await begun({ questions: some('numeric') });
    const field = question(page, 'q-number').locator('input');
    expect((await spoken(page, field)).description).toBe('A.D.');
    await field.fill('in 1939');
    await press(page, 'Hand in');
    expect((await spoken(page, field)).description).toBe('A.D. This is more than a number. Leave out “in”.');
    await field.fill('1939');
    expect((await spoken(page, field)).description).toBe('A.D.');
    await leave(page);
  });

  test('says how it read a number that may mean two', async () => {
    const page = await begun({ questions: some('numeric') }, 'de');
    const field = question(page, 'q-number').locator('input');
    const notice = question(page, 'q-number').locator('.entry-read');
    await expect.poll(() => notice.isVisible()).toBe(false);
    await field.fill('1.939');
    await expect.poll(() => notice.innerText()).toBe('Read as 1939, not as 1,939.');
    expect((await spoken(page, field)).description).toBe('A.D. Read as 1939, not as 1,939.');
    await field.press('Tab');
    await expect
      .poll(() => page.locator('body > [role="status"][aria-live]').textContent())
      .toBe(await notice.innerText());
    await field.fill('1939');
    await expect.poll(() => notice.isVisible()).toBe(false);
    expect((await spoken(page, field)).description).toBe('A.D.');
    await field.fill('19,39e2 A. D.');
    await expect.poll(() => notice.innerText()).toBe('Read as 1939.');
    await expect.poll(() => page.locator('.quiz-status').innerText()).toBe('Answered: 1 of 1');
    await leave(page);
  });

  test.each([
    ['nineteen', 'This is not a number. Write it in digits, for example 12 or 3.5.'],
    ['1938 or 1939', 'This cannot be read as one number. Write digits only, for example 12 or 3.5.'],
    ['\u200e', undefined],
  ])('that holds no number is not answered: %j', async (typed, reason) => {
    const page = await begun({ questions: some('numeric') });
    const status = () => page.locator('.quiz-status').innerText();
    await question(page, 'q-number').locator('input').fill('1939');
    await expect.poll(() => status()).toBe('Answered: 1 of 1');
    await question(page, 'q-number').locator('input').fill(typed);
    await expect.poll(() => status()).toBe('Answered: 0 of 1');
    await press(page, 'Hand in');
    const missing = reason === undefined ? 'Question 1 of 1' : 'Question 1 of 1 (not a number)';
    await expect.poll(() => page.locator('.missing li').allInnerTexts()).toEqual([missing]);
    const problem = question(page, 'q-number').locator('[data-problem]');
    if (reason === undefined) await expect.poll(() => problem.isVisible()).toBe(false);
    else await expect.poll(() => problem.innerText()).toBe(reason);
    await leave(page);
  });

  test('is told to be right or wrong where the focus stands on it', async () => {
    const questions = some('short-answer', 'numeric', 'matching', 'cloze');
    const page = await begun({ questions, settings: { revealAnswers: 'after-submission', attempts: 'unlimited' } });
    await question(page, 'q-short').locator('input').fill('Barzin');
    await question(page, 'q-number').locator('input').fill('1939');
    await question(page, 'q-match').locator('[data-source="k"] select').selectOption({ label: 'worker' });
    await question(page, 'q-gaps').locator('input').first().fill('1253');
    await press(page, 'Hand in');
    await press(page, 'Hand in all the same');
    const told = async (id: string, field: string) =>
      (await spoken(page, question(page, id).locator(field).first())).description;
    await expect.poll(() => told('q-short', 'input')).toBe('Wrong Right answer: Krumgol’ts');
    await expect.poll(() => told('q-number', 'input')).toBe('A.D. Right');
    await expect.poll(() => told('q-match', '[data-source="k"] select')).toBe('Wrong Right answer: director');
    await expect.poll(() => told('q-gaps', 'input')).toBe('Right');
    await press(page, 'Start another attempt');
    await expect.poll(() => told('q-short', 'input')).toBe('');
    await expect.poll(() => told('q-number', 'input')).toBe('A.D.');
    await leave(page);
  });

  test('is empty at the start, whatever its id', async () => {
    const gap = (id: string) => ({ id, accept: ['x'] });
    const cloze: QuestionDefinition = {
      id: 'q-cloze',
      type: 'cloze',
      stem: 'Fill in.',
      text: '[[constructor]] and [[to-string]]',
      gaps: [gap('constructor'), gap('to-string')],
    };
    const matching: QuestionDefinition = {
      id: 'q-pairs',
      type: 'matching',
      stem: 'Match.',
      pairs: [
        { id: 'constructor', prompt: 'A', match: '1' },
        { id: 'b', prompt: 'B', match: '2' },
      ],
    };
    const page = await begun({ questions: [cloze, matching] });
    const values = await page
      .locator('.quiz-form input, .quiz-form select')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
    expect(values).toEqual(['', '', '', '']);
    await expect.poll(() => page.locator('.quiz-status').innerText()).toBe('Answered: 0 of 2');
    await leave(page);
  });
});

// A browser may break the line after a field: the full stop stood alone on the next one.
test.each([300, 340, 380, 420])('a sign keeps to its gap in a window of %i pixels', async (width) => {
  const cloze: QuestionDefinition = {
    id: 'q-cloze',
    type: 'cloze',
    stem: 'Fill in.',
    text: 'Fond [[fond]], list ([[list]]).',
    gaps: [
      { id: 'fond', accept: ['1253'] },
      { id: 'list', accept: ['3'] },
    ],
  };
  const page = await begun({ questions: [cloze], settings: { feedback: 'immediate' } });
  await page.setViewportSize({ width, height: 800 });
  const apart = () =>
    page.locator('.inline-entries').evaluate((group) =>
      [...group.querySelectorAll('.gap')].flatMap((gap) =>
        [gap.previousSibling, gap.nextSibling].flatMap((sign) => {
          if (sign?.nodeName !== '#text') return ['no sign'];
          const range = document.createRange();
          range.selectNode(sign);
          const { top, bottom } = range.getBoundingClientRect();
          const lines = [...gap.getClientRects()];
          const beside = sign === gap.nextSibling ? lines.at(-1) : lines[0];
          const middle = (top + bottom) / 2;
          return beside !== undefined && beside.top < middle && middle < beside.bottom ? [] : [sign.textContent];
        }),
      ),
    );
  await expect.poll(() => apart()).toEqual(['no sign']);
  for (const field of await page.locator('.gap-input').all()) await field.fill('9');
  await check(page, 'q-cloze');
  await expect.poll(() => apart()).toEqual(['no sign']);
  await leave(page);
});

describe('checking a question too early', () => {
  test('says where it stands that an answer is missing, until there is one', async () => {
    const page = await begun({ questions: some('choice'), settings: { feedback: 'immediate' } });
    await check(page, 'q-choice');
    const note = question(page, 'q-choice').locator('.check-note');
    expect([await note.innerText(), await note.getAttribute('role')]).toEqual(['Answer the question first.', 'status']);
    expect((await note.boundingBox())?.width).toBeGreaterThan(50);
    await question(page, 'q-choice').locator('input').first().check();
    await expect.poll(() => note.innerText()).toBe('');
    await leave(page);
  });

  test('leads to what is no number', async () => {
    const page = await begun({ questions: some('numeric'), settings: { feedback: 'immediate' } });
    await question(page, 'q-number').locator('input').fill('late');
    await check(page, 'q-number');
    await expect.poll(() => question(page, 'q-number').locator('[data-problem]').isVisible()).toBe(true);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await leave(page);
  });
});

describe('what was judged', () => {
  test('an order has nothing left to press', async () => {
    const page = await begun({ questions: some('ordering'), settings: { feedback: 'immediate' } });
    await question(page, 'q-order').locator('[data-item] button').nth(1).click();
    await check(page, 'q-order');
    await expect.poll(() => question(page, 'q-order').locator('[data-item] button:visible').count()).toBe(0);
    await leave(page);
  });

  test('a choice’s button is as dark as its words, and its frame has the colour of the judgement', async () => {
    const page = await begun({
      questions: some('choice', 'multiple-response'),
      settings: { feedback: 'immediate' },
    });
    await question(page, 'q-choice').locator('input[value="director"]').check();
    await question(page, 'q-many').locator('input[value="words"]').check();
    for (const id of ['q-choice', 'q-many']) {
      await check(page, id);
      const [button, ink, frame, right] = await question(page, id)
        .locator('input:checked')
        .evaluate((input) => {
          const root = getComputedStyle(document.documentElement);
          const swatch = document.createElement('i');
          document.body.append(swatch);
          const colour = (name: string) => {
            swatch.style.color = root.getPropertyValue(name);
            return getComputedStyle(swatch).color;
          };
          const part = input.closest('.choice') ?? input;
          return [
            getComputedStyle(input).accentColor,
            colour('--ink'),
            getComputedStyle(part).borderTopColor,
            colour('--right'),
          ];
        });
      expect([button, frame]).toEqual([ink, right]);
    }
    await leave(page);
  });
});

test('a moved item is told with its place first and its own words last', async () => {
  const questions = some('ordering').map((each) => ({
    ...each,
    items: [
      { id: 'spoken', text: 'It was spoken.' },
      { id: 'written', text: 'It was written down.' },
      { id: 'printed', text: 'It was printed.' },
    ],
  })) as QuestionDefinition[];
  const page = await begun({ questions });
  const item = question(page, 'q-order').locator('[data-item]').first();
  const words = await item.locator('.order-text').evaluate((text) => text.textContent);
  await item.getByRole('button', { name: /^Move down/ }).click();
  await expect
    .poll(() => page.locator('body > [role="status"][aria-live]').textContent())
    .toBe(`Now number 2 of 3: ${words}`);
  await leave(page);
});
