import { all, button, h, putInOrder, show } from '../dom.ts';
import type { Words } from '../words.ts';

/** What is told of a move: the item's words, and its place counted from 1. */
export type Moved = (text: string, position: number, count: number) => void;

/** A list in the document whose items move up and down by buttons. */
export class OrderList {
  /** As they were in the document at first. */
  readonly items: readonly HTMLElement[];
  readonly #root: HTMLElement;
  readonly #moved: Moved;
  #locked = false;

  constructor(root: HTMLElement, words: Words, moved: Moved) {
    this.#root = root;
    this.#moved = moved;
    this.items = this.current;
    for (const item of this.items) this.#furnish(item, words);
    this.#refresh();
  }

  /** As they are now. */
  get current(): readonly HTMLElement[] {
    return all(this.#root, '[data-item]');
  }

  /** The first button that can be pressed. */
  get first(): HTMLElement | undefined {
    return this.#root.querySelector<HTMLElement>('[data-order] button:not(:disabled)') ?? undefined;
  }

  place(ids: readonly string[]): void {
    const byId = new Map(this.items.map((item) => [idOf(item), item]));
    const list = this.#root.querySelector('[data-order]');
    const wanted = ids.flatMap((id) => byId.get(id) ?? []);
    if (list !== null) putInOrder(list, wanted);
    this.#refresh();
  }

  /** Nothing moves in a locked list, and there is nothing to press. */
  lock(locked: boolean): void {
    this.#locked = locked;
    this.#refresh();
  }

  /** Buttons in place of the static form's list to choose a position from. */
  #furnish(item: HTMLElement, words: Words): void {
    const text = item.querySelector<HTMLElement>('.order-text');
    item.querySelector('[data-order-select]')?.remove();
    if (text !== null) item.querySelector('.order-position')?.replaceWith(text);
    const step = (by: -1 | 1, key: 'player.order.up' | 'player.order.down', arrow: string) => {
      const name = words(key, { item: textOf(item) });
      const made = button('', () => this.#move(item, by, made), {
        class: 'order-button',
        'aria-label': name,
        title: name,
      });
      made.append(h('span', { 'aria-hidden': 'true' }, arrow));
      return made;
    };
    const buttons = [step(-1, 'player.order.up', '↑'), step(1, 'player.order.down', '↓')];
    text?.after(h('span', { class: 'order-buttons' }, ...buttons));
  }

  #move(item: HTMLElement, step: -1 | 1, pressed: HTMLButtonElement): void {
    const order = this.current;
    const at = order.indexOf(item);
    const other = order[at + step];
    if (other === undefined) return;
    // The other one moves, so that what was pressed keeps the focus.
    if (step === -1) item.after(other);
    else item.before(other);
    this.#refresh();
    // A button at the end of its way is disabled and would drop the focus.
    if (pressed.disabled) item.querySelector<HTMLElement>('button:not(:disabled)')?.focus({ preventScroll: true });
    // Not every browser gives a button that was pressed the focus.
    else if (document.activeElement !== pressed) pressed.focus({ preventScroll: true });
    this.#moved(textOf(item), at + step + 1, order.length);
  }

  /** The first cannot go up, the last not down. */
  #refresh(): void {
    const order = this.current;
    order.forEach((item, index) => {
      const [up, down] = all<HTMLButtonElement>(item, 'button');
      if (up !== undefined) up.disabled = this.#locked || index === 0;
      if (down !== undefined) down.disabled = this.#locked || index === order.length - 1;
      for (const buttons of all(item, '.order-buttons')) show(buttons, !this.#locked);
    });
  }
}

export function idOf(item: HTMLElement): string {
  return item.dataset.item ?? '';
}

export function textOf(item: HTMLElement): string {
  return item.querySelector<HTMLElement>('.order-text')?.dataset.text ?? '';
}
