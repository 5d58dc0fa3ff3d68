import { describe, expect, it } from 'vitest';
import { resolvedModule } from '../../resolve/support.ts';
import { checkSchematron, sharedAvailable, sharedMissing, validateXml } from '../../support/xsd.ts';
import { type Built, buildPackage, buildUnit } from '../support/build.ts';
import { cartridgeProblems, duplicatePaths, manifestProblems } from '../support/cartridge-problems.ts';
import { everything, everythingFiles } from '../support/everything.ts';

const versions = ['1.1', '1.2', '1.3'] as const;

const packages: readonly [string, (target: string) => Promise<Built>][] = [
  ['everything', (target) => buildPackage(target, everything(), { files: everythingFiles })],
  [
    'everything, with what is for instructors',
    (target) => buildPackage(target, everything(), { files: everythingFiles, withInstructor: true }),
  ],
  ['a small module', (target) => buildPackage(target)],
  ['a module in Russian', (target) => buildPackage(target, { language: 'ru', title: 'Модуль' })],
  [
    'a unit',
    async (target) =>
      buildUnit(target, { sequential: true }, [
        await resolvedModule(everything(), { files: everythingFiles }),
        await resolvedModule({ id: 'second' }),
      ]),
  ],
];

describe.skipIf(!sharedAvailable())(
  `cartridges that the standard allows (${sharedAvailable() ? '' : sharedMissing})`,
  () => {
    for (const version of versions) {
      it.each(packages)(`${version}: %s`, async (_, build) => {
        expect(cartridgeProblems(await build(`common-cartridge@${version}`), version)).toEqual([]);
      });
    }

    it('are seen to be wrong where they are', async () => {
      const { text } = await buildPackage('common-cartridge');
      const manifest = text('imsmanifest.xml').replace('<schemaversion>1.1.0', '<schemaversion>1.1');
      expect(validateXml('cc11', manifest)).not.toEqual([]);
      const quiz = text('quizzes/example_check.xml').replace('cc_weighting', 'points_possible');
      expect(checkSchematron('cc11-qti', quiz)).not.toEqual([]);
    });
  },
);

describe('a cartridge', () => {
  it.each(packages)('lists every file and holds every file that it lists: %s', async (_, build) => {
    const built = await build('common-cartridge');
    expect(manifestProblems(built)).toEqual([]);
    expect(duplicatePaths(built)).toEqual([]);
  });

  it('is the same whenever it is built', async () => {
    const [first, second] = [await buildPackage('common-cartridge'), await buildPackage('common-cartridge')];
    expect(second.files).toEqual(first.files);
  });
});
