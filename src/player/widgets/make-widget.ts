import type { Interaction } from '../../interactions/interaction.ts';
import { chooseWidget } from './choose.ts';
import { entryWidget } from './entry.ts';
import { extendedTextWidget } from './extended-text.ts';
import { inlineEntriesWidget } from './inline-entries.ts';
import { matchWidget } from './match.ts';
import { orderWidget } from './order.ts';
import type { Widget, WidgetContext } from './widget.ts';

/** One widget an interaction; the compiler lists what is missing. */
export function makeWidget(interaction: Interaction, context: WidgetContext): Widget {
  switch (interaction.kind) {
    case 'choose':
      return chooseWidget(interaction, context);
    case 'match':
      return matchWidget(interaction, context);
    case 'order':
      return orderWidget(interaction, context);
    case 'textEntry':
    case 'numericEntry':
      return entryWidget(interaction, context);
    case 'inlineEntries':
      return inlineEntriesWidget(interaction, context);
    case 'extendedText':
      return extendedTextWidget(interaction, context);
  }
}
