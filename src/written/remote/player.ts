/** What an address of a film, a recording or an exercise on another site was made of, or why it cannot be played. */

/** The services whose addresses are turned into those of their players, by the word that `provider` takes. */
export const providers = ['youtube', 'vimeo', 'peertube', 'kaltura', 'panopto', 'h5p'] as const;

export type Provider = (typeof providers)[number];

/** As students know them. */
export const providerNames: Readonly<Record<Provider, string>> = {
  youtube: 'YouTube',
  vimeo: 'Vimeo',
  peertube: 'PeerTube',
  kaltura: 'Kaltura',
  panopto: 'Panopto',
  h5p: 'H5P',
};

/** What is played: `page` where nobody can say. */
export type RemoteKind = 'video' | 'audio' | 'exercise' | 'page';

export interface RemotePlayer {
  readonly provider?: Provider;
  readonly shows: RemoteKind;
  /** How a page plays it: in a frame, or as a file by the browser itself. */
  readonly frame: 'frame' | 'audio' | 'video';
  /** What the frame loads. */
  readonly player: string;
  /** The same where it is to begin at once, because the student asked for it. */
  readonly started: string;
  /** Where people watch it, for links. */
  readonly page: string;
}

/** The site as students know it: the name of a service that has one place, else the host. */
export function siteOf({ provider, page }: Pick<RemotePlayer, 'provider' | 'page'>): string {
  if (provider === 'youtube' || provider === 'vimeo') return providerNames[provider];
  return new URL(page).host.replace(/^www\./, '');
}

export interface PlayerFault {
  /** What goes on in “`…` …”: `is a channel of YouTube, not a film`. */
  readonly fault: string;
  readonly instead: string;
}

/** Reads an address of one service; undefined where it is not of that service. */
export type ReadAddress = (url: URL, told: boolean) => RemotePlayer | PlayerFault | undefined;

/** An address with parameters, those without a value left out. */
export function withParameters(address: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  if (pairs.length === 0) return address;
  return `${address}${address.includes('?') ? '&' : '?'}${pairs.join('&')}`;
}

/** Seconds of `90`, `90s`, `1m30s`, `1h2m3s`; undefined where it is no time, or the beginning. */
export function secondsIn(written: string | null): number | undefined {
  const [, hours = '0', minutes = '0', seconds = '0'] =
    /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(written ?? '') ?? [];
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return total > 0 && Number.isSafeInteger(total) ? total : undefined;
}

/** The same where there may be none, as it is written in an address. */
export function startIn(...written: readonly (string | null)[]): string | undefined {
  const [found] = written.flatMap((time) => secondsIn(time) ?? []);
  return found === undefined ? undefined : String(found);
}

/** The parameters behind `#`, where some sites have a time. */
export function afterHash({ hash }: URL): URLSearchParams {
  return new URLSearchParams(hash.slice(1));
}

/** Whether a host is this one or below it: `www.youtube.com` is below `youtube.com`. */
export function isHost({ hostname }: URL, ...hosts: readonly string[]): boolean {
  return hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}
