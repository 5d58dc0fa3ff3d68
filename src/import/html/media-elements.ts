import type { HtmlNode } from '../../content/tree.ts';
import { remotePlayer } from '../../written/remote/read-address.ts';
import type { DraftRemote } from '../draft/draft.ts';
import type { FileFacts } from './context.ts';
import { lastPart, linkTo, targetOf } from './links.ts';
import { description } from './pictures.ts';
import { elementsIn, type RawElement, rawWords } from './raw.ts';
import { BREAK, type Handler, leafPiece, type Piece, type State, type Walker } from './walker.ts';

/** A page in a frame: a film of a service that is known plays, all else is a link. */
export const frame: Handler = (node, state, walker) => {
  const written = node.attributes.src ?? node.attributes['data-src'] ?? node.attributes['data-lazy-src'] ?? '';
  if (written.trim() === '' || written.startsWith('about:')) return [];
  const target = targetOf(written, 'frame', walker);
  const title = titleOf(node);
  if (target.to === 'activity')
    return [BREAK, leafPiece(reference('activity', target.key, title ?? lastPart(written)), state), BREAK];
  if (target.to === 'file') {
    walker.findings.add('changed', 'frame', 'A file that was shown in a frame is a link.', title ?? written);
    return [BREAK, leafPiece(reference('asset', target.key, title ?? lastPart(written)), state), BREAK];
  }
  if (target.to !== 'address') {
    walker.findings.add('left', 'frame', 'What was shown in a frame was not in what was imported.', title ?? written);
    return [];
  }
  const remote = remoteMedium(target.url, title, walker);
  if (remote !== undefined) return [BREAK, leafPiece(remote, state), BREAK];
  walker.findings.add(
    'changed',
    'frame',
    'A page of another site that was shown in a frame is a link to it.',
    target.url,
  );
  return [BREAK, leafPiece(linkTo(target.url, title ?? target.url), state), BREAK];
};

function reference(to: 'asset' | 'activity', id: string, words: string): HtmlNode {
  return { kind: 'reference', reference: { to, id }, children: [{ kind: 'text', text: words }] };
}

function titleOf({ attributes }: RawElement): string | undefined {
  const title = (attributes.title ?? attributes['aria-label'] ?? '').replace(/\s+/g, ' ').trim();
  return title === '' ||
    /^(?:youtube video player|vimeo|embedded content|video player|iframe|inline frame)$/i.test(title)
    ? undefined
    : title;
}

/** What plays at an address of another site, as a reference to it; undefined where nothing does that is known. */
export function remoteMedium(url: string, title: string | undefined, walker: Walker): HtmlNode | undefined {
  const player = remotePlayer(url);
  if ('fault' in player || player.shows === 'page') return undefined;
  const key = `remote:${player.page}`;
  const remote: DraftRemote = {
    url: player.page,
    place: walker.context.place,
    ...(title === undefined ? {} : { title }),
  };
  walker.media.play(key, remote);
  return { kind: 'reference', reference: { to: 'asset', id: key }, children: [] };
}

/** A recording or a film, and its captions. */
export const player: Handler = (node, state, walker) => {
  const tracks: FileFacts['captions'] = captionsOf(node, walker);
  const title = titleOf(node) ?? description(node.attributes.alt);
  const addresses = [node, ...elementsIn(node)]
    .filter(({ tag }) => tag === node.tag || tag === 'source' || tag === 'embed')
    .flatMap(({ attributes }) => attributes.src ?? attributes.data ?? [])
    .filter((address) => address.trim() !== '');
  return played(addresses, title, tracks, node, state, walker);
};

function played(
  addresses: readonly string[],
  title: string | undefined,
  captions: FileFacts['captions'],
  node: RawElement,
  state: State,
  walker: Walker,
): readonly Piece[] {
  const targets = addresses.map((address) => ({ address, target: targetOf(address, 'media', walker) }));
  for (const { target } of targets)
    if (target.to === 'file') {
      walker.media.say(target.key, {
        ...(title === undefined ? {} : { title }),
        ...(captions === undefined ? {} : { captions }),
      });
      return [
        BREAK,
        leafPiece({ kind: 'reference', reference: { to: 'asset', id: target.key }, children: [] }, state),
        BREAK,
      ];
    }
  for (const { target } of targets) {
    if (target.to !== 'address') continue;
    const remote = remoteMedium(target.url, title, walker);
    if (remote !== undefined) return [BREAK, leafPiece(remote, state), BREAK];
  }
  const [first] = targets;
  if (first === undefined) return walker.pieces(node.children, state);
  if (first.target.to === 'address') {
    walker.findings.add('changed', 'media', 'A film or a recording on another site is a link to it.', first.target.url);
    return [BREAK, leafPiece(linkTo(first.target.url, title ?? first.target.url), state), BREAK];
  }
  walker.findings.add(
    'left',
    'missing-media',
    'A film or a recording was not in what was imported.',
    title ?? lastPart(first.address),
  );
  return [];
}

function captionsOf(node: RawElement, walker: Walker): FileFacts['captions'] {
  const captions = [...elementsIn(node)].flatMap(({ tag, attributes }) => {
    if (tag !== 'track' || !/^(?:captions|subtitles|)$/.test(attributes.kind ?? '')) return [];
    const target = targetOf(attributes.src ?? '', 'media', walker);
    const language = attributes.srclang ?? walker.context.language;
    return target.to === 'file' && language !== undefined ? [{ language, file: target.key }] : [];
  });
  return captions.length === 0 ? undefined : captions;
}

/** An `object` plays something, or shows a page; what is inside it is for browsers that cannot. */
export const object: Handler = (node, state, walker) => {
  const { data = node.attributes.src ?? '', type = '' } = node.attributes;
  if (data.trim() === '') return walker.pieces(node.children, state);
  if (/^(?:audio|video)\//.test(type)) return player(node, state, walker);
  if (/^image\//.test(type)) {
    const target = targetOf(data, 'picture', walker);
    if (target.to === 'file')
      return [leafPiece({ kind: 'reference', reference: { to: 'asset', id: target.key }, children: [] }, state)];
  }
  return frame({ ...node, attributes: { ...node.attributes, src: data } }, state, walker);
};

/** A drawing inside the page. */
export const drawing: Handler = (node, _, walker) => {
  const title = [...elementsIn(node)].find(({ tag }) => tag === 'title');
  const words = titleOf(node) ?? (title === undefined ? '' : rawWords(title.children));
  const isSign = node.attributes['aria-hidden'] === 'true' || node.attributes.role === 'presentation' || words === '';
  const size = Number.parseFloat(node.attributes.width ?? '');
  if (isSign && (size <= 32 || node.attributes['aria-hidden'] === 'true')) return [];
  walker.findings.add(
    'left',
    'drawing',
    'A drawing that is part of the page’s code is left out. Save it as an SVG file and put it in as a picture.',
    words,
  );
  return [];
};
