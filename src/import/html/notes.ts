import { footnoteMark } from '../../content/footnote-nodes.ts';
import type { HtmlNode } from '../../content/tree.ts';
import { classesOf, elementsIn, type RawElement, rawWords } from './raw.ts';

interface Note {
  /** What holds its words. */
  readonly block: RawElement;
  number: number;
  marks: number;
}

/** What a mark looks like: a number, a letter, a star. */
const MARK_WORDS = /^[[(]?(?:\d{1,3}|[a-zA-Z]|[ivxlc]{1,6}|[*†‡§]{1,3}|note \d{1,3}|n\. ?\d{1,3})[\])]?$/i;
const NOTE_TAGS: ReadonlySet<string> = new Set(['li', 'p', 'div', 'aside', 'dd', 'td', 'section']);

/**
 * The footnotes of one page. Word, Google Docs, LibreOffice, pandoc, wikis and mammoth write them differently and alike in one
 * thing: a short mark leads to a place from which a link leads back to the mark. Pandoc’s and ours also say it by a role.
 */
export class Notes {
  readonly #byMark = new Map<RawElement, Note>();
  readonly #back = new Set<RawElement>();
  readonly #blocks = new Map<RawElement, Note>();
  readonly #used: Note[] = [];

  constructor(root: RawElement) {
    const parents = new Map<RawElement, RawElement>();
    const byId = new Map<string, RawElement>();
    const links: RawElement[] = [];
    const order = new Map<RawElement, number>();
    for (const node of [root, ...elementsIn(root)]) {
      order.set(node, order.size);
      for (const child of node.children) if (child.kind === 'element') parents.set(child, node);
      for (const id of [node.attributes.id, node.tag === 'a' ? node.attributes.name : undefined])
        if (id !== undefined && id !== '' && !byId.has(id)) byId.set(id, node);
      if (node.tag === 'a' && (node.attributes.href ?? '').startsWith('#')) links.push(node);
    }
    const within = (node: RawElement | undefined, outer: RawElement): boolean => {
      for (let at = node; at !== undefined; at = parents.get(at)) if (at === outer) return true;
      return false;
    };
    const linksIn = new Map<RawElement, readonly RawElement[]>();
    const linksOf = (block: RawElement): readonly RawElement[] => {
      let found = linksIn.get(block);
      if (found === undefined) {
        found = [...elementsIn(block)].filter(
          ({ tag, attributes }) => tag === 'a' && /^#./.test(attributes.href ?? ''),
        );
        linksIn.set(block, found);
      }
      return found;
    };
    for (const mark of links) {
      const target = byId.get((mark.attributes.href ?? '').slice(1));
      if (target === undefined || within(target, mark)) continue;
      const isSaid = saysNote(mark);
      if (!isSaid && !MARK_WORDS.test(rawWords(mark.children))) continue;
      const block = blockOf(target, parents);
      if (block === undefined || (order.get(block) ?? 0) < (order.get(mark) ?? 0) || within(mark, block)) continue;
      const leading = linksOf(block).filter((link) => {
        const to = byId.get((link.attributes.href ?? '').slice(1));
        return to !== undefined && (within(mark, to) || within(to, mark) || to === beside(mark, parents));
      });
      if (leading.length === 0 && !isSaid) continue;
      let note = this.#blocks.get(block);
      if (note === undefined) {
        note = { block, number: 0, marks: 0 };
        this.#blocks.set(block, note);
      }
      this.#byMark.set(mark, note);
      for (const link of leading) this.#back.add(link);
      for (const node of elementsIn(block)) if (node.attributes.role === 'doc-backlink') this.#back.add(node);
    }
  }

  get isEmpty(): boolean {
    return this.#blocks.size === 0;
  }

  /** The raised number that takes the place of a mark; undefined for any other link. */
  markOf(link: RawElement): HtmlNode | undefined {
    const note = this.#byMark.get(link);
    if (note === undefined) return undefined;
    if (note.number === 0) note.number = this.#used.push(note);
    note.marks += 1;
    return footnoteMark('', note.number, note.marks);
  }

  /** Whether an element is a link from a note to its mark. */
  leadsBack(link: RawElement): boolean {
    return this.#back.has(link);
  }

  /** Whether an element is the text of a note, which is not where it stands but at the end. */
  isNote(node: RawElement): boolean {
    return this.#blocks.has(node);
  }

  /** The notes that marks have led to so far, by their numbers, with how many marks lead to each. */
  used(): readonly { readonly block: RawElement; readonly number: number; readonly marks: number }[] {
    return this.#used;
  }
}

function saysNote(link: RawElement): boolean {
  return (
    link.attributes.role === 'doc-noteref' ||
    link.attributes['epub:type'] === 'noteref' ||
    link.attributes['data-footnote-ref'] !== undefined ||
    classesOf(link).some((name) => /^(?:footnote-ref|footnoteRef|noteref|sdfootnoteanc|sdendnoteanc)$/.test(name))
  );
}

/** The element that holds a note’s words: where the mark leads, or what is around it. Headings have none. */
function blockOf(target: RawElement, parents: ReadonlyMap<RawElement, RawElement>): RawElement | undefined {
  let block: RawElement | undefined = target;
  while (block !== undefined && !NOTE_TAGS.has(block.tag)) {
    if (/^h[1-6]$|^body$|^#root$/.test(block.tag)) return undefined;
    block = parents.get(block);
  }
  if (block === undefined) return undefined;
  const parent = parents.get(block);
  // A paragraph whose frame holds nothing else: notes of Google Docs and of Word.
  if (block.tag === 'p' && parent?.tag === 'div' && (parent.attributes.id !== undefined || only(parent, block)))
    block = parent;
  for (const node of elementsIn(block)) if (/^(?:h[1-6]|section|main|article)$/.test(node.tag)) return undefined;
  return block;
}

function only(parent: RawElement, child: RawElement): boolean {
  return parent.children.every((node) => node === child || (node.kind === 'text' && node.text.trim() === ''));
}

/** The element right before a mark: some programs put the name that a note leads back to there. */
function beside(mark: RawElement, parents: ReadonlyMap<RawElement, RawElement>): RawElement | undefined {
  const siblings = parents.get(mark)?.children ?? [];
  const before = siblings[siblings.indexOf(mark) - 1];
  return before?.kind === 'element' ? before : undefined;
}
