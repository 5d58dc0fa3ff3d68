import { isEmptyTree } from '../../../content/text.ts';
import type { HtmlTree } from '../../../content/tree.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import { sha1Hex } from '../../../source/digest.ts';
import type { Target } from '../../html/context.ts';
import type { HtmlTexts } from '../../questions/html-texts.ts';
import type { Notes } from '../../questions/notes.ts';
import type { TextFormat } from '../../questions/texts.ts';

const FORMATS: Readonly<Record<string, TextFormat>> = {
  moodle_auto_format: 'moodle',
  html: 'html',
  plain_text: 'plain',
  markdown: 'markdown',
  wiki_like: 'moodle',
};

/** Reads the texts of one question, with the files that are beside them. */
export class QuestionFields {
  readonly #texts: HtmlTexts;
  readonly #notes: Notes;
  /** What a text has that does not say it. */
  readonly #format: TextFormat;

  constructor(question: XmlElement, texts: HtmlTexts, notes: Notes) {
    this.#texts = texts;
    this.#notes = notes;
    this.#format = formatOf(question.child('questiontext'), 'html');
  }

  /** The text of an element as paragraphs; undefined where there is none. */
  block(holder: XmlElement | undefined, change: (source: string) => string = (source) => source): HtmlTree | undefined {
    return this.#read('block', holder, change);
  }

  /** The same in a line. */
  inline(holder: XmlElement | undefined): HtmlTree | undefined {
    return this.#read('inline', holder, (source) => source);
  }

  /** As it is written, whatever its format. */
  source(holder: XmlElement | undefined): string {
    return sourceOf(holder);
  }

  /** Files of Moodle 1.9, which stood beside the question: a picture below its words. */
  oldPicture(question: XmlElement): string {
    const name = question.childText('image') ?? '';
    return name === '' || question.child('image_base64') === undefined
      ? ''
      : `<p><img src="@@PLUGINFILE@@/${encodeURIComponent(name)}"></p>`;
  }

  #read(
    kind: 'block' | 'inline',
    holder: XmlElement | undefined,
    change: (source: string) => string,
  ): HtmlTree | undefined {
    const source = sourceOf(holder);
    if (holder === undefined || source === '') return undefined;
    const texts = this.#texts.resolving((address) => this.#resolve(address, holder));
    const tree = texts[kind](change(source), formatOf(holder, this.#format), this.#notes);
    return isEmptyTree(tree) ? undefined : tree;
  }

  #resolve(address: string, holder: XmlElement): Target | undefined {
    if (!address.startsWith('@@PLUGINFILE@@/')) return undefined;
    const path = decoded(address.slice('@@PLUGINFILE@@'.length).replace(/[?#].*$/, ''));
    const file = holder.childrenNamed('file').find((one) => pathOf(one) === path) ?? oldFile(holder, path);
    if (file === undefined) return { to: 'missing' };
    let key = keys.get(file);
    if (key === undefined || (key !== '' && !this.#texts.files.has(key))) {
      key = this.#kept(file.text, path);
      keys.set(file, key);
    }
    return key === '' ? { to: 'missing' } : { to: 'file', key };
  }

  /** The key of a file that is now on the shelf; “” where nothing is in it. */
  #kept(base64: string, path: string): string {
    const key = `file:${sha1Hex(base64.replace(/\s+/g, ''))}`;
    if (this.#texts.files.has(key)) return key;
    const bytes = base64Bytes(base64);
    if (bytes === undefined) return '';
    const name = path.slice(path.lastIndexOf('/') + 1);
    this.#texts.files.set(key, { name, bytes: () => bytes, place: this.#notes.place });
    return key;
  }
}

/** The text of an element: in a `text` of its own, or directly in it as old files have it. */
export function sourceOf(holder: XmlElement | undefined): string {
  return (holder?.child('text')?.text ?? holder?.text ?? '').trim();
}

function formatOf(holder: XmlElement | undefined, otherwise: TextFormat): TextFormat {
  const named = holder?.attribute('format')?.trim() ?? '';
  return (Object.hasOwn(FORMATS, named) ? FORMATS[named] : undefined) ?? otherwise;
}

function pathOf(file: XmlElement): string {
  return `${file.attribute('path') ?? '/'}${file.attribute('name') ?? ''}`;
}

function oldFile(holder: XmlElement, path: string): XmlElement | undefined {
  return holder.parent?.childText('image') === path.slice(1) ? holder.parent.child('image_base64') : undefined;
}

/** The keys of files that were decoded, since a file may be shown a thousand times. */
const keys = new WeakMap<XmlElement, string>();

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function base64Bytes(text: string): Uint8Array | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/\s+/g, '')), (sign) => sign.charCodeAt(0));
    return bytes.length === 0 ? undefined : bytes;
  } catch {
    return undefined;
  }
}
