import { mediaTypeOf } from '../definition/media-types.ts';
import { ID_PATTERN } from '../definition/schema/parts.ts';
import { pageInsteadOfFile } from '../written/web-places.ts';
import { schemeOf } from './address.ts';
import type { ContentCode } from './codes.ts';
import { cutQuotation } from './cut-quotation.ts';
import type { Reference } from './tree.ts';

interface Fault {
  readonly kind: 'fault';
  readonly code: ContentCode;
  readonly message: string;
  readonly hint: string;
}

interface Named {
  readonly kind: 'reference';
  readonly reference: Reference;
}

/** What an address in a text stands for. */
export type LinkTarget = Named | { readonly kind: 'address'; readonly address: string } | Fault;

/** What lies on another site, and what students get of it there. */
export interface Remote {
  readonly kind: 'remote';
  readonly address: string;
  readonly shownAs: 'image' | 'audio' | 'video' | 'link';
}

export type PictureTarget = Named | Remote | Fault;

const ID = new RegExp(ID_PATTERN);
const RUNS_CODE: ReadonlySet<string> = new Set([
  'javascript',
  'vbscript',
  'data',
  'livescript',
  'mocha',
  'blob',
  'filesystem',
]);
const WEB_ADDRESS = /^https?:\/\/[^/?#]/i;

/** What `[words](address)` leads to. */
export function linkTarget(address: string): LinkTarget {
  const scheme = schemeOf(address);
  if (scheme === 'activity' || scheme === 'term' || scheme === 'asset')
    return typedTarget(scheme, address, `[words](${scheme}:the-id)`);
  if (scheme === 'mailto') return { kind: 'address', address };
  if (scheme === 'http' || scheme === 'https') {
    return WEB_ADDRESS.test(address) && URL.canParse(address) ? { kind: 'address', address } : incomplete(address);
  }
  if (scheme === '') return incomplete(address);
  if (RUNS_CODE.has(scheme)) {
    return fault(
      'unsafe-link',
      `The link to \`${cutQuotation(address)}\` would run something in the reader’s browser instead of opening a page; it is removed.`,
      'Link to a page: `https://…`.',
    );
  }
  return fault(
    'unknown-link-kind',
    `Links of the kind \`${cutQuotation(scheme)}:\` are not supported; the words stay without a link.`,
    scheme === 'source'
      ? 'A source is cited in brackets: `[@source-id, p. 12]`.'
      : 'Use `https://…`, `mailto:…`, `activity:id` or `term:id`.',
  );
}

/** What `![alt](address)` shows. */
export function pictureTarget(address: string, remoteOrigins: readonly string[]): PictureTarget {
  const scheme = schemeOf(address);
  if (scheme === 'asset') return typedTarget('asset', address, '![](asset:the-id)');
  if (scheme === 'http' || scheme === 'https') {
    const url = WEB_ADDRESS.test(address) && URL.canParse(address) ? new URL(address) : undefined;
    if (url !== undefined && remoteOrigins.includes(url.origin))
      return { kind: 'remote', address: url.href, shownAs: remoteKind(url) };
    const page = pageInsteadOfFile(address);
    if (page !== undefined)
      return fault('remote-picture', `\`${cutQuotation(address)}\` is ${page.what}; it is left out.`, page.instead);
    return fault(
      'remote-picture',
      `The picture \`${cutQuotation(address)}\` lies on another site; it is left out.`,
      'Save it in the module’s folder and name it in `assets`, or add its site to `remoteOrigins` in cartwright.json.',
    );
  }
  if (scheme === '') {
    return fault(
      'picture-not-an-asset',
      `The picture \`${cutQuotation(address)}\` is given by its file name; it is left out.`,
      'Name the file in `assets` and write the id that it has there: `![](asset:the-id)`.',
    );
  }
  if (RUNS_CODE.has(scheme)) {
    return fault(
      'unsafe-link',
      `\`${cutQuotation(address)}\` cannot be used as a picture; it is left out.`,
      'Save the picture as a file and name it in `assets`.',
    );
  }
  return fault(
    'unknown-link-kind',
    `Pictures of the kind \`${cutQuotation(scheme)}:\` are not supported; the picture is left out.`,
    'List the file in `assets` and write `![](asset:the-id)`.',
  );
}

/**
 * What lies at an address, which nothing is fetched from: by the ending of its path, else by the end of the address, for
 * sites whose pictures have no ending (`https://…/full/0/default?format=.jpg`, `…#.jpg`). Anything else is a page.
 */
function remoteKind({ pathname, href }: URL): Remote['shownAs'] {
  const kind = (mediaTypeOf(pathname) ?? mediaTypeOf(href))?.kind;
  return kind === undefined || kind === 'file' ? 'link' : kind;
}

function typedTarget(to: 'asset' | 'activity' | 'term', address: string, form: string): Named | Fault {
  const id = address.startsWith(`${to}:`) ? address.slice(to.length + 1) : '';
  if (ID.test(id)) return { kind: 'reference', reference: { to, id } };
  return fault(
    'malformed-reference',
    `\`${cutQuotation(address)}\` does not name anything: behind \`${to}:\` comes an id of small letters, digits and single hyphens.`,
    `Write \`${form}\`.`,
  );
}

function incomplete(address: string): Fault {
  const looksLikeHost = /^(?:www\.|[a-z0-9-]+\.(?:com|edu|org|net|gov|info|de|ru|uk|fr|ch)(?:\/|$))/i.test(address);
  return fault(
    'incomplete-link',
    `The link to \`${cutQuotation(address)}\` leads nowhere once the page lies on a platform; the words stay without a link.`,
    looksLikeHost ? `Did you mean \`https://${cutQuotation(address)}\`?` : whereTo(address),
  );
}

/** What was meant by an address that names no site, by its end. */
function whereTo(address: string): string {
  const [path = ''] = address.split(/[?#]/, 1);
  if (mediaTypeOf(path) !== undefined)
    return 'To give students the file, name it in `assets` and write `[words](asset:the-id)`.';
  if (/\.(?:md|markdown)$/i.test(path))
    return 'Write `activity:id`, with the id of the activity whose text the file holds.';
  if (address.startsWith('#'))
    return 'Links to headings are not possible. Write `activity:id` for another activity, or leave the link out.';
  return 'Write the whole address (`https://…`), or `activity:id` for a part of this module.';
}

function fault(code: ContentCode, message: string, hint: string): Fault {
  return { kind: 'fault', code, message, hint };
}
