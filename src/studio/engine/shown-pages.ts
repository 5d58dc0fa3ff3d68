import type { PreviewPage } from '../../browser.ts';

type Pages = ReadonlyMap<string, PreviewPage>;

/** For this long a page is waited for that nobody shows yet; the service worker has given up then, too. */
const WAIT_MS = 20_000;

const shown = new Map<string, Pages>();
const waiting = new Map<string, Set<(pages: Pages) => void>>();

/** Keeps the pages of a module; those of an earlier state of it go. Whether no file but pages differs from before. */
export function showPages(token: string, pages: Pages): boolean {
  const before = shown.get(token);
  shown.set(token, pages);
  for (const go of waiting.get(token) ?? []) go(pages);
  waiting.delete(token);
  return before !== undefined && haveSameFiles(before, pages);
}

/** One page of a module that is shown is another now. Whether the module is shown, and has this page. */
export function showPage(token: string, path: string, page: PreviewPage): boolean {
  const before = shown.get(token);
  if (before?.has(path) !== true) return false;
  shown.set(token, new Map(before).set(path, page));
  return true;
}

/** Styles, scripts and media; pages may differ. */
function haveSameFiles(before: Pages, after: Pages): boolean {
  const others = [...after].filter(([path]) => !path.endsWith('.html'));
  const count = [...before.keys()].filter((path) => !path.endsWith('.html')).length;
  return count === others.length && others.every(([path, { content }]) => isSame(before.get(path)?.content, content));
}

function isSame(before: PreviewPage['content'] | undefined, after: PreviewPage['content']): boolean {
  if (typeof before === 'string' || typeof after === 'string' || before === undefined) return before === after;
  return before.length === after.length && before.every((byte, index) => byte === after[index]);
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
