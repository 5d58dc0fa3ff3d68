import { loadTexReader } from '../../content/formulas/load-tex.ts';
import type { TexReader } from '../../content/formulas/tex-reader.ts';
import { parseMarkdown } from '../../content/parse-markdown.ts';
import { mapTree } from '../../content/text.ts';
import { element, type HtmlNode, type HtmlTree } from '../../content/tree.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { plainerText } from '../assemble/plainer-text.ts';
import type { DraftFile, DraftRemote } from '../draft/draft.ts';
import type { AddressRole, Target } from '../html/context.ts';
import { treeFromHtml } from '../html/tree-from-html.ts';
import type { Notes } from './notes.ts';
import { plainBlocks, plainWords } from './plain-text.ts';
import type { QuestionTexts, TextFormat } from './texts.ts';

/** Where an address in a text of a question leads; `notes` are those of the place at which the text is. */
export type ResolveIn = (address: string, as: AddressRole, notes: Notes) => Target;

/** Makes trees of texts in any format, and keeps what they show. */
export class HtmlTexts implements QuestionTexts {
  readonly files: Map<string, DraftFile>;
  readonly remote: Map<string, DraftRemote>;
  readonly #language: string;
  readonly #tex: TexReader;
  readonly #resolve: ResolveIn;

  private constructor(
    language: string,
    tex: TexReader,
    resolve: ResolveIn,
    files: Map<string, DraftFile> = new Map(),
    remote: Map<string, DraftRemote> = new Map(),
  ) {
    this.files = files;
    this.remote = remote;
    this.#language = language;
    this.#tex = tex;
    this.#resolve = resolve;
  }

  /** `language` is that of the texts, or English where nobody says. */
  static async load(language = 'en', resolve: ResolveIn = addressesOnly): Promise<HtmlTexts> {
    return new HtmlTexts(language, await loadTexReader(language), resolve);
  }

  /** The same shelf of files, for a text with addresses of its own; those that it does not know are asked for as before. */
  resolving(resolve: (...asked: Parameters<ResolveIn>) => Target | undefined): HtmlTexts {
    const both: ResolveIn = (...asked) => resolve(...asked) ?? this.#resolve(...asked);
    return new HtmlTexts(this.#language, this.#tex, both, this.files, this.remote);
  }

  block(source: string, format: TextFormat, notes: Notes): HtmlTree {
    if (format === 'markdown') return this.#markdown(source, 'block', notes);
    if (format === 'plain' && !HAS_FORMULA.test(source)) return plainBlocks(source);
    return this.#html(format === 'plain' ? escaped(source) : source, format, notes);
  }

  inline(source: string, format: TextFormat, notes: Notes): HtmlTree {
    if (format === 'markdown') return this.#markdown(source, 'inline', notes);
    if (format === 'plain' && !HAS_FORMULA.test(source)) return plainWords(source);
    return inOneLine(this.#html(format === 'plain' ? escaped(source) : source, format, notes));
  }

  #html(source: string, format: TextFormat, notes: Notes): HtmlTree {
    // Where line breaks count, two of them part paragraphs.
    const html = format === 'html' ? source : source.replace(/\r\n?|\n/g, '<br>');
    const read = treeFromHtml(html, {
      place: notes.place,
      language: this.#language,
      resolve: (address, as) => this.#resolve(address, as, notes),
    });
    for (const [key, facts] of read.facts) {
      const file = this.files.get(key);
      if (file !== undefined) this.files.set(key, { ...facts, ...file });
    }
    for (const [key, remote] of read.remote) if (!this.remote.has(key)) this.remote.set(key, remote);
    const part = notes.part === undefined ? {} : { part: notes.part };
    return notes.from({ value: read.value, entries: read.entries.map((entry) => ({ ...part, ...entry })) });
  }

  #markdown(source: string, mode: 'block' | 'inline', notes: Notes): HtmlTree {
    const text = mode === 'inline' ? source.replace(/\s*\n\s*/g, ' ') : source;
    const options = {
      mode,
      locate: () => ({ file: notes.place.file }),
      language: this.#language,
      formulas: this.#tex,
    };
    const { value, diagnostics } = parseMarkdown(text, options);
    for (const { message, severity } of diagnostics)
      if (severity !== 'info') notes.changed('markdown', message, source);
    // What cannot be read may be missing in what was read.
    const plainer = hasErrors(diagnostics) ? plainerText(text, { mode, language: this.#language }) : undefined;
    return plainer === undefined ? value : parseMarkdown(plainer.text, options).value;
  }
}

const HAS_FORMULA = /\$\$|\\[([]|\\begin\{/;

/** Pictures of other sites stay there; nothing is fetched. */
function addressesOnly(address: string): Target {
  return /^(?:https?:|mailto:)/i.test(address) ? { to: 'address', url: address } : { to: 'missing' };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Blocks as words of one line: paragraphs have line breaks between them. Lists and tables stay for who writes the line. */
export function inOneLine(tree: HtmlTree): HtmlTree {
  const isParagraph = (node: HtmlNode) => node.kind === 'element' && (node.tag === 'p' || node.tag === 'div');
  if (!tree.some(isParagraph)) return tree;
  return tree.flatMap((node, index): readonly HtmlNode[] => {
    const own = node.kind === 'element' && isParagraph(node) ? node.children : [node];
    return index === 0 ? own : [element('br'), ...own];
  });
}

/** A tree with other nodes for its texts: gaps, for one. */
export function withTexts(tree: HtmlTree, change: (text: string) => readonly HtmlNode[]): HtmlTree {
  return mapTree(tree, (node) => (node.kind === 'text' ? change(node.text) : node));
}
