import type { MultipleResponse } from '../../../schema/types.generated.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { checkChoiceList } from '../choice/checks.ts';
import { sharedQuestionCodes } from '../codes.ts';
import type { QuestionContext } from '../question-type.ts';

export function checkMultipleResponse(definition: MultipleResponse, context: QuestionContext): Diagnostic[] {
  return [
    ...checkChoiceList(definition.choices, context),
    ...(definition.choices.every((choice) => choice.correct === true)
      ? [
          sharedQuestionCodes.report('all-right', {
            message: 'All choices are marked as right: anyone who ticks everything is right.',
            hint: 'Add a wrong choice, or unmark one.',
            place: context.place('/choices', { part: 'key' }),
          }),
        ]
      : []),
  ];
}
