import { describe, expect, it } from 'vitest';
import { launchBrowser, ORIGIN, visit } from '../support/browser.ts';
import { builtPackage } from '../support/built-package.ts';
import { smallModule } from '../support/small-module.ts';

/** Pictures of one paragraph: side by side where there is room, on a phone one below the other. */

const drawing = (width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="${width}" height="${height}"/></svg>`;

const files = { 'media/a.svg': drawing(1600, 900), 'media/b.svg': drawing(300, 900), 'media/c.svg': drawing(40, 40) };
const assets = ['a', 'b', 'c'].map((id) => ({
  id,
  file: `media/${id}.svg`,
  alt: `Picture ${id}.`,
  caption: 'A caption that is longer than the picture is wide.',
  credit: 'A. Author',
  license: 'CC0-1.0' as const,
}));

function moduleWith(body: string) {
  return smallModule({
    assets,
    activities: [{ id: 'text', type: 'reading', title: 'The text', objectives: ['explain'], body }],
  });
}

const THREE = '![](asset:a) ![](asset:b) ![](asset:c)';
const TWO = '![](asset:a) ![](asset:b)';
const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Runs in the page: where the pictures with their captions are. */
function boxesOf(figures: (Element | SVGElement)[]): Box[] {
  return figures.map((figure) => {
    const { left, right, top, bottom } = figure.getBoundingClientRect();
    return { left: Math.round(left), right: Math.round(right), top: Math.round(top), bottom: Math.round(bottom) };
  });
}

type Arrangement = 'in one row' | 'one below the other' | 'otherwise';

function arrangement(boxes: readonly Box[]): Arrangement {
  const pairs = boxes.slice(1).map((box, index) => [boxes[index] as Box, box] as const);
  if (pairs.every(([one, next]) => next.top === one.top && next.left >= one.right)) return 'in one row';
  const below = pairs.every(([one, next]) => next.top >= one.bottom && next.left === one.left);
  return below ? 'one below the other' : 'otherwise';
}

const cases = [
  { name: 'three', body: THREE, viewport: phone, expected: 'one below the other' },
  { name: 'three', body: THREE, viewport: desktop, expected: 'in one row' },
  { name: 'two', body: TWO, viewport: phone, expected: 'one below the other' },
  { name: 'two', body: TWO, viewport: desktop, expected: 'in one row' },
] as const;

describe.each(cases)('$name pictures at $viewport.width pixels', ({ body, viewport, expected }) => {
  const count = body === THREE ? 3 : 2;

  it(`are ${expected} on a website, as wide as there is room, and nothing is cut`, async () => {
    const { contents } = await builtPackage(moduleWith(body), 'website', { files });
    const { page, context, complaints } = await visit(contents, { viewport });
    await page.goto(`${ORIGIN}/text.html`);
    const figures = page.locator('.cw-picture');
    await expect.poll(() => figures.count()).toBe(count);
    await expect.poll(async () => arrangement(await figures.evaluateAll(boxesOf))).toBe(expected);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    const widest = page.locator('.cw-picture img').first();
    const least = expected === 'in one row' ? 180 : 300;
    await expect.poll(async () => (await widest.boundingBox())?.width).toBeGreaterThan(least);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it(`are ${expected} in pages of Canvas, which have no stylesheet of ours`, async () => {
    const { contents } = await builtPackage(moduleWith(body), 'canvas', { files });
    const path = [...contents.keys()].find((name) => /wiki_content\/.*text\.html$/.test(name)) ?? '';
    const html = String(contents.get(path)).replaceAll(/src="[^"]*\/([abc])\.svg"/g, (_, id: 'a' | 'b' | 'c') => {
      const svg = Buffer.from(files[`media/${id}.svg`]).toString('base64');
      return `src="data:image/svg+xml;base64,${svg}"`;
    });
    const page = await (await launchBrowser()).newPage({ viewport });
    await page.setContent(html);
    const figures = page.locator('.cw-picture');
    await expect.poll(() => figures.count()).toBe(count);
    await expect.poll(async () => arrangement(await figures.evaluateAll(boxesOf))).toBe(expected);
    await page.close();
  });
});
