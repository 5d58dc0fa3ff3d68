import { expect, test } from 'vitest';
import { launchBrowser, ORIGIN, typeOf } from '../support/browser.ts';
import { builtPackage } from '../support/built-package.ts';
import { playableModule } from '../support/playable-module.ts';

/** On a slow network each journey counts: a page asks for all its styles and scripts before any of them has come. */
test.each([
  ['website', 'index.html'],
  ['website', 'final.html'],
  ['scorm-1.2', 'index.html'],
] as const)('%s, %s: styles and scripts come in one journey', async (target, path) => {
  const { contents } = await builtPackage(playableModule(), target);
  // What is for readers without scripts is not asked for.
  const document = String(contents.get(path)).replace(/<noscript>.*?<\/noscript>/g, '');
  const named = [...document.matchAll(/(?:href|src)="([^"]+\.(?:css|js))"/g)].map(([, name]) => name);
  const wanted = new Set(named);
  expect(wanted.size).toBeGreaterThan(2);
  const asked = new Set<string>();
  const context = await (await launchBrowser()).newContext();
  let release: () => void = () => undefined;
  const allAsked = new Promise<void>((resolve) => {
    release = resolve;
  });
  await context.route(`${ORIGIN}/**`, async (route) => {
    const name = decodeURIComponent(new URL(route.request().url()).pathname.slice(1));
    if (wanted.has(name)) {
      asked.add(name);
      if (asked.size === wanted.size) release();
      await allAsked;
    }
    const body = contents.get(name);
    if (body === undefined) return route.fulfill({ status: 404, body: '' });
    return route.fulfill({ contentType: typeOf(name), body: typeof body === 'string' ? body : Buffer.from(body) });
  });
  try {
    const page = await context.newPage();
    await page.goto(`${ORIGIN}/${path}`, { waitUntil: 'load', timeout: 10_000 }).catch(() => undefined);
    expect([...asked].sort()).toEqual([...wanted].sort());
  } finally {
    release();
    await context.close();
  }
});
