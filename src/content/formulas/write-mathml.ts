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
  #html = '';

  constructor({ whitespace, decodesTwice }: HtmlProfile, guard: string | undefined) {
    this.#collapses = whitespace !== 'keep';
    this.#decodesTwice = decodesTwice;
    this.#guard = guard;
  }

  write(mathml: HtmlTree): string {
    for (const node of mathml) this.#node(node);
    return this.#html;
  }

  #node(node: HtmlNode): void {
    if (node.kind === 'text')
      this.#html += escapeText(this.#collapses ? withoutBreaks(node.text) : node.text, this.#guard);
    if (node.kind !== 'element') return;
    const { tag, attributes, children } = node;
    const isKnown = MATHML_ELEMENTS.has(tag);
    if (isKnown) {
      this.#html += `<${tag}`;
      for (const name of Object.keys(attributes)) {
        const value = attributes[name] ?? '';
        if (isMathmlAttribute(tag, name, value))
          this.#html += ` ${name}="${escapeAttribute(value, this.#decodesTwice)}"`;
      }
      this.#html += '>';
    }
    for (const child of children) this.#node(child);
    if (isKnown) this.#html += `</${tag}>`;
  }
}

/** Where white space that is alone between tags is lost, it is one that is kept. */
function withoutBreaks(words: string): string {
  const collapsed = words.replace(/[ \t\n\f\r]+/g, ' ');
  return collapsed === ' ' ? '\u00a0' : collapsed;
}
