import type { Evidence } from '../../../schema/types.generated.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { sharedQuestionCodes } from '../codes.ts';
import { duplicateIds, duplicateTexts } from '../duplicates.ts';
import type { QuestionContext } from '../question-type.ts';
import { evidenceCodes } from './codes.ts';

export function checkEvidence({ excerpt, candidates }: Evidence, context: QuestionContext): Diagnostic[] {
  const right = candidates.filter((candidate) => candidate.correct === true).length;
  return [
    ...duplicateIds({ candidates }, context),
    ...duplicateTexts(
      candidates.map(({ quote }, index) => ({ text: quote, pointer: `/candidates/${index}/quote` })),
      'candidate',
      context,
    ),
    ...(right === 0
      ? [
          sharedQuestionCodes.report('no-right-answer', {
            message: 'No candidate is marked as supporting the claim, so every answer would be wrong.',
            hint: 'Add `"correct": true` to the words that support it.',
            place: context.place('/candidates', { part: 'key' }),
          }),
        ]
      : []),
    ...(right === candidates.length
      ? [
          sharedQuestionCodes.report('all-right', {
            message: 'All candidates support the claim: anyone who chooses everything is right.',
            hint: 'Add words that do not support it.',
            place: context.place('/candidates', { part: 'key' }),
          }),
        ]
      : []),
    ...checkQuotes(excerpt, candidates, context),
  ];
}

function checkQuotes(excerpt: string, candidates: Evidence['candidates'], context: QuestionContext): Diagnostic[] {
  const { lines, missing, overlapping } = context.passage(excerpt, candidates);
  // That the excerpt does not exist is said once, where references are checked.
  if (lines.length === 0) return [];
  return candidates.flatMap(({ id, quote }, index) => {
    const place = context.place(`/candidates/${index}/quote`);
    if (missing.includes(id)) {
      const nearest = context.nearestWords(excerpt, quote);
      return [
        evidenceCodes.report('quote-not-found', {
          message: `“${quote}” is not in any passage of the excerpt \`${excerpt}\`.`,
          hint:
            nearest === undefined
              ? 'Copy the words from the passage, with its quotation marks and dashes.'
              : `The nearest words are “${nearest}”.`,
          place,
        }),
      ];
    }
    // Of the same words twice it is said already that they read the same.
    const isFirst = candidates.findIndex((candidate) => candidate.quote === quote) === index;
    if (overlapping.includes(id) && isFirst)
      return [
        evidenceCodes.report('quotes-overlap', {
          message: `“${quote}” shares words with another candidate.`,
          hint: 'Shorten one of the two so that they do not overlap.',
          place,
        }),
      ];
    return [];
  });
}
