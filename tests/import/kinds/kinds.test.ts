import { expect, it } from 'vitest';
import { type ReportKind, reportKinds } from '../../../src/import/draft/report-kinds.ts';
import { importInMemory } from '../../../src/importing/import-in-memory.ts';
import { canvasWithEverySetting } from './canvas.ts';
import { documents } from './documents.ts';
import { chosen, drafted } from './drafts.ts';
import { moodleWithEverySetting } from './moodle.ts';
import { pages } from './pages.ts';
import type { Planted } from './planted.ts';
import { questions } from './questions.ts';

const originals: Readonly<Record<string, Planted>> = {
  'a Canvas export with every setting': canvasWithEverySetting,
  'a Moodle backup with every setting': moodleWithEverySetting,
  ...documents,
  ...questions,
  ...pages,
  'a draft of all that no module can have': drafted,
  'a course of which a part was chosen': chosen,
};

/** Kinds that no original alone gives. */
const elsewhere: readonly ReportKind[] = [
  // Needs two imports into one folder: `tests/import/on-disk.test.ts`.
  'kept-yours',
];

it.each(Object.entries(originals))('the report of %s has exactly these kinds of lines', async (_, planted) => {
  const { file, contents, kinds, ...wishes } = planted;
  const { report, diagnostics } = await importInMemory({
    files: [{ name: file, contents }],
    language: 'en',
    namespace: '7b0c1a52-0f3b-4d55-9a63-0f6f0e6a2d11',
    ...wishes,
  });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect([...new Set(report?.entries.map(({ kind }) => kind))].sort()).toEqual(kinds);
});

it('each kind of line is in one of these reports', () => {
  const planted = [...Object.values(originals).flatMap(({ kinds }) => kinds), ...elsewhere];
  expect([...reportKinds].filter((kind) => !planted.includes(kind))).toEqual([]);
});
