import { mapTree, plainText, walk } from '../../content/text.ts';
import type { HtmlTree } from '../../content/tree.ts';
import type { Rubric, TeachingModule } from '../../model/model.ts';
import type { PageSource } from '../page-source.ts';
import { type Places, referenceWriter } from './references.ts';

/** No platform finds addresses of its own in a rubric: what refers to a part of the package is said in words. */
const NOWHERE: Places = { asset: () => undefined, activity: () => undefined, term: () => undefined };

/** How the texts of a module's rubrics are written where platforms grade with them. */
export interface RubricTexts {
  /** Without references. */
  tree(text: HtmlTree): HtmlTree;
  /** As plain text; what was a line of its own is one. */
  words(text: HtmlTree): string;
}

export function rubricTexts(module: TeachingModule, pages: PageSource): RubricTexts {
  const write = referenceWriter(module, pages, NOWHERE);
  const tree = (text: HtmlTree) =>
    mapTree(text, (node) => (node.kind === 'reference' ? write(node.reference, node.children) : node));
  return { tree, words: (text) => plainText(tree(text), { separator: '\n' }) };
}

/** What of texts is more than words. */
export interface TextMarkup {
  readonly formulas: boolean;
  readonly links: boolean;
  /** References to parts of the module. */
  readonly references: boolean;
}

export function markupOf(texts: readonly (HtmlTree | undefined)[]): TextMarkup {
  let [formulas, links, references] = [false, false, false];
  for (const text of texts)
    walk(text ?? [], (node) => {
      formulas ||= node.kind === 'formula';
      links ||= node.kind === 'element' && node.tag === 'a';
      references ||= node.kind === 'reference';
    });
  return { formulas, links, references };
}

/** The texts of a rubric's criteria, and those of their levels. */
export function rubricParts({ criteria }: Rubric): Record<'criteria' | 'levels', readonly (HtmlTree | undefined)[]> {
  return {
    criteria: criteria.map(({ description }) => description),
    levels: criteria.flatMap(({ levels }) => levels.map(({ description }) => description)),
  };
}
