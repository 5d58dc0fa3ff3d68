/** Beside the text a long table of contents scrolls by itself: it shows where the reader is. */
export function showPlaceInContents(): void {
  const link = document.querySelector<HTMLElement>('.cw-nav [aria-current]');
  const contents = link?.closest<HTMLElement>('.cw-nav');
  if (link === null || contents === null || contents === undefined) return;
  const { top, height } = link.getBoundingClientRect();
  const above = top - contents.getBoundingClientRect().top;
  if (above < 0 || above + height > contents.clientHeight)
    contents.scrollTop += above - (contents.clientHeight - height) / 2;
}
