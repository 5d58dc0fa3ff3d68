import type { BrowserContext, Page } from 'playwright-core';

/**
 * Makes a context as empty as a new one, but for one page, which is of the origin whose storage was used; with it the process
 * behind all pages stays.
 */
export async function empty(context: BrowserContext, home: Page): Promise<void> {
  const others = context.pages().filter((page) => page !== home);
  await Promise.all(others.map((page) => page.close()));
  await context.setOffline(false);
  await home.evaluate(forget);
}

/** Deletes all that pages of one origin have stored. Runs in the page. */
async function forget(): Promise<void> {
  localStorage.clear();
  if (document.cookie !== '') throw new Error(`A page has a cookie: ${document.cookie}`);
  for (const { name = '' } of await indexedDB.databases())
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = resolve;
      request.onerror = reject;
    });
}
