import { beforeAll, describe, expect, it } from 'vitest';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { full, seed, tried } from '../guarantees/scale.ts';
import { exploring, fc, tries } from '../support/property.ts';
import { dilemmas } from './dilemmas.ts';
import { brokenDilemma } from './first-broken.ts';
import { anyCase, bases, brokenBy, CASES, type Case, shapeErrors } from './random-merges.ts';
import { errorsFor } from './sound.ts';

const runs = full ? 9000 : CASES;
const judged = full ? 1000 : 5;
const options = (usual: number) => (full ? { seed, numRuns: usual } : tries(usual));
const timeout = full || exploring ? 36_000_000 : 60_000;

it.each(dilemmas)('keeps the rules: $what', (one) => {
  expect([one.theirs, one.mine].flatMap(shapeErrors)).toEqual([]);
  expect(brokenDilemma(one)).toEqual([]);
});

describe('merges of random edits', () => {
  const byRules = new Map<number, (version: ModuleDefinition) => readonly Diagnostic[]>();
  beforeAll(async () => {
    for (const [index, base] of bases.entries()) byRules.set(index, await errorsFor(base));
  });

  it(
    'are whole by their shape, nobody’s words are lost, and what one side touched is as that side has it',
    () => {
      // A formula that has brackets as gaps have them.
      const usual = 'questions/gap-beside-formula refers to gaps/1';
      expect(bases.flatMap(shapeErrors).filter((error) => error !== usual)).toEqual([]);
      fc.assert(
        fc.property(anyCase, (one) => {
          expect(brokenBy(one, shapeErrors)).toEqual([]);
        }),
        options(runs),
      );
      tried('merges', runs);
    },
    timeout,
  );

  it(
    'pass `check` where the three do',
    () => {
      expect(bases.map((base, index) => byRules.get(index)?.(base))).toEqual(bases.map(() => []));
      const tryOne = (one: Case): void => {
        const errors = byRules.get(one.base) ?? (() => []);
        expect(brokenBy(one, errors, errors)).toEqual([]);
      };
      fc.assert(fc.property(anyCase, tryOne), options(judged));
      tried('merges', judged);
    },
    timeout,
  );
});
