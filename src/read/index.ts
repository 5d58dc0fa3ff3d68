/**
 * Reads course packages that others wrote (cartridges, Canvas's, Moodle's backups, SCORM, QTI, websites), within limits
 * and without judging them. Runs in Node, in workers and in browsers.
 */
export {
  type BlobLike,
  type ByteSource,
  blobSource,
  memorySource,
  openSource,
  type PackageInput,
} from './byte-source.ts';
export type * from './contents/contents.ts';
export { emptyContents, questionsOf } from './contents/contents.ts';
export type { Hasher, NewHasher } from './hasher.ts';
export { linesOf } from './html/read.ts';
export type * from './package-reading.ts';
export { type ReadOptions, type ReadResult, readPackage } from './read-package.ts';
