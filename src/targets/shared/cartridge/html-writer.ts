import type { HtmlProfile, ReferenceWriter } from '../../../content/profile.ts';
import { serialize } from '../../../content/serialize.ts';
import type { HtmlTree } from '../../../content/tree.ts';
import type { RemoteAsset, TeachingModule } from '../../../model/model.ts';
import type { PageSource } from '../../page-source.ts';
import { stylesFor } from '../direction.ts';
import { literalAddresses } from '../literal-addresses.ts';
import { paragraphsForBreaks } from '../paragraphs.ts';
import { type AssetPlace, referenceWriter } from '../references.ts';
import { noting, remoteLink } from '../remote-media.ts';
import { framedForMoodle } from '../table-frames.ts';
import { quotationsUnlinked, unlinked, unlinkedReferences } from '../unlinked.ts';
import { cartridgePageProfile, cartridgeQuestionProfile } from './profile.ts';

/**
 * Where a text of a plain cartridge is. In a page that is `quoted` no word becomes a link by itself. In a `choice`
 * (and in feedback) no file is shown: Moodle does not rewrite its address there (docs/platforms/moodle.md, "choice
 * pictures").
 */
export type CartridgePlace = 'page' | 'quoted' | 'question' | 'choice';

/** Serialises the texts of one document of a plain cartridge. */
export interface CartridgeHtmlWriter {
  write(tree: HtmlTree, place: CartridgePlace): string;
  /** Ids of the assets whose files the document shows or links to, in the order of their first mention. */
  readonly used: ReadonlySet<string>;
  /** Whether it asked where a file is, there or not: if not, it is the same in every cartridge. */
  readonly namesFiles: boolean;
  /** What plays on other sites, and is a link here. */
  readonly elsewhere: ReadonlySet<RemoteAsset>;
}

const profiles: Readonly<Record<CartridgePlace, HtmlProfile>> = {
  page: cartridgePageProfile,
  quoted: cartridgePageProfile,
  question: cartridgeQuestionProfile,
  choice: cartridgeQuestionProfile,
};

/**
 * The theme's class for pictures; Moodle's cleaner takes `max-width` from it, and a class of its own themes does the
 * same.
 */
const pictureClass = 'cw-media img-fluid';

/**
 * Stands before addresses in documents that are no pages: Sakai and Chamilo rewrite nothing else there, Canvas and
 * Moodle (5.1.3) take it away. In a page it would stay.
 */
const FILE_BASE = '$IMS-CC-FILEBASE$';

/** `asset` gives the relative address of an asset's file, as seen from the document. */
export function cartridgeHtmlWriter(
  module: TeachingModule,
  pages: PageSource,
  asset: (id: string) => AssetPlace | undefined,
): CartridgeHtmlWriter {
  const used = new Set<string>();
  const elsewhere = new Set<RemoteAsset>();
  let namesFiles = false;
  const noPlace = () => undefined;
  const nowhere = { activity: noPlace, term: noPlace, remote: noting(remoteLink, elsewhere) };
  const shown = (id: string) => {
    namesFiles = true;
    const place = asset(id);
    if (place !== undefined) used.add(id);
    return place;
  };
  // Its file travels all the same, with its captions, for whoever puts it into its place by hand.
  const named = (id: string) => {
    shown(id);
    return undefined;
  };
  const based = (id: string): AssetPlace | undefined => {
    const place = shown(id);
    const base = (path: string) => `${FILE_BASE}${path}`;
    return place === undefined ? undefined : { href: base(place.href), captions: place.captions.map(base) };
  };
  const withFiles = referenceWriter(module, pages, { ...nowhere, asset: shown, pictureClass });
  const writers: Readonly<Record<CartridgePlace, ReferenceWriter>> = {
    page: withFiles,
    quoted: unlinkedReferences(withFiles),
    question: unlinkedReferences(referenceWriter(module, pages, { ...nowhere, asset: based, pictureClass })),
    choice: unlinkedReferences(referenceWriter(module, pages, { ...nowhere, asset: named })),
  };
  const styles = stylesFor(module, pages.styles);
  const prepared = (tree: HtmlTree, place: CartridgePlace): HtmlTree => {
    const whole = framedForMoodle(tree, pages.text(module));
    if (place === 'page') return quotationsUnlinked(whole);
    return unlinked(place === 'quoted' ? whole : paragraphsForBreaks(whole));
  };
  return {
    used,
    get namesFiles() {
      return namesFiles;
    },
    elsewhere,
    write(tree, place) {
      const context = { profile: profiles[place], write: writers[place], styles };
      return literalAddresses(serialize(prepared(tree, place), context));
    },
  };
}
