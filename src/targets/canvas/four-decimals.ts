import { defineCodes } from '../../diagnostics/codes.ts';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { spansOf } from '../../interactions/graded.ts';
import type { NumberSpan } from '../../interactions/interaction.ts';
import type { TeachingModule } from '../../model/model.ts';
import { quizQuestions } from '../../model/quiz-questions.ts';
import { addDecimals, formatNumber } from '../../written/format-number.ts';
import type { CheckInput } from '../target.ts';

export const canvasNumberCodes = defineCodes('question', {
  'number-too-fine': {
    severity: 'error',
    title: 'Nobody could answer this numeric question in Canvas',
    explanation:
      'Canvas rounds what a student types to four decimals before comparing it. A small number that needs more decimals is wrong however it is typed.',
  },
});

/**
 * What Canvas keeps of a number that a student types, in the page itself and before it compares
 * (docs/platforms/canvas.md, "four decimals").
 */
export function typedInCanvas(value: number): number {
  return Number(value.toFixed(4));
}

/** How far bounds may move to where their numbers are rounded: no more than this part of the answer. */
const HARMLESS = 0.005;

/** From where to where Canvas is to accept numbers. */
export interface CanvasBounds {
  readonly min: number;
  readonly max: number;
  /** Whether they are not the author's own. */
  readonly widened: boolean;
}

/**
 * The bounds that let everything count which the author lets count, once Canvas has rounded it; as the author wrote
 * them where wider ones would let in what is plainly wrong. An answer in the middle stays there.
 */
export function canvasBounds({ answer, min, max }: NumberSpan): CanvasBounds {
  const below = Math.max(0, addDecimals(min, -typedInCanvas(min)));
  const above = Math.max(0, addDecimals(typedInCanvas(max), -max));
  const most = Math.max(below, above);
  if (most === 0 || most > Math.abs(answer) * HARMLESS) return { min, max, widened: false };
  const centred = isCentred({ answer, min, max });
  return {
    min: addDecimals(min, -(centred ? most : below)),
    max: addDecimals(max, centred ? most : above),
    widened: true,
  };
}

/** Whether a question is one number and as much to either side, as Canvas knows it. */
export function isCentred({ answer, min, max }: NumberSpan): boolean {
  // The sum, because a difference of two numbers close to each other has few digits left.
  return Math.abs(min + max - 2 * answer) <= 4 * Number.EPSILON * Math.max(Math.abs(min), Math.abs(max));
}

/** Whether the answer itself is right once Canvas has rounded it. */
function takesItsAnswer(span: NumberSpan): boolean {
  const { min, max } = canvasBounds(span);
  const typed = typedInCanvas(span.answer);
  return span.min > span.max || (min <= typed && typed <= max);
}

/** Numbers that nobody can give for an answer, however they are typed: that of a question, and each of several. */
export function checkNumbers(module: TeachingModule, { locate }: CheckInput): readonly Diagnostic[] {
  const questions = module.activities.flatMap((activity) => (activity.type === 'quiz' ? quizQuestions(activity) : []));
  return questions.flatMap(({ interaction, pointer }) => {
    if (interaction.kind !== 'numericEntry') return [];
    const place = interaction.graded === undefined ? placeOf(pointer, locate) : locate(`${pointer}/answers`);
    return spansOf(interaction)
      .filter((span) => !takesItsAnswer(span))
      .map(({ answer }) => tooFine(answer, place));
  });
}

function tooFine(answer: number, place: Place): Diagnostic {
  const [factor = ''] = answer.toExponential().split('e');
  return canvasNumberCodes.report('number-too-fine', {
    message: `Canvas rounds what students type to four decimals: ${formatNumber(answer)} becomes ${formatNumber(typedInCanvas(answer))}, which this question does not accept.`,
    hint: `Ask for the number before the power of ten, here ${factor}, and write the power into \`unit\`; or use another unit.`,
    place,
  });
}

/** Where the author wrote the number: as a range, or else as an answer. */
function placeOf(question: string, locate: CheckInput['locate']): Place {
  const [range, whole] = [locate(`${question}/range`), locate(question)];
  const isWritten =
    range.range?.start.line !== whole.range?.start.line || range.range?.start.column !== whole.range?.start.column;
  return isWritten ? range : locate(`${question}/answer`);
}
