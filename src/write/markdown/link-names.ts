import type { HtmlNode } from '../../content/tree.ts';
import type { MarkdownBlock } from './blocks.ts';
import { target, typedAddress } from './inline-parts.ts';
import { childrenOf } from './node-kinds.ts';
import { type ReadingOptions, readMarkdown } from './read-again.ts';

/** The definitions of links of a text, and the names that they give, by `(address "title")`. */
export interface LinkNames {
  readonly definitions: string;
  readonly names: ReadonlyMap<string, string>;
}

export function linkNamesOf(blocks: readonly MarkdownBlock[], reading: ReadingOptions): LinkNames {
  const names = new Map<string, string>();
  const found = blocks.filter(({ kind }) => kind === 'link-address');
  for (const { text } of found) {
    const [, label] = /^ {0,3}\[((?:[^\]\\]|\\.)+)\]:/.exec(text) ?? [];
    const [paragraph] = readMarkdown(`[x][${label}]\n\n${text}`, reading).value;
    const place = targetOf(childrenOf(paragraph)[0]);
    if (place !== undefined && label !== undefined && !names.has(place)) names.set(place, label);
  }
  return { definitions: found.map(({ text }) => text).join('\n'), names };
}

function targetOf(node: HtmlNode | undefined): string | undefined {
  if (node?.kind === 'reference') {
    const address = typedAddress(node.reference);
    return address === undefined ? undefined : target(address, node.attributes?.title);
  }
  if (node?.kind !== 'element' || node.tag !== 'a') return undefined;
  return target(node.attributes.href ?? '', node.attributes.title);
}

/** Of these names those by which a block of the source calls its links. */
export function namesIn(text: string, names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const words = text.toLowerCase().replace(/\s+/g, ' ');
  return new Map([...names].filter(([, name]) => words.includes(`[${name.toLowerCase()}]`)));
}
