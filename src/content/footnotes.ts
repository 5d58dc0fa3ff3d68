import { type FootnoteItem, footnoteMark, footnoteSection } from './footnote-nodes.ts';
import type { DialectEnv, Token } from './markdown-state.ts';
import type { HtmlElement, HtmlNode, HtmlTree } from './tree.ts';

interface Definition {
  readonly label: string;
  /** The line where it is, counted from 0. */
  readonly line: number;
  readonly tokens: readonly Token[];
}

/** A note in the order in which marks first point to it. */
interface Note {
  readonly number: number;
  /** Where its first mark is in the text. */
  readonly offset: number;
  readonly tokens: readonly Token[];
  marks: number;
}

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

  /** The tokens without the footnotes' definitions, which are kept for `section`. Definitions may be in one another. */
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

  /** The raised number that is in the text and leads to the note. */
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
    return footnoteMark(this.#prefix, note.number, note.marks);
  }

  #inlineTokens(id: number): readonly Token[] | undefined {
    const footnotes = this.#env.footnotes as { readonly list?: readonly { readonly tokens?: readonly Token[] }[] };
    return withoutOuterBreaks(footnotes.list?.[id]?.tokens ?? []);
  }

  /** The list of notes, undefined where there are none. A note's own marks add notes to the end. */
  section(build: (note: Note) => HtmlTree): HtmlElement | undefined {
    const items: (Omit<FootnoteItem, 'marks'> & { readonly note: Note })[] = [];
    for (const note of this.#notes.values()) items.push({ note, number: note.number, content: build(note) });
    return footnoteSection(
      this.#prefix,
      items.map(({ note: { marks }, number, content }) => ({ number, marks, content })),
    );
  }

  /** Of each note by its number, beginning with 1, the mark that its author gave it; undefined for `^[a note]`. */
  labels(): readonly (string | undefined)[] {
    return [...this.#notes.keys()].map((key) => (key.startsWith('^') ? key.slice(1) : undefined));
  }

  /** Definitions that no mark pointed to. */
  unused(): readonly Definition[] {
    return [...this.#definitions.values()].filter(({ label }) => !this.#notes.has(`^${label}`));
  }
}

/** Breaks at the ends of `^[a note]` part nothing: of other paragraphs the parser takes them away itself. */
function withoutOuterBreaks(tokens: readonly Token[]): readonly Token[] {
  const isBreak = ({ type }: Token): boolean => type === 'hardbreak' || type === 'softbreak';
  const first = tokens.findIndex((token) => !isBreak(token));
  return first < 0 ? [] : tokens.slice(first, tokens.findLastIndex((token) => !isBreak(token)) + 1);
}
