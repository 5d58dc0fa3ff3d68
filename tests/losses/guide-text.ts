import { collectReferences } from '../../src/content/text.ts';
import type { HtmlTree } from '../../src/content/tree.ts';
import type { TeachingModule } from '../../src/model/model.ts';
import type { TextContents } from '../../src/verify/index.ts';
import type { Gaps } from './gap.ts';
import { compareFigure } from './shared.ts';
import { missingRuns, runsOf } from './words.ts';

export function compareWords(aspect: string, tree: HtmlTree, where: TextContents, gaps: Gaps): void {
  for (const run of missingRuns(runsOf(tree), where.text)) gaps.add(aspect, `lacks “${run}”`);
}

/** Words, and what they point at: a file that the guide does not hold is named at the file, a link at its text. */
export function compareText(
  aspect: string,
  tree: HtmlTree,
  where: TextContents,
  module: TeachingModule,
  gaps: Gaps,
): void {
  compareWords(aspect, tree, where, gaps);
  for (const { reference, children } of collectReferences(tree)) {
    if (reference.to === 'source' && children.length === 0 && !cites(where, reference.id))
      gaps.add('citation', `${reference.id} is not named`);
    if (reference.to === 'activity') gaps.add('page link', `no link to ${reference.id}`);
    if (reference.to !== 'asset') continue;
    const asset = module.assets.get(reference.id);
    if (asset !== undefined && children.length === 0) compareFigure(asset, where, gaps);
    if (asset?.kind === 'remote') {
      if (!where.references.some(({ target }) => target === asset.page))
        gaps.inside(asset.id).add('media', 'has no address');
      continue;
    }
    const drawn = asset?.svg !== undefined;
    const shown = where.references.some(({ kind, target }) => kind === 'image' && target.startsWith('data:'));
    if (!(drawn && shown)) gaps.inside(reference.id).add('media', 'is not shown');
  }
}

/** A citation leads to its entry in the guide's bibliography. */
function cites({ references }: TextContents, id: string): boolean {
  return references.some(({ kind, target }) => kind === 'link' && new RegExp(`^#(.*--)?source-${id}$`).test(target));
}
