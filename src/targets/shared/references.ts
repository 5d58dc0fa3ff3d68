import type { ReferenceWriter } from '../../content/profile.ts';
import { collectReferences, plainText } from '../../content/text.ts';
import { element, type HtmlNode, type HtmlTree, type Reference, text } from '../../content/tree.ts';
import type { Asset, FileAsset, RemoteAsset, TeachingModule } from '../../model/model.ts';
import type { PageSource } from '../page-source.ts';
import { documentLink } from './document-links.ts';
import { type Poster, type RemoteWriter, remoteLink } from './remote-media.ts';

/**
 * Where things are, seen from one page of a package. Undefined: the package has no such place, the words stay alone.
 */
export interface Places {
  /** The file of an asset or of a picture made at build time, and its captions in their order. */
  asset(id: string): AssetPlace | undefined;
  activity(id: string): string | undefined;
  term(id: string): string | undefined;
  /** What plays on another site; default: a link to it. */
  readonly remote?: RemoteWriter;
  /** A class of the platform's own that keeps a link in words a link, where it makes players of links. */
  readonly plainLinkClass?: string;
  /** The attributes of a link to a document; default: its address alone. */
  readonly documentLink?: (href: string) => Readonly<Record<string, string>>;
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
  return href === undefined ? children : [element('a', { href }, children)];
}

function words(children: HtmlTree, fallback: string | undefined): HtmlTree {
  return children.length > 0 || fallback === undefined ? children : [text(fallback)];
}

/**
 * A link to another activity. Where the package cannot link, the other page is named in words
 * (docs/platforms/moodle.md, "page links"): the author's own words, and its title behind them unless they say it
 * already.
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
  if (asset?.kind === 'remote') return writeRemote(asset, reference.alt ?? asset.alt, children, module, pages, places);
  const place = places.asset(reference.id);
  const ours = reference.id === pages.logo?.id ? pages.logo : pages.generated(module).get(reference.id);
  const alt = reference.alt ?? asset?.alt ?? ours?.alt ?? '';
  // Where there is no place for the file, who reads the page should at least know what the author showed.
  if (place === undefined) return words(children, alt === '' ? undefined : `[${alt}]`);
  if (asset?.kind === 'file') {
    const shown = children.length > 0 ? children : [text(alt === '' ? fileName(asset) : alt)];
    const attributes = places.documentLink?.(place.href) ?? { href: place.href };
    return documentLink(asset, attributes, shown, module.language, pages.text(module));
  }
  if (children.length > 0) return linked(place.href, children);
  if (asset === undefined || asset.kind === 'image')
    return [picture(place.href, asset?.decorative === true ? undefined : alt, places.pictureClass)];
  const name = text(alt === '' ? fileName(asset) : alt);
  return [player(asset, asset.kind, place, name, posterOf(asset, module, places))];
}

/** With words of the author's a link to its page; without, the player, or what stands for it. */
function writeRemote(
  asset: RemoteAsset,
  name: string,
  children: HtmlTree,
  module: TeachingModule,
  pages: PageSource,
  places: Places,
): HtmlTree {
  const { plainLinkClass } = places;
  const attributes = { ...(plainLinkClass === undefined ? {} : { class: plainLinkClass }), href: asset.page };
  if (children.length > 0) return [element('a', attributes, children)];
  const write = places.remote ?? remoteLink;
  return write(asset, name, pages.text(module), () => posterOf(asset, module, places));
}

function posterOf({ poster }: Asset, module: TeachingModule, places: Places): Poster | undefined {
  const picture = poster === undefined ? undefined : module.assets.get(poster);
  const place = picture === undefined ? undefined : places.asset(picture.id);
  return picture === undefined || place === undefined ? undefined : { href: place.href, alt: picture.alt };
}

/** Without `alt` it is decorative, and says so: editors of platforms take an empty description alone for a forgotten one. */
function picture(src: string, alt: string | undefined, name: string | undefined): HtmlNode {
  const words = alt === undefined ? { alt: '', role: 'presentation' } : { alt };
  return element('img', { ...(name === undefined ? {} : { class: name }), src, ...words });
}

/** A recording or film, with a plain link inside for platforms that take the player away. */
function player(
  asset: FileAsset,
  tag: 'audio' | 'video',
  place: AssetPlace,
  name: HtmlNode,
  poster: Poster | undefined,
): HtmlNode {
  const tracks = asset.captions.flatMap(({ language }, index) => {
    const src = place.captions[index];
    return src === undefined ? [] : [element('track', { kind: 'captions', src, srclang: language, label: language })];
  });
  return element(
    tag,
    {
      controls: '',
      src: place.href,
      preload: 'metadata',
      ...(poster === undefined || tag === 'audio' ? {} : { poster: poster.href }),
    },
    tracks,
    element('a', { href: place.href }, name),
  );
}

function fileName(asset: FileAsset): string {
  return asset.file.name.split('/').at(-1) ?? asset.id;
}

/** What kinds of files a tree shows by itself, without words. Pictures made at build time are images. */
export function mediaShown(tree: HtmlTree, module: TeachingModule): ReadonlySet<Asset['kind']> {
  const kinds = new Set<Asset['kind']>();
  for (const { reference, children } of collectReferences(tree))
    if (reference.to === 'asset' && children.length === 0) kinds.add(module.assets.get(reference.id)?.kind ?? 'image');
  return kinds;
}
