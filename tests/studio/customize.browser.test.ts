import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from '../player/axe.ts';
import { repository } from '../support/cli.ts';
import { downloaded, type Studio, startStudio, visitStudio } from '../support/studio.ts';

const ID = 'krumgolts-kurushin';
const original = readFileSync(join(repository, 'lib', 'studio', 'library', `${ID}.zip`));

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio();
});

afterAll(() => studio.stop());

async function customize(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Make your own version of “An exchange at a factory meeting' }).click();
  await page.getByRole('heading', { level: 1, name: 'An exchange at a factory meeting' }).waitFor();
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.locator('.outline li').first().waitFor();
}

async function differences(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: 'Differences', exact: true }).click();
  const name = `${count} ${count === 1 ? 'difference' : 'differences'} from the original`;
  await page.getByRole('heading', { name }).waitFor();
}

async function about(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByText('About the module').click();
  await page.getByRole('textbox', { name: label }).fill(text);
  await page.getByRole('textbox', { name: label }).blur();
  await page.getByText('Saved in this browser').waitFor();
}

/** The original as its authors give it out next. */
function newer(changes: Readonly<Record<string, string>>): Buffer {
  const files = unzipSync(original);
  const path = `${ID}/module.json`;
  const definition = JSON.parse(strFromU8(files[path] ?? new Uint8Array())) as Record<string, unknown>;
  files[path] = strToU8(JSON.stringify({ ...definition, version: '99.0.0', ...changes }, null, 2));
  return Buffer.from(zipSync(files));
}

async function chooseNewer(page: Page, zip: Buffer): Promise<void> {
  await page.locator('.newer input[type=file]').setInputFiles([{ name: 'newer.zip', mimeType: '', buffer: zip }]);
}

it('a module of the library becomes one’s own, each difference can be taken back, and Moodle gets what was changed', async () => {
  const { context, page, complaints } = await visitStudio(studio);
  await customize(page);
  await differences(page, 0);
  await about(page, 'Second line below the title', 'A subtitle of our own');
  await page
    .getByRole('button', { name: /^Down: / })
    .first()
    .click();
  await differences(page, 2);
  await page.getByText('A subtitle of our own').first().waitFor();

  await page.getByRole('button', { name: 'Download', exact: true }).click();
  await page.locator('.platforms').getByRole('button', { name: 'Moodle' }).first().click();
  const made = await downloaded(page, () => page.getByRole('button', { name: 'Download my-krumgolts' }).click());
  const texts = Object.values(unzipSync(made.bytes)).map((bytes) => strFromU8(bytes));
  expect(texts.some((text) => text.includes('A subtitle of our own'))).toBe(true);

  await page.getByRole('button', { name: 'Change', exact: true }).click();
  const parts = page.locator('.outline li');
  const title = await parts.last().locator('strong').textContent();
  await page.getByRole('button', { name: `Delete: ${title}` }).click();
  await expect.poll(() => parts.filter({ hasText: title ?? '' }).count()).toBe(0);
  await differences(page, 3);
  for (const left of [2, 1, 0]) {
    await page
      .getByRole('button', { name: /^Take it back/ })
      .first()
      .click();
    await page.getByRole('heading', { name: `${left} ${left === 1 ? 'difference' : 'differences'} from` }).waitFor();
  }
  expect(complaints).toEqual([]);
  await context.close();
});

it('a newer original is taken over, and what both changed is decided one by one, or mine for the rest', async () => {
  const { context, page, complaints } = await visitStudio(studio);
  await customize(page);
  await about(page, 'Second line below the title', 'Mine');
  await differences(page, 1);
  await chooseNewer(page, newer({ subtitle: 'Theirs', level: 'Second-year students' }));
  await page.getByText(/changes? (?:was|were) taken over/).waitFor();
  await page.getByRole('heading', { name: 'Changed by both: 1 to decide' }).waitFor();
  await expect.poll(() => page.locator('.undecided blockquote').first().innerText()).toBe('Mine');
  expect(await axeFindings(page, 'all', 'all')).toEqual([]);
  await page.getByRole('button', { name: 'Take theirs' }).click();
  await page.locator('.undecided').waitFor({ state: 'detached' });
  await differences(page, 0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('heading', { name: 'Changed by both: 1 to decide' }).waitFor();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await differences(page, 1);
  await page.locator('.undecided').waitFor({ state: 'detached' });

  await chooseNewer(page, original);
  await page.getByText('It could not be taken over').waitFor();
  await page.getByText('is older than 99.0.0').waitFor();
  await differences(page, 1);
  expect(complaints).toEqual([]);
  await context.close();
});

it('keeps mine for the rest, where several were changed by both', async () => {
  const { context, page } = await visitStudio(studio);
  await customize(page);
  await page.getByText('About the module').click();
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Mine');
  await page.getByRole('textbox', { name: 'Second line below the title' }).fill('Mine, too');
  await page.getByRole('textbox', { name: 'For whom it is' }).fill('Mine as well');
  await page.getByRole('heading', { level: 1, name: 'Mine' }).waitFor();
  await page.getByText('Saved in this browser').waitFor();
  await page.getByRole('button', { name: 'Differences', exact: true }).click();
  await chooseNewer(page, newer({ title: 'Theirs', subtitle: 'Theirs, too', level: 'Theirs as well' }));
  await page.getByRole('heading', { name: 'Changed by both: 3 to decide' }).waitFor();
  await page.getByRole('button', { name: 'Take theirs' }).press('Enter');
  await page.getByRole('heading', { name: 'Changed by both: 2 to decide' }).waitFor();
  await page.getByRole('button', { name: 'Keep mine for the rest' }).press('Enter');
  await page.locator('.undecided').waitFor({ state: 'detached' });
  await differences(page, 2);
  await context.close();
});
