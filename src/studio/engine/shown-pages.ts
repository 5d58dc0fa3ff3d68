import type { PreviewPage } from '../../browser.ts';

const shown = new Map<string, ReadonlyMap<string, PreviewPage>>();

/** Keeps the pages of a module; those of an earlier state of it go. */
export function showPages(token: string, pages: ReadonlyMap<string, PreviewPage>): void {
  shown.set(token, pages);
}

/** A page’s file. The address of a folder means its first page. */
export function shownPage(token: string, path: string): PreviewPage | undefined {
  const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return shown.get(token)?.get(name);
}
