import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { targets } from '../../src/targets/registry.ts';
import { emptyFolder } from '../support/cli.ts';
import { kitchenSink } from '../support/kitchen-sink/index.ts';
import { ChangedWorkspace } from './fault-injection.ts';
import { answersTo, type FileOperation } from './faulty-fs.ts';
import { pick, randomOf } from './random.ts';
import { full, tried } from './scale.ts';
import { filesModule } from './workspaces.ts';

/** A program that remembers builds is known by this. */
beforeEach(() => {
  vi.stubEnv('CARTWRIGHT_BUILD', 'test');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

interface Case {
  readonly operation: number;
  readonly code: string;
  readonly at: FileOperation;
}

/** Every operation with everything that may be answered to it. */
function everyCase(operations: readonly FileOperation[]): readonly Case[] {
  return operations.flatMap((at, operation) => answersTo(at).map((code) => ({ operation, code, at })));
}

/**
 * Of each kind of operation one, its file and answer chosen by the seed; where there are no packages yet, of those that
 * make some.
 */
function oneOfEach(cases: readonly Case[], from: 'old' | 'nothing'): readonly Case[] {
  const groups = new Map<string, Case[]>();
  for (const one of cases) groups.set(one.at.kind, [...(groups.get(one.at.kind) ?? []), one]);
  const chosen = [...groups].filter(([kind]) => from === 'old' || /^(?:mkdir|create|rename|made)/.test(kind));
  return chosen.map(([, group], index) => pick(group, randomOf(index)));
}

describe('a build in which one operation of the file system fails', () => {
  it.each(['old', 'nothing'] as const)(
    'leaves whole packages, one error, a right memory and nothing half-written, starting from %s packages',
    { timeout: full ? 36_000_000 : 120_000 },
    async (from) => {
      const folder = emptyFolder();
      const workspace = full
        ? new ChangedWorkspace(
            folder,
            targets.map(({ name }) => name),
            kitchenSink(),
          )
        : new ChangedWorkspace(folder, ['website', 'instructor-guide'], filesModule());
      await workspace.prepare();
      const { operations, broken } = await workspace.run(undefined, from);
      expect(broken).toEqual([]);
      const cases = everyCase(operations);
      const chosen = full ? cases : oneOfEach(cases, from);
      const found: string[] = [];
      for (const { operation, code, at } of chosen) {
        const { broken } = await workspace.run({ operation, code }, from);
        const worded = broken.map(
          (what) => `${at.kind} ${at.path.replace(folder, '')} (${operation}) ${code}: ${what}`,
        );
        found.push(...worded);
        if (full) process.stdout.write(worded.map((line) => `${line}\n`).join(''));
      }
      expect(found).toEqual([]);
      tried('faults', chosen.length);
    },
  );
});
