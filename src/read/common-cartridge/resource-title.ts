import { oncePerObject } from '../once.ts';
import { type Cartridge, documentOf } from './cartridge.ts';
import { type ManifestResource, walkItems } from './manifest.ts';

/** Kinds whose file is an XML document; of others any file may be text. */
const DOCUMENTS: ReadonlySet<string> = new Set(['topic', 'web-link', 'assessment', 'assignment', 'lti']);

/** Titles of the outline by the identifiers of resources. */
export const itemTitles = oncePerObject((manifest: Cartridge['manifest']): ReadonlyMap<string, string> => {
  const titles = new Map<string, string>();
  for (const { item } of walkItems(manifest.rootItems)) {
    if (item.identifierref !== undefined && item.title !== '') titles.set(item.identifierref, item.title);
  }
  return titles;
});

/**
 * What a reader of the course calls a resource: by its item in the outline, by its own document, or by its file; the
 * identifier only where there is nothing else.
 */
export function resourceTitle(cartridge: Cartridge, resource: ManifestResource): string {
  const shown = itemTitles(cartridge.manifest).get(resource.identifier);
  if (shown !== undefined) return shown;
  const root = DOCUMENTS.has(resource.kind) ? documentOf(cartridge, resource)?.root : undefined;
  const own = root?.childText('title') || root?.child('assessment')?.attribute('title');
  return own || resource.path || resource.files[0]?.path || resource.identifier;
}
