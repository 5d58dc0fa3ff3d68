import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { texReader } from '../../../src/content/formulas/read-tex.ts';
import { plainText, walk } from '../../../src/content/text.ts';
import type { HtmlTree } from '../../../src/content/tree.ts';
import { read } from './docx.ts';
import { meaningOf } from './same-formula.ts';

/** Paragraphs with a formula as it is typed in TeX, and the same as Pandoc 2.17 writes it for Word. */
const DOCUMENT = new URL('./formulas.docx', import.meta.url);

/** What Pandoc itself writes otherwise: another sign, no number of the formula, or another arrangement. */
const OTHERWISE: readonly (readonly [what: string, typed: readonly string[]])[] = [
  [
    'an equation has no number',
    [
      String.raw`\begin{equation} E = mc^2 \end{equation}`,
      String.raw`\begin{equation*} E = mc^2 \end{equation*}`,
      String.raw`\begin{equation} a = b \tag{2.1} \end{equation}`,
      String.raw`E = mc^2 \tag{1}`,
      String.raw`a = b \tag*{A}`,
    ],
  ],
  [
    'signs of another size or shape',
    [
      String.raw`\square ABCD`,
      String.raw`A \cup B, A \cap B, A \setminus B`,
      String.raw`\backslash, \text{~}, \text{\textasciicircum}`,
      String.raw`\vartriangle, \blacktriangle, \square, \blacksquare, \lozenge`,
      String.raw`\amalg, \wr, \dagger, \ddagger`,
      String.raw`\backepsilon, \Finv, \Game`,
      String.raw`\bigstar, \blacklozenge`,
      String.raw`\leqslant, \geqslant`,
    ],
  ],
  ['one sign for what is upright and for a tack', [String.raw`\top, \bot`, String.raw`\bot, \top, \perp`]],
  ['the columns of a matrix as words', [String.raw`\begin{pmatrix*}[r] -1 & 2 \\ 10 & -20 \end{pmatrix*}`]],
  ['words below an arrow below both', [String.raw`A \xleftarrow{f} B \xrightarrow[g]{h} C`]],
  ['small fractions on the line', [String.raw`\dfrac{a}{b} + \tfrac{a}{b}`]],
  ['a root for its sign alone', [String.raw`\sqrt{x}, \sqrt[3]{x}, \surd x`]],
];

function pairsOf(body: HtmlTree): readonly (readonly [typed: string, imported: string])[] {
  return body.flatMap((paragraph) => {
    const formulas: string[] = [];
    walk([paragraph], (node) => {
      if (node.kind === 'formula') formulas.push(node.tex);
    });
    const [imported] = formulas;
    const words = plainText('children' in paragraph ? paragraph.children.filter(({ kind }) => kind !== 'formula') : []);
    return imported === undefined ? [] : [[words.trim(), imported] as const];
  });
}

it('formulas of Word mean what the TeX said of which they were made', async () => {
  const draft = await read(new Uint8Array(readFileSync(DOCUMENT)), { language: 'en' });
  const pairs = (draft.modules[0]?.activities ?? []).flatMap((one) =>
    one.type === 'reading' ? pairsOf(one.body) : [],
  );
  expect(pairs.length).toBeGreaterThan(600);
  const reader = texReader('en');
  const meaning = (tex: string): string => {
    const result = reader(tex, true);
    return 'problem' in result ? `${tex}: ${result.problem.message}` : meaningOf(result.mathml);
  };
  const different = pairs.flatMap(([typed, imported]) => {
    const [said, says] = [meaning(typed), meaning(imported)];
    return said === says ? [] : [{ typed, imported, said, says }];
  });
  const known = new Set(OTHERWISE.flatMap(([, list]) => list));
  expect(different.filter(({ typed }) => !known.has(typed))).toEqual([]);
  expect(different.map(({ typed }) => typed).sort()).toEqual([...known].sort());
});
