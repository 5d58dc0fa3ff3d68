import { expect, it } from 'vitest';
import { reportHtml } from '../../src/import/report/html.ts';
import type { ImportReport, ReportedEntry } from '../../src/import/report/report.ts';
import { axeFindings } from '../player/axe.ts';
import { leave, ORIGIN, visit } from '../support/browser.ts';

const entry = (outcome: ReportedEntry['outcome'], kind: string, text: string, was?: string): ReportedEntry => ({
  outcome,
  kind,
  place: {
    file: 'a-course-with-a-long-name-and-no-place-to-break-it-2026-autumn-export.imscc',
    where: 'Week 1 / Essay',
  },
  text,
  ...(was === undefined ? {} : { was }),
});

/** Something in every section. */
const report: ImportReport = {
  originals: [{ name: 'course.imscc', reader: 'course', title: 'course export' }],
  modules: [
    { id: 'bread', title: 'Bread & salt', counts: [{ what: 'quizzes', count: 2 }] },
    { id: 'salt', title: 'Salt', counts: [{ what: 'pages', count: 12 }] },
  ],
  entries: [
    entry('left', 'due-date', 'It was due.', '1 March 2026'),
    entry('left', 'question', 'A question with a hotspot is left out.', 'Which part of the loaf is the crust?'),
    entry('changed', 'points', 'Points are rounded.', '2.505'),
    entry('taken', 'page', 'A page became a reading.'),
  ],
  toDos: [
    {
      module: 'bread',
      text: 'The licence of `loaf` is not filled in yet.',
      hint: 'Write one.',
      pointer: '/assets/0/license',
    },
  ],
};

it.each([
  [390, 'light'],
  [1280, 'dark'],
] as const)(
  'the report of an import at %d pixels (%s) breaks no rule of axe, and scrolls only downwards',
  async (width, colorScheme) => {
    const { page, complaints } = await visit(new Map([['report.html', reportHtml(report)]]), {
      viewport: { width, height: 844 },
      colorScheme,
      bypassCSP: true,
    });
    await page.goto(`${ORIGIN}/report.html`);
    await expect.poll(() => page.locator('section').count()).toBe(4);
    expect(await axeFindings(page)).toEqual([]);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
      .toBe(0);
    expect(complaints).toEqual([]);
    await leave(page);
  },
);
