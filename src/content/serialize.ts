import { writableAddress } from './address.ts';
import { type ElementForm, formsOf, NEVER_UNWRAPPED } from './element-form.ts';
import { ELEMENT_GUARD, escapeAddress, escapeAttribute, escapeText, mayGoOn, WORD_JOINER } from './escape.ts';
import { writtenMathml } from './formulas/write-mathml.ts';
import { CollapsingSink, type HtmlSink, KeepingSink, type TagRole } from './html-sink.ts';
import { inlineStyle, styleNames } from './inline-style.ts';
import type { HtmlProfile, SerializeContext } from './profile.ts';
import { splitLines, textIn, WRITTEN_GAP } from './text.ts';
import type { HtmlElement, HtmlFormula, HtmlNode, HtmlReference, HtmlTree } from './tree.ts';
import { BLOCK_ELEMENTS, BOOLEAN_ATTRIBUTES, ID_ATTRIBUTES, isKnownAttribute, URL_ATTRIBUTES } from './vocabulary.ts';

/** How often a reference may be written by a further reference; more is a writer that never ends. */
const MAX_REFERENCE_DEPTH = 8;

/**
 * Writes a tree as HTML for one platform: the only place where trees become text. Nothing outside the profile comes
 * out, nor outside `vocabulary.ts`, whatever the profile, the theme or a reference writer says; addresses are of the few
 * schemes that run nothing. Elements that the platform does not keep are replaced or unwrapped, their text is kept.
 */
export function serialize(tree: HtmlTree, context: SerializeContext): string {
  return new Serializer(context).run(tree);
}

/** Where a node is. */
interface Surroundings {
  readonly preformatted: boolean;
  /** Inside a link: links do not nest in HTML. */
  readonly linked: boolean;
  readonly referenceDepth: number;
}

const OUTERMOST: Surroundings = { preformatted: false, linked: false, referenceDepth: 0 };

class Serializer {
  readonly #context: SerializeContext;
  readonly #profile: HtmlProfile;
  readonly #sink: HtmlSink;
  readonly #forms: (tag: string) => ElementForm;
  readonly #voidEnd: string;
  /** Whether a line can be broken; otherwise each line of code is an element of its own. */
  readonly #writesBreaks: boolean;
  /** Between signs that would be markup after one more decoding; undefined where there is none. */
  readonly #guard: string | undefined;
  /** The text that was written last, while no tag follows it. */
  #before = '';

  constructor(context: SerializeContext) {
    this.#context = context;
    this.#profile = context.profile;
    this.#forms = formsOf(context.profile);
    this.#voidEnd = context.profile.syntax === 'xhtml' ? '/>' : '>';
    this.#writesBreaks = context.profile.elements.has('br');
    const { decodesTwice, elements } = context.profile;
    if (decodesTwice) this.#guard = elements.has('strong') ? ELEMENT_GUARD : WORD_JOINER;
    const lineBreak = this.#writesBreaks ? `<br${this.#voidEnd}` : '';
    this.#sink = context.profile.whitespace === 'keep' ? new KeepingSink() : new CollapsingSink(lineBreak);
  }

  run(tree: HtmlTree): string {
    this.#nodes(tree, OUTERMOST);
    return this.#sink.result();
  }

  #nodes(nodes: HtmlTree, where: Surroundings): void {
    for (const node of nodes) this.#node(node, where);
  }

  #node(node: HtmlNode, where: Surroundings): void {
    switch (node.kind) {
      case 'text':
        this.#text(node.text, where);
        return;
      case 'gap':
        if (this.#context.gap === undefined) this.#text(WRITTEN_GAP, where);
        else this.#nodes(this.#context.gap(node.id), where);
        return;
      case 'reference':
        this.#reference(node, where);
        return;
      case 'formula':
        this.#formula(node, where);
        return;
      case 'element':
        this.#element(node, where);
    }
  }

  #text(value: string, { preformatted }: Surroundings, guard = this.#guard): void {
    if (value === '') return;
    const joint = guard !== undefined && mayGoOn(this.#before, value) ? guard : '';
    this.#sink.text(joint + escapeText(value, guard), preformatted);
    this.#before = value;
  }

  #open(html: string, role: TagRole): void {
    this.#before = '';
    this.#sink.open(html, role);
  }

  #formula(formula: HtmlFormula, where: Surroundings): void {
    const { formulas } = this.#profile;
    if (formulas !== 'mathml') this.#nodes(formulas(formula), where);
    else this.#open(writtenMathml(formula.mathml, this.#profile, this.#guard), 'inline');
  }

  #reference(node: HtmlReference, where: Surroundings): void {
    if (where.referenceDepth > MAX_REFERENCE_DEPTH)
      throw new Error('A reference writer returns references without end.');
    if (node.reference.to === 'anchor') {
      this.#anchor(node, node.reference.id, where);
      return;
    }
    const written = this.#context.write(node.reference, node.children);
    this.#nodes(node.attributes === undefined ? written : withAttributes(written, node.attributes), {
      ...where,
      referenceDepth: where.referenceDepth + 1,
    });
  }

  #anchor(node: HtmlReference, id: string, where: Surroundings): void {
    if (this.#profile.anchors) {
      const href = `#${this.#context.idPrefix ?? ''}${id}`;
      this.#element({ ...node, kind: 'element', tag: 'a', attributes: { href, ...node.attributes } }, where);
      return;
    }
    // The arrow that leads back from a footnote says nothing where it leads nowhere.
    if (node.attributes?.role !== 'doc-backlink') this.#nodes(node.children, where);
  }

  #element(node: HtmlElement, where: Surroundings): void {
    const form = this.#forms(node.tag);
    if (form.tag === undefined || (form.tag === 'a' && where.linked)) this.#unwrapped(node, where);
    else if (form.tag === 'iframe') this.#frame(form, node, where);
    else if (form.isVoid) {
      this.#open(`<${form.tag}${this.#attributes(form.tag, form, node)}${this.#voidEnd}`, roleOf(form, where));
      this.#nodes(node.children, where);
    } else if (form.tag === 'pre' && this.#profile.whitespace !== 'keep' && !this.#writesBreaks) {
      for (const line of splitLines(node.children)) this.#container(form.tag, form, { ...node, children: line }, where);
    } else this.#container(form.tag, form, node, where);
  }

  #container(tag: string, form: ElementForm, node: HtmlElement, where: Surroundings): void {
    const role = roleOf(form, where);
    this.#open(`<${tag}${this.#attributes(tag, form, node)}>`, role);
    // HTML parsers leave out a newline that comes first in these elements.
    if (form.preformatted && this.#profile.whitespace === 'keep' && startsWithNewline(node.children)) {
      this.#sink.text('\n', true);
    }
    const inner =
      form.preformatted || tag === 'a'
        ? { ...where, preformatted: where.preformatted || form.preformatted, linked: where.linked || tag === 'a' }
        : where;
    if (form.textOnly) this.#text(textIn(node.children), inner, this.#guard && WORD_JOINER);
    else this.#nodes(node.children, inner);
    this.#before = '';
    this.#sink.close(`</${tag}>`, role);
  }

  /** A frame with an address, and nothing in it: a browser would read that as mere text. */
  #frame(form: ElementForm, node: HtmlElement, where: Surroundings): void {
    const attributes = this.#attributes('iframe', form, node);
    if (!/ src="/.test(attributes)) return;
    this.#open(`<iframe${attributes}>`, roleOf(form, where));
    this.#before = '';
    this.#sink.close('</iframe>', roleOf(form, where));
  }

  #unwrapped(node: HtmlElement, where: Surroundings): void {
    const block = node.tag === 'br' || (!where.preformatted && BLOCK_ELEMENTS.has(node.tag));
    if (block) this.#sink.boundary();
    if (!NEVER_UNWRAPPED.has(node.tag)) this.#nodes(node.children, where);
    if (block) this.#sink.boundary();
  }

  #attributes(tag: string, form: ElementForm, { attributes }: HtmlElement): string {
    let html = '';
    const classes = joinClasses(form.addedClass, attributes.class);
    if (classes !== '') html += this.#attribute(tag, 'class', classes);
    for (const name of Object.keys(attributes)) {
      if (name !== 'class') html += this.#attribute(tag, name, attributes[name] ?? '');
    }
    const { inlineStyles } = this.#profile;
    const { styles } = this.#context;
    if (inlineStyles !== undefined && styles !== undefined) {
      const names = styleNames(tag, classes, styles);
      const style = names === '' ? '' : inlineStyle(names, styles, inlineStyles);
      if (style !== '') html += ` style="${escapeAttribute(style, this.#profile.decodesTwice)}"`;
    }
    return html;
  }

  #attribute(tag: string, name: string, value: string): string {
    if (!isKnownAttribute(tag, name) || !this.#profile.attribute(tag, name)) return '';
    if (BOOLEAN_ATTRIBUTES.has(name) && (value === '' || value === name)) {
      return this.#profile.syntax === 'xhtml' ? ` ${name}="${name}"` : ` ${name}`;
    }
    const use =
      tag === 'iframe' && name === 'src'
        ? 'frame'
        : Object.hasOwn(URL_ATTRIBUTES, name)
          ? URL_ATTRIBUTES[name]
          : undefined;
    if (use !== undefined) {
      const address = writableAddress(value, use);
      return address === undefined ? '' : ` ${name}="${escapeAddress(address)}"`;
    }
    if (ID_ATTRIBUTES.has(name)) return this.#ids(name, value);
    return ` ${name}="${escapeAttribute(value, this.#profile.decodesTwice)}"`;
  }

  #ids(name: string, value: string): string {
    if (!this.#profile.anchors) return '';
    const prefix = this.#context.idPrefix ?? '';
    const ids = value
      .split(/\s+/)
      .filter((id) => id !== '')
      .map((id) => prefix + id)
      .join(' ');
    return ids === '' ? '' : ` ${name}="${escapeAttribute(ids, this.#profile.decodesTwice)}"`;
  }
}

/** The reference's own attributes go to the one element that a writer returns; the writer's win, classes are joined. */
function withAttributes(written: HtmlTree, attributes: Readonly<Record<string, string>>): HtmlTree {
  const [only, ...others] = written;
  if (only === undefined || others.length > 0 || only.kind === 'text' || only.kind === 'gap' || only.kind === 'formula')
    return written;
  const classes = joinClasses(attributes.class, only.attributes?.class);
  return [
    { ...only, attributes: { ...attributes, ...only.attributes, ...(classes === '' ? {} : { class: classes }) } },
  ];
}

function joinClasses(first: string | undefined, second: string | undefined): string {
  if (first === undefined || first === '') return second ?? '';
  if (second === undefined || second === '') return first;
  return [...new Set(`${first} ${second}`.split(' '))].join(' ');
}

function roleOf(form: ElementForm, { preformatted }: Surroundings): TagRole {
  if (form.block && !preformatted) return 'block';
  return form.isVoid ? 'void' : 'inline';
}

function startsWithNewline(children: HtmlTree): boolean {
  const first = children[0];
  if (first === undefined) return false;
  if (first.kind === 'text') return first.text.startsWith('\n');
  return first.kind === 'element' && startsWithNewline(first.children);
}
