import { mapTree } from '../../content/text.ts';
import { element, type HtmlNode, type HtmlTree, text } from '../../content/tree.ts';
import { namedLicense } from '../../model/license.ts';
import type { Asset, TeachingModule } from '../../model/model.ts';
import type { Text } from '../../text/text.ts';

/**
 * A question's tree with the caption, the credit, the long description and the transcript of every picture, recording or
 * film that stands by itself, below it and in full: nothing folds in the questions of every platform.
 */
export function withFigures(tree: HtmlTree, module: TeachingModule, words: Text): HtmlTree {
  return mapTree(tree, (node) => {
    if (node.kind !== 'reference' || node.reference.to !== 'asset' || node.reference.block !== true) return node;
    const asset = module.assets.get(node.reference.id);
    return asset === undefined || asset.kind === 'file' ? node : [node, ...belowFigure(asset, words)];
  });
}

function belowFigure({ caption = [], credit, license, longDescription, transcript }: Asset, words: Text): HtmlTree {
  const space = caption.length === 0 ? [] : [text(' ')];
  const rights = element('small', {}, text(words('figure.credit', { credit, license: namedLicense(license).name })));
  return [
    element('p', {}, ...caption, ...space, rights),
    ...titled(words('figure.description'), longDescription),
    ...titled(words('figure.transcript'), transcript),
  ];
}

function titled(title: string, tree: HtmlTree | undefined): readonly HtmlNode[] {
  if (tree === undefined || tree.length === 0) return [];
  // In a box of its own: a description may end with a list, and the question may go on with one.
  const heading = element('p', { class: 'cw-details-title' }, element('strong', {}, text(title)));
  return [element('div', { class: 'cw-details' }, heading, ...tree)];
}
