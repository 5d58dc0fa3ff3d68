import type { ShortAnswer } from '../../../schema/types.generated.ts';
import type { TextEntry } from '../../interactions/interaction.ts';

export function lowerShortAnswer(definition: ShortAnswer): TextEntry {
  return { kind: 'textEntry', accept: definition.accept, caseSensitive: definition.caseSensitive ?? false };
}
