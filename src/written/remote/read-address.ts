import { type PlayerFault, type Provider, providerNames, type ReadAddress, type RemotePlayer } from './player.ts';
import { h5p, kaltura, panopto, peertube } from './schools.ts';
import { anySite, otherSites } from './sites.ts';
import { vimeo } from './vimeo.ts';
import { youtube } from './youtube.ts';

/** In the order in which they are asked; each says whether an address is its own. */
const services: Readonly<Record<Provider, ReadAddress>> = { youtube, vimeo, panopto, kaltura, h5p, peertube };

/** The services that have no hosts but their own, so that their addresses can be told from all others. */
const OWN_HOSTS: readonly Provider[] = ['youtube', 'vimeo'];

/** The most characters that a browser's frame is sure to take. */
const LONGEST = 2000;

/**
 * What plays at an address that an author copied from somewhere: the address of the player, in the form that its service
 * wants, and that of its page. `provider` is the author's word for the service, where its addresses have no host of their
 * own. Nothing is asked of any site.
 */
export function remotePlayer(written: string, provider?: Provider): RemotePlayer | PlayerFault {
  const address = written.trim();
  const code = /^<iframe\b[^>]*?\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(address)?.[1];
  if (code !== undefined)
    return {
      fault: 'is the code for a page, not an address',
      instead: `Write the address in it: \`${shortened(code.replaceAll('&amp;', '&').replace(/^\/\//, 'https://'))}\`.`,
    };
  const whole = address.replace(/^\/\//, 'https://');
  const url = /^https?:\/\/[^/?#]/i.test(whole) && URL.canParse(whole) ? new URL(whole) : undefined;
  if (url === undefined || whole.length > LONGEST || /[\s<>"'`\\]/.test(whole))
    return {
      fault: whole.length > LONGEST ? 'is longer than any address' : 'is no address of a web page',
      instead: 'Copy it from the browser, where the film plays: `https://…`.',
    };
  if (url.username !== '' || url.password !== '')
    return { fault: 'holds a name to log in with', instead: 'Leave out what is before the @.' };
  return read(url, provider);
}

function read(written: URL, provider: Provider | undefined): RemotePlayer | PlayerFault {
  // All services play over https, also those whose address was copied long ago.
  const url = new URL(written.href.replace(/^http:/i, 'https:'));
  const own = OWN_HOSTS.find((name) => services[name](url, false) !== undefined);
  if (provider !== undefined && own !== undefined && own !== provider) return otherProvider(provider, own);
  const reader = provider === undefined ? undefined : services[provider];
  const found = reader?.(url, true);
  if (provider !== undefined) {
    if (found !== undefined) return found;
    const other = (Object.keys(services) as Provider[]).find((name) => isPlayer(services[name](url, false)));
    return otherProvider(provider, other);
  }
  for (const service of [...Object.values(services), otherSites]) {
    const known = service(url, false);
    if (known !== undefined) return known;
  }
  if (written.protocol !== 'https:')
    return {
      fault: 'begins with `http://`: pages that come encrypted play nothing that does not',
      instead: 'Write `https://`, and look whether the site answers there.',
    };
  return anySite(url, false) ?? { fault: 'cannot be played', instead: 'Link to it: `[words](https://…)`.' };
}

function isPlayer(found: RemotePlayer | PlayerFault | undefined): boolean {
  return found !== undefined && !('fault' in found);
}

function otherProvider(provider: Provider, other: Provider | undefined): PlayerFault {
  return {
    fault:
      other === undefined
        ? `is no address of ${providerNames[provider]}`
        : `is an address of ${providerNames[other]}, not of ${providerNames[provider]}`,
    instead:
      other === undefined
        ? 'Correct the address, or leave `provider` out.'
        : `Write \`"provider": "${other}"\`, or leave it out: the address says it.`,
  };
}

function shortened(address: string): string {
  return address.length > 160 ? `${address.slice(0, 157)}…` : address;
}
