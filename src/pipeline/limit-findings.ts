import type { Diagnostic, Place, Severity } from '../diagnostics/diagnostic.ts';
import { buildCodes } from './codes.ts';

/** How many findings of one module or unit are mostly listed. Errors are listed before all else. */
const MOST_FINDINGS = 1_000;

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The findings in their order; of thousands the gravest, and how many there are besides. */
export function limitFindings(
  diagnostics: readonly Diagnostic[],
  place: Place,
  most: number = MOST_FINDINGS,
): readonly Diagnostic[] {
  if (diagnostics.length <= most) return diagnostics;
  const byRank = [...diagnostics].sort((left, right) => RANK[left.severity] - RANK[right.severity]);
  const listed = new Set(byRank.slice(0, most));
  const left = byRank.length - listed.size;
  return [
    ...diagnostics.filter((one) => listed.has(one)),
    buildCodes.report('more-findings', {
      message: `${left} more findings are not listed.`,
      hint: 'Correct the ones that are listed, which are probably all of one kind, and check again.',
      place,
    }),
  ];
}
