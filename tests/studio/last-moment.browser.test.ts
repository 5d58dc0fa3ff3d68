import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Studio, startStudio } from '../support/studio.ts';
import { copiedFiles, openText, savedFiles, savedText } from './prose/open-text.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio();
});

afterAll(() => studio.stop());

const LESSON = '# Water\n\nEverybody uses water.\n';

const worker = (page: Page) => page.workers().find((one) => one.url().includes('/worker-'));

/** Opens the module of the address again, in a new tab. */
async function again(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.getByText('Saved in this browser').waitFor();
  return page;
}

async function endOf(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Text', exact: true }).getByText('Everybody').click();
  await page.keyboard.press('End');
}

it('what was typed when the page is closed is there again, though neither the worker nor the storage had it', async () => {
  const { context, page, complaints } = await openText(studio, LESSON);
  await page.getByText('Saved in this browser').waitFor();
  // The worker has much to do: what is asked of it waits.
  void worker(page)
    ?.evaluate(() => {
      const end = Date.now() + 60_000;
      while (Date.now() < end);
    })
    .catch(() => {});
  await endOf(page);
  await page.keyboard.type(' And milk.');
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Rivers');
  const url = page.url();
  await page.close({ runBeforeUnload: false });
  const next = await again(context, url);
  await expect.poll(() => savedText(next)).toBe('Everybody uses water. And milk.\n');
  const definition = async () =>
    JSON.parse([...(await savedFiles(next))].find(([path]) => path.endsWith('module.json'))?.[1] ?? '');
  await expect.poll(async () => (await definition()).activities[0].title).toBe('Rivers');
  // It was made once, and can be undone like anything else.
  await expect
    .poll(() => next.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(' last '))))
    .toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

it('a page that crashes has stored what was typed a moment before', async () => {
  const { context, page } = await openText(studio, LESSON);
  await endOf(page);
  await page.keyboard.type(' And milk.');
  await page.getByText('Saved in this browser').waitFor();
  const session = await context.newCDPSession(page);
  const url = page.url();
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => {});
  await crashed;
  const next = await again(context, url);
  await expect.poll(() => savedText(next)).toBe('Everybody uses water. And milk.\n');
  await context.close();
});

it('a worker that ends while somebody types takes no letter with it', async () => {
  const { context, page, text, complaints } = await openText(studio, LESSON);
  await endOf(page);
  await page.keyboard.type(' And');
  await worker(page)?.evaluate(() => self.close());
  await page.keyboard.type(' milk.');
  await expect.poll(() => text.innerText()).toContain('And milk.');
  await expect.poll(() => savedText(page)).toBe('Everybody uses water. And milk.\n');
  await page.frameLocator('iframe').getByText('Everybody uses water. And milk.').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

it('without room for a picture the browser says so, and the picture is in the page and in a saved copy', async () => {
  const { context, page, tools } = await openText(studio, LESSON);
  await page.getByText('Saved in this browser').waitFor();
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    Object.assign(globalThis, { put });
    // There is room for texts, and none for media.
    IDBObjectStore.prototype.put = function refuse(this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (this.name === 'media') throw new DOMException('No room.', 'QuotaExceededError');
      return put.apply(this, args);
    };
  });
  await endOf(page);
  await tools.getByRole('button', { name: 'Picture' }).click();
  await page.getByLabel('File').setInputFiles([{ name: 'tap.png', mimeType: 'image/png', buffer: PNG }]);
  await page.getByLabel('What the picture shows').fill('A tap');
  await page.getByRole('button', { name: 'Insert', exact: true }).last().click();
  await page.getByText('The browser has no room left').waitFor();
  await page.frameLocator('iframe').getByRole('img', { name: 'A tap' }).waitFor();
  await page.keyboard.type('Below.');
  await page.frameLocator('iframe').getByText('Below.').waitFor();
  await page.getByText('The browser has no room left').waitFor();
  const copied = await copiedFiles(page);
  expect([...copied.keys()].some((path) => path.endsWith('media/tap.png'))).toBe(true);
  expect([...copied.values()].join('\n')).toContain('![](asset:tap)\n\nBelow.');
  // Once there is room, the next change stores all of it.
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = (globalThis as unknown as { put: typeof IDBObjectStore.prototype.put }).put;
  });
  await page.getByRole('textbox', { name: 'Text', exact: true }).getByText('Below.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' And more.');
  await page.getByText('Saved in this browser').waitFor();
  await page.getByText('The browser has no room left').waitFor({ state: 'detached' });
  await page.reload();
  await page.frameLocator('iframe').locator('main').waitFor();
  await expect.poll(async () => [...(await savedFiles(page)).values()].join('\n')).toContain('Below. And more.');
  await expect.poll(async () => [...(await savedFiles(page)).keys()].join()).toContain('media/tap.png');
  await context.close();
});
