import { describe, expect, it } from 'vitest';
import { lostBackslash } from '../../../src/content/formulas/lost-backslash.ts';

describe('a formula whose backslash JSON has taken', () => {
  const inJson = (text: string): string => JSON.parse(`"${text}"`).replaceAll('\r', '\n');

  it.each([
    ['a \\neq b', 'neq'],
    ['a \\times b', 'times'],
    ['\\rho g h', 'rho'],
    ['2\\theta', 'theta'],
    ['\\mu \\nu'.replace('\\mu ', 'm'), 'nu'],
    ['\\nabla f', 'nabla'],
  ])('%j in JSON', (text, name) => {
    expect(lostBackslash(inJson(text), false)).toMatchObject({ hint: expect.stringContaining(`\`\\\\${name}\``) });
  });

  it('is told from one of several lines', () => {
    expect(lostBackslash('a = b\nu + v', true)).toBeUndefined();
    expect(lostBackslash('a = b\n+ c', false)).toBeUndefined();
    expect(lostBackslash('a = b\nmx', false)).toBeUndefined();
    expect(lostBackslash('\n\\begin{aligned}\na &= b\\\\\nc &= d\n\\end{aligned}\n', true)).toBeUndefined();
  });
});
