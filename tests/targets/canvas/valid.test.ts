import { describe, expect, it } from 'vitest';
import { resolvedModule } from '../../resolve/support.ts';
import { sharedAvailable, sharedMissing } from '../../support/xsd.ts';
import { type Built, buildPackage, buildUnit } from '../support/build.ts';
import { cartridgeProblems, duplicatePaths, manifestProblems } from '../support/cartridge-problems.ts';
import { everything, everythingFiles } from '../support/everything.ts';

const packages: readonly [string, () => Promise<Built>][] = [
  ['everything', () => buildPackage('canvas', everything(), { files: everythingFiles })],
  [
    'everything, with what is for instructors',
    () => buildPackage('canvas', everything(), { files: everythingFiles, withInstructor: true }),
  ],
  ['a small module', () => buildPackage('canvas')],
  ['a module in Russian', () => buildPackage('canvas', { language: 'ru', title: 'Модуль' })],
  [
    'a unit',
    async () =>
      buildUnit('canvas', { sequential: true }, [
        await resolvedModule(everything(), { files: everythingFiles }),
        await resolvedModule({ id: 'second' }),
      ]),
  ],
];

describe('a Canvas cartridge', () => {
  it.skipIf(!sharedAvailable()).each(packages)(
    `is a valid Common Cartridge 1.1 (${sharedAvailable() ? 'by its schemas' : sharedMissing}): %s`,
    async (_, build) => {
      expect(cartridgeProblems(await build(), '1.1')).toEqual([]);
    },
  );

  it.each(packages)('lists every file and holds every file that it lists: %s', async (_, build) => {
    const built = await build();
    expect(manifestProblems(built)).toEqual([]);
    expect(duplicatePaths(built)).toEqual([]);
  });

  it('is the same whenever it is built', async () => {
    const [first, second] = [await buildPackage('canvas'), await buildPackage('canvas')];
    expect(second.files).toEqual(first.files);
  });
});
