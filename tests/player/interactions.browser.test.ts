import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Interaction } from '../../src/interactions/interaction.ts';
import { rightAnswer, score } from '../../src/interactions/scoring.ts';
import { round } from '../../src/player/quiz/questions.ts';
import { shownPercent } from '../../src/player/quiz/results.ts';
import { leave, ORIGIN, openPlayed, visit } from '../support/browser.ts';
import { type BuiltPackage, builtPackage } from '../support/built-package.ts';
import { everyQuestion, excerpt, playableModule, quizWith } from '../support/playable-module.ts';
import { fc, tries } from '../support/property.ts';
import { answerByPointer } from './pointer.ts';
import {
  answerAs,
  begin,
  check,
  checksOf,
  handIn,
  interactionsOf,
  openPage,
  press,
  QUESTIONS,
  question,
} from './student.ts';

type QuizParts = Parameters<typeof quizWith>[1];

/** A module with one quiz, opened without a platform. */
async function opened(parts: QuizParts): Promise<{ readonly page: Page; readonly built: BuiltPackage }> {
  const built = await builtPackage(playableModule({ activities: [excerpt, quizWith('q', parts)] }), 'scorm-1.2');
  const { page } = await visit(built.contents);
  await openPlayed(page, `${ORIGIN}/index.html`);
  await openPage(page, 'q');
  return { page, built };
}

const some = (...types: readonly string[]) => everyQuestion('q').filter(({ type }) => types.includes(type));

describe('with the keyboard alone', () => {
  let page: Page;
  let interactions: ReadonlyMap<string, Interaction>;

  beforeAll(async () => {
    const { page: made, built } = await opened({});
    page = made;
    interactions = interactionsOf(built.module, 'q');
    await tabTo((name) => name === 'Start the quiz');
    await page.keyboard.press('Enter');
    await page.waitForSelector(QUESTIONS);
  });

  /** Presses Tab until the element that has the focus is the wanted one. */
  async function tabTo(wanted: (name: string, element: Focus) => boolean): Promise<void> {
    for (let presses = 0; presses < 250; presses += 1) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(focused);
      if (wanted(focus.name, focus)) return;
    }
    throw new Error('Tab never reaches it.');
  }

  const ids = everyQuestion('q').map(({ id }) => id);

  test.each(ids)('%s is answered right', async (id) => {
    const interaction = interactions.get(id) as Interaction;
    const wanted = rightAnswer(interaction) ?? { kind: 'extendedText' as const, text: 'Five words of my own.' };
    await typeAnswer(id, interaction, wanted);
    const read = await page.evaluate(readForm, id);
    expect(read).toEqual(formOf(interaction, wanted));
  });

  test('and handed in', async () => {
    await tabTo((name) => name === 'Hand in');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.quiz-standing:visible');
    await expect.poll(() => page.locator('.quiz-score:visible').innerText()).toContain('100%');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Your result');
  });

  async function typeAnswer(id: string, interaction: Interaction, wanted: Answer): Promise<void> {
    const inside = (part: string) => (_: string, focus: Focus) => focus.question === id && focus.part === part;
    switch (wanted.kind) {
      case 'choose':
        for (const choice of wanted.choices) await pick(id, interaction, choice);
        return;
      case 'match':
        for (const [source, target] of Object.entries(wanted.pairs)) {
          await tabTo(inside(source));
          await chooseOption(target);
        }
        return;
      case 'order':
        await orderByKeys(id, wanted.items);
        return;
      case 'inlineEntries':
        for (const [gap, entry] of Object.entries(wanted.entries)) {
          await tabTo(inside(gap));
          if (interaction.kind === 'inlineEntries' && interaction.mode === 'select') await chooseOption(entry);
          else await page.keyboard.type(entry);
        }
        return;
      default:
        await tabTo((_, focus) => focus.question === id && focus.typed);
        await page.keyboard.type(wanted.text);
    }
  }

  /** Space ticks a box; in a group of radio buttons the arrows go from one to the next. */
  async function pick(id: string, interaction: Interaction, choice: string): Promise<void> {
    const many = interaction.kind === 'choose' && interaction.cardinality === 'many';
    await tabTo((_, focus) => focus.question === id && (many ? focus.part === choice : focus.part !== ''));
    if (many) {
      await page.keyboard.press('Space');
      return;
    }
    for (let presses = 0; (await page.evaluate(focused)).part !== choice; presses += 1) {
      if (presses > 30) throw new Error(`The arrows never reach ${choice}.`);
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Space');
  }

  async function chooseOption(value: string): Promise<void> {
    for (let presses = 0; presses < 30; presses += 1) {
      if ((await page.evaluate(() => (document.activeElement as HTMLSelectElement).value)) === value) return;
      await page.keyboard.press('ArrowDown');
    }
    throw new Error(`The list has no ${value}.`);
  }

  async function orderByKeys(id: string, wanted: readonly string[]): Promise<void> {
    for (const [place, item] of wanted.entries()) {
      const current = async () =>
        question(page, id)
          .locator('[data-item]')
          .evaluateAll((items) => items.map((each) => each.getAttribute('data-item')));
      if ((await current()).indexOf(item) <= place) continue;
      await tabTo((name, focus) => focus.question === id && focus.part === item && name.startsWith('Move up'));
      while ((await current()).indexOf(item) > place) await page.keyboard.press('Enter');
      expect((await page.evaluate(focused)).question).toBe(id);
    }
  }
});

interface Focus {
  readonly name: string;
  readonly question: string;
  /** The choice, source, item or gap. */
  readonly part: string;
  readonly typed: boolean;
}

function focused(): Focus {
  const element = document.activeElement as HTMLElement | null;
  const part = element?.closest<HTMLElement>('[data-choice], [data-source], [data-item], [data-gap]');
  const { choice, source, item, gap } = part?.dataset ?? {};
  return {
    name: element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '',
    question: element?.closest<HTMLElement>('[data-question]')?.dataset.question ?? '',
    part: choice ?? source ?? item ?? gap ?? '',
    typed: element?.matches('input[type=text], textarea') ?? false,
  };
}

/** What is in a question's form, part by part. */
function readForm(id: string): readonly string[] {
  const form = document.querySelector(`[data-question="${id}"]`);
  const items = [...(form?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
  if (items.length > 0) return items.map((item) => item.dataset.item ?? '');
  const controls = [...(form?.querySelectorAll<HTMLInputElement>('input, select, textarea') ?? [])];
  return controls
    .filter((control) => !['radio', 'checkbox'].includes(control.type) || control.checked)
    .map((control) => control.value);
}

function formOf(interaction: Interaction, given: Answer): readonly string[] {
  switch (given.kind) {
    case 'choose':
      return given.choices;
    case 'order':
      return given.items;
    case 'match':
      return interaction.kind === 'match' ? interaction.sources.map(({ id }) => given.pairs[id] ?? '') : [];
    case 'inlineEntries':
      return interaction.kind === 'inlineEntries' ? interaction.gaps.map(({ id }) => given.entries[id] ?? '') : [];
    default:
      return [given.text];
  }
}

describe('the score', () => {
  test('of random answers is the one of scoring.ts', async () => {
    const questions = everyQuestion('q').filter(({ type }) => type !== 'essay');
    const { page, built } = await opened({ questions, settings: { attempts: 'unlimited', keep: 'latest' } });
    const interactions = interactionsOf(built.module, 'q');
    for (const [attempt, answers] of fc.sample(randomAnswers(interactions), tries(6)).entries()) {
      await begin(page);
      const given = Object.entries(answers).flatMap(([id, each]) => (each === undefined ? [] : [[id, each] as const]));
      // One with the pointer, which waits and scrolls; the others by what it causes.
      if (attempt > 0) await answerAs(page, given);
      else for (const [id, each] of given) await answerByPointer(page, id, interactions.get(id) as Interaction, each);
      let expected = 0;
      for (const [id, interaction] of interactions) expected += score(interaction, answers[id]).fraction;
      await handIn(page);
      const percent = round((100 * expected) / interactions.size, 2);
      await expect.poll(() => page.locator('.quiz-score:visible strong').innerText()).toBe(`${shownPercent(percent)}%`);
    }
    await leave(page);
  });
});

/** For every question an answer, right, partly right, wrong or none. */
function randomAnswers(
  interactions: ReadonlyMap<string, Interaction>,
): fc.Arbitrary<Record<string, Answer | undefined>> {
  const each = [...interactions].map(([id, interaction]) => [
    id,
    fc.option(randomAnswer(interaction), { nil: undefined }),
  ]);
  return fc.record(Object.fromEntries(each));
}

function randomAnswer(interaction: Interaction): fc.Arbitrary<Answer> {
  const idsOf = (parts: readonly { readonly id: string }[]) => parts.map(({ id }) => id);
  switch (interaction.kind) {
    case 'choose': {
      const limit = interaction.cardinality === 'one' ? 1 : interaction.choices.length;
      const choices = fc.subarray(idsOf(interaction.choices), { minLength: 1, maxLength: limit });
      return choices.map((picked) => ({ kind: 'choose', choices: picked }));
    }
    case 'match': {
      const target = fc.constantFrom(...idsOf(interaction.targets));
      const pairs = fc.record(Object.fromEntries(interaction.sources.map(({ id }) => [id, target])));
      return pairs.map((given) => ({ kind: 'match', pairs: given }));
    }
    case 'order': {
      const ids = idsOf(interaction.items);
      return fc.shuffledSubarray(ids, { minLength: ids.length }).map((items) => ({ kind: 'order', items }));
    }
    case 'inlineEntries': {
      const entries = interaction.gaps.map((gap) => [
        gap.id,
        gap.mode === 'select' ? fc.constantFrom(...idsOf(gap.options)) : fc.constantFrom(...gap.accept, 'wrong'),
      ]);
      return fc
        .record(Object.fromEntries(entries))
        .map((given) => ({ kind: 'inlineEntries', entries: given as Record<string, string> }));
    }
    case 'numericEntry':
      return fc.constantFrom('1939', '1938', '1941', '1 939').map((text) => ({ kind: 'numericEntry', text }));
    case 'textEntry':
      return fc.constantFrom("krumgol'ts", 'Krumgolts', 'Kurushin').map((text) => ({ kind: 'textEntry', text }));
    case 'extendedText':
      return fc.constant({ kind: 'extendedText', text: 'x' });
  }
}

describe('feedback', () => {
  test('at once ends the question, and says what was right and why', async () => {
    const { page } = await opened({ questions: some('choice', 'short-answer'), settings: { feedback: 'immediate' } });
    await begin(page);
    const choice = question(page, 'q-choice');
    await expect.poll(() => choice.locator('[data-feedback]').isVisible()).toBe(false);
    await choice.locator('input[value="worker"]').check();
    await expect.poll(() => checksOf(choice).getAttribute('aria-label')).toBe('Check this answer: Question 1 of 2');
    await check(page, 'q-choice');
    for (const words of [
      'Not correct. 0 of 1 point',
      'Read again.',
      'See the text.',
      'No, he was interrupted.',
      'Wrong',
    ])
      await expect.poll(() => choice.innerText()).toContain(words);
    await expect.poll(() => choice.innerText()).not.toMatch(/He did\.|Right answer/);
    await expect.poll(() => choice.locator('input').first().getAttribute('aria-disabled')).toBe('true');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('question-outcome');
    await leave(page);
  });

  test('after handing in shows the right answers where the quiz reveals them', async () => {
    const { page, built } = await opened({ settings: { revealAnswers: 'after-submission' } });
    await begin(page);
    await press(page, 'Hand in');
    await press(page, 'Hand in all the same');
    const ids = [...interactionsOf(built.module, 'q').keys()];
    const all = async () => (await Promise.all(ids.map((id) => question(page, id).innerText()))).join('\n');
    for (const words of [
      'Right answer: Krumgol’ts',
      'Right answer: 1939 (1938–1940) A.D.',
      'Right answer: director',
      'Right answer: Said',
      'Right answer: Written down',
      'Right answer: 1253',
      'Right answer: Leningrad',
    ])
      await expect.poll(all).toContain(words);
    expect(await all()).not.toContain('SECRET');
    await leave(page);
  });

  test.each([
    ['after-last-attempt', 2],
    ['never', 1],
  ] as const)('%s is kept back', async (feedback, attempts) => {
    const { page } = await opened({
      questions: some('choice'),
      settings: { feedback, revealAnswers: 'never', attempts },
    });
    const takeIt = async () => {
      await begin(page);
      await question(page, 'q-choice').locator('input[value="director"]').check();
      await handIn(page);
    };
    await takeIt();
    await expect.poll(() => question(page, 'q-choice').innerText()).not.toContain('Correct');
    if (attempts === 1) return leave(page);
    await takeIt();
    await expect.poll(() => question(page, 'q-choice').innerText()).toContain('Correct. 1 of 1 point');
    await leave(page);
  });
});

describe('an attempt', () => {
  test('draws from pools, other questions in other attempts, and shows only what it drew', async () => {
    const pool = Array.from({ length: 12 }, (_, index) => ({
      ...some('true-false')[0],
      id: `p${index}`,
      stem: `Number ${index}?`,
    }));
    const { page } = await opened({
      questions: [{ type: 'pool', id: 'pool', title: 'A pool', draw: 3, pointsEach: 2, questions: pool as never }],
      settings: { attempts: 'unlimited' },
    });
    const draws = new Set<string>();
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await begin(page);
      const shown = await page
        .locator('[data-block]:visible')
        .evaluateAll((blocks) => blocks.map((block) => block.getAttribute('data-block')));
      expect(shown).toHaveLength(3);
      draws.add(shown.join());
      await press(page, 'Hand in');
      await press(page, 'Hand in all the same');
      await expect.poll(() => page.locator('.quiz-attempts:visible').innerText()).toContain('of 6 points');
    }
    expect(draws.size).toBeGreaterThan(1);
    await leave(page);
  });

  test('asks before it is handed in with questions unanswered, and leads to them', async () => {
    const { page } = await opened({ questions: some('choice', 'numeric') });
    await begin(page);
    await question(page, 'q-number').locator('input').fill('in 1939');
    await press(page, 'Hand in');
    const missing = page.locator('.missing');
    await expect.poll(() => missing.innerText()).toContain('2 questions are not answered');
    await expect.poll(() => missing.innerText()).toContain('(not a number)');
    await missing.locator('a').first().click();
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('radio');
    await leave(page);
  });

  test('lists what is unanswered in place of its buttons, until everything is answered', async () => {
    const { page } = await opened({ questions: some('choice', 'numeric') });
    await begin(page);
    await question(page, 'q-number').locator('input').fill('in 1939');
    await press(page, 'Hand in');
    const handInButton = page.getByRole('button', { name: 'Hand in', exact: true });
    await expect.poll(() => handInButton.isVisible()).toBe(false);
    await question(page, 'q-choice').locator('input').first().check();
    await expect.poll(() => page.locator('.missing').innerText()).toContain('1 question is not answered');
    await expect.poll(() => page.locator('.missing li').allInnerTexts()).toEqual(['Question 2 of 2 (not a number)']);
    await question(page, 'q-number').locator('input').fill('');
    await expect.poll(() => page.locator('.missing li').allInnerTexts()).toEqual(['Question 2 of 2']);
    await question(page, 'q-number').locator('input').fill('1939');
    await expect.poll(() => page.locator('.missing').count()).toBe(0);
    await expect.poll(() => handInButton.isVisible()).toBe(true);
    await leave(page);
  });

  test.each([
    ['a phone', { width: 390, height: 844 }],
    ['a desktop', { width: 1280, height: 900 }],
  ])('shows the whole list of what is unanswered below what sticks to the window on %s', async (_, viewport) => {
    const { page } = await opened({ settings: { timeLimitMinutes: 10 } });
    await page.setViewportSize(viewport);
    await begin(page);
    await press(page, 'Hand in');
    const top = await page.locator('.missing').evaluate((list) => list.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(
      await page.locator('.quiz-bar:visible').evaluate((bar) => bar.getBoundingClientRect().bottom),
    );
    await leave(page);
  });

  test('says above the answers of an attempt what is not shown of them', async () => {
    const { page } = await opened({
      questions: some('choice'),
      settings: { attempts: 2, feedback: 'after-last-attempt' },
    });
    await begin(page);
    await question(page, 'q-choice').locator('input').first().check();
    await press(page, 'Hand in');
    const note = page.locator('.quiz-notes', { hasText: 'You see which answers were right after your last attempt.' });
    const above = await note.boundingBox();
    const answers = await question(page, 'q-choice').boundingBox();
    expect(above?.y).toBeLessThan(answers?.y ?? 0);
    await press(page, 'Start another attempt');
    await expect.poll(() => page.locator('.quiz-notes').innerText()).toBe('');
    await leave(page);
  });

  test('has a hint for who asks, again in every attempt', async () => {
    const { page } = await opened({ questions: some('choice'), settings: { attempts: 2 } });
    await begin(page);
    const hint = page.getByText('Look at the second line.');
    await expect.poll(() => hint.isVisible()).toBe(false);
    await page.click('summary:has-text("Hint")');
    await expect.poll(() => hint.isVisible()).toBe(true);
    await question(page, 'q-choice').locator('input').first().check();
    await press(page, 'Hand in');
    await press(page, 'Start another attempt');
    await expect.poll(() => hint.isVisible()).toBe(false);
    await leave(page);
  });

  test('has a time limit that only advises', async () => {
    const built = await builtPackage(
      playableModule({ activities: [excerpt, quizWith('q', { settings: { timeLimitMinutes: 2 } })] }),
      'scorm-1.2',
    );
    const { page } = await visit(built.contents, { clock: true });
    await openPlayed(page, `${ORIGIN}/index.html`);
    await openPage(page, 'q');
    await expect
      .poll(() => page.locator('.quiz-facts').innerText())
      .toContain('The time limit of 2 minutes is advisory');
    await begin(page);
    const left = page.locator('.time-left');
    await expect.poll(() => left.innerText()).toBe('2 minutes left');
    await page.clock.runFor(121_000);
    await expect.poll(() => left.innerText()).toContain('The time is over');
    await question(page, 'q-choice').locator('input[value="director"]').check();
    await page.locator('.quiz-options > summary').click();
    await expect.poll(() => page.locator('.time-note').isVisible()).toBe(true);
    await press(page, 'Add 10 minutes');
    await expect.poll(() => left.innerText()).toBe('10 minutes left');
    await press(page, 'Take the time limit off');
    await expect.poll(() => left.innerText()).toBe('No time limit');
    await expect
      .poll(() => page.locator('.quiz-options button:visible').allInnerTexts())
      .toEqual(['One question at a time']);
    await leave(page);
  });

  test('takes no longer answers than it keeps', async () => {
    const { page } = await opened({ questions: some('short-answer', 'numeric', 'cloze') });
    await begin(page);
    const typed = '1'.repeat(80);
    for (const input of await page.locator('[data-block]:visible input[type=text]').all()) {
      await input.focus();
      // All at once, as it is pasted, and one more key.
      await page.keyboard.insertText(typed);
      await page.keyboard.press('1');
    }
    const before = await page
      .locator('[data-block]:visible input[type=text]')
      .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
    await page.reload();
    await page.waitForSelector('html.player-ready', { state: 'attached' });
    await openPage(page, 'q');
    await begin(page);
    const after = await page
      .locator('[data-block]:visible input[type=text]')
      .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
    expect(after).toEqual(before);
    expect(after.map(({ length }) => length)).toEqual([60, 32, 60, 60]);
    await leave(page);
  });

  test('counts an essay’s words and lets it be copied', async () => {
    const { page } = await opened({ questions: some('essay', 'choice') });
    await begin(page);
    const essay = question(page, 'q-essay');
    await essay.locator('textarea').fill('Пять слов, don’t count wrong');
    await expect.poll(() => essay.locator('.essay-count').innerText()).toBe('Words so far: 5');
    const download = page.waitForEvent('download');
    await essay.getByRole('button', { name: 'Download the text' }).click();
    expect((await download).suggestedFilename()).toBe('q-essay.txt');
    await leave(page);
  });
});
