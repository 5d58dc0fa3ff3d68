import { expect, it } from 'vitest';
import { element, referenceTo, text } from '../../src/content/tree.ts';
import type { DraftFile, DraftModule, ImportDraft } from '../../src/import/draft/draft.ts';
import { selected } from '../../src/import/select.ts';

const place = { file: 'course.mbz' };

function module(key: string, title: string, files: readonly string[]): DraftModule {
  const shown = files.map((id) => referenceTo({ to: 'asset', id }));
  const body = [element('p', {}, text('See'), ...shown)];
  const activity = { type: 'reading' as const, key: `${key}-page`, place, title: `${title}: a page`, body };
  return { key, place, title, activities: [activity], rubrics: [], sources: [], terms: [] };
}

const file = (name: string): DraftFile => ({ name, bytes: () => new Uint8Array(), place });
const entry = (where: string | undefined, part?: string) => ({
  outcome: 'changed' as const,
  kind: 'link' as const,
  place: { ...place, ...(where === undefined ? {} : { where }) },
  text: `${where} ${part}`,
  ...(part === undefined ? {} : { part }),
});

const course: ImportDraft = {
  modules: [module('m1', 'Week 1', ['map', 'shared']), module('m2', 'Week 2', ['chart', 'shared'])],
  files: new Map([
    ['map', { ...file('map.png'), captions: [{ language: 'en', file: 'words' }] }],
    ['words', file('words.vtt')],
    ['chart', file('chart.png')],
    ['shared', file('shared.png')],
    ['nowhere', file('nowhere.png')],
  ]),
  entries: [
    entry('Week 1 / A page that was left out'),
    entry('Week 1: a page'),
    entry('Something', 'm1-page'),
    entry('Week 2 / A page'),
    entry('Something', 'm2-page'),
    entry(undefined),
    entry('The course'),
  ],
};

it('the report of chosen modules says nothing of the others but that they were not chosen', () => {
  const { value } = selected(course, ['2']);
  expect(value?.entries.map(({ kind, place: { where }, part }) => `${kind} ${where} ${part}`)).toEqual([
    'link Week 2 / A page undefined',
    'link Something m2-page',
    'link undefined undefined',
    'link The course undefined',
    'not-chosen undefined m1',
  ]);
});

it('files that only the others show are no files that nothing shows', () => {
  expect([...(selected(course, ['2']).value?.files.keys() ?? [])]).toEqual(['chart', 'shared', 'nowhere']);
  expect(selected(course, []).value?.files.size).toBe(5);
});
