import { describe, expect, it } from 'vitest';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { zipChunks } from '../../src/archive/zip.ts';
import { memoryHost } from '../../src/source/memory-host.ts';
import { type Platform, verify } from '../../src/verify/index.ts';
import { builtPackage } from '../support/built-package.ts';
import { kitchenSink } from '../support/kitchen-sink.ts';
import { smallModule } from '../support/small-module.ts';

/** For whom each package is made. */
const MADE_FOR: Readonly<Record<string, readonly Platform[]>> = {
  canvas: ['canvas'],
  moodle: ['moodle'],
  'common-cartridge': ['moodle', 'canvas'],
  'common-cartridge@1.2': ['canvas'],
  'common-cartridge@1.3': ['canvas'],
  'scorm-1.2': ['moodle'],
  'scorm-2004': ['moodle'],
  'scorm-2004@3': ['moodle'],
  website: [],
};

/**
 * Warnings our packages may carry: what a plain cartridge cannot keep, which the build declares as a loss; the third
 * choice that no importer asks for; and the author's own & in a SCORM title.
 */
const DECLARED = new Set([
  'qti/two-choices',
  'canvas/multiple-response-becomes-choice',
  'canvas/quiz-intro-lost',
  'canvas/true-false-becomes-choice',
  'moodle/quiz-intro-lost',
  'moodle/scorm-title',
]);

/** Built and zipped as the pipeline does it. */
async function build(definition: ModuleDefinition, target: string): Promise<Uint8Array> {
  const { files } = await builtPackage(definition, target);
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipChunks(files, memoryHost({}, '/work'))) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe.each([
  ['a small module', smallModule()],
  ['a module of everything', kitchenSink()],
])('%s', (_, definition) => {
  it.each(Object.entries(MADE_FOR))('as %s verifies clean for the platform it is made for', async (wish, platforms) => {
    const report = await verify(await build(definition, wish), { name: wish, for: platforms });
    expect(report.kind).not.toBe('unknown');
    const problems = report.diagnostics.filter((one) => one.severity !== 'info' && !DECLARED.has(one.code));
    expect(problems).toEqual([]);
    expect(report.verdicts.filter((one) => !one.outcome.startsWith('accepted'))).toEqual([]);
  });

  it('as a Canvas cartridge does not stop a Moodle restore', async () => {
    const report = await verify(await build(definition, 'canvas'), { name: 'canvas', for: ['moodle'] });
    expect(report.diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
  });
});
