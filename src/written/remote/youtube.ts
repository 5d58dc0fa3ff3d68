import { afterHash, isHost, type PlayerFault, type ReadAddress, startIn, withParameters } from './player.ts';

const ID = /^[\w-]{11}$/;
/** Lists of somebody's own: `Watch later`, `Liked videos`, and what YouTube mixes for each viewer. */
const OWN_LIST = /^(?:WL|LL|LM$|RD)/;
const LIST = /^[\w-]{12,80}$/;
const PLAYER = 'https://www.youtube-nocookie.com/embed/';

/**
 * YouTube: `watch?v=`, `youtu.be/`, `/shorts/`, `/live/`, `/embed/`, `/v/`, playlists, with the time at which to begin and
 * to end. Its player without cookies is taken, which sets none before the student plays the film.
 */
export const youtube: ReadAddress = (url) => {
  if (!isHost(url, 'youtube.com', 'youtube-nocookie.com', 'youtu.be')) return undefined;
  const [first = '', second = ''] = url.pathname.split('/').filter((part) => part !== '');
  const parameters = url.searchParams;
  const list = listIn(parameters.get('list'));
  if (first === 'playlist' || (first === 'embed' && second === 'videoseries'))
    return list === undefined ? ownList : played(undefined, list, url);
  const id = isHost(url, 'youtu.be')
    ? first
    : first === 'watch'
      ? (parameters.get('v') ?? second)
      : ['shorts', 'live', 'embed', 'v', 'e'].includes(first)
        ? second
        : undefined;
  if (id === undefined) return noFilm(first);
  return ID.test(id) ? played(id, list, url) : cut;
};

function listIn(written: string | null): string | undefined {
  return written !== null && LIST.test(written) && !OWN_LIST.test(written) ? written : undefined;
}

function played(id: string | undefined, list: string | undefined, url: URL) {
  const parameters = url.searchParams;
  const start = startIn(parameters.get('t'), parameters.get('start'), afterHash(url).get('t'));
  const end = startIn(parameters.get('end'));
  const player = withParameters(`${PLAYER}${id ?? 'videoseries'}`, { list, start, end, rel: '0' });
  const page =
    id === undefined
      ? withParameters('https://www.youtube.com/playlist', { list })
      : withParameters('https://www.youtube.com/watch', {
          v: id,
          list,
          t: start === undefined ? undefined : `${start}s`,
        });
  return {
    provider: 'youtube',
    shows: 'video',
    frame: 'frame',
    player,
    started: withParameters(player, { autoplay: '1' }),
    page,
  } as const;
}

const WATCH = 'Open the film on YouTube, press “Share”, and copy the address: `https://youtu.be/…`.';

const cut: PlayerFault = {
  fault:
    'names no film of YouTube: behind the address are 11 letters, digits, hyphens and underscores, and here they are not',
  instead: `It may have been cut. ${WATCH}`,
};

const ownList: PlayerFault = {
  fault: 'is a list that YouTube shows to nobody but you',
  instead: `Make a playlist that everyone with the link may see, or name one film. ${WATCH}`,
};

function noFilm(first: string): PlayerFault {
  if (first === 'clip')
    return {
      fault: 'is a clip of YouTube, which plays on YouTube alone',
      instead: 'Write the film’s own address with the time at which to begin: `https://youtu.be/…?t=90`.',
    };
  const channel = /^(?:@|channel$|c$|user$)/.test(first);
  return {
    fault: channel ? 'is a channel of YouTube, not a film' : 'is a page of YouTube, not a film',
    instead: WATCH,
  };
}
