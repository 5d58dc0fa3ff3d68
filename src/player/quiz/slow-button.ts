import { afterFrame, button } from '../dom.ts';

/** A button after which much is laid out: it shows at once that it was pressed, and what follows comes after that. */
export function slowButton(label: string, onClick: () => void, attributes: { readonly class: string }): HTMLElement {
  const made = button(
    label,
    () => {
      if (made.hasAttribute('aria-busy')) return;
      made.setAttribute('aria-busy', 'true');
      afterFrame(() => {
        made.removeAttribute('aria-busy');
        onClick();
      });
    },
    attributes,
  );
  return made;
}
