import { mediaNote } from '../../content/media-notes.ts';
import { element, type HtmlNode, type HtmlReference, type HtmlTree, text as textNode } from '../../content/tree.ts';
import type { Asset, TeachingModule } from '../../model/model.ts';
import { creditLine, saysMore } from '../../model/said-of-asset.ts';
import type { Text } from '../../text/text.ts';

export interface FigureOptions {
  readonly module: TeachingModule;
  readonly text: Text;
  /** Prepares the asset's own texts, their headings below the one before the picture. */
  prepare(tree: HtmlTree): HtmlTree;
}

/**
 * A picture, recording or film that stands by itself: the thing, its caption and credit, and below them what those
 * need who cannot see or hear it. A document stays a link, in a figure
 * where its author says more about it.
 */
export function figureOf(node: HtmlReference, options: FigureOptions): HtmlNode | HtmlTree {
  const { reference } = node;
  const asset = reference.to === 'asset' ? options.module.assets.get(reference.id) : undefined;
  if (asset === undefined || !saysMore(asset)) return element('p', {}, node);
  const figure = element(
    'figure',
    { class: joined('cw-figure', node.attributes?.class) },
    withClass(node, asset.kind === 'image' || asset.kind === 'video' ? 'cw-media' : undefined),
    element('figcaption', { class: 'cw-caption' }, captionOf(asset, options)),
  );
  return [figure, ...alternativesOf(asset, options)];
}

function joined(name: string, own: string | undefined): string {
  return own === undefined ? name : `${name} ${own}`;
}

/**
 * Its own class, the width, is the figure's: Moodle's cleaner takes a width in per cent from a picture and leaves it to a
 * box. A recording gets no style of pictures: `height: auto` would leave it no controls.
 */
function withClass(node: HtmlReference, name: string | undefined): HtmlReference {
  const { class: own, ...others } = node.attributes ?? {};
  const fills = own === 'cw-width-full' ? own : undefined;
  const names = name === undefined ? fills : joined(name, fills);
  return { ...node, attributes: { ...others, ...(names === undefined ? {} : { class: names }) } };
}

/** A picture, recording or film among words, which names its note for those who do not see that one follows. */
export function withNote(node: HtmlReference, asset: Asset, id: string): HtmlReference {
  const details = hasAlternatives(asset) ? { 'aria-details': id } : {};
  return { ...node, attributes: { ...node.attributes, 'aria-describedby': `${id}-caption`, ...details } };
}

/** What is said about a medium among words, for the nearest place that can hold it. */
export function noteOf({ reference }: HtmlReference, asset: Asset, id: string, options: FigureOptions): HtmlNode {
  const caption = element('div', { class: 'cw-caption', id: `${id}-caption` }, captionOf(asset, options));
  return mediaNote(id, [caption, ...alternativesOf(asset, options, reference)]);
}

function hasAlternatives({ longDescription = [], transcript = [] }: Asset): boolean {
  return longDescription.length > 0 || transcript.length > 0;
}

function captionOf(asset: Asset, options: FigureOptions): HtmlTree {
  const caption = asset.caption === undefined ? [] : options.prepare(asset.caption);
  const line = creditLine(asset, options.text);
  if (line === undefined) return caption;
  const space = caption.length === 0 ? [] : [textNode(' ')];
  return [...caption, ...space, element('span', { class: 'cw-credit' }, textNode(line))];
}

/**
 * Long description and transcript, folded where the platform can fold. Away from the medium their titles name it:
 * `shown` is how it is shown there.
 */
function alternativesOf(asset: Asset, options: FigureOptions, shown?: HtmlReference['reference']): HtmlTree {
  const name = shown?.to === 'asset' ? (shown.alt ?? asset.alt ?? '') : '';
  const parts: HtmlNode[] = [];
  const add = (key: 'figure.description' | 'figure.transcript', tree: HtmlTree | undefined): void => {
    if (tree === undefined || tree.length === 0) return;
    const summary = element(
      'summary',
      { class: 'cw-details-title' },
      element('strong', {}, textNode(name === '' ? options.text(key) : `${options.text(key)}: ${name}`)),
    );
    const body = element('div', { class: 'cw-details-body' }, options.prepare(tree));
    parts.push(element('details', { class: 'cw-details' }, summary, body));
  };
  add('figure.description', asset.longDescription);
  add('figure.transcript', asset.transcript);
  return parts;
}
