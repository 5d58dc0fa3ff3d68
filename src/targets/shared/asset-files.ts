import type { FileAsset, TeachingModule } from '../../model/model.ts';
import type { FileReference } from '../../source/host.ts';
import type { GeneratedAsset, LogoAsset, PageSource } from '../page-source.ts';
import type { PackageFile } from '../target.ts';
import { fileStem } from './file-names.ts';

/** A file that pages show, under the name it has in packages. */
export interface AssetFile {
  /** `factory-floor.png`, `interview.en.vtt`: the asset's id and extension, never the author's file name. */
  readonly name: string;
  /** The name that the author gave the file, for platforms that show one. */
  readonly displayName: string;
  readonly mediaType: string;
  readonly content: FileReference | { readonly text: string };
}

export interface AssetFiles {
  readonly main: AssetFile;
  readonly captions: readonly AssetFile[];
}

/**
 * The files of every asset that has any, of every picture made at build time and of the institution's logo, by asset id. Names are made of ids,
 * which are small ASCII letters, digits and hyphens: Moodle does not unpack a file whose name holds `'` or `&`, and
 * finds no picture whose name holds spaces or letters outside ASCII (docs/platforms/moodle.md, "file names").
 * `looks`: whether pictures made at build time are for platforms, whose pages are light, or for pages of ours.
 */
export function assetFilesOf(
  module: TeachingModule,
  pages: PageSource,
  looks: 'light' | 'following-the-screen' = 'light',
): ReadonlyMap<string, AssetFiles> {
  const files = new Map<string, AssetFiles>();
  for (const asset of module.assets.values()) if (asset.kind !== 'remote') files.set(asset.id, filesOf(asset));
  for (const asset of pages.generated(module).values())
    files.set(asset.id, {
      main: generatedFile(asset, looks === 'light' ? asset.text : asset.followingTheScreen),
      captions: [],
    });
  if (pages.logo !== undefined) files.set(pages.logo.id, { main: logoFile(pages.logo), captions: [] });
  return files;
}

function filesOf(asset: FileAsset): AssetFiles {
  return {
    main: {
      name: `${fileStem(asset.id)}.${extensionOf(asset.file.name)}`,
      displayName: lastPart(asset.file.name),
      mediaType: asset.mediaType,
      content: asset.svg === undefined ? asset.file : { text: asset.svg },
    },
    captions: asset.captions.map(({ language, file }) => ({
      name: `${fileStem(asset.id)}.${language.toLowerCase()}.vtt`,
      displayName: lastPart(file.name),
      mediaType: 'text/vtt',
      content: file,
    })),
  };
}

function generatedFile(asset: GeneratedAsset, text: string): AssetFile {
  return {
    name: `${asset.id}.${extensionOf(asset.fileName)}`,
    displayName: asset.fileName,
    mediaType: asset.mediaType,
    content: { text },
  };
}

/** The institution's logo as a file. */
export function logoFile({ fileName, mediaType, content }: LogoAsset): AssetFile {
  return { name: fileName, displayName: fileName, mediaType, content };
}

/** A package's file for an asset's, at a path. */
export function packageFile(path: string, { content }: AssetFile): PackageFile {
  return 'text' in content ? { path, kind: 'text', text: content.text } : { path, kind: 'media', file: content };
}

function lastPart(path: string): string {
  return path.split('/').at(-1) ?? path;
}

function extensionOf(path: string): string {
  return (/\.([A-Za-z0-9]+)$/.exec(path)?.[1] ?? 'bin').toLowerCase();
}
