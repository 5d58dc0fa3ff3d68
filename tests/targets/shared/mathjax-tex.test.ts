import { expect, test } from 'vitest';
import { mathJaxTex } from '../../../src/targets/shared/formulas/mathjax-tex.ts';
import { corpus } from '../../formulas/corpus.ts';

test.each([
  ['what needs nothing', 'x^{2} + \\frac{a}{b_{1}}', 'x^{2} + \\frac{a}{b_{1}}'],
  ['signs of markup', 'a<b>c', 'a\\lt b\\gt c'],
  [
    'arrows of chemistry',
    '\\ce{A -> B <- C <=>> D <<=> E <-->[x>y] F}>0',
    '\\ce{A -> B <- C <=>> D <<=> E <-->[x\\gt y] F}\\gt 0',
  ],
  ['other signs in chemistry', '\\ce{A<B>C}', '\\ce{A\\lt B\\gt C}'],
  ['columns', '\\begin{pmatrix}a&b\\\\c & d\\end{pmatrix}', '\\begin{pmatrix}a& b\\\\c & d\\end{pmatrix}'],
  ['an ampersand as a sign', 'R\\&D', 'R\\& D'],
  ['markup in words', '\\text{a<b & c}', '\\text{a<\u2060b & c}'],
  ['a character reference in words', '\\text{\\&lt; x}', '\\text{&\u2060lt; x}'],
  ['what MathJax does not know in words', '\\text{a~{b}\\ 5\\% \\& \\#1_\\_}', '\\text{a b 5% & #1__}'],
  ['braces that are drawn', '\\left\\{ x \\right.\\}', '\\left\\lbrace  x \\right.\\rbrace'],
  ['braces behind a line', 'a\\\\{b}', 'a\\\\{b}'],
  ['a distance behind a line', 'a\\\\[2pt]b', 'a\\\\*[ 2pt]b'],
  ['brackets behind a line', 'a\\\\(b)\\\\)c\\\\]', 'a\\\\ (b)\\\\ )c\\\\ ]'],
  ['mathematics in words', '\\text{if $a<b$ and \\(c\\)} <', '\\text{if $ a\\lt b$ and $ c$} \\lt'],
  ['dollars beside each other', '\\text{\\$$x$$y$}', '\\text{\\$\u2060$ x$\u2060$ y$}'],
  ['marks of gaps', '[[1]] {#1}', '[ [ 1]] { #1}'],
  ['marks of gaps in words', '\\text{[[1]]}', '\\text{[\u2060[\u20601]]}'],
  ['names in brackets', '\\sqrt[3]{x}[a b][][c-1.d_]', '\\sqrt[ 3]{x}[a b][][ c-1.d_]'],
  ['names in brackets in words', '\\text{see [a] or [b c]}', '\\text{see [\u2060a] or [b c]}'],
  ['names in brackets in chemistry', '\\ce{[Fe] ->[H2O] [Ag(CN)2]-}', '\\ce{[{}Fe] ->[{}H2O] [Ag(CN)2]-}'],
  ['models of colours', '\\textcolor[RGB]{1,2,3}{x}', '\\textcolor[RGB]{1,2,3}{x}'],
  ['addresses', '@@PLUGINFILE@@ \\text{$@PAGEVIEWBYID*7@$}', '@ @PLUGINFILE@ @ \\text{$ @PAGEVIEWBYID*7@$}'],
  [
    'addresses behind dollars',
    '\\$@PAGE* \\text{$a$IMS-CC-FILEBASE$b$}',
    '\\$ @PAGE* \\text{$ a$\u2060IMS-CC-FILEBASE$ b$}',
  ],
  ['comments and lines', 'a % b\n  + c\n+ 5\\%', 'a + c + 5\\%'],
  ['a space that is last', 'a\\ ', 'a\\ '],
])('%s', (_, tex, expected) => {
  expect(mathJaxTex(tex)).toBe(expected);
});

test('what needs nothing is written at once, and as it would be sign by sign', () => {
  const formulas = corpus.map(({ tex }) => tex).filter((tex) => !tex.endsWith('\\'));
  expect(formulas.length).toBeGreaterThan(700);
  // Behind a comment, which is left out, each is read sign by sign.
  for (const tex of formulas) expect(mathJaxTex(`${tex}%`), tex).toBe(mathJaxTex(tex));
});

test('a long formula of many commands is written soon, also where one sign at its end needs care', () => {
  const tex = '\\alpha\\lambda '.repeat(2000);
  expect(mathJaxTex(`${tex}<`)).toBe(`${tex}\\lt`);
});
