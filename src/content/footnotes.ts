import type { DialectEnv, Token } from './markdown-state.ts';
import { element, type HtmlElement, type HtmlNode, type HtmlTree, referenceTo, text } from './tree.ts';

interface Definition {
  readonly label: string;
  /** The line where it stands, counted from 0. */
  readonly line: number;
  readonly tokens: readonly Token[];
}

/** A note in the order in which marks first point to it. */
interface Note {
  readonly number: number;
  /** Where its first mark stands in the text. */
  readonly offset: number;
  readonly tokens: readonly Token[];
  marks: number;
}

/** An arrow back to the text; the selector keeps it from being drawn as an emoji. */
const BACK = '\u21a9\ufe0e';

/**
 * The footnotes of one text, numbered in the order in which a reader meets their marks. Ids are made of the text's
 * prefix and the number: `fn1` for the note, `fn1-mark`, `fn1-mark-2` for the marks.
 */
export class Footnotes {
  /** Notes whose mark another one had already. */
  readonly repeated: { readonly label: string; readonly line: number }[] = [];
  readonly #prefix: string;
  readonly #env: DialectEnv;
  readonly #definitions = new Map<string, Definition>();
  readonly #notes = new Map<string, Note>();

  constructor(prefix: string, env: DialectEnv) {
    this.#prefix = prefix;
    this.#env = env;
  }

  /** The tokens without the footnotes' definitions, which are kept for `section`. Definitions may stand in one another. */
  takeDefinitions(tokens: readonly Token[]): readonly Token[] {
    if (!tokens.some(({ type }) => type === 'footnote_reference_open')) return tokens;
    const outside: Token[] = [];
    const open: { readonly label: string; readonly tokens: Token[] }[] = [];
    for (const token of tokens) {
      if (token.type === 'footnote_reference_open') open.push({ label: String(token.meta?.label), tokens: [] });
      else if (token.type === 'footnote_reference_close') {
        const closed = open.pop();
        if (closed !== undefined) this.#define(closed.label, closed.tokens);
      } else (open.at(-1)?.tokens ?? outside).push(token);
    }
    return outside;
  }

  #define(label: string, tokens: readonly Token[]): void {
    const line = tokens.find(({ map }) => map !== null)?.map?.[0] ?? 0;
    if (this.#definitions.has(label)) this.repeated.push({ label, line });
    else this.#definitions.set(label, { label, line, tokens });
  }

  /** The raised number that stands in the text and leads to the note. */
  mark(token: Token, offset: number): HtmlNode {
    const label = token.meta?.label;
    const key = typeof label === 'string' ? `^${label}` : `#${String(token.meta?.id)}`;
    let note = this.#notes.get(key);
    if (note === undefined) {
      const tokens =
        typeof label === 'string' ? this.#definitions.get(label)?.tokens : this.#inlineTokens(Number(token.meta?.id));
      note = { number: this.#notes.size + 1, offset, tokens: tokens ?? [], marks: 0 };
      this.#notes.set(key, note);
    }
    note.marks += 1;
    const { number } = note;
    return element(
      'sup',
      { class: 'footnote-mark', id: this.#markId(number, note.marks) },
      {
        ...referenceTo({ to: 'anchor', id: this.#noteId(number) }, text(String(number))),
        attributes: { role: 'doc-noteref' },
      },
    );
  }

  #inlineTokens(id: number): readonly Token[] | undefined {
    const footnotes = this.#env.footnotes as { readonly list?: readonly { readonly tokens?: readonly Token[] }[] };
    return footnotes.list?.[id]?.tokens;
  }

  /** The list of notes, undefined where there are none. A note's own marks add notes to the end. */
  section(build: (note: Note) => HtmlTree): HtmlElement | undefined {
    const items: { readonly note: Note; readonly content: HtmlTree }[] = [];
    for (const note of this.#notes.values()) items.push({ note, content: build(note) });
    if (items.length === 0) return undefined;
    const list = items.map(({ note, content }) =>
      element('li', { id: this.#noteId(note.number) }, ...withBackLinks(content, this.#backLinks(note))),
    );
    return element('section', { class: 'footnotes', role: 'doc-endnotes' }, element('ol', {}, ...list));
  }

  #backLinks({ number, marks }: Note): HtmlNode[] {
    return Array.from({ length: marks }, (_, index) => [
      // Bound to the last word: an arrow alone on a line belongs to nothing.
      text('\u00a0'),
      {
        ...referenceTo(
          { to: 'anchor', id: this.#markId(number, index + 1) },
          text(index === 0 ? BACK : `${BACK}${index + 1}`),
        ),
        attributes: { class: 'footnote-back', role: 'doc-backlink' },
      },
    ]).flat();
  }

  /** Of each note by its number, beginning with 1, the mark that its author gave it; undefined for `^[a note]`. */
  labels(): readonly (string | undefined)[] {
    return [...this.#notes.keys()].map((key) => (key.startsWith('^') ? key.slice(1) : undefined));
  }

  /** Definitions that no mark pointed to. */
  unused(): readonly Definition[] {
    return [...this.#definitions.values()].filter(({ label }) => !this.#notes.has(`^${label}`));
  }

  #noteId(number: number): string {
    return `${this.#prefix}fn${number}`;
  }

  #markId(number: number, mark: number): string {
    return `${this.#noteId(number)}-mark${mark === 1 ? '' : `-${mark}`}`;
  }
}

/** The links back stand at the end of the note's last paragraph. */
function withBackLinks(content: HtmlTree, links: readonly HtmlNode[]): HtmlTree {
  const last = content.at(-1);
  if (last?.kind === 'element' && last.tag === 'p') {
    return [...content.slice(0, -1), { ...last, children: [...last.children, ...links] }];
  }
  const block = content.some((node) =>
    node.kind === 'reference'
      ? node.reference.to === 'asset' && node.reference.block === true
      : node.kind === 'element' &&
        ['ul', 'ol', 'dl', 'pre', 'blockquote', 'table', 'div', 'details'].includes(node.tag),
  );
  return block ? [...content, element('p', {}, ...links.slice(1))] : [element('p', {}, ...content, ...links)];
}
