import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from '../player/axe.ts';
import { cartwright } from '../support/cli.ts';
import { smallModule } from '../support/small-module.ts';
import { downloaded, onDisk, type Studio, startStudio, visitStudio } from '../support/studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio();
});

afterAll(() => studio.stop());

const zipOf = (changes: Parameters<typeof smallModule>[0] = {}) =>
  Buffer.from(zipSync({ 'small/module.json': strToU8(JSON.stringify(smallModule(changes))) }));

async function open(page: Page, zip: Buffer): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([{ name: 'small.zip', mimeType: '', buffer: zip }]);
  await page.getByRole('heading', { level: 1, name: 'A small module' }).waitFor();
}

const left = (page: Page) => page.locator('.translation h3');

/** Translates the first text that is left, by keys. */
async function translate(page: Page, words: string): Promise<void> {
  await left(page).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.type(words);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.frameLocator('iframe').getByText(words).first().waitFor({ state: 'attached' });
}

it.each([
  ['on a desk', { viewport: { width: 1280, height: 900 } }],
  ['on a phone', { viewport: { width: 390, height: 844 } }],
] as const)(
  'half a translation is made by keys, counted, downloaded, and meets a newer original: %s',
  async (_, look) => {
    const { context, page, complaints } = await visitStudio(studio, look);
    await open(page, zipOf());
    await page.getByText('Saved in this browser').waitFor();
    await page.getByRole('link', { name: 'All modules' }).click();
    await page.getByRole('region', { name: 'Your modules' }).locator('.translate summary').press('Enter');
    await page.getByLabel('Into').selectOption('es');
    expect(await axeFindings(page, 'all', 'all')).toEqual([]);
    await page.getByRole('button', { name: 'Begin the translation' }).press('Enter');
    await page.getByRole('button', { name: 'Differences', exact: true }).press('Enter');
    await expect.poll(() => left(page).innerText()).toMatch(/^Spanish: 15 of 15 texts/);
    expect(await axeFindings(page, 'all', 'all')).toEqual([]);
    await translate(page, 'Un módulo pequeño');
    await expect.poll(() => left(page).innerText()).toMatch(/^Spanish: 14 of 15 texts/);
    await translate(page, 'Una lectura, un debate y una prueba.');
    await expect.poll(() => left(page).innerText()).toMatch(/^Spanish: 13 of 15 texts/);
    await page.getByRole('button', { name: 'It stays as it is' }).first().press('Enter');
    await expect.poll(() => left(page).innerText()).toMatch(/^Spanish: 12 of 15 texts/);
    // What is translated in its editor is counted, too; it is all there after the page was closed.
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await page.locator('.outline .open-part', { hasText: 'The discussion' }).click();
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('El debate');
    await page.getByRole('textbox', { name: 'Title', exact: true }).blur();
    await page.getByText('Saved in this browser').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Differences', exact: true }).click();
    await expect.poll(() => left(page).innerText()).toMatch(/^Spanish: 11 of 15 texts/);

    // The command line counts the same in a saved copy.
    const copy = await downloaded(page, () => page.getByRole('button', { name: 'Save a copy' }).click());
    const checked = JSON.parse((await cartwright(['check', '--json'], onDisk(copy.bytes))).stdout);
    expect(checked.translations[0].languages[0]).toMatchObject({ language: 'es', texts: 15 });
    expect(checked.translations[0].languages[0].missing).toHaveLength(11);
    await page.getByRole('button', { name: 'Download', exact: true }).click();
    await page.locator('.platforms').getByRole('button', { name: 'Canvas' }).first().click();
    const made = await downloaded(page, () => page.getByRole('button', { name: 'Download small-es' }).click());
    const texts = Object.values(unzipSync(made.bytes)).map((bytes) => strFromU8(bytes));
    expect(texts.some((text) => text.includes('Un módulo pequeño'))).toBe(true);

    // What the original changes that is translated is to be decided; what is not translated comes as it is.
    await page.getByRole('button', { name: 'Differences', exact: true }).click();
    const newer = zipOf({ version: '1.1.0', title: 'A little module', keywords: ['trial'] });
    await page.locator('.newer input[type=file]').setInputFiles([{ name: 'newer.zip', mimeType: '', buffer: newer }]);
    await page.getByRole('heading', { name: 'Changed by both: 1 to decide' }).waitFor();
    await page.getByText('A little module').first().waitFor();
    await page.getByRole('button', { name: 'Keep mine', exact: true }).press('Enter');
    await page.locator('.undecided').waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: 'Un módulo pequeño' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  },
);
