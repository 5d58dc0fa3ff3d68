import { element, type HtmlElement, type HtmlNode, type HtmlTree, text } from '../../content/tree.ts';
import type { RemoteAsset } from '../../model/model.ts';
import type { Text } from '../../text/text.ts';
import { clockTime } from '../../written/length.ts';

/** How what plays on another site is written, given what it is called in this place. */
export type RemoteWriter = (
  asset: RemoteAsset,
  name: string,
  words: Text,
  /** Asked only where the poster is shown: what is asked for travels in the package. */
  poster: () => Poster | undefined,
) => HtmlTree;

/** A writer that notes what it wrote, for the losses. */
export function noting(write: RemoteWriter, shown: Set<RemoteAsset>): RemoteWriter {
  return (asset, ...how) => {
    shown.add(asset);
    return write(asset, ...how);
  };
}

const SHOWN = {
  video: 'remote.video',
  audio: 'remote.audio',
  exercise: 'remote.exercise',
  page: 'remote.page',
} as const;

/** “Video on YouTube, 4:05” */
function factsOf({ shows, site, seconds }: RemoteAsset, words: Text): string {
  const where = words(SHOWN[shows], { site });
  return seconds === undefined ? where : words('remote.withLength', { where, length: clockTime(seconds) });
}

/**
 * Where a platform shows no player: a link to the page on the other site, and what is behind it. The link holds plain
 * words alone, which Moodle’s filter wants of a link that it turns into a player.
 */
export const remoteLink: RemoteWriter = (asset, name, words) => [
  element('a', { href: asset.page }, text(name)),
  text(` (${factsOf(asset, words)})`),
];

/** The address in words, where a page is for paper: no link leads anywhere there. */
export const remoteAddress: RemoteWriter = (asset, name, words) => [
  text(`${name} (${factsOf(asset, words)}): `),
  element('a', { href: asset.page }, text(asset.page)),
];

type RemoteFile = RemoteAsset & { readonly frame: 'audio' | 'video' };
type Written = Parameters<RemoteWriter> extends [RemoteAsset, ...infer Rest] ? Rest : never;

/** What a browser plays by itself, and below it what it is called: players of platforms do not say it. */
function remoteFile(asset: RemoteFile, ...[name, words, poster]: Written): HtmlTree {
  const link = element('a', { href: asset.page }, text(name));
  const still = asset.frame === 'video' ? poster() : undefined;
  const attributes = { controls: '', src: asset.player, preload: 'metadata' };
  const player = element(asset.frame, still === undefined ? attributes : { ...attributes, poster: still.href }, link);
  return [element('span', {}, player, element('br'), text(`${name} (${factsOf(asset, words)})`))];
}

/** Where a platform keeps frames: its player at once, and a link below for those whose browser or app shows none. */
export const remoteFrame: RemoteWriter = (asset, name, words, poster) => {
  if (isFile(asset)) return remoteFile(asset, name, words, poster);
  const frame = element('iframe', {
    src: asset.player,
    title: name,
    width: '560',
    height: '315',
    allowfullscreen: '',
    class: 'cw-remote-frame',
  });
  return [element('span', {}, frame, element('br'), remoteLink(asset, name, words, poster))];
};

function isFile(asset: RemoteAsset): asset is RemoteFile {
  return asset.frame !== 'frame';
}

/**
 * Where a platform makes players of some links by itself (`plays`), and says nowhere what is played: the title is
 * below as well.
 */
export function remoteForFilter(plays: (asset: RemoteAsset) => boolean): RemoteWriter {
  return (asset, name, words, poster) => {
    if (isFile(asset)) return remoteFile(asset, name, words, poster);
    if (!plays(asset)) return remoteLink(asset, name, words, poster);
    const link = element('a', { href: asset.page }, text(name));
    return [element('span', {}, link, element('br'), text(`${name} (${factsOf(asset, words)})`))];
  };
}

/** What becomes of what plays on another site, in a teacher's words. */
export const remoteMessages = {
  atOnce: ({ alt }: RemoteAsset, address: string, platform: string) =>
    `“${alt}” is loaded from ${new URL(address).host} as soon as its page is opened, without a button: ${platform} puts the player there at once.`,
  asLink: ({ alt, page }: RemoteAsset, why: string) => `“${alt}” is a link to ${new URL(page).host}: ${why}.`,
};

/** The file of the poster in this package, and its words. */
export interface Poster {
  readonly href: string;
  readonly alt: string;
}

/**
 * For pages of our own: the poster, the title as a link, and a button that a script of its own brings to life
 * (`src/page-scripts/remote-media.ts`). Until it is pressed nothing is asked of the other site. Everything in it may be
 * among words; what only works with the script is hidden without it.
 */
export const remoteFacade: RemoteWriter = (asset, name, words, poster) => [facade(asset, name, words, poster())];

function facade(asset: RemoteAsset, name: string, words: Text, poster: Poster | undefined): HtmlElement {
  const says = (when: string, sentence: string): HtmlNode =>
    element('span', { 'data-remote-when': when, hidden: '' }, text(sentence));
  const opens = asset.shows === 'video' || asset.shows === 'audio' ? 'remote.play' : 'remote.open';
  return element(
    'span',
    {
      class: `cw-remote cw-remote-${asset.shows}`,
      'data-remote': asset.frame,
      'data-remote-src': asset.started,
      'data-remote-title': name,
      ...(asset.provider === 'youtube' ? { 'data-remote-needs-site': '' } : {}),
    },
    element(
      'span',
      { class: 'cw-remote-screen' },
      poster === undefined ? [] : [element('img', { class: 'cw-remote-poster', src: poster.href, alt: poster.alt })],
      element(
        'button',
        { type: 'button', class: 'button button-primary cw-remote-play', hidden: '' },
        text(words(opens)),
        element('span', { class: 'visually-hidden' }, text(`: ${name}`)),
      ),
    ),
    element(
      'span',
      { class: 'cw-remote-about' },
      element('a', { class: 'cw-remote-link', href: asset.page }, text(name)),
      text(' '),
      element('span', { class: 'cw-remote-facts' }, text(factsOf(asset, words))),
      text(' '),
      element(
        'span',
        { class: 'cw-remote-notice', hidden: '' },
        text(words('remote.notice', { host: new URL(asset.player).host })),
      ),
    ),
    element(
      'span',
      { class: 'cw-remote-status', role: 'status' },
      says('offline', words('remote.offline')),
      says('file', words('remote.file', { site: asset.site })),
    ),
    element(
      'button',
      { type: 'button', class: 'button cw-remote-close', hidden: '' },
      text(words('remote.close')),
      element('span', { class: 'visually-hidden' }, text(`: ${name}`)),
    ),
  );
}
