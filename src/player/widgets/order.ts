import type { Order } from '../../interactions/interaction.ts';
import { all, button, h } from '../dom.ts';
import { clearMarks, markPart } from './marks.ts';
import type { Widget, WidgetContext } from './widget.ts';

/**
 * A list whose items move up and down by buttons. The static form asks for every item's place by a list to choose from;
 * it gives way to the buttons.
 */
export function orderWidget(interaction: Order, { root, words, changed, say }: WidgetContext): Widget {
  const list = root.querySelector<HTMLElement>('[data-order]');
  const items = all(root, '[data-item]');
  const presented = items.map(idOf);
  const authored = interaction.items.map(({ id }) => id);
  const wordsOf = new Map(items.map((item) => [idOf(item), textOf(item)]));
  let touched = false;
  let arranged: readonly string[] = presented;

  const current = () => all(root, '[data-item]');
  const place = (ids: readonly string[]) => {
    const byId = new Map(items.map((item) => [idOf(item), item]));
    for (const id of ids) list?.append(byId.get(id) ?? '');
    refresh(current());
  };
  const move = (item: HTMLElement, step: -1 | 1, pressed: HTMLButtonElement) => {
    const order = current();
    const at = order.indexOf(item);
    const other = order[at + step];
    if (other === undefined) return;
    if (step === -1) other.before(item);
    else other.after(item);
    touched = true;
    refresh(current());
    // A button at the end of its way is disabled and would drop the focus.
    const focus = pressed.disabled ? item.querySelector<HTMLElement>('button:not(:disabled)') : pressed;
    focus?.focus();
    const count = order.length;
    say(words('player.order.moved', { item: textOf(item), position: at + step + 1, count }));
    changed();
  };
  for (const item of items) replaceSelect(item, words, move);
  refresh(items);

  return {
    read: () => (touched ? { kind: 'order', items: current().map(idOf) } : undefined),
    write(answer) {
      touched = answer?.kind === 'order';
      place(answer?.kind === 'order' ? answer.items : arranged);
    },
    arrange(order) {
      const shuffled = order?.(authored) ?? presented;
      // The right order is no question.
      arranged = shuffled.every((id, index) => id === authored[index]) ? presented : shuffled;
    },
    lock(locked) {
      for (const control of all<HTMLButtonElement>(root, '[data-order] button'))
        control.dataset.locked = String(locked);
      refresh(current());
    },
    mark(marking) {
      clearMarks(root);
      if (marking === undefined) return;
      current().forEach((item, index) => {
        const key = authored[index] ?? '';
        markPart(
          item,
          { given: touched, right: touched && idOf(item) === key, key: wordsOf.get(key) ?? '' },
          marking,
          words,
        );
      });
    },
    first: items[0]?.querySelector<HTMLElement>('button:not(:disabled)') ?? undefined,
    valid: () => true,
  };
}

function idOf(item: HTMLElement): string {
  return item.dataset.item ?? '';
}

function textOf(item: HTMLElement): string {
  return item.querySelector('.order-text')?.textContent?.trim() ?? '';
}

function replaceSelect(
  item: HTMLElement,
  words: WidgetContext['words'],
  move: (item: HTMLElement, step: -1 | 1, pressed: HTMLButtonElement) => void,
): void {
  const text = item.querySelector<HTMLElement>('.order-text');
  item.querySelector('[data-order-select]')?.remove();
  const label = item.querySelector('.order-position');
  if (text !== null) label?.replaceWith(text);
  const step = (by: -1 | 1, key: 'player.order.up' | 'player.order.down', arrow: string) => {
    const name = words(key, { item: textOf(item) });
    const made = button('', () => move(item, by, made), { class: 'order-button', 'aria-label': name, title: name });
    made.append(h('span', { 'aria-hidden': 'true' }, arrow));
    return made;
  };
  item.append(
    h('span', { class: 'order-buttons' }, step(-1, 'player.order.up', '↑'), step(1, 'player.order.down', '↓')),
  );
}

/** The first cannot go up, the last not down, and nothing moves in a locked list. */
function refresh(items: readonly HTMLElement[]): void {
  items.forEach((item, index) => {
    const [up, down] = all<HTMLButtonElement>(item, 'button');
    if (up !== undefined) up.disabled = up.dataset.locked === 'true' || index === 0;
    if (down !== undefined) down.disabled = down.dataset.locked === 'true' || index === items.length - 1;
  });
}
