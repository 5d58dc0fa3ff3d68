import { plainText } from '../../content/text.ts';
import { gap, type HtmlNode, type HtmlReference, type HtmlTree, referenceTo, text } from '../../content/tree.ts';
import { childrenOf, isBlankText, isElement } from '../../write/markdown/node-kinds.ts';
import { rewriteMarkdown } from '../../write/markdown/rewrite.ts';
import type { Unsaid } from '../../write/markdown/unsaid.ts';
import { writeMarkdown } from '../../write/markdown/write.ts';
import { oneLine } from '../../written/characters.ts';
import type { DraftRemote } from '../draft/draft.ts';
import type { ImportPlace } from '../draft/place.ts';
import type { ReportKind } from '../draft/report-kinds.ts';
import type { Entries } from '../report/entries.ts';
import { filmLink, filmWords } from './films.ts';
import { short, unsaidWords } from './unsaid-words.ts';

/** A part of which a text is. */
export interface Part {
  readonly key: string;
  readonly place: ImportPlace;
}

/** What the keys in trees are called in the module. */
export interface Names {
  asset(key: string): string | undefined;
  activity(key: string): { readonly id: string } | { readonly elsewhere: string } | undefined;
  source(key: string): string | undefined;
  term(key: string): string | undefined;
  /** What plays on another site, and may not be shown in a page. */
  film(key: string): DraftRemote | undefined;
  /** What is said in place of a picture that was left out. */
  leftOut(key: string): string | undefined;
}

/** Writes trees of a draft as texts of a module, and tells what they cannot say. */
export class TextWriter {
  readonly #names: Names;
  readonly #entries: Entries;
  readonly #language: string;

  constructor(names: Names, entries: Entries, language: string) {
    this.#names = names;
    this.#entries = entries;
    this.#language = language;
  }

  /** Block Markdown; undefined where nothing would be seen. Blocks that read the same in `before` stay as they are there. */
  block(
    tree: HtmlTree | undefined,
    part: Part,
    gaps?: ReadonlyMap<string, string>,
    before?: string,
  ): string | undefined {
    return this.#write(tree, part, { mode: 'block', gaps: gaps !== undefined }, gaps, before)?.trimEnd();
  }

  /** Inline Markdown; undefined where nothing would be seen. */
  inline(tree: HtmlTree | undefined, part: Part): string | undefined {
    return this.#write(tree && withoutFrame(tree), part, { mode: 'inline' })?.trim();
  }

  /** Plain words on one line, cut where they are too long for their place; undefined where there are none. */
  line(words: string | undefined, part: Part, what: string, longest = 255): string | undefined {
    const whole = oneLine(words ?? '');
    if (whole === '') return undefined;
    if ([...whole].length <= longest) return whole;
    this.#entries.add('changed', 'too-long', part, `${what} is longer than ${longest} characters and was cut.`, whole);
    return `${[...whole]
      .slice(0, longest - 1)
      .join('')
      .trimEnd()}…`;
  }

  #write(
    tree: HtmlTree | undefined,
    part: Part,
    options: { readonly mode: 'block' | 'inline'; readonly gaps?: boolean },
    gaps?: ReadonlyMap<string, string>,
    before?: string,
  ): string | undefined {
    if (tree === undefined || tree.length === 0) return undefined;
    const named = this.#named(tree, part, gaps);
    const how = { ...options, language: this.#language };
    const written = before === undefined ? writeMarkdown(named, how) : rewriteMarkdown(before, named, how);
    this.#tell(written.unsaid, part);
    return written.text.trim() === '' ? undefined : written.text;
  }

  /** Each thing once: a text in a font of its own has it in every line. */
  #tell(unsaid: readonly Unsaid[], part: Part): void {
    const said = new Map<string, { readonly kind: ReportKind; readonly words: string; count: number }>();
    for (const one of unsaid) {
      const words = unsaidWords(one);
      const known = said.get(`${one.what} ${one.name}`);
      if (words === undefined || one.what === 'line-break') continue;
      if (known === undefined) said.set(`${one.what} ${one.name}`, { kind: `format-${one.what}`, words, count: 1 });
      else known.count += 1;
    }
    for (const { kind, words, count } of said.values()) {
      const more = count === 1 ? '' : ` The same in ${count - 1} more ${count === 2 ? 'place' : 'places'}.`;
      this.#entries.add('changed', kind, part, `${words}${more}`);
    }
  }

  #named(tree: HtmlTree, part: Part, gaps?: ReadonlyMap<string, string>): HtmlTree {
    return tree.flatMap((node): readonly HtmlNode[] => {
      if (node.kind === 'element') return [{ ...node, children: this.#named(node.children, part, gaps) }];
      if (node.kind === 'gap') {
        const id = gaps?.get(node.id);
        return id === undefined ? [text('_____')] : [gap(id)];
      }
      if (node.kind !== 'reference') return [node];
      return this.#reference({ ...node, children: this.#named(node.children, part, gaps) }, part);
    });
  }

  #reference(node: HtmlReference, part: Part): readonly HtmlNode[] {
    const { reference, children } = node;
    if (reference.to === 'anchor' || reference.to === 'theme') return [node];
    if (reference.to === 'activity') return this.#activity(reference.id, children, part);
    const id = this.#names[reference.to](reference.id);
    if (id !== undefined) return [{ ...node, reference: { ...reference, id } }];
    const film = reference.to === 'asset' ? this.#names.film(reference.id) : undefined;
    if (film !== undefined && reference.to === 'asset') {
      this.#entries.add('changed', 'film-as-link', part, filmWords(film), film.url);
      return [filmLink(film, reference.block === true)];
    }
    if (children.length > 0) return children;
    const words = reference.to === 'asset' ? (reference.alt ?? this.#names.leftOut(reference.id) ?? '') : '';
    // Of a file that cannot be taken it is told where the file is.
    if (reference.to !== 'asset')
      this.#entries.add(
        'left',
        'missing-reference',
        part,
        `A reference to “${short(reference.id)}” leads to nothing that is in the original.`,
      );
    return words === '' ? [] : [text(`[${words}]`)];
  }

  #activity(key: string, children: HtmlTree, part: Part): readonly HtmlNode[] {
    const found = this.#names.activity(key);
    if (found !== undefined && 'id' in found) return [referenceTo({ to: 'activity', id: found.id }, children)];
    const words = short(plainText(children));
    if (found !== undefined) {
      const to = found.elsewhere;
      this.#entries.add(
        'changed',
        'link-to-other-module',
        part,
        `The link “${words === '' ? to : words}” leads to “${to}” in another module, where no link leads: its words are kept.`,
      );
      return children.length === 0 ? [text(to)] : children;
    }
    this.#entries.add(
      'left',
      'missing-link',
      part,
      `The link “${words}” leads to a part that is not imported: its words are kept.`,
      key,
    );
    return children;
  }
}

/** The words of a single paragraph: where a text has one line, the paragraph around it is nothing that is lost. */
function withoutFrame(tree: HtmlTree): HtmlTree {
  const parts = tree.filter((node) => !isBlankText(node));
  const [only] = parts;
  return parts.length === 1 && isElement(only, 'p') ? childrenOf(only) : tree;
}
