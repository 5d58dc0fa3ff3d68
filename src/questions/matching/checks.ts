import type { Matching } from '../../../schema/types.generated.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { appearance } from '../../interactions/text-matching.ts';
import { duplicateIds, duplicateTexts } from '../duplicates.ts';
import type { QuestionContext } from '../question-type.ts';
import { matchingCodes } from './codes.ts';

export function checkMatching(definition: Matching, context: QuestionContext): Diagnostic[] {
  const { pairs, distractors = [] } = definition;
  return [
    ...duplicateIds({ pairs }, context),
    ...duplicateTexts(
      pairs.map(({ prompt }, index) => ({ text: prompt, pointer: `/pairs/${index}/prompt` })),
      'prompt',
      context,
    ),
    ...duplicateTexts(
      distractors.map((text, index) => ({ text, pointer: `/distractors/${index}` })),
      'distractor',
      context,
    ),
    ...checkPartners(definition, context),
  ];
}

function checkPartners({ pairs, distractors = [] }: Matching, context: QuestionContext): Diagnostic[] {
  const first = new Map<string, number>();
  const diagnostics: Diagnostic[] = [];
  pairs.forEach(({ match }, index) => {
    if (match === null) return;
    const earlier = first.get(appearance(match));
    if (earlier === undefined) first.set(appearance(match), index);
    else
      diagnostics.push(
        matchingCodes.report('shared-match', {
          message: `“${match}” is the partner of two prompts, but every prompt needs its own.`,
          hint: 'Write another partner, or use a `categorize` question, where several items go into one category.',
          place: context.place(`/pairs/${index}/match`),
          related: [{ ...context.place(`/pairs/${earlier}/match`), message: 'the same partner' }],
        }),
      );
  });
  distractors.forEach((distractor, index) => {
    const pair = first.get(appearance(distractor));
    if (pair !== undefined)
      diagnostics.push(
        matchingCodes.report('distractor-matches', {
          message: `The distractor “${distractor}” is the right partner of a pair.`,
          hint: 'Delete the distractor, or write another.',
          place: context.place(`/distractors/${index}`),
          related: [{ ...context.place(`/pairs/${pair}/match`), message: 'the pair’s partner' }],
        }),
      );
  });
  return diagnostics;
}
