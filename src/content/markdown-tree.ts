import { textFor } from '../text/text.ts';
import type { BoxKind } from './box-kinds.ts';
import { box, boxTitle } from './boxes.ts';
import { namedCode } from './code-languages.ts';
import type { ReportAt } from './codes.ts';
import { type Direction, languageAttributes, leftToRightIn } from './directions.ts';
import { Footnotes } from './footnotes.ts';
import { formulaNode } from './formulas/formula-node.ts';
import { withoutFormulas } from './formulas/markdown-formulas.ts';
import { pastedFormulas } from './formulas/pasted.ts';
import { HeadingOutline } from './heading-outline.ts';
import { headingSlip } from './heading-slips.ts';
import { linkTarget, pictureTarget } from './link-targets.ts';
import { BARE } from './markdown-addresses.ts';
import type { BoxMeta } from './markdown-boxes.ts';
import type { Citation } from './markdown-citations.ts';
import { MarkdownFindings } from './markdown-findings.ts';
import { codeBlock, finishParagraph, PLAIN_ELEMENTS, remoteMedium, textNodes, wordsOf } from './markdown-nodes.ts';
import type { MarkdownOptions } from './markdown-options.ts';
import type { DialectEnv, InlineNote, Token } from './markdown-state.ts';
import { dialectFeatures } from './other-dialects.ts';
import { widthClass } from './picture-widths.ts';
import { type PlacedTree, withTables } from './placed-trees.ts';
import { withoutCaption, withTableCaptions } from './table-captions.ts';
import { withRowHeaders } from './table-headers.ts';
import { InlinePositions, type TextPositions } from './text-positions.ts';
import type { TokenGroup } from './top-blocks.ts';
import { element, type HtmlNode, type HtmlTree, type Reference, referenceTo, text } from './tree.ts';
import { TreeBuilder } from './tree-builder.ts';

/** Something named in the text and the UTF-16 offset where it is named. */
export interface Found<T> {
  readonly value: T;
  readonly offset: number;
}

/** How many characters the addresses and titles of a text's links may take in all. */
const MOST_ADDRESSES = 4_000_000;

/**
 * Turns markdown-it's tokens into a tree. Only the elements and attributes written in this file and in `footnotes.ts`
 * can come out, and no string is ever read as HTML.
 */
export class MarkdownTree {
  readonly references: Found<Reference>[] = [];
  readonly gaps: Found<string>[] = [];
  /** Whether there is code in a language that is shown in colours. */
  hasColouredCode = false;
  readonly #options: MarkdownOptions;
  readonly #leftToRight: Direction;
  readonly #positions: TextPositions;
  readonly #findings: MarkdownFindings;
  readonly #footnotes: Footnotes;
  readonly #headings: HeadingOutline;
  #builder = new TreeBuilder();
  /** The inline text that is being read, to find places in it again. */
  #inline: Pick<InlinePositions, 'offset'>;
  /** The inline text that was read last. */
  #content = '';
  #line = 0;
  /** Characters of all addresses and titles of links so far. */
  #addresses = 0;

  readonly #handlers: Readonly<Record<string, (token: Token) => void>> = {
    box_open: (token) => this.#box(token),
    box_text: (token) => this.#boxText(token),
    box_title_open: ({ meta }) =>
      this.#builder.open((own) => [
        boxTitle((meta as unknown as { kind: BoxKind }).kind, own, textFor(this.#options.language ?? 'en')),
      ]),
    citation: (token) => this.#citation(token),
    citation_open: () => this.#builder.openElement('span', { class: 'citation' }),
    code_block: (token) => this.#builder.add(codeBlock(token, {}, this.#leftToRight)),
    code_inline: ({ content }) => this.#builder.add(element('code', this.#leftToRight, textNodes(content))),
    fence: (token) => this.#fence(token),
    formula: (token) => this.#formula(token, this.#inline),
    formula_block: (token) =>
      this.#formula(token, new InlinePositions(this.#positions, token.map?.[0] ?? this.#line, token.content)),
    footnote_ref: (token) => this.#builder.add(this.#footnotes.mark(token, this.#offset(token))),
    gap: (token) => this.#gap(token),
    hardbreak: () => this.#builder.add(element('br')),
    heading_open: (token) => this.#heading(token),
    hr: () => this.#builder.add(element('hr')),
    image: (token) => this.#picture(token),
    inline: (token) => this.#inlineContent(token),
    language_open: (token) => this.#language(token),
    link_open: (token) => this.#link(token),
    note: (token) => this.#note(token),
    ordered_list_open: (token) => this.#orderedList(token),
    paragraph_open: ({ hidden }) => {
      if (!hidden)
        this.#builder.open((children) => finishParagraph(children).map((node) => withoutCaption(node, this.#content)));
    },
    reference_definition: () => undefined,
    softbreak: () => this.#builder.text('\n'),
    td_open: (token) => this.#cell(token),
    text: ({ content }) => this.#builder.text(content),
    // Escapes and entities in a footnote of the form ^[…], which markdown-it leaves apart from the text around them.
    text_special: ({ content }) => this.#builder.text(content),
    th_open: (token) => this.#cell(token),
  };

  constructor(options: MarkdownOptions, positions: TextPositions, env: DialectEnv, report: ReportAt) {
    this.#options = options;
    this.#leftToRight = leftToRightIn(options.language);
    this.#positions = positions;
    this.#inline = new InlinePositions(positions, 0, '');
    this.#findings = new MarkdownFindings(report);
    this.#footnotes = new Footnotes(options.idPrefix ?? '', env);
    this.#headings = new HeadingOutline(options.headingLevel ?? 2);
  }

  /** The blocks of the text's top level. Their trees, one behind the other, are the text's own, but for its notes. */
  build(groups: readonly TokenGroup[]): readonly PlacedTree[] {
    const bodies = groups.map(({ tokens }) => this.#footnotes.takeDefinitions(tokens));
    const blocks = groups.map(({ tokens: _, ...group }, index) => ({
      ...group,
      tree: this.#subtree(bodies[index] ?? []),
    }));
    return bodies.some((tokens) => tokens.some(isTable)) ? withTables(blocks) : blocks;
  }

  /** Of each note the mark that its author gave it; for when all else is built. */
  noteLabels(): readonly (string | undefined)[] {
    return this.#footnotes.labels();
  }

  /** The list of the notes, undefined where there are none; for when all else is built. */
  notes(): HtmlNode | undefined {
    let hasTable = false;
    const notes = this.#footnotes.section(({ tokens: content, offset }) => {
      // The content of `^[a note]` begins behind its two signs; that of other notes brings its own lines.
      this.#inline = { offset: (position) => offset + 2 + position };
      hasTable ||= content.some(isTable);
      return this.#subtree(content);
    });
    this.#findings.footnotes(this.#footnotes, this.#positions);
    this.#findings.together();
    if (notes === undefined || !hasTable) return notes;
    return withRowHeaders(withTableCaptions([notes]))[0];
  }

  /** The tree of a footnote's content: blocks, or the inline tokens of `^[a note]`. */
  #subtree(tokens: readonly Token[]): HtmlTree {
    const outer = this.#builder;
    this.#builder = new TreeBuilder();
    this.#walk(tokens);
    const tree = this.#builder.tree();
    this.#builder = outer;
    return tree;
  }

  #walk(tokens: readonly Token[]): void {
    for (const token of tokens) {
      if (token.nesting === -1) {
        if (!token.hidden) this.#builder.close();
        continue;
      }
      if (token.block && token.map !== null) this.#line = token.map[0];
      if (token.nesting === 1 && this.#builder.isTooDeep)
        this.#findings.nestedTooDeep(this.#positions.lineStart(this.#line));
      const plain = PLAIN_ELEMENTS[token.type];
      if (plain !== undefined) this.#builder.openElement(plain);
      else this.#handler(token)(token);
    }
  }

  #handler(token: Token): (token: Token) => void {
    const handler = this.#handlers[token.type];
    if (handler === undefined) throw new Error(`Unexpected Markdown token ${token.type}.`);
    return handler;
  }

  #heading(token: Token): void {
    const { level, skipped } = this.#headings.next(Number(token.tag.slice(1)));
    if (skipped) this.#findings.headingSkips(this.#positions.lineStart(this.#line), level);
    this.#builder.openElement(`h${level}`);
  }

  #fence(token: Token): void {
    const named = namedCode(token.info);
    this.hasColouredCode ||= named.language !== undefined;
    this.#findings.codeLanguage(named, this.#signOffset(token, /[`~]{3}/));
    this.#builder.add(codeBlock(token, named, this.#leftToRight));
  }

  #orderedList(token: Token): void {
    const start = token.attrGet('start');
    this.#builder.openElement('ol', start === null ? {} : { start: String(start) });
  }

  #cell(token: Token): void {
    const alignment = /^text-align:(left|center|right)$/.exec(String(token.attrGet('style') ?? ''))?.[1];
    const attributes = {
      ...(token.tag === 'th' ? { scope: 'col' } : {}),
      ...(alignment === undefined ? {} : { class: `align-${alignment}` }),
    };
    this.#builder.open((children) => [withoutCaption(element(token.tag, attributes, children), this.#content)]);
  }

  #inlineContent(token: Token): void {
    const outer = this.#inline;
    this.#inline = new InlinePositions(this.#positions, token.map?.[0] ?? this.#line, token.content);
    const slip = this.#options.mode === 'block' ? headingSlip(token) : undefined;
    if (slip !== undefined) this.#findings.headingWithoutSpace(this.#inline.offset(slip.at), slip.marks);
    const content = withoutFormulas(token);
    for (const found of dialectFeatures(content, this.#options.gaps))
      this.#findings.dialect(found, this.#inline.offset(found.at));
    for (const found of pastedFormulas(content)) this.#findings.pasted(found, this.#inline.offset(found.at));
    this.#walk(token.children ?? []);
    this.#inline = outer;
    this.#content = token.content;
  }

  /** `[words][a]` takes three characters each time, and its address as many as it has. */
  #addressesEnd(address: string, title: string | null, offset: number): boolean {
    this.#addresses += address.length + (title?.length ?? 0);
    if (this.#addresses <= MOST_ADDRESSES) return false;
    this.#findings.addressesTooLong(offset);
    return true;
  }

  #link(token: Token): void {
    const address = String(token.attrGet('href') ?? '');
    const written = token.attrGet('title');
    const title = written === null ? null : String(written);
    const attributes = title === null ? {} : { title };
    const offset = Math.max(0, this.#offset(token) - (token.info === BARE ? 0 : 1));
    const target = this.#addressesEnd(address, title, offset)
      ? undefined
      : this.#findings.checked(linkTarget(address), offset);
    const bare = token.info === 'auto';
    // Nobody needs an address printed behind itself.
    const name = bare || token.info === BARE ? { class: 'cw-address', ...this.#leftToRight } : {};
    if (target === undefined) this.#builder.open((children) => children);
    else if (target.kind === 'reference') {
      this.references.push({ value: target.reference, offset });
      this.#builder.open((children) => [
        {
          ...referenceTo(target.reference, this.#words(children, bare, offset)),
          ...(title === null ? {} : { attributes }),
        },
      ]);
    } else if (target.kind === 'address') {
      this.#builder.open((children) => [
        element(
          'a',
          { ...name, href: target.address, ...attributes },
          this.#words(children, false, offset, target.address),
        ),
      ]);
    } else this.#builder.open((children) => children);
  }

  #words(children: HtmlTree, bare: boolean, offset: number, instead?: string): HtmlTree {
    if (children.length > 0 && !bare) return children;
    this.#findings.linkWithoutWords(offset);
    return instead === undefined ? children : [text(instead)];
  }

  #picture(token: Token): void {
    const address = String(token.attrGet('src') ?? '');
    const written = token.attrGet('title');
    const title = written === null ? null : String(written);
    const attributes = { ...widthClass(token.meta?.width), ...(title === null ? {} : { title }) };
    const alt = wordsOf(token.children ?? []);
    const offset = this.#offset(token);
    const target = this.#findings.checked(pictureTarget(address, this.#options.remoteOrigins ?? []), offset);
    if (target.kind === 'fault') {
      this.#builder.text(alt);
      return;
    }
    if (target.kind === 'remote') {
      if (target.shownAs === 'link') this.#findings.remotePage(target.address, offset);
      else if (target.shownAs === 'image' && alt === '') this.#findings.pictureWithoutAlt(offset);
      this.#builder.add(remoteMedium(target, alt, attributes));
      return;
    }
    const reference: Reference =
      target.reference.to === 'asset' && alt !== '' ? { ...target.reference, alt } : target.reference;
    this.references.push({ value: reference, offset });
    this.#builder.add({ ...referenceTo(reference), ...(Object.keys(attributes).length === 0 ? {} : { attributes }) });
  }

  #language(token: Token): void {
    this.#builder.openElement('span', languageAttributes(String(token.meta?.tag), this.#leftToRight));
  }

  #citation(token: Token): void {
    const reference: Reference = { to: 'source', ...(token.meta?.source as Citation) };
    this.references.push({ value: reference, offset: this.#offset(token) });
    this.#builder.add(referenceTo(reference));
  }

  #box(token: Token): void {
    const { kind = 'note' } = this.#boxFound(token);
    this.#builder.open((children) => box(kind, children));
  }

  /** A line of colons that makes no box. */
  #boxText(token: Token): void {
    this.#builder.add(element('p', {}, text(this.#boxFound(token).source)));
  }

  #boxFound(token: Token): BoxMeta {
    const found = token.meta as unknown as BoxMeta;
    this.#findings.box(found, this.#signOffset(token, /:{3}/));
    return found;
  }

  /** Where a block's sign is in its first line. */
  #signOffset({ map }: Token, sign: RegExp): number {
    const line = map?.[0] ?? 0;
    return this.#positions.lineStart(line) + Math.max(0, this.#positions.line(line).search(sign));
  }

  #gap(token: Token): void {
    const id = String(token.meta?.id);
    this.gaps.push({ value: id, offset: this.#offset(token) });
    this.#builder.add({ kind: 'gap', id });
  }

  #formula(token: Token, positions: Pick<InlinePositions, 'offset'>): void {
    const placeOf = (position: number): number => positions.offset(position);
    this.#builder.add(formulaNode(token, this.#options.formulas, this.#findings, placeOf));
  }

  #note(token: Token): void {
    this.#builder.text(token.content);
    this.#findings.note(token.meta as unknown as InlineNote, this.#offset(token), this.#options.mode);
  }

  #offset(token: Token): number {
    return this.#inline.offset(token.map?.[0] ?? 0);
  }
}

function isTable({ type }: Token): boolean {
  return type === 'table_open';
}
