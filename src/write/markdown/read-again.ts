import { type MarkdownResult, parseMarkdown } from '../../content/parse-markdown.ts';
import { walk } from '../../content/text.ts';
import type { HtmlTree } from '../../content/tree.ts';
import type { ReadingOptions } from './shapes.ts';

export type { ReadingOptions } from './shapes.ts';

export function readMarkdown(source: string, options: ReadingOptions): MarkdownResult {
  return parseMarkdown(source, {
    mode: 'block',
    // Formulas are told from words; what they look like is of no interest here.
    formulas: (tex) => ({ mathml: [], tex }),
    ...options,
    locate: () => ({ file: '' }),
  });
}

/** The options by which a tree can have been read: its gaps, sources and other sites are known. */
export function optionsFor(tree: HtmlTree, options: ReadingOptions): ReadingOptions {
  const sources = new Set(options.sources);
  const origins = new Set(options.remoteOrigins);
  let gaps = options.gaps === true;
  walk(tree, (node) => {
    if (node.kind === 'gap') gaps = true;
    if (node.kind === 'reference' && node.reference.to === 'source') sources.add(node.reference.id);
    if (node.kind !== 'element') return;
    const { src } = node.attributes;
    if (src !== undefined && URL.canParse(src)) origins.add(new URL(src).origin);
  });
  return { ...options, gaps, sources, remoteOrigins: [...origins] };
}
