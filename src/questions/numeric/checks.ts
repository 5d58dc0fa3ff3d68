import type { Numeric } from '../../../schema/types.generated.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { formatNumber } from '../../interactions/number-text.ts';
import type { QuestionContext } from '../question-type.ts';
import { numericCodes } from './codes.ts';

export function checkNumeric(definition: Numeric, context: QuestionContext): Diagnostic[] {
  const { answer, range } = definition;
  if (answer === undefined && range === undefined)
    return [
      numericCodes.report('number-missing', {
        message: 'The question says neither which number is right nor from where to where.',
        hint: 'Add `"answer": 42` or `"range": {"min": 40, "max": 45}`.',
        place: context.place(''),
      }),
    ];
  if (answer !== undefined && range !== undefined)
    return [
      numericCodes.report('number-ambiguous', {
        message: 'The question has both an answer and a range, and they may contradict each other.',
        hint: 'Delete one of the two.',
        place: context.place('/range', { part: 'key' }),
        related: [{ ...context.place('/answer', { part: 'key' }), message: 'the answer' }],
      }),
    ];
  return [
    ...checkRange(definition, context),
    ...checkTolerance(definition, context),
    ...checkDigits(definition, context),
  ];
}

function checkRange({ range, tolerance }: Numeric, context: QuestionContext): Diagnostic[] {
  if (range === undefined) return [];
  return [
    ...(range.min > range.max
      ? [
          numericCodes.report('range-reversed', {
            message: `The range begins at ${formatNumber(range.min)} and ends at ${formatNumber(range.max)}, so no number is in it.`,
            hint: 'Exchange `min` and `max`.',
            place: context.place('/range'),
          }),
        ]
      : []),
    ...(tolerance !== undefined
      ? [
          numericCodes.report('tolerance-unused', {
            message: 'The tolerance has no effect beside a range.',
            hint: 'Widen the range and delete `tolerance`.',
            place: context.place('/tolerance', { part: 'key' }),
          }),
        ]
      : []),
  ];
}

function checkTolerance({ answer, tolerance = 0 }: Numeric, context: QuestionContext): Diagnostic[] {
  if (answer === undefined || answer === 0 || tolerance < Math.abs(answer)) return [];
  return [
    numericCodes.report('tolerance-wide', {
      message: `With a tolerance of ${formatNumber(tolerance)} around ${formatNumber(answer)}, 0 counts as right too.`,
      hint: 'The tolerance is a distance, not a percentage.',
      place: context.place('/tolerance'),
    }),
  ];
}

function checkDigits({ answer, range, tolerance }: Numeric, context: QuestionContext): Diagnostic[] {
  const numbers: readonly [string, number | undefined][] = [
    ['/answer', answer],
    ['/tolerance', tolerance],
    ['/range/min', range?.min],
    ['/range/max', range?.max],
  ];
  return numbers.flatMap(([pointer, value]) =>
    value === undefined || isWritable(value)
      ? []
      : [
          numericCodes.report('number-imprecise', {
            message: 'This number has more digits than can be compared exactly, or is too large or too small.',
            hint: 'Use at most 15 digits, or another unit.',
            place: context.place(pointer),
          }),
        ],
  );
}

/** Whether a number survives being written with 15 digits, and is of a size that fits the platforms' number fields. */
function isWritable(value: number): boolean {
  const size = Math.abs(value);
  return Number(value.toPrecision(15)) === value && (size === 0 || (size >= 1e-9 && size < 1e15));
}
