import type { ShortAnswer } from '../../../schema/types.generated.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { checkFullCredit } from '../credits.ts';
import { duplicateAnswers, type PlacedText } from '../duplicates.ts';
import type { QuestionContext } from '../question-type.ts';

export function checkShortAnswer(
  { accept, caseSensitive = false }: ShortAnswer,
  context: QuestionContext,
): readonly Diagnostic[] {
  // Where nobody has said yet what is right, that is something to do, and nothing to check.
  if (accept === null) return [];
  const placed = accept.map((one, index): PlacedText => {
    const pointer = `/accept/${index}`;
    return typeof one === 'string' ? { text: one, pointer } : { text: one.text, pointer: `${pointer}/text` };
  });
  const credited = accept.map((one) => (typeof one === 'string' ? {} : one));
  return [...duplicateAnswers(placed, caseSensitive, context), ...checkFullCredit(credited, '/accept', context)];
}
