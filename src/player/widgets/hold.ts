type Control = HTMLInputElement | HTMLSelectElement;

/**
 * Whether what was chosen is held as it is. Not `disabled`, which takes a control out of the keyboard's reach and with it
 * what is said of the answer. A list keeps only the option that is chosen; of buttons see `keepHeld`.
 */
export function hold(controls: readonly Control[], held: boolean): void {
  for (const control of controls) {
    if (held) control.setAttribute('aria-disabled', 'true');
    else control.removeAttribute('aria-disabled');
    if (control instanceof HTMLSelectElement)
      for (const option of control.options) option.disabled = held && !option.selected;
  }
}

/** A radio button or check box that is held does not change: a click that is called off puts back what was there. */
export function keepHeld(root: HTMLElement): void {
  root.addEventListener('click', (event) => {
    const { target } = event;
    if (target instanceof HTMLInputElement && target.hasAttribute('aria-disabled')) event.preventDefault();
  });
}
