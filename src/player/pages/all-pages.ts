import type { PageData, PlayerData } from '../data.ts';
import { all, button, h } from '../dom.ts';
import type { Words } from '../words.ts';

let known: readonly PageData[] | undefined;
let arrived = (): void => {};

/** What the script of a long module's pages calls: see `PlayerData.pagesFile`. */
export function addPages(pages: readonly PageData[]): void {
  known = pages;
  arrived();
}

/**
 * The data with all pages of the module, as soon as their script has come. Where it did not, the page can be read as
 * without scripts, says that it cannot be worked on, and asks again when the student or the network does.
 */
export async function withAllPages(data: PlayerData, words: Words): Promise<PlayerData> {
  const { pagesFile } = data;
  if (pagesFile === undefined) return data;
  if (known === undefined) {
    const notice = missingNotice(pagesFile, words);
    await new Promise<void>((done) => {
      arrived = done;
    });
    notice.remove();
  }
  const own = new Map(data.pages.map((page) => [page.id, page]));
  return { ...data, pages: (known ?? []).map((page) => own.get(page.id) ?? page) };
}

function missingNotice(file: string, words: Words): HTMLElement {
  const ask = (): void => {
    if (known === undefined) document.head.append(h('script', { src: file }));
  };
  const line = h('p', {}, words('player.part.missing'));
  const again = button(words('player.leave.retry'), ask, { class: 'button button-primary' });
  const notice = h('div', { class: 'notice', 'data-kind': 'warning', role: 'status' }, line, again);
  all(document, '[data-page] > h1')[0]?.after(notice);
  addEventListener('online', ask);
  return notice;
}
