import { linkTarget } from '../../content/link-targets.ts';
import { element, type HtmlNode, type HtmlTree, referenceTo, text } from '../../content/tree.ts';
import type { AddressRole, Target } from './context.ts';
import { type Frame, has } from './frames.ts';
import { classesOf, firstBelow, type RawElement, rawWords } from './raw.ts';
import { type Handler, leafPiece, type Piece, type State, type Walker, wordsPiece } from './walker.ts';

/** `https://www.google.com/url?q=…`: Google Docs counts who follows its links. */
export function withoutDetour(address: string): string {
  const url = /^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?/i.test(address) ? URL.parse(address) : null;
  return url?.searchParams.get('q') ?? url?.searchParams.get('url') ?? address;
}

/** What an address leads to; nothing is asked about what runs code. */
export function targetOf(address: string, as: AddressRole, { context }: Walker): Target {
  const plain = withoutDetour(address.trim().replace(/[\t\n\r]/g, ''));
  if (plain.startsWith('//')) return { to: 'address', url: `https:${plain}` };
  return context.resolve(plain, as);
}

let links = 0;

/** A frame of its own: two links that touch are two. */
function frame(make: (children: HtmlTree) => HtmlNode): Frame {
  links += 1;
  return { key: `link ${links}`, make };
}

export function isLink({ frames }: State): boolean {
  return frames.some(({ key }) => key.startsWith('link '));
}

/** Signs by which pages link to their own headings. */
const HEADING_SIGN = /^(?:[¶#§🔗]|\[?(?:edit|bearbeiten|править|править код)\]?)?$/u;

export const link: Handler = (node, state, walker) => {
  const note = walker.notes.markOf(node);
  if (note !== undefined)
    return [leafPiece(note, { frames: state.frames.filter(({ key }) => key !== 'sup' && key !== 'sub') })];
  if (walker.notes.leadsBack(node)) return [];
  const { href, title } = node.attributes;
  const inside = (frames = state.frames): readonly Piece[] => walker.pieces(node.children, { ...state, frames });
  if (href === undefined || href.trim() === '' || isLink(state) || has(state.frames, 'code')) return inside();
  const inPage = href.startsWith('#') ? walker.context.anchor?.(href.slice(1)) : undefined;
  if (href.startsWith('#') && inPage === undefined) return placeInPage(node, inside, walker);
  const target = inPage ?? targetOf(href, 'link', walker);
  const named = title === undefined || title.trim() === '' || title === href ? {} : { title: title.trim() };
  const made = linkFrame(target, named, href, node, walker);
  if (made === undefined) return inside();
  const pieces = inside([...state.frames, made.frame]);
  const hasWords = pieces.some(
    (piece) =>
      piece.kind === 'block' ||
      (piece.kind === 'leaf' && (piece.leaf.node.kind !== 'text' || piece.leaf.node.text.trim() !== '')),
  );
  if (hasWords) return pieces;
  // Editors leave links without words behind, which nobody sees.
  if (firstBelow(node, 'img', 'svg') === undefined) return pieces;
  return [...pieces, wordsPiece(made.words ?? href, { frames: [...state.frames, made.frame] })];
};

interface MadeLink {
  readonly frame: Frame;
  /** Shown where the link has no words. */
  readonly words?: string;
}

function linkFrame(
  target: Target,
  named: Readonly<Record<string, string>>,
  href: string,
  node: RawElement,
  { findings }: Walker,
): MadeLink | undefined {
  if (target.to === 'file' || target.to === 'activity' || target.to === 'term') {
    const reference = { to: target.to === 'file' ? 'asset' : target.to, id: target.key } as const;
    const attributes = Object.keys(named).length === 0 ? {} : { attributes: named };
    const name = named.title ?? lastPart(href);
    return {
      frame: frame((children) => ({ ...referenceTo(reference, children), ...attributes })),
      ...(name === '' ? {} : { words: name }),
    };
  }
  if (target.to === 'missing') {
    findings.add(
      'left',
      'missing-link',
      'A link leads to something that was not in what was imported; its words are there without the link.',
      `${rawWords(node.children)} → ${href}`,
    );
    return undefined;
  }
  if (target.to === 'words') return undefined;
  const { url } = target;
  const checked = linkTarget(url);
  if (checked.kind !== 'address') {
    findings.add(
      'left',
      'link',
      'A link leads to no page of the web; its words are there without the link.',
      `${rawWords(node.children)} → ${url}`,
    );
    return undefined;
  }
  const words = rawWords(node.children);
  const isBare = words !== '' && ['', 'https://', 'http://', 'mailto:'].some((start) => start + words === url);
  return {
    frame: frame((children) =>
      element('a', { ...(isBare ? { class: 'cw-address' } : {}), href: checked.address, ...named }, children),
    ),
    words: checked.address,
  };
}

function placeInPage(node: RawElement, inside: () => readonly Piece[], { findings }: Walker): readonly Piece[] {
  const words = rawWords(node.children);
  if (HEADING_SIGN.test(words) || classesOf(node).some((name) => /^(?:headerlink|anchor|anchor-link)$/.test(name)))
    return firstBelow(node, 'img') === undefined ? [] : inside();
  findings.add(
    'changed',
    'link-in-page',
    'A link to another place on the same page is plain words: pages have no such places here.',
    words,
  );
  return inside();
}

/** The name of a file in an address. */
export function lastPart(address: string): string {
  const path = address.split(/[?#]/, 1)[0] ?? '';
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The words of a link whose target is a file or a page, for what has become one. */
export function linkTo(url: string, words: string): HtmlNode {
  const checked = linkTarget(url);
  return checked.kind === 'address' ? element('a', { href: checked.address }, text(words)) : text(words);
}
