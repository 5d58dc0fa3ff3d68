import { formulaText } from '../../src/content/text.ts';
import type { HtmlNode, HtmlTree } from '../../src/content/tree.ts';
import { BLOCK_ELEMENTS } from '../../src/content/vocabulary.ts';

/**
 * Letters without the spaces between them: how a platform breaks its lines is not compared, each letter is. Word joiners
 * and typographic quotation marks are the guard of decision 8.
 */
export function letters(text: string): string {
  return text.replace(/[\s\u200b\u2060]+/gu, '').replace(/[“”]/g, '"');
}

/** The same without quotation marks, which a citation turns as its style wants. */
export function unquoted(text: string): string {
  return letters(text).replace(/["'‘’]/g, '');
}

const ONLY_PUNCTUATION = /^[!-/:-@[-`{-~]*$/;

/**
 * The runs of words that have to be together wherever the text arrives. A run ends where a writer may put words of
 * its own: at the edges of blocks, at gaps, pictures, marks of notes and citations, behind links.
 */
export function runsOf(tree: HtmlTree): readonly string[] {
  const runs: string[] = [];
  let run = '';
  const end = (): void => {
    const found = letters(run);
    if (found !== '' && !(found.length < 3 && ONLY_PUNCTUATION.test(found))) runs.push(found);
    run = '';
  };
  const visit = (node: HtmlNode): void => {
    if (node.kind === 'text' || node.kind === 'formula') {
      run += node.kind === 'text' ? node.text : formulaText(node);
      return;
    }
    if (isBreak(node)) {
      end();
      return;
    }
    const breaks = node.kind === 'reference' || (node.kind === 'element' && BLOCK_ELEMENTS.has(node.tag));
    if (breaks && node.kind === 'element') end();
    if (node.kind !== 'gap') for (const child of node.children) visit(child);
    if (breaks) end();
  };
  for (const node of tree) visit(node);
  end();
  return runs;
}

/** What holds no words of the author's: gaps, pictures, marks of notes, ways back, citations. */
function isBreak(node: HtmlNode): boolean {
  if (node.kind === 'gap' || node.kind === 'text' || node.kind === 'formula') return true;
  if (node.kind === 'reference') return node.children.length === 0 || node.reference.to === 'anchor';
  const names = (node.attributes.class ?? '').split(' ');
  return node.tag === 'br' || names.includes('footnote-mark') || names.includes('citation');
}

/** The runs that do not be in a text, each behind the one before it. */
export function missingRuns(runs: readonly string[], text: string): readonly string[] {
  const where = letters(text);
  let from = 0;
  return runs.filter((run) => {
    const at = where.indexOf(run, from);
    if (at < 0) return true;
    from = at + run.length;
    return false;
  });
}

/** Whether one of the names is soon behind some words. */
export function saidBehind(words: string, names: readonly string[], page: string): boolean {
  const [wanted, all] = [unquoted(words), unquoted(page)];
  const behind = all.slice(all.indexOf(wanted) + wanted.length).slice(0, 120);
  return all.includes(wanted) && names.some((name) => behind.includes(unquoted(name)));
}
