import { element, text } from '../../content/tree.ts';
import type { Match, Option, Order } from '../interaction.ts';
import { presentedItems } from '../presentation.ts';
import { asking, chooseOneOf } from './match.ts';
import type { Degradation, DegradeContext } from './question.ts';

/**
 * Items to positions, where the platform can match: every item in its right place counts, as in the order question.
 * Where targets may serve twice they are written so, because then the positions are in their natural order.
 */
export function orderAsMatch(order: Order, { question, capabilities, text: words }: DegradeContext): Degradation {
  const positions = order.items.map((_, index): Option => {
    const label = String(index + 1);
    return { id: positionId(index), content: [text(label)], text: label };
  });
  const interaction: Match = {
    kind: 'match',
    reuse: capabilities['match-reuse'],
    sources: presentedItems(order, question.id),
    targets: positions,
    key: Object.fromEntries(order.items.map(({ id }, index) => [id, positionId(index)])),
  };
  return {
    kind: 'whole',
    // Beside each item is a bare number: the stem alone does not say from which end they count.
    below: [element('p', {}, text(words('degrade.places')))],
    interaction,
    loss: {
      feature: 'ordering-as-matching',
      message: `In “${question.title}” students give every item its position number instead of moving the items: the platform has no ordering questions.`,
    },
  };
}

/** One choice question a position. */
export function orderAsChoices(order: Order, { question, text: words }: DegradeContext): Degradation {
  const count = order.items.length;
  const options = presentedItems(order, question.id);
  return {
    kind: 'parts',
    parts: order.items.map(({ id }, index) => ({
      // Not the item's id: that would be the answer.
      id: String(index + 1),
      below: asking(words('degrade.position', { number: index + 1, count })),
      interaction: chooseOneOf(options, id),
    })),
    loss: {
      feature: 'ordering-as-choices',
      message: `The ordering question “${question.title}” becomes ${count} multiple-choice questions, one a position, which share its points: the platform has no ordering questions.`,
    },
  };
}

/** Made with a double hyphen, which no author's id holds. */
function positionId(index: number): string {
  return `position--${index + 1}`;
}
