import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { buildCodes } from './codes.ts';
import { type ChosenTarget, targetLabel } from './targets.ts';

/** A unit alone is asked for in targets that take modules only. */
export function unitNotPacked(file: string, chosen: readonly ChosenTarget[]): Diagnostic {
  const names = chosen.map(targetLabel).join(', ');
  return buildCodes.report('unit-not-packed', {
    message: `The unit cannot become one package for ${names}: such a package holds a single module.`,
    hint: `Build the unit’s modules for ${names}, each by its folder.`,
    place: { file },
  });
}
