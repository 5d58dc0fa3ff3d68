import { afterHash, isHost, type ReadAddress, startIn, withParameters } from './player.ts';

const WITHIN =
  /^\/(?:channels\/[^/]+|groups\/[^/]+\/videos|(?:showcase|album)\/\d+\/video|ondemand\/[^/]+|manage\/videos)(?=\/)/;
const FILM = /^\/(?:video\/)?(\d+)(?:\/([0-9a-f]+))?(?:\/|$)/i;
const OTHERS = /^\/(?:(event)\/(\d+)(?:\/([0-9a-f]{6,}))?|(showcase|album)\/(\d+))(?:\/embed\d?)?\/?$/i;

/** Vimeo: a film by its number, with the key of an unlisted one; a live event; a showcase. `dnt=1`: nothing is remembered. */
export const vimeo: ReadAddress = (url) => {
  if (!isHost(url, 'vimeo.com')) return undefined;
  const path = url.pathname.replace(WITHIN, '');
  const [, id, key = url.searchParams.get('h') ?? undefined] = FILM.exec(path) ?? [];
  const start = startIn(afterHash(url).get('t'), url.searchParams.get('t'));
  const at = start === undefined ? '' : `#t=${start}s`;
  const made = (player: string, page: string) => ({
    provider: 'vimeo' as const,
    shows: 'video' as const,
    frame: 'frame' as const,
    player: player + at,
    started: withParameters(player, { autoplay: '1' }) + at,
    page: page + at,
  });
  if (id !== undefined && (key === undefined || /^[0-9a-f]+$/i.test(key)))
    return made(
      withParameters(`https://player.vimeo.com/video/${id}`, { h: key, dnt: '1' }),
      `https://vimeo.com/${id}${key === undefined ? '' : `/${key}`}`,
    );
  const [, event, number, eventKey, showcase, album] = OTHERS.exec(url.pathname) ?? [];
  if (event !== undefined) {
    const page = `https://vimeo.com/event/${number}`;
    return made(withParameters(`${page}/embed${eventKey === undefined ? '' : `/${eventKey}`}`, { dnt: '1' }), page);
  }
  if (showcase !== undefined) {
    const page = `https://vimeo.com/showcase/${album}`;
    return made(withParameters(`${page}/embed`, { dnt: '1' }), page);
  }
  return {
    fault: 'is a page of Vimeo, not a film',
    instead:
      'Open the film, press “Share”, and copy the address: `https://vimeo.com/123456789`; an unlisted film has a key behind it.',
  };
};
