import { collectReferences } from '../../content/text.ts';
import { type HtmlTree, referenceTo } from '../../content/tree.ts';
import type { Dataset, Excerpt, TeachingModule } from '../../model/model.ts';
import type { Text } from '../../text/text.ts';
import { authorKey, citeSource, locatorText } from '../citations/cite.ts';
import { sortKey } from '../citations/sort-key.ts';
import type { Highlight } from '../code/highlight.ts';
import type { FootView, SourceEntryView, TermView } from '../views/common.ts';
import { prepareTree } from './prepare-tree.ts';

/**
 * One page in the making: it dresses the author's trees and remembers which terms and works they mention, so that the
 * page can end with both.
 */
export interface PageContext {
  readonly module: TeachingModule;
  readonly text: Text;
  /** Prepares a tree of the author for a page: see `prepareTree`. `level` is the level of its highest headings. */
  prepare(tree: HtmlTree, level?: number): HtmlTree;
  /** `prepare` for what may be absent; an empty tree counts as absent. */
  prepareIfAny(tree: HtmlTree | undefined, level?: number): HtmlTree | undefined;
  /**
   * A full citation as a sentence of its own, for a place on the page with the id `source-<id>`: the page's list does not
   * name the work again.
   */
  cite(source: string, locator: string | undefined): HtmlTree;
  /** A short citation of a work, and the work in the page's list; undefined where `beside` cites it already. */
  mention(source: string, beside: HtmlTree): HtmlTree | undefined;
  /** What the page mentioned so far; called last. */
  foot(): FootView;
}

/** `highlight` colours code. `part`: put before ids of notes where several contexts make one page. */
export function createPageContext(module: TeachingModule, text: Text, highlight?: Highlight, part = ''): PageContext {
  const terms = new Set<string>();
  const sources = new Set<string>();
  const cited = new Set<string>();
  // By author, the work cited last: "Thurston, 167" means that one.
  const latest = new Map<string, string>();
  const source = (id: string): 'short' | 'again' => {
    const author = authorKey(module, id, text);
    const form = latest.get(author) === id ? 'again' : 'short';
    latest.set(author, id);
    sources.add(id);
    return form;
  };
  const notes = new Map<string, number>();
  const noteId = (asset: string): string => {
    const count = (notes.get(asset) ?? 0) + 1;
    notes.set(asset, count);
    return `${part}note-${asset}--${count}`;
  };
  const prepare = (tree: HtmlTree, level = 2): HtmlTree =>
    prepareTree(tree, { module, text, highlight, level, noteId, term: (id) => terms.add(id), source });
  return {
    module,
    text,
    prepare,
    prepareIfAny: (tree, level) => (tree === undefined || tree.length === 0 ? undefined : prepare(tree, level)),
    cite(source, locator) {
      cited.add(source);
      return citeSource(module, source, locator, 'note', text);
    },
    mention(source, beside) {
      const cited = collectReferences(beside).some(
        ({ reference }) => reference.to === 'source' && reference.id === source,
      );
      return cited ? undefined : prepare([referenceTo({ to: 'source', id: source })]);
    },
    foot() {
      const termViews: TermView[] = [];
      // A definition may mention further terms and works: the sets grow while they are walked.
      for (const id of terms) {
        const view = termView(module, id, prepare);
        if (view !== undefined) termViews.push(view);
      }
      const listed = [...sources].filter((id) => !cited.has(id));
      return { terms: termViews, sources: bibliography(module, text, listed) };
    },
  };
}

/** A term as lists show it. */
export function termView(
  module: TeachingModule,
  id: string,
  prepare: (tree: HtmlTree, level?: number) => HtmlTree,
): TermView | undefined {
  const term = module.glossary.get(id);
  if (term === undefined) return undefined;
  return { anchor: `term-${id}`, term: term.term, original: term.original, definition: prepare(term.definition, 3) };
}

/** Full entries in the order of a bibliography: by the first author's family name, else by title. */
export function bibliography(module: TeachingModule, text: Text, ids: Iterable<string>): SourceEntryView[] {
  const entries = [...ids].flatMap((id) => {
    const source = module.sources.get(id);
    return source === undefined ? [] : [{ id, key: sortKey(source.csl, module.language) }];
  });
  entries.sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0));
  return entries.map(({ id }) => ({
    anchor: `source-${id}`,
    entry: citeSource(module, id, undefined, 'bibliography', text),
  }));
}

/** The work that an excerpt or a dataset is taken from, and where in it; nothing while that is a to-do. */
export function citationOf(
  { source, locator }: Pick<Excerpt | Dataset, 'source' | 'locator'>,
  context: PageContext,
): HtmlTree {
  return source === undefined ? [] : context.cite(source, locatorText(locator));
}

/** The id of the place where a page cites it in full: short citations elsewhere on the page lead there. */
export function citationAnchorOf({ source }: Pick<Excerpt | Dataset, 'source'>): string {
  return source === undefined ? '' : `source-${source}`;
}
