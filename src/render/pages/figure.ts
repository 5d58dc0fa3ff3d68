import { element, type HtmlNode, type HtmlReference, type HtmlTree, text as textNode } from '../../content/tree.ts';
import { namedLicense } from '../../model/license.ts';
import type { Asset, TeachingModule } from '../../model/model.ts';
import type { Text } from '../../text/text.ts';

export interface FigureOptions {
  readonly module: TeachingModule;
  readonly text: Text;
  /** Dresses the asset's own texts, their headings below the one before the picture. */
  dress(tree: HtmlTree): HtmlTree;
}

/**
 * A picture, recording or film that stands by itself: the thing, its caption and credit, and below them what those
 * need who cannot see or hear it. A file that is none of these stays a link.
 */
export function figureOf(node: HtmlReference, options: FigureOptions): HtmlNode | HtmlTree {
  const { reference } = node;
  const asset = reference.to === 'asset' ? options.module.assets.get(reference.id) : undefined;
  if (asset === undefined || asset.kind === 'file') return element('p', {}, node);
  const figure = element(
    'figure',
    { class: 'cw-figure' },
    asset.kind === 'audio' ? node : seen(node),
    ...captionOf(asset, options),
  );
  return [figure, ...alternativesOf(asset, options)];
}

/** A recording gets no such style: it has no picture to be as high as, and `height: auto` would leave it no controls. */
function seen(node: HtmlReference): HtmlReference {
  return { ...node, attributes: { ...node.attributes, class: 'cw-media' } };
}

function captionOf(asset: Asset, options: FigureOptions): HtmlTree {
  const caption = asset.caption === undefined ? [] : options.dress(asset.caption);
  const credit = element(
    'span',
    { class: 'cw-credit' },
    textNode(options.text('figure.credit', { credit: asset.credit, license: namedLicense(asset.license).name })),
  );
  const space = caption.length === 0 ? [] : [textNode(' ')];
  return [element('figcaption', { class: 'cw-caption' }, ...caption, ...space, credit)];
}

/** Long description and transcript, folded where the platform can fold. */
function alternativesOf(asset: Asset, options: FigureOptions): HtmlTree {
  const parts: HtmlNode[] = [];
  const add = (key: 'figure.description' | 'figure.transcript', tree: HtmlTree | undefined): void => {
    if (tree === undefined || tree.length === 0) return;
    const summary = element(
      'summary',
      { class: 'cw-details-title' },
      element('strong', {}, textNode(options.text(key))),
    );
    const body = element('div', { class: 'cw-details-body' }, ...options.dress(tree));
    parts.push(element('details', { class: 'cw-details' }, summary, body));
  };
  add('figure.description', asset.longDescription);
  add('figure.transcript', asset.transcript);
  return parts;
}
