import type { Ordering } from '../../../schema/types.generated.ts';
import { duplicateIds, duplicateTexts } from '../duplicates.ts';
import type { QuestionType } from '../question-type.ts';
import { lowerOrdering } from './lower.ts';
import { orderingFragment } from './schema.ts';

export const orderingType: QuestionType<Ordering> = {
  fragment: orderingFragment,
  lower: lowerOrdering,
  check: ({ items }, context) => [
    ...duplicateIds({ items }, context),
    ...duplicateTexts(
      items.map(({ text }, index) => ({ text, pointer: `/items/${index}/text` })),
      'item',
      context,
    ),
  ],
};
