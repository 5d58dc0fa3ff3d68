import { HeadingOutline } from '../../../content/heading-outline.ts';
import { mapTree, plainText } from '../../../content/text.ts';
import { type HtmlTree, referenceTo, text } from '../../../content/tree.ts';
import type { DraftActivity } from '../../draft/activity.ts';
import { FreeKeys } from '../../draft/free-keys.ts';
import type { ImportWish } from '../../draft/reader.ts';
import { compose, headingWords } from './compose.ts';
import { type Item, isAll, itemWords, type ParagraphItem } from './items.ts';
import { withNotes } from './note-marks.ts';
import { type Reading, shortened } from './reading.ts';
import { typedQuiz } from './typed.ts';

interface Section {
  readonly heading: ParagraphItem | undefined;
  readonly items: Item[];
}

/** A document cut into readings. */
export interface Readings {
  /** The paragraph of the style Title. */
  readonly title: string | undefined;
  readonly activities: readonly DraftActivity[];
}

/** Cuts a document at its headings, as the wish says: at the highest level that it has where that is below the one asked for. */
export function readingsOf(
  items: readonly Item[],
  wish: ImportWish,
  reading: Reading,
  noteOf: (key: string) => HtmlTree | undefined,
): Readings {
  const title = items.find((item): item is ParagraphItem => item.kind === 'paragraph' && item.role === 'title');
  const body = items.filter((item) => item !== title).map(titleAsHeading);
  const wanted = wish.splitAt ?? 1;
  const highest = body.reduce(
    (least, item) => Math.min(least, item.kind === 'paragraph' ? (item.level ?? 10) : 10),
    10,
  );
  const at = wanted === 'never' ? 0 : Math.max(wanted, highest === 10 ? wanted : highest);
  if (wish.splitAt !== undefined && wanted !== 'never' && highest < 10 && highest > wanted)
    reading.findings.add(
      'changed',
      'split',
      `The document has no headings of level ${wanted}; it is divided at those of level ${highest}.`,
    );
  const sections = sectionsOf(body, at);
  const names = title === undefined ? undefined : itemWords(title);
  const keys = new FreeKeys();
  const parts = sections.map((section) => {
    const name = titleOf(section, names, reading);
    return { section, title: name, key: keys.give(name) };
  });
  const places = new Map<string, string>();
  for (const { section, key } of parts)
    for (const item of [section.heading, ...section.items])
      if (item !== undefined && item.kind !== 'rule')
        for (const name of item.bookmarks) if (name !== '') places.set(name, key);
  const activities = parts.map(({ section, title: name, key }): DraftActivity => {
    const place = {
      file: reading.document.file,
      ...(section.heading === undefined ? {} : { where: `heading “${shortened(name)}”` }),
    };
    reading.under(section.heading === undefined ? '' : name);
    const quiz = typedQuiz(section.items, { key, place, title: name }, reading);
    if (quiz !== undefined) return quiz;
    if (highest === 10) tellOfNoHeadings(section.items, reading);
    const tree = compose(section.items, new HeadingOutline(2), reading);
    return {
      type: 'reading',
      key,
      place,
      title: name,
      body: withLinks(withNotes(tree, noteOf), key, places, reading),
    };
  });
  return { title: names, activities };
}

/** A second title in a document is a heading of the highest level. */
function titleAsHeading(item: Item): Item {
  return item.kind === 'paragraph' && item.role === 'title'
    ? { ...item, role: 'body', level: 1, list: undefined }
    : item;
}

function sectionsOf(items: readonly Item[], at: number): readonly Section[] {
  const sections: Section[] = [];
  for (const item of items) {
    const isHead = item.kind === 'paragraph' && item.level !== undefined && item.level <= at;
    if (isHead) sections.push({ heading: item, items: [] });
    else {
      const last = sections.at(-1);
      if (last === undefined) sections.push({ heading: undefined, items: [item] });
      else last.items.push(item);
    }
  }
  return sections.filter(
    ({ heading, items: own }) => heading !== undefined || own.some((item) => item.kind !== 'rule'),
  );
}

function titleOf({ heading, items }: Section, documentTitle: string | undefined, reading: Reading): string {
  if (heading !== undefined) {
    const tree = headingWords(heading, reading);
    const words = plainText(tree.filter((node) => node.kind !== 'element' || node.attributes.class !== 'cw-note'));
    if (tree.some((node) => node.kind === 'formula'))
      reading.findings.add('changed', 'formula', 'A formula in a heading that became a title is plain text.', words);
    if (words !== '') return words;
  }
  if (documentTitle !== undefined && documentTitle !== '') return documentTitle;
  const first =
    items.map((item) => (item.kind === 'paragraph' ? itemWords(item) : '')).find((words) => words !== '') ?? '';
  const words = shortened(first, 60);
  if (words !== '')
    reading.findings.add(
      'changed',
      'title',
      'A part of the document has no heading; its first words are its title. Give it a better one.',
      words,
    );
  return words === '' ? reading.document.file.replace(/\.[^.]*$/, '') : words;
}

/** Lines that look like headings where there is none that Word knows as one. */
function tellOfNoHeadings(items: readonly Item[], reading: Reading): void {
  const alike = items.filter(
    (item): item is ParagraphItem =>
      item.kind === 'paragraph' &&
      item.role === 'body' &&
      item.list === undefined &&
      isAll(item, 'strong') &&
      itemWords(item).length < 100,
  );
  if (alike.length === 0) return;
  for (const item of alike)
    reading.findings.add(
      'changed',
      'looks-like-heading',
      'The document has no headings that Word knows as such, so it is one long reading. Lines in bold may be meant as headings: give them the style “Heading 1” and import again.',
      itemWords(item),
    );
}

/** Links to places in the document lead to the reading in which the place is; within a reading there is nothing to lead to. */
function withLinks(tree: HtmlTree, own: string, places: ReadonlyMap<string, string>, reading: Reading): HtmlTree {
  return mapTree(tree, (node) => {
    if (node.kind !== 'element' || node.tag !== 'a' || node.attributes.href?.startsWith('#') !== true) return node;
    const key = places.get(node.attributes.href.slice(1));
    if (key === undefined || key === own) {
      reading.findings.add(
        'changed',
        'inner-link',
        key === undefined
          ? 'A link led to a place that is not in the module; its words are in the text without it.'
          : 'A link led to a place in the same reading; its words are in the text without it.',
        plainText(node.children),
      );
      return node.children;
    }
    return referenceTo({ to: 'activity', id: key }, node.children.length === 0 ? [text(key)] : node.children);
  });
}
