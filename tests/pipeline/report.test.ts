import { describe, expect, it } from 'vitest';
import { textChunks } from '../../src/archive/write.ts';
import { outputHead } from '../../src/pipeline/output-head.ts';
import type { BuildReport } from '../../src/pipeline/report.ts';
import { reportText } from '../../src/pipeline/report.ts';

const loss = {
  outcome: 'dropped',
  module: 'a',
  subject: 'a',
  feature: 'completion',
  message: 'two\nlines “𝔘”',
} as const;
const built = { module: 'a', target: 'canvas', file: 'a.imscc', bytes: 3, sha256: 'f00d', losses: [loss, loss] };
const found = { code: 'build/nothing', severity: 'info', message: '"]}', file: 'a', related: [] } as const;

describe('the report of a build', () => {
  it.each<[string, BuildReport]>([
    ['nothing', { packages: [], diagnostics: [] }],
    ['one package', { packages: [{ ...built, losses: [] }], diagnostics: [] }],
    ['several packages and diagnostics', { packages: [built, built], diagnostics: [found, found] }],
  ])('of %s is indented JSON', (_, report) => {
    expect([...reportText(report)].join('')).toBe(`${JSON.stringify({ ...outputHead, ...report }, null, 2)}\n`);
  });

  it('is the same text however many chunks it is written in', () => {
    const report = { packages: Array.from({ length: 1000 }, () => built), diagnostics: [found] };
    const chunks = [...textChunks(reportText(report))];
    expect(chunks.length).toBeGreaterThan(3);
    expect(Buffer.concat(chunks).toString('utf8')).toBe(`${JSON.stringify({ ...outputHead, ...report }, null, 2)}\n`);
  });
});
