import { expect, it } from 'vitest';
import { axeFindings } from '../player/axe.ts';
import { begin } from '../player/student.ts';
import { leave, ORIGIN, openPlayed, visit } from '../support/browser.ts';
import { builtPackage } from '../support/built-package.ts';
import { kitchenSink, sinkLook } from '../support/kitchen-sink/index.ts';

const schemes = ['light', 'dark'] as const;

it('every kind of page of a website in an institution’s colours can be read, on light screens and on dark ones', async () => {
  const { contents } = await builtPackage(kitchenSink(), 'website', sinkLook);
  const { page, complaints } = await visit(contents, { viewport: { width: 390, height: 844 } });
  // One page of each kind that has colours of its own; there are nearly thirty pages.
  const kinds = new Set(['reading', 'excerpt', 'dataset', 'timeline', 'quiz']);
  const pages = kitchenSink().activities.filter(({ id, type }) => kinds.has(type) && contents.has(`${id}.html`));
  const types = new Map(pages.map(({ id, type }) => [type, `${id}.html`] as const));
  const paths = ['index.html', '_glossary.html', ...types.values()];
  expect(paths.length).toBe(7);
  for (const path of paths) {
    await page.goto(`${ORIGIN}/${path}`);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      expect([path, colorScheme, ...(await axeFindings(page, path === 'index.html' ? 'all' : 'colours'))]).toEqual([
        path,
        colorScheme,
      ]);
    }
  }
  expect(complaints).toEqual([]);
  await leave(page);
});

it('so can a quiz that is being taken, with the logo beside its title, and the instructor’s guide', async () => {
  const scorm = await builtPackage(kitchenSink(), 'scorm-2004', sinkLook);
  const { page } = await visit(scorm.contents, { viewport: { width: 1280, height: 900 } });
  await openPlayed(page, `${ORIGIN}/index.html#page--practice`);
  await begin(page);
  const logo = await page.locator('header img[alt="University of Example"]').boundingBox();
  expect(logo?.height).toBeGreaterThan(24);
  expect(logo?.height).toBeLessThanOrEqual(72);
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    expect([colorScheme, ...(await axeFindings(page, 'colours'))]).toEqual([colorScheme]);
  }
  await leave(page);
  const guide = await builtPackage(kitchenSink(), 'instructor-guide', sinkLook);
  const other = await visit(guide.contents, { viewport: { width: 390, height: 844 } });
  const [path = ''] = guide.contents.keys();
  await other.page.goto(`${ORIGIN}/${path}`);
  for (const colorScheme of schemes) {
    await other.page.emulateMedia({ colorScheme });
    expect([colorScheme, ...(await axeFindings(other.page, 'colours'))]).toEqual([colorScheme]);
  }
  await leave(other.page);
});
