import type { Frame, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Answer, Interaction } from '../../src/interactions/interaction.ts';
import { rightAnswer } from '../../src/interactions/scoring.ts';
import type { Quiz, TeachingModule } from '../../src/model/model.ts';
import { type Given, putIn, readOut, touch } from './hand.ts';

/** What a student does in the player, by what a student sees. */

type Window = Frame | Page;

/** The questions of a quiz, all of them laid out. */
export const QUESTIONS = '.quiz-form:not([aria-busy]):visible';

/** Opens a page by its link in the table of contents. */
export async function openPage(window: Window, id: string): Promise<void> {
  await touch(window.locator(`.cw-nav-link[href$="page--${id}"]`));
  await window.waitForSelector(`[data-page="page--${id}"]:visible`);
  await readToTheEnd(window);
}

/** Scrolls to where the text of the open page ends, and waits until a page that is done thereby says so. */
export async function readToTheEnd(window: Window): Promise<void> {
  const end = window.locator('.page-end:visible').first();
  if ((await end.count()) === 0) return;
  await end.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const isForReading = (await end.locator('.page-end-words').innerText()) === '';
  if (isForReading) await window.waitForSelector('.page-end[data-done]:visible');
  await window.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
}

/**
 * Waits until everything shows that was pressed for. The press itself only marks what is to change as busy; questions are
 * opened and closed a few at a time after the next frame.
 */
export async function settled(window: Window): Promise<void> {
  await window.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}

/** Presses a button, and waits for all that comes of it: after “Hand in” every question is closed. */
export async function press(window: Window, name: string): Promise<void> {
  await touch(window.getByRole('button', { name, exact: true }));
  await settled(window);
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

/** Answers questions as given. */
export async function answerAs(window: Window, given: Given): Promise<void> {
  const form = window.locator('.quiz-form').filter({ visible: true }).first();
  await form.evaluate(putIn, given);
}

/** What is right, and a few words where only a person can judge. */
export function rightOrWords(interaction: Interaction): Answer {
  return rightAnswer(interaction) ?? { kind: 'extendedText', text: 'A few words of my own.' };
}

/** Answers every question that the attempt drew, and that can be answered right. */
export async function answerAll(window: Window, interactions: ReadonlyMap<string, Interaction>): Promise<void> {
  const drawn = await window
    .locator('[data-question]')
    .filter({ visible: true })
    .evaluateAll((questions) => questions.map((each) => each.getAttribute('data-question')));
  const asked = [...interactions].filter(([id]) => drawn.includes(id));
  await answerAs(
    window,
    asked.map(([id, interaction]) => [id, rightOrWords(interaction)]),
  );
}

/** The buttons that say whether an answer is right, of a question or of all that can be seen. */
export function checksOf(window: Window | Locator): Locator {
  return window.getByRole('button', { name: /^Check this answer/ }).filter({ visible: true });
}

/** Asks of a question whether its answer is right. */
export async function check(window: Window, id: string): Promise<void> {
  await touch(checksOf(question(window, id)));
  await settled(window);
}

/** Checks one answer after the other. */
export async function checkEveryAnswer(window: Window): Promise<void> {
  const checks = checksOf(window);
  for (let left = await checks.count(); left > 0; left -= 1) {
    await touch(checks.first());
    await settled(window);
    await expect.poll(() => checks.count()).toBe(left - 1);
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
  await touch(window.locator('.quiz-start button', { hasText: /Start|Go on with/ }));
  await window.waitForSelector(QUESTIONS);
}

/** Hands in what was answered, also where questions are still open. */
export async function handIn(window: Window): Promise<void> {
  await press(window, 'Hand in');
  const allTheSame = window.getByRole('button', { name: 'Hand in all the same' }).filter({ visible: true });
  const score = window.locator('.quiz-score').filter({ visible: true });
  await allTheSame.or(score).first().waitFor();
  if (await allTheSame.isVisible()) await touch(allTheSame);
  await score.first().waitFor();
  await settled(window);
}

export async function nextAttempt(window: Window): Promise<void> {
  await press(window, 'Start another attempt');
  await window.waitForSelector(QUESTIONS);
}

/** Goes on with the attempt that was left. */
export async function goOn(window: Window): Promise<void> {
  await press(window, 'Go on with your attempt');
  await window.waitForSelector(QUESTIONS);
}

export async function markAsDone(window: Window): Promise<void> {
  await press(window, 'Mark as done');
}

async function openProgress(window: Window): Promise<void> {
  await touch(window.locator('.bar-more a'));
  await window.waitForSelector('.page-progress:visible');
}

/** Hands the whole module in as it is: no more attempts. */
export async function finishModule(window: Window): Promise<void> {
  await openProgress(window);
  await press(window, 'Finish the module');
}

export async function saveAndLeave(window: Window): Promise<void> {
  await openProgress(window);
  await touch(window.getByRole('button', { name: 'Save and leave', exact: true }));
}

/** What is in a question's form; undefined where nothing was answered. */
export async function readAnswer(window: Window, id: string, interaction: Interaction): Promise<Answer | undefined> {
  return (await question(window, id).evaluate(readOut, interaction.kind)) ?? undefined;
}

/** Wherever the player tells something about saving. */
export const NOTICES = '.notice:visible, .failure-words:visible, .leave-failed:visible';

/** What the player tells the student about saving: the word in the bar, and every notice that can be seen. */
export interface Told {
  readonly saving: string;
  readonly notices: readonly string[];
}

export async function told(window: Window): Promise<Told> {
  const [notices, [saving = '']] = await Promise.all([
    window.locator(NOTICES).allInnerTexts(),
    window.locator('.bar-saving').allInnerTexts(),
  ]);
  return { saving, notices };
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
