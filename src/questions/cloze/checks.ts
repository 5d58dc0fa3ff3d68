import type { Cloze } from '../../../schema/types.generated.ts';
import { gapIds } from '../../content/text.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { appearance } from '../../interactions/text-matching.ts';
import { duplicateAnswers, duplicateIds, duplicateTexts, placedTexts } from '../duplicates.ts';
import type { QuestionContext } from '../question-type.ts';
import { clozeCodes } from './codes.ts';

type GapDefinition = Cloze['gaps'][number];

export function checkCloze(definition: Cloze, context: QuestionContext): Diagnostic[] {
  return [
    ...duplicateIds({ gaps: definition.gaps }, context),
    ...checkPlaces(definition, context),
    ...definition.gaps.flatMap((gap, index) => checkGap(gap, `/gaps/${index}`, context)),
    ...checkModes(definition, context),
  ];
}

/** Every gap once in the text, and no place without a gap. */
function checkPlaces({ text, gaps }: Cloze, context: QuestionContext): Diagnostic[] {
  const places = gapIds(context.cloze(text, '/text'));
  const known = gaps.map(({ id }) => id);
  const seen = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const id of places) {
    const mark = `[[${id}]]`;
    const first = text.indexOf(mark);
    const place = (offset: number) => context.place('/text', offset < 0 ? {} : { offset });
    if (!known.includes(id) && !seen.has(id))
      diagnostics.push(
        clozeCodes.report('gap-unknown', {
          message: `The text has a gap ${mark}, but there is no such entry in \`gaps\`.`,
          hint: didYouMean(id, known) ?? `Add an entry to \`gaps\` with the id \`${id}\`.`,
          place: place(first),
        }),
      );
    else if (seen.has(id) && known.includes(id))
      diagnostics.push(
        clozeCodes.report('gap-repeated', {
          message: `${mark} is more than once in the text, but a gap is filled in once.`,
          hint: 'Use another gap for the second place.',
          place: place(text.indexOf(mark, first + 1)),
        }),
      );
    seen.add(id);
  }
  return [
    ...diagnostics,
    ...gaps.flatMap(({ id }, index) =>
      seen.has(id)
        ? []
        : [
            clozeCodes.report('gap-unplaced', {
              message: `The text has no place for the gap \`${id}\`.`,
              hint: `Write [[${id}]] where students fill it in.`,
              place: context.place(`/gaps/${index}/id`),
            }),
          ],
    ),
  ];
}

function checkGap(gap: GapDefinition, pointer: string, context: QuestionContext): Diagnostic[] {
  const { accept, options, answer } = gap;
  if (accept === null || answer === null) return [];
  const chosen = options !== undefined || answer !== undefined;
  if (accept !== undefined && chosen)
    return [
      clozeCodes.report('gap-both', {
        message: `The gap \`${gap.id}\` has \`accept\`, for typing, and \`${options === undefined ? 'answer' : 'options'}\`, for choosing.`,
        hint: 'Delete one of the two.',
        place: context.place(pointer),
      }),
    ];
  if (accept !== undefined) return duplicateAnswers(placedTexts(accept, `${pointer}/accept`), false, context);
  if (options === undefined || answer === undefined)
    return [
      clozeCodes.report('gap-empty', {
        message: `The gap \`${gap.id}\` does not say what is right.`,
        hint: chosen ? 'Give both `options` and `answer`.' : 'Add `accept`, or `options` and `answer`.',
        place: context.place(pointer),
      }),
    ];
  return checkOptions(options, answer, pointer, context);
}

function checkOptions(
  options: readonly string[],
  answer: string,
  pointer: string,
  context: QuestionContext,
): Diagnostic[] {
  const placed = options.map((text, index) => ({ text, pointer: `${pointer}/options/${index}` }));
  return [
    ...duplicateTexts(placed, 'option', context),
    ...(options.some((option) => appearance(option) === appearance(answer))
      ? []
      : [
          clozeCodes.report('answer-not-an-option', {
            message: `The answer “${answer}” is not among the options.`,
            hint: didYouMean(answer, options) ?? 'Write it exactly as in `options`.',
            place: context.place(`${pointer}/answer`),
          }),
        ]),
  ];
}

function checkModes({ gaps }: Cloze, context: QuestionContext): Diagnostic[] {
  const typed = gaps.findIndex((gap) => gap.accept !== undefined && gap.options === undefined);
  const chosen = gaps.findIndex((gap) => gap.options !== undefined && gap.accept === undefined);
  if (typed === -1 || chosen === -1) return [];
  return [
    clozeCodes.report('gap-modes', {
      message: 'Some gaps of this question are typed and others are chosen from a list.',
      hint: 'Give all gaps `accept`, or all of them `options` and `answer`; or make two questions.',
      place: context.place(`/gaps/${Math.max(typed, chosen)}`),
      related: [{ ...context.place(`/gaps/${Math.min(typed, chosen)}`), message: 'a gap of the other kind' }],
    }),
  ];
}
