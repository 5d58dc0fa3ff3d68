import { text } from '../../../content/tree.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import type { Leaf } from '../../html/frames.ts';
import { alternative } from './drawings.ts';
import { isUnfilled } from './form-field.ts';
import { type Inline, readInline } from './inline.ts';
import { type Item, isPictures, itemWords, type ParagraphItem } from './items.ts';
import type { ListMark } from './numbering.ts';
import type { Reading } from './reading.ts';
import { fromParagraphs, headingLevel, roleOf, type Style } from './styles.ts';
import { readTable } from './tables.ts';
import { wordsIn } from './words.ts';
import { attributeOf, isDeletion, isWrapper, numberOf, valOf } from './xml.ts';

/** Everything that stands one below the other in an element: the body, a cell, a text box, a note. */
export function readItems(parent: XmlElement, reading: Reading): readonly Item[] {
  const reader = new BodyReader(reading);
  reader.children(parent);
  return reader.finished();
}

class BodyReader {
  readonly #reading: Reading;
  readonly #items: Item[] = [];
  /** Of a paragraph whose end was deleted: it goes on in the next. */
  #pending: readonly Leaf[] = [];
  /** Places of paragraphs that show nothing belong to the next. */
  #bookmarks: readonly string[] = [];

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  children(parent: XmlElement): void {
    for (const child of parent.children) this.#child(child);
  }

  finished(): readonly Item[] {
    if (this.#pending.length > 0)
      this.#items.push({
        kind: 'paragraph',
        role: 'body',
        level: undefined,
        list: undefined,
        indent: 0,
        leaves: this.#pending,
        bookmarks: this.#bookmarks,
        place: this.#reading.place,
      });
    return this.#items;
  }

  #child(child: XmlElement): void {
    if (isDeletion(child)) return;
    if (isWrapper(child)) {
      this.children(child);
      return;
    }
    switch (child.name) {
      case 'p':
        this.#paragraph(child);
        break;
      case 'tbl':
        for (const one of readTable(child, this.#reading, (cell) => readItems(cell, this.#reading)))
          this.#items.push(one);
        break;
      case 'sdt':
        this.#control(child);
        break;
      case 'AlternateContent': {
        const chosen = alternative(child);
        if (chosen !== undefined) this.children(chosen);
        break;
      }
      case 'altChunk':
        this.#reading.findings.add(
          'left',
          'sub-document',
          'A part that lies in a file of another kind inside the document is left out. Open the document in Word, save it, and import again.',
        );
        break;
      case 'bookmarkStart':
        this.#bookmarks = [...this.#bookmarks, attributeOf(child, 'name') ?? ''];
        break;
      default:
    }
  }

  #control(child: XmlElement): void {
    const content = child.child('sdtContent');
    const own = child.child('sdtPr');
    if (content === undefined) return;
    const gallery = valOf(own?.child('docPartObj'), 'docPartGallery') ?? '';
    if (/^table of contents$/i.test(gallery)) {
      this.#reading.findings.add(
        'left',
        'contents',
        'The table of contents is left out: every platform makes its own.',
      );
      return;
    }
    if (isUnfilled(own, content, this.#reading)) return;
    this.children(content);
  }

  #paragraph(paragraph: XmlElement): void {
    const reading = this.#reading;
    const own = paragraph.child('pPr');
    const { styles } = reading.document;
    const chain = styles.chain(valOf(own, 'pStyle'), 'paragraph');
    reading.countParagraph();
    const role = roleOf(chain);
    const isListed = /^contents/.test(role);
    const level = isListed || role === 'title' ? undefined : headingLevel(own, chain);
    if (level !== undefined) reading.under(wordsIn(paragraph));
    const inline = readInline(paragraph, chain, reading);
    const leaves = [...this.#pending, ...inline.leaves];
    const mark = own?.child('rPr');
    if (mark?.child('del') !== undefined || mark?.child('moveFrom') !== undefined) {
      this.#pending = leaves;
      this.#keepBookmarks(inline);
      for (const one of this.#boxes(inline, false)) this.#items.push(one);
      return;
    }
    this.#pending = [];
    if (isListed) {
      this.#keepBookmarks(inline);
      reading.findings.add('left', 'contents', 'The table of contents is left out: every platform makes its own.');
      return;
    }
    const item: ParagraphItem = {
      kind: 'paragraph',
      role,
      level,
      list: undefined,
      indent: indentOf(own, chain),
      leaves,
      bookmarks: [...this.#bookmarks, ...inline.bookmarks],
      place: reading.place,
    };
    const isEmpty = leaves.every(
      ({ node }) => (node.kind === 'text' && node.text.trim() === '') || (node.kind === 'element' && node.tag === 'br'),
    );
    if (!isEmpty) {
      this.#items.push(numbered(item, this.#listMark(paragraph, own, chain), reading));
      this.#bookmarks = [];
    } else this.#keepBookmarks(inline);
    if (inline.hasRule || role === 'rule' || (isEmpty && !inline.hasLeft && hasRule(own, chain)))
      this.#items.push({ kind: 'rule' });
    for (const one of this.#boxes(inline, isEmpty)) this.#items.push(one);
  }

  #keepBookmarks(inline: Inline): void {
    this.#bookmarks = [...this.#bookmarks, ...inline.bookmarks];
  }

  #listMark(paragraph: XmlElement, own: XmlElement | undefined, chain: readonly Style[]): ListMark | undefined {
    const { numbering } = this.#reading.document;
    const properties = fromParagraphs(own, chain, 'numPr');
    const id = valOf(properties, 'numId');
    if (id === undefined || id === '0' || paragraph.name !== 'p') return undefined;
    const byStyle = chain.map((style) => numbering.levelOfStyle(id, style.id)).find((level) => level !== undefined);
    const direct = numberOf(valOf(own?.child('numPr'), 'ilvl'));
    return numbering.next(id, direct ?? byStyle ?? numberOf(valOf(properties, 'ilvl')) ?? 0);
  }

  /** Text boxes stand behind the paragraph that they are anchored to. */
  #boxes(inline: Inline, alone: boolean): readonly Item[] {
    return inline.boxes.flatMap((box) => {
      const items = readItems(box, this.#reading);
      const words = items.flatMap((item) =>
        item.kind === 'paragraph' && !isPictures(item) && item.role !== 'caption' ? [itemWords(item)] : [],
      );
      // A frame around a picture and its caption is how LibreOffice writes them.
      const isFigure = words.join('') === '' && items.some(isPictures);
      if (!isFigure && items.length > 0)
        this.#reading.findings.add(
          'changed',
          'text-box',
          `What was in a text box stands in the text now, ${alone ? 'where the box was' : 'behind the paragraph that the box was beside'}.`,
          words.join(' '),
        );
      return items;
    });
  }
}

/** A heading or a title with an automatic number has it typed before it. */
function numbered(item: ParagraphItem, list: ListMark | undefined, reading: Reading): ParagraphItem {
  if (list === undefined) return item;
  if (item.level === undefined && item.role === 'body') return { ...item, list };
  if (!list.ordered || item.level === undefined) return item;
  reading.findings.add(
    'changed',
    'heading-numbers',
    'The automatic numbers of headings are typed before them now; they no longer count by themselves.',
    list.label,
  );
  return { ...item, leaves: [{ node: text(`${list.label} `), frames: [] }, ...item.leaves] };
}

function indentOf(own: XmlElement | undefined, chain: readonly Style[]): number {
  const indent = fromParagraphs(own, chain, 'ind');
  return numberOf(attributeOf(indent, 'left') ?? attributeOf(indent, 'start')) ?? 0;
}

/** Three hyphens and Enter make an empty paragraph with a line below it. */
function hasRule(own: XmlElement | undefined, chain: readonly Style[]): boolean {
  const borders = fromParagraphs(own, chain, 'pBdr');
  const has = (side: string): boolean => {
    const value = valOf(borders, side);
    return value !== undefined && value !== 'nil' && value !== 'none';
  };
  return (has('bottom') || has('top')) && !has('left') && !has('right');
}
