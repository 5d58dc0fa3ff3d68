import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface MenuItem {
  readonly key: string;
  readonly name: string;
  readonly run: () => void;
  readonly isChosen?: boolean;
}

interface MenuProps {
  /** What the button says, and what it is for. */
  readonly shown: string;
  readonly name: string;
  readonly items: readonly MenuItem[];
  /** Whether it is the one button of the toolbar that Tab reaches. */
  readonly tabIndex: number;
}

/** A button of a toolbar that opens a menu; the menu is left by Escape, by Tab, and by a press elsewhere. */
export function MenuButton({ shown, name, items, tabIndex }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const leave = ({ target }: Event): void => {
      if (target instanceof Node && !place.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    return () => document.removeEventListener('pointerdown', leave);
  }, [isOpen]);
  const close = (): void => {
    setOpen(false);
    place.current?.querySelector('button')?.focus();
  };
  return (
    <div class="menu-place" ref={place}>
      <button
        type="button"
        tabIndex={tabIndex}
        aria-label={name === shown ? name : `${name}: ${shown}`}
        title={name}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <span>{shown}</span> <span aria-hidden="true">▾</span>
      </button>
      {isOpen ? <Menu id={id} name={name} items={items} close={close} leave={() => setOpen(false)} /> : null}
    </div>
  );
}

interface OpenProps extends Pick<MenuProps, 'name' | 'items'> {
  readonly id: string;
  readonly close: () => void;
  readonly leave: () => void;
}

function Menu({ id, name, items, close, leave }: OpenProps) {
  const menu = useRef<HTMLDivElement>(null);
  const entries = (): HTMLElement[] =>
    Array.from(menu.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? []);
  // With the menu, so that no key goes elsewhere.
  useLayoutEffect(() => {
    const all = entries();
    (all.find((one) => one.getAttribute('aria-checked') === 'true') ?? all[0])?.focus();
  }, []);
  const onKey = (event: KeyboardEvent): void => {
    const all = entries();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const to = steps[event.key];
    event.stopPropagation();
    if (event.key === 'Tab') leave();
    else if (event.key === 'Escape') close();
    else if (to !== undefined) all.at(to % all.length)?.focus();
    else if (/^\p{L}$/u.test(event.key)) {
      const letter = event.key.toLowerCase();
      const begins = (one: HTMLElement): boolean => one.textContent?.toLowerCase().startsWith(letter) === true;
      [...all.slice(at + 1), ...all].find(begins)?.focus();
    } else return;
    if (event.key !== 'Tab') event.preventDefault();
  };
  return (
    <div class="menu" role="menu" tabIndex={-1} id={id} aria-label={name} ref={menu} onKeyDown={onKey}>
      {items.map((item) => (
        <button
          type="button"
          key={item.key}
          tabIndex={-1}
          {...(item.isChosen === undefined
            ? { role: 'menuitem' }
            : { role: 'menuitemradio', 'aria-checked': item.isChosen })}
          onClick={() => {
            close();
            item.run();
          }}
        >
          {item.name}
        </button>
      ))}
    </div>
  );
}
