import type { Frame, Locator, Page } from 'playwright-core';
import type { Answer, Interaction } from '../../src/interactions/interaction.ts';
import { rightAnswer } from '../../src/interactions/scoring.ts';
import type { Quiz, TeachingModule } from '../../src/model/model.ts';

/** What a student does in the player, by what a student sees. */

type Window = Frame | Page;

/** Opens a page by its link in the table of contents. */
export async function openPage(window: Window, id: string): Promise<void> {
  await window.click(`.cw-nav-link[href$="page--${id}"]`);
  await window.waitForSelector(`[data-page="page--${id}"]:visible`);
}

export async function press(window: Window, name: string): Promise<void> {
  await window.getByRole('button', { name, exact: true }).filter({ visible: true }).first().click();
}

/** All questions of a quiz, by id. */
export function interactionsOf(module: TeachingModule, quiz: string): ReadonlyMap<string, Interaction> {
  const found = module.activities.find(
    (activity): activity is Quiz => activity.id === quiz && activity.type === 'quiz',
  );
  const questions = found?.entries.flatMap((entry) => (entry.kind === 'pool' ? entry.questions : [entry])) ?? [];
  return new Map(questions.map(({ id, interaction }) => [id, interaction]));
}

export function question(window: Window, id: string): Locator {
  return window.locator(`[data-question="${id}"]`);
}

/** Answers a question as given, with pointer and keyboard as they come. */
export async function answer(window: Window, id: string, interaction: Interaction, given: Answer): Promise<void> {
  const form = question(window, id);
  switch (given.kind) {
    case 'choose':
      for (const choice of given.choices) await form.locator(`input[value="${choice}"]`).check();
      return;
    case 'match':
      for (const [source, target] of Object.entries(given.pairs))
        await form.locator(`[data-source="${source}"] select`).selectOption(target);
      return;
    case 'order':
      await arrange(form, given.items);
      return;
    case 'inlineEntries':
      for (const [gap, entry] of Object.entries(given.entries)) {
        const control = form.locator(`[data-gap="${gap}"]`).locator('input, select');
        if (interaction.kind === 'inlineEntries' && interaction.mode === 'select') await control.selectOption(entry);
        else await control.fill(entry);
      }
      return;
    default:
      await form.locator('input[type=text], textarea').fill(given.text);
  }
}

/** Moves items up until they are as wanted; at least one press, so that the question counts as answered. */
async function arrange(form: Locator, wanted: readonly string[]): Promise<void> {
  let moves = 0;
  for (const [place, id] of wanted.entries()) {
    for (;;) {
      const order = await form
        .locator('[data-item]')
        .evaluateAll((items) => items.map((item) => item.getAttribute('data-item')));
      if (order.indexOf(id) <= place) break;
      await form.locator(`[data-item="${id}"] button`).first().click();
      moves += 1;
    }
  }
  if (moves > 0) return;
  await form.locator('[data-item] button').nth(1).click();
  await form.locator('[data-item] button').nth(1).click();
}

/** Answers every question that can be answered right, and writes something where only a person can judge. */
export async function answerAll(window: Window, interactions: ReadonlyMap<string, Interaction>): Promise<void> {
  for (const [id, interaction] of interactions) {
    if (!(await question(window, id).isVisible())) continue;
    const given = rightAnswer(interaction) ?? { kind: 'extendedText', text: 'A few words of my own.' };
    await answer(window, id, interaction, given);
  }
}

/** Takes a quiz from its start screen to its result with only right answers. */
export async function takeQuiz(window: Window, module: TeachingModule, quiz: string): Promise<void> {
  await openPage(window, quiz);
  await begin(window);
  await answerAll(window, interactionsOf(module, quiz));
  await press(window, 'Hand in');
}

/** Begins an attempt, the first or a further one. */
export async function begin(window: Window): Promise<void> {
  const start = window.locator('.quiz-start:visible button', { hasText: /Start|Go on with/ });
  await start.first().click();
  await window.waitForSelector('.quiz-form:visible');
}

/** Answers a question with what is right. */
export async function answerRight(window: Window, id: string, interaction: Interaction): Promise<void> {
  await answer(window, id, interaction, rightAnswer(interaction) ?? { kind: 'extendedText', text: 'A few words.' });
}

/** Hands in what was answered, also where questions are still open. */
export async function handIn(window: Window): Promise<void> {
  await press(window, 'Hand in');
  const allTheSame = window.getByRole('button', { name: 'Hand in all the same' }).filter({ visible: true });
  const score = window.locator('.quiz-score:visible');
  await allTheSame.or(score).first().waitFor();
  if (await allTheSame.isVisible()) await allTheSame.click();
  await score.first().waitFor();
}

export async function nextAttempt(window: Window): Promise<void> {
  await press(window, 'Start another attempt');
  await window.waitForSelector('.quiz-form:visible');
}

/** Goes on with the attempt that was left. */
export async function goOn(window: Window): Promise<void> {
  await press(window, 'Go on with your attempt');
  await window.waitForSelector('.quiz-form:visible');
}

export async function markAsDone(window: Window): Promise<void> {
  await press(window, 'Mark as done');
}

async function openProgress(window: Window): Promise<void> {
  await window.click('.bar-more a');
  await window.waitForSelector('.page-progress:visible');
}

/** Hands the whole module in as it is: no more attempts. */
export async function finishModule(window: Window): Promise<void> {
  await openProgress(window);
  await press(window, 'Finish the module');
}

export async function saveAndLeave(window: Window): Promise<void> {
  await openProgress(window);
  await press(window, 'Save and leave');
}

/** What is in a question's form; undefined where nothing was answered. */
export async function readAnswer(window: Window, id: string, interaction: Interaction): Promise<Answer | undefined> {
  const form = question(window, id);
  switch (interaction.kind) {
    case 'choose': {
      const choices = await form
        .locator('input:checked')
        .evaluateAll((inputs) => inputs.map((input) => (input as unknown as { value: string }).value));
      return choices.length === 0 ? undefined : { kind: 'choose', choices };
    }
    case 'match':
      return whole('pairs', 'match', await valuesIn(form, '[data-source]', 'data-source'));
    case 'order':
      return {
        kind: 'order',
        items: await form
          .locator('[data-item]')
          .evaluateAll((items) => items.map((item) => item.getAttribute('data-item') ?? '')),
      };
    case 'inlineEntries':
      return whole('entries', 'inlineEntries', await valuesIn(form, '[data-gap]', 'data-gap'));
    default: {
      const text = await form.locator('input[type=text], textarea').inputValue();
      return text === '' ? undefined : { kind: interaction.kind, text };
    }
  }
}

function whole(part: 'pairs' | 'entries', kind: 'match' | 'inlineEntries', values: Record<string, string>) {
  return Object.keys(values).length === 0 ? undefined : ({ kind, [part]: values } as unknown as Answer);
}

/** Values of fields by the id of what they belong to; empty fields are absent. */
async function valuesIn(form: Locator, parts: string, attribute: string): Promise<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const part of await form.locator(parts).all()) {
    const value = await part.locator('input, select').first().inputValue();
    if (value !== '') values[(await part.getAttribute(attribute)) ?? ''] = value;
  }
  return values;
}

/** Wherever the player tells something about saving. */
export const NOTICES = '.notice:visible, .failure-words:visible, .leave-failed:visible';

/** What the player tells the student about saving: the word in the bar, and every notice that can be seen. */
export interface Told {
  readonly saving: string;
  readonly notices: readonly string[];
}

export async function told(window: Window): Promise<Told> {
  const notices = await window.locator(NOTICES).allInnerTexts();
  const bar = window.locator('.bar-saving');
  return { saving: (await bar.count()) > 0 ? await bar.innerText() : '', notices };
}

/** The results of the attempts that were handed in, as the page of a quiz shows them: `100%`. */
export function resultsShown(window: Window): Promise<readonly string[]> {
  return window.locator('.quiz-attempts:visible tr td:nth-of-type(2)').allInnerTexts();
}

/** Whether the table of contents shows a page as done. */
export async function isShownDone(window: Window, id: string): Promise<boolean> {
  const link = window.locator(`.cw-nav-link[href$="page--${id}"], .cw-nav-link[href="${id}.html"]`);
  return (await link.first().getAttribute('data-done')) === 'true';
}
