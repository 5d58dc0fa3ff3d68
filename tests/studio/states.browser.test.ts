import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from '../player/axe.ts';
import { openLesson, type Studio, startStudio, visitStudio } from '../support/studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio();
});

afterAll(() => studio.stop());

async function rename(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  const about = page
    .locator('details.group')
    .filter({ has: page.locator('> summary', { hasText: 'About the module' }) });
  if ((await about.getAttribute('open')) === null) await about.locator('> summary').press('Enter');
  await about.getByLabel('Title', { exact: true }).fill(title);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByText('Saved in this browser').waitFor();
}

it('goes back to an earlier state by its time, also after the page was closed, and keeps what was there', async () => {
  const { context, page, complaints } = await visitStudio(studio, { timezoneId: 'UTC' });
  await page.clock.setSystemTime(new Date('2026-12-01T14:05:00Z'));
  await openLesson(page);
  await page.clock.setSystemTime(new Date('2026-12-01T15:00:00Z'));
  await rename(page, 'Water in the town');
  await page.clock.setSystemTime(new Date('2026-12-02T09:30:00Z'));
  await rename(page, 'Water everywhere');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Water everywhere' }).waitFor();
  await page.getByRole('button', { name: 'Earlier states' }).press('Enter');
  const states = page.getByRole('button', { name: /^Go back to/ });
  await expect
    .poll(() => states.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))))
    .toEqual(['Go back to Tuesday 1 December at 15:00', 'Go back to Tuesday 1 December at 14:05']);
  expect(await axeFindings(page, 'all', 'all')).toEqual([]);
  await states.last().press('Enter');
  await page.getByText('This is the module of Tuesday 1 December at 14:05').waitFor();
  await page.getByRole('heading', { level: 1, name: 'Water in the city' }).waitFor();
  // The pictures are there, too, and what was left behind is a state of its own.
  await expect.poll(() => states.first().getAttribute('aria-label')).toBe('Go back to Wednesday 2 December at 9:30');
  await expect.poll(() => states.count()).toBe(3);
  await page.getByRole('button', { name: 'Go back to Wednesday 2 December at 9:30' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Water everywhere' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('heading', { level: 1, name: 'Water in the city' }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
}, 120_000);
