import type { HtmlElement } from '../../../content/tree.ts';
import type { ImportPlace } from '../../draft/place.ts';
import type { Leaf } from '../../html/frames.ts';
import type { ListMark } from './numbering.ts';
import type { ParagraphRole } from './styles.ts';

/** A paragraph of a document, before it is known what it belongs together with. */
export interface ParagraphItem {
  readonly kind: 'paragraph';
  readonly role: ParagraphRole;
  /** Of a heading, from 1. */
  readonly level: number | undefined;
  readonly list: ListMark | undefined;
  /** From the left margin, in twentieths of a point. */
  readonly indent: number;
  readonly leaves: readonly Leaf[];
  readonly bookmarks: readonly string[];
  readonly place: ImportPlace;
}

export interface TableItem {
  readonly kind: 'table';
  readonly table: HtmlElement;
  readonly bookmarks: readonly string[];
  readonly place: ImportPlace;
}

export interface RuleItem {
  readonly kind: 'rule';
}

/** What stands one below the other in a document, a cell or a note. */
export type Item = ParagraphItem | TableItem | RuleItem;

/** Whether a paragraph holds nothing but pictures. */
export function isPictures(item: Item | undefined): boolean {
  if (item?.kind !== 'paragraph') return false;
  const shown = item.leaves.filter(({ node }) => node.kind !== 'text' || node.text.trim() !== '');
  return shown.length > 0 && shown.every(({ node }) => node.kind === 'reference' && node.reference.to === 'asset');
}

/** The words of a paragraph, without markup. */
export function itemWords(item: ParagraphItem): string {
  return item.leaves
    .map(({ node }) => (node.kind === 'text' ? node.text : node.kind === 'formula' ? node.tex : ' '))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether everything that a paragraph says is in one frame: bold, or code. */
export function isAll(item: ParagraphItem, frame: string): boolean {
  const words = item.leaves.filter(({ node }) => node.kind !== 'text' || node.text.trim() !== '');
  return (
    words.length > 0 &&
    words.every(({ node, frames }) => node.kind === 'text' && frames.some(({ key }) => key === frame))
  );
}
