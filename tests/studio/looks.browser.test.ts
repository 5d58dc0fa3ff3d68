import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from '../player/axe.ts';
import { cartwright, emptyFolder } from '../support/cli.ts';
import { downloaded, openLesson, type Studio, startStudio, visitStudio } from '../support/studio.ts';

const LOGO = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path d="M0 0h4v2H0z"/></svg>');

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio();
});

afterAll(() => studio.stop());

async function openLooks(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.locator('summary', { hasText: 'Looks: name, colours, logo' }).press('Enter');
}

/** Name, colours and logo of an institution, a main colour first that nobody could read. */
async function giveLooks(page: Page): Promise<void> {
  await openLooks(page);
  await page.getByLabel('Your institution').fill('University of Example');
  const main = page.getByLabel('Main colour, as');
  await main.fill('#ffb81c');
  await page.getByText('its contrast is 1.6 to 1, and 4.5 to 1 is needed').waitFor();
  await page.getByRole('button', { name: /^Take #\w{6}, the nearest/ }).press('Enter');
  await expect.poll(() => main.inputValue()).toMatch(/^#(?!ffb81c)\w{6}$/);
  await main.fill('#002b5c');
  // Typed at once behind the other: whether it can be seen is asked of the colour that comes just before it.
  await page.getByLabel('Second colour, as').fill('#ffb81c');
  await page.locator('fieldset input[type=file]').setInputFiles([{ name: 'crest.txt', mimeType: '', buffer: LOGO }]);
  await page.getByText('crest.txt is no picture').waitFor();
  await page.locator('fieldset input[type=file]').setInputFiles([{ name: 'crest.svg', mimeType: '', buffer: LOGO }]);
  await page.getByLabel('What the logo says').fill('Crest of Example');
  await page.getByRole('button', { name: 'Use these looks for new modules, too' }).press('Enter');
  await page.getByText('from now on look like this').waitFor();
}

const mainColour = (page: Page) =>
  page
    .frameLocator('iframe')
    .locator('html')
    .evaluate((html) => getComputedStyle(html).getPropertyValue('--accent').trim());

it('an institution’s looks reach the preview, the copy, new modules and packages of all kinds', async () => {
  const { context, page, complaints } = await visitStudio(studio);
  await openLesson(page);
  await giveLooks(page);
  await expect.poll(() => mainColour(page)).toBe('#002b5c');
  await page.frameLocator('iframe').getByRole('img', { name: 'Crest of Example' }).first().waitFor();
  expect(await axeFindings(page, 'all', 'all')).toEqual([]);

  await page.getByText('Saved in this browser').waitFor();
  const copy = await downloaded(page, () => page.getByRole('button', { name: 'Save a copy' }).click());
  const folder = emptyFolder();
  for (const [path, bytes] of Object.entries(unzipSync(copy.bytes))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  expect(JSON.parse(readFileSync(join(folder, 'cartwright.json'), 'utf8'))).toEqual({
    publisher: 'University of Example',
    colors: { main: '#002b5c', second: '#ffb81c' },
    logo: { file: 'logo.svg', alt: 'Crest of Example' },
  });

  // Each target, byte for byte as the command line makes it of the copy.
  await cartwright(['build', '--out', 'dist', '--accessibility'], folder);
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  const platforms = ['Canvas', 'Moodle', 'SCORM 1.2', 'Common Cartridge 1.3', 'Website', 'Instructor’s guide'];
  for (const name of platforms) {
    await page.locator('.platforms').getByRole('button', { name, exact: false }).first().click();
    const made = await downloaded(page, () => page.getByRole('button', { name: 'Download water' }).click());
    if (name.endsWith('1.3')) await cartwright(['build', '--out', 'dist', '--target', 'common-cartridge@1.3'], folder);
    expect(made.bytes.equals(readFileSync(join(folder, 'dist', made.name))), made.name).toBe(true);
    if (name === 'Canvas') {
      const record = await downloaded(page, () => page.getByRole('button', { name: 'Download the record' }).click());
      expect(record.bytes.equals(readFileSync(join(folder, 'dist', record.name)))).toBe(true);
      const kinds = record.bytes.toString().split('class="record-found"').length - 1;
      await page
        .getByText(kinds === 0 ? 'No problems found by the accessibility rules of Canvas' : `${kinds} kind`)
        .waitFor();
      expect(await axeFindings(page, 'all', 'all')).toEqual([]);
    }
    await page.getByRole('button', { name: 'Choose another platform' }).click();
  }

  // A new module has the same looks; so has a copy that comes back.
  await page.getByRole('link', { name: 'All modules' }).click();
  await page.getByText('Begin with an empty module').click();
  await page.getByLabel('What is the module called?').fill('Bread');
  await page.getByRole('button', { name: 'Make it' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bread' }).waitFor();
  await expect.poll(() => mainColour(page)).toBe('#002b5c');
  await page.getByRole('link', { name: 'All modules' }).click();
  await page.locator('input[type=file]').setInputFiles([{ name: 'copy.zip', mimeType: '', buffer: copy.bytes }]);
  await openLooks(page);
  await expect.poll(() => page.getByLabel('What the logo says').inputValue()).toBe('Crest of Example');

  // All three are on cards, and are found by their words.
  await page.getByRole('link', { name: 'All modules' }).click();
  const titles = () => page.locator('.cards h3').allInnerTexts();
  await expect.poll(async () => (await titles()).length).toBe(11);
  await page
    .getByText(/\d parts/)
    .first()
    .waitFor();
  const search = page.getByRole('searchbox', { name: 'Search' });
  await search.fill('bread');
  await page.getByText(/^\d+ modules? found$/).waitFor();
  await expect.poll(titles).toContain('Bread');
  await search.fill('dripping tap');
  await expect.poll(titles).toEqual(['Water in the city', 'Water in the city']);
  await search.fill('Kurushin stenogr');
  await expect.poll(async () => (await titles()).some((title) => title.includes('factory meeting'))).toBe(true);
  await search.fill('nobodywrotethis');
  await page.getByText('0 modules found').waitFor();
  expect(await axeFindings(page, 'all', 'all')).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
}, 240_000);
