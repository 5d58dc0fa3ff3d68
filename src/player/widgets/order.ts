import type { Order } from '../../interactions/interaction.ts';
import { clearMarks, markPart } from './marks.ts';
import { idOf, OrderList, textOf } from './order-list.ts';
import type { Widget, WidgetContext } from './widget.ts';

/** Items to put into their order. Until one was moved, nothing was answered. */
export function orderWidget(interaction: Order, { root, words, changed, say }: WidgetContext): Widget {
  let touched = false;
  const list = new OrderList(root, words, (item, position, count) => {
    touched = true;
    say(words('player.order.moved', { item, position, count }));
    changed();
  });
  const presented = list.items.map(idOf);
  const authored = interaction.items.map(({ id }) => id);
  const wordsOf = new Map(list.items.map((item) => [idOf(item), textOf(item)]));
  let arranged: readonly string[] = presented;

  return {
    read: () => (touched ? { kind: 'order', items: list.current.map(idOf) } : undefined),
    write(answer) {
      touched = answer?.kind === 'order';
      list.place(answer?.kind === 'order' ? answer.items : arranged);
    },
    arrange(order) {
      const shuffled = order?.(authored) ?? presented;
      // The right order is no question.
      arranged = shuffled.every((id, index) => id === authored[index]) ? presented : shuffled;
    },
    lock: (locked) => list.lock(locked),
    mark(marking) {
      clearMarks(root);
      if (marking === undefined) return;
      list.current.forEach((item, index) => {
        const id = authored[index] ?? '';
        const judged = { given: touched, right: touched && idOf(item) === id, key: wordsOf.get(id) ?? '' };
        markPart({ part: item }, judged, marking, words);
      });
    },
    first: list.first,
    valid: () => true,
  };
}
