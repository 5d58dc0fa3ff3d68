import type { AdvisedFamily } from '../read/advised-codes.ts';
import type { Findings } from '../read/findings.ts';
import { tokenize } from '../read/html/tokens.ts';

/** What every format says of a formula that nobody can hear. */
export const formulaWithoutName = {
  severity: 'warning',
  title: 'A formula has no words for screen readers',
  explanation:
    'Observed in Chromium 143: a choice, a link or a heading that holds a formula in MathML gets its name from aria-label of <math> alone; alttext names nothing (WCAG 2.2, 4.1.2).',
  advice: 'Write the formula in words into aria-label of <math>.',
} as const;

/** Reports a page with a formula in MathML that has no name, once, with a stage's own code. */
export function checkFormulaNames(
  family: AdvisedFamily<'formula-without-name'>,
  html: string,
  file: string,
  findings: Findings,
): void {
  if (!hasNamelessFormula(html)) return;
  findings.add(
    family,
    'formula-without-name',
    { file },
    { message: `A formula of "${file}" has no words for screen readers.` },
  );
}

function hasNamelessFormula(html: string): boolean {
  if (!html.includes('<math')) return false;
  return tokenize(html).some(
    (token) =>
      token.kind === 'open' &&
      token.name === 'math' &&
      (token.attributes.get('aria-label') ?? '').trim() === '' &&
      !token.attributes.has('aria-labelledby') &&
      token.attributes.get('aria-hidden') !== 'true',
  );
}
