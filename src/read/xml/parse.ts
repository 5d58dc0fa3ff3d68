import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import type { Findings } from '../findings.ts';
import { xmlCodes } from './codes.ts';
import { decodeXml } from './decode.ts';
import { TextPositions, type XmlAttribute, type XmlDocument, XmlElement } from './element.ts';
import { XML_LIMITS } from './limits.ts';
import { xmlWords } from './words.ts';

const NONE: readonly XmlAttribute[] = [];

/** Ends parsing from inside a callback of the parser; never leaves this file. */
class Stop extends Error {}

/** What the documents of a package share while they are read. */
export interface SharedByDocuments {
  /** Elements that may still come. */
  left: number;
  /** Each name once: as the parser cuts them out, a large package has hundreds of thousands of copies. */
  readonly names: Map<string, string>;
}

export function nothingParsed(): SharedByDocuments {
  return { left: XML_LIMITS.elements, names: new Map() };
}

/** Parses strictly. Undefined where the document cannot be read; what is wrong is then among the findings. */
export function parseXml(
  bytes: Uint8Array,
  file: string | undefined,
  findings: Findings,
  shared: SharedByDocuments = nothingParsed(),
): XmlDocument | undefined {
  if (bytes.length > XML_LIMITS.bytes) {
    findings.add(
      xmlCodes,
      'too-large',
      { file },
      { message: `The document has ${bytes.length} bytes; it was not read.` },
    );
    return undefined;
  }
  const source = decodeXml(bytes, { file }, findings);
  if (source === undefined) return undefined;
  const builder = new TreeBuilder(source, file, findings, shared);
  try {
    builder.parser.write(source).close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return undefined;
  }
  return builder.root === undefined ? undefined : { root: builder.root, source };
}

class TreeBuilder {
  root: XmlElement | undefined;
  readonly parser = new SaxesParser({ xmlns: true, position: true });
  readonly #source: string;
  readonly #file: string | undefined;
  readonly #findings: Findings;
  readonly #positions: TextPositions;
  readonly #shared: SharedByDocuments;
  #current: XmlElement | undefined;
  #depth = 0;

  constructor(source: string, file: string | undefined, findings: Findings, shared: SharedByDocuments) {
    this.#source = source;
    this.#file = file;
    this.#findings = findings;
    this.#positions = new TextPositions(source);
    this.#shared = shared;
    this.#listen();
  }

  /**
   * To six events: the parser keeps its listeners among its own fields, and one more makes each of them slow to read, so
   * that a document takes five times as long.
   */
  #listen(): void {
    this.parser.on('error', (error) => {
      // The parser repeats its own position at the start of the message.
      const reason = error.message.replace(/^[^:]*:?\d+:\d+: /, '').replace(/\.$/, '');
      const { message, at } = xmlWords(reason, this.#source, Math.min(this.parser.position, this.#source.length));
      this.#stop('not-well-formed', message, at);
    });
    this.parser.on('doctype', () => {
      this.#stop('doctype', 'The document has a document type declaration; it was not read further.');
    });
    this.parser.on('opentag', (tag) => {
      this.#depth++;
      if (--this.#shared.left < 0) this.#stop('too-large', 'The package holds more XML elements than are read.');
      if (this.#depth > XML_LIMITS.depth) this.#stop('too-deep', 'The elements are nested too deeply.');
      const attributes = this.#attributesOf(tag.attributes);
      const names = {
        name: this.#once(tag.local),
        qualifiedName: this.#once(tag.name),
        namespace: this.#once(tag.uri),
      };
      const element = new XmlElement(names, attributes, this.#current, {
        // No attribute may hold a <, so that the last one is the tag's own.
        offset: Math.max(0, this.#source.lastIndexOf('<', this.parser.position - 1)),
        positions: this.#positions,
      });
      this.#current?.add(element);
      this.root ??= element;
      this.#current = element;
    });
    this.parser.on('closetag', () => {
      this.#depth--;
      this.#current?.complete();
      this.#current = this.#current?.parent;
    });
    const addText = (text: string) => {
      if (this.#current !== undefined) this.#current.text += text;
    };
    this.parser.on('text', addText);
    this.parser.on('cdata', addText);
  }

  #attributesOf(all: Readonly<Record<string, SaxesAttributeNS>>): readonly XmlAttribute[] {
    const attributes: XmlAttribute[] = [];
    for (const { local, name, uri, value } of Object.values(all))
      if (uri !== 'http://www.w3.org/2000/xmlns/')
        attributes.push({
          name: this.#once(local),
          qualifiedName: this.#once(name),
          namespace: this.#once(uri),
          value,
        });
    return attributes.length === 0 ? NONE : attributes.slice();
  }

  #once(name: string): string {
    const known = this.#shared.names.get(name);
    if (known !== undefined) return known;
    this.#shared.names.set(name, name);
    return name;
  }

  #stop(
    code: 'not-well-formed' | 'doctype' | 'too-deep' | 'too-large',
    message: string,
    at = this.parser.position,
  ): never {
    const position = this.#positions.at(Math.min(at, this.#source.length));
    this.#findings.add(xmlCodes, code, { file: this.#file, position }, { message });
    throw new Stop();
  }
}
