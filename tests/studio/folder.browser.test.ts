import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFindings } from '../player/axe.ts';
import { emptyFolder, repository } from '../support/cli.ts';
import { downloaded, openLesson, startStudio, visitStudio } from '../support/studio.ts';

async function about(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  const group = page
    .locator('details.group')
    .filter({ has: page.locator('> summary', { hasText: 'About the module' }) });
  if ((await group.getAttribute('open')) === null) await group.locator('> summary').press('Enter');
  await group.getByLabel(label, { exact: true }).fill(text);
  await page.getByText('Saved in this browser').waitFor();
}

function moduleFolder(): string {
  const folder = join(emptyFolder(), 'krumgolts-kurushin');
  cpSync(join(repository, 'modules', 'krumgolts-kurushin'), folder, { recursive: true });
  return folder;
}

const titleIn = (folder: string): string => JSON.parse(readFileSync(join(folder, 'module.json'), 'utf8')).title;

it('a folder that is served has the same as the page; a server that is killed in the middle of a save loses nothing', async () => {
  const folder = moduleFolder();
  const before = readFileSync(join(folder, 'module.json'), 'utf8');
  const first = await startStudio([folder]);
  const { context, page } = await visitStudio(first);
  await page.getByRole('button', { name: 'Open the folder “krumgolts-kurushin”' }).click();
  await page.getByText('The folder “krumgolts-kurushin” has the same.').waitFor();
  expect(readFileSync(join(folder, 'module.json'), 'utf8')).toBe(before);
  await about(page, 'Title', 'From the page');
  await expect.poll(() => titleIn(folder)).toBe('From the page');
  // All else of the file kept its bytes.
  const changedLines = readFileSync(join(folder, 'module.json'), 'utf8').split('\n');
  expect(changedLines.filter((line, index) => line !== before.split('\n')[index])).toHaveLength(1);

  // Another program changes a text, and then both change the same file.
  const readings = join(folder, 'readings');
  const [name = ''] = readdirSync(readings);
  writeFileSync(join(readings, name), 'From another program.\n');
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  const taken = async () => {
    const { bytes } = await downloaded(page, () => page.getByRole('button', { name: 'Save a copy' }).click());
    return Buffer.from(unzipSync(bytes)[`krumgolts-kurushin/readings/${name}`] ?? []).toString();
  };
  await expect.poll(taken).toBe('From another program.\n');
  let attempt = 0;
  // A page that looks just then takes the other's change over before its own, and nothing is to be decided.
  const bothChanged = async () => {
    attempt += 1;
    const elsewhere = before.replace(/"title": "[^"]*"/, `"title": "From elsewhere ${attempt}"`);
    writeFileSync(join(folder, 'module.json'), elsewhere);
    await about(page, 'Second line below the title', `Mine ${attempt}`);
    const asked = page.getByText('You and another program have both changed this file');
    return asked.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
  };
  await expect.poll(bothChanged, { timeout: 60_000 }).toBe(true);
  expect(titleIn(folder)).toBe(`From elsewhere ${attempt}`);
  expect(await axeFindings(page, 'all', 'all')).toEqual([]);
  await page.getByRole('button', { name: 'Write mine over it' }).press('Enter');
  const written = () => JSON.parse(readFileSync(join(folder, 'module.json'), 'utf8'));
  await expect.poll(() => written().subtitle).toBe(`Mine ${attempt}`);
  const mine = titleIn(folder);

  // The server is killed while files are on their way; each file is the old one or the new one, and none is half.
  const port = new URL(first.url).port;
  await context.route('**/folder/module.json', async (route) => {
    if (route.request().method() === 'PUT') first.kill();
    await route.continue().catch(() => {});
  });
  await about(page, 'Title', 'After the end');
  await page.getByText('cannot be reached').waitFor();
  expect([mine, 'After the end']).toContain(titleIn(folder));
  await context.unroute('**/folder/module.json');
  const again = await startStudio([folder], undefined, port);
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await page.getByText('The folder “krumgolts-kurushin” has the same.').waitFor();
  expect(titleIn(folder)).toBe('After the end');
  expect(readdirSync(folder).filter((one) => one.endsWith('.tmp'))).toEqual([]);
  await context.close();
  again.stop();
}, 180_000);

it('a folder that somebody picks in the browser is kept the same, and asked about where both changed', async () => {
  const studio = await startStudio();
  const { context, page, complaints } = await visitStudio(studio);
  // Nobody can press in the browser’s own window: a folder of the page’s private disk takes its place.
  await page.evaluate(() => {
    const pick = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('picked', { create: true });
    Object.assign(globalThis, { showDirectoryPicker: pick });
  });
  await openLesson(page);
  await page.getByRole('button', { name: 'Earlier states' }).press('Enter');
  await page.getByRole('button', { name: 'Keep it in a folder of this computer, too' }).press('Enter');
  await page.getByText('The folder “picked” has the same.').waitFor();
  const onDisk = (content?: string) =>
    page.evaluate(async (text) => {
      const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('picked');
      const handle = await root.getFileHandle('module.json');
      if (text !== undefined) {
        const file = await handle.createWritable();
        await file.write(text);
        await file.close();
      }
      return (await handle.getFile()).text();
    }, content);
  expect(JSON.parse(await onDisk()).title).toBe('Water in the city');
  await about(page, 'Title', 'From the page');
  await expect.poll(async () => JSON.parse(await onDisk()).title).toBe('From the page');
  const text = await onDisk();
  await onDisk(text.replace('From the page', 'From elsewhere'));
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await page.getByRole('heading', { level: 1, name: 'From elsewhere' }).waitFor();
  await onDisk(text.replace('From the page', 'Theirs'));
  await about(page, 'Title', 'Mine');
  await page.getByText('You and another program have both changed this file').waitFor();
  expect(JSON.parse(await onDisk()).title).toBe('Theirs');
  await page.getByRole('button', { name: 'Take what is in the folder' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Theirs' }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
  studio.stop();
}, 120_000);
