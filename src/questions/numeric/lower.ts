import type { Numeric } from '../../../schema/types.generated.ts';
import type { NumericEntry } from '../../interactions/interaction.ts';
import { addDecimals } from '../../written/format-number.ts';
import { notationOf } from '../../written/notation.ts';
import type { QuestionContext } from '../question-type.ts';

/** Without an answer and a range, which `check` reports, 0 stands in. */
export function lowerNumeric(definition: Numeric, context: QuestionContext): NumericEntry {
  return {
    kind: 'numericEntry',
    ...bounds(definition),
    ...(definition.unit === undefined ? {} : { unit: definition.unit }),
    ...notationOf(context.language),
  };
}

function bounds({ answer, tolerance = 0, range }: Numeric): { answer: number; min: number; max: number } {
  if (answer !== undefined)
    return { answer, min: addDecimals(answer, -tolerance), max: addDecimals(answer, tolerance) };
  const { min, max } = range ?? { min: 0, max: 0 };
  return { answer: addDecimals(min, max) / 2, min, max };
}
