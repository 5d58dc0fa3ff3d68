import { afterHash, isHost, type PlayerFault, type ReadAddress, startIn, withParameters } from './player.ts';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const SHORT_ID = '[1-9A-HJ-NP-Za-km-z]{22}';
const PEERTUBE = new RegExp(
  `^/(?:w/(p/)?|videos/(?:watch|embed)/(playlist/)?|(video-playlists)/embed/)(${UUID}|${SHORT_ID})/?$`,
);

/** PeerTube, on whatever host: `/w/…`, `/videos/watch/…`. `p2p=0`: students do not send the film on to each other. */
export const peertube: ReadAddress = (url, told) => {
  const [, short, long, embedded, id] = PEERTUBE.exec(url.pathname) ?? [];
  if (id === undefined)
    return told
      ? {
          fault: 'is no film of PeerTube',
          instead: 'Open the film, press “Share”, and copy the address: `https://…/w/…`.',
        }
      : undefined;
  const isList = [short, long, embedded].some((part) => part !== undefined);
  const time = startIn(url.searchParams.get('start'));
  const start = time === undefined ? undefined : `${time}s`;
  const player = withParameters(`${url.origin}/${isList ? 'video-playlists' : 'videos'}/embed/${id}`, {
    start,
    p2p: '0',
  });
  return {
    provider: 'peertube',
    shows: 'video',
    frame: 'frame',
    player,
    started: withParameters(player, { autoplay: '1' }),
    page: withParameters(`${url.origin}/w/${isList ? 'p/' : ''}${id}`, { start }),
  };
};

const ENTRY = /^[01]_[a-z0-9]{8}$/;

/** Kaltura: the address in the code that “Share” gives. A page of MediaSpace does not say which player it has. */
export const kaltura: ReadAddress = (url, told) => {
  const { pathname, searchParams } = url;
  const entry = searchParams.get('entry_id');
  const isPlayer =
    /^\/p\/\d+\/.*\b(?:embedPlaykitJs|embedIframeJs)\//.test(pathname) &&
    (entry !== null || searchParams.has('playlist_id'));
  if (isPlayer || /^\/embed\/(?:secure\/)?iframe\/entryId\//.test(pathname)) {
    if (isPlayer) searchParams.set('iframeembed', 'true');
    const { href } = url;
    return { provider: 'kaltura', shows: 'video', frame: 'frame', player: href, started: href, page: href };
  }
  const isPage = isHost(url, 'kaltura.com') || /^\/(?:media|playlist)\/.*\/[01]_[a-z0-9]{8}\/?$/.test(pathname);
  if (!isPage && !told && !(entry !== null && ENTRY.test(entry))) return undefined;
  return {
    fault: 'is a page of Kaltura, which does not say with which player it plays',
    instead:
      'Open the film there, press “Share”, then “Embed”, and copy the address between the quotation marks behind `src=`.',
  };
};

/** Panopto, on whatever host: the viewer's page becomes the page for frames. */
export const panopto: ReadAddress = (url, told) => {
  const page = /^(\/Panopto\/Pages\/)(?:Viewer|Embed)\.aspx$/i.exec(url.pathname)?.[1];
  const isGuid = (id: string | null): id is string => id !== null && new RegExp(`^${UUID}$`, 'i').test(id);
  const [id, list] = [url.searchParams.get('id'), url.searchParams.get('pid')];
  if (page !== undefined && (isGuid(id) || isGuid(list))) {
    const what = isGuid(id) ? { id } : { pid: list ?? undefined };
    const start = startIn(url.searchParams.get('start'), afterHash(url).get('t'));
    const frame = withParameters(`${url.origin}${page}Embed.aspx`, { ...what, start });
    const options = { offerviewer: 'true', captions: 'true', interactivity: 'all' };
    return {
      provider: 'panopto',
      shows: 'video',
      frame: 'frame',
      player: withParameters(frame, { autoplay: 'false', ...options }),
      started: withParameters(frame, { autoplay: 'true', ...options }),
      page: withParameters(`${url.origin}${page}Viewer.aspx`, { ...what, start }),
    };
  }
  if (!told && page === undefined && !isHost(url, 'panopto.com', 'panopto.eu')) return undefined;
  return {
    fault: 'is no film of Panopto',
    instead: 'Open the film, and copy the address from the browser: `https://…/Panopto/Pages/Viewer.aspx?id=…`.',
  };
};

const noH5p: PlayerFault = {
  fault: 'is a page about an exercise of H5P, not the exercise',
  instead: 'Open the exercise, press “Embed” below it, and copy the address between the quotation marks behind `src=`.',
};

/** H5P: exercises of H5P.com, and those that a site of its own lends to other pages. */
export const h5p: ReadAddress = (url, told) => {
  const made = (player: string, page = player) => ({
    provider: 'h5p' as const,
    shows: 'exercise' as const,
    frame: 'frame' as const,
    player,
    started: player,
    page,
  });
  const [, content] = /^\/content\/(\d+)(?:\/embed)?\/?$/.exec(url.pathname) ?? [];
  if (isHost(url, 'h5p.com') && content !== undefined)
    return made(`${url.origin}/content/${content}/embed`, `${url.origin}/content/${content}`);
  const isEmbedded =
    /\/h5p\/embed(?:\/\d+|\.php)\/?$/.test(url.pathname) || url.searchParams.get('action') === 'h5p_embed';
  if (isEmbedded) return made(url.href);
  return told || isHost(url, 'h5p.com', 'h5p.org') ? noH5p : undefined;
};
