import { pageInsteadOfFile } from '../web-places.ts';
import { isHost, type ReadAddress, type RemotePlayer, withParameters } from './player.ts';

/** Sites with one kind of address each: their pages, and what their players are called. */
interface Site {
  readonly hosts: readonly string[];
  readonly path: RegExp;
  /** `$1` stands for what the path's first bracket found. */
  readonly player: string;
  readonly page: string;
  readonly starts?: true;
}

const SITES: readonly Site[] = [
  {
    hosts: ['loom.com'],
    path: /^\/(?:share|embed)\/([0-9a-f]{16,40})$/i,
    player: 'https://www.loom.com/embed/$1',
    page: 'https://www.loom.com/share/$1',
    starts: true,
  },
  {
    hosts: ['ted.com'],
    path: /^\/talks\/([\w-]+)$/,
    player: 'https://embed.ted.com/talks/$1',
    page: 'https://www.ted.com/talks/$1',
  },
  {
    hosts: ['archive.org'],
    path: /^\/(?:details|embed)\/([\w.-]+)$/,
    player: 'https://archive.org/embed/$1',
    page: 'https://archive.org/details/$1',
  },
  {
    hosts: ['drive.google.com'],
    path: /^\/file\/d\/([\w-]+)(?:\/(?:view|preview|edit))?$/,
    player: 'https://drive.google.com/file/d/$1/preview',
    page: 'https://drive.google.com/file/d/$1/view',
  },
];

/** A few more sites whose players' addresses follow from those of their pages. */
export const otherSites: ReadAddress = (url) => {
  const path = url.pathname.replace(/\/$/, '');
  for (const site of SITES) {
    const id = isHost(url, ...site.hosts) ? site.path.exec(path)?.[1] : undefined;
    if (id === undefined) continue;
    const player = site.player.replace('$1', id);
    return {
      shows: 'video',
      frame: 'frame',
      player,
      started: site.starts === true ? withParameters(player, { autoplay: '1' }) : player,
      page: site.page.replace('$1', id),
    };
  }
  return undefined;
};

const FILES: readonly (readonly [RegExp, 'audio' | 'video'])[] = [
  [/\.(?:mp4|m4v|webm|ogv)$/i, 'video'],
  [/\.(?:mp3|m4a|oga|ogg|opus|wav)$/i, 'audio'],
];

/** Anything else: a file that a browser plays, or a page that allows to be shown in a frame. */
export const anySite: ReadAddress = (url) => {
  const kind = FILES.find(([ending]) => ending.test(url.pathname))?.[1];
  const { href } = url;
  if (kind !== undefined) return plain(kind, kind, href);
  const forFrames = /\/embed(?:\/|$|\.)/i.test(url.pathname) || /^(?:player|embed|w)\./.test(url.hostname);
  const found = forFrames ? undefined : pageInsteadOfFile(href);
  if (found === undefined) return plain('page', 'frame', href);
  return {
    fault: `is ${found.what.replace(/, not a file$/, '')}, which cannot be shown inside another page`,
    instead:
      'Look there for “Share”, then “Embed”, and copy the address between the quotation marks behind `src=`. If there is none, link to it: `[words](https://…)`.',
  };
};

function plain(shows: RemotePlayer['shows'], frame: RemotePlayer['frame'], href: string): RemotePlayer {
  return { shows, frame, player: href, started: href, page: href };
}
