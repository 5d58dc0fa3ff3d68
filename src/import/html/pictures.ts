import { widthClass } from '../../content/picture-widths.ts';
import type { HtmlNode, HtmlTree, Reference } from '../../content/tree.ts';
import type { FileFacts } from './context.ts';
import { equationImage } from './equations.ts';
import { lastPart, linkTo, targetOf } from './links.ts';
import { classesOf, type RawElement } from './raw.ts';
import { declarations } from './styles.ts';
import { type Handler, leafPiece, type Walker, wordsPiece } from './walker.ts';

/** What some program put where a description belongs. */
const NO_DESCRIPTION =
  /^(?:https?:\S*|data:\S*|\S*\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?)(?:\?\S*)?|image|picture|img|photo|untitled|image\d*|img_?\d+|dsc_?\d+|screenshot.{0,30}|null|undefined|alt text)$/i;

/** The description that a picture has; file names and such are none. */
export function description(alt: string | undefined): string | undefined {
  const words = (alt ?? '').replace(/\s+/g, ' ').trim();
  return words === '' || NO_DESCRIPTION.test(words) ? undefined : words;
}

/** What the original says of a picture. `alt=""` alone is what editors write when nobody said anything. */
export function factsOf({ attributes }: RawElement): FileFacts {
  const alt = description(attributes.alt);
  const isDecorative =
    attributes['data-decorative'] === 'true' ||
    attributes['data-is-decorative'] === 'true' ||
    /^(?:presentation|none)$/.test(attributes.role ?? '');
  return { ...(alt === undefined ? {} : { alt }), ...(isDecorative ? { decorative: true as const } : {}) };
}

export const picture: Handler = (node, state, walker) => {
  const formula = equationImage(node, walker);
  if (formula !== undefined) return [leafPiece(formula, state)];
  const { attributes } = node;
  if (isTracker(node)) return [];
  const written = attributes.src ?? attributes['data-src'] ?? attributes['data-original'] ?? '';
  const classes = classesOf(node);
  if (classes.includes('emoticon') || classes.includes('emoji') || classes.includes('wp-smiley')) {
    const sign = attributes.alt ?? '';
    if (sign !== '') return [wordsPiece(sign, state)];
  }
  if (written.trim() === '') return [];
  const facts = factsOf(node);
  const target = targetOf(written, facts.decorative === true ? 'decoration' : 'picture', walker);
  const alt = description(attributes.alt);
  if (target.to === 'file') {
    walker.media.say(target.key, facts);
    return [leafPiece(pictureNode(target.key, alt, node), state)];
  }
  if (target.to !== 'address') {
    walker.findings.add(
      'left',
      'missing-picture',
      'A picture was not in what was imported; its description is in its place.',
      alt ?? lastPart(shortened(written)),
    );
    return alt === undefined ? [] : [wordsPiece(`[${alt}]`, state)];
  }
  walker.findings.add(
    'changed',
    'remote-picture',
    'A picture is on another site and nothing is fetched from there; a link to it is in its place. Save the picture and put it in, if its licence allows it.',
    target.url,
  );
  return [leafPiece(linkTo(target.url, alt ?? lastPart(target.url)), state)];
};

function shortened(address: string): string {
  return address.startsWith('data:') ? `${address.slice(0, 40)}…` : address;
}

export function pictureNode(key: string, alt: string | undefined, node: RawElement): HtmlNode {
  const reference: Reference = { to: 'asset', id: key, ...(alt === undefined ? {} : { alt }) };
  const attributes = widthOf(node);
  return {
    kind: 'reference',
    reference,
    children: [],
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
  };
}

/** How wide a picture is asked to be, where that is a share of the page. */
function widthOf(node: RawElement): Readonly<Record<string, string>> {
  const own = widthIn(node);
  if (own !== undefined) return { class: own };
  const written = declarations(node.attributes.style ?? '').get('width') ?? node.attributes.width ?? '';
  const percent = Number(/^(\d+(?:\.\d+)?)%$/.exec(written.trim())?.[1]);
  if (!(percent > 0)) return {};
  return widthClass(percent <= 37 ? 'small' : percent <= 70 ? 'half' : percent >= 95 ? 'full' : undefined);
}

/** Our own name for a width. */
export function widthIn(node: RawElement): string | undefined {
  return classesOf(node).find((name) => /^cw-width-(?:small|half|full)$/.test(name));
}

/** A dot by which a site counts its readers. */
function isTracker({ attributes }: RawElement): boolean {
  const size = (name: 'width' | 'height'): number => Number.parseFloat(attributes[name] ?? '');
  return size('width') <= 1 && size('height') <= 1;
}

/** A picture with its caption below it: a caption of a single file is told of the file, others stay words. */
export function captionFor(key: string | undefined, words: HtmlTree, walker: Walker): boolean {
  if (key === undefined || words.length === 0) return false;
  if (walker.media.facts.get(key)?.caption !== undefined) return false;
  walker.media.say(key, { caption: words });
  return true;
}
