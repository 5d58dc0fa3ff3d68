import { expect, it } from 'vitest';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { compareDefinitions, mergeDefinitions } from '../../src/compare/index.ts';
import { bareModule } from '../support/kitchen-sink/index.ts';

const filled: Partial<ModuleDefinition> = {
  summary: 'About bread.',
  authors: [{ name: 'A. Author' }],
  license: { id: 'CC-BY-4.0', holder: 'A. Author', year: 2026 },
  objectives: [{ id: 'bake', text: 'Students can bake.' }],
};
const open: Partial<ModuleDefinition> = { summary: null, authors: null, license: null, objectives: null };
const moduleOf = (more: Partial<ModuleDefinition>): ModuleDefinition => ({ ...bareModule(), ...more });
const shown = ({ summary, authors, license, objectives }: ModuleDefinition) => ({
  summary,
  authors,
  license,
  objectives,
});

it('tells filling in from leaving out', () => {
  const changes = compareDefinitions(moduleOf(open), moduleOf(filled));
  expect(new Set(changes.map(({ path }) => path[0]))).toEqual(new Set(['summary', 'authors', 'license', 'objectives']));
  expect(compareDefinitions(moduleOf(open), moduleOf(open))).toEqual([]);
});

it.each([
  ['mine filled in', open, open, filled, filled],
  ['theirs filled in', open, filled, open, filled],
  ['nobody filled in', open, open, open, open],
  ['mine emptied', filled, filled, open, open],
  ['theirs emptied', filled, open, filled, open],
])('merges what %s', (_what, base, theirs, mine, expected) => {
  const { merged, conflicts } = mergeDefinitions({
    base: moduleOf(base),
    theirs: moduleOf(theirs),
    mine: moduleOf({ ...mine, title: 'Mine' }),
  });
  expect(shown(merged)).toEqual(expected);
  expect(conflicts).toEqual([]);
});

it('leaves it to people where both filled in differently', () => {
  const mine: Partial<ModuleDefinition> = { ...filled, summary: 'On bread.', authors: [{ name: 'B. Author' }] };
  const result = mergeDefinitions({ base: moduleOf(open), theirs: moduleOf(filled), mine: moduleOf(mine) });
  expect(result.merged.summary).toBe('On bread.');
  expect(new Set(result.merged.authors?.map(({ name }) => name))).toEqual(new Set(['A. Author', 'B. Author']));
  expect(result.conflicts.map(({ path }) => path[0])).toContain('summary');
});

it('leaves it to people where one emptied what the other changed', () => {
  const changed = { ...filled, summary: 'On bread.', license: null, objectives: null };
  const result = mergeDefinitions({ base: moduleOf(filled), theirs: moduleOf(open), mine: moduleOf(changed) });
  expect(result.merged).toMatchObject({ summary: 'On bread.', authors: null, license: null });
  expect(result.conflicts.map(({ path, theirs }) => [path[0], theirs])).toEqual([['summary', null]]);
});
