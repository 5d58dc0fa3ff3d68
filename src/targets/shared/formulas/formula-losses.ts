import type { TeachingModule } from '../../../model/model.ts';
import type { Loss } from '../../target.ts';
import type { LossFamily } from '../losses.ts';
import { formulaUse } from './formulas-in.ts';

/** Platforms that typeset TeX say a formula in their own way: there is no place for the author's words. */
export function formulaWordsLosses(module: TeachingModule, family: LossFamily<'formula-words'>): readonly Loss[] {
  if (!formulaUse(module).worded) return [];
  const message = `What “${module.title}” lets a screen reader say for its formulas is left out: the platform typesets their TeX and says it in its own way.`;
  return [family.report('formula-words', { module: module.id, subject: module.id, message })];
}
