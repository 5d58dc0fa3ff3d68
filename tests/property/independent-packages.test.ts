import { beforeAll, describe, expect, it } from 'vitest';
import { type EmittedPackage, emitPackage } from '../../src/pipeline/emit-package.ts';
import type { Prepared } from '../../src/pipeline/prepare.ts';
import type { ChosenTarget } from '../../src/pipeline/targets.ts';
import { createPageSource } from '../../src/render/page-source.ts';
import type { Theme } from '../../src/render/theme.ts';
import { loadDefaultTheme } from '../../src/render/theme-on-disk.ts';
import { targets } from '../../src/targets/registry.ts';
import { prepareInMemory } from '../support/build-in-memory.ts';
import { kitchenSink, kitchenSinkFiles } from '../support/kitchen-sink/index.ts';

const every: readonly ChosenTarget[] = targets.flatMap((target) =>
  target.versions.map((version) => ({ target, version })),
);

const nameOf = ({ target, version }: ChosenTarget): string => `${target.name}@${version.id}`;

/** Packages of the kitchen sink by their targets, built one after the other of the same pages. */
type Built = ReadonlyMap<string, EmittedPackage>;

/** Targets share what is rendered. None may see in it what another has made of the module. */
describe('a package does not depend on what is built before it:', () => {
  let theme: Theme;
  let prepared: Prepared | undefined;
  // Each target comes after each other one in one of the two.
  let inOrder: Built;
  let inReverse: Built;

  beforeAll(async () => {
    theme = await loadDefaultTheme();
    prepared = (await prepareInMemory(kitchenSink(), kitchenSinkFiles)).prepared;
    inOrder = built(every);
    inReverse = built(every.toReversed());
  });

  function built(order: readonly ChosenTarget[]): Built {
    if (prepared === undefined) throw new Error('The kitchen sink is at fault.');
    const module = prepared;
    const pages = createPageSource({ theme });
    const emit = (one: ChosenTarget) => emitPackage(module, one, { pages, withInstructor: false, timestamp: 0 });
    return new Map(order.map((one) => [nameOf(one), emit(one)]));
  }

  it.each(every.map((chosen) => [nameOf(chosen), chosen] as const))('%s', (name, chosen) => {
    const alone = built([chosen]).get(name);
    for (const among of [inOrder.get(name), inReverse.get(name)]) {
      expect(among?.files.map(({ path }) => path)).toEqual(alone?.files.map(({ path }) => path));
      const changed = among?.files.filter((file, index) => {
        const before = alone?.files[index];
        return file.kind === 'text' && before?.kind === 'text' && file.text !== before.text;
      });
      expect(changed?.map(({ path }) => path)).toEqual([]);
      expect(among?.losses).toEqual(alone?.losses);
    }
  });
});
