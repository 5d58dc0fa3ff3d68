import { button, h, show } from '../dom.ts';
import type { PartName } from '../parts.ts';
import { askAgain, missingOf } from '../provided.ts';
import type { Words } from '../words.ts';

/**
 * Says that a script did not come, and asks for it again: at once, when the network is back, and at the press of a
 * button. Undefined where nothing is missing. Whoever puts it into the page takes it away.
 */
export function missingNotice(names: readonly PartName[], words: Words): HTMLElement | undefined {
  if (missingOf(names).length === 0) return undefined;
  const line = h('p', {}, words('player.part.missing'));
  const again = button(words('player.leave.retry'), () => ask(), { class: 'button button-primary' });
  const ask = () => {
    show(again, false);
    // Where it came, the notice is gone by then.
    askAgain(names, () => show(again, true));
  };
  addEventListener('online', ask);
  ask();
  return h('div', { class: 'notice', 'data-kind': 'warning', role: 'status' }, line, again);
}
