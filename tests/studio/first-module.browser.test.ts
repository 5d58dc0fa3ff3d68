import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from '../player/axe.ts';
import { cartwright } from '../support/cli.ts';
import {
  downloaded,
  lessonFiles,
  onDisk,
  openLesson,
  type Studio,
  startStudio,
  visitStudio,
} from '../support/studio.ts';

/** What no instructor has to know. */
const NEVER = /\b(?:upstream|workspace|targets?|losses|resolve|severity|JSON)\b/i;

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio();
});

afterAll(() => studio.stop());

const shown = (page: Page) => page.frameLocator('iframe');

async function left(page: Page, count: number): Promise<void> {
  const name = count === 0 ? 'Nothing is left to finish.' : `${count} ${count === 1 ? 'thing' : 'things'} to finish`;
  await page.getByRole('heading', { name, exact: true }).waitFor();
}

/** Opens a kind of things, if it is not open, and gives its form. */
async function form(page: Page, title: string) {
  const group = page.locator('details.group').filter({ has: page.locator('summary', { hasText: title }) });
  await group.waitFor();
  if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
  return group.locator('form');
}

async function finishAll(page: Page): Promise<void> {
  const summary = await form(page, 'What the module is about');
  await summary.getByRole('textbox').fill('Where the water of a city comes from.');
  await summary.getByRole('button', { name: 'Save', exact: true }).click();
  await left(page, 6);
  const authors = await form(page, 'Who wrote it');
  await authors.getByLabel('Name').fill('A. Author');
  await authors.getByRole('button', { name: 'Save', exact: true }).click();
  await left(page, 5);
  const licence = await form(page, 'What others may do with it');
  await licence.getByLabel('Licence').selectOption('CC-BY-4.0');
  await licence.getByLabel('Who holds the rights').fill('A. Author');
  await licence.getByLabel('Year').fill('2026');
  await licence.getByRole('button', { name: 'Save', exact: true }).click();
  await left(page, 4);
  const objectives = await form(page, 'What students can do afterwards');
  await objectives.getByRole('textbox').fill('Students can say where water comes from.\nStudents can save water.');
  await objectives.getByRole('button', { name: 'Save', exact: true }).click();
  await left(page, 3);
  const credit = await form(page, 'Who made the pictures');
  await credit.getByRole('textbox').fill('The city');
  await credit.getByRole('button', { name: 'Save', exact: true }).click();
  await left(page, 2);
  const terms = await form(page, 'Under which terms');
  await terms.getByRole('combobox').selectOption('unknown');
  await terms.getByRole('button', { name: 'Save', exact: true }).click();
  await left(page, 1);
  const purpose = await form(page, 'Does the quiz count?');
  await purpose.getByRole('combobox').selectOption('graded');
  await purpose.getByRole('button', { name: 'Save', exact: true }).click();
  await left(page, 0);
}

async function openGroups(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const group of document.querySelectorAll<HTMLDetailsElement>('details.group')) group.open = true;
  });
}

it('a document and a table of questions become packages, byte for byte those of the command line', async () => {
  const { context, page, complaints } = await visitStudio(studio);
  await openLesson(page);
  await shown(page).getByRole('heading', { level: 1, name: 'Water in the city' }).waitFor();
  await page.getByText('Your work is only in this browser: save a copy.').waitFor();
  await finishAll(page);
  await shown(page).getByText('Where the water of a city comes from.').first().waitFor();

  await page.getByRole('button', { name: 'Undo' }).click();
  await left(page, 1);
  await page.getByRole('button', { name: 'Redo' }).click();
  await left(page, 0);

  const copy = await downloaded(page, () => page.getByRole('button', { name: 'Save a copy' }).click());
  expect(copy.name).toBe('water-in-the-city.zip');
  await page.getByText('Your work is only in this browser').waitFor({ state: 'detached' });
  const folder = onDisk(copy.bytes);
  const run = await cartwright(['build', '-t', 'canvas,moodle'], folder);
  expect(run.code, run.stderr).toBe(0);

  await page.getByRole('button', { name: 'Download', exact: true }).click();
  for (const [name, file] of [
    ['Canvas', 'water-in-the-city.canvas.imscc'],
    ['Moodle', 'water-in-the-city.moodle.mbz'],
  ] as const) {
    await page.locator('.platforms').getByRole('button', { name }).first().click();
    await page.getByRole('heading', { name: 'In three steps into your course' }).waitFor();
    await expect.poll(() => page.locator('.steps li').count()).toBe(3);
    const made = await downloaded(page, () => page.getByRole('button', { name: `Download ${file}` }).click());
    expect(made.name).toBe(file);
    expect(made.bytes.equals(readFileSync(join(folder, 'dist', file)))).toBe(true);
    await page.getByRole('button', { name: 'Choose another platform' }).click();
  }

  // It is there again after the page was closed, and a copy that was saved can be opened.
  await page.reload();
  await left(page, 0);
  await page.getByRole('link', { name: 'All modules' }).click();
  await page.getByRole('link', { name: 'Water in the city' }).waitFor();
  await page.getByText('Nothing left to finish · A copy was saved').waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles([{ name: copy.name, mimeType: 'application/zip', buffer: copy.bytes }]);
  await left(page, 0);
  const again = await downloaded(page, () => page.getByRole('button', { name: 'Save a copy' }).click());
  expect(again.bytes.equals(copy.bytes)).toBe(true);
  expect(complaints).toEqual([]);
  await context.close();
});

it('everything is done by keyboard alone on a phone', async () => {
  const { context, page, complaints } = await visitStudio(studio, { viewport: { width: 390, height: 844 } });
  /** Goes on with Tab until the control with this name has the focus. */
  const tabTo = async (name: string): Promise<void> => {
    for (let steps = 0; steps < 80; steps++) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate(() => {
        const { activeElement: active } = document;
        const labelled = active?.getAttribute('aria-labelledby');
        const label = active instanceof HTMLInputElement ? active.labels?.[0]?.innerText : undefined;
        const by = labelled == null ? undefined : document.getElementById(labelled)?.innerText;
        return by ?? label ?? (active as HTMLElement | null)?.innerText ?? '';
      });
      if (found.trim().startsWith(name)) return;
    }
    throw new Error(`No Tab leads to “${name}”.`);
  };
  page.on('filechooser', () => {});
  await tabTo('Choose files');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(lessonFiles());
  await left(page, 7);
  await tabTo('What the module is about');
  await tabTo('What the module is about');
  await page.keyboard.type('Where the water of a city comes from.');
  await tabTo('Save');
  await page.keyboard.press('Enter');
  await left(page, 6);
  // The focus is at the heading again, above what is left.
  await tabTo('Who wrote it');
  await tabTo('Name');
  await page.keyboard.type('A. Author');
  await tabTo('Save');
  await page.keyboard.press('Enter');
  await left(page, 5);
  await page.keyboard.press('Control+z');
  await left(page, 6);
  await page.keyboard.press('Shift+Tab');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Download');
  await page.keyboard.press('Enter');
  await tabTo('Canvas');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'In three steps into your course' }).waitFor();
  await tabTo('Download water-in-the-city');
  const made = await downloaded(page, () => page.keyboard.press('Enter'));
  expect(made.name).toBe('water-in-the-city.canvas.imscc');
  expect(complaints).toEqual([]);
  await context.close();
});

const looks = [
  ['on a phone', { viewport: { width: 390, height: 844 }, colorScheme: 'light' }],
  ['on a desk in the dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
] as const;

it.each(looks)(
  'no screen has a barrier that axe finds, or a word of ours that nobody knows: %s',
  async (_, options) => {
    const { context, page } = await visitStudio(studio, options);
    const found: string[] = [];
    const look = async (screen: string): Promise<void> => {
      found.push(...(await axeFindings(page, 'all', 'all')).map((one) => `${screen}: ${one}`));
      await expect.poll(() => page.locator('body').innerText()).not.toMatch(NEVER);
      const wide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      await expect.poll(wide, { message: screen }).toBe(false);
    };
    await page.getByText('What can be brought along').click();
    await page.getByText('Begin with an empty module').click();
    await look('home');
    await page
      .locator('input[type=file]')
      .setInputFiles([{ name: 'nothing.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') }]);
    await page.getByRole('heading', { name: 'Nothing could be made of nothing.csv' }).waitFor();
    await look('refused');
    await openLesson(page);
    await openGroups(page);
    await look('to finish');
    if (options.viewport.width < 900) {
      await page.getByRole('button', { name: 'See it' }).click();
      await look('see it');
    }
    await page.getByRole('button', { name: 'Download', exact: true }).click();
    await look('platforms');
    await page.getByRole('button', { name: 'Moodle' }).first().click();
    await page.getByRole('heading', { name: 'In three steps into your course' }).waitFor();
    await look('package');
    await page.getByRole('link', { name: 'All modules' }).click();
    await page.getByRole('button', { name: 'Delete “Water in the city”' }).click();
    await page.getByRole('dialog').waitFor();
    await look('delete');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('button', { name: 'Delete “Water in the city”' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('None yet.').waitFor();
    expect(found).toEqual([]);
    await context.close();
  },
);

it('speaks Russian, and says in English only what Cartwright says in English alone', async () => {
  const { context, page } = await visitStudio(studio, { locale: 'ru-RU' });
  await page.getByRole('heading', { name: 'Сделайте модуль для своего курса' }).waitFor();
  await page.locator('input[type=file]').setInputFiles(lessonFiles());
  await page.getByRole('heading', { name: 'Осталось доделать: 7' }).waitFor();
  await openGroups(page);
  const english = () =>
    page.evaluate(() => {
      const texts: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const owner = node.parentElement;
        const isOurs = owner?.closest('[lang], noscript')?.getAttribute('lang') === 'ru';
        if (isOurs && /[A-Za-z]{3}/.test(node.nodeValue ?? '')) texts.push(node.nodeValue ?? '');
      }
      return texts.filter(
        (text) => !/^(?:Canvas|Moodle|SCORM|Common Cartridge|Cartwright|[^A-Za-z]*(?:CC|\(CC).*)/.test(text),
      );
    });
  await expect.poll(english).toEqual([]);
  await page.getByRole('combobox', { name: 'Язык этой страницы' }).selectOption('en');
  await left(page, 7);
  await context.close();
});
