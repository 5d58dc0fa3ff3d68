import { expect, it } from 'vitest';
import { openLesson, startStudio, visitStudio } from '../support/studio.ts';

it('a list of questions that was typed elsewhere is pasted into a quiz', async () => {
  const studio = await startStudio();
  const { context, page, complaints } = await visitStudio(studio);
  await openLesson(page);
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.locator('.outline').getByRole('button', { name: 'Water Quiz', exact: true }).click();
  await page.getByText('Paste a list of questions').click();
  const field = page.getByRole('textbox', { name: 'Questions', exact: true });
  await field.fill('Nothing of a question.');
  await page.getByRole('button', { name: 'Add them' }).click();
  await page.getByText('0 questions added.').waitFor();
  // The example that is shown is one that is read.
  await field.fill((await page.locator('.example').textContent()) ?? '');
  await page.getByRole('button', { name: 'Add them' }).click();
  await page.getByText('2 questions added.').waitFor();
  await expect.poll(() => page.locator('.questions > li').count()).toBe(4);
  await page.getByText('What is the capital of France?').first().waitFor();
  await page.locator('.questions > li').nth(2).locator('summary').first().click();
  await expect
    .poll(() => page.locator('.questions > li').nth(2).getByLabel('Choice 2 is right').isChecked())
    .toBe(true);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => page.locator('.questions > li').count()).toBe(2);
  expect(complaints).toEqual([]);
  await context.close();
  studio.stop();
});
