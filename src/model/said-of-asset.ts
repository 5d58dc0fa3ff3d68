import type { Text } from '../text/text.ts';
import { licenseName } from './license.ts';
import type { Asset } from './model.ts';

/** Whether anything is to be said below an asset: a document has its words in its link, unless its author wrote more. */
export function saysMore({ kind, caption = [], longDescription = [], transcript = [] }: Asset): boolean {
  return kind !== 'file' || [caption, longDescription, transcript].some((tree) => tree.length > 0);
}

/** Who made an asset and under which terms: the line below it. Undefined where neither is known yet. */
export function creditLine({ credit, license }: Pick<Asset, 'credit' | 'license'>, words: Text): string | undefined {
  if (credit === undefined && license === undefined) return undefined;
  return words('figure.credit', {
    credit: credit ?? words('figure.creditUnsaid'),
    license: licenseName(license, words),
  });
}
