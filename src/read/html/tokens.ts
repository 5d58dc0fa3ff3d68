import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** A piece of HTML; `offset` is where it begins in the source. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string; readonly offset: number }
  | {
      readonly kind: 'open';
      /** In lower case. */
      readonly name: string;
      /** Names in lower case; of a repeated one the first counts. */
      readonly attributes: ReadonlyMap<string, string>;
      readonly offset: number;
      /** Written `<br/>`, which ends the element in XHTML alone. */
      readonly ends?: true;
    }
  | { readonly kind: 'close'; readonly name: string; readonly offset: number };

/**
 * Reads HTML as browsers do, as far as tags, attributes and text go: no tree is made, no tag is added or closed. Never
 * fails; linear in the length.
 */
export function tokenize(html: string): readonly HtmlToken[] {
  const collector = new Collector(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, collector);
  tokenizer.write(html);
  tokenizer.end();
  return collector.tokens;
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

class Collector implements TokenizerCallbacks {
  readonly tokens: HtmlToken[] = [];
  readonly #html: string;
  /** The text so far, which comes in pieces. */
  #text = '';
  #textOffset = 0;
  #name = '';
  #offset = 0;
  #attributes: Map<string, string> | undefined;
  #attribute = '';
  #value = '';

  constructor(html: string) {
    this.#html = html;
  }

  ontext(start: number, end: number): void {
    this.#addText(this.#html.slice(start, end), start);
  }

  ontextentity(codePoint: number, end: number): void {
    this.#addText(String.fromCodePoint(codePoint), this.#html.lastIndexOf('&', end - 1));
  }

  onopentagname(start: number, end: number): void {
    this.#endText();
    this.#name = this.#html.slice(start, end).toLowerCase();
    this.#offset = start - 1;
    this.#attributes = undefined;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#html.slice(start, end);
  }

  onattribentity(codePoint: number): void {
    this.#value += String.fromCodePoint(codePoint);
  }

  onattribend(): void {
    this.#attributes ??= new Map();
    if (!this.#attributes.has(this.#attribute)) this.#attributes.set(this.#attribute, this.#value);
  }

  onopentagend(): void {
    this.#open();
  }

  onselfclosingtag(): void {
    this.#open(true);
  }

  #open(ends?: true): void {
    const attributes = this.#attributes ?? NO_ATTRIBUTES;
    const token: HtmlToken = { kind: 'open', name: this.#name, attributes, offset: this.#offset };
    this.tokens.push(ends === undefined ? token : { ...token, ends });
  }

  onclosetag(start: number, end: number): void {
    this.#endText();
    const offset = this.#html.lastIndexOf('<', start);
    this.tokens.push({ kind: 'close', name: this.#html.slice(start, end).toLowerCase(), offset });
  }

  oncdata(): void {
    this.#endText();
  }

  oncomment(): void {
    this.#endText();
  }

  ondeclaration(): void {
    this.#endText();
  }

  onprocessinginstruction(): void {
    this.#endText();
  }

  onend(): void {
    this.#endText();
  }

  #addText(text: string, offset: number): void {
    if (this.#text === '') this.#textOffset = offset;
    this.#text += text;
  }

  #endText(): void {
    if (this.#text === '') return;
    this.tokens.push({ kind: 'text', text: this.#text, offset: this.#textOffset });
    this.#text = '';
  }
}
