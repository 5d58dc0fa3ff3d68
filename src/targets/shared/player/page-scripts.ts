import { walk } from '../../../content/text.ts';
import type { HtmlTree } from '../../../content/tree.ts';
import type { TeachingModule } from '../../../model/model.ts';
import { playsElsewhere } from './remote-use.ts';
import type { PageScript } from './theme-files.ts';

/** The scripts that some page of these modules needs, so that their package holds them. */
export function pageScriptsOf(modules: readonly TeachingModule[]): readonly PageScript[] {
  return [
    'contents',
    ...(modules.some(playsElsewhere) ? (['remote-media'] as const) : []),
    ...(modules.some(({ glossary }) => glossary.size > 0) ? (['terms'] as const) : []),
  ];
}

/** The scripts that a document of these trees needs; `plays`: something in it plays on another site. */
export function pageScriptsFor(trees: readonly HtmlTree[], plays: boolean): readonly PageScript[] {
  return [
    'contents',
    ...(plays ? (['remote-media'] as const) : []),
    ...(trees.some(mentionsTerms) ? (['terms'] as const) : []),
  ];
}

/** Whether a formula is in the tree. */
export function hasFormula(tree: HtmlTree): boolean {
  let found = false;
  walk(tree, ({ kind }) => {
    found ||= kind === 'formula';
  });
  return found;
}

/** Whether words of the tree lead to a term’s meaning. */
function mentionsTerms(tree: HtmlTree): boolean {
  let found = false;
  walk(tree, (node) => {
    if (node.kind === 'element' || node.kind === 'reference') found ||= node.attributes?.class === 'cw-term';
  });
  return found;
}
