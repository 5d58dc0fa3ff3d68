import { strToU8, zipSync } from 'fflate';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { smallModule } from '../support/small-module.ts';
import { downloaded, openLesson, type Studio, startStudio, visitStudio } from '../support/studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio();
});

afterAll(() => studio.stop());

const shown = (page: Page) => page.frameLocator('iframe');

async function sayAuthor(page: Page, name: string): Promise<void> {
  const group = page.locator('details.group').filter({ has: page.locator('summary', { hasText: 'Who wrote it' }) });
  await group.locator('summary').click();
  await group.getByLabel('Name').fill(name);
  await group.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('heading', { name: '6 things to finish' }).waitFor();
}

async function secondTab(context: BrowserContext, page: Page): Promise<Page> {
  const second = await context.newPage();
  await second.goto(page.url());
  await second.getByRole('heading', { name: 'This module is open in another tab' }).waitFor();
  return second;
}

it('two tabs never overwrite each other: the second asks, the first stops', async () => {
  const { context, page, complaints } = await visitStudio(studio);
  await openLesson(page);
  const second = await secondTab(context, page);
  await sayAuthor(page, 'The first tab');
  await second.getByRole('button', { name: 'Go on here instead' }).click();
  await second.getByRole('heading', { name: '6 things to finish' }).waitFor();
  await page.getByRole('heading', { name: 'You went on with this module in another tab' }).waitFor();
  await page.getByRole('button', { name: 'Go on here instead' }).click();
  await page.getByRole('heading', { name: '6 things to finish' }).waitFor();
  await second.getByRole('heading', { name: 'You went on with this module in another tab' }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

it('everything works without a network after the first visit', async () => {
  const { context, page } = await visitStudio(studio);
  const kept = () =>
    page.evaluate(async () => {
      const cache = await caches.open('studio');
      return (await cache.keys()).length;
    });
  const all = await page.evaluate(
    async () => (await (await fetch('service-worker.js')).text()).match(/cartwright\//g)?.length ?? 0,
  );
  await expect.poll(kept, { timeout: 60_000 }).toBeGreaterThanOrEqual(all);
  await context.setOffline(true);
  await page.reload();
  await openLesson(page);
  await shown(page).getByRole('heading', { level: 1, name: 'Water in the city' }).waitFor();
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  await page.locator('.platforms').getByRole('button', { name: 'Canvas' }).first().click();
  const made = await downloaded(page, () => page.getByRole('button', { name: 'Download water' }).click());
  expect(made.bytes.length).toBeGreaterThan(5000);
  await context.close();
});

it('a worker that is killed in the middle of a build is started again, and the build is made', async () => {
  const { context, page, complaints } = await visitStudio(studio);
  await openLesson(page);
  const worker = () => page.workers().find((one) => one.url().includes('/worker-'));
  const first = worker();
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  await page.locator('.platforms').getByRole('button', { name: 'Moodle' }).first().click();
  // Ends like one that ran out of memory: at once, and without a word to the page.
  await first?.evaluate(() => self.close());
  await page.getByRole('heading', { name: 'In three steps into your course' }).waitFor();
  expect(worker()).not.toBe(first);
  const made = await downloaded(page, () => page.getByRole('button', { name: 'Download water' }).click());
  expect(made.name).toBe('water-in-the-city.moodle.mbz');
  // The preview is shown again, by the new worker.
  await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.location.reload());
  await shown(page).getByRole('heading', { level: 1, name: 'Water in the city' }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

it('says that the browser has no room left, and keeps the work in the page until there is', async () => {
  const { context, page } = await visitStudio(studio);
  await openLesson(page);
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    Object.assign(globalThis, { put });
    IDBObjectStore.prototype.put = function refuse(this: IDBObjectStore): never {
      throw new DOMException('No room.', 'QuotaExceededError');
    };
  });
  await sayAuthor(page, 'A. Author');
  await page.getByText('The browser has no room left').waitFor();
  const copy = await downloaded(page, () => page.getByRole('button', { name: 'Save a copy' }).click());
  expect(copy.bytes.length).toBeGreaterThan(1000);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = (globalThis as unknown as { put: typeof IDBObjectStore.prototype.put }).put;
  });
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Saved in this browser').waitFor();
  await page.getByText('The browser has no room left').waitFor({ state: 'detached' });
  await context.close();
});

it('nothing of a hostile document or a hostile module runs', async () => {
  const { context, page, complaints } = await visitStudio(studio);
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  const hostile = `# <img src=x onerror=alert(1)>

<script>alert(2)</script>

[press](javascript:alert(3)) ![x](https://evil.test/x.png) <iframe src="https://evil.test/"></iframe>

<svg onload=alert(4)></svg>
`;
  await page
    .locator('input[type=file]')
    .setInputFiles([{ name: 'hostile.md', mimeType: 'text/markdown', buffer: Buffer.from(hostile) }]);
  await page.getByRole('heading', { name: /things to finish/ }).waitFor();
  await shown(page).getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.locator('.open-part').first().click();
  await shown(page).getByText('press').first().waitFor();
  const found = () =>
    shown(page)
      .locator(
        ':is(script:not([src], [type="application/json"]), iframe, [onerror], [onload], a[href^="javascript"], img[src^="http"])',
      )
      .count();
  await expect.poll(found).toBe(0);
  // A drawing with a script, opened by itself below the address of the preview, runs none: it has no origin and no scripts.
  const policy = await page.evaluate(async () => {
    const frame = document.querySelector('iframe');
    const answer = await fetch(new URL('assets/theme.css', frame?.contentWindow?.location.href));
    return [answer.headers.get('content-security-policy'), answer.headers.get('x-content-type-options')];
  });
  expect(policy).toEqual([expect.stringContaining('sandbox'), 'nosniff']);
  // The same of a module whose author writes it by hand.
  await page.getByRole('link', { name: 'All modules' }).click();
  const title = '<img src=x onerror=alert(5)>';
  const [reading, ...rest] = smallModule().activities;
  const written = { ...smallModule(), title, activities: [{ ...reading, title, body: hostile }, ...rest] };
  const zip = zipSync({ 'small/module.json': strToU8(JSON.stringify(written)) });
  await page
    .locator('input[type=file]')
    .setInputFiles([{ name: 'small.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) }]);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.locator('details.group').first().waitFor();
  await expect.poll(() => page.locator('[onerror], [onload], script:not([src])').count()).toBe(0);
  expect(dialogs).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});
