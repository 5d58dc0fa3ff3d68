import type { HtmlFormula } from '../../../content/tree.ts';
import type { TeachingModule } from '../../../model/model.ts';

/** Whether an author gave a formula of a module words of its own, and whether there is one at all. */
export interface FormulaUse {
  readonly some: boolean;
  readonly worded: boolean;
}

const known = new WeakMap<TeachingModule, FormulaUse>();

/** The formulas of all texts of a module. */
export function formulaUse(module: TeachingModule): FormulaUse {
  let use = known.get(module);
  if (use === undefined) {
    let [some, worded] = [false, false];
    visit(module, (formula) => {
      some = true;
      worded ||= formula.words !== undefined;
    });
    use = { some, worded };
    known.set(module, use);
  }
  return use;
}

function visit(value: unknown, found: (formula: HtmlFormula) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (isFormula(value)) found(value);
  else for (const part of value instanceof Map ? value.values() : Object.values(value)) visit(part, found);
}

function isFormula(value: object): value is HtmlFormula {
  return 'kind' in value && value.kind === 'formula' && 'mathml' in value;
}
