import { unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from '../player/axe.ts';
import { cartwright } from '../support/cli.ts';
import { downloaded, onDisk, openLesson, type Studio, startStudio, visitStudio } from '../support/studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio();
});

afterAll(() => studio.stop());

const shown = (page: Page) => page.frameLocator('iframe');

async function outline(page: Page): Promise<void> {
  const back = page.getByRole('button', { name: 'Back to the outline' });
  if (await back.isVisible()) await back.press('Enter');
  await page.getByRole('heading', { name: 'What students do, in order' }).waitFor();
}

/** A group of the outline, opened by keyboard. */
async function group(page: Page, name: string): Promise<Locator> {
  const found = page.locator('details.group').filter({ has: page.locator('> summary', { hasText: name }) });
  await found.locator('> summary').press('Enter');
  return found;
}

/** Opens the last of the parts in a group, and gives its fields. */
async function lastPart(group: Locator): Promise<Locator> {
  const part = group.locator('> .parts-list > li').last();
  await part.locator('summary').first().press('Enter');
  return part;
}

async function add(page: Page, kind: string): Promise<void> {
  await outline(page);
  await page.getByLabel('Add at the end').selectOption(kind);
  await page.getByRole('button', { name: 'Add', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Back to the outline' }).waitFor();
}

async function stored(page: Page): Promise<{ readonly zip: Buffer; readonly definition: Record<string, unknown> }> {
  await page.getByText('Saved in this browser').waitFor();
  const { bytes } = await downloaded(page, () => page.getByRole('button', { name: 'Save a copy' }).click());
  const text = unzipSync(bytes)['water-in-the-city/module.json'];
  return { zip: bytes, definition: JSON.parse(Buffer.from(text ?? []).toString()) };
}

/** What all parts share: a person, a word, a work and a rubric. */
async function shareParts(page: Page): Promise<void> {
  const people = await group(page, 'People');
  await people.getByRole('button', { name: 'Add a person' }).press('Enter');
  const person = await lastPart(people);
  await person.getByLabel('Name', { exact: true }).fill('Vera Krumgolts');
  await person.getByLabel('What the person was').fill('worker');

  const words = await group(page, 'Words that are explained');
  await words.getByRole('button', { name: 'Add a word' }).press('Enter');
  const word = await lastPart(words);
  await word.getByRole('textbox', { name: /^Word/ }).fill('aquifer');
  await word.getByRole('textbox', { name: 'What it means' }).fill('A layer that *holds* water.');

  const works = await group(page, 'Works that are cited');
  await works.getByRole('button', { name: 'Add a work' }).press('Enter');
  const work = await lastPart(works);
  await work.getByLabel('Kind of work').selectOption('chapter');
  await work.getByLabel('Who wrote it').fill('Thurston, Robert W.\nUniversity of Example');
  await work.getByLabel('Title', { exact: true }).fill('Reassessing');
  await work.getByLabel('Title of the book').fill('Making Workers');
  await work.getByLabel('When it came out').fill('1992');

  const rubrics = await group(page, 'Rubrics');
  await rubrics.getByRole('button', { name: 'Add a rubric' }).press('Enter');
  const rubric = await lastPart(rubrics);
  await rubric.getByLabel('Title').first().fill('Essay');
  await rubric.getByRole('button', { name: 'Add a criterion' }).press('Enter');
  await rubric.getByText('4 points at most').waitFor();
}

async function makeExcerpt(page: Page): Promise<void> {
  await add(page, 'excerpt');
  await page.getByLabel('Title', { exact: true }).fill('At the well');
  await page.getByLabel('Who speaks').selectOption({ label: 'Vera Krumgolts' });
  await page.getByLabel('Words', { exact: true }).fill('There is no water.');
  await page.locator('summary', { hasText: 'The original beside it' }).press('Enter');
  await page.getByLabel('Language of the original').first().selectOption('ru');
  await page.getByLabel('The same words in the original').fill('Воды нет.');
  await page.locator('summary', { hasText: 'Where it comes from' }).press('Enter');
  await page.getByLabel('From which work it is taken').selectOption({ label: 'Reassessing' });
  await page.getByLabel('Page or pages').fill('149');
  await page.getByLabel('What kind of document it is').fill('report');
  await page.getByLabel('When it was made').fill('1939-05-06');
  await page.getByLabel('Language of the original').last().selectOption('ru');
  await page.locator('summary', { hasText: 'On what grounds it may be shown' }).press('Enter');
  await page.getByLabel('On what grounds').last().selectOption('quotation');
  await page.getByLabel('What readers read about the rights').fill('Quoted for teaching.');
  await shown(page).getByText('There is no water.').waitFor();
}

async function makeTable(page: Page): Promise<void> {
  await add(page, 'dataset');
  await page.getByLabel('Title', { exact: true }).fill('Use of water');
  await page.locator('summary', { hasText: 'Paste a whole table' }).press('Enter');
  await page.getByLabel('Table', { exact: false }).last().fill('Year\tUse (litres)\n1990\t150\n2000\tmany');
  await page.getByRole('button', { name: 'Take this table' }).press('Enter');
  const cell = page.getByLabel('Use, row 2');
  await expect.poll(() => cell.inputValue()).toBe('many');
  await page.getByLabel('What is in it').nth(1).selectOption('number');
  await page.getByText('“many” is no number').waitFor();
  await cell.fill('120.5');
  await expect
    .poll(async () => {
      await page.getByLabel('What is in it').nth(1).selectOption('number');
      return page.getByText('is no number').count();
    })
    .toBe(0);
  await page.getByRole('button', { name: 'Add a row' }).press('Enter');
  // As a spreadsheet gives it, into the first cell of the new row.
  await page.getByLabel('Year, row 3').evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '2010\t110\n2020\t98\n');
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect.poll(() => page.getByLabel('Use, row 4').inputValue()).toBe('98');
  await page.getByRole('button', { name: 'Draw a chart' }).press('Enter');
  await page.getByLabel('Kind').selectOption('line');
  await page.getByRole('textbox', { name: 'What the chart shows' }).fill('The use of water falls.');
  await page.locator('summary', { hasText: 'Where the figures come from' }).press('Enter');
  await page.getByLabel('From which work it is taken').selectOption({ label: 'Reassessing' });
  await shown(page).getByRole('img', { name: 'The use of water falls.' }).waitFor();
}

async function makeOthers(page: Page): Promise<void> {
  await add(page, 'timeline');
  await page.getByRole('button', { name: 'Add an event' }).press('Enter');
  const event = page.locator('.parts-list > li').last();
  await event.locator('summary').first().press('Enter');
  await event.getByLabel('When it was').fill('1939-05');
  await event.getByLabel('What happened').fill('A meeting');
  await event.getByLabel('Which work says so').selectOption({ label: 'Reassessing' });

  await add(page, 'tool');
  await page.getByLabel('Address of the tool').fill('https://tool.example.org/launch');
  await page.getByRole('textbox', { name: 'What it is for' }).fill('Measure.');
  await page.getByLabel('Settings that its makers ask for').fill('chapter=3\nlevel=2');
  await page.getByLabel('Where it opens').selectOption('window');

  await add(page, 'assignment');
  await page.getByRole('textbox', { name: 'What is to be done' }).fill('Write.');
  await page.getByLabel('Points', { exact: true }).fill('4');
  await page.getByLabel('How it is judged').selectOption({ label: 'Essay' });
}

it('a source, a table with a chart, a timeline, a tool and what they share are made by keyboard, and valid', async () => {
  const { context, page, complaints } = await visitStudio(studio);
  await openLesson(page);
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await shareParts(page);
  await makeExcerpt(page);
  await makeTable(page);
  await makeOthers(page);

  const kinds = async () => (await stored(page)).definition.activities as readonly Record<string, unknown>[];
  await expect.poll(async () => (await kinds()).at(-1)).toMatchObject({ points: 4, rubric: 'rubric-1' });
  const { zip, definition } = await stored(page);
  const [excerpt, dataset, timeline, tool] = (definition.activities as readonly Record<string, unknown>[]).slice(3);
  expect(definition.people).toEqual([{ id: 'person-1', name: 'Vera Krumgolts', role: 'worker' }]);
  expect(definition.glossary).toEqual([{ id: 'term-1', term: 'aquifer', definition: 'A layer that *holds* water.' }]);
  expect(definition.sources).toEqual([
    {
      id: 'source-1',
      csl: {
        type: 'chapter',
        title: 'Reassessing',
        author: [{ family: 'Thurston', given: 'Robert W.' }, { literal: 'University of Example' }],
        'container-title': 'Making Workers',
        issued: { 'date-parts': [[1992]] },
      },
    },
  ]);
  expect(excerpt).toMatchObject({
    source: 'source-1',
    locator: { page: '149' },
    provenance: { genre: 'report', created: '1939-05-06', language: 'ru' },
    passages: [{ speaker: 'person-1', text: 'There is no water.', original: { language: 'ru', text: 'Воды нет.' } }],
    rights: { basis: 'quotation', statement: 'Quoted for teaching.' },
  });
  expect(dataset).toMatchObject({
    columns: [{ title: 'Year' }, { title: 'Use', unit: 'litres', type: 'number' }],
    rows: [{}, { 'column-4': 120.5 }, {}, { 'column-3': '2020', 'column-4': 98 }],
    chart: { kind: 'line', x: 'column-3', y: ['column-4'], alt: 'The use of water falls.' },
  });
  expect(timeline).toMatchObject({ events: [{}, { date: '1939-05', title: 'A meeting', source: 'source-1' }] });
  expect(tool).toMatchObject({ parameters: ['chapter=3', 'level=2'], opens: 'window' });
  const checked = await cartwright(['check', '--json'], onDisk(zip));
  const errors = JSON.parse(checked.stdout).diagnostics.filter(
    ({ severity }: { severity: string }) => severity === 'error',
  );
  expect(errors).toEqual([]);
  expect(complaints).toEqual([]);

  // The same parts on a phone: nothing in the way of anybody, nothing beyond the edge.
  const found: string[] = [];
  await page.setViewportSize({ width: 390, height: 844 });
  const look = async (name: string): Promise<void> => {
    await page.evaluate(async () => {
      for (let deep = 0; deep < 3; deep += 1) {
        for (const each of document.querySelectorAll('details')) each.open = true;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      scrollTo(0, 0);
    });
    found.push(...(await axeFindings(page, 'all', 'all')).map((one) => `${name}: ${one}`));
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    await expect.poll(wide, { message: name }).toBe(false);
  };
  await outline(page);
  await look('what parts share');
  for (const name of ['At the well', 'Use of water', 'New timeline', 'New tool']) {
    await page
      .locator('.outline')
      .getByRole('button', { name: `${name} ` })
      .first()
      .click();
    await page.getByRole('button', { name: 'Back to the outline' }).waitFor();
    await look(name);
    await outline(page);
  }
  expect(found).toEqual([]);
  await context.close();
}, 240_000);
