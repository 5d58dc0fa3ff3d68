import type { Numeric } from '../../../schema/types.generated.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { formatNumber } from '../../written/format-number.ts';
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
  return numbers.flatMap(([pointer, value]) => {
    const words = value === undefined ? undefined : unwritable(value, pointer === '/tolerance');
    return words === undefined
      ? []
      : [numericCodes.report('number-imprecise', { ...words, place: context.place(pointer) })];
  });
}

/** What keeps a number from being written with 15 digits, or from fitting the platforms' number fields. */
function unwritable(value: number, isTolerance: boolean): { message: string; hint: string } | undefined {
  const size = Math.abs(value);
  if (Number(value.toPrecision(15)) !== value)
    return {
      message: 'This number has more digits than can be compared exactly.',
      hint: 'Use at most 15 digits, or another unit.',
    };
  if (size === 0 || (size >= SMALLEST && size < LARGEST)) return undefined;
  const [factor = '', power = ''] = value.toExponential().split('e');
  const limit = size < SMALLEST ? 'smaller than 0.000000001' : '1,000,000,000,000,000 or more';
  return {
    message: `This number is ${limit}, which the number fields of platforms do not hold.`,
    hint: isTolerance
      ? 'Write 0 if the answer must be exact, or use another unit.'
      : `Ask for the number before the power of ten, here ${factor}, and write the power into \`unit\`, as in "10${raised(power)} m"; or use another unit.`,
  };
}

const SMALLEST = 1e-9;
const LARGEST = 1e15;

/** An exponent in raised digits. */
function raised(power: string): string {
  return power.replace(/\+/, '').replace(/[-\d]/g, (sign) => (sign === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? '')));
}
