/**
 * Opens a term’s meaning where the term is: on a press, and while a mouse is on it. The meaning is a copy of the entry that
 * the term’s link leads to, which is on the same page; without this script the link leads there. What it opens can be
 * dismissed, pointed at, and stays until it is dismissed (WCAG 1.4.13).
 */

/** How long a mouse may take from the term to its meaning, and how long it has to rest on the term before, in ms. */
const WAY = 300;
const REST = 150;
const AIR = 8;

interface Shown {
  readonly term: HTMLElement;
  readonly box: HTMLElement;
  /** Opened by a press: the mouse’s leaving does not close it. */
  held: boolean;
}

let shown: Shown | undefined;
let timer: number | undefined;

/** The entry’s meaning: on this page, whatever list it is in. */
function entryOf({ hash }: HTMLAnchorElement): HTMLElement | null {
  const name = /^.*(--term-.+)$/.exec(hash)?.[1];
  return name === undefined ? null : document.querySelector<HTMLElement>(`dt[id$="${CSS.escape(name)}"]`);
}

function boxFor(entry: HTMLElement): HTMLElement {
  const box = document.createElement('div');
  box.className = 'cw-meaning-box';
  box.setAttribute('role', 'dialog');
  box.tabIndex = -1;
  box.setAttribute('aria-label', entry.querySelector('strong')?.textContent ?? '');
  const head = document.createElement('p');
  head.className = 'cw-meaning-head';
  head.append(...copied(entry));
  box.append(head, ...copied(entry.nextElementSibling));
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'cw-meaning-close';
  close.setAttribute('aria-label', document.querySelector<HTMLElement>('nav#contents')?.dataset.close ?? '');
  close.textContent = '×';
  close.addEventListener('click', () => hide(true));
  box.append(close);
  box.addEventListener('pointerenter', () => clearTimeout(timer));
  box.addEventListener('pointerleave', leave);
  box.addEventListener('keydown', onKeyInBox);
  return box;
}

/** What is in an element, without ids: no id may be twice on a page. */
function copied(element: Element | null): readonly Node[] {
  const copy = element?.cloneNode(true);
  if (!(copy instanceof Element)) return [];
  for (const inner of copy.querySelectorAll('[id]')) inner.removeAttribute('id');
  return [...copy.childNodes];
}

function show(term: HTMLAnchorElement, held: boolean): void {
  clearTimeout(timer);
  if (shown?.term === term) {
    shown.held ||= held;
  } else {
    hide(false);
    const entry = entryOf(term);
    if (entry === null) return;
    const box = boxFor(entry);
    document.body.append(box);
    if ('popover' in box) {
      box.popover = 'manual';
      box.showPopover();
    }
    shown = { term, box, held };
    term.setAttribute('aria-expanded', 'true');
    put(term, box);
  }
  if (held) shown?.box.focus({ preventScroll: true });
}

/** Below the term, above it where there is no room; as far in as the window is wide. */
function put(term: HTMLElement, box: HTMLElement): void {
  const at = [...term.getClientRects()].at(-1) ?? term.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const wide = document.documentElement.clientWidth;
  const isAbove = at.bottom + AIR + height > innerHeight && at.top - AIR - height >= 0;
  const top = isAbove ? at.top - AIR - height : at.bottom + AIR;
  box.style.left = `${Math.max(AIR, Math.min(at.left, wide - width - AIR)) + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
}

/** `back`: the keyboard goes back to the term. */
function hide(back: boolean): void {
  clearTimeout(timer);
  if (shown === undefined) return;
  const { term, box } = shown;
  shown = undefined;
  if (back) term.focus({ preventScroll: true });
  term.setAttribute('aria-expanded', 'false');
  box.remove();
}

function leave({ pointerType }: PointerEvent): void {
  clearTimeout(timer);
  if (shown !== undefined && !shown.held && pointerType === 'mouse') timer = setTimeout(() => hide(false), WAY);
}

/** From its last part the keyboard goes on behind the term, from its first one back to the term. */
function onKeyInBox(event: KeyboardEvent): void {
  if (event.key !== 'Tab' || shown === undefined) return;
  const { box } = shown;
  const parts = [...box.querySelectorAll<HTMLElement>('a[href], button')];
  const leaves = event.shiftKey
    ? document.activeElement === box || document.activeElement === parts[0]
    : document.activeElement === parts.at(-1);
  if (!leaves) return;
  if (event.shiftKey) event.preventDefault();
  hide(true);
}

function termOf(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a.cw-term[aria-expanded]') : null;
}

for (const term of document.querySelectorAll<HTMLAnchorElement>('a.cw-term')) {
  if (entryOf(term) === null) continue;
  term.setAttribute('role', 'button');
  term.setAttribute('aria-expanded', 'false');
  term.addEventListener('pointerenter', ({ pointerType }) => {
    clearTimeout(timer);
    if (pointerType === 'mouse' && shown?.held !== true) timer = setTimeout(() => show(term, false), REST);
  });
  term.addEventListener('pointerleave', leave);
}

document.addEventListener('click', (event) => {
  const term = termOf(event.target);
  if (term === null) {
    if (shown !== undefined && event.target instanceof Node && !shown.box.contains(event.target)) hide(false);
    return;
  }
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (shown?.term === term && shown.held) hide(true);
  else show(term, true);
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && shown !== undefined) hide(shown.box.contains(document.activeElement));
  const term = event.key === ' ' ? termOf(event.target) : null;
  if (term === null) return;
  event.preventDefault();
  term.click();
});

document.addEventListener('focusin', ({ target }) => {
  if (shown !== undefined && target instanceof Node && target !== shown.term && !shown.box.contains(target))
    hide(false);
});

addEventListener('resize', () => hide(false));
addEventListener('hashchange', () => hide(false));

export {};
