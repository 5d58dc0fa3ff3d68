import { restoreBaseStyles } from './shared/base-styles.ts';

/**
 * Opens the contents in a drawer where they are not beside the text. Without this script, and in browsers that know no
 * dialogs, the same links lead down to the contents at the page’s end. All words are in the page.
 */

/** As in the theme’s `base.css`: from here on the contents are beside the text. */
const BESIDE = '(min-width: 64rem)';

const contents = document.querySelector<HTMLElement>('nav#contents');

/** Where the contents are while no drawer holds them. */
const place = document.createComment('');

function makeDrawer(nav: HTMLElement): HTMLDialogElement {
  const drawer = document.createElement('dialog');
  drawer.className = 'cw-drawer';
  drawer.setAttribute('aria-label', nav.querySelector('.cw-nav-heading')?.textContent ?? '');
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'cw-drawer-close';
  close.textContent = nav.dataset.close ?? '×';
  close.addEventListener('click', () => drawer.close());
  drawer.append(close);
  drawer.addEventListener('click', ({ target }) => {
    // Beside the drawer, or on a page that this document shows in place of the open one.
    if (target === drawer || (target instanceof Element && target.closest('a') !== null)) drawer.close();
  });
  drawer.addEventListener('close', () => {
    place.replaceWith(nav);
    document.documentElement.classList.remove('cw-drawer-open');
  });
  return drawer;
}

function open(nav: HTMLElement, drawer: HTMLDialogElement): void {
  nav.replaceWith(place);
  drawer.append(nav);
  document.documentElement.classList.add('cw-drawer-open');
  drawer.showModal();
  const current = nav.querySelector<HTMLElement>('[aria-current]') ?? nav.querySelector<HTMLElement>('a');
  current?.focus({ preventScroll: true });
  if (current !== null) nav.scrollTop = current.offsetTop - nav.clientHeight / 2;
}

restoreBaseStyles();

if (contents !== null && typeof HTMLDialogElement === 'function') {
  const drawer = makeDrawer(contents);
  document.body.append(drawer);
  const beside = matchMedia(BESIDE);
  beside.addEventListener('change', () => drawer.close());
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href="#contents"]') : null;
    if (link === null || beside.matches || drawer.open) return;
    event.preventDefault();
    open(contents, drawer);
  });
}
