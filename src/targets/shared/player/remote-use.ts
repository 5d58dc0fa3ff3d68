import { walk } from '../../../content/text.ts';
import type { HtmlTree } from '../../../content/tree.ts';
import type { TeachingModule } from '../../../model/model.ts';
import type { DocumentData } from '../../page-source.ts';

/** What a document loads from other sites, by what it loads, and whether anything in it plays there. */
export interface RemoteUse {
  readonly origins: NonNullable<DocumentData['origins']>;
  readonly plays: boolean;
}

/** Whether anything in a module plays on another site, so that its packages hold what such pages need. */
export function playsElsewhere({ assets }: TeachingModule): boolean {
  return [...assets.values()].some(({ kind }) => kind === 'remote');
}

const NOTHING: RemoteUse = { origins: { images: [], media: [], frames: [] }, plays: false };

/** The sites that a document needs for the trees that are in it, in the order of the alphabet. */
export function remoteUse(trees: readonly HtmlTree[], module: TeachingModule): RemoteUse {
  const found = { images: new Set<string>(), media: new Set<string>(), frames: new Set<string>() };
  let plays = false;
  for (const tree of trees)
    walk(tree, (node) => {
      if (node.kind === 'element') {
        const { src = '', poster = '' } = node.attributes;
        const kind = node.tag === 'img' ? 'images' : 'media';
        if (/^https:/i.test(src)) found[kind].add(new URL(src).origin);
        if (/^https:/i.test(poster)) found.images.add(new URL(poster).origin);
        return;
      }
      if (node.kind !== 'reference' || node.reference.to !== 'asset' || node.children.length > 0) return;
      const asset = module.assets.get(node.reference.id);
      if (asset?.kind !== 'remote') return;
      plays = true;
      found[asset.frame === 'frame' ? 'frames' : 'media'].add(new URL(asset.started).origin);
    });
  if (!plays && Object.values(found).every(({ size }) => size === 0)) return NOTHING;
  const sorted = (origins: ReadonlySet<string>): readonly string[] => [...origins].sort();
  return {
    origins: { images: sorted(found.images), media: sorted(found.media), frames: sorted(found.frames) },
    plays,
  };
}
