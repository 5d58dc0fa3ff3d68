import type { ReferenceWriter } from '../../content/profile.ts';
import { collectReferences, plainText } from '../../content/text.ts';
import { element, type HtmlNode, type HtmlTree, type Reference, text } from '../../content/tree.ts';
import type { Asset, TeachingModule } from '../../model/model.ts';
import type { PageSource } from '../page-source.ts';

/** Where things are, seen from one page of a package. Undefined: the package has no such place, the words stay alone. */
export interface Places {
  /** The file of an asset or of a picture made at build time, and its captions in their order. */
  asset(id: string): AssetPlace | undefined;
  activity(id: string): string | undefined;
  term(id: string): string | undefined;
  /** A class of the platform's own that keeps a picture inside its column. */
  readonly pictureClass?: string;
}

export interface AssetPlace {
  readonly href: string;
  readonly captions: readonly string[];
}

/** Writes references as plain HTML for packages whose pages link to each other by address. */
export function referenceWriter(module: TeachingModule, pages: PageSource, places: Places): ReferenceWriter {
  return (reference, children) => {
    switch (reference.to) {
      case 'asset':
        return writeAsset(reference, children, module, pages, places);
      case 'activity':
        return writeActivity(reference.id, children, module, places);
      case 'term':
        return linked(places.term(reference.id), words(children, module.glossary.get(reference.id)?.term));
      case 'source':
        return children.length > 0
          ? children
          : pages.citation(module, reference.id, reference.locator, 'note', reference.as);
      case 'anchor':
      case 'theme':
        return children;
    }
  };
}

function linked(href: string | undefined, children: HtmlTree): HtmlTree {
  return href === undefined ? children : [element('a', { href }, ...children)];
}

function words(children: HtmlTree, fallback: string | undefined): HtmlTree {
  return children.length > 0 || fallback === undefined ? children : [text(fallback)];
}

/**
 * A link to another activity. Where the package cannot link, the other page is named in words (moodle.md rule 4): the
 * author's own words, and its title behind them unless they say it already.
 */
function writeActivity(id: string, children: HtmlTree, module: TeachingModule, places: Places): HtmlTree {
  const title = module.activities.find((activity) => activity.id === id)?.title ?? '';
  const shown = words(children, title);
  const href = places.activity(id);
  if (href !== undefined) return linked(href, shown);
  if (title === '' || plainText(shown).toLowerCase().includes(title.toLowerCase())) return shown;
  return [...shown, text(' ('), element('em', {}, text(title)), text(')')];
}

function writeAsset(
  reference: Extract<Reference, { to: 'asset' }>,
  children: HtmlTree,
  module: TeachingModule,
  pages: PageSource,
  places: Places,
): HtmlTree {
  const asset = module.assets.get(reference.id);
  const place = places.asset(reference.id);
  const alt = reference.alt ?? asset?.alt ?? pages.generated(module).get(reference.id)?.alt ?? '';
  // Where there is no place for the file, who reads the page should at least know what the author showed.
  if (place === undefined) return words(children, alt === '' ? undefined : `[${alt}]`);
  if (children.length > 0) return linked(place.href, children);
  if (asset === undefined || asset.kind === 'image')
    return [picture(place.href, asset?.decorative === true ? '' : alt, places.pictureClass)];
  const name = text(alt === '' ? fileName(asset) : alt);
  return asset.kind === 'file' ? linked(place.href, [name]) : [player(asset, asset.kind, place, name)];
}

function picture(src: string, alt: string, name: string | undefined): HtmlNode {
  return element('img', { ...(name === undefined ? {} : { class: name }), src, alt });
}

/** A recording or film, with a plain link inside for platforms that take the player away. */
function player(asset: Asset, tag: 'audio' | 'video', place: AssetPlace, name: HtmlNode): HtmlNode {
  const tracks = asset.captions.flatMap(({ language }, index) => {
    const src = place.captions[index];
    return src === undefined ? [] : [element('track', { kind: 'captions', src, srclang: language, label: language })];
  });
  return element(
    tag,
    { controls: '', src: place.href, preload: 'metadata' },
    ...tracks,
    element('a', { href: place.href }, name),
  );
}

function fileName(asset: Asset): string {
  return asset.file.name.split('/').at(-1) ?? asset.id;
}

/** What kinds of files a tree shows by itself, without words. Pictures made at build time are images. */
export function mediaShown(tree: HtmlTree, module: TeachingModule): ReadonlySet<Asset['kind']> {
  const kinds = new Set<Asset['kind']>();
  for (const { reference, children } of collectReferences(tree))
    if (reference.to === 'asset' && children.length === 0) kinds.add(module.assets.get(reference.id)?.kind ?? 'image');
  return kinds;
}
