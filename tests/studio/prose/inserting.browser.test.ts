import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Studio, startStudio } from '../../support/studio.ts';
import { type OpenText, openText, savedFiles, savedText } from './open-text.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio();
});

afterAll(() => studio.stop());

/** The cursor behind the first word of the text. The editor takes a moment for the focus: until then keys move nothing. */
async function toWord({ page, text }: OpenText, word: string): Promise<void> {
  await expect
    .poll(async () => {
      await text.locator('p').first().click();
      await page.keyboard.press('Home');
      for (const _ of word) await page.keyboard.press('ArrowRight');
      return page.evaluate(() => {
        const { anchorNode, anchorOffset = 0 } = getSelection() ?? {};
        return anchorNode?.textContent?.slice(0, anchorOffset);
      });
    })
    .toBe(word);
  // The editor hears of it a moment later.
  await page.waitForTimeout(200);
}

/** What has the focus, as it is called or written. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement as HTMLElement | null;
    return active?.getAttribute('aria-label') ?? active?.innerText ?? '';
  });

/** Goes from the text to its tools, and there to a button. */
async function toTool({ page }: OpenText, name: string): Promise<void> {
  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('Home');
  for (let steps = 0; steps < 30 && !(await focused(page)).startsWith(name); steps += 1)
    await page.keyboard.press('ArrowRight');
  await expect.poll(() => focused(page)).toContain(name);
}

/** Opens the form of a button of the tools. */
async function openForm(open: OpenText, name: string): Promise<void> {
  await toTool(open, name);
  await open.page.keyboard.press('Enter');
  await open.page.getByRole('dialog', { name }).waitFor();
}

/** Chooses in the menu of everything else, by its arrows. */
async function choose(open: OpenText, name: string): Promise<void> {
  const { page } = open;
  await toTool(open, 'Insert something else');
  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor();
  for (let steps = 0; steps < 30 && (await focused(page)) !== name; steps += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** Goes on with Tab until the field with this label has the focus. */
async function tabTo({ page }: OpenText, label: string): Promise<void> {
  const at = () =>
    page.evaluate(() => {
      const active = document.activeElement as HTMLInputElement | null;
      return active?.labels?.[0]?.innerText ?? active?.innerText ?? '';
    });
  for (let steps = 0; steps < 20 && !(await at()).startsWith(label); steps += 1) await page.keyboard.press('Tab');
  await expect.poll(at).toContain(label);
}

/** The text has the focus: what is typed goes into it. */
async function goesOn({ page, text }: OpenText, words: string): Promise<void> {
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await expect.poll(() => focused(page)).toBe('Text');
  await page.keyboard.type(words);
  await expect.poll(() => text.innerText()).toContain(words.trim());
}

const frame = (page: Page) => page.frameLocator('iframe');

const shownIn = async (page: Page, ...selectors: readonly string[]): Promise<void> => {
  for (const selector of selectors) await frame(page).locator(selector).first().waitFor();
};

it('Escape leaves a form, and what is typed next comes where it would have come', async () => {
  const open = await openText(studio, '# Water\n\nBefore after.\n');
  const { context, page, complaints } = open;
  await toWord(open, 'Before');
  for (const name of ['Link to a web page', 'Formula', 'Picture']) {
    await openForm(open, name);
    await page.keyboard.press('Escape');
    await goesOn(open, '.');
  }
  for (const name of [
    'Link to a part of this module',
    'Word of the glossary',
    'Citation of a source',
    'Table',
    'Video of another site',
    'This part as Markdown',
  ]) {
    await choose(open, name);
    await page.getByRole('dialog', { name }).waitFor();
    await page.keyboard.press('Escape');
    await goesOn(open, '.');
  }
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await goesOn(open, '!');
  // The menu and the tools, too.
  await toTool(open, 'Insert something else');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Link to a part of this module');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await goesOn(open, '!');
  await expect.poll(() => savedText(page)).toBe('Before.........!! after.\n');
  expect(complaints).toEqual([]);
  await context.close();
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The text in which each piece is put behind “Before”, and how it ends in the file. */
const START = '# Water\n\nBefore after.\n';

it('a link, its words, a page and a formula are put among the words by keys alone', async () => {
  const open = await openText(studio, START);
  const { context, page, complaints } = open;
  await toWord(open, 'Before');
  await page.keyboard.type(' ');
  await openForm(open, 'Link to a web page');
  await tabTo(open, 'Address');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('https://example.org/a');
  await tabTo(open, 'Words of the link');
  await page.keyboard.type('the web');
  await page.keyboard.press('Enter');
  await goesOn(open, ', ');
  await shownIn(page, 'a[href="https://example.org/a"]');
  await choose(open, 'Link to a part of this module');
  await tabTo(open, 'Words of the link');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('this page');
  await page.keyboard.press('Enter');
  await goesOn(open, ' and ');
  await openForm(open, 'Formula');
  await tabTo(open, 'Formula in TeX');
  await page.keyboard.type('x^2');
  await page.locator('.formula-preview math').waitFor();
  await tabTo(open, 'Insert');
  await page.keyboard.press('Enter');
  await goesOn(open, ' now');
  await shownIn(page, 'math msup');
  await expect
    .poll(() => savedText(page))
    .toBe('Before [the web](https://example.org/a), [this page](activity:water) and $x^2$ now after.\n');
  // Each is a step of its own.
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => savedText(page)).not.toContain('$');
  expect(complaints).toEqual([]);
  await context.close();
});

it('a picture from the device is put below the paragraph, with its description, and is in the saved copy', async () => {
  const open = await openText(studio, START);
  const { context, page, complaints } = open;
  await toWord(open, 'Before');
  await openForm(open, 'Picture');
  await tabTo(open, 'File');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles([{ name: 'River Tap.png', mimeType: 'image/png', buffer: PNG }]);
  await tabTo(open, 'What the picture shows');
  await page.keyboard.type('A tap by the river');
  await tabTo(open, 'Insert');
  await page.keyboard.press('Enter');
  await goesOn(open, 'Below it.');
  const drawn = page.getByRole('figure', { name: 'Picture: A tap by the river' }).locator('img');
  await expect.poll(() => drawn.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1);
  const shown = frame(page).getByRole('img', { name: 'A tap by the river' });
  await expect.poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1);
  await expect.poll(() => savedText(page)).toBe('Before after.\n\n![](asset:river-tap)\n\nBelow it.\n');
  const files = await savedFiles(page);
  expect([...files.keys()].some((path) => path.endsWith('/media/river-tap.png'))).toBe(true);
  const definition = JSON.parse([...files].find(([path]) => path.endsWith('module.json'))?.[1] ?? '');
  expect(definition.assets).toMatchObject([
    { id: 'river-tap', file: 'media/river-tap.png', alt: 'A tap by the river' },
  ]);
  expect(complaints).toEqual([]);
  await context.close();
});

it('behind a picture somebody goes on between it and a list that follows', async () => {
  const open = await openText(studio, '# Water\n\nBefore after.\n\n- one\n- two\n');
  const { context, page, complaints } = open;
  await toWord(open, 'Before');
  await openForm(open, 'Picture');
  await page.getByLabel('File').setInputFiles([{ name: 'tap.png', mimeType: 'image/png', buffer: PNG }]);
  await page.getByLabel('It only decorates').check();
  await tabTo(open, 'Insert');
  await page.keyboard.press('Enter');
  await goesOn(open, 'Between.');
  await expect.poll(() => savedText(page)).toBe('Before after.\n\n![](asset:tap)\n\nBetween.\n\n- one\n- two\n');
  expect(complaints).toEqual([]);
  await context.close();
});

it('a table, a box, a footnote and a video are put in by keys, and what is typed goes into them', async () => {
  const open = await openText(studio, START);
  const { context, page, complaints } = open;
  await toWord(open, 'Before');
  await choose(open, 'Footnote');
  await goesOn(open, 'Noted.');
  await toWord(open, 'Before');
  await choose(open, 'Box: tip');
  await goesOn(open, 'Look');
  await page.keyboard.press('Enter');
  await page.keyboard.type('In it.');
  await toWord(open, 'Before');
  await choose(open, 'Table');
  await tabTo(open, 'Columns');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2');
  await tabTo(open, 'Rows');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await goesOn(open, 'Year');
  for (const cell of ['Litres', '1990', '120']) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(cell);
  }
  await toWord(open, 'Before');
  await choose(open, 'Video of another site');
  await tabTo(open, 'Address');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('https://www.youtube.com/watch?v=dQw4w9WgXcQ');
  await tabTo(open, 'Title');
  await page.keyboard.type('A song');
  await page.keyboard.press('Enter');
  await goesOn(open, '');
  await shownIn(page, 'table td', 'text=In it.');
  await expect.poll(() => savedText(page)).toBe(FULL);
  await expect.poll(() => frame(page).locator('main').innerHTML()).toContain('A song');
  expect(complaints).toEqual([]);
  await context.close();
});

/** What was there keeps its place: the words of the footnote, too. */
const FULL = `Before[^1] after.

[^1]: Noted.

![](asset:a-song)

| Year | Litres |
| --- | --- |
| 1990 | 120 |

::: tip Look
In it.
:::
`;
