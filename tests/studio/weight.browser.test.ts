import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { startStudio, visitStudio } from '../support/studio.ts';

/** What may be loaded, gzipped, before an editor opens. */
const FIRST = 400_000;

it('the first screen needs few bytes and few files', async () => {
  const studio = await startStudio();
  const { context, page } = await visitStudio(studio);
  const loaded = await page.evaluate(() => {
    const names = performance.getEntriesByType('resource').map(({ name }) => name);
    return [location.href, ...names.filter((name) => name.startsWith(location.origin))];
  });
  const sizes = await Promise.all(
    [...new Set(loaded)].map(async (url) => gzipSync(new Uint8Array(await (await fetch(url)).arrayBuffer())).length),
  );
  const sum = sizes.reduce((all, size) => all + size, 0);
  expect(sum).toBeGreaterThan(10_000);
  expect(sum).toBeLessThan(FIRST);
  expect(sizes.length).toBeLessThan(24);
  await context.close();
  studio.stop();
});
