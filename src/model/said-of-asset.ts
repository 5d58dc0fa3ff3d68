import type { Asset } from './model.ts';

/** Whether anything is to be said below an asset: a document has its words in its link, unless its author wrote more. */
export function saysMore({ kind, caption = [], longDescription = [], transcript = [] }: Asset): boolean {
  return kind !== 'file' || [caption, longDescription, transcript].some((tree) => tree.length > 0);
}
