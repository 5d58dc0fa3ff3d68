import type { Choice } from '../../../schema/types.generated.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { sharedQuestionCodes } from '../codes.ts';
import { duplicateIds, duplicateTexts } from '../duplicates.ts';
import type { QuestionContext } from '../question-type.ts';
import { choiceCodes } from './codes.ts';

export function checkChoice(definition: Choice, context: QuestionContext): Diagnostic[] {
  const right = definition.choices.flatMap((choice, index) => (choice.correct === true ? [index] : []));
  const [first, second] = right;
  return [
    ...checkChoiceList(definition.choices, context),
    ...(first !== undefined && second !== undefined
      ? [
          choiceCodes.report('several-right', {
            message: `${right.length} choices are marked as right, but students can choose only one.`,
            hint: 'Unmark all but one, or write `"type": "multiple-response"`.',
            place: context.place(`/choices/${second}/correct`),
            related: [{ ...context.place(`/choices/${first}/correct`), message: 'also marked as right' }],
          }),
        ]
      : []),
  ];
}

/** What holds for every list of choices: own ids, own texts, at least one right. */
export function checkChoiceList(choices: Choice['choices'], context: QuestionContext): Diagnostic[] {
  return [
    ...duplicateIds({ choices }, context),
    ...duplicateTexts(
      choices.map(({ text }, index) => ({ text, pointer: `/choices/${index}/text` })),
      'choice',
      context,
    ),
    ...(choices.some(({ correct }) => correct === true || correct === null)
      ? []
      : [
          sharedQuestionCodes.report('no-right-answer', {
            message: 'No choice is marked as right, so every answer would be wrong.',
            hint: 'Add `"correct": true` to the right choice.',
            place: context.place('/choices', { part: 'key' }),
          }),
        ]),
  ];
}
