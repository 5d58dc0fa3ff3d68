import type { HtmlProfile } from '../../../content/profile.ts';
import { serialize } from '../../../content/serialize.ts';
import type { HtmlTree } from '../../../content/tree.ts';
import type { TeachingModule } from '../../../model/model.ts';
import type { PageSource } from '../../page-source.ts';
import { stylesFor } from '../direction.ts';
import { literalAddresses } from '../literal-addresses.ts';
import { paragraphsForBreaks } from '../paragraphs.ts';
import { type AssetPlace, referenceWriter } from '../references.ts';
import { framedForMoodle } from '../table-frames.ts';
import { quotationsUnlinked, unlinked, unlinkedReferences } from '../unlinked.ts';
import { cartridgePageProfile, cartridgeQuestionProfile } from './profile.ts';

/**
 * Where a text of a plain cartridge stands. In a page that is `quoted` no word becomes a link by itself. In a `choice` (and in feedback) no
 * file is shown: Moodle does not rewrite its address there (moodle.md rule 5).
 */
export type CartridgePlace = 'page' | 'quoted' | 'question' | 'choice';

/** Serialises the texts of one document of a plain cartridge. */
export interface CartridgeHtmlWriter {
  write(tree: HtmlTree, place: CartridgePlace): string;
  /** Ids of the assets whose files the document shows or links to, in the order of their first mention. */
  readonly used: ReadonlySet<string>;
}

const profiles: Readonly<Record<CartridgePlace, HtmlProfile>> = {
  page: cartridgePageProfile,
  quoted: cartridgePageProfile,
  question: cartridgeQuestionProfile,
  choice: cartridgeQuestionProfile,
};

/** The theme's class for pictures; Moodle's cleaner takes `max-width` from it, and a class of its own themes does the same. */
const pictureClass = 'cw-media img-fluid';

/** `asset` gives the relative address of an asset's file, as seen from the document. */
export function cartridgeHtmlWriter(
  module: TeachingModule,
  pages: PageSource,
  asset: (id: string) => AssetPlace | undefined,
): CartridgeHtmlWriter {
  const used = new Set<string>();
  const noPlace = () => undefined;
  const shown = (id: string) => {
    const place = asset(id);
    if (place !== undefined) used.add(id);
    return place;
  };
  // Its file travels all the same, with its captions, for whoever puts it into its place by hand.
  const named = (id: string) => {
    shown(id);
    return undefined;
  };
  const writers = {
    withFiles: referenceWriter(module, pages, { asset: shown, activity: noPlace, term: noPlace, pictureClass }),
    withoutFiles: referenceWriter(module, pages, { asset: named, activity: noPlace, term: noPlace }),
  };
  const styles = stylesFor(module, pages.styles);
  const prepared = (tree: HtmlTree, place: CartridgePlace): HtmlTree => {
    const whole = framedForMoodle(tree, pages.text(module));
    if (place === 'page') return quotationsUnlinked(whole);
    return unlinked(place === 'quoted' ? whole : paragraphsForBreaks(whole));
  };
  return {
    used,
    write(tree, place) {
      const own = place === 'choice' ? writers.withoutFiles : writers.withFiles;
      const write = place === 'page' ? own : unlinkedReferences(own);
      return literalAddresses(serialize(prepared(tree, place), { profile: profiles[place], write, styles }));
    },
  };
}
