import { expect, it } from 'vitest';
import { checkInMemory } from '../../src/pipeline/build-in-memory.ts';
import { ownFilesOnDisk } from '../../src/pipeline/own-files-on-disk.ts';
import { filesWith } from '../guarantees/workspaces.ts';
import { kitchenSink } from '../support/kitchen-sink/index.ts';

/** The value with every number in it replaced, but the number of the format. */
function withNumbers(value: unknown, number: number): unknown {
  if (typeof value === 'number') return number;
  if (Array.isArray(value)) return value.map((item) => withNumbers(item, number));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name, name === 'format' ? child : withNumbers(child, number)]),
  );
}

/** Gaps, pools and essays by how much they ask for, so that each is counted with. */
const asking = {
  id: 'asking',
  type: 'quiz',
  title: 'What numbers ask for',
  purpose: 'graded',
  settings: { attempts: 3, timeLimitMinutes: 10, passPercent: 50 },
  questions: [
    { id: 'least', type: 'essay', stem: 'At least', words: { min: 5 } },
    { id: 'most', type: 'essay', stem: 'At most', words: { max: 5 } },
  ],
};

it.each([-6, -1e300, 0, 0.5, 1e6, 1e300])(
  'numbers that are all %d are reported, and make nothing fail',
  async (number) => {
    const { activities, ...rest } = kitchenSink();
    const definition = withNumbers({ ...rest, activities: [...activities, asking] }, number);
    const files = filesWith(definition as ReturnType<typeof kitchenSink>);
    const faults: unknown[] = [];
    const { diagnostics } = await checkInMemory({ files, onFault: (thrown) => faults.push(thrown) }, ownFilesOnDisk);
    expect(faults).toEqual([]);
    expect(diagnostics.filter(({ code }) => code === 'definition/out-of-range').length).toBeGreaterThan(10);
  },
);
