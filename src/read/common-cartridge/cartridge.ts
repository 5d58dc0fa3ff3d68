import type { LocateIn } from '../html/read.ts';
import type { PackageFiles } from '../package-files.ts';
import { decodePercent, FILE_BASE, folderOf, joinPath } from '../paths.ts';
import type { XmlElement } from '../xml/element.ts';
import type { Manifest, ManifestResource } from './manifest.ts';

/** A cartridge in hand: what its checks, its contents and the platforms' predictions look at. */
export interface Cartridge {
  readonly files: PackageFiles;
  readonly manifest: Manifest;
  readonly manifestPath: string;
  /** Finds what references in a document of the package stand for; Canvas's flavour has more ways to write them. */
  readonly locate: LocateIn;
}

/** The document of a resource of one file; undefined where it is absent or cannot be read. */
export function documentOf(
  { files }: Cartridge,
  resource: ManifestResource,
): { readonly root: XmlElement; readonly path: string } | undefined {
  const path = resource.files[0]?.path ?? resource.path;
  if (path === undefined || !files.has(path)) return undefined;
  const document = files.xml(path);
  return document === undefined ? undefined : { root: document.root, path };
}

/** Where the attachment of a topic or assignment leads: a path from the document, or from the top of the package. */
export function attachmentPath(cartridge: Cartridge, documentPath: string, href: string): string | undefined {
  const { files } = cartridge;
  const target = decodePercent(href).replace(FILE_BASE, '');
  for (const base of [folderOf(documentPath), '']) {
    const path = joinPath(base, target);
    if (path !== undefined && files.has(path)) return path;
  }
  return undefined;
}
