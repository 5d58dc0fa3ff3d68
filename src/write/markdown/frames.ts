import type { HtmlElement, HtmlNode, HtmlTree } from '../../content/tree.ts';
import { guardLines, oneLine } from './escape-text.ts';
import { indented } from './lines.ts';

/** A place where words are: how they are written there, and how they are found when it is read again. */
export interface Frame {
  /** Whether a line may be broken in it. */
  readonly breaks: boolean;
  /** What has to be done with words so that they can be there. */
  finish(words: string): string;
  wrap(words: string): string;
  unwrap(tree: HtmlTree): HtmlTree | undefined;
}

export const paragraph: Frame = {
  breaks: true,
  finish: guardLines,
  wrap: (words) => words,
  unwrap: (tree) => only(tree, 'p'),
};

/** In a list without empty lines. */
export const item: Frame = {
  breaks: true,
  finish: guardLines,
  wrap: (words) => `- ${indented(words, '  ')}`,
  unwrap: (tree) => inside(tree, 'ul', 'li'),
};

/** In the text of one line, whose whole tree is the words. */
export const line: Frame = { breaks: true, finish: (words) => words, wrap: (words) => words, unwrap: (tree) => tree };

export const heading: Frame = {
  breaks: false,
  finish: (words) => oneLine(words).replace(/(?<=^|\s)#+$/, (run) => `\\${run}`),
  wrap: (words) => `## ${words}`,
  unwrap: (tree) => only(tree, 'h2'),
};

/** Underlined, which headings of the two highest levels may be. */
export const headingOfLines: Frame = {
  breaks: true,
  finish: guardLines,
  wrap: (words) => `${words}\n---`,
  unwrap: (tree) => only(tree, 'h2'),
};

export const cell: Frame = {
  breaks: false,
  finish: (words) => oneLine(words).replaceAll('|', '\\|'),
  wrap: (words) => `| ${words} | x |\n| --- | --- |`,
  unwrap: (tree) => first(inside(tree, 'table', 'thead', 'tr')),
};

export const term: Frame = {
  breaks: false,
  finish: (words) => guardLines(oneLine(words)),
  wrap: (words) => `${words}\n: x`,
  unwrap: (tree) => first(only(tree, 'dl')),
};

export const boxTitle: Frame = {
  breaks: false,
  finish: (words) =>
    oneLine(words)
      .replace(/[\s:]$/, (sign) => `&#${sign.charCodeAt(0)};`)
      .replace(/\\(?=&#58;$)/, ''),
  wrap: (words) => `::: details ${words}\nx\n:::`,
  unwrap: (tree) => {
    const [summary] = only(tree, 'details') ?? [];
    return summary?.kind === 'element' ? only(summary.children, 'strong') : undefined;
  },
};

function only(tree: HtmlTree, tag: string): HtmlTree | undefined {
  const [node, ...others] = tree;
  return others.length === 0 && isElement(node, tag) ? node.children : undefined;
}

function inside(tree: HtmlTree, ...tags: readonly string[]): HtmlTree | undefined {
  let found: HtmlTree | undefined = tree;
  for (const tag of tags) found = found === undefined ? undefined : only(found, tag);
  return found;
}

function first(tree: HtmlTree | undefined): HtmlTree | undefined {
  const [node] = tree ?? [];
  return node?.kind === 'element' ? node.children : undefined;
}

function isElement(node: HtmlNode | undefined, tag: string): node is HtmlElement {
  return node?.kind === 'element' && node.tag === tag;
}
