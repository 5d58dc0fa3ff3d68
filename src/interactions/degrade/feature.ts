import type { InteractionFeature } from '../capabilities.ts';
import type { Interaction } from '../interaction.ts';

/** Whether words are chosen in a passage, which the question then shows itself. */
export function choosesInPassage(interaction: Interaction): boolean {
  return interaction.kind === 'choose' && interaction.passage !== undefined;
}

/** What a target must be able to do to express an interaction as it is. */
export function featureOf(interaction: Interaction): InteractionFeature {
  switch (interaction.kind) {
    case 'choose':
      if (choosesInPassage(interaction)) return 'choose-passage';
      if (interaction.trueFalse) return 'true-false';
      return interaction.cardinality === 'one' ? 'choose-one' : 'choose-many';
    case 'match':
      return interaction.reuse ? 'match-reuse' : 'match';
    case 'order':
      return 'order';
    case 'textEntry':
      return 'text-entry';
    case 'numericEntry':
      return 'numeric-entry';
    case 'inlineEntries':
      return interaction.mode === 'select' ? 'inline-select' : 'inline-text';
    case 'extendedText':
      return 'extended-text';
  }
}
