import type { HtmlTree } from '../../content/tree.ts';
import type { Unsaid } from '../../write/markdown/unsaid.ts';
import { sayable } from '../../write/markdown/write.ts';
import type { Findings } from './findings.ts';

/** A tree as texts of a module can hold it, its headings in order below the page’s title; what that changes is told. */
export function finished(tree: HtmlTree, language: string | undefined, findings: Findings): HtmlTree {
  const { body, left } = sayable(tree, language === undefined ? {} : { language });
  for (const part of left) report(part, findings);
  return body;
}

function report({ what, name, words }: Unsaid, findings: Findings): void {
  switch (what) {
    case 'line-break':
      findings.add('changed', 'line-break', 'A line break in a heading, a term or a cell is a space.', words);
      return;
    case 'character':
      findings.add('changed', 'character', 'A character that no platform accepts is shown as \uFFFD.', words);
      return;
    case 'element':
    case 'attributes':
      if (name !== 'a' && name !== 'anchor') return;
      findings.add('changed', 'link', 'A link inside another link is plain words.', words);
      return;
    default:
  }
}
