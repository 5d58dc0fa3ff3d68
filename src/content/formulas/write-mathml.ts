import { escapeAttribute, escapeText } from '../escape.ts';
import type { HtmlProfile } from '../profile.ts';
import type { HtmlNode, HtmlTree } from '../tree.ts';
import { isMathmlAttribute, MATHML_ELEMENTS } from './mathml-vocabulary.ts';

/** What was written of a tree where white space is kept and entities are decoded once: several targets ask for it. */
const known = new WeakMap<HtmlTree, string>();

/** The MathML of a formula. It has a vocabulary of its own, which nothing else can write, and outside of which nothing is. */
export function writtenMathml(mathml: HtmlTree, profile: HtmlProfile, guard: string | undefined): string {
  if (guard !== undefined || profile.whitespace !== 'keep') return new MathmlWriter(profile, guard).write(mathml);
  let html = known.get(mathml);
  if (html === undefined) {
    html = new MathmlWriter(profile, guard).write(mathml);
    known.set(mathml, html);
  }
  return html;
}

class MathmlWriter {
  readonly #collapses: boolean;
  readonly #decodesTwice: boolean;
  readonly #guard: string | undefined;
  readonly #pieces: string[] = [];

  constructor({ whitespace, decodesTwice }: HtmlProfile, guard: string | undefined) {
    this.#collapses = whitespace !== 'keep';
    this.#decodesTwice = decodesTwice;
    this.#guard = guard;
  }

  write(mathml: HtmlTree): string {
    this.#nodes(mathml);
    return this.#pieces.join('');
  }

  /** Formulas have thousands of letters and signs, so nothing is made for them but what is written. */
  #nodes(nodes: HtmlTree): void {
    for (let index = 0; index < nodes.length; index += 1) this.#node(nodes[index] as HtmlNode);
  }

  #node(node: HtmlNode): void {
    if (node.kind === 'text') this.#pieces.push(this.#text(node.text));
    if (node.kind !== 'element') return;
    const { tag, attributes, children } = node;
    const isKnown = MATHML_ELEMENTS.has(tag);
    if (isKnown) {
      this.#pieces.push('<', tag);
      for (const name in attributes) this.#attribute(tag, name, attributes[name] ?? '');
      this.#pieces.push('>');
    }
    this.#nodes(children);
    if (isKnown) this.#pieces.push('</', tag, '>');
  }

  #text(words: string): string {
    if (words.length === 1 && isLetterOrDigit(words.charCodeAt(0))) return words;
    return escapeText(this.#collapses ? withoutBreaks(words) : words, this.#guard);
  }

  #attribute(tag: string, name: string, value: string): void {
    if (isMathmlAttribute(tag, name, value))
      this.#pieces.push(' ', name, '="', escapeAttribute(value, this.#decodesTwice), '"');
  }
}

/** Of ASCII, which is what most formulas are made of. */
function isLetterOrDigit(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

/** Where white space that is alone between tags is lost, it is one that is kept. */
function withoutBreaks(words: string): string {
  const collapsed = words.replace(/[ \t\n\f\r]+/g, ' ');
  return collapsed === ' ' ? '\u00a0' : collapsed;
}
