import type { ReferenceWriter } from '../../../content/profile.ts';
import type { TeachingModule } from '../../../model/model.ts';
import type { PageSource } from '../../page-source.ts';
import type { AssetFiles } from '../asset-files.ts';
import { type Places, referenceWriter } from '../references.ts';
import { type ModulePage, sectionId } from './module-pages.ts';
import type { SectionPlaces } from './sections.ts';

interface DocumentPlaces extends Pick<SectionPlaces, 'address' | 'entry'>, Pick<Places, 'remote'> {
  /** The pages that can be linked to. */
  readonly pages: readonly ModulePage[];
  readonly media: ReadonlyMap<string, AssetFiles>;
  /** The path of a medium, seen from the document. */
  readonly mediaPath: (name: string) => string;
}

/** Writes references in documents of our own, beside which their media lie. */
export function documentWriter(
  module: TeachingModule,
  source: PageSource,
  { pages, media, mediaPath, address, entry, ...how }: DocumentPlaces,
): ReferenceWriter {
  const ids = new Set(pages.map(({ id }) => id));
  return referenceWriter(module, source, {
    asset: (id) => {
      const files = media.get(id);
      if (files === undefined) return undefined;
      return { href: mediaPath(files.main.name), captions: files.captions.map(({ name }) => mediaPath(name)) };
    },
    // A page that gave way to a document would take the player's work with it.
    documentLink: (href) => ({ href, download: '' }),
    activity: (id) => (ids.has(id) ? address({ id }) : undefined),
    term: (id) => entry(`term-${id}`),
    ...how,
  });
}

/**
 * Where a term or a work is explained: terms in the glossary, works in the overview's bibliography.
 * @param section - the address of a page's element
 */
export function entryAddress(anchor: string, section: (page: Pick<ModulePage, 'id'>) => string): string | undefined {
  const page = anchor.startsWith('term-') ? '@glossary' : anchor.startsWith('source-') ? '@overview' : undefined;
  return page === undefined ? undefined : `${section({ id: page })}--${anchor}`;
}

/** A page's element in the same document. */
export function onSamePage(page: Pick<ModulePage, 'id'>): string {
  return `#${sectionId(page)}`;
}
