import type { CDPSession, Page } from 'playwright-core';

/**
 * The browser's cache for "Back", which the tests' Chromium does not have (its delegate switches it off): the page is
 * frozen in a window of its own with all that it remembers, hears the events that it would hear, and misses what it
 * would miss.
 */
export interface InCache {
  readonly page: Page;
  readonly devTools: CDPSession;
}

type Away = typeof globalThis & {
  awayInCache?: boolean;
  dispatchEvent(event: Event): boolean;
  readonly document: EventTarget;
};

/** The page goes into the cache: pagehide with `persisted`, hidden, frozen. */
export async function goAway(page: Page): Promise<InCache> {
  await page.evaluate(() => {
    const away = globalThis as Away;
    away.awayInCache = true;
    away.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    Object.defineProperty(away.document, 'visibilityState', { value: 'hidden', configurable: true });
    away.document.dispatchEvent(new Event('visibilitychange'));
  });
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Page.setWebLifecycleState', { state: 'frozen' });
  return { page, devTools };
}

/** And comes out of it. */
export async function returnFromCache({ page, devTools }: InCache): Promise<void> {
  await devTools.send('Page.setWebLifecycleState', { state: 'active' });
  await page.bringToFront();
  await page.evaluate(() => {
    const back = globalThis as Away;
    Object.defineProperty(back.document, 'visibilityState', { value: 'visible', configurable: true });
    back.document.dispatchEvent(new Event('visibilitychange'));
    back.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    back.awayInCache = false;
  });
}

/** The browser's own class, which Node's types do not know. */
declare const PageTransitionEvent: new (type: string, init: { readonly persisted: boolean }) => Event;
