import type { Locator, Page } from 'playwright-core';
import type { Answer, Interaction } from '../../src/interactions/interaction.ts';
import { question } from './student.ts';

/** Answers a question as given, with pointer and keyboard as they come. */
export async function answerByPointer(
  window: Page,
  id: string,
  interaction: Interaction,
  given: Answer,
): Promise<void> {
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
