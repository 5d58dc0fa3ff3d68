import type { Numeric } from '../../../schema/types.generated.ts';
import type { GradedSpan, NumberSpan, NumericEntry } from '../../interactions/interaction.ts';
import { addDecimals } from '../../written/format-number.ts';
import { notationOf } from '../../written/notation.ts';
import { bestFirst, gradedAs } from '../graded.ts';
import type { QuestionContext } from '../question-type.ts';
import { spanAround } from './span.ts';
import { plainUnit } from './unit.ts';

/** Without an answer and a range, which `check` reports, it is 0. */
export function lowerNumeric(definition: Numeric, context: QuestionContext): NumericEntry {
  const { answers, unit } = definition;
  const graded = answers === undefined ? [] : bestFirst(gradedSpans(answers, context));
  const [best] = graded;
  return {
    kind: 'numericEntry',
    ...(best === undefined ? spanOf(definition) : { answer: best.answer, min: best.min, max: best.max }),
    ...(graded.length === 0 ? {} : { graded }),
    ...(unit === undefined ? {} : { unit: plainUnit(unit) ?? unit }),
    ...notationOf(context.language),
  };
}

type Accepted = NonNullable<Numeric['answers']>[number];

function gradedSpans(answers: readonly Accepted[], context: QuestionContext): readonly GradedSpan[] {
  return answers.map((one, index) => ({ ...spanOf(one), ...gradedAs(one, `/answers/${index}`, index, context) }));
}

/** The numbers that an author lets count as one answer. */
export function spanOf({ answer, tolerance, range }: Pick<Numeric, 'answer' | 'tolerance' | 'range'>): NumberSpan {
  if (typeof answer === 'number') return { answer, ...spanAround(answer, tolerance) };
  const { min, max } = range ?? { min: 0, max: 0 };
  return { answer: addDecimals(min, max) / 2, min, max };
}
