import { expect, it } from 'vitest';
import { leftOutLine } from '../support/left-out-reporter.ts';

it('a run says in one line what it left out, and nothing where it left out nothing', () => {
  expect(leftOutLine(0, 'there are none')).toBeUndefined();
  expect(leftOutLine(1, undefined)).toBe('LEFT OUT: 1 test was not run; on this machine.');
  expect(leftOutLine(20, 'there are none at /shared/xsd')).toBe(
    'LEFT OUT: 20 tests were not run; packages were not held against the standards’ schemas: there are none at /shared/xsd.',
  );
});
