import { id, idOf, inlineMarkdown, list, object, orToDo, plainText } from '../../definition/schema/parts.ts';
import type { QuestionFragment } from '../../definition/schema/questions.ts';

export const categorizeFragment: QuestionFragment = {
  name: 'Categorize',
  type: 'categorize',
  description: 'Put every item into its category.',
  properties: () => ({
    categories: list(
      object(
        'A category.',
        { id: id('The category’s id, unique in its question.'), title: plainText('The category’s title.') },
        ['id', 'title'],
      ),
      'The categories.',
      { minItems: 2, maxItems: 10 },
    ),
    items: list(
      object(
        'An item.',
        {
          id: id('The item’s id, unique in its question.'),
          text: inlineMarkdown('The item as students read it.'),
          category: orToDo(idOf('categories', 'The id of the category to which it belongs.')),
        },
        ['id', 'text', 'category'],
      ),
      'The items.',
      { minItems: 2, maxItems: 26 },
    ),
  }),
  required: ['categories', 'items'],
};
