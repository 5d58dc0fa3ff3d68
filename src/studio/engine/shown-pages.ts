import type { PreviewPage } from '../../browser.ts';

type Pages = ReadonlyMap<string, PreviewPage>;

/** For this long a page is waited for that nobody shows yet; the service worker has given up then, too. */
const WAIT_MS = 20_000;

const shown = new Map<string, Pages>();
const waiting = new Map<string, Set<(pages: Pages) => void>>();

/** Keeps the pages of a module; those of an earlier state of it go. */
export function showPages(token: string, pages: Pages): void {
  shown.set(token, pages);
  for (const go of waiting.get(token) ?? []) go(pages);
  waiting.delete(token);
}

/**
 * Gives a page’s file, or undefined where the module has none of this path. The address of a folder means its first page.
 * A worker that has taken over waits until it is told the module’s pages; one of another window never answers.
 */
export function givePage(token: string, path: string, give: (page: PreviewPage | undefined) => void): void {
  const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const go = (pages: Pages) => give(pages.get(name));
  const pages = shown.get(token);
  if (pages !== undefined) {
    go(pages);
    return;
  }
  const others = waiting.get(token) ?? new Set();
  waiting.set(token, others.add(go));
  setTimeout(() => {
    others.delete(go);
    if (others.size === 0 && waiting.get(token) === others) waiting.delete(token);
  }, WAIT_MS);
}
