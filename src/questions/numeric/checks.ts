import type { Numeric } from '../../../schema/types.generated.ts';
import { raisedLetters } from '../../content/raised-letters.ts';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { formatNumber } from '../../written/format-number.ts';
import { checkFullCredit } from '../credits.ts';
import type { QuestionContext } from '../question-type.ts';
import { numericCodes } from './codes.ts';
import { checkOverlaps } from './overlaps.ts';
import type { Tolerance } from './span.ts';
import { plainUnit } from './unit.ts';

type Accepted = Pick<Numeric, 'range' | 'tolerance'> & { readonly answer?: number };

export function checkNumeric(definition: Numeric, context: QuestionContext): readonly Diagnostic[] {
  return [...checkAnswers(definition, context), ...checkUnit(definition, context)];
}

function checkAnswers(definition: Numeric, context: QuestionContext): readonly Diagnostic[] {
  const { answers, answer, ...rest } = definition;
  if (answer === null) return [];
  if (answers === undefined) return checkAccepted(answer === undefined ? rest : { ...rest, answer }, '', context);
  const beside = (['answer', 'range', 'tolerance'] as const).find((name) => definition[name] !== undefined);
  if (beside !== undefined)
    return [
      numericCodes.report('number-ambiguous', {
        message: `The question has both \`answers\` and \`${beside}\`, and they may contradict each other.`,
        hint: `Put what \`${beside}\` says into \`answers\`, and delete it.`,
        place: context.place(`/${beside}`, { part: 'key' }),
        related: [{ ...context.place('/answers', { part: 'key' }), message: 'the answers' }],
      }),
    ];
  const each = answers.flatMap((one, index) => checkAccepted(one, `/answers/${index}`, context));
  return [
    ...each,
    ...checkFullCredit(answers, '/answers', context),
    // Of spans that make no sense nothing can be said.
    ...(each.length > 0 ? [] : checkOverlaps(answers, context)),
  ];
}

/** One thing that counts as right; `at` is its pointer in the question. */
function checkAccepted(accepted: Accepted, at: string, context: QuestionContext): readonly Diagnostic[] {
  const { answer, range } = accepted;
  if (answer === undefined && range === undefined)
    return [
      numericCodes.report('number-missing', {
        message: `The ${at === '' ? 'question' : 'accepted answer'} has neither a right number nor a range.`,
        hint: 'Add `"answer": 42` or `"range": {"min": 40, "max": 45}`.',
        place: context.place(at),
      }),
    ];
  if (answer !== undefined && range !== undefined)
    return [
      numericCodes.report('number-ambiguous', {
        message: `The ${at === '' ? 'question' : 'accepted answer'} has both an answer and a range, and they may contradict each other.`,
        hint: 'Delete one of the two.',
        place: context.place(`${at}/range`, { part: 'key' }),
        related: [{ ...context.place(`${at}/answer`, { part: 'key' }), message: 'the answer' }],
      }),
    ];
  return [
    ...checkRange(accepted, at, context),
    ...checkTolerance(accepted, at, context),
    ...checkDigits(accepted, at, context),
  ];
}

function checkRange({ range, tolerance }: Accepted, at: string, context: QuestionContext): Diagnostic[] {
  if (range === undefined) return [];
  return [
    ...(range.min > range.max
      ? [
          numericCodes.report('range-reversed', {
            message: `The range begins at ${formatNumber(range.min)} and ends at ${formatNumber(range.max)}, so no number is in it.`,
            hint: 'Swap `min` and `max`.',
            place: context.place(`${at}/range`),
          }),
        ]
      : []),
    ...(tolerance !== undefined
      ? [
          numericCodes.report('tolerance-unused', {
            message: 'The tolerance has no effect beside a range.',
            hint: 'Widen the range and delete `tolerance`.',
            place: context.place(`${at}/tolerance`, { part: 'key' }),
          }),
        ]
      : []),
  ];
}

function checkTolerance({ answer, tolerance = 0 }: Accepted, at: string, context: QuestionContext): Diagnostic[] {
  const place = context.place(`${at}/tolerance`);
  if (typeof tolerance === 'object') return checkRelative(tolerance, answer, place);
  if (answer === undefined || answer === 0 || tolerance < Math.abs(answer)) return [];
  return [
    numericCodes.report('tolerance-wide', {
      message: `With a tolerance of ${formatNumber(tolerance)} around ${formatNumber(answer)}, 0 counts as right too.`,
      hint: 'This tolerance is a plain number. For a percentage write {"percent": 5}.',
      place,
    }),
  ];
}

/** A percentage, or significant figures: one of the two, of a number that has any. */
function checkRelative(
  { percent, significantFigures }: Exclude<Tolerance, number>,
  answer: number | undefined,
  place: Place,
): Diagnostic[] {
  if ((percent === undefined) === (significantFigures === undefined))
    return [
      numericCodes.report('tolerance-unclear', {
        message:
          percent === undefined
            ? 'The tolerance says neither how many per cent nor how many significant figures.'
            : 'The tolerance has both a percentage and significant figures, and they may contradict each other.',
        hint: 'Write `{"percent": 5}` or `{"significantFigures": 3}`.',
        place,
      }),
    ];
  if (answer !== 0) return [];
  return [
    numericCodes.report('tolerance-of-nothing', {
      message:
        percent === undefined
          ? 'Zero has no significant figures, so only 0 itself would be right.'
          : `${formatNumber(percent)} per cent of 0 is 0, so only 0 itself would be right.`,
      hint: 'Write the tolerance as a plain number: 0.01.',
      place,
    }),
  ];
}

function checkDigits({ answer, range, tolerance }: Accepted, at: string, context: QuestionContext): Diagnostic[] {
  const numbers: readonly [string, number | undefined][] = [
    ['/answer', answer],
    ['/tolerance', typeof tolerance === 'number' ? tolerance : undefined],
    ['/range/min', range?.min],
    ['/range/max', range?.max],
  ];
  return numbers.flatMap(([pointer, value]) => {
    const words = value === undefined ? undefined : unwritable(value, pointer === '/tolerance');
    return words === undefined
      ? []
      : [numericCodes.report('number-imprecise', { ...words, place: context.place(at + pointer) })];
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
    message: `This number is ${limit}, which the number fields of platforms cannot hold.`,
    hint: isTolerance
      ? 'Write 0 if the answer must be exact, or use another unit.'
      : `Ask for the number before the power of ten, here ${factor}, and write the power into \`unit\`, as in "10${raisedLetters(power.replace('+', ''), 'sup')} m"; or use another unit.`,
  };
}

const SMALLEST = 1e-9;
const LARGEST = 1e15;

function checkUnit({ unit }: Numeric, context: QuestionContext): readonly Diagnostic[] {
  if (unit === undefined || plainUnit(unit) !== undefined) return [];
  return [
    numericCodes.report('unit-with-tex', {
      message: `The unit \`${unit}\` is shown as written: plain characters cannot show it.`,
      hint: 'Write it with plain characters, such as `m/s`, `m·s⁻¹` or `°C`. The question’s text can contain a formula.',
      place: context.place('/unit'),
    }),
  ];
}
