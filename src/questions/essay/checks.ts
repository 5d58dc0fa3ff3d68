import type { Essay } from '../../../schema/types.generated.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { QuestionContext } from '../question-type.ts';
import { essayCodes } from './codes.ts';

export function checkEssay({ words }: Essay, context: QuestionContext): Diagnostic[] {
  if (words?.min === undefined || words.max === undefined || words.min <= words.max) return [];
  return [
    essayCodes.report('words-reversed', {
      message: `The essay should have at least ${words.min} and at most ${words.max} words: no text can.`,
      hint: 'Swap `min` and `max`.',
      place: context.place('/words'),
    }),
  ];
}
