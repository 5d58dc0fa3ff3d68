import { blocksOf, mediaNote, placeNotes } from '../../content/media-notes.ts';
import { collectReferences, mapTree } from '../../content/text.ts';
import { element, type HtmlNode, type HtmlTree, text } from '../../content/tree.ts';
import type { Asset, TeachingModule } from '../../model/model.ts';
import { creditLine, saysMore } from '../../model/said-of-asset.ts';
import type { Text } from '../../text/text.ts';

/**
 * A question's tree with the caption, the credit, the long description and the transcript of every picture, recording or
 * film: below it where it stands by itself, else in the nearest place that can hold them, and in full: nothing folds in
 * the questions of every platform.
 */
export function withFigures(tree: HtmlTree, module: TeachingModule, words: Text): HtmlTree {
  return placeNotes(blocksOf(tree).flatMap((block) => withNotes(block, module, words)));
}

function withNotes(block: HtmlTree, module: TeachingModule, words: Text): HtmlTree {
  const said = new Set<string>();
  return mapTree(block, (node) => {
    const asset = mediumOf(node, module);
    if (asset === undefined || node.kind !== 'reference' || node.reference.to !== 'asset') return node;
    if (node.reference.block === true) return [node, ...partsOf(asset, words)];
    if (said.has(asset.id)) return node;
    said.add(asset.id);
    return [node, noteOf(asset, words, node.reference.alt)];
  });
}

/** What is said about the media of a question's choices or items, which are labels of controls and hold no more. */
export function notesOfParts(parts: readonly HtmlTree[], module: TeachingModule, words: Text): HtmlTree {
  const notes = new Map<string, HtmlNode>();
  for (const { reference, children } of parts.flatMap(collectReferences)) {
    const asset = mediumOf({ kind: 'reference', reference, children }, module);
    if (asset === undefined || reference.to !== 'asset' || notes.has(asset.id)) continue;
    notes.set(asset.id, noteOf(asset, words, reference.alt));
  }
  return [...notes.values()];
}

/** The picture, recording or film that a node shows. */
function mediumOf(node: HtmlNode, module: TeachingModule): Asset | undefined {
  if (node.kind !== 'reference' || node.reference.to !== 'asset' || node.children.length > 0) return undefined;
  const asset = module.assets.get(node.reference.id);
  return asset !== undefined && saysMore(asset) ? asset : undefined;
}

function noteOf(asset: Asset, words: Text, alt: string | undefined): HtmlNode {
  return mediaNote(undefined, partsOf(asset, words, alt ?? asset.alt));
}

/** `name`: what the titles call the medium, where it is not the one just above. */
function partsOf(asset: Asset, words: Text, name = ''): HtmlTree {
  const { caption = [], longDescription, transcript } = asset;
  const line = creditLine(asset, words);
  const title = (key: 'figure.description' | 'figure.transcript') =>
    name === '' ? words(key) : `${words(key)}: ${name}`;
  return [
    ...credited(caption, line),
    ...titled(title('figure.description'), longDescription),
    ...titled(title('figure.transcript'), transcript),
  ];
}

function credited(caption: HtmlTree, line: string | undefined): readonly HtmlNode[] {
  if (line === undefined) return caption.length === 0 ? [] : [element('p', {}, caption)];
  const rights = element('small', {}, text(line));
  // Canvas's checker takes a paragraph that begins with “A. Author” for a list.
  return caption.length === 0 ? [element('div', {}, rights)] : [element('p', {}, caption, text(' '), rights)];
}

function titled(title: string, tree: HtmlTree | undefined): readonly HtmlNode[] {
  if (tree === undefined || tree.length === 0) return [];
  // In a box of its own: a description may end with a list, and the question may go on with one.
  const heading = element('p', { class: 'cw-details-title' }, element('strong', {}, text(title)));
  return [element('div', { class: 'cw-details' }, heading, tree)];
}
