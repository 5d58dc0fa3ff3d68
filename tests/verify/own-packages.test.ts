import { describe, expect, it } from 'vitest';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { zipChunks } from '../../src/archive/zip.ts';
import type { Host } from '../../src/source/host.ts';
import { memoryHost } from '../../src/source/memory-host.ts';
import { nodeHost } from '../../src/source/node-host.ts';
import { targets } from '../../src/targets/registry.ts';
import { type Platform, verify } from '../../src/verify/index.ts';
import { type BuiltPackage, builtFromRepository, builtPackage } from '../support/built-package.ts';
import { repository } from '../support/cli.ts';
import { Known } from '../support/known.ts';
import { playableModule } from '../support/playable-module.ts';
import { smallModule } from '../support/small-module.ts';

/** For whom each package is made. */
const MADE_FOR: Readonly<Record<string, readonly Platform[]>> = {
  canvas: ['canvas', 'new-quizzes'],
  moodle: ['moodle'],
  'common-cartridge': ['moodle', 'canvas'],
  'common-cartridge@1.2': ['canvas'],
  'common-cartridge@1.3': ['canvas'],
  'scorm-1.2': ['moodle'],
  'scorm-2004': ['moodle'],
  'scorm-2004@3': ['moodle'],
  website: [],
};

/** Zipped as the pipeline does it. */
async function pack({ files }: BuiltPackage, host: Host): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipChunks(files, host)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const packed = new Known<Uint8Array>();

const inMemory = (definition: ModuleDefinition) => (target: string) =>
  packed.of(definition, target, async () => pack(await builtPackage(definition, target), memoryHost({}, '/work')));
const ofRepository = (path: string) => (target: string) =>
  packed.of(packed, [path, target], async () => pack(await builtFromRepository(path, target), nodeHost(repository)));

describe.each([
  ['a small module', inMemory(smallModule())],
  ['a module of everything', inMemory(playableModule())],
  ['krumgolts-kurushin', ofRepository('krumgolts-kurushin')],
  ['where-to-complain', ofRepository('where-to-complain')],
])('%s', (_, build) => {
  it.each(Object.entries(MADE_FOR))('as %s passes strictly for whom it is made', async (target, platforms) => {
    await expectStrict(await build(target), target, platforms);
  });

  it('as a Canvas cartridge does not stop a Moodle restore', async () => {
    const report = await verify(await build('canvas'), { name: 'canvas', for: ['moodle'] });
    expect(report.diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
  });
});

describe('the unit', () => {
  const UNIT_TARGETS = Object.entries(MADE_FOR).filter(([target]) => !target.startsWith('scorm'));
  it.each(UNIT_TARGETS)('as %s passes strictly for whom it is made', async (target, platforms) => {
    await expectStrict(await ofRepository('unit.json')(target), target, platforms);
  });
});

/** No error and no warning: what `verify --strict` and `build --verify --strict` ask for. */
async function expectStrict(bytes: Uint8Array, name: string, platforms: readonly Platform[]): Promise<void> {
  const report = await verify(bytes, { name, for: platforms });
  expect(report.kind).not.toBe('unknown');
  expect(report.diagnostics.filter((one) => one.severity !== 'info')).toEqual([]);
  expect(report.verdicts.filter((one) => one.outcome !== 'accepted')).toEqual([]);
}

it('asks every target and version for what it says it is made for', () => {
  const said = targets.flatMap((target) =>
    target.versions
      .filter((version) => version.container !== 'file')
      .map((version, index) => [index === 0 ? target.name : `${target.name}@${version.id}`, version.platforms]),
  );
  expect(Object.fromEntries(said)).toEqual(MADE_FOR);
});
