import { HeadingOutline } from '../../../content/heading-outline.ts';
import type { HtmlTree } from '../../../content/tree.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import { readItems } from './body.ts';
import { compose } from './compose.ts';
import type { NotePart } from './note-marks.ts';
import type { DocxPackage } from './package.ts';
import type { Comment, Reading } from './reading.ts';
import { wordsIn } from './words.ts';
import { attributeOf } from './xml.ts';

/** The notes of a document by the keys of their marks, read when they are asked for. */
export class DocumentNotes {
  readonly #reading: Reading;
  readonly #parts = new Map<
    NotePart,
    { readonly path: string; readonly byId: ReadonlyMap<string, XmlElement> } | undefined
  >();
  readonly #trees = new Map<string, HtmlTree | undefined>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** What a note says; undefined where there is none. */
  noteOf(key: string): HtmlTree | undefined {
    if (!this.#trees.has(key)) this.#trees.set(key, this.#read(key));
    return this.#trees.get(key);
  }

  #read(key: string): HtmlTree | undefined {
    const [name = '', id = ''] = key.split(':');
    const part = this.#part(name === 'endnotes' ? 'endnotes' : 'footnotes');
    const note = part?.byId.get(id);
    if (part === undefined || note === undefined) return undefined;
    const reading = this.#reading;
    const before = reading.part;
    reading.part = part.path;
    reading.fields.reset();
    const tree = compose(readItems(note, reading), new HeadingOutline(2), reading);
    reading.part = before;
    return tree.length === 0 ? undefined : tree;
  }

  #part(part: NotePart): { readonly path: string; readonly byId: ReadonlyMap<string, XmlElement> } | undefined {
    if (!this.#parts.has(part)) {
      const found = this.#reading.document.package.part(part);
      const notes = (found?.root.children ?? []).map((note) => [attributeOf(note, 'id') ?? '', note] as const);
      this.#parts.set(part, found === undefined ? undefined : { path: found.path, byId: new Map(notes) });
    }
    return this.#parts.get(part);
  }
}

/** The comments of a document by their ids. */
export function readComments(docx: DocxPackage): ReadonlyMap<string, Comment> {
  const comments = docx.part('comments')?.root.childrenNamed('comment') ?? [];
  return new Map(
    comments.map((comment) => [
      attributeOf(comment, 'id') ?? '',
      { author: (attributeOf(comment, 'author') ?? '').trim(), words: wordsIn(comment).trim() },
    ]),
  );
}
