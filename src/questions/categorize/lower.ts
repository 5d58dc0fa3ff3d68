import type { Categorize } from '../../../schema/types.generated.ts';
import { plainText } from '../../content/text.ts';
import { text } from '../../content/tree.ts';
import type { Match } from '../../interactions/interaction.ts';
import type { QuestionContext } from '../question-type.ts';

export function lowerCategorize(definition: Categorize, context: QuestionContext): Match {
  return {
    kind: 'match',
    reuse: true,
    sources: definition.items.map((item, index) => {
      const content = context.inline(item.text, `/items/${index}/text`);
      return { id: item.id, content, text: plainText(content) };
    }),
    targets: definition.categories.map(({ id, title }) => ({ id, content: [text(title)], text: title })),
    key: Object.fromEntries(definition.items.map((item) => [item.id, item.category ?? ''])),
  };
}
