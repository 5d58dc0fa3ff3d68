import { id, inlineMarkdown, list, object } from '../../definition/schema/parts.ts';
import type { QuestionFragment } from '../../definition/schema/questions.ts';

export const orderingFragment: QuestionFragment = {
  name: 'Ordering',
  type: 'ordering',
  description: 'Put the items into the right order.',
  properties: () => ({
    items: list(
      object(
        'An item.',
        { id: id('The item’s id, unique in its question.'), text: inlineMarkdown('The item as students read it.') },
        ['id', 'text'],
      ),
      'The items in the right order; students see them shuffled.',
      { minItems: 2, maxItems: 26 },
      { ordered: true },
    ),
  }),
  required: ['items'],
};
