import { expect, test } from 'vitest';
import { commonModule } from '../../bench/common-module.mjs';
import { pageWeight } from '../../bench/page-weight.mjs';
import { builtPackage, builtUnit } from '../support/built-package.ts';

/**
 * What the first page of the module of our measurements took before students had practice, flags, a drawer, terms that
 * open in place and all that they have since: it may take no more. In requests, bytes, and bytes gzipped.
 */
const BUDGET = {
  'scorm-1.2': { requests: 5, bytes: 154_443, gzipped: 40_841 },
  website: { requests: 5, bytes: 121_020, gzipped: 38_739 },
  'website of a unit': { requests: 4, bytes: 44_608, gzipped: 13_238 },
} as const;

function expectWithin(
  files: ReadonlyMap<string, Uint8Array | string>,
  budget: (typeof BUDGET)[keyof typeof BUDGET],
): void {
  const { requests, bytes, gzipped } = pageWeight(files);
  expect(requests).toBeLessThanOrEqual(budget.requests);
  expect(bytes).toBeLessThanOrEqual(budget.bytes);
  expect(gzipped).toBeLessThanOrEqual(budget.gzipped);
  // A page that asks for nothing would be light, too.
  expect(requests).toBeGreaterThan(2);
}

test.each(['scorm-1.2', 'website'] as const)('the first page of %s is no heavier than it was', async (target) => {
  const { contents } = await builtPackage(commonModule('module-0'), target, { workspace: {} });
  expectWithin(contents, BUDGET[target]);
});

test('the first page of a unit’s website is no heavier than it was', async () => {
  const { contents } = await builtUnit([commonModule('module-0'), commonModule('module-1')]);
  expectWithin(contents, BUDGET['website of a unit']);
});
