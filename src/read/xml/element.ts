import type { Position } from '../../diagnostics/diagnostic.ts';

export interface XmlAttribute {
  /** Local name. */
  readonly name: string;
  /** As written: importers that ignore namespaces match it to the letter. */
  readonly qualifiedName: string;
  readonly namespace: string;
  readonly value: string;
}

/** Turns offsets of a text into lines and columns. */
export class TextPositions {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  at(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}

const NONE: readonly XmlElement[] = [];

/** One element of a document, with its place. */
export class XmlElement {
  /** Local name. */
  readonly name: string;
  readonly qualifiedName: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly parent: XmlElement | undefined;
  #children: readonly XmlElement[] = NONE;
  /** The text directly inside, CDATA included, between and around the children. */
  text = '';
  readonly #offset: number;
  readonly #positions: TextPositions;

  constructor(
    names: { readonly name: string; readonly qualifiedName: string; readonly namespace: string },
    attributes: readonly XmlAttribute[],
    parent: XmlElement | undefined,
    place: { readonly offset: number; readonly positions: TextPositions },
  ) {
    this.name = names.name;
    this.qualifiedName = names.qualifiedName;
    this.namespace = names.namespace;
    this.attributes = attributes;
    this.parent = parent;
    this.#offset = place.offset;
    this.#positions = place.positions;
  }

  get children(): readonly XmlElement[] {
    return this.#children;
  }

  add(child: XmlElement): void {
    if (this.#children === NONE) this.#children = [child];
    else (this.#children as XmlElement[]).push(child);
  }

  /** No more children come: their list takes no more room than it needs. */
  complete(): void {
    if (this.#children.length > 1) this.#children = this.#children.slice();
  }

  /** Where the tag starts. */
  get position(): Position {
    return this.#positions.at(this.#offset);
  }

  /** The value of an attribute without a namespace. */
  attribute(name: string): string | undefined {
    return this.attributes.find((attribute) => attribute.namespace === '' && attribute.name === name)?.value;
  }

  /** The value of an attribute in a namespace. */
  attributeIn(namespace: string, name: string): string | undefined {
    return this.attributes.find((attribute) => attribute.namespace === namespace && attribute.name === name)?.value;
  }

  /** The first child of a local name, whatever its namespace: what importers take. */
  child(name: string): XmlElement | undefined {
    return this.children.find((child) => child.name === name);
  }

  /** All children of a local name. */
  childrenNamed(name: string): readonly XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }

  /** The element at a path of local names, taking the first child each time. */
  at(...path: readonly string[]): XmlElement | undefined {
    let element: XmlElement | undefined = this;
    for (const name of path) element = element?.child(name);
    return element;
  }

  /** The trimmed text of the child, or undefined where there is none. */
  childText(name: string): string | undefined {
    return this.child(name)?.text.trim();
  }

  /** Every descendant of a local name, in document order. */
  descendants(name: string): readonly XmlElement[] {
    const found: XmlElement[] = [];
    this.#collect(name, found);
    return found;
  }

  #collect(name: string, found: XmlElement[]): void {
    for (const child of this.children) {
      if (child.name === name) found.push(child);
      child.#collect(name, found);
    }
  }

  /** All text inside, in document order as far as it is kept: own text first. */
  get allText(): string {
    return [this.text, ...this.children.map((child) => child.allText)].join(' ');
  }
}

export interface XmlDocument {
  readonly root: XmlElement;
  /** The decoded text. */
  readonly source: string;
}
