type Attributes = Readonly<Record<string, string | boolean | undefined>>;
type Child = Node | string | undefined | false;

/** Makes an element; `true` sets an empty attribute, `false` and `undefined` none. Strings become text, never markup. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  made.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return made;
}

export function button(label: string, onClick: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = h('button', { type: 'button', class: 'button', ...attributes }, label);
  made.addEventListener('click', onClick);
  return made;
}

export function show(node: HTMLElement, visible: boolean): void {
  node.hidden = !visible;
}

export function all<Kind extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): readonly Kind[] {
  return [...root.querySelectorAll<Kind>(selector)];
}

/** Gives an element a text; one that it has already is not drawn again. */
export function setText(node: Element, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

/** How long something waits for a frame, in milliseconds: a window that is out of sight has none. */
const PATIENCE = 1000;

/**
 * Runs something in a task of its own once the screen shows what was done before it, so that a press is answered at once.
 *
 * @returns calls it off
 */
export function afterFrame(run: () => void): () => void {
  let isOver = false;
  const go = (): void => {
    if (!isOver) {
      isOver = true;
      run();
    }
  };
  requestAnimationFrame(() => setTimeout(go));
  setTimeout(go, document.hidden ? 0 : PATIENCE);
  return () => {
    isOver = true;
  };
}

/** Puts elements of a parent in this order before one of its others, or at its end. What is in its place is not moved. */
export function putInOrder(parent: Element, parts: readonly Element[], end: Element | null = null): void {
  let next = end;
  for (const part of [...parts].reverse()) {
    if (part.parentElement !== parent || part.nextElementSibling !== next) parent.insertBefore(part, next);
    next = part;
  }
}

/** Moves the keyboard and a screen reader's attention to something in view that takes no input. */
export function focusInPlace(node: HTMLElement): void {
  if (!node.hasAttribute('tabindex')) node.setAttribute('tabindex', '-1');
  node.focus({ preventScroll: true });
}

/** The same, and brings it into view. `from`: what is above it and is to be seen with it. */
export function focusOn(node: HTMLElement, from: Element = node): void {
  focusInPlace(node);
  bringIntoView(from);
}

/** Room above what is brought into view. */
const AIR = 16;

/** How much of the window's top is covered by what sticks to it. */
function covered(): number {
  const bars = all(document, '.quiz-bar').filter((bar) => getComputedStyle(bar).position === 'sticky');
  return Math.max(0, ...bars.map((bar) => bar.offsetHeight));
}

/** Scrolls this document only: `scrollIntoView` would move the platform's page around the frame as well. */
export function bringIntoView(node: Element): void {
  window.scrollTo({ top: node.getBoundingClientRect().top + window.scrollY - covered() - AIR, behavior: 'instant' });
}

/** Says something to screen readers without moving the focus. */
export class Announcer {
  readonly #region = h('div', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite' });
  #callOff = (): void => {};

  constructor() {
    document.body.append(this.#region);
  }

  /** Once the screen shows what it is said of; of several things said at once the last is read. */
  say(message: string): void {
    this.#callOff();
    this.#callOff = afterFrame(() => {
      // The same words twice in a row are read only if the region changes.
      this.#region.textContent = this.#region.textContent === message ? `${message}\u00a0` : message;
    });
  }
}
