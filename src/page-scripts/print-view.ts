import { restoreBaseStyles } from './shared/base-styles.ts';

restoreBaseStyles();

/** The print view's button; without this script the browser's own command does the same. */
const now = document.querySelector<HTMLElement>('.print-now');
if (now !== null) {
  now.hidden = false;
  now.addEventListener('click', () => print());
}
