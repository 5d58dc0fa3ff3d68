import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import type { Place, Result } from '../diagnostics/diagnostic.ts';
import { contentCodes } from './codes.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { isHarmlessCss, SVG_ATTRIBUTES, SVG_ELEMENTS } from './svg-vocabulary.ts';
import { drawnElements, type SvgElement } from './svg-weight.ts';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
const XML = 'http://www.w3.org/XML/1998/namespace';
const XHTML = 'http://www.w3.org/1999/xhtml';

const MAX_DEPTH = 256;
/** How many characters are read at once; a reader that found a fault stops after them. */
const PART = 4096;
/** As many elements as a browser draws in a moment; a `use` counts for what it repeats. */
const MAX_DRAWN = 200_000;

const EMBEDDED_PICTURE = /^data:image\/(?:gif|jpeg|jpg|png|webp);base64,[A-Za-z0-9+/\s]*={0,2}\s*$/;

/**
 * An SVG file from anybody as one that draws and does nothing else. It is read as XML and written again from an
 * allow-list; no value where it cannot be read. `place` is the file, for diagnostics. What only editors use (metadata,
 * comments, their own attributes) is left out without a word; what a reader could have seen or set off is reported.
 */
export function sanitizeSvg(text: string, place: Place): Result<string> {
  const reader = new SvgReader();
  const problem = reader.read(text.replace(/^\uFEFF/, ''));
  if (problem !== undefined) {
    const { code, message, hint, line, column } = problem;
    const position = line === undefined || column === undefined ? undefined : { line, column };
    const range = position === undefined ? place.range : { start: position, end: position };
    return {
      diagnostics: [
        contentCodes.report(code, { message, hint, place: range === undefined ? place : { ...place, range } }),
      ],
    };
  }
  const value = `${writeElement(reader.root)}\n`;
  if (reader.removed.size === 0) return { value, diagnostics: [] };
  const names = [...reader.removed];
  const list = names.slice(0, 5).join(', ') + (names.length > 5 ? ` and ${names.length - 5} more` : '');
  const message = `Parts of the picture were removed because they could run or load something: ${list}.`;
  const hint = 'Look whether the picture still shows what it should; export it as plain SVG without scripts and links.';
  return { value, diagnostics: [contentCodes.report('svg-reduced', { message, hint, place })] };
}

interface SvgProblem {
  readonly code: 'svg-malformed' | 'svg-not-svg' | 'svg-entities' | 'svg-too-large';
  readonly message: string;
  readonly hint: string;
  readonly line?: number;
  readonly column?: number;
}

class SvgReader {
  /** What was removed and could have been noticed, as written in the message. */
  readonly removed = new Set<string>();
  readonly #parser = new SaxesParser({ xmlns: true });
  readonly #open: SvgElement[] = [{ name: '', attributes: [], children: [] }];
  #skipped = 0;
  #problem: SvgProblem | undefined;

  get root(): SvgElement {
    const root = this.#open[0]?.children.find((child) => typeof child !== 'string');
    if (root === undefined) throw new Error('An SVG picture without a root was accepted.');
    return root;
  }

  read(text: string): SvgProblem | undefined {
    const parser = this.#parser;
    parser.on('error', (error) => this.#fail(malformed(error.message)));
    parser.on('doctype', (doctype) => {
      if (doctype.includes('[')) this.#fail(ENTITIES);
    });
    parser.on('processinginstruction', ({ target }) => {
      if (target === 'xml-stylesheet') this.removed.add('a style sheet from elsewhere');
    });
    parser.on('opentag', (tag) => this.#openTag(tag));
    parser.on('closetag', () => this.#closeTag());
    parser.on('text', (content) => this.#text(content));
    parser.on('cdata', (content) => this.#text(content));
    // In parts: a fault in the first part ends the reading.
    for (let at = 0; at < text.length && this.#problem === undefined; at += PART)
      parser.write(text.slice(at, at + PART));
    if (this.#problem === undefined) parser.close();
    if (this.#problem !== undefined) return this.#problem;
    return drawnElements(this.root, MAX_DRAWN) > MAX_DRAWN ? TOO_LARGE : undefined;
  }

  #fail(problem: SvgProblem): void {
    this.#problem ??= problem;
  }

  #openTag(tag: SaxesTagNS): void {
    if (this.#problem !== undefined) return;
    if (this.#open.length + this.#skipped > MAX_DEPTH) this.#fail(TOO_LARGE);
    if (this.#skipped > 0) {
      this.#skipped += 1;
      return;
    }
    if (this.#open.length === 1 && (tag.uri !== SVG || tag.local !== 'svg')) this.#fail(NOT_SVG);
    if (this.#open.at(-1)?.name === 'style') {
      // A browser reads the texts before and after it as one style sheet.
      this.removed.add('an element inside `<style>`');
      this.#skipped = 1;
    } else if (tag.uri === SVG && tag.local === 'a') {
      // Its shapes stay, as a group; a link in a picture leads nowhere.
      this.removed.add('a link');
      this.#push('g', []);
    } else if (tag.uri === SVG && SVG_ELEMENTS.has(tag.local)) this.#push(tag.local, this.#attributes(tag));
    else {
      if (tag.uri === XHTML || (tag.uri === SVG && tag.local !== 'metadata')) this.removed.add(`\`<${tag.local}>\``);
      this.#skipped = 1;
    }
  }

  #push(name: string, attributes: readonly (readonly [string, string])[]): void {
    const element: SvgElement = { name, attributes, children: [] };
    this.#open.at(-1)?.children.push(element);
    this.#open.push(element);
  }

  #closeTag(): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    const closed = this.#open.length > 1 ? this.#open.pop() : undefined;
    if (closed?.name !== 'style') return;
    if (isHarmlessCss(closed.children.join(''))) return;
    closed.children.length = 0;
    this.removed.add('a style sheet that loads something');
  }

  #text(content: string): void {
    if (this.#skipped === 0 && this.#open.length > 1) this.#open.at(-1)?.children.push(content);
  }

  #attributes(tag: SaxesTagNS): (readonly [string, string])[] {
    const kept: (readonly [string, string])[] = [];
    for (const attribute of Object.values(tag.attributes)) {
      const name = writtenName(attribute);
      if (name === undefined) {
        if (/^on/i.test(attribute.local)) this.removed.add(`\`${attribute.local}\``);
      } else if (this.#isSafe(tag.local, name, attribute.value)) kept.push([name, attribute.value]);
      else this.removed.add(`\`${name}\` of a \`<${tag.local}>\``);
    }
    return kept;
  }

  #isSafe(tag: string, name: string, value: string): boolean {
    if (name !== 'href' && name !== 'xlink:href') return isHarmlessCss(value);
    if (tag === 'image') return EMBEDDED_PICTURE.test(value);
    return /^#[^\s"'<>\\]*$/.test(value.trim());
  }
}

/** The name under which an attribute is written, undefined where it is left out. */
function writtenName({ uri, local, name }: SaxesAttributeNS): string | undefined {
  if (uri === '') return SVG_ATTRIBUTES.has(local) ? local : undefined;
  if (uri === XLINK) return local === 'href' ? 'xlink:href' : undefined;
  if (uri === XML) return name === 'xml:space' || name === 'xml:lang' ? name : undefined;
  return undefined;
}

function writeElement(element: SvgElement, outermost = true): string {
  const namespaces = outermost ? ` xmlns="${SVG}" xmlns:xlink="${XLINK}"` : '';
  const attributes = element.attributes.map(([name, value]) => ` ${name}="${escapeAttribute(value, false)}"`).join('');
  const start = `<${element.name}${namespaces}${attributes}`;
  if (element.children.length === 0) return `${start}/>`;
  const content = element.children.map((child) =>
    typeof child === 'string' ? escapeText(child) : writeElement(child, false),
  );
  return `${start}>${content.join('')}</${element.name}>`;
}

function malformed(error: string): SvgProblem {
  const [, line, column, detail] = /^(?:.*?:)?(\d+):(\d+): (.*)$/s.exec(error) ?? [];
  return {
    code: 'svg-malformed',
    message: `The picture cannot be read: ${(detail ?? error).replace(/\.$/, '')}.`,
    hint: 'Export it again as plain SVG, or as PNG.',
    ...(line === undefined || column === undefined ? {} : { line: Number(line), column: Number(column) }),
  };
}

const NOT_SVG: SvgProblem = {
  code: 'svg-not-svg',
  message: 'The file is called SVG but its outermost element is not `<svg xmlns="http://www.w3.org/2000/svg">`.',
  hint: 'Export it again as plain SVG.',
};

const ENTITIES: SvgProblem = {
  code: 'svg-entities',
  message: 'The picture declares entities in its document type, which can make a small file grow without limit.',
  hint: 'Export it as plain SVG (in Illustrator: without “preserve editing capabilities”).',
};

const TOO_LARGE: SvgProblem = {
  code: 'svg-too-large',
  message: 'The picture is nested too deeply, or repeats its parts so often that it would freeze a browser.',
  hint: 'Simplify it, or export it as PNG.',
};
