import { expect, it } from 'vitest';
import { reportHtml } from '../../src/import/report/html.ts';
import type { ImportReport, ReportedEntry } from '../../src/import/report/report.ts';

const entry = (parts: Partial<ReportedEntry>): ReportedEntry => ({
  outcome: 'left',
  kind: 'due-date',
  place: { file: 'course.imscc', where: 'Week 1 / Essay' },
  text: 'It was due.',
  ...parts,
});

const reportOf = (entries: readonly ReportedEntry[], reader = 'course'): ImportReport => ({
  originals: [{ name: 'course.imscc', reader, title: 'course export' }],
  modules: [{ id: 'bread', title: 'Bread & salt', counts: [{ what: 'quizzes', count: 2 }] }],
  entries,
  toDos: [
    {
      module: 'bread',
      text: 'The licence of `loaf` is not filled in yet.',
      hint: 'Write <one>.',
      pointer: '/assets/0/license',
    },
  ],
});

/** The text of the section of a heading. */
const section = (html: string, id: string): string =>
  new RegExp(`<section aria-labelledby="${id}">([\\s\\S]*?)</section>`).exec(html)?.[1] ?? '';

it('says what was taken, what is to be filled in, and escapes both', () => {
  const html = reportHtml(reportOf([]));
  expect(section(html, 'taken')).toContain('<b>Bread &amp; salt</b>: 2 quizzes.');
  expect(section(html, 'todo')).toContain('<p class="hint">Write &lt;one&gt;.</p>');
  expect(section(html, 'todo')).toContain('The licence of <code>loaf</code> is not filled in yet.');
});

it('makes a checklist of what a course had set and no module carries, with its old value', () => {
  const html = reportHtml(
    reportOf([
      entry({ was: '1 March' }),
      entry({ outcome: 'changed', kind: 'points', text: 'Points changed.', was: '5' }),
    ]),
  );
  expect(section(html, 'hand')).toMatch(/<input type="checkbox">.*It was due\. In the original: <b>1 March<\/b>/);
  expect(section(html, 'hand')).not.toContain('Points changed.');
  expect(section(html, 'changed')).toContain('Points changed.');
  expect(section(html, 'left')).toBe('');
});

it('takes nothing in a document for a setting, and no contents for one', () => {
  const left = [entry({ kind: 'question', was: 'Which?' })];
  expect(section(reportHtml(reportOf(left)), 'left')).toContain('Which?');
  const html = reportHtml(reportOf([entry({ was: 'Red' })], 'docx'));
  expect(section(html, 'hand')).toBe('');
  expect(section(html, 'left')).toContain('Red');
});
