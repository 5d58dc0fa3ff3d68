import type { Ordering } from '../../../schema/types.generated.ts';
import { plainText } from '../../content/text.ts';
import type { Order } from '../../interactions/interaction.ts';
import type { QuestionContext } from '../question-type.ts';

export function lowerOrdering(definition: Ordering, context: QuestionContext): Order {
  return {
    kind: 'order',
    items: definition.items.map((item, index) => {
      const content = context.inline(item.text, `/items/${index}/text`);
      return { id: item.id, content, text: plainText(content) };
    }),
  };
}
