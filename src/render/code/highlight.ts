import type { HtmlTree } from '../../content/tree.ts';

/** Code as a tree in which some words have the class of what they are; the code itself is not changed. */
export type Highlight = (code: string, language: string) => HtmlTree;
