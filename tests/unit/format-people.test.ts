import { describe, expect, it } from 'vitest';
import type { Diagnostic, Severity } from '../../src/diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../../src/diagnostics/format-people.ts';

const several = (count: number, severity: Severity, code: Diagnostic['code']): readonly Diagnostic[] =>
  Array.from({ length: count }, (_, index) => ({ code, severity, message: `It is ${index}.`, file: `m${index}.json` }));

const linesOf = (diagnostics: readonly Diagnostic[]) => formatDiagnostics(diagnostics, { colour: false }).split('\n');

describe('findings for people', () => {
  it('write out five notes of a code and count the rest', () => {
    const lines = linesOf([...several(8, 'info', 'build/answers-readable'), ...several(6, 'info', 'resolve/unread')]);
    expect(lines.filter((line) => line.includes(': note: '))).toHaveLength(10);
    expect(lines.slice(-3)).toEqual([
      'and 3 more notes like them [build/answers-readable]',
      'and 1 more note like it [resolve/unread]',
      '',
    ]);
  });

  it.each(['error', 'warning'] as const)('leave out no %s', (severity) => {
    expect(linesOf(several(40, severity, 'resolve/unknown-reference'))).toHaveLength(41);
  });
});
