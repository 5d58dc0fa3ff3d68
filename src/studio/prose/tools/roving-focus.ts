import { useRef, useState } from 'preact/hooks';

/** The focus within a toolbar: Tab reaches the button that had it last, arrows, Home and End the others. */
export function useRovingFocus(leave: () => void) {
  const bar = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const buttons = (): HTMLButtonElement[] =>
    Array.from(bar.current?.querySelectorAll<HTMLButtonElement>(':scope > button, .menu-place > button') ?? []);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      leave();
      return;
    }
    const all = buttons();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const isRightToLeft = bar.current !== null && getComputedStyle(bar.current).direction === 'rtl';
    const step = isRightToLeft ? -1 : 1;
    const steps: Readonly<Record<string, number>> = { ArrowRight: at + step, ArrowLeft: at - step, Home: 0, End: -1 };
    const to = steps[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    all.at(to % all.length)?.focus();
  };
  const onFocus = ({ target }: FocusEvent): void => {
    const at = buttons().indexOf(target as HTMLButtonElement);
    if (at >= 0) setCurrent(at);
  };
  // Buttons that come and go with the cursor are behind the others; where the last one has gone, Tab reaches the first.
  let index = 0;
  const isThere = current < (bar.current === null ? 1 : buttons().length);
  const tabIndex = (): 0 | -1 => (index++ === (isThere ? current : 0) ? 0 : -1);
  return { bar, tabIndex, onKey, onFocus };
}
