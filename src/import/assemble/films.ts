import { element, type HtmlNode, text } from '../../content/tree.ts';
import { remotePlayer } from '../../written/remote/read-address.ts';
import type { DraftRemote } from '../draft/draft.ts';

/** What of it is used and may be shown in pages: the workspace names the player's site. */
export function filmsShown(
  remote: ReadonlyMap<string, DraftRemote>,
  used: readonly string[],
  remoteOrigins: readonly string[],
): readonly (readonly [key: string, film: DraftRemote])[] {
  return [...remote].filter(([key, { url }]) => {
    const origin = playerOrigin(url);
    return used.includes(key) && origin !== undefined && remoteOrigins.includes(origin);
  });
}

/** The site that plays what is at an address; undefined where nobody can show it in a page. */
function playerOrigin(url: string): string | undefined {
  const found = remotePlayer(url);
  return 'fault' in found ? undefined : new URL(found.player).origin;
}

/** A film that a page may not show is a link to where it plays; `block` where it stood between paragraphs. */
export function filmLink({ url, title }: DraftRemote, block: boolean): HtmlNode {
  const link = element('a', { href: url }, text(title ?? url));
  return block ? element('p', {}, link) : link;
}

/** What a teacher is told of it, and what to do about it. */
export function filmWords({ url, title }: DraftRemote): string {
  const origin = playerOrigin(url);
  const how =
    origin === undefined
      ? ''
      : ` To show it in the page, write "remoteOrigins": ["${origin}"] into cartwright.json, and import again.`;
  return `“${title ?? url}” plays on another site, which learns who watches it there. It is a link now.${how}`;
}
