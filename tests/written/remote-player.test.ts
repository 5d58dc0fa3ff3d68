import { describe, expect, it } from 'vitest';
import type { Provider, RemotePlayer } from '../../src/written/remote/player.ts';
import { remotePlayer } from '../../src/written/remote/read-address.ts';

function played(address: string, provider?: Provider): RemotePlayer {
  const found = remotePlayer(address, provider);
  if ('fault' in found) throw new Error(`${address} ${found.fault}`);
  return found;
}

function fault(address: string, provider?: Provider): string {
  const found = remotePlayer(address, provider);
  return 'fault' in found ? `${found.fault}. ${found.instead}` : `plays ${found.player}`;
}

const NO_COOKIES = 'https://www.youtube-nocookie.com/embed/abc_DEF-123?rel=0';
const UUID = '9c9de5e8-0a1e-484a-b099-e80766180a6d';
const SHORT = 'kkGMgK9ZtnKfYAgnEtQxbv';

describe('an address of YouTube', () => {
  it.each([
    'https://www.youtube.com/watch?v=abc_DEF-123',
    'https://youtube.com/watch?v=abc_DEF-123&feature=share&ab_channel=Bread&pp=ygU',
    'http://m.youtube.com/watch?app=desktop&v=abc_DEF-123',
    'https://music.youtube.com/watch?v=abc_DEF-123&list=RDAMVMabc_DEF-123',
    'https://youtu.be/abc_DEF-123?si=Qx1',
    'https://www.youtube.com/shorts/abc_DEF-123',
    'https://www.youtube.com/live/abc_DEF-123?feature=shared',
    'https://www.youtube.com/embed/abc_DEF-123?controls=0',
    'https://www.youtube-nocookie.com/embed/abc_DEF-123',
    'https://www.youtube.com/v/abc_DEF-123',
    '//www.youtube.com/embed/abc_DEF-123',
    '  https://www.youtube.com/watch?v=abc_DEF-123&list=WL&index=4  ',
  ])('%s becomes that of the player without cookies', (address) => {
    expect(played(address)).toEqual({
      provider: 'youtube',
      shows: 'video',
      frame: 'frame',
      player: NO_COOKIES,
      started: `${NO_COOKIES}&autoplay=1`,
      page: 'https://www.youtube.com/watch?v=abc_DEF-123',
    });
  });

  it.each([
    ['https://youtu.be/abc_DEF-123?t=90', '90', undefined],
    ['https://youtu.be/abc_DEF-123?t=90s', '90', undefined],
    ['https://youtu.be/abc_DEF-123?t=1m30s', '90', undefined],
    ['https://www.youtube.com/watch?v=abc_DEF-123#t=1h1m1s', '3661', undefined],
    ['https://www.youtube.com/embed/abc_DEF-123?start=90&end=120', '90', '120'],
    ['https://youtu.be/abc_DEF-123?t=soon', undefined, undefined],
    ['https://youtu.be/abc_DEF-123?t=0', undefined, undefined],
  ])('%s keeps the time at which it begins', (address, start, end) => {
    const { player, page } = played(address);
    const parameters = new URL(player).searchParams;
    expect([parameters.get('start') ?? undefined, parameters.get('end') ?? undefined]).toEqual([start, end]);
    expect(new URL(page).searchParams.get('t') ?? undefined).toBe(start === undefined ? undefined : `${start}s`);
  });

  it('may be one of a list, or a list', () => {
    const list = 'PLabcdefghijklmnop';
    expect(played(`https://www.youtube.com/watch?v=abc_DEF-123&list=${list}&index=2`)).toMatchObject({
      player: `https://www.youtube-nocookie.com/embed/abc_DEF-123?list=${list}&rel=0`,
      page: `https://www.youtube.com/watch?v=abc_DEF-123&list=${list}`,
    });
    expect(played(`https://www.youtube.com/playlist?list=${list}`)).toMatchObject({
      player: `https://www.youtube-nocookie.com/embed/videoseries?list=${list}&rel=0`,
      page: `https://www.youtube.com/playlist?list=${list}`,
    });
  });

  it.each([
    ['https://www.youtube.com/@bakery', 'is a channel of YouTube'],
    ['https://www.youtube.com/channel/UCabc', 'is a channel of YouTube'],
    ['https://www.youtube.com/results?search_query=bread', 'is a page of YouTube'],
    ['https://www.youtube.com/', 'is a page of YouTube'],
    ['https://www.youtube.com/clip/Ugkx', 'is a clip of YouTube'],
    ['https://www.youtube.com/playlist?list=WL', 'shows to nobody but you'],
    ['https://www.youtube.com/watch?v=abc', 'names no film of YouTube'],
    ['https://youtu.be/', 'names no film of YouTube'],
  ])('%s is refused', (address, reason) => expect(fault(address)).toContain(reason));
});

describe('an address of Vimeo', () => {
  it.each([
    ['https://vimeo.com/123456789', 'https://player.vimeo.com/video/123456789?dnt=1', 'https://vimeo.com/123456789'],
    [
      'https://vimeo.com/123456789/abcdef0123?share=copy',
      'https://player.vimeo.com/video/123456789?h=abcdef0123&dnt=1',
      'https://vimeo.com/123456789/abcdef0123',
    ],
    [
      'https://player.vimeo.com/video/123456789?h=abcdef0123&title=0',
      'https://player.vimeo.com/video/123456789?h=abcdef0123&dnt=1',
      'https://vimeo.com/123456789/abcdef0123',
    ],
    [
      'https://vimeo.com/channels/staffpicks/123456789#t=1m5s',
      'https://player.vimeo.com/video/123456789?dnt=1#t=65s',
      'https://vimeo.com/123456789#t=65s',
    ],
    [
      'https://vimeo.com/showcase/7/video/123456789',
      'https://player.vimeo.com/video/123456789?dnt=1',
      'https://vimeo.com/123456789',
    ],
    ['https://vimeo.com/event/12345', 'https://vimeo.com/event/12345/embed?dnt=1', 'https://vimeo.com/event/12345'],
    ['https://vimeo.com/showcase/77', 'https://vimeo.com/showcase/77/embed?dnt=1', 'https://vimeo.com/showcase/77'],
  ])('%s becomes that of the player that remembers nothing', (address, player, page) =>
    expect(played(address)).toMatchObject({ provider: 'vimeo', player, page }),
  );

  it.each(['https://vimeo.com/', 'https://vimeo.com/bakery', 'https://vimeo.com/watch'])('%s is refused', (address) =>
    expect(fault(address)).toContain('is a page of Vimeo'),
  );
});

describe('an address of a school’s or a community’s server', () => {
  it.each([
    [`https://tube.example/w/${SHORT}`, `https://tube.example/videos/embed/${SHORT}?p2p=0`],
    [`https://tube.example/w/${SHORT}?start=1m5s`, `https://tube.example/videos/embed/${SHORT}?start=65s&p2p=0`],
    [`http://tube.example/videos/watch/${UUID}`, `https://tube.example/videos/embed/${UUID}?p2p=0`],
    [`https://tube.example/videos/embed/${UUID}`, `https://tube.example/videos/embed/${UUID}?p2p=0`],
    [`https://tube.example/w/p/${SHORT}`, `https://tube.example/video-playlists/embed/${SHORT}?p2p=0`],
  ])('%s is one of PeerTube', (address, player) =>
    expect(played(address)).toMatchObject({ provider: 'peertube', shows: 'video', player }),
  );

  it('is one of Panopto, on whatever host', () => {
    const options = 'offerviewer=true&captions=true&interactivity=all';
    for (const page of ['Viewer', 'Embed'])
      expect(played(`https://media.school.example/Panopto/Pages/${page}.aspx?id=${UUID}&start=12`)).toEqual({
        provider: 'panopto',
        shows: 'video',
        frame: 'frame',
        player: `https://media.school.example/Panopto/Pages/Embed.aspx?id=${UUID}&start=12&autoplay=false&${options}`,
        started: `https://media.school.example/Panopto/Pages/Embed.aspx?id=${UUID}&start=12&autoplay=true&${options}`,
        page: `https://media.school.example/Panopto/Pages/Viewer.aspx?id=${UUID}&start=12`,
      });
    expect(fault('https://school.hosted.panopto.com/Panopto/Pages/Sessions/List.aspx')).toContain('no film of Panopto');
  });

  it('is one of Kaltura’s player, and none of its pages', () => {
    const player =
      'https://cdnapisec.kaltura.com/p/12/embedPlaykitJs/uiconf_id/34?iframeembed=true&entry_id=1_abcdefgh';
    expect(played(player)).toMatchObject({ provider: 'kaltura', player });
    expect(played(player.replace('iframeembed=true&', '')).player).toContain('iframeembed=true');
    const within = 'https://video.school.example/embed/secure/iframe/entryId/1_abcdefgh/uiConfId/34';
    expect(played(within)).toMatchObject({ provider: 'kaltura', player: within });
    for (const page of ['https://video.school.example/media/A+talk/1_abcdefgh', 'https://12.mediaspace.kaltura.com/x'])
      expect(fault(page)).toContain('press “Share”, then “Embed”');
  });

  it('is one of an exercise of H5P', () => {
    expect(played('https://school.h5p.com/content/123')).toMatchObject({
      provider: 'h5p',
      shows: 'exercise',
      player: 'https://school.h5p.com/content/123/embed',
      page: 'https://school.h5p.com/content/123',
    });
    const own = 'https://blog.example/wp-admin/admin-ajax.php?action=h5p_embed&id=1';
    expect(played(own)).toMatchObject({ provider: 'h5p', player: own });
    expect(fault('https://h5p.org/presentation')).toContain('press “Embed” below it');
  });
});

describe('any other address', () => {
  it.each([
    ['https://a.example/film.mp4?x=1', 'video', 'video'],
    ['https://a.example/talk.MP3', 'audio', 'audio'],
    ['https://phet.example/sims/bread.html', 'page', 'frame'],
    ['https://open.spotify.com/embed/episode/1', 'page', 'frame'],
  ])('%s is shown as it is', (address, shows, frame) =>
    expect(played(address)).toEqual({ shows, frame, player: address, started: address, page: address }),
  );

  it.each([
    ['https://www.loom.com/share/0123456789abcdef0123', 'https://www.loom.com/embed/0123456789abcdef0123'],
    ['https://www.ted.com/talks/a_talk_on_bread', 'https://embed.ted.com/talks/a_talk_on_bread'],
    ['https://archive.org/details/bread-1938', 'https://archive.org/embed/bread-1938'],
    ['https://drive.google.com/file/d/1a-B/view?usp=sharing', 'https://drive.google.com/file/d/1a-B/preview'],
  ])('%s becomes that of the site’s player', (address, player) => expect(played(address)).toMatchObject({ player }));

  it.each([
    ['https://open.spotify.com/episode/1', 'cannot be shown inside another page'],
    ['https://www.tiktok.com/@a/video/1', 'cannot be shown inside another page'],
    ['http://a.example/film.mp4', 'begins with `http://`'],
    ['media/film.mp4', 'is no address of a web page'],
    ['www.youtube.com/watch?v=abc_DEF-123', 'is no address of a web page'],
    ['javascript:alert(1)//youtube.com', 'is no address of a web page'],
    ['data:text/html,x', 'is no address of a web page'],
    ['file:///etc/passwd', 'is no address of a web page'],
    ['https://user:word@youtu.be/abc_DEF-123', 'holds a name to log in with'],
    ['https://a.example/"onload="x', 'is no address of a web page'],
    [`https://a.example/${'x'.repeat(2000)}`, 'is longer than any address'],
    [
      '<iframe width="560" src="https://www.youtube.com/embed/abc_DEF-123?a=1&amp;b=2"></iframe>',
      'Write the address in it: `https://www.youtube.com/embed/abc_DEF-123?a=1&b=2`',
    ],
  ])('%s is refused', (address, reason) => expect(fault(address)).toContain(reason));
});

describe('the word for a provider', () => {
  it.each([
    ['https://vimeo.com/123456789', 'youtube', 'is an address of Vimeo, not of YouTube'],
    ['https://youtu.be/abc_DEF-123', 'h5p', 'is an address of YouTube, not of H5P'],
    [`https://tube.example/w/${SHORT}`, 'youtube', 'is an address of PeerTube, not of YouTube'],
    ['https://a.example/film', 'vimeo', 'is no address of Vimeo'],
    ['https://a.example/film', 'peertube', 'is no film of PeerTube'],
  ] as const)('%s is not of %s', (address, provider, reason) => expect(fault(address, provider)).toContain(reason));

  it('changes nothing where the address says the same', () => {
    for (const address of ['https://youtu.be/abc_DEF-123', `https://tube.example/w/${SHORT}`]) {
      const { provider } = played(address);
      expect(played(address, provider)).toEqual(played(address));
    }
  });
});
