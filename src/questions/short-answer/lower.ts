import type { ShortAnswer } from '../../../schema/types.generated.ts';
import type { TextEntry } from '../../interactions/interaction.ts';
import { answersAsTyped } from '../answers-as-typed.ts';

export function lowerShortAnswer(definition: ShortAnswer): TextEntry {
  return {
    kind: 'textEntry',
    accept: answersAsTyped(definition.accept),
    caseSensitive: definition.caseSensitive ?? false,
  };
}
