import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { begin } from '../player/student.ts';
import { leave, ORIGIN, openPlayed, visit } from '../support/browser.ts';
import { builtPackage } from '../support/built-package.ts';
import { excerpt, playableModule } from '../support/playable-module.ts';

/** What docs/accessibility.md says of enlarged pages: zoom, large text, wide spacing, the keyboard below a bar that stays. */

const definition = playableModule();
const website = await builtPackage(
  {
    ...definition,
    activities: definition.activities.map((activity) =>
      activity.type === 'quiz' ? { ...activity, settings: { ...activity.settings, timeLimitMinutes: 30 } } : activity,
    ),
  },
  'website',
);
const pages = [...website.contents.keys()].filter((path) => path.endsWith('.html'));

/** A script runs on every page, also on the one to be printed, and is waited for. */
async function open(page: Page, path: string): Promise<void> {
  await openPlayed(page, `${ORIGIN}/${path}`);
}

/** A window of 1280 by 1024 at 400 %, as WCAG 1.4.10 has it. */
const zoomed = { viewport: { width: 320, height: 256 } } satisfies BrowserContextOptions;

/** WCAG 1.4.12, word for word. */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
const largeText = 'html { font-size: 200% !important }';

/** Styles of the reader's, which a page's content security policy does not concern. */
async function restyle(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What is cut off, even to nothing, those aside that are hidden from sight on purpose or can be scrolled. */
async function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { overflowX, overflowY, position } = getComputedStyle(element);
        const hides = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip');
        const isCut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
        const isHidden = position === 'absolute' && element.clientWidth <= 1;
        return hides && isCut && !isHidden && element.checkVisibility();
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

const WAYS = [
  ['at 400 %', zoomed.viewport, ''],
  ['at 400 % with wide spacing', zoomed.viewport, spacing],
  ['with text of 200 % on a phone', { width: 320, height: 640 }, largeText],
  ['with text of 200 % in a window', { width: 1280, height: 900 }, largeText],
  ['with text of 200 % in a small window', { width: 1024, height: 768 }, largeText],
] as const;

// Opened once, and enlarged as a reader does it, in each way.
it.each(pages)('%s reads enlarged in every way without scrolling sideways and cuts nothing off', async (path) => {
  const { page } = await visit(website.contents, zoomed);
  await open(page, path);
  if ((await page.locator('.quiz-start:visible').count()) > 0) await begin(page);
  for (const [way, viewport, css] of WAYS) {
    await page.setViewportSize(viewport);
    await restyle(page, css);
    expect([way, await overflow(page), await clipped(page)]).toEqual([way, 0, []]);
  }
  await leave(page);
});

// Beside the two buttons there was room for four letters: “Writt-en dow-n”.
it('words to be put in order are not broken into pieces by large text', async () => {
  const { page } = await visit(website.contents, { viewport: { width: 390, height: 800 } });
  await openPlayed(page, `${ORIGIN}/practice.html`);
  await begin(page);
  await restyle(page, largeText);
  // By word: whether two of them have room beside each other hangs on the font of the machine.
  const broken = await page.locator('.order-text').evaluateAll((items) =>
    items.map((item) => {
      const text = document.createTreeWalker(item, NodeFilter.SHOW_TEXT).nextNode();
      return [...(text?.textContent ?? '').matchAll(/\S+/g)].filter(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(text as Text, index);
        range.setEnd(text as Text, index + word.length);
        return new Set([...range.getClientRects()].map(({ top }) => top)).size !== 1;
      }).length;
    }),
  );
  expect(broken).toEqual([0, 0, 0]);
  await leave(page);
});

interface Stop {
  readonly name: string;
  /** Whether its middle lies under nothing else. */
  readonly isFree: boolean;
}

/** Notes what has the focus whenever a key comes up again, which is after it moved the focus. Runs in the page. */
function noteStops(): void {
  const stops: Stop[] = [];
  Object.assign(globalThis, { stops });
  const note = () => {
    const active = document.activeElement ?? document.body;
    const { left, top, width, height } = active.getBoundingClientRect();
    const above = document.elementFromPoint(left + width / 2, top + Math.min(height, innerHeight - top) / 2);
    const name = `${active.tagName} ${active.getAttribute('aria-label') ?? active.id}`;
    stops.push({ name, isFree: above !== null && (active.contains(above) || above.contains(active)) });
  };
  addEventListener('keyup', note, true);
}

it.each([zoomed, { viewport: { width: 320, height: 640 } }, { viewport: { width: 1280, height: 800 } }])(
  'nothing covers what has the focus, forwards and backwards, in %o',
  async (options) => {
    const { page } = await visit(website.contents, options);
    await openPlayed(page, `${ORIGIN}/practice.html`);
    await begin(page);
    // Of the strip of numbers one is a stop of Tab.
    const fields = page.locator('.quiz-form').locator('input, select, textarea, button, summary');
    const stops = await fields.and(page.locator(':visible:not([tabindex="-1"])')).count();
    expect(stops).toBeGreaterThan(20);
    await page.evaluate(noteStops);
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let stop = 0; stop < stops; stop += 1) await page.keyboard.press(key);
      const noted = await page.evaluate(() => (globalThis as unknown as { stops: Stop[] }).stops.splice(0));
      // Shift comes up again, too.
      expect(noted.length).toBeGreaterThanOrEqual(stops);
      expect(new Set(noted.map(({ name }) => name)).size).toBeGreaterThan(5);
      expect([key, noted.filter(({ isFree }) => !isFree)]).toEqual([key, []]);
    }
    await leave(page);
  },
);

describe('with colours of the reader’s', () => {
  it('the list of contents has a frame around the open page alone', async () => {
    const { page, context } = await visit(website.contents, { forcedColors: 'active', colorScheme: 'dark' });
    await openPlayed(page, `${ORIGIN}/${excerpt.id}.html`);
    const lines = await page.locator('.cw-nav-link').evaluateAll((links) => {
      const ground = getComputedStyle(document.body).backgroundColor;
      return links.map((link) => [
        link.hasAttribute('aria-current'),
        getComputedStyle(link).borderInlineStartColor !== ground,
      ]);
    });
    expect(lines.filter(([isOpen]) => isOpen)).toHaveLength(1);
    expect(lines.filter(([isOpen, isSeen]) => isOpen !== isSeen)).toEqual([]);
    await context.close();
  });

  it('whose words are whose is still said in words and frames', async () => {
    const { page } = await visit(website.contents, { forcedColors: 'active', colorScheme: 'dark' });
    await openPlayed(page, `${ORIGIN}/${excerpt.id}.html`);
    const labels = page.locator('.cw-passage .cw-kind');
    await expect.poll(() => labels.count()).toBe(excerpt.passages.length);
    for (const label of await labels.all())
      await expect.poll(() => label.evaluate((element) => getComputedStyle(element).borderTopStyle)).toBe('solid');
    await leave(page);
  });
});

it('nothing moves for those who ask for stillness', async () => {
  const { page } = await visit(website.contents, { reducedMotion: 'reduce' });
  for (const path of pages) {
    await open(page, path);
    const moving = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('body *')]
        .filter((element) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
          const changes = transitionDuration.split(',').some((duration) => Number.parseFloat(duration) > 0);
          return animationName !== 'none' || changes || scrollBehavior === 'smooth';
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect([path, moving]).toEqual([path, []]);
  }
  await leave(page);
});
