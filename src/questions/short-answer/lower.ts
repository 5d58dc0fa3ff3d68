import type { ShortAnswer } from '../../../schema/types.generated.ts';
import type { GradedText, TextEntry } from '../../interactions/interaction.ts';
import { answersAsTyped } from '../answers-as-typed.ts';
import { bestFirst, gradedAs } from '../graded.ts';
import type { QuestionContext } from '../question-type.ts';

export function lowerShortAnswer(definition: ShortAnswer, context: QuestionContext): TextEntry {
  const graded = bestFirst((definition.accept ?? []).map((one, index) => gradedText(one, index, context)));
  const full = graded.filter(({ fraction }) => fraction === 1);
  return {
    kind: 'textEntry',
    // Without an answer that counts in full, which `check` reports, all of them count.
    accept: (full.length > 0 ? full : graded).flatMap(({ accept }) => accept),
    caseSensitive: definition.caseSensitive ?? false,
    ...(graded.every(({ fraction, feedback }) => fraction === 1 && feedback === undefined) ? {} : { graded }),
  };
}

function gradedText(
  one: NonNullable<ShortAnswer['accept']>[number],
  index: number,
  context: QuestionContext,
): GradedText {
  if (typeof one === 'string') return { accept: answersAsTyped([one]), fraction: 1 };
  return { accept: answersAsTyped([one.text]), ...gradedAs(one, `/accept/${index}`, index, context) };
}
