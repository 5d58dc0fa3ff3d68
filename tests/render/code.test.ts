import { describe, expect, it } from 'vitest';
import { highlightedLanguages, namedCode } from '../../src/content/code-languages.ts';
import { textIn } from '../../src/content/text.ts';
import type { TeachingModule } from '../../src/model/model.ts';
import { highlight } from '../../src/render/code/highlighter.ts';
import { highlightFor } from '../../src/render/code/load-highlight.ts';

describe('names of languages', () => {
  it.each([
    ['python', 'Python'],
    ['py', 'Python'],
    ['C++', 'C++'],
    ['c#', 'C#'],
    ['JS {1,3} title="x"', 'JavaScript'],
    ['html', 'HTML'],
    ['stata', 'stata'],
    ['Wolfram', 'Wolfram'],
    ['text', undefined],
    ['', undefined],
    ['"><b', undefined],
    ['x'.repeat(40), undefined],
  ])('%s', (info, name) => {
    expect(namedCode(info).name).toBe(name);
    expect(namedCode(info).meant).toBeUndefined();
  });

  it.each([
    ['pyhton', 'python'],
    ['javscript', 'javascript'],
    ['pythno', 'python'],
    ['jasn', undefined],
    ['jsno', 'json'],
    ['toml', undefined],
    ['scss', undefined],
    ['bat', undefined],
  ])('%s is meant as %s', (info, meant) => {
    if (meant !== undefined) expect(namedCode(info).meant).toBe(meant);
    else expect(['json', undefined]).toContain(namedCode(info).meant);
  });
});

const SAMPLES = [
  'def loaves(flour: float) -> int:\n\treturn int(flour / 0.65)  # a "comment"\n',
  'const a = `x${1 + 1}`; // <b>\nclass A extends B { #c = /x\\/y/g }',
  '<a href="x">&amp; <!-- c --></a>\r\n\r\n',
  "SELECT * FROM t WHERE a = 'x' -- c\n\n\n  ",
  '{ "a": [1, 2.5, true, null] }',
  '@@ -1 +1 @@\n-a\n+b\n',
  '\t\t  x\u00a0y\u2028z 🏭 слово 重点',
  '',
];

describe.each(highlightedLanguages)('%s', (language) => {
  it('changes no letter, tab or line of code', () => {
    for (const code of SAMPLES) expect(textIn(highlight(code, language))).toBe(code);
  });

  it('takes little more than in proportion for code that would make it look back', () => {
    const pieces = [
      '/',
      '"',
      "'",
      '\\/a',
      '-',
      '<',
      '(',
      '[a] ',
      'a ',
      '0',
      '{',
      '#',
      '`${',
      '<?',
      'a.',
      ' ',
      '\n ',
      '@a',
      '$',
      'x=',
    ];
    for (const piece of pieces)
      expect(textIn(highlight(piece.repeat(3_000), language)).length).toBe(piece.length * 3_000);
  });
});

it('marks what words are', () => {
  const classes = JSON.stringify(highlight('def f(x):  # c\n    return "s" + str(1)', 'python'));
  for (const kind of ['keyword', 'name', 'comment', 'string', 'number']) expect(classes).toContain(`cw-code-${kind}`);
});

it('leaves very long code and unknown languages plain', () => {
  expect(highlight('x = 1\n'.repeat(10_000), 'python')).toHaveLength(1);
  expect(highlight('x', 'klingon')).toEqual([{ kind: 'text', text: 'x' }]);
});

it('is not there for modules without such code', async () => {
  const module = { hasColouredCode: false } as Partial<TeachingModule> as TeachingModule;
  expect(await highlightFor([module])).toBeUndefined();
  expect(await highlightFor([module, { ...module, hasColouredCode: true }])).toBe(highlight);
});
