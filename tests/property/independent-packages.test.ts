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

/** Targets share what is rendered. None may see in it what another has made of the module. */
describe('a package does not depend on what is built before it:', () => {
  let theme: Theme;
  let prepared: Prepared | undefined;
  const every: readonly ChosenTarget[] = targets.flatMap((target) =>
    target.versions.map((version) => ({ target, version })),
  );

  beforeAll(async () => {
    theme = await loadDefaultTheme();
    prepared = (await prepareInMemory(kitchenSink(), kitchenSinkFiles)).prepared;
  });

  function emitted(chosen: readonly ChosenTarget[]): readonly EmittedPackage[] {
    if (prepared === undefined) throw new Error('The kitchen sink is at fault.');
    const module = prepared;
    const pages = createPageSource({ theme });
    return chosen.map((one) => emitPackage(module, one, { pages, withInstructor: false, timestamp: 0 }));
  }

  it.each(every.map((chosen) => [`${chosen.target.name}@${chosen.version.id}`, chosen] as const))(
    '%s',
    (_name, chosen) => {
      const others = every.filter((one) => one !== chosen);
      const [alone] = emitted([chosen]);
      const last = emitted([...others, chosen]).at(-1);
      expect(last?.files.map(({ path }) => path)).toEqual(alone?.files.map(({ path }) => path));
      const changed = last?.files.filter((file, index) => {
        const before = alone?.files[index];
        return file.kind === 'text' && before?.kind === 'text' && file.text !== before.text;
      });
      expect(changed?.map(({ path }) => path)).toEqual([]);
      expect(last?.losses).toEqual(alone?.losses);
    },
  );
});
