import type { BoxKind } from '../../content/box-kinds.ts';
import type { HtmlElement, HtmlTree } from '../../content/tree.ts';
import { textFor } from '../../text/text.ts';
import { fitInline } from './fit-inline.ts';
import { boxTitle } from './frames.ts';
import { boxKind, childrenOf, hasClass, isElement } from './node-kinds.ts';
import type { BlockPlace } from './place.ts';
import { withJoinedTexts } from './same-tree.ts';
import type { Written } from './unsaid.ts';

/** A box. One that holds others has more colons than these. */
export function writeBox(node: HtmlElement, place: BlockPlace): Written {
  const kind = boxKind(node) ?? 'note';
  const [title, ...rest] = node.children;
  const body = rest.flatMap((child) => (hasClass(child, 'cw-details-body') ? childrenOf(child) : [child]));
  const own = isElement(title) ? ownTitle(kind, title, place.language) : [];
  const words = own.length === 0 ? { text: '', unsaid: [] } : fitInline(own, boxTitle, place);
  const { text, unsaid } = place.write(body, place);
  const colons = ':'.repeat(3 + depthOf(body));
  const opening = `${colons} ${kind}${words.text === '' ? '' : ` ${words.text}`}`;
  return {
    text: [opening, ...(text === '' ? [] : [text]), colons].join('\n'),
    unsaid: [...words.unsaid, ...unsaid],
  };
}

/** The author's own words in the title of a box: without the name of its kind. */
function ownTitle(kind: BoxKind, title: HtmlElement, language: string): HtmlTree {
  const strong = title.children.find((child) => isElement(child, 'strong'));
  const shown = withJoinedTexts(isElement(strong) ? strong.children : title.children);
  const name = textFor(language)(`box.${kind}`);
  const [first, ...others] = shown;
  if (first?.kind !== 'text') return shown;
  if (others.length === 0 && first.text === name) return [];
  if (kind === 'details' || !first.text.startsWith(`${name}: `)) return shown;
  return withJoinedTexts([{ kind: 'text', text: first.text.slice(name.length + 2) }, ...others]);
}

function depthOf(tree: HtmlTree): number {
  return Math.max(
    0,
    ...tree.map((node) => (isElement(node) ? depthOf(node.children) + (boxKind(node) === undefined ? 0 : 1) : 0)),
  );
}
