import type { PackageFiles } from '../package-files.ts';
import type { XmlElement } from '../xml/element.ts';

/** A `questestinterop` of a zip. */
export interface QtiDocument {
  readonly path: string;
  readonly root: XmlElement;
}

/** True for names that may hold QTI; others are not parsed to find out. */
function mayBeQti(path: string): boolean {
  return /\.(?:xml|qti)$/i.test(path) && !/(?:^|\/)(?:imsmanifest|assessment_meta)\.xml$/i.test(path);
}

/** The documents of QTI among the files, in their order. */
export function qtiDocuments(files: PackageFiles): readonly QtiDocument[] {
  return files.paths.filter(mayBeQti).flatMap((path) => {
    const root = files.xml(path)?.root;
    return root?.name === 'questestinterop' ? [{ path, root }] : [];
  });
}
