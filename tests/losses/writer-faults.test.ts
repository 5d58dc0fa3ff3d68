import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
// @ts-expect-error a list for a script, without types
import { faults as mergeFaults } from '../../scripts/merge-faults-list.mjs';
// @ts-expect-error the same
import { faults as writerFaults } from '../../scripts/writer-faults-list.mjs';

interface Fault {
  readonly file: string;
  readonly from: string;
}

const repository = new URL('../../', import.meta.url);

// The faults are tried by hand (`scripts/writer-faults.mjs`, `scripts/merge-faults.mjs`); one whose line has changed since
// tries nothing.
it.each<[string, readonly Fault[]]>([
  ['writers', writerFaults],
  ['merges', mergeFaults],
])('the faults of %s are in lines that are there', (_, faults) => {
  const gone = faults.filter(({ file, from }) => !readFileSync(new URL(file, repository), 'utf8').includes(from));
  expect(gone).toEqual([]);
});
