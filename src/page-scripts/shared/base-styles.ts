/**
 * A platform whose own policy lets no styles be in a page has dropped those that make the page readable: they are a file
 * of the package, too.
 */
export function restoreBaseStyles(): void {
  const dropped = document.querySelector<HTMLStyleElement>('style[data-file]');
  if (dropped === null || dropped.sheet !== null) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = dropped.dataset.file ?? '';
  dropped.after(link);
}
