import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { leave, ORIGIN, type Site, visit } from '../support/browser.ts';
import { allPages, defaultPages, html, richModule } from './rich-module.ts';

/** Pages by the default theme in a real browser: at both widths, in both schemes, on paper. */
const NAMES = ['overview', 'text', 'source', 'figures', 'years', 'talk', 'paper', 'guide'];
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let site: Map<string, Uint8Array | string>;

beforeAll(async () => {
  const [pages, module] = await Promise.all([defaultPages(), richModule()]);
  site = new Map<string, Uint8Array | string>([...pages.assets].map(([name, bytes]) => [`assets/${name}`, bytes]));
  for (const chart of pages.generated(module).values()) site.set(`media/${chart.fileName}`, chart.text);
  site.set(
    'media/map.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 300"><rect width="900" height="300"/></svg>',
  );
  const trees = allPages(module, pages);
  for (const name of NAMES)
    site.set(
      `${name}.html`,
      pages.document('website', {
        language: module.language,
        title: name,
        moduleTitle: module.title,
        html: {
          body: `<section class="page"><h1 class="page-title">${name}</h1>${html(trees.get(name) ?? [])}</section>`,
          footer: html(pages.footer(module)),
        },
        stylesheets: ['assets/theme.css'],
        scripts: [],
        navigation: NAMES.map((each) => ({
          title: each,
          href: `${each}.html`,
          type: 'reading',
          current: each === name,
        })),
        next: { title: 'years', href: 'years.html' },
      }),
    );
});

describe.each([
  { width: 390, height: 844, colorScheme: 'light' as const },
  { width: 1280, height: 900, colorScheme: 'dark' as const },
])('at $width pixels in $colorScheme', ({ width, height, colorScheme }) => {
  it('breaks no rule of axe, scrolls only downwards, and loads nothing from elsewhere', async () => {
    const { page, complaints } = await visit(site as Site, {
      viewport: { width, height },
      colorScheme,
      bypassCSP: true,
    });
    const script = await readFile(axe, 'utf8');
    for (const name of NAMES) {
      await page.goto(`${ORIGIN}/${name}.html`);
      // Nothing inside a closed part is looked at.
      await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect([name, overflow]).toEqual([name, 0]);
      await page.evaluate(script);
      const violations = await page.evaluate(
        "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))",
      );
      expect([name, violations]).toEqual([name, []]);
    }
    expect(complaints).toEqual([]);
    await leave(page);
  });

  it('has links and buttons of at least 44 pixels, but for those in a line of text', async () => {
    const { page } = await visit(site as Site, { viewport: { width, height }, colorScheme });
    await page.goto(`${ORIGIN}/text.html`);
    const small = await page.evaluate(
      "[...document.querySelectorAll('.cw-nav a, .pager a, .cw-header a, summary')].filter((each) => each.offsetParent !== null && each.getBoundingClientRect().height < 44).map((each) => each.outerHTML)",
    );
    expect(small).toEqual([]);
    await leave(page);
  });
});

it('works under its own content security policy', async () => {
  const { page, complaints } = await visit(site as Site, {});
  await page.goto(`${ORIGIN}/source.html`);
  await expect
    .poll(() => page.evaluate("getComputedStyle(document.querySelector('.cw-source')).borderTopStyle"))
    .toBe('double');
  expect(complaints).toEqual([]);
  await leave(page);
});

it('leads with the keyboard over the skip link into the text', async () => {
  const { page } = await visit(site as Site, {});
  await page.goto(`${ORIGIN}/text.html`);
  await page.keyboard.press('Tab');
  await expect.poll(() => page.evaluate('document.activeElement.className')).toBe('cw-skip');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('main');
  await leave(page);
});

it('prints without navigation', async () => {
  const { page } = await visit(site as Site, {});
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${ORIGIN}/text.html`);
  for (const selector of ['.cw-nav', '.pager', '.cw-skip'])
    await expect.poll(() => page.isVisible(selector)).toBe(false);
  await expect.poll(() => page.isVisible('.cw-main')).toBe(true);
  await leave(page);
});
