import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
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

async function copyOf(page: Page): Promise<{ readonly zip: Buffer; readonly files: ReadonlyMap<string, string> }> {
  await page.getByText('Saved in this browser').waitFor();
  const { bytes } = await downloaded(page, () => page.getByRole('button', { name: 'Save a copy' }).click());
  const files = Object.entries(unzipSync(bytes)).map(([path, content]) => [
    path,
    Buffer.from(content).toString('latin1'),
  ]);
  return { zip: bytes, files: new Map(files as [string, string][]) };
}

/** Paths of files that differ. */
function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));
}

const outline = (page: Page) =>
  page.locator('.outline li').evaluateAll((rows) => rows.map((row) => row.querySelector('strong')?.textContent));

async function change(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByRole('heading', { name: 'What students do, in order' }).waitFor();
}

it('editing one paragraph of the Markdown changes one paragraph, shows it at once, and can be undone to the byte', async () => {
  const { context, page, complaints } = await visitStudio(studio);
  await openLesson(page);
  const before = await copyOf(page);
  await change(page);
  await page.locator('.outline').getByRole('button', { name: 'How much we use Page to read' }).click();
  await page.getByRole('button', { name: 'Show as Markdown' }).click();
  const text = page.locator('textarea').and(page.getByLabel('Text', { exact: true }));
  await text.waitFor();
  const was = await text.inputValue();
  const paragraph = was.split('\n\n').find((part) => /^[A-Z]/.test(part)) ?? '';
  expect(paragraph.length).toBeGreaterThan(10);
  await text.fill(was.replace(paragraph, 'Nobody knows *exactly*.'));
  await shown(page).locator('em', { hasText: 'exactly' }).waitFor();
  const after = await copyOf(page);
  expect(changed(before.files, after.files)).toEqual(['water-in-the-city/readings/how-much-we-use.md']);
  const file = 'water-in-the-city/readings/how-much-we-use.md';
  const expected = Buffer.from(before.files.get(file) ?? '', 'latin1')
    .toString()
    .replace(paragraph, 'Nobody knows *exactly*.');
  expect(Buffer.from(after.files.get(file) ?? '', 'latin1').toString()).toBe(expected);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => text.inputValue()).toBe(was);
  const undone = await copyOf(page);
  expect(undone.zip.equals(before.zip)).toBe(true);
  expect(complaints).toEqual([]);
  await context.close();
});

it('a quiz gets questions of every type, and the module another order, by keyboard and by drag', async () => {
  const { context, page, complaints } = await visitStudio(studio);
  await openLesson(page);
  await change(page);
  await page.getByRole('button', { name: 'Down: Where water comes from' }).press('Enter');
  await expect.poll(() => outline(page)).toEqual(['How much we use', 'Where water comes from', 'Water']);
  await page.locator('.outline li').nth(2).dragTo(page.locator('.outline li').nth(0));
  await expect.poll(() => outline(page)).toEqual(['Water', 'How much we use', 'Where water comes from']);
  await page.getByRole('button', { name: 'Hide: How much we use' }).press('Enter');
  await page.getByText('Students do not see it').waitFor();
  await expect.poll(() => shown(page).getByRole('link', { name: 'How much we use' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Duplicate: Where water comes from' }).press('Enter');
  await expect.poll(() => outline(page)).toHaveLength(4);
  await page.getByRole('button', { name: 'Delete: Where water comes from (copy)' }).press('Enter');
  await expect.poll(() => outline(page)).toHaveLength(3);

  await page.locator('.outline').getByRole('button', { name: 'Water Quiz', exact: true }).click();
  const add = page.getByLabel('Add a question');
  const types = await add.locator('option').evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
  expect(types.pop()).toBe('pool');
  expect(types).toHaveLength(10);
  for (const [index, type] of types.entries()) {
    await add.selectOption(type);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect.poll(() => page.locator('.questions > li').count()).toBe(3 + index);
  }
  const opened = async (type: string) => {
    const question = page.locator('.questions > li').nth(2 + types.indexOf(type));
    await question.scrollIntoViewIfNeeded();
    await expect
      .poll(async () => {
        const details = question.locator('> details');
        if (!(await details.evaluate((one) => (one as HTMLDetailsElement).open)))
          await details.locator('> summary').click();
        return question.locator('> details > :not(summary)').count();
      })
      .toBeGreaterThan(0);
    return question;
  };
  const choice = await opened('choice');
  await choice.getByLabel('Question', { exact: true }).fill('What is ice?');
  await choice.getByLabel('Choice 2', { exact: true }).fill('Water');
  await choice.getByLabel('Choice 2 is right').check();
  await choice.getByLabel('Points').fill('2.5');
  await (await opened('multiple-response')).getByLabel('Choice 1 is right').check();
  await (await opened('multiple-response')).getByLabel('Choice 3 is right').check();
  await (await opened('true-false')).getByLabel('False').check();
  await (await opened('short-answer')).getByLabel('Accepted answers').fill('steam\nvapour');
  await (await opened('numeric')).getByLabel('Right answer').fill('100');
  await (await opened('numeric')).getByLabel('May differ by').fill('0,5');
  await (await opened('matching')).getByLabel('Its partner').first().fill('solid');
  await (await opened('matching')).getByLabel('Its partner').nth(1).fill('liquid');
  await (await opened('categorize')).getByLabel('Category of “Item 1”').selectOption('a');
  await (await opened('categorize')).getByLabel('Category of “Item 2”').selectOption('b');
  await (await opened('ordering')).getByRole('button', { name: 'Down: Item 1' }).click();
  await (await opened('cloze')).getByRole('textbox', { name: 'Gap “gap-1”' }).fill('sea');
  const essay = await opened('essay');
  // A text gets its editor when somebody sees it.
  await essay.getByText('Model answer').first().scrollIntoViewIfNeeded();
  await essay.getByRole('textbox', { name: 'Model answer' }).fill('It depends.');
  await page.getByText('How the quiz works').click();
  await page.getByLabel('Attempts').selectOption('3');
  await page.getByLabel('Minutes it may take').fill('20');
  await page.getByLabel('Minutes it may take').blur();
  await page.getByLabel('Shuffle the choices').check();

  await expect
    .poll(async () => JSON.parse((await copyOf(page)).files.get('water-in-the-city/module.json') ?? '').activities[0])
    .toMatchObject({ settings: { attempts: 3, timeLimitMinutes: 20, shuffleChoices: true } });
  const { zip, files } = await copyOf(page);
  const { activities } = JSON.parse(Buffer.from(files.get('water-in-the-city/module.json') ?? '', 'latin1').toString());
  expect(activities.map(({ id }: { id: string }) => id)).toEqual([
    'water',
    'how-much-we-use',
    'where-water-comes-from',
  ]);
  expect(activities[1].audience).toBe('instructor');
  const questions = activities[0].questions.slice(2);
  expect(questions).toMatchObject([
    { stem: 'What is ice?\n', points: 2.5, choices: [{}, { text: 'Water', correct: true }, {}] },
    { choices: [{ correct: true }, {}, { correct: true }] },
    { answer: false },
    { accept: ['steam', 'vapour'] },
    { answer: 100, tolerance: 0.5 },
    { pairs: [{ match: 'solid' }, { match: 'liquid' }] },
    { items: [{ category: 'a' }, { category: 'b' }] },
    { items: [{ id: 'item-2' }, { id: 'item-1' }, { id: 'item-3' }] },
    { gaps: [{ accept: ['sea'] }] },
    { modelAnswer: 'It depends.' },
  ]);
  expect(JSON.stringify(questions)).not.toContain('null');
  const checked = await cartwright(['check', '--json'], onDisk(zip));
  const errors = JSON.parse(checked.stdout).diagnostics.filter(
    ({ severity }: { severity: string }) => severity === 'error',
  );
  expect(errors).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

it.each([
  ['on a phone', { viewport: { width: 390, height: 844 }, colorScheme: 'light' }],
  ['on a desk in the dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
] as const)('no editor has a barrier that axe finds: %s', async (_, options) => {
  const { context, page } = await visitStudio(studio, options);
  await openLesson(page);
  await change(page);
  const found: string[] = [];
  const look = async (screen: string): Promise<void> => {
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true;
      // What is scrolled below the bar at the top would count as covered.
      scrollTo(0, 0);
    });
    found.push(...(await axeFindings(page, 'all', 'all')).map((one) => `${screen}: ${one}`));
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    await expect.poll(wide, { message: screen }).toBe(false);
  };
  await look('outline');
  const kinds = page.getByLabel('Add at the end');
  const values = await kinds.locator('option').evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
  for (const kind of values) {
    await kinds.selectOption(kind);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('button', { name: 'Back to the outline' }).waitFor();
    if (kind === 'quiz') {
      const add = page.getByLabel('Add a question');
      for (const type of await add
        .locator('option')
        .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))) {
        await add.selectOption(type);
        await page.getByRole('button', { name: 'Add', exact: true }).click();
      }
      // The pool has two of its own.
      await expect.poll(() => page.locator('.questions > li').count()).toBe(14);
    }
    await look(kind);
    await page.getByRole('button', { name: 'Back to the outline' }).click();
  }
  expect(found).toEqual([]);
  await context.close();
});
