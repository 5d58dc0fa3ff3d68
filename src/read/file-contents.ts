import type { FileContents } from './contents/contents.ts';
import { mediaTypeOf, type PackageFiles } from './package-files.ts';

/** What a reader of the format knows about one file. */
export interface FileRole {
  readonly role: FileContents['role'];
  readonly resourceId?: string | undefined;
  readonly name?: string | undefined;
}

/** Every file of the package with its hashes. Files that cannot be unpacked are left out; they are among the findings. */
export function listFiles(files: PackageFiles, roleOf: (path: string) => FileRole): readonly FileContents[] {
  const list: FileContents[] = [];
  for (const path of files.paths) {
    const hashes = files.hash(path);
    if (hashes === undefined) continue;
    const { role, resourceId, name } = roleOf(path);
    list.push({
      path,
      name: name ?? path.slice(path.lastIndexOf('/') + 1),
      bytes: files.sizeOf(path),
      ...hashes,
      mediaType: mediaTypeOf(path),
      role,
      ...(resourceId === undefined ? {} : { resourceId }),
    });
  }
  return list;
}
