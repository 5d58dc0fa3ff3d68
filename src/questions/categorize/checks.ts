import type { Categorize } from '../../../schema/types.generated.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { duplicateIds, duplicateTexts } from '../duplicates.ts';
import type { QuestionContext } from '../question-type.ts';
import { categorizeCodes } from './codes.ts';

export function checkCategorize({ categories, items }: Categorize, context: QuestionContext): Diagnostic[] {
  const known = categories.map(({ id }) => id);
  const used = new Set(items.flatMap(({ category }) => category ?? []));
  // A category may be empty because an item names it wrongly, or does not name it yet: that is said already.
  const allKnown = items.every(({ category }) => category !== null && known.includes(category));
  return [
    ...duplicateIds({ categories, items }, context),
    ...duplicateTexts(
      categories.map(({ title }, index) => ({ text: title, pointer: `/categories/${index}/title` })),
      'category title',
      context,
    ),
    ...duplicateTexts(
      items.map(({ text }, index) => ({ text, pointer: `/items/${index}/text` })),
      'item',
      context,
    ),
    ...items.flatMap(({ category }, index) =>
      category === null || known.includes(category)
        ? []
        : [
            categorizeCodes.report('unknown-category', {
              message: `There is no category \`${category}\` in this question.`,
              hint: didYouMean(category, known) ?? `The categories are: ${known.join(', ')}.`,
              place: context.place(`/items/${index}/category`),
            }),
          ],
    ),
    ...categories.flatMap(({ id, title }, index) =>
      used.has(id) || !allKnown
        ? []
        : [
            categorizeCodes.report('empty-category', {
              message: `No item belongs to “${title}”.`,
              hint: 'Keep it as a distractor, or delete it.',
              place: context.place(`/categories/${index}`),
            }),
          ],
    ),
  ];
}
